import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import type { ActivityKind } from '../contract/activity.ts';
import type { Principal } from '../people/principal.ts';
import { found, Refusal } from '../refusal.ts';

export interface Told {
  readonly id: string;
  /** The day by which somebody tells the writer what happens next; null for a comment. */
  readonly answerBy: string | null;
  /** For a visitor: the card code that opens her thread later. Shown once, kept only as a hash. */
  readonly cardCode: string | null;
}

/** Thrown inside the second of two equal sends, so that everything the second one wrote is rolled back. */
class SentBefore extends Error {}

/**
 * Tells in one transaction, once for each send key: the same key again, also at the same moment, gives the first answer
 * without its card code. Refuses as conflict a key that somebody else has used.
 */
export async function once(
  db: Db,
  actor: Principal | null,
  sendKey: string | undefined,
  tell: (tx: Tx) => Promise<Told>,
): Promise<Told> {
  if (!sendKey) return db.transaction(tell);
  const before = await toldBefore(db, actor, sendKey);
  if (before) return before;
  try {
    return await db.transaction(tell);
  } catch (error) {
    if (!(error instanceof SentBefore)) throw error;
    return found(await toldBefore(db, actor, sendKey));
  }
}

/** What a contribution has when it is not said otherwise. */
const UNSAID = {
  ...{ parentId: null, commentKind: null, caseId: null, saidInStep: null, workshopId: null, sendKey: null },
  ...{ loggedBy: null, permission: false, channel: 'web', penName: null, viewpoint: null, lang: 'fi', answerBy: null },
} as const;
type Named = 'kind' | 'authorId' | 'presence' | 'text';
type Said = Pick<typeof contribution.$inferInsert, Named | keyof typeof UNSAID>;

const insertion = prepared<Record<string, unknown>, { id: string }>(() => {
  const { kind, authorId, presence, text } = contribution;
  const rest = Object.keys(UNSAID) as (keyof typeof UNSAID)[];
  const columns = {
    kind,
    authorId,
    presence,
    text,
    ...Object.fromEntries(rest.map((key) => [key, contribution[key]])),
  };
  const names = Object.values(columns).map((column) => sql.identifier(column.name));
  const values = Object.keys(columns).map((key) => sql`${sql.placeholder(key)}`);
  return sql`insert into contribution (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})
    on conflict (send_key) do nothing returning id`;
});

/** Keeps what was said, counts it in its case and tells the log. A case that it goes into is locked by the caller. */
export async function keep(tx: Tx, actorId: string, said: Said, kind: ActivityKind): Promise<string> {
  const [kept] = await insertion(tx, { ...UNSAID, ...said });
  if (!kept) throw new SentBefore();
  const details = { kind: said.kind, parentId: said.parentId ?? null };
  const about = { caseId: said.caseId ?? null, contributionId: kept.id };
  await record(tx, { kind, actorId, ...about, details, speaks: true });
  return kept.id;
}

async function toldBefore(db: Db, actor: Principal | null, sendKey: string): Promise<Told | null> {
  const [row] = await db
    .select({
      id: contribution.id,
      answerBy: contribution.answerBy,
      authorId: contribution.authorId,
      loggedBy: contribution.loggedBy,
    })
    .from(contribution)
    .where(eq(contribution.sendKey, sendKey));
  if (!row) return null;
  if (actor && actor.personId !== (row.loggedBy ?? row.authorId)) throw new Refusal('conflict');
  return { id: row.id, answerBy: row.answerBy, cardCode: null };
}
