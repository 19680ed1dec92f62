/** A matrix with few values, row by row: row `r` has `value[p]` in `column[p]` for `start[r] ≤ p < start[r + 1]`. */
export interface Sparse {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** A full matrix, row by row: `value[r * width + c]`. */
export interface Dense {
  readonly rows: number;
  readonly width: number;
  readonly value: Float64Array;
}

/** Puts rows of (column, value) pairs together, one after another, `most` values at most; pairs stand in the order given. */
export function sparseOf(
  rows: Iterable<Iterable<readonly [column: number, value: number]>>,
  columns: number,
  most: number,
): Sparse {
  const ends = [0];
  const [column, value] = [new Int32Array(most), new Float64Array(most)];
  let place = 0;
  for (const row of rows) {
    for (const [of, weight] of row) {
      column[place] = of;
      value[place++] = weight;
    }
    ends.push(place);
  }
  const whole = { column: column.subarray(0, place), value: value.subarray(0, place) };
  return { rows: ends.length - 1, columns, start: Int32Array.from(ends), ...whole };
}

/** The matrix with rows and columns changed over; within a row its columns stand in rising order. */
export function transposed({ rows, columns, start, column, value }: Sparse): Sparse {
  const turnedStart = new Int32Array(columns + 1);
  for (const of of column) turnedStart[of + 1] = (turnedStart[of + 1] ?? 0) + 1;
  for (let of = 0; of < columns; of++) turnedStart[of + 1] = (turnedStart[of + 1] ?? 0) + (turnedStart[of] ?? 0);
  const next = turnedStart.slice();
  const turnedColumn = new Int32Array(column.length);
  const turnedValue = new Float64Array(column.length);
  for (let row = 0; row < rows; row++)
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) {
      const of = column[place] ?? 0;
      const to = next[of] ?? 0;
      next[of] = to + 1;
      turnedColumn[to] = row;
      turnedValue[to] = value[place] ?? 0;
    }
  return { rows: columns, columns: rows, start: turnedStart, column: turnedColumn, value: turnedValue };
}

/** Sparse matrix times full matrix. */
export function times({ rows, start, column, value }: Sparse, { width, value: factor }: Dense): Dense {
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) {
      const weight = value[place] ?? 0;
      const from = (column[place] ?? 0) * width;
      const to = row * width;
      for (let at = 0; at < width; at++) product[to + at] = (product[to + at] ?? 0) + weight * (factor[from + at] ?? 0);
    }
  return { rows, width, value: product };
}

/** One row with few values: columns in rising order, each with its value. */
export interface Weights {
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** A row of a matrix, not copied. */
export function rowWeights({ start, column, value }: Sparse, row: number): Weights {
  const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
  return { column: column.subarray(from, to), value: value.subarray(from, to) };
}

/** What two rows have in common: the sum of the products of their values. */
export function product(one: Weights, other: Weights): number {
  let sum = 0;
  for (let at = 0, beside = 0; at < one.column.length && beside < other.column.length;) {
    const left = one.column[at] ?? 0;
    const right = other.column[beside] ?? 0;
    if (left === right) sum += (one.value[at] ?? 0) * (other.value[beside] ?? 0);
    if (left <= right) at++;
    if (right <= left) beside++;
  }
  return sum;
}
