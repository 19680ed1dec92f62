import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { receiver } from '../../db/schema/answers.ts';
import { developmentCase, stay } from '../../db/schema/cases.ts';
import { STEP, STEPS, type Step } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { holdsToday } from '../access/roles-held.ts';
import { onCase } from '../access/on-case.ts';
import { Refusal } from '../base/refusal.ts';
import { demandMet, judgeStanding, judgeStep } from './steps/all.ts';
import { oweAnswers } from './steps/7-response/owe.ts';

export interface Moving {
  /** Where the mover believes the case to be: of two movers at once, exactly one is right. */
  readonly from: Step;
  readonly to: Step;
  /** Needed for going back and for skipping. */
  readonly reason?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly targetDay?: string | undefined;
}

type Way = 'forward' | 'return' | 'skip';

/**
 * Moves a case to another step; the only writer of a case's step. Forward by one when every check is met, further
 * forward (skipping) or back with a reason. Refuses step_not_ready with the names of the unmet checks.
 */
export const advance = onCase('case.advance', async ({ tx, me, seen, now, tell }, moving: Moving) => {
  const { id: caseId, step } = seen;
  if (step !== moving.from || moving.to === moving.from) throw new Refusal('changed_meanwhile', { step });
  const way = wayOf(moving);
  if (way !== 'forward' && !moving.reason?.trim()) throw new Refusal('reason_needed');
  if (moving.ownerId) await demandOwner(tx, moving.ownerId);
  await demandReady(tx, caseId, moving, now);
  const ownerId = moving.ownerId ?? seen.ownerId;
  await changeStay(tx, { ...moving, caseId, way, ownerId, enteredBy: me.personId });
  await tx.update(developmentCase).set({ step: moving.to }).where(eq(developmentCase.id, caseId));
  if (moving.to === STEP.response) await oweAnswers(tx, caseId);
  // Whoever opened the summary before a return has not opened this one.
  if (moving.to === STEP.decision && moving.from < moving.to)
    await tx.update(receiver).set({ openedAt: null }).where(eq(receiver.caseId, caseId));
  const number = await tell('case.step_entered', { from: moving.from, step: moving.to, way });
  return { step: moving.to, number };
});

function wayOf({ from, to }: Moving): Way {
  if (to < from) return 'return';
  return to === from + 1 ? 'forward' : 'skip';
}

/**
 * A skipping or returning case leaves its step unfinished with a reason, but stands in the other one only as everyone
 * does: what reaches the decision makers has its sources, its check and its approval by whatever way it came, and open work needs its promise also for one that comes back. Its end may then be set there; until it is, nothing is open.
 */
async function demandReady(tx: Tx, caseId: string, moving: Moving, now: Date): Promise<void> {
  const { from, to } = moving;
  const way = wayOf(moving);
  const leaving = way === 'forward' ? await judgeStep(from, 'beforeLeaving', tx, caseId, now) : [];
  const standing = await judgeStanding(to, tx, caseId, now);
  demandMet([...leaving, ...standing].filter(({ key }) => way !== 'return' || key !== 'end_date'));
}

/** Who looks after a step holds a role in the county today. */
export async function demandOwner(tx: Tx, ownerId: string): Promise<void> {
  if (!(await holdsToday(tx, ownerId))) throw new Refusal('invalid', { fields: ['ownerId'] });
}

interface Entering extends Omit<Moving, 'ownerId'> {
  readonly caseId: string;
  readonly way: Way;
  readonly ownerId: string | null;
  readonly enteredBy: string;
}

async function changeStay(tx: Tx, { caseId, way, ownerId, enteredBy, ...moving }: Entering): Promise<void> {
  // The database's clock, which never stands: the stays of a case read in the order in which they came.
  const leftAt = sql`clock_timestamp()`;
  await tx
    .update(stay)
    .set({ leftAt, skipped: way === 'skip' ? 1 : 0 })
    .where(and(eq(stay.caseId, caseId), isNull(stay.leftAt)));
  const base = { caseId, way, reason: moving.reason ? clean(moving.reason) : null, enteredBy };
  const passed = STEPS.filter((step) => way === 'skip' && step > moving.from && step < moving.to);
  if (passed.length > 0) {
    const rows = passed.map((step) => ({ ...base, step, enteredAt: leftAt, leftAt, skipped: 1 as const }));
    await tx.insert(stay).values(rows);
  }
  await tx.insert(stay).values({ ...base, step: moving.to, ownerId, targetDay: moving.targetDay ?? null });
}
