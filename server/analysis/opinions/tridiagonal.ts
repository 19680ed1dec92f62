/** Eigenvalues, largest first, and the eigenvector of each, of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/**
 * The eigenvalues and -vectors of a small symmetric matrix with `diagonal` and, on both sides of it, `beside`: Jacobi's
 * rotations (Golub and Van Loan, "Matrix Computations", section 8.5), sweep after sweep until nothing is left off the
 * diagonal.
 */
export function eigenOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): Eigen {
  const size = diagonal.length;
  const rows = Array.from({ length: size }, (_, row) => {
    const cells = new Float64Array(size);
    cells[row] = diagonal[row] ?? 0;
    if (row > 0) cells[row - 1] = beside[row - 1] ?? 0;
    if (row < size - 1) cells[row + 1] = beside[row] ?? 0;
    return cells;
  });
  const vectors = Array.from({ length: size }, (_, row) => new Float64Array(size).fill(1, row, row + 1));
  const enough = 1e-13 * Math.max(...diagonal.map(Math.abs), ...beside.map(Math.abs), 0);
  for (let sweep = 0, left = Infinity; sweep < 40 && left > enough; sweep++) left = sweepOnce(rows, vectors, enough);
  const order = vectors.map((_, at) => at).sort((a, b) => (rows[b]?.[b] ?? 0) - (rows[a]?.[a] ?? 0));
  return {
    values: order.map((at) => rows[at]?.[at] ?? 0),
    vectors: order.map((at) => vectors[at] ?? new Float64Array(size)),
  };
}

/** One rotation for each pair; returns the largest number that was met off the diagonal. */
function sweepOnce(rows: readonly Float64Array[], vectors: readonly Float64Array[], enough: number): number {
  let largest = 0;
  rows.forEach((one, p) => {
    for (let q = p + 1; q < rows.length; q++) {
      const other = rows[q];
      const off = one[q] ?? 0;
      if (!other || Math.abs(off) <= enough) continue;
      largest = Math.max(largest, Math.abs(off));
      const [cosine, sine] = rotationFor(one[p] ?? 0, other[q] ?? 0, off);
      for (const row of rows) rotate(row, p, q, cosine, sine);
      rotateRows(one, other, cosine, sine);
      rotateRows(vectors[p], vectors[q], cosine, sine);
    }
  });
  return largest;
}

/** Cosine and sine of the turn that brings `off` to zero. */
function rotationFor(first: number, second: number, off: number): readonly [number, number] {
  const half = (second - first) / (2 * off);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(half, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  return [cosine, tangent * cosine];
}

function rotate(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [one, other] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = cosine * one - sine * other;
  row[q] = sine * one + cosine * other;
}

function rotateRows(one: Float64Array | undefined, other: Float64Array | undefined, cosine: number, sine: number): void {
  if (!one || !other) return;
  for (let at = 0; at < one.length; at++) {
    const [upper, lower] = [one[at] ?? 0, other[at] ?? 0];
    one[at] = cosine * upper - sine * lower;
    other[at] = sine * upper + cosine * lower;
  }
}
