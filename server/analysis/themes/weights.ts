import type { Words } from '../language/words.ts';
import { type Counts, countsOf, textsByTerm } from './counts.ts';
import { sparseOf, type Sparse, type Weights } from './sparse.ts';
import type { Spoken } from './spoken.ts';

/** A term that stands in a larger share of the texts than this tells none of them apart. */
const EVERYWHERE = 0.5;

/** Terms with their columns and how rare each is; made from all texts, it also weighs a part of a text. */
export interface Scale {
  readonly column: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  /** How rare a term is that has no column; 0: it is passed over. */
  readonly unknown: number;
}

/**
 * Judges terms by the texts they stand in: the natural logarithm of texts to texts with the term. A term of one text only,
 * or of more than half of them, is left out.
 */
function scaleOf(counts: Counts): Scale {
  const most = Math.max(2, EVERYWHERE * counts.texts);
  const found = textsByTerm(counts);
  const kept = [...counts.vocabulary].filter(([, number]) => (found[number] ?? 0) >= 2 && (found[number] ?? 0) <= most);
  return {
    column: new Map(kept.map(([term], at) => [term, at])),
    rarity: Float64Array.from(kept, ([, number]) => Math.log(counts.texts / (found[number] ?? 1))),
    unknown: 0,
  };
}

/** A text's terms by weight (TF-IDF, its counts by logarithm), as a direction of length 1; none of its terms, no direction. */
export function weighed(scale: Scale, terms: readonly string[]): Weights {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known = direction(
    scale,
    [...counts].map(([term, count]) => [scale.column.get(term) ?? -1, count]),
  );
  return { column: Int32Array.from(known, ([at]) => at), value: Float64Array.from(known, ([, value]) => value) };
}

/** All texts as the rows of one matrix. */
export function weightsOf(scale: Scale, counts: Counts): Sparse {
  return sparseOf(rowsOf(scale, counts), scale.column.size, counts.term.length);
}

/** Texts of one language as a matrix of their terms, weighed by what tells them apart. */
export function matrixOf(words: Words, spoken: readonly Spoken[]): { scale: Scale; matrix: Sparse } {
  const counts = countsOf(words, spoken);
  const scale = scaleOf(counts);
  return { scale, matrix: weightsOf(scale, counts) };
}

function* rowsOf(scale: Scale, { texts, vocabulary, start, term, count }: Counts): Generator<Pair[]> {
  const columns = Int32Array.from(vocabulary.keys(), (one) => scale.column.get(one) ?? -1);
  for (let text = 0; text < texts; text++) {
    const from = start[text] ?? 0;
    const row = Array.from(term.subarray(from, start[text + 1]), (number, at): Pair => [
      columns[number] ?? -1,
      count[from + at] ?? 0,
    ]);
    yield direction(scale, row);
  }
}

type Pair = [column: number, value: number];

/** Counts by column (−1: it has none) as a direction, its columns in rising order. */
function direction(scale: Scale, counted: readonly Pair[]): Pair[] {
  const known: Pair[] = [];
  let square = 0;
  for (const [at, count] of counted) {
    const weight = (1 + Math.log(count)) * (at < 0 ? scale.unknown : (scale.rarity[at] ?? 0));
    square += weight * weight;
    if (at >= 0 && weight > 0) known.push([at, weight]);
  }
  const length = Math.sqrt(square);
  return known.sort(([one], [other]) => one - other).map(([at, weight]): Pair => [at, weight / length]);
}
