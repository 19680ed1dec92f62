import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { person } from '../../../../db/schema/people.ts';
import { promise } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import { clean } from '../../../contributions/care.ts';
import { dayAfter } from '../../../contributions/tell.ts';
import { holdsToday } from '../../../people/held.ts';
import { demand, signedIn } from '../../../people/may.ts';
import { holds, type Principal } from '../../../people/principal.ts';
import { found, Refusal } from '../../../refusal.ts';
import { caseInSight, situationOf } from '../../visible.ts';

export interface NewPromise {
  readonly canChange: string;
  readonly cannotChange: string;
  readonly decisionMakerId: string;
  readonly answerBy: string;
  /** Why it changes; needed once a promise has been confirmed. */
  readonly changeReason?: string | undefined;
}

/** Proposes what can be influenced, what cannot, and by when a named decision maker answers. She confirms it herself. */
export async function proposePromise(db: Db, actor: Principal | null, caseId: string, wish: NewPromise, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await caseInSight(tx, actor, caseId, 'lock');
    demand(actor, 'promise.propose', situationOf(seen));
    if (wish.answerBy < dayAfter(now, 0)) throw new Refusal('invalid', { fields: ['answerBy'] });
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
    const seen = await caseInSight(tx, actor, caseId, 'lock');
    const own = decisionMakerId === personId && holds(actor, ['decision_maker']);
    demand(actor, 'promise.confirm', { ...situationOf(seen), own });
    if (confirmedAt) throw new Refusal('already_done');
    const [newest] = await tx
      .select({ id: promise.id })
      .from(promise)
      .where(eq(promise.caseId, caseId))
      .orderBy(desc(promise.at))
      .limit(1);
    if (newest?.id !== promiseId) throw new Refusal('changed_meanwhile');
    await tx.update(promise).set({ confirmedAt: now }).where(eq(promise.id, promiseId));
    const details = { promiseId, answerBy };
    const number = await record(tx, { kind: 'promise.confirmed', actorId: personId, caseId, details });
    return { number: number ?? 0 };
  });
}

const asShown = {
  id: promise.id,
  canChange: promise.canChange,
  cannotChange: promise.cannotChange,
  answerBy: promise.answerBy,
  changeReason: promise.changeReason,
  confirmedAt: promise.confirmedAt,
  decisionMaker: person.name,
};

/** The confirmed promises, the newest first: the first one stands, the others show what changed and why. */
export async function promisesOf(db: Db, caseId: string) {
  return db
    .select(asShown)
    .from(promise)
    .innerJoin(person, eq(person.id, promise.decisionMakerId))
    .where(and(eq(promise.caseId, caseId), isNotNull(promise.confirmedAt)))
    .orderBy(desc(promise.at));
}

/** The newest promise while it waits for its decision maker; `mine` when the actor is the one who confirms it. */
export async function proposalOf(db: Db, actor: Principal | null, caseId: string) {
  const [newest] = await db
    .select({ ...asShown, decisionMakerId: promise.decisionMakerId })
    .from(promise)
    .innerJoin(person, eq(person.id, promise.decisionMakerId))
    .where(eq(promise.caseId, caseId))
    .orderBy(desc(promise.at))
    .limit(1);
  if (!newest || newest.confirmedAt) return null;
  const { decisionMakerId, ...shown } = newest;
  return { ...shown, confirmedAt: null, mine: decisionMakerId === actor?.personId };
}
