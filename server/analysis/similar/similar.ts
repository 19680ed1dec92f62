import type { Language } from '../../contract/words.ts';
import type { Words } from '../language/words.ts';
import { termsOf } from '../themes/pieces.ts';
import { strongest } from '../themes/neighbours.ts';
import type { Spoken } from '../themes/themes.ts';

/** Texts of one language, prepared for the question which of them are like a given one. */
interface Shelf {
  readonly ids: readonly string[];
  readonly rarity: (term: string) => number;
  readonly texts: readonly WeighedText[];
  /** By term the places of the texts that have it, and its weight there. */
  readonly places: ReadonlyMap<string, Places>;
}

interface Places {
  readonly texts: number[];
  readonly weights: number[];
}

/** A text's terms by weight, together of length 1. */
type WeighedText = ReadonlyMap<string, number>;

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
  return new Map(
    languages.map((language) => [
      language,
      shelfOf(
        words,
        spoken.filter((one) => one.language === language),
      ),
    ]),
  );
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
  for (const [term, weight] of weighed(shelf.rarity, termsOf(words, language, text)))
    addScores(scores, shelf.places.get(term), weight);
  return strongest(scores, count + 1)
    .map(([place, score]) => ({ id: shelf.ids[place] ?? '', score: rounded(score) }))
    .filter((similar) => similar.id !== id && similar.score >= LEAST_SIMILAR)
    .slice(0, count);
}

/** Pairs of texts that may be the same said twice, the most similar first: a person decides. */
export function possibleDuplicates(index: SimilarIndex): { one: string; other: string; score: number }[] {
  const pairs = [...index.values()].flatMap((shelf) =>
    shelf.texts.flatMap((text, place) =>
      candidates(shelf, text, place).flatMap((before) => {
        const score = rounded(product(text, shelf.texts[before]));
        return score < DUPLICATE ? [] : [{ one: shelf.ids[before] ?? '', other: shelf.ids[place] ?? '', score }];
      }),
    ),
  );
  return pairs.sort(
    (one, other) => other.score - one.score || Number(one.one + one.other > other.one + other.other) || -1,
  );
}

function shelfOf(words: Words, spoken: readonly Spoken[]): Shelf {
  const terms = spoken.map(({ language, text }) => termsOf(words, language, text));
  const found = new Map<string, number>();
  for (const of of terms) for (const term of new Set(of)) found.set(term, (found.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + spoken.length / (found.get(term) ?? 1));
  const texts = terms.map((of) => weighed(rarity, of));
  const places = new Map<string, Places>();
  texts.forEach((text, place) => {
    for (const [term, weight] of text) {
      const at = places.get(term) ?? { texts: [], weights: [] };
      places.set(term, at);
      at.texts.push(place);
      at.weights.push(weight);
    }
  });
  return { ids: spoken.map(({ id }) => id), rarity, texts, places };
}

/** The heaviest terms first. */
function weighed(rarity: (term: string) => number, terms: readonly string[]): WeighedText {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(
    weights.map(([term, weight]) => [term, weight / length] as const).sort((one, other) => other[1] - one[1]),
  );
}

/**
 * Earlier texts that may be so similar: what the text's heaviest terms add up to with them, and at most the length of
 * its other terms, must reach the score (after Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007).
 */
function candidates(shelf: Shelf, text: WeighedText, place: number): number[] {
  const scores = new Float64Array(place);
  let rest = 1;
  for (const [term, weight] of text) {
    if (rest < (DUPLICATE / 2) ** 2) break;
    rest -= weight * weight;
    addScores(scores, shelf.places.get(term), weight);
  }
  const least = DUPLICATE - Math.sqrt(Math.max(0, rest)) - 1e-9;
  return [...scores.keys()].filter((other) => (scores[other] ?? 0) > 0 && (scores[other] ?? 0) >= least);
}

/** Adds what a term of this weight has in common with the texts that `scores` has places for. */
function addScores(scores: Float64Array, places: Places | undefined, weight: number): void {
  const { texts = [], weights = [] } = places ?? {};
  for (let at = 0; at < texts.length; at++) {
    const other = texts[at] ?? 0;
    if (other >= scores.length) return;
    scores[other] = (scores[other] ?? 0) + weight * (weights[at] ?? 0);
  }
}

function product(one: WeighedText, other: WeighedText | undefined): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other?.get(term) ?? 0);
  return sum;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
