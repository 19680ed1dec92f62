import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Db } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { batched } from '../../db/batched.ts';
import { sessionAlive } from '../../db/schema/now.ts';
import { session } from '../../db/schema/people.ts';
import { seal, unseal } from '../base/seal.ts';
import type { Principal } from './principal.ts';

/**
 * The only file that knows how sessions work. Lucia 3.2.2 makes and renews the tokens; our adapter keeps only their
 * SHA-256, so that a leaked table opens nothing. To leave lucia: keep this file's exports, write the rest in sixty lines.
 */
const TOKEN = '[a-z2-7]{40}';
const SLIDING_DAYS = 30;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { principal: Principal }>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { principal: Principal };
  }
}
interface SessionAttributes {
  cardId: string | null;
  device: string | null;
  cardCode?: string | undefined;
}

/** How a session was opened: by a card (with its code, which its device then can show again), on which device. */
interface OpenedBy {
  readonly cardId?: string | undefined;
  readonly cardCode?: string | undefined;
  readonly device?: string | undefined;
}

export interface Sessions {
  /** Opens a session; returns the Set-Cookie value. The token itself is nowhere else. */
  open(personId: string, how: OpenedBy): Promise<string>;
  /** Who acts, by the Cookie header; null for visitors and for worn-out or foreign tokens. */
  actor(cookieHeader: string | undefined): Promise<{ principal: Principal | null; renewedCookie: string | null }>;
  /** The code of the card that the session of this Cookie header goes with; null for a session without one. */
  cardCode(cookieHeader: string | undefined): Promise<string | null>;
  /** Ends the session of this Cookie header; returns the Set-Cookie value that clears it. */
  end(cookieHeader: string | undefined): Promise<string>;
  /** The person's signed-in devices, by public id. */
  list(personId: string): Promise<{ id: string; device: string | null; createdAt: Date; byCard: boolean }[]>;
  /** Ends one of the person's own sessions by public id, or all of them. */
  endOf(personId: string, publicId?: string): Promise<number>;
  /** Deletes what is past its lifetime; for the daily job. */
  sweep(): Promise<void>;
}

export function sessions(db: Db, secure: boolean): Sessions {
  const name = secure ? '__Host-kuultu' : 'kuultu';
  const lucia = new Lucia(hashingAdapter(db), {
    getUserAttributes: ({ principal }) => ({ principal }),
    sessionExpiresIn: new TimeSpan(SLIDING_DAYS, 'd'),
    sessionCookie: { name, attributes: { secure, sameSite: 'lax', path: '/' } },
  });
  // Read here and not by lucia, which fails on any cookie that is not percent-encoded, also another program's.
  const ours = new RegExp(`(?:^|;)\\s*${name}=(${TOKEN})\\s*(?:;|$)`);
  const tokenIn = (header: string | undefined) => ours.exec(header ?? '')?.[1] ?? null;
  return {
    async open(personId, how) {
      const { cardId = null, device = null, cardCode } = how;
      const made = await lucia.createSession(personId, { cardId, device, cardCode });
      return lucia.createSessionCookie(made.id).serialize();
    },
    async actor(header) {
      const token = tokenIn(header);
      if (!token) return { principal: null, renewedCookie: null };
      const { session: live, user } = await lucia.validateSession(token);
      if (!live) return { principal: null, renewedCookie: null };
      const renewedCookie = live.fresh ? lucia.createSessionCookie(live.id).serialize() : null;
      return { principal: user.principal, renewedCookie };
    },
    async cardCode(header) {
      const token = tokenIn(header);
      return token ? cardCodeOf(db, token) : null;
    },
    async end(header) {
      const token = tokenIn(header);
      if (token) await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie().serialize();
    },
    list: (personId) => listOf(db, personId),
    endOf: (personId, publicId) => endSessions(db, personId, publicId),
    async sweep() {
      await lucia.deleteExpiredSessions();
    },
  };
}

const hash = (token: string) => createHash('sha256').update(token).digest();

/** For what a card's code is sealed with the token. */
const CARD = 'kuultu card';

