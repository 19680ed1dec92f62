import { randomInt } from 'node:crypto';
import type { Tx } from '../../db/connection.ts';
import { card, person } from '../../db/schema/people.ts';
import type { Language } from '../contract/words.ts';
import { keyedHash } from './key.ts';

/** Letters and digits that nobody mistakes for another: no 0 O 1 I L 5 S 2 Z 8 B U V. 22^8 ≈ 5 · 10^10 codes. */
const UNAMBIGUOUS = '34679ACDEFGHJKMNPQRTWXY';
const CODE_LENGTH = 8;

/** Who made a card, and for which workshop. */
interface Made {
  readonly by?: string;
  readonly workshopId?: string;
}

/** A person without an account, and the card that opens her thread. The code is returned once and kept as a hash. */
export async function newSpeaker(tx: Tx, language: Language, made: Made = {}) {
  const [speaker] = await tx.insert(person).values({ language, answerWay: 'card' }).returning({ id: person.id });
  if (!speaker) throw new Error('the person was not kept');
  const { id: cardId, code } = await giveCard(tx, speaker.id, made);
  return { personId: speaker.id, cardId, cardCode: code };
}

/** Gives the person a new card; returns its id and its code. */
export async function giveCard(tx: Tx, personId: string, made: Made = {}): Promise<{ id: string; code: string }> {
  const [given] = await giveCards(tx, [personId], made);
  if (!given) throw new Error('the card was not kept');
  return given;
}

/** Gives each of the people a card, in one statement. */
export async function giveCards(
  tx: Tx,
  people: readonly string[],
  made: Made = {},
): Promise<{ id: string; code: string }[]> {
  const given = people.map((personId) => ({ id: crypto.randomUUID(), personId, code: newCode() }));
  const where = { madeBy: made.by ?? null, workshopId: made.workshopId ?? null };
  await tx
    .insert(card)
    .values(given.map(({ id, personId, code }) => ({ id, personId, codeHash: cardHash(code), ...where })));
  return given.map(({ id, code }) => ({ id, code }));
}

const newCode = () => Array.from({ length: CODE_LENGTH }, () => UNAMBIGUOUS[randomInt(UNAMBIGUOUS.length)]).join('');

/** The hash a card is found by; spaces, dashes and lower case in what a person types do not matter. */
export function cardHash(code: string): Buffer {
  return keyedHash(code.toUpperCase().replace(/[\s-]/g, ''));
}
