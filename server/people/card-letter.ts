import { mail } from '../../db/schema/activity.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';
import type { Context } from '../context.ts';
import type { Language } from '../contract/words.ts';
import { mailAddress } from './address.ts';
import type { From } from './device.ts';
import { cardLetter } from './letters.ts';
import { countTry } from './tries.ts';

/** So many letters one person sends, and one address gets, whoever sends them; a network's is the last resort. */
const LETTERS_OF_PERSON = { tries: 5, minutes: 24 * 60 };
const LETTERS_TO_ADDRESS = { tries: 3, minutes: 24 * 60 };
const LETTERS_OF_NETWORK = { tries: 200, minutes: 60 };

/**
 * Sends the code of the card that this device keeps to an address that its holder writes; the address is used for nothing
 * else. Refuses a device without a card, a wrong address, and too many letters.
 */
export async function sendMyCard(
  { db, clock, config, notify }: Pick<Context, 'db' | 'clock' | 'config' | 'notify'>,
  actor: Principal | null,
  cardCode: string | null,
  to: { email: string; language: Language; from: From },
): Promise<void> {
  demand(actor, 'own_data.use', { own: true });
  if (!actor || !cardCode) throw new Refusal('not_found');
  const email = mailAddress(to.email);
  const now = clock();
  const letter = cardLetter(to.language, cardCode, config.publicUrl);
  await db.transaction(async (tx) => {
    await countTry(tx, `card-letter:${actor.personId}`, LETTERS_OF_PERSON, now);
    await countTry(tx, `card-letter-to:${email}`, LETTERS_TO_ADDRESS, now);
    await countTry(tx, `card-letter-network:${to.from.network}`, LETTERS_OF_NETWORK, now);
    const dedupeKey = `card:${crypto.randomUUID()}`;
    await tx.insert(mail).values({ dedupeKey, toAddress: email, createdAt: now, nextTryAt: now, ...letter });
  });
  notify();
}
