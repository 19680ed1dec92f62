import { CUES } from '../kinds/cues.ts';
import { closeness } from '../themes/centre.ts';
import { spokenFor, type Quote } from '../themes/sayings.ts';
import type { Shelf } from './shelf.ts';

/** Sentences of a theme that set themselves against something: a proposal for a person to judge. */
export interface Dissent {
  readonly theme: string;
  readonly sentences: readonly Quote[];
}

const SENTENCES = 2;

/**
 * What in each theme speaks against its main line, as far as words show it: sentences near the middle of the theme that deny,
 * refuse or oppose, and are not quoted already. A turn in a sentence (*mutta*, *men*, *but*) counts half.
 */
export function dissentOf(shelves: readonly Shelf[], quoted: (quote: Quote) => boolean): Dissent[] {
  return shelves.flatMap(({ theme, sayings, centre }) => {
    const against = sayings.filter(({ quote }) => !quoted(quote));
    const chosen = spokenFor(against, SENTENCES, ({ quote, language, weights }) => {
      const { against: opposing, turning } = CUES[language];
      const strength = opposing.test(quote.text) ? 1 : turning.test(quote.text) ? 0.5 : 0;
      return strength * closeness(centre, weights);
    });
    return theme && chosen.length > 0 ? [{ theme: theme.id, sentences: chosen.map(({ quote }) => quote) }] : [];
  });
}
