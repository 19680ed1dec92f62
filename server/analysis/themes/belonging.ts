import type { Gathering } from './gathering.ts';
import type { Sparse } from './sparse.ts';

/** Fewer texts than this are no theme. */
const LEAST_TEXTS = 3;
/** A text whose ties into its theme weigh less than this share of the usual (the median) only stands beside it. */
const LOOSE = 1 / 6;
/** And so large a part of the weight of its ties must go into it. */
const MOSTLY_HERE = 0.4;

/**
 * Which rows belong together, the largest group first; of equal ones the one with the earliest row. Rows that are tied to their
 * part much more loosely than is usual, or mostly to other parts, belong to none, and neither do parts of one or two.
 */
export function belonging({ part, count, ties }: Gathering): number[][] {
  const held = Array.from(part, (own, row) => holdOf(ties, part, own, row));
  const weights = held.map(({ inside }) => inside).sort((one, other) => one - other);
  const least = LOOSE * (weights[Math.floor(weights.length / 2)] ?? 0);
  const groups: number[][] = Array.from({ length: count }, () => []);
  held.forEach(({ inside, all }, row) => {
    if (inside > 0 && inside >= least && inside >= all * MOSTLY_HERE) groups[part[row] ?? 0]?.push(row);
  });
  return groups
    .filter((rows) => rows.length >= LEAST_TEXTS)
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}

function holdOf(ties: Sparse, part: Int32Array, own: number, row: number): { inside: number; all: number } {
  let [inside, all] = [0, 0];
  for (let place = ties.start[row] ?? 0; place < (ties.start[row + 1] ?? 0); place++) {
    const weight = ties.value[place] ?? 0;
    all += weight;
    if (part[ties.column[place] ?? 0] === own) inside += weight;
  }
  return { inside, all };
}
