import { seeded } from '../seeded.ts';
import type { CentredVotes } from './centred.ts';
import { eigenvalue, eigenvector, type Tridiagonal } from './tridiagonal.ts';

/** Steps of the iteration: enough to bring the largest of a thousand directions to full precision unless they are equal. */
const STEPS = 80;
/** Less variation than this is rounding. */
const NOTHING = 1e-9;

/**
 * The directions in which the votes differ most (principal components, each of length 1, largest first), one number for
 * each statement. Lanczos' iteration with full reorthogonalisation (Golub and Van Loan, "Matrix Computations", chapter
 * 10): each step is one pass over the votes that were cast. The start is seeded and the sign fixed (the largest entry is
 * positive), so the same votes give the same directions. A direction that is not there is all zeros.
 */
export function principalComponents(votes: CentredVotes, count: number): readonly Float64Array[] {
  const { basis, diagonal, beside } = iterated(votes);
  return Array.from({ length: count }, (_, rank) => {
    const component = new Float64Array(votes.columns);
    const value = rank < basis.length ? eigenvalue({ diagonal, beside }, rank) : 0;
    if (value < NOTHING) return component;
    const shares = eigenvector({ diagonal, beside }, value);
    basis.forEach((one, step) => addTo(component, one, shares[step] ?? 0));
    return withFixedSign(component);
  });
}

/** Lanczos' basis, in which the covariance of the votes is a small tridiagonal matrix. */
function iterated(votes: CentredVotes): Tridiagonal & { readonly basis: readonly Float64Array[] } {
  const basis: Float64Array[] = [];
  const [diagonal, beside]: [number[], number[]] = [[], []];
  let next = startOf(votes);
  let length = normalised(next);
  while (length > NOTHING && basis.length < Math.min(STEPS, votes.columns)) {
    if (basis.length > 0) beside.push(length);
    const step = covarianceTimes(votes, next);
    const along = dot(step, next);
    addTo(step, next, -along);
    const before = basis.at(-1);
    if (before) addTo(step, before, -length);
    basis.push(next);
    diagonal.push(along);
    for (const earlier of basis) addTo(step, earlier, -dot(step, earlier));
    next = step;
    length = normalised(next);
  }
  return { basis, diagonal, beside };
}

/** Seeded numbers on the statements that vary; on the others the directions are zero from the first step on. */
function startOf(votes: CentredVotes): Float64Array {
  const varies = new Uint8Array(votes.columns);
  votes.column.forEach((column, place) => {
    if (votes.value[place] !== 0) varies[column] = 1;
  });
  const random = seeded(1);
  return Float64Array.from(varies, (is) => (random() + 0.5) * is);
}

/** The votes, transposed, times the votes times a vector: one pass, row by row. */
function covarianceTimes({ people, start, column, value }: CentredVotes, vector: Float64Array): Float64Array {
  const result = new Float64Array(vector.length);
  for (let person = 0; person < people; person++) {
    const [from, to] = [start[person] ?? 0, start[person + 1] ?? 0];
    let along = 0;
    for (let place = from; place < to; place++) along += (value[place] ?? 0) * (vector[column[place] ?? 0] ?? 0);
    for (let place = from; place < to; place++) {
      const at = column[place] ?? 0;
      result[at] = (result[at] ?? 0) + (value[place] ?? 0) * along;
    }
  }
  return result;
}

function withFixedSign(component: Float64Array): Float64Array {
  let largest = 0;
  for (const entry of component) if (Math.abs(entry) > Math.abs(largest) + 1e-12) largest = entry;
  return largest < 0 ? component.map((entry) => -entry) : component;
}

/** Brings a vector to length 1 and returns the length it had; leaves a zero vector. */
function normalised(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) vector.forEach((entry, at) => (vector[at] = entry / length));
  return length;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function addTo(target: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) + times * (vector[at] ?? 0);
}
