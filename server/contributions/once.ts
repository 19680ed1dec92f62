import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
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

type NewContribution = typeof contribution.$inferInsert;

/** Keeps what was said, counts it in its case and tells the log. A case that it goes into is locked by the caller. */
export async function keep(tx: Tx, actorId: string, said: NewContribution, kind: ActivityKind): Promise<string> {
  const [kept] = await tx
    .insert(contribution)
    .values(said)
    .onConflictDoNothing({ target: contribution.sendKey })
    .returning({ id: contribution.id });
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
