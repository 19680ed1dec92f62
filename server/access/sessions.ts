import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Db } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { batched } from '../../db/batched.ts';
import { sessionAlive } from '../../db/schema/now.ts';
import { session } from '../../db/schema/people.ts';
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
}

export interface Sessions {
  /** Opens a session; returns the Set-Cookie value. The token itself is nowhere else. */
  open(personId: string, how: { cardId?: string; device?: string }): Promise<string>;
  /** Who acts, by the Cookie header; null for visitors and for worn-out or foreign tokens. */
  actor(cookieHeader: string | undefined): Promise<{ principal: Principal | null; renewedCookie: string | null }>;
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
      const made = await lucia.createSession(personId, { cardId: how.cardId ?? null, device: how.device ?? null });
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
      const { cardId, device } = made.attributes;
      const tokenHash = hash(made.id);
      await db.insert(session).values({ tokenHash, personId: made.userId, expiresAt: made.expiresAt, cardId, device });
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
