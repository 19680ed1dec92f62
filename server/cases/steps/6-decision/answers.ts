import { and, eq, inArray, isNull } from 'drizzle-orm';
import { answer, point } from '../../../../db/schema/answers.ts';
import { type AnswerKind, NEEDS_DAY, STEP } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { type OnCase, onCase, onThing } from '../../../access/on-case.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { demandMet, judgeStanding } from '../all.ts';
import { standingPoint } from '../5-summary/drafting.ts';
import { partOf } from './receiving.ts';

interface Answering {
  readonly kind: AnswerKind;
  /** Plain language. */
  readonly reason: string;
  readonly nextStep: string;
  readonly nextDay: string | null;
  /** The draft's version that the writer saw; 0 = there was none. */
  readonly version: number;
}
type Words = Omit<Answering, 'version'>;
type Drafted = Answering & { readonly unfinished?: boolean | undefined };

/**
 * Drafts the answer to one point: by its receiver or her deputy. `unfinished` keeps half of one, to go on with later; it
 * cannot be published. Refuses with both texts when another was quicker, and never rewords what has been published.
 */
export const draftAnswer = onThing(
  { act: 'answer.draft', of: standingPoint, situation: partOf('receiver', 'deputy') },
  async ({ tx, me, thing, now, tell }, { unfinished = false, ...said }: Drafted) => {
    // As it reads under the lock: the words that this answer answers.
    const { id: pointId, version: pointVersion } = thing;
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
    await tell('answer.drafted', { pointId, version: row.version });
    return { version: row.version };
  },
);

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
export const publishAnswer = onThing(
  { act: 'answer.publish', of: standingPoint, situation: partOf('receiver') },
  async (on) => {
    const { id: pointId, version } = on.thing;
    const [row] = await on.tx.select().from(answer).where(eq(answer.pointId, pointId));
    const kept = found(row);
    if (kept.publishedAt) throw new Refusal('already_done');
    demandWhole(kept);
    if (!answersTo(kept, version)) throw new Refusal('reworded_since', { pointId });
    return publish(on, [pointId]);
  },
);

/** Publishes all that is drafted to the end in the case, at once. Refuses when nothing is. */
export const publishAnswers = onCase({ act: 'answer.publish', situation: partOf('receiver') }, async (on) => {
  const drafted = await on.tx
    .select()
    .from(answer)
    .innerJoin(point, and(eq(point.id, answer.pointId), isNull(point.removedAt)))
    .where(and(eq(point.caseId, on.seen.id), isNull(answer.publishedAt)));
  const ready = drafted.flatMap(({ answer: one, point: { version } }) =>
    lacking(one).length === 0 && answersTo(one, version) ? [one.pointId] : [],
  );
  if (ready.length === 0) throw new Refusal('already_done');
  return publish(on, ready);
});

async function publish({ tx, me, seen, now, tell }: OnCase<'answer.publish'>, pointIds: string[]): Promise<number> {
  demandMet(await judgeStanding(STEP.decision, tx, seen.id, now));
  await tx
    .update(answer)
    .set({ publishedBy: me.personId, publishedAt: now })
    .where(and(inArray(answer.pointId, pointIds), isNull(answer.publishedAt)));
  await tell('answer.published', { pointIds });
  return pointIds.length;
}
