import type { Language } from '../../contract/words.ts';
import { sentences } from '../language/sentences.ts';
import { CUES } from './cues.ts';

/** What a sentence does: it asks, wishes for something, or tells what happened to the speaker. */
export const KINDS = ['question', 'wish', 'experience'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What one sentence does, by plain signs of its language; undefined where there is none. A wish clothed as a question
 * (*voisiko*, *kunde man*, *could we*) is a wish. Northern Sámi has no signs here but the question mark.
 */
export function kindOfSentence(language: Language, sentence: string): Kind | undefined {
  const cues = CUES[language];
  if (cues.politeWish.test(sentence)) return 'wish';
  if (/\?["'”’)\s]*$/.test(sentence) || cues.question.test(sentence)) return 'question';
  if (cues.experience.test(sentence)) return 'experience';
  return cues.wish.test(sentence) ? 'wish' : undefined;
}

/** What a text does: what most of its sentences with a sign do; of equals first what was experienced, then the wish. */
export function kindOf(language: Language, text: string): Kind | undefined {
  const counts = new Map<Kind, number>();
  for (const sentence of sentences(text)) {
    const kind = kindOfSentence(language, sentence.text);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const ranked = KINDS.toReversed().map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
  const [best] = [ranked[0], ranked[1], ranked[2]]
    .flatMap((one) => one ?? [])
    .sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best.kind : undefined;
}
