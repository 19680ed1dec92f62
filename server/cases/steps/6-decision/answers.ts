import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { answer, point } from '../../../../db/schema/answers.ts';
import { record } from '../../../activity/record.ts';
import { type AnswerKind, NEEDS_DAY, STEP } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { demandMet, judgeStanding } from '../all.ts';
import { standingPoint } from '../5-summary/drafting.ts';
import { partIn } from './receiving.ts';

export interface Answering {
  readonly kind: AnswerKind;
  /** Plain language. */
  readonly reason: string;
  readonly nextStep: string;
  readonly nextDay: string | null;
  /** The draft's version that the writer saw; 0 = there was none. */
  readonly version: number;
}
type Words = Omit<Answering, 'version'>;

/**
 * Drafts the answer to one point: by its receiver or her deputy. `unfinished` keeps half of one, to go on with later; it
 * cannot be published. Refuses with both texts when another was quicker, and never rewords what has been published.
 */
export async function draftAnswer(
  db: Db,
  actor: Principal | null,
  pointId: string,
  { unfinished = false, ...said }: Answering & { readonly unfinished?: boolean | undefined },
  now: Date,
) {
  return db.transaction(async (tx) => {
    const { caseId } = await standingPoint(tx, pointId);
    const me = await demandPart(tx, actor, caseId, 'answer.draft');
    // Read under the lock: the words that this answer answers.
    const { version: pointVersion } = await standingPoint(tx, pointId);
    if (!unfinished) demandWhole(said);
    const [kept] = await tx.select().from(answer).where(eq(answer.pointId, pointId));
    if (kept?.publishedAt) throw new Refusal('already_done');
    if ((kept?.version ?? 0) !== said.version) throw meanwhile(said, kept);
    const row = {
      kind: said.kind,
      reason: clean(said.reason),
      nextStep: clean(said.nextStep),
      nextDay: said.nextDay,
      pointVersion,
      draftedBy: me.personId,
      draftedAt: now,
      version: said.version + 1,
    };
    await tx
      .insert(answer)
      .values({ pointId, ...row })
      .onConflictDoUpdate({ target: answer.pointId, set: row });
    const details = { pointId, version: row.version };
    await record(tx, { kind: 'answer.drafted', actorId: me.personId, caseId, details });
    return { version: row.version };
  });
}

/** What an answer still lacks; nothing when it may be published. */
export function lacking({ kind, reason, nextStep, nextDay }: Words): string[] {
  return [
    ...(reason.trim() ? [] : ['reason']),
    ...(nextStep.trim() ? [] : ['nextStep']),
    ...(NEEDS_DAY.includes(kind) && !nextDay ? ['nextDay'] : []),
  ];
}

/** A draft answers the wording that its writer saw: after a return the point may say something else. */
export function answersTo(draft: Pick<typeof answer.$inferSelect, 'pointVersion'>, version: number): boolean {
  return draft.pointVersion === null || draft.pointVersion === version;
}

function demandWhole(said: Words): void {
  const fields = lacking(said);
  if (fields.length > 0) throw new Refusal('invalid', { fields });
}

function meanwhile(yours: Answering, kept: typeof answer.$inferSelect | undefined): Refusal {
  const words = (one: Words) => ({
    kind: one.kind,
    reason: one.reason,
    nextStep: one.nextStep,
    nextDay: one.nextDay,
  });
  const version = kept?.version ?? 0;
  return new Refusal('changed_meanwhile', { version, yours: words(yours), theirs: kept ? words(kept) : null });
}

/** Publishes the drafted answer to one point as it now reads; only its receiver may, not her deputy. */
export async function publishAnswer(db: Db, actor: Principal | null, pointId: string, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const { caseId } = await standingPoint(tx, pointId);
    const me = await demandPart(tx, actor, caseId, 'answer.publish');
    const [kept] = await tx.select().from(answer).where(eq(answer.pointId, pointId));
    if (found(kept).publishedAt) throw new Refusal('already_done');
    demandWhole(found(kept));
    const { version } = await standingPoint(tx, pointId);
    if (!answersTo(found(kept), version)) throw new Refusal('reworded_since', { pointId });
    return publish(tx, me, caseId, [pointId], now);
  });
}

/** Publishes all that is drafted to the end in the case, at once. Refuses when nothing is. */
export async function publishAnswers(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const me = await demandPart(tx, actor, caseId, 'answer.publish');
    const drafted = await tx
      .select()
      .from(answer)
      .innerJoin(point, and(eq(point.id, answer.pointId), isNull(point.removedAt)))
      .where(and(eq(point.caseId, caseId), isNull(answer.publishedAt)));
    const ready = drafted.flatMap(({ answer: one, point: { version } }) =>
      lacking(one).length === 0 && answersTo(one, version) ? [one.pointId] : [],
    );
    if (ready.length === 0) throw new Refusal('already_done');
    return publish(tx, me, caseId, ready, now);
  });
}

async function publish(tx: Tx, me: Principal, caseId: string, pointIds: string[], now: Date): Promise<number> {
  demandMet(await judgeStanding(STEP.decision, tx, caseId, now));
  await tx
    .update(answer)
    .set({ publishedBy: me.personId, publishedAt: now })
    .where(and(inArray(answer.pointId, pointIds), isNull(answer.publishedAt)));
  await record(tx, { kind: 'answer.published', actorId: me.personId, caseId, details: { pointIds } });
  return pointIds.length;
}

/** Locks the case. To draft one is a receiver or a deputy, to publish a receiver. */
async function demandPart(tx: Tx, actor: Principal | null, caseId: string, act: 'answer.draft' | 'answer.publish') {
  const seen = await visibleCase(tx, actor, caseId, 'lock');
  const part = await partIn(tx, actor, caseId);
  const own = part === 'receiver' || (part === 'deputy' && act === 'answer.draft');
  demand(actor, act, { ...situationOf(seen), own });
  return signedIn(actor);
}
