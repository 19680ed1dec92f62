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

/** Puts rows of (column, value) pairs together; pairs of a row stand in the order given. */
export function sparseOf(
  rows: readonly (readonly (readonly [column: number, value: number])[])[],
  columns: number,
): Sparse {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (start[at + 1] = (start[at] ?? 0) + row.length));
  const column = new Int32Array(start[rows.length] ?? 0);
  const value = new Float64Array(column.length);
  let place = 0;
  for (const row of rows)
    for (const [of, weight] of row) {
      column[place] = of;
      value[place++] = weight;
    }
  return { rows: rows.length, columns, start, column, value };
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
