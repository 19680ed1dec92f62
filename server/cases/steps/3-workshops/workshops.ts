import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { signUp, workshop } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import type { Language } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demandDevice, type From } from '../../../people/device.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { newSpeaker } from '../../../people/speaker.ts';
import { isTooMany } from '../../../people/tries.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

export interface NewWorkshop {
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly remote: boolean;
  /** How many fit in; without it, everyone. */
  readonly capacity?: number | undefined;
}

/** Plans a workshop: when, where or from afar, and for how many. */
export async function planWorkshop(db: Db, actor: Principal | null, caseId: string, wish: NewWorkshop) {
  const { personId: madeBy } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'workshop.plan', situationOf(seen));
    const words = { title: clean(wish.title), place: clean(wish.place), capacity: wish.capacity ?? null };
    const [made] = await tx
      .insert(workshop)
      .values({ ...wish, ...words, caseId, madeBy })
      .returning({ id: workshop.id });
    const { id } = found(made);
    await record(tx, { kind: 'workshop.planned', actorId: madeBy, caseId, details: { workshopId: id } });
    return { id };
  });
}

/** Calls a planned workshop off, with the reason that those who signed up are told; nobody signs up any more. */
export async function callOffWorkshop(
  db: Db,
  actor: Principal | null,
  workshopId: string,
  reason: string,
  now: Date,
): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    const { caseId } = await plannedWorkshop(tx, workshopId);
    demand(actor, 'workshop.plan', situationOf(await visibleCase(tx, actor, caseId, 'lock')));
    const set = { cancelledAt: now, cancelledReason: clean(reason) };
    await tx.update(workshop).set(set).where(eq(workshop.id, workshopId));
    const details = { workshopId, cancelled: true };
    await record(tx, { kind: 'workshop.changed', actorId: personId, caseId, details });
  });
}

/**
 * Signs up for a workshop, with or without an account; a visitor gets a card. Access needs are seen by the organisers
 * only. A browser without an account has one seat in a workshop. Refuses a workshop that has begun or is full: the
 * workshop's row stays locked, so that parallel sign-ups never exceed it.
 */
export async function signUpForWorkshop(
  db: Db,
  actor: Principal | null,
  workshopId: string,
  { accessNeeds, lang }: { readonly accessNeeds: string; readonly lang: Language },
  now: Date,
  from: From,
) {
  return db.transaction(async (tx) => {
    const { caseId, capacity, startsAt } = await plannedWorkshop(tx, workshopId);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'workshop.sign_up', situationOf(seen));
    if (startsAt <= now) throw new Refusal('closed');
    if (!actor) await takeSeat(tx, workshopId, from, now);
    if (capacity !== null && (await othersComing(tx, workshopId, actor)) >= capacity) throw new Refusal('full');
    const who = actor ? { personId: actor.personId, cardCode: null } : await newSpeaker(tx, lang);
    const again = { accessNeeds: clean(accessNeeds), cancelledAt: null };
    const [made] = await tx
      .insert(signUp)
      .values({ workshopId, personId: who.personId, ...again })
      .onConflictDoUpdate({ target: [signUp.workshopId, signUp.personId], set: again })
      .returning({ id: signUp.id });
    const { id } = found(made);
    await record(tx, { kind: 'workshop.signed_up', actorId: who.personId, caseId, details: { workshopId } });
    return { id, cardCode: who.cardCode };
  });
}

/** As long as counted tries are kept. A seat for somebody else is given by an account, a card or an Innoagent. */
const ONE_SEAT = { tries: 1, minutes: 48 * 60 };

async function takeSeat(tx: Tx, workshopId: string, from: From, now: Date): Promise<void> {
  demandDevice(null, from);
  if (await isTooMany(tx, `seat:${workshopId}:${from.device}`, ONE_SEAT, now)) throw new Refusal('seat_taken_here');
}

/** Takes one's own sign-up back. */
export async function cancelSignUp(db: Db, actor: Principal | null, workshopId: string, now: Date): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    const { caseId } = await plannedWorkshop(tx, workshopId);
    demand(actor, 'workshop.leave', situationOf(await visibleCase(tx, actor, caseId, 'lock')));
    const mine = and(eq(signUp.workshopId, workshopId), eq(signUp.personId, personId), isNull(signUp.cancelledAt));
    const [gone] = await tx
      .update(signUp)
      .set({ cancelledAt: now, accessNeeds: '' })
      .where(mine)
      .returning({ id: signUp.id });
    found(gone);
    await record(tx, {
      kind: 'workshop.signed_up',
      actorId: personId,
      caseId,
      details: { workshopId, cancelled: true },
    });
  });
}

/** The workshop, its row locked until commit; refuses one that is held or cancelled. */
export async function plannedWorkshop(tx: Tx, workshopId: string) {
  const [row] = await tx.select().from(workshop).where(eq(workshop.id, workshopId)).for('update');
  const planned = found(row);
  if (planned.heldAt || planned.cancelledAt) throw new Refusal('closed');
  return planned;
}

/** The places that are taken; one's own is not in one's own way. */
async function othersComing(tx: Tx, workshopId: string, actor: Principal | null): Promise<number> {
  const coming = and(eq(signUp.workshopId, workshopId), isNull(signUp.cancelledAt));
  return tx.$count(signUp, actor ? and(coming, ne(signUp.personId, actor.personId)) : coming);
}

/** What those who come need, for the organisers only: needs without names, so that nobody's health becomes a list. */
export async function accessNeedsOf(db: Db, actor: Principal | null, workshopId: string) {
  const [row] = await db.select().from(workshop).where(eq(workshop.id, workshopId));
  const { caseId, madeBy } = found(row);
  const seen = await visibleCase(db, actor, caseId);
  // A member who plans a workshop is its organiser for as long as she is a member.
  const own = seen.member && madeBy === actor?.personId;
  demand(actor, 'workshop.see_access_needs', { ...situationOf(seen), own });
  return db
    .select({ id: signUp.id, accessNeeds: signUp.accessNeeds })
    .from(signUp)
    .where(and(eq(signUp.workshopId, workshopId), isNull(signUp.cancelledAt), ne(signUp.accessNeeds, '')))
    .orderBy(signUp.at, signUp.id)
    .limit(1000);
}
