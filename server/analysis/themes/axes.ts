import type { Random } from '../seeded.ts';
import { times, transposed, type Dense, type Sparse } from './sparse.ts';

/** More directions than asked for are carried along, so that the last ones asked for come out right. */
const SPARE = 10;
const ROUNDS = 4;

/**
 * Places the rows of a matrix on its strongest axes (truncated singular value decomposition, `U·Σ`): randomised subspace
 * iteration, Halko, Martinsson and Tropp, "Finding structure with randomness", 2011, algorithm 4.4 with a Rayleigh–Ritz step.
 * Gives at most `count` axes, strongest first; fewer where the matrix has fewer.
 */
export function onAxes(matrix: Sparse, count: number, random: Random): Dense {
  const width = Math.min(count + SPARE, matrix.rows, matrix.columns);
  const turned = transposed(matrix);
  const start = {
    rows: matrix.columns,
    width,
    value: Float64Array.from({ length: matrix.columns * width }, () => random() - 0.5),
  };
  let basis = orthonormal(times(matrix, start));
  for (let round = 0; round < ROUNDS; round++) basis = orthonormal(times(matrix, orthonormal(times(turned, basis))));
  const { values, vectors } = eigen(gram(times(turned, basis)), width);
  const kept = Math.min(count, values.filter((value) => value > 1e-9).length);
  return turnedBy(basis, vectors, values.slice(0, kept).map(Math.sqrt));
}

/** The same space with perpendicular columns of length 1; directions that carry nothing become 0. */
function orthonormal(matrix: Dense): Dense {
  const { values, vectors } = eigen(gram(matrix), matrix.width);
  const smallest = (values[0] ?? 0) * 1e-14;
  return turnedBy(
    matrix,
    vectors,
    values.map((value) => (value > smallest ? 1 / Math.sqrt(value) : 0)),
  );
}

/** Columns mixed by the vectors, each vector's column scaled. */
function turnedBy({ rows, width, value }: Dense, vectors: readonly Float64Array[], scales: readonly number[]): Dense {
  const turned = new Float64Array(rows * scales.length);
  for (let row = 0; row < rows; row++)
    scales.forEach((scale, axis) => {
      const vector = vectors[axis];
      let sum = 0;
      for (let at = 0; at < width; at++) sum += (value[row * width + at] ?? 0) * (vector?.[at] ?? 0);
      turned[row * scales.length + axis] = sum * scale;
    });
  return { rows, width: scales.length, value: turned };
}

/** Every column times every column. */
function gram({ rows, width, value }: Dense): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < rows; row++)
    for (let one = 0; one < width; one++) {
      const weight = value[row * width + one] ?? 0;
      if (weight === 0) continue;
      for (let other = 0; other < width; other++)
        products[one * width + other] =
          (products[one * width + other] ?? 0) + weight * (value[row * width + other] ?? 0);
    }
  return products;
}

interface Eigen {
  /** Largest first. */
  readonly values: number[];
  readonly vectors: Float64Array[];
}

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5). */
function eigen(symmetric: Float64Array, size: number): Eigen {
  const matrix = symmetric.slice();
  const vectors = Array.from({ length: size }, (_row, at) =>
    Float64Array.from({ length: size }, (_cell, to) => +(to === at)),
  );
  const total = matrix.reduce((sum, cell) => sum + cell * cell, 0);
  for (let sweep = 0; sweep < 40 && offDiagonal(matrix, size) > total * 1e-26; sweep++)
    for (let one = 0; one < size; one++)
      for (let other = one + 1; other < size; other++) rotate(matrix, vectors, size, one, other);
  const diagonal = vectors.map((vector, at) => ({ vector, value: Math.max(0, matrix[at * size + at] ?? 0) }));
  diagonal.sort((first, second) => second.value - first.value);
  return { values: diagonal.map(({ value }) => value), vectors: diagonal.map(({ vector }) => vector) };
}

function offDiagonal(matrix: Float64Array, size: number): number {
  return matrix.reduce((sum, cell, at) => (at % (size + 1) === 0 ? sum : sum + cell * cell), 0);
}

/** Turns two axes so that nothing is left between them. */
function rotate(matrix: Float64Array, vectors: Float64Array[], size: number, one: number, other: number): void {
  const between = matrix[one * size + other] ?? 0;
  if (between === 0) return;
  const angle = ((matrix[other * size + other] ?? 0) - (matrix[one * size + one] ?? 0)) / (2 * between);
  const tangent = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < size; at++) turnPair(matrix, at * size + one, at * size + other, cosine, sine);
  for (let at = 0; at < size; at++) turnPair(matrix, one * size + at, other * size + at, cosine, sine);
  const [first, second] = [vectors[one], vectors[other]];
  if (!first || !second) return;
  for (let at = 0; at < size; at++) {
    const kept = first[at] ?? 0;
    first[at] = cosine * kept - sine * (second[at] ?? 0);
    second[at] = sine * kept + cosine * (second[at] ?? 0);
  }
}

function turnPair(matrix: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const kept = matrix[one] ?? 0;
  matrix[one] = cosine * kept - sine * (matrix[other] ?? 0);
  matrix[other] = sine * kept + cosine * (matrix[other] ?? 0);
}
