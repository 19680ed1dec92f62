import { rowOf } from './neighbours.ts';
import type { Sparse } from './sparse.ts';

/** The mean direction of some rows: a value of each column, together of length 1. */
export function centreOf(matrix: Sparse, rows: readonly number[]): Float64Array {
  const sum = new Float64Array(matrix.columns);
  for (const row of rows) for (const [column, value] of rowOf(matrix, row)) sum[column] = (sum[column] ?? 0) + value;
  const length = Math.sqrt(sum.reduce((square, value) => square + value * value, 0));
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** How close a direction is to a centre: the cosine, 0 … 1. */
export function closeness(centre: Float64Array, weights: Iterable<readonly [column: number, value: number]>): number {
  let sum = 0;
  for (const [column, value] of weights) sum += value * (centre[column] ?? 0);
  return sum;
}
