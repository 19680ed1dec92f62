import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { card, person, session } from '../../db/schema/people.ts';
import { workshop } from '../../db/schema/steps.ts';
import { record } from '../activity/record.ts';
import type { Language } from '../contract/words.ts';
import { found } from '../base/refusal.ts';
import { outsideCases, perform, type Service } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { giveCard, giveCards } from './speaker.ts';

export interface MadeCard {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly code: string;
}

interface Sheet {
  readonly count: number;
  readonly language: Language;
  readonly workshopId?: string | undefined;
}

/** Makes a sheet of cards, each for a person still to come. With a workshop, they are given out there. */
export const makeCards = outsideCases('card.make', async ({ tx, me, tell }, sheet: Sheet): Promise<MadeCard[]> => {
  const { count, language, workshopId } = sheet;
  const caseId = workshopId ? await caseOf(tx, workshopId) : null;
  const unborn = Array.from({ length: count }, () => ({ language, answerWay: 'card' as const }));
  const people = await tx.insert(person).values(unborn).returning({ id: person.id });
  const made = await giveCards(
    tx,
    people.map(({ id }) => id),
    { by: me.personId, ...(workshopId ? { workshopId } : {}) },
  );
  await tell('card.made', { count: made.length, workshopId: workshopId ?? null }, { caseId });
  return made;
});

/** Gives the person one more card to her own thread, for instance when the first one is worn. */
export const makeMyCard = outsideCases('own_data.use', async ({ tx, me: { personId }, tell }): Promise<MadeCard> => {
  const made = await giveCard(tx, personId, { by: personId });
  await tell('card.made', { count: 1 });
  return made;
});

/** Ends a card, and the sessions it has opened. Her own, or one that the Innoagent made (a lost sheet). */
export async function endCard(service: Service, actor: Principal | null, cardId: string): Promise<void> {
  // Which of two acts it is, is known when the card has been found.
  await perform(service, actor, 'own_data.use', async ({ tx, me: { personId }, now }) => {
    const [held] = await tx
      .select({ personId: card.personId, madeBy: card.madeBy })
      .from(card)
      .where(and(eq(card.id, cardId), isNull(card.endedAt)))
      .for('update');
    // Another's card is not found: that it exists is nobody else's to know.
    const own = held?.personId === personId;
    const mine = found(held && (own || held.madeBy === personId) ? held : null);
    if (own) demand(actor, 'own_data.use', { own });
    else demand(actor, 'card.make');
    await tx.update(card).set({ endedAt: now }).where(eq(card.id, cardId));
    await tx.delete(session).where(eq(session.cardId, cardId));
    await record(tx, { kind: 'card.ended', actorId: personId, details: { cardId, personId: mine.personId } });
  });
}

async function caseOf(tx: Tx, workshopId: string): Promise<string> {
  const [held] = await tx.select({ caseId: workshop.caseId }).from(workshop).where(eq(workshop.id, workshopId));
  return found(held).caseId;
}
