import { stacked, type Sparse, type Weights } from './sparse.ts';

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
export function scaleOf(texts: readonly (readonly string[])[]): Scale {
  const most = Math.max(2, EVERYWHERE * texts.length);
  const kept = [...textsByTerm(texts)].filter(([, count]) => count >= 2 && count <= most);
  return {
    column: new Map(kept.map(([term], at) => [term, at])),
    rarity: Float64Array.from(kept, ([, count]) => Math.log(texts.length / count)),
    unknown: 0,
  };
}

/** In how many of the texts each term stands. */
export function textsByTerm(texts: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** A text's terms by weight (TF-IDF, its counts by logarithm), as a direction of length 1; none of its terms, no direction. */
export function weighed(scale: Scale, terms: readonly string[]): Weights {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known: { at: number; weight: number }[] = [];
  let square = 0;
  for (const [term, count] of counts) {
    const at = scale.column.get(term);
    const weight = (1 + Math.log(count)) * (at === undefined ? scale.unknown : (scale.rarity[at] ?? 0));
    square += weight * weight;
    if (at !== undefined && weight > 0) known.push({ at, weight });
  }
  known.sort((one, other) => one.at - other.at);
  const length = Math.sqrt(square);
  return {
    column: Int32Array.from(known, ({ at }) => at),
    value: Float64Array.from(known, ({ weight }) => weight / length),
  };
}

/** All texts as the rows of one matrix. */
export function weightsOf(scale: Scale, texts: readonly (readonly string[])[]): Sparse {
  return stacked(rowsOf(scale, texts), scale.column.size);
}

function* rowsOf(scale: Scale, texts: readonly (readonly string[])[]): Generator<Weights> {
  for (const terms of texts) yield weighed(scale, terms);
}