async function cardCodeOf(db: Db, token: string): Promise<string | null> {
  const { cardSealed, tokenHash } = sessionAlive;
  const [held] = await db
    .select({ cardSealed })
    .from(sessionAlive)
    .where(eq(tokenHash, hash(token)));
  return held?.cardSealed ? unseal(token, CARD, held.cardSealed) : null;
}

async function listOf(db: Db, personId: string) {
  const { publicId, device, createdAt, cardId } = sessionAlive;
  const rows = await db
    .select({ id: publicId, device, createdAt, cardId })
    .from(sessionAlive)
    .where(eq(sessionAlive.personId, personId))
    .orderBy(createdAt);
  return rows.map(({ cardId, ...row }) => ({ ...row, byCard: cardId !== null }));
}

async function endSessions(db: Db, personId: string, publicId?: string): Promise<number> {
  const which = publicId ? eq(session.publicId, publicId) : undefined;
  const ended = await db
    .delete(session)
    .where(and(eq(session.personId, personId), which))
    .returning();
  return ended.length;
}

/** Lucia's view of our tables. It hands the raw token in; only its hash goes on. */
function hashingAdapter(db: Db): Adapter {
  const liveSession = batched((hashes: readonly string[]) => liveSessions(db, hashes));
  return {
    async getSessionAndUser(token) {
      const found = await liveSession(hash(token).toString('hex'));
      return found ? forLucia(token, found) : [null, null];
    },
    // It would hand out hashes as if they were tokens: a leaked table must never become a way in.
    getUserSessions() {
      throw new Error('sessions are listed by public id');
    },
    async setSession(made) {
      const { id: token, userId: personId, expiresAt } = made;
      const { cardId, device, cardCode } = made.attributes;
      const cardSealed = cardCode ? seal(token, CARD, cardCode) : null;
      await db.insert(session).values({ tokenHash: hash(token), personId, expiresAt, cardId, cardSealed, device });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(session)
        .set({ expiresAt })
        .where(eq(session.tokenHash, hash(token)));
    },
    async deleteSession(token) {
      await db.delete(session).where(eq(session.tokenHash, hash(token)));
    },
    async deleteUserSessions(personId) {
      await db.delete(session).where(eq(session.personId, personId));
    },
    async deleteExpiredSessions() {
      await db.execute(sql`delete from session s
        where not exists (select from session_alive a where a.token_hash = s.token_hash)`);
    },
  };
}

interface LiveSession extends SessionAttributes, Omit<Principal, 'roles' | 'byCard'> {
  roles: Principal['roles'];
  expiresAt: string;
}

/** Sessions that are alive, each with its person and her roles of today, in one query: it is asked at every request. */
const live = prepared<{ tokenHashes: Buffer[] }, LiveSession & { tokenHash: string }>(
  () => sql`select encode(s.token_hash, 'hex') as "tokenHash", person.id as "personId", person.name,
      person.pen_name as "penName", person.viewpoint, person.language, s.public_id as "sessionId",
      s.card_id as "cardId", s.device, ${asIso(sql`s.expires_at`)} as "expiresAt",
      array(select role from role_held_today where person_id = person.id) as roles
    from session_alive s join person on person.id = s.person_id
    where s.token_hash = any(${sql.placeholder('tokenHashes')}::bytea[])`,
);

/** Those of the sessions that are open, by the hash of their token in hexadecimal. */
async function liveSessions(db: Db, hashes: readonly string[]): Promise<Map<string, LiveSession>> {
  const rows = await live(db, { tokenHashes: hashes.map((one) => Buffer.from(one, 'hex')) });
  return new Map(rows.map(({ tokenHash, ...found }) => [tokenHash, found]));
}

function forLucia(token: string, found: LiveSession): [DatabaseSession, DatabaseUser] {
  const { cardId, device, expiresAt, ...who } = found;
  const principal = { ...who, byCard: cardId !== null };
  return [
    { id: token, userId: who.personId, expiresAt: new Date(expiresAt), attributes: { cardId, device } },
    { id: who.personId, attributes: { principal } },
  ];
}
