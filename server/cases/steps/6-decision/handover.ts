import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { handover, postponement, receiver } from '../../../../db/schema/answers.ts';
import { promiseInForce, roleHeldToday } from '../../../../db/schema/now.ts';
import type { Role } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { onCase } from '../../../access/on-case.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { type Asked, tellDuties } from './duties.ts';

interface Receiving {
  readonly personId: string;
  readonly deputyId?: string | null | undefined;
}
export interface HandingOver {
  /** Left out: the day that the promise named. */
  readonly dueDay?: string | undefined;
  /** Why the answer comes later than was promised, or than was said before. */
  readonly lateReason?: string | undefined;
  readonly receivers: readonly Receiving[];
}

/**
 * Names to whom the summary goes and by which day the answers come. A receiver holds a decision maker's role today, and
 * her deputy a deputy's or decision maker's. Setting it again replaces the receivers. A day later than the promised one or
 * the one told before, or a day that nobody promised, needs a reason, which everyone can read. Each is told by a letter,
 * once for each day; returns the names of those who have set their role aside and get none.
 */
export const handOver = onCase('handover.set', async ({ tx, me, seen, now, tell }, to: HandingOver, publicUrl: URL) => {
  const caseId = seen.id;
  const set = { by: me.personId, at: now };
  const promisedDay = await promisedDayOf(tx, caseId);
  const dueDay = to.dueDay ?? promisedDay;
  if (!dueDay || dueDay < dayOf(now)) throw new Refusal('invalid', { fields: ['dueDay'] });
  await demandReceivers(tx, to.receivers);
  const postponementId = await postpone(tx, caseId, { promisedDay, dueDay, reason: to.lateReason, ...set });
  const row = { dueDay, ...set };
  await tx
    .insert(handover)
    .values({ caseId, ...row })
    .onConflictDoUpdate({ target: handover.caseId, set: row });
  await replaceReceivers(tx, caseId, to.receivers);
  const receivers = to.receivers.map((one) => one.personId);
  await tell('handover.set', { dueDay, receivers, ...(postponementId ? { promisedDay, postponementId } : {}) });
  const about = { caseId, title: seen.title, day: dueDay, occasion: caseId };
  return { dueDay, ...(await tellDuties(tx, dutiesOf(to.receivers), about, { publicUrl, now })) };
});

/** Each one once: who answers herself is not also asked to prepare. */
function dutiesOf(receivers: readonly Receiving[]): Asked[] {
  const answering = new Set(receivers.map(({ personId }) => personId));
  const preparing = new Set(receivers.flatMap(({ deputyId }) => deputyId ?? []));
  return [
    ...[...answering].map((personId) => ({ personId, duty: 'answer' as const })),
    ...[...preparing].filter((id) => !answering.has(id)).map((personId) => ({ personId, duty: 'prepare' as const })),
  ];
}

interface Late {
  readonly promisedDay: string | null;
  readonly dueDay: string;
  readonly reason: string | undefined;
  readonly by: string;
  readonly at: Date;
}

/** Keeps why the day is later; null when it is not. */
async function postpone(tx: Tx, caseId: string, { reason, ...late }: Late): Promise<string | null> {
  const { promisedDay, dueDay } = late;
  const [before] = await tx.select({ day: handover.dueDay }).from(handover).where(eq(handover.caseId, caseId));
  if (promisedDay !== null && dueDay <= promisedDay && (!before || dueDay <= before.day)) return null;
  // The same day again is no new delay: its reason has been told.
  if (before?.day === dueDay && (await toldLate(tx, caseId, dueDay, promisedDay))) return null;
  if (!reason?.trim()) throw new Refusal('reason_needed', { fields: ['lateReason'], promisedDay, dueDay });
  const row = { caseId, ...late, reason: clean(reason) };
  const [kept] = await tx.insert(postponement).values(row).returning({ id: postponement.id });
  return found(kept).id;
}

async function toldLate(tx: Tx, caseId: string, dueDay: string, promisedDay: string | null): Promise<boolean> {
  const [newest] = await tx
    .select()
    .from(postponement)
    .where(eq(postponement.caseId, caseId))
    .orderBy(desc(postponement.at), desc(postponement.id))
    .limit(1);
  return newest?.dueDay === dueDay && newest.promisedDay === promisedDay;
}

async function promisedDayOf(tx: Tx, caseId: string): Promise<string | null> {
  const [row] = await tx
    .select({ answerBy: promiseInForce.answerBy })
    .from(promiseInForce)
    .where(eq(promiseInForce.caseId, caseId));
  return row?.answerBy ?? null;
}

async function demandReceivers(tx: Tx, receivers: readonly Receiving[]): Promise<void> {
  const deputies = receivers.flatMap(({ deputyId }) => deputyId ?? []);
  const people = receivers.map(({ personId }) => personId);
  if (new Set(people).size < people.length) throw new Refusal('invalid', { fields: ['receivers'] });
  const held = await tx
    .select({ personId: roleHeldToday.personId, role: roleHeldToday.role })
    .from(roleHeldToday)
    .where(inArray(roleHeldToday.personId, [...people, ...deputies]));
  const holds = (id: string, roles: readonly Role[]) =>
    held.some((one) => one.personId === id && roles.includes(one.role));
  const good =
    people.every((id) => holds(id, ['decision_maker'])) &&
    deputies.every((id) => holds(id, ['deputy', 'decision_maker']));
  if (!good) throw new Refusal('invalid', { fields: ['receivers'] });
}

async function replaceReceivers(tx: Tx, caseId: string, receivers: readonly Receiving[]): Promise<void> {
  const people = receivers.map(({ personId }) => personId);
  await tx.delete(receiver).where(and(eq(receiver.caseId, caseId), notInArray(receiver.personId, people)));
  await tx
    .insert(receiver)
    .values(receivers.map(({ personId, deputyId }) => ({ caseId, personId, deputyId: deputyId ?? null })))
    .onConflictDoUpdate({
      target: [receiver.caseId, receiver.personId],
      set: { deputyId: sql`excluded.deputy_id` },
    });
}
