import { sparseOf, type Sparse } from './sparse.ts';

/** A term that stands in a larger share of the texts than this tells none of them apart. */
const EVERYWHERE = 0.5;

/** Terms with their columns and how rare each is; made from all texts, it also weighs a part of a text. */
export interface Scale {
  readonly size: number;
  readonly column: ReadonlyMap<string, number>;
  /** By column: the natural logarithm of texts to texts with the term. */
  readonly rarity: Float64Array;
}

/** Judges terms by the texts they stand in; a term of one text only, or of nearly all, is left out. */
export function scaleOf(texts: readonly (readonly string[])[]): Scale {
  const found = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) found.set(term, (found.get(term) ?? 0) + 1);
  const most = Math.max(2, EVERYWHERE * texts.length);
  const kept = [...found].filter(([, count]) => count >= 2 && count <= most);
  return {
    size: texts.length,
    column: new Map(kept.map(([term], at) => [term, at])),
    rarity: Float64Array.from(kept, ([, count]) => Math.log(texts.length / count)),
  };
}

/** A text's terms by weight (TF-IDF, its counts by logarithm), as a direction of length 1; none of its terms, no direction. */
export function weighed(
  { column, rarity }: Scale,
  terms: readonly string[],
): (readonly [column: number, value: number])[] {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const at = column.get(term);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const weights = [...counts].map(([at, count]) => [at, (1 + Math.log(count)) * (rarity[at] ?? 0)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return length === 0 ? [] : weights.map(([at, weight]) => [at, weight / length] as const);
}

/** All texts as the rows of one matrix. */
export function weightsOf(scale: Scale, texts: readonly (readonly string[])[]): Sparse {
  return sparseOf(
    texts.map((terms) => weighed(scale, terms)),
    scale.column.size,
  );
}
