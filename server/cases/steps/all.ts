import type { Db, Tx } from '../../../db/connection.ts';
import type { Step } from '../../contract/words.ts';
import { need } from './1-need/step.ts';
import { planning } from './2-planning/step.ts';
import { workshops } from './3-workshops/step.ts';
import { online } from './4-online/step.ts';
import { summary } from './5-summary/step.ts';
import { decision } from './6-decision/step.ts';
import { response } from './7-response/step.ts';
import { Refusal } from '../../base/refusal.ts';
import { judge, type JudgedCheck } from './step.ts';

/** What a step asks for before it is entered or left, judged now. The seven declarations are code, not rows. */
export function judgeStep(
  step: Step,
  which: 'beforeEntering' | 'beforeLeaving',
  db: Db | Tx,
  caseId: string,
  now: Date,
): Promise<JudgedCheck[]> {
  switch (step) {
    case 1:
      return judge(need, which, db, caseId, now);
    case 2:
      return judge(planning, which, db, caseId, now);
    case 3:
      return judge(workshops, which, db, caseId, now);
    case 4:
      return judge(online, which, db, caseId, now);
    case 5:
      return judge(summary, which, db, caseId, now);
    case 6:
      return judge(decision, which, db, caseId, now);
    case 7:
      return judge(response, which, db, caseId, now);
  }
}

const LASTING: readonly Step[] = [need, planning, workshops, online, summary, decision, response]
  .filter(({ lasts }) => lasts)
  .map(({ step }) => step);

/** What must be true of a case that stands in this step, however it came there. */
export async function judgeStanding(step: Step, db: Db | Tx, caseId: string, now: Date): Promise<JudgedCheck[]> {
  const judged: JudgedCheck[] = [];
  for (const earlier of LASTING) {
    if (earlier < step) judged.push(...(await judgeStep(earlier, 'beforeLeaving', db, caseId, now)));
  }
  return [...judged, ...(await judgeStep(step, 'beforeEntering', db, caseId, now))];
}

/** Refuses as step_not_ready, with the names of what is missing. */
export function demandMet(checks: readonly JudgedCheck[]): void {
  const missing = [...new Set(checks.flatMap((check) => (check.met ? [] : [check.key])))];
  if (missing.length > 0) throw new Refusal('step_not_ready', { missing });
}
