import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { mixReason, timetable, workingNote } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import type { Step } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

export interface StepDay {
  readonly step: Step;
  readonly day: string;
}

/** Sets the timetable: a day for each step to come, in the order of the steps; none of those may have passed. */
export async function setTimetable(
  db: Db,
  actor: Principal | null,
  caseId: string,
  days: readonly StepDay[],
  now: Date,
) {
  const { personId } = signedIn(actor);
  const ordered = [...days].sort((a, b) => a.step - b.step);
  const rising = ordered.every(
    (one, i) => i === 0 || (one.day >= (ordered[i - 1]?.day ?? '') && one.step !== ordered[i - 1]?.step),
  );
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'plan.set', situationOf(seen));
    const passed = ordered.some((one) => one.step > seen.step && one.day < dayOf(now));
    if (!rising || passed) throw new Refusal('invalid', { fields: ['days'] });
    await tx.delete(timetable).where(eq(timetable.caseId, caseId));
    await tx.insert(timetable).values(ordered.map((one) => ({ caseId, ...one })));
    const number = await record(tx, { kind: 'plan.set', actorId: personId, caseId });
    return { number: number ?? 0 };
  });
}

/** Records why fewer than three viewpoints is right this time. */
export async function explainMix(db: Db, actor: Principal | null, caseId: string, reason: string, now: Date) {
  const { personId: by } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'plan.set', situationOf(seen));
    const set = { reason: clean(reason), by, at: now };
    await tx
      .insert(mixReason)
      .values({ caseId, ...set })
      .onConflictDoUpdate({ target: mixReason.caseId, set });
    const number = await record(tx, { kind: 'plan.set', actorId: by, caseId });
    return { number: number ?? 0 };
  });
}

/** Writes a private working note of the planning group. */
export async function writeWorkingNote(db: Db, actor: Principal | null, caseId: string, text: string) {
  const { personId: by } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'working_note.write', situationOf(seen));
    const [made] = await tx
      .insert(workingNote)
      .values({ caseId, by, text: clean(text) })
      .returning({ id: workingNote.id });
    const { id } = found(made);
    await record(tx, { kind: 'working_note.written', actorId: by, caseId });
    return { id };
  });
}

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
