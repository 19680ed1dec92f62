import { CUES } from '../kinds/cues.ts';
import { closeness } from '../themes/centre.ts';
import { spokenFor, type Quote } from '../themes/sayings.ts';
import type { Shelf } from './by-theme.ts';

/** Sentences of a theme that set themselves against something: a proposal for a person to judge. */
export interface Dissent {
  readonly theme: string;
  readonly sentences: readonly Quote[];
}

const SENTENCES = 2;

/**
 * What in a theme speaks against its main line, as far as words show it: sentences near the middle of the theme that
 * deny, refuse or oppose and are not quoted already; where there are none, one with a turn in it (*mutta*, *men*, *but*).
 */
export function dissentOf(shelf: Shelf, quoted: (quote: Quote) => boolean): Dissent[] {
  if (!shelf.theme) return [];
  const opposing = nearest(shelf, SENTENCES, quoted, 'against');
  const chosen = opposing.length > 0 ? opposing : nearest(shelf, 1, quoted, 'turning');
  return chosen.length > 0 ? [{ theme: shelf.theme.id, sentences: chosen }] : [];
}

function nearest(
  { sayings, centre }: Shelf,
  count: number,
  quoted: (quote: Quote) => boolean,
  sign: 'against' | 'turning',
): Quote[] {
  const fitting = sayings.filter(({ quote, language }) => CUES[language][sign].test(quote.text) && !quoted(quote));
  return spokenFor(fitting, count, ({ weights }) => closeness(centre, weights)).map(({ quote }) => quote);
}
