import type { Sparse } from './sparse.ts';

const MOST_ROUNDS = 30;

/**
 * How much more of the ties lie inside the parts than chance would put there: modularity (Newman and Girvan, 2004), at
 * most 1, 0 for parts that mean nothing. Does not grow of itself with the number of parts, so it also tells how many there are.
 */
export function cohesion(ties: Sparse, part: Int32Array, count: number): number {
  const inside = new Float64Array(count);
  const ends = new Float64Array(count);
  let all = 0;
  for (let row = 0; row < ties.rows; row++) {
    const own = part[row] ?? 0;
    for (let place = ties.start[row] ?? 0; place < (ties.start[row + 1] ?? 0); place++) {
      const weight = ties.value[place] ?? 0;
      all += weight;
      ends[own] = (ends[own] ?? 0) + weight;
      if (part[ties.column[place] ?? 0] === own) inside[own] = (inside[own] ?? 0) + weight;
    }
  }
  return all === 0 ? 0 : inside.reduce((sum, within, at) => sum + within / all - ((ends[at] ?? 0) / all) ** 2, 0);
}

/** Moves rows one by one to the part where they raise cohesion most, until none moves (the first half of Louvain's method, Blondel et al., 2008). */
export function settled(ties: Sparse, start: Int32Array, count: number): Int32Array {
  const part = start.slice();
  const degree = degrees(ties);
  const all = degree.reduce((sum, one) => sum + one, 0);
  const ends = new Float64Array(count);
  part.forEach((own, row) => (ends[own] = (ends[own] ?? 0) + (degree[row] ?? 0)));
  const pull = new Float64Array(count);
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (let row = 0; row < ties.rows; row++) {
      const own = part[row] ?? 0;
      const share = (degree[row] ?? 0) / all;
      ends[own] = (ends[own] ?? 0) - (degree[row] ?? 0);
      const best = strongestPull(ties, row, part, pull, ends, share);
      ends[best] = (ends[best] ?? 0) + (degree[row] ?? 0);
      part[row] = best;
      moved ||= best !== own;
    }
  }
  return part;
}

function strongestPull(
  ties: Sparse,
  row: number,
  part: Int32Array,
  pull: Float64Array,
  ends: Float64Array,
  share: number,
): number {
  pull.fill(0);
  for (let place = ties.start[row] ?? 0; place < (ties.start[row + 1] ?? 0); place++) {
    const other = part[ties.column[place] ?? 0] ?? 0;
    pull[other] = (pull[other] ?? 0) + (ties.value[place] ?? 0);
  }
  let best = part[row] ?? 0;
  let strongest = (pull[best] ?? 0) - share * (ends[best] ?? 0) + 1e-12;
  for (let at = 0; at < pull.length; at++) {
    const strength = (pull[at] ?? 0) - share * (ends[at] ?? 0);
    if (strength > strongest) [best, strongest] = [at, strength];
  }
  return best;
}

function degrees({ rows, start, value }: Sparse): Float64Array {
  return Float64Array.from({ length: rows }, (_row, row) =>
    value.subarray(start[row], start[row + 1]).reduce((sum, weight) => sum + weight, 0),
  );
}

/** What a tie is worth whose ends are never in the same part. */
const NEVER = 0.05;

/**
 * Ties weighed by how many of the partitions put both ends into the same part (ensemble clustering for graphs, Poulin and
 * Théberge, 2019): what many different runs agree on counts, the luck of one run does not.
 */
export function agreedTies(ties: Sparse, parts: readonly Int32Array[]): Sparse {
  const value = new Float64Array(ties.value.length);
  for (let row = 0; row < ties.rows; row++)
    for (let place = ties.start[row] ?? 0; place < (ties.start[row + 1] ?? 0); place++) {
      const other = ties.column[place] ?? 0;
      let agreeing = 0;
      for (const part of parts) if (part[row] === part[other]) agreeing++;
      value[place] = (ties.value[place] ?? 0) * (NEVER + (1 - NEVER) * (agreeing / parts.length));
    }
  return { ...ties, value };
}
