import { createHash } from 'node:crypto';
import type { Db } from '../../db/connection.ts';
import { nextStatement } from '../analysis/opinions/priority.ts';
import { seeded } from '../analysis/seeded.ts';
import { STEP, type Step } from '../contract/words.ts';
import { type Act, may, RULES } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { judgeStanding, judgeStep } from './steps/all.ts';
import { pageRow, type PageRow } from './page-row.ts';
import { promisesIn } from './steps/4-online/promise.ts';
import { caseFrom, situationOf } from '../access/case.ts';

/** What is done to a case: the acts of its steps, and those that a case of any step knows. */
const ACTS_OF_A_CASE: readonly Act[] = [
  ...(Object.keys(RULES) as Act[]).filter((act) => 'steps' in RULES[act]),
  'case.advance',
  'case.halt',
  'case.resume',
];

/** All that a case's page shows: what it is, where it stands, the promise, and what I may do. */
export async function casePage(db: Db, actor: Principal | null, caseId: string, now: Date) {
  const [row] = await pageRow(db, { caseId, me: actor?.personId ?? null });
  const { halted, promised, ...rest } = found(row);
  const situation = situationOf(caseFrom(rest));
  const acts = ACTS_OF_A_CASE.filter((act) => may(actor, act, situation));
  const { promises, proposal } = promisesIn(promised, actor);
  return {
    ...rest,
    halt: halted,
    promises,
    // Not yet promised to anybody: for those who prepare it and the one who is to confirm it.
    proposal: proposal && (proposal.mine || may(actor, 'promise.propose', situation)) ? proposal : null,
    window:
      rest.opensAt && rest.closesAt ? { opensAt: rest.opensAt, closesAt: rest.closesAt, reason: rest.reason } : null,
    checks: await checklist(db, actor, rest.step, caseId, now),
    acts,
    asks: acts.includes('vote.cast') ? asked(rest, actor) : null,
  };
}

/**
 * The statement to ask about next: drawn among those not yet answered, with a chance by how much is to be learned. The
 * draw follows from what she has answered and who looks, so that a page shown again asks the same; of others' answers it
 * knows no more than the figures that are shown.
 */
function asked({ statements }: Pick<PageRow, 'statements'>, actor: Principal | null): string | null {
  const open = statements.filter(({ mine }) => mine === null);
  const figures = statements.map(({ agree, disagree, cantSay }) => [agree, disagree, cantSay]).join();
  const draw = createHash('sha256').update(`${figures} ${open.length} ${actor?.personId}`).digest().readUInt32BE();
  const priority = new Map(open.map((one) => [one.id, one.priority]));
  return (
    nextStatement(
      seeded(draw),
      open.map((one) => one.id),
      priority,
    ) ?? null
  );
}

/** What is still missing, shown to those who can do something about it: by exactly the rule that will judge. */
async function checklist(db: Db, actor: Principal | null, step: Step, caseId: string, now: Date) {
  if (!may(actor, 'case.advance')) return [];
  const leaving = await judgeStep(step, 'beforeLeaving', db, caseId, now);
  const next = step < 7 ? await judgeStep((step + 1) as Step, 'beforeEntering', db, caseId, now) : [];
  // What had to be true before is told only when it is not.
  const standing = (await judgeStanding(step, db, caseId, now)).filter((check) => !check.met && step > STEP.summary);
  return [...leaving, ...next, ...standing];
}
