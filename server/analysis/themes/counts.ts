import type { Words } from '../language/words.ts';
import { termsOf } from './pieces.ts';
import type { Spoken } from './spoken.ts';

/**
 * Texts as the terms that they hold, by number: of text `t` its terms are `term[p]`, in the order in which it first says them,
 * and `count[p]` how often, for `start[t] ≤ p < start[t + 1]`. No text and no word is kept beside the vocabulary.
 */
export interface Counts {
  readonly texts: number;
  /** Terms with their numbers, which rise in the order in which the texts first hold them. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly start: Int32Array;
  readonly term: Int32Array;
  readonly count: Uint16Array;
}

/** Counts the terms of each text. */
export function countsOf(words: Words, spoken: readonly Spoken[]): Counts {
  const vocabulary = new Map<string, number>();
  const start = new Int32Array(spoken.length + 1);
  let [term, count] = [new Int32Array(1024), new Uint16Array(1024)];
  // By term its last place in the rows: within the present text, it has been said in it before.
  let last = new Int32Array(1024).fill(-1);
  let place = 0;
  spoken.forEach(({ language, text }, row) => {
    const from = place;
    for (const one of termsOf(words, language, text)) {
      const number = vocabulary.get(one) ?? vocabulary.size;
      vocabulary.set(one, number);
      if (number >= last.length) last = longer(last, new Int32Array(2 * last.length).fill(-1));
      const before = last[number] ?? -1;
      if (before >= from) {
        count[before] = (count[before] ?? 0) + 1;
        continue;
      }
      if (place >= term.length) {
        [term, count] = [longer(term, new Int32Array(2 * place)), longer(count, new Uint16Array(2 * place))];
      }
      [term[place], count[place], last[number]] = [number, 1, place];
      place++;
    }
    start[row + 1] = place;
  });
  return { texts: spoken.length, vocabulary, start, term: term.slice(0, place), count: count.slice(0, place) };
}

function longer<Numbers extends Int32Array | Uint16Array>(numbers: Numbers, room: Numbers): Numbers {
  room.set(numbers);
  return room;
}

/** In how many of the texts each term stands, by its number. */
export function textsByTerm({ vocabulary, term }: Counts): Int32Array {
  const found = new Int32Array(vocabulary.size);
  for (const number of term) found[number] = (found[number] ?? 0) + 1;
  return found;
}
