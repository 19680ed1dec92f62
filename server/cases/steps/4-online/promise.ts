import { eq, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Tx } from '../../../../db/connection.ts';
import { list, object } from '../../../../db/rows.ts';
import { handover } from '../../../../db/schema/answers.ts';
import { newestPromise, promiseInForce } from '../../../../db/schema/now.ts';
import { promise } from '../../../../db/schema/steps.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { Id } from '../../../contract/schemas.ts';
import { holdsToday } from '../../../access/roles-held.ts';
import { may, type Situation } from '../../../access/may.ts';
import { type Looking, onCase, onThing } from '../../../access/on-case.ts';
import { holds, type Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { situationOf } from '../../../access/case.ts';
import { Promised } from '../../page-schema.ts';
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
export const proposePromise = onCase(
  'promise.propose',
  async ({ tx, me, seen, now, tell }, wish: NewPromise, publicUrl: URL) => {
    const caseId = seen.id;
    if (wish.answerBy < dayOf(now)) throw new Refusal('invalid', { fields: ['answerBy'] });
    if (!(await holdsToday(tx, wish.decisionMakerId, ['decision_maker'])))
      throw new Refusal('invalid', { fields: ['decisionMakerId'] });
    const [promised] = await tx
      .select({ id: promiseInForce.id })
      .from(promiseInForce)
      .where(eq(promiseInForce.caseId, caseId));
    if (promised && !wish.changeReason?.trim()) throw new Refusal('reason_needed');
    const [made] = await tx
      .insert(promise)
      .values({
        ...wish,
        caseId,
        canChange: clean(wish.canChange),
        cannotChange: clean(wish.cannotChange),
        changeReason: wish.changeReason ? clean(wish.changeReason) : null,
        proposedBy: me.personId,
      })
      .returning({ id: promise.id });
    const { id } = found(made);
    await tell('promise.proposed', { promiseId: id });
    const about = { caseId, title: seen.title, day: wish.answerBy, occasion: id };
    await tellDuties(tx, [{ personId: wish.decisionMakerId, duty: 'promise' }], about, { publicUrl, now });
    return { id };
  },
);

/**
 * Confirms the newest proposed promise; only the decision maker whom it names can, while she still is one. Refuses one
 * that another has replaced.
 */
export const confirmPromise = onThing(
  { act: 'promise.confirm', of: promiseById, situation: asNamed },
  async ({ tx, seen, thing, now, tell }) => {
    const { id, answerBy } = thing;
    if (thing.confirmedAt) throw new Refusal('already_done');
    const [newest] = await tx
      .select({ id: newestPromise.id })
      .from(newestPromise)
      .where(eq(newestPromise.caseId, seen.id));
    if (newest?.id !== id) throw new Refusal('changed_meanwhile');
    const [handed] = await tx.select({ day: handover.dueDay }).from(handover).where(eq(handover.caseId, seen.id));
    // A promise of an earlier day than the one that was told would make that day late without a word.
    if (handed && answerBy < handed.day) throw new Refusal('handed_later', { dueDay: handed.day });
    await tx.update(promise).set({ confirmedAt: now }).where(eq(promise.id, id));
    return { number: await tell('promise.confirmed', { promiseId: id, answerBy }) };
  },
);

async function promiseById(tx: Tx, id: string) {
  const [row] = await tx.select().from(promise).where(eq(promise.id, id)).for('update');
  return found(row);
}

/** Before it is confirmed, whoever is not named in it and could not have proposed it knows of none. */
function asNamed({ actor, seen, thing }: Looking<typeof promise.$inferSelect>): Situation {
  const situation = situationOf(seen);
  const named = thing.decisionMakerId === actor?.personId;
  if (!named && !may(actor, 'promise.propose', situation)) throw new Refusal('not_found');
  return { ...situation, own: named && holds(actor, ['decision_maker']) };
}

/** A promise as a case's page reads it. */
export const PromiseRow = Type.Object({ ...Promised.properties, decisionMakerId: Id });
type PromiseRow = Type.Static<typeof PromiseRow>;

/** SQL: all promises of the case `c`, the newest first. */
export const PROMISES = list(
  object(PromiseRow, {
    id: sql`p.id`,
    canChange: sql`p.can_change`,
    cannotChange: sql`p.cannot_change`,
    answerBy: sql`p.answer_by`,
    changeReason: sql`p.change_reason`,
    confirmedAt: sql`p.confirmed_at`,
    decisionMaker: sql`maker.name`,
    decisionMakerId: sql`maker.id`,
  }),
  sql`p.at desc`,
  sql`from promise p join person maker on maker.id = p.decision_maker_id where p.case_id = c.id`,
);

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
