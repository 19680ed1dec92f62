import type { Language } from '../../contract/words.ts';
import type { Words } from '../language/words.ts';
import { strongest } from '../themes/neighbours.ts';
import { countsOf, textsByTerm } from '../themes/counts.ts';
import { termsOf } from '../themes/pieces.ts';
import { product, rowWeights, transposed, type Sparse, type Weights } from '../themes/sparse.ts';
import type { Spoken } from '../themes/spoken.ts';
import { weighed, weightsOf, type Scale } from '../themes/weights.ts';

/** Texts of one language, prepared for the question which of them are like a given one. */
interface Shelf {
  readonly ids: readonly string[];
  readonly scale: Scale;
  /** By text its terms, and by term its texts. */
  readonly texts: Sparse;
  readonly places: Sparse;
}

/** Made once for many questions by `similarIndex`. */
export type SimilarIndex = ReadonlyMap<Language, Shelf>;

export interface Similar {
  readonly id: string;
  /** 0 … 1: the cosine of the two texts' terms; 1 for the same words. */
  readonly score: number;
}

/** From this score on two texts are possibly the same said twice. */
const DUPLICATE = 0.7;
/** Below this two texts share a word or two, and are not worth showing as similar. */
const LEAST_SIMILAR = 0.12;

/** Prepares texts for `similarTo` and `possibleDuplicates`; texts in different languages are never compared. */
export function similarIndex(words: Words, spoken: readonly Spoken[]): SimilarIndex {
  const languages = [...new Set(spoken.map(({ language }) => language))];
  const shelf = (language: Language): Shelf =>
    shelfOf(
      words,
      spoken.filter((one) => one.language === language),
    );
  return new Map(languages.map((language) => [language, shelf(language)]));
}

/**
 * The texts most like a given one, at most `count`, the most similar first; itself (the same id) never. Meant also for a text
 * that is still being written, so it answers in a few milliseconds among tens of thousands of texts.
 */
export function similarTo(
  words: Words,
  index: SimilarIndex,
  { id, language, text }: { readonly id?: string; readonly language: Language; readonly text: string },
  count: number,
): Similar[] {
  const shelf = index.get(language);
  if (!shelf) return [];
  const scores = new Float64Array(shelf.ids.length);
  const { column, value } = weighed(shelf.scale, termsOf(words, language, text));
  column.forEach((term, at) => {
    addScores(scores, shelf.places, term, value[at] ?? 0);
  });
  return strongest(scores, count + 1)
    .map(([place, score]) => ({ id: shelf.ids[place] ?? '', score: rounded(score) }))
    .filter((similar) => similar.id !== id && similar.score >= LEAST_SIMILAR)
    .slice(0, count);
}

/** Two texts that may be the same said twice. */
export interface PossibleDuplicate {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

/** Pairs of texts that may be the same said twice, the most similar first: a person decides. */
export function possibleDuplicates(index: SimilarIndex): PossibleDuplicate[] {
  const pairs = [...index.values()].flatMap((shelf) =>
    shelf.ids.flatMap((id, place) => {
      const text = rowWeights(shelf.texts, place);
      return candidates(shelf, text, place).flatMap((before): PossibleDuplicate[] => {
        const score = rounded(product(text, rowWeights(shelf.texts, before)));
        return score < DUPLICATE ? [] : [{ one: shelf.ids[before] ?? '', other: id, score }];
      });
    }),
  );
  return pairs.sort((one, other) => other.score - one.score);
}

function shelfOf(words: Words, spoken: readonly Spoken[]): Shelf {
  const counts = countsOf(words, spoken);
  const found = textsByTerm(counts);
  const scale = {
    column: counts.vocabulary,
    rarity: Float64Array.from(found, (count) => Math.log(1 + spoken.length / count)),
    unknown: Math.log(1 + spoken.length),
  };
  const texts = weightsOf(scale, counts);
  return { ids: spoken.map(({ id }) => id), scale, texts, places: transposed(texts) };
}

/**
 * Earlier texts that may be so similar: what the text's heaviest terms add up to with them, and at most the length of
 * its other terms, must reach the score (after Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007).
 */
function candidates(shelf: Shelf, { column, value }: Weights, place: number): number[] {
  const scores = new Float64Array(place);
  const heaviest = [...column.keys()].sort((one, other) => (value[other] ?? 0) - (value[one] ?? 0));
  let rest = 1;
  for (const at of heaviest) {
    if (rest < (DUPLICATE / 2) ** 2) break;
    rest -= (value[at] ?? 0) ** 2;
    addScores(scores, shelf.places, column[at] ?? 0, value[at] ?? 0);
  }
  const least = Math.max(1e-9, DUPLICATE - Math.sqrt(Math.max(0, rest)) - 1e-9);
  const found: number[] = [];
  for (let other = 0; other < place; other++) if ((scores[other] ?? 0) >= least) found.push(other);
  return found;
}

/** Adds what a term of this weight has in common with the texts that `scores` has places for. */
function addScores(scores: Float64Array, { start, column, value }: Sparse, term: number, weight: number): void {
  for (let at = start[term] ?? 0; at < (start[term + 1] ?? 0); at++) {
    const other = column[at] ?? 0;
    if (other >= scores.length) return;
    scores[other] = (scores[other] ?? 0) + weight * (value[at] ?? 0);
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
