import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { card, person, session } from '../../db/schema/people.ts';
import { workshop } from '../../db/schema/steps.ts';
import { record } from '../activity/record.ts';
import type { Language } from '../contract/words.ts';
import { found } from '../base/refusal.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { giveCard, giveCards } from './speaker.ts';

export interface MadeCard {
  readonly id: string;
  /** Shown once: only its hash is kept. */
  readonly code: string;
}

/** Makes a sheet of cards, each for a person still to come. With a workshop, they are given out there. */
export async function makeCards(
  db: Db,
  actor: Principal | null,
  sheet: { count: number; language: Language; workshopId?: string | undefined },
): Promise<MadeCard[]> {
  demand(actor, 'card.make');
  const { personId: by } = signedIn(actor);
  return db.transaction(async (tx) => {
    const caseId = sheet.workshopId ? await caseOf(tx, sheet.workshopId) : null;
    const unborn = Array.from({ length: sheet.count }, () => ({
      language: sheet.language,
      answerWay: 'card' as const,
    }));
    const people = await tx.insert(person).values(unborn).returning({ id: person.id });
    const made = await giveCards(
      tx,
      people.map(({ id }) => id),
      { by, ...(sheet.workshopId ? { workshopId: sheet.workshopId } : {}) },
    );
    const details = { count: made.length, workshopId: sheet.workshopId ?? null };
    await record(tx, { kind: 'card.made', actorId: by, caseId, details });
    return made;
  });
}

/** Gives the person one more card to her own thread, for instance when the first one is worn. */
export async function makeMyCard(db: Db, actor: Principal | null): Promise<MadeCard> {
  demand(actor, 'own_data.use', { own: true });
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const made = await giveCard(tx, personId, { by: personId });
    await record(tx, { kind: 'card.made', actorId: personId, details: { count: 1 } });
    return made;
  });
}

/** Ends a card, and the sessions it has opened. Her own, or one that the Innoagent made (a lost sheet). */
export async function endCard(db: Db, actor: Principal | null, cardId: string, now: Date): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
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
