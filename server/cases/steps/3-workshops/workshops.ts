import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { signUp, workshop } from '../../../../db/schema/steps.ts';
import type { Language } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demandDevice, type From } from '../../../people/device.ts';
import { demand } from '../../../access/may.ts';
import { onCase, onThing } from '../../../access/on-case.ts';
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
export const planWorkshop = onCase('workshop.plan', async ({ tx, me, seen, tell }, wish: NewWorkshop) => {
  const words = { title: clean(wish.title), place: clean(wish.place), capacity: wish.capacity ?? null };
  const [made] = await tx
    .insert(workshop)
    .values({ ...wish, ...words, caseId: seen.id, madeBy: me.personId })
    .returning({ id: workshop.id });
  const { id } = found(made);
  await tell('workshop.planned', { workshopId: id });
  return { id };
});

/** Calls a planned workshop off, with the reason that those who signed up are told; nobody signs up any more. */
export const callOffWorkshop = onThing(
  { act: 'workshop.plan', of: plannedWorkshop },
  async ({ tx, thing: { id }, now, tell }, reason: string) => {
    await tx
      .update(workshop)
      .set({ cancelledAt: now, cancelledReason: clean(reason) })
      .where(eq(workshop.id, id));
    await tell('workshop.changed', { workshopId: id, cancelled: true });
  },
);

interface SigningUp {
  readonly accessNeeds: string;
  readonly lang: Language;
  readonly from: From;
}

/**
 * Signs up for a workshop, with or without an account; a visitor gets a card. Access needs are seen by the organisers
 * only. A browser without an account has one seat in a workshop. Refuses a workshop that has begun or is full: the
 * workshop's row stays locked, so that parallel sign-ups never exceed it.
 */
export const signUpForWorkshop = onThing(
  { act: 'workshop.sign_up', of: plannedWorkshop },
  async ({ tx, me, thing, now, tell }, { accessNeeds, lang, from }: SigningUp) => {
    const { id: workshopId, capacity, startsAt } = thing;
    if (startsAt <= now) throw new Refusal('closed');
    if (!me) await takeSeat(tx, workshopId, from, now);
    if (capacity !== null && (await othersComing(tx, workshopId, me)) >= capacity) throw new Refusal('full');
    const who = me ? { personId: me.personId, cardCode: null } : await newSpeaker(tx, lang);
    const again = { accessNeeds: clean(accessNeeds), cancelledAt: null };
    const [made] = await tx
      .insert(signUp)
      .values({ workshopId, personId: who.personId, ...again })
      .onConflictDoUpdate({ target: [signUp.workshopId, signUp.personId], set: again })
      .returning({ id: signUp.id });
    const { id } = found(made);
    await tell('workshop.signed_up', { workshopId }, { actorId: who.personId });
    return { id, cardCode: who.cardCode };
  },
);

/** As long as counted tries are kept. A seat for somebody else is given by an account, a card or an Innoagent. */
const ONE_SEAT = { tries: 1, minutes: 48 * 60 };

async function takeSeat(tx: Tx, workshopId: string, from: From, now: Date): Promise<void> {
  demandDevice(null, from);
  if (await isTooMany(tx, `seat:${workshopId}:${from.device}`, ONE_SEAT, now)) throw new Refusal('seat_taken_here');
}

/** Takes one's own sign-up back. */
export const cancelSignUp = onThing(
  { act: 'workshop.leave', of: plannedWorkshop },
  async ({ tx, me, thing: { id: workshopId }, now, tell }) => {
    const hers = and(eq(signUp.workshopId, workshopId), eq(signUp.personId, me.personId), isNull(signUp.cancelledAt));
    const [gone] = await tx
      .update(signUp)
      .set({ cancelledAt: now, accessNeeds: '' })
      .where(hers)
      .returning({ id: signUp.id });
    found(gone);
    await tell('workshop.signed_up', { workshopId, cancelled: true });
  },
);

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
