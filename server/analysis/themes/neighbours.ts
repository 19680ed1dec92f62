import { sparseOf, transposed, type Sparse } from './sparse.ts';

/**
 * Which rows stand nearest to each other: every row is tied to the `count` others most like it (cosine, where rows have
 * length 1), a tie weighs as much as the likeness, and one that both ends chose weighs double. Symmetric; nobody is tied
 * to itself, and a row that shares nothing with the others has no ties.
 */
export function neighbours(matrix: Sparse, count: number): Sparse {
  const chosen = sparseOf(nearest(matrix, count), matrix.rows, matrix.rows * count);
  return sparseOf(tied(chosen, transposed(chosen)), matrix.rows, 2 * chosen.value.length);
}

function* tied(chosen: Sparse, choosing: Sparse): Generator<Pair[]> {
  for (let row = 0; row < chosen.rows; row++) {
    const weights = new Map<number, number>();
    for (const [other, weight] of rowOf(chosen, row)) weights.set(other, (weights.get(other) ?? 0) + weight);
    for (const [other, weight] of rowOf(choosing, row)) weights.set(other, (weights.get(other) ?? 0) + weight);
    yield [...weights].sort(([one], [other]) => one - other);
  }
}

type Pair = [column: number, value: number];

/** The (column, value) pairs of one row. */
export function* rowOf({ start, column, value }: Sparse, row: number): Generator<Pair> {
  for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++)
    yield [column[place] ?? 0, value[place] ?? 0];
}

function* nearest(matrix: Sparse, count: number): Generator<Pair[]> {
  const turned = transposed(matrix);
  const likeness = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    likeness.fill(0);
    addLikeness(matrix, turned, row, likeness);
    likeness[row] = 0;
    yield strongest(likeness, count);
  }
}

function addLikeness(matrix: Sparse, turned: Sparse, row: number, likeness: Float64Array): void {
  for (let place = matrix.start[row] ?? 0; place < (matrix.start[row + 1] ?? 0); place++) {
    const weight = matrix.value[place] ?? 0;
    const column = matrix.column[place] ?? 0;
    const end = turned.start[column + 1] ?? 0;
    for (let at = turned.start[column] ?? 0; at < end; at++) {
      const other = turned.column[at] ?? 0;
      likeness[other] = (likeness[other] ?? 0) + weight * (turned.value[at] ?? 0);
    }
  }
}

/** The places of the `count` largest values above 0, largest first; of equal ones the earlier. */
export function strongest(values: Float64Array, count: number): [place: number, value: number][] {
  const kept: [number, number][] = [];
  let least = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    if (value <= least) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.[1] ?? 0) < value) at--;
    kept.splice(at, 0, [place, value]);
    if (kept.length > count) kept.pop();
    if (kept.length === count) least = kept[count - 1]?.[1] ?? 0;
  }
  return kept;
}
