import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { mixReason, timetable, workingNote } from '../../../../db/schema/steps.ts';
import type { Step } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { demand } from '../../../access/may.ts';
import { onCase } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';

export interface StepDay {
  readonly step: Step;
  readonly day: string;
}

/** Sets the timetable: a day for each step to come, in the order of the steps; none of those may have passed. */
export const setTimetable = onCase('plan.set', async ({ tx, seen, now, tell }, days: readonly StepDay[]) => {
  const ordered = [...days].sort((a, b) => a.step - b.step);
  const rising = ordered.every(
    (one, i) => i === 0 || (one.day >= (ordered[i - 1]?.day ?? '') && one.step !== ordered[i - 1]?.step),
  );
  const passed = ordered.some((one) => one.step > seen.step && one.day < dayOf(now));
  if (!rising || passed) throw new Refusal('invalid', { fields: ['days'] });
  await tx.delete(timetable).where(eq(timetable.caseId, seen.id));
  await tx.insert(timetable).values(ordered.map((one) => ({ caseId: seen.id, ...one })));
  return { number: await tell('plan.set') };
});

/** Records why fewer than three viewpoints is right this time. */
export const explainMix = onCase('plan.set', async ({ tx, me, seen, now, tell }, reason: string) => {
  const set = { reason: clean(reason), by: me.personId, at: now };
  await tx
    .insert(mixReason)
    .values({ caseId: seen.id, ...set })
    .onConflictDoUpdate({ target: mixReason.caseId, set });
  return { number: await tell('plan.set') };
});

/** Writes a private working note of the planning group. */
export const writeWorkingNote = onCase('working_note.write', async ({ tx, me, seen, tell }, text: string) => {
  const [made] = await tx
    .insert(workingNote)
    .values({ caseId: seen.id, by: me.personId, text: clean(text) })
    .returning({ id: workingNote.id });
  const { id } = found(made);
  await tell('working_note.written');
  return { id };
});

/** The group's private notes, oldest first, of very many the last: what was just written is there. Outsiders get nothing. */
export async function workingNotes(db: Db, actor: Principal | null, caseId: string) {
  const seen = await visibleCase(db, actor, caseId);
  demand(actor, 'working_note.see', situationOf(seen));
  const notes = await db
    .select({ id: workingNote.id, text: workingNote.text, at: workingNote.at })
    .from(workingNote)
    .where(and(eq(workingNote.caseId, caseId)))
    .orderBy(desc(workingNote.at), desc(workingNote.id))
    .limit(500);
  return notes.reverse();
}
