import { rowWeights, type Sparse, type Weights } from './sparse.ts';

/** The mean direction of some rows: a value of each column, together of length 1. */
export function centreOf(matrix: Sparse, rows: readonly number[]): Float64Array {
  const sum = new Float64Array(matrix.columns);
  for (const row of rows) {
    const { column, value } = rowWeights(matrix, row);
    column.forEach((of, at) => (sum[of] = (sum[of] ?? 0) + (value[at] ?? 0)));
  }
  const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0));
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** How close a direction is to a centre: the cosine, 0 … 1. */
export function closeness(centre: Float64Array, { column, value }: Weights): number {
  return value.reduce((sum, weight, at) => sum + weight * (centre[column[at] ?? 0] ?? 0), 0);
}
