import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { asIso } from '../../../../db/prepared.ts';
import { handover } from '../../../../db/schema/answers.ts';
import { promise } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { holdsToday } from '../../../access/roles-held.ts';
import { demand, may, signedIn } from '../../../access/may.ts';
import { holds, type Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { tellDuties } from '../6-decision/duties.ts';

export interface NewPromise {
  readonly canChange: string;
  readonly cannotChange: string;
  readonly decisionMakerId: string;
  readonly answerBy: string;
  /** Why it changes; needed once a promise has been confirmed. */
  readonly changeReason?: string | undefined;
}

/** Proposes what can be influenced, what cannot, and by when a named decision maker answers. She is told by a letter, and confirms it herself. */
export async function proposePromise(
  db: Db,
  actor: Principal | null,
  caseId: string,
  wish: NewPromise,
  { publicUrl, now }: { readonly publicUrl: URL; readonly now: Date },
) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'promise.propose', situationOf(seen));
    if (wish.answerBy < dayOf(now)) throw new Refusal('invalid', { fields: ['answerBy'] });
    if (!(await holdsToday(tx, wish.decisionMakerId, ['decision_maker'])))
      throw new Refusal('invalid', { fields: ['decisionMakerId'] });
    const confirmed = await tx
      .select()
      .from(promise)
      .where(and(eq(promise.caseId, caseId), isNotNull(promise.confirmedAt)));
    if (confirmed.length > 0 && !wish.changeReason?.trim()) throw new Refusal('reason_needed');
    const [made] = await tx
      .insert(promise)
      .values({
        ...wish,
        caseId,
        canChange: clean(wish.canChange),
        cannotChange: clean(wish.cannotChange),
        changeReason: wish.changeReason ? clean(wish.changeReason) : null,
        proposedBy: personId,
      })
      .returning({ id: promise.id });
    const { id } = found(made);
    await record(tx, { kind: 'promise.proposed', actorId: personId, caseId, details: { promiseId: id } });
    const about = { caseId, title: seen.title, day: wish.answerBy, occasion: id };
    await tellDuties(tx, [{ personId: wish.decisionMakerId, duty: 'promise' }], about, { publicUrl, now });
    return { id };
  });
}

/**
 * Confirms the newest proposed promise; only the decision maker whom it names can, while she still is one. Refuses one
 * that another has replaced.
 */
export async function confirmPromise(db: Db, actor: Principal | null, promiseId: string, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(promise).where(eq(promise.id, promiseId)).for('update');
    const { caseId, decisionMakerId, confirmedAt, answerBy } = found(row);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    const situation = situationOf(seen);
    const named = decisionMakerId === personId;
    // Before it is confirmed, whoever is not named in it and could not have proposed it knows of none.
    if (!named && !may(actor, 'promise.propose', situation)) throw new Refusal('not_found');
    demand(actor, 'promise.confirm', { ...situation, own: named && holds(actor, ['decision_maker']) });
    if (confirmedAt) throw new Refusal('already_done');
    const [newest] = await tx
      .select({ id: promise.id })
      .from(promise)
      .where(eq(promise.caseId, caseId))
      .orderBy(desc(promise.at))
      .limit(1);
    if (newest?.id !== promiseId) throw new Refusal('changed_meanwhile');
    const [handed] = await tx.select({ day: handover.dueDay }).from(handover).where(eq(handover.caseId, caseId));
    // A promise of an earlier day than the one that was told would make that day late without a word.
    if (handed && answerBy < handed.day) throw new Refusal('handed_later', { dueDay: handed.day });
    await tx.update(promise).set({ confirmedAt: now }).where(eq(promise.id, promiseId));
    const details = { promiseId, answerBy };
    const number = await record(tx, { kind: 'promise.confirmed', actorId: personId, caseId, details });
    return { number: number ?? 0 };
  });
}

/** A promise as a case's page reads it. */
export interface PromiseRow {
  readonly id: string;
  readonly canChange: string;
  readonly cannotChange: string;
  readonly answerBy: string;
  readonly changeReason: string | null;
  readonly confirmedAt: string | null;
  readonly decisionMaker: string | null;
  readonly decisionMakerId: string;
}

/** SQL: all promises of the case `c`, the newest first, as an array of PromiseRow. */
export const PROMISES = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'canChange', p.can_change,
    'cannotChange', p.cannot_change, 'answerBy', p.answer_by, 'changeReason', p.change_reason,
    'confirmedAt', ${asIso(sql`p.confirmed_at`)}, 'decisionMaker', maker.name, 'decisionMakerId', maker.id) order by p.at desc)
  from promise p join person maker on maker.id = p.decision_maker_id where p.case_id = c.id), '[]')`;

/**
 * The confirmed promises, the newest first: the first one stands, the others show what changed and why. And the newest
 * one while it waits for its decision maker; `mine` when the actor is the one who confirms it.
 */
export function promisesIn(rows: readonly PromiseRow[], actor: Principal | null) {
  const shown = rows.map(({ decisionMakerId, ...promise }) => ({ promise, mine: decisionMakerId === actor?.personId }));
  const [newest] = shown;
  const waiting = newest && newest.promise.confirmedAt === null;
  return {
    promises: shown.map((one) => one.promise).filter((one) => one.confirmedAt !== null),
    proposal: waiting ? { ...newest.promise, mine: newest.mine } : null,
  };
}
