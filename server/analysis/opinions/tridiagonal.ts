/** A symmetric matrix that is zero but on its diagonal and beside it. */
export interface Tridiagonal {
  readonly diagonal: readonly number[];
  /** One shorter than the diagonal; none of them zero. */
  readonly beside: readonly number[];
}

/** Halvings of the interval: more than a number has binary places. */
const HALVINGS = 100;

/**
 * The `rank`-th largest eigenvalue (0 the largest) by bisection: the signs of the pivots of the shifted matrix tell how
 * many eigenvalues lie above the shift (Sylvester's law of inertia; Golub and Van Loan, "Matrix Computations", 8.4).
 */
export function eigenvalue(matrix: Tridiagonal, rank: number): number {
  let [low, high] = boundsOf(matrix);
  for (let halving = 0; halving < HALVINGS && low < high; halving++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const above = pivotsDown(matrix, middle).filter((pivot) => pivot > 0).length;
    if (above > rank) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The eigenvector, of length 1, of an eigenvalue known to full precision: factorised from both ends, which meet where the
 * pivots nearly cancel (the twisted factorisation of Parlett and Dhillon, 1997).
 */
export function eigenvector(matrix: Tridiagonal, value: number): Float64Array {
  const { diagonal, beside } = matrix;
  const down = pivotsDown(matrix, value);
  const up = pivotsDown({ diagonal: diagonal.toReversed(), beside: beside.toReversed() }, value).toReversed();
  const gap = (at: number) => Math.abs((down[at] ?? 0) + (up[at] ?? 0) - ((diagonal[at] ?? 0) - value));
  const meeting = diagonal.reduce((best, _, at) => (gap(at) < gap(best) ? at : best), 0);
  const vector = new Float64Array(diagonal.length);
  vector[meeting] = 1;
  for (let at = meeting - 1; at >= 0; at--) vector[at] = (-(beside[at] ?? 0) * (vector[at + 1] ?? 0)) / (down[at] ?? 1);
  for (let at = meeting + 1; at < vector.length; at++)
    vector[at] = (-(beside[at - 1] ?? 0) * (vector[at - 1] ?? 0)) / (up[at] ?? 1);
  const length = Math.hypot(...vector);
  return vector.map((entry) => entry / length);
}

/** The pivots of the matrix less `shift` on its diagonal, eliminated from the first row on; none is exactly zero. */
function pivotsDown({ diagonal, beside }: Tridiagonal, shift: number): number[] {
  const pivots: number[] = [];
  let pivot = 1;
  diagonal.forEach((entry, at) => {
    const before = at > 0 ? (beside[at - 1] ?? 0) : 0;
    pivot = entry - shift - (before * before) / pivot || Number.MIN_VALUE * 2 ** 60;
    pivots.push(pivot);
  });
  return pivots;
}

/** All eigenvalues lie between these (Gershgorin). */
function boundsOf({ diagonal, beside }: Tridiagonal): readonly [number, number] {
  const reach = diagonal.map((_, at) => Math.abs(beside[at - 1] ?? 0) + Math.abs(beside[at] ?? 0));
  return [
    Math.min(...diagonal.map((entry, at) => entry - (reach[at] ?? 0))),
    Math.max(...diagonal.map((entry, at) => entry + (reach[at] ?? 0))),
  ];
}
