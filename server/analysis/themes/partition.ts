import type { Random } from '../seeded.ts';
import type { Dense } from './sparse.ts';

const MOST_ROUNDS = 40;

/** The rows on their first `width` axes, each row of length 1 (a row of nothing stays nothing). */
export function directions(places: Dense, width: number): Dense {
  const value = new Float64Array(places.rows * width);
  for (let row = 0; row < places.rows; row++) {
    let square = 0;
    for (let at = 0; at < width; at++) square += (places.value[row * places.width + at] ?? 0) ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = 0; at < width; at++) value[row * width + at] = (places.value[row * places.width + at] ?? 0) * scale;
  }
  return { rows: places.rows, width, value };
}

/**
 * One run of spherical k-means (Dhillon and Modha, 2001) from a k-means++ start: which of `count` parts each row belongs to.
 * Rows must have length 1.
 */
export function partition(points: Dense, count: number, random: Random): Int32Array {
  const centres = firstCentres(points, count, random);
  const part = new Int32Array(points.rows).fill(-1);
  for (let round = 0; round < MOST_ROUNDS && assign(points, centres, part); round++) recentre(points, centres, part);
  return part;
}

/** Each next centre is a row drawn with a chance that grows with its distance from the centres so far. */
function firstCentres(points: Dense, count: number, random: Random): Dense {
  const { rows, width, value } = points;
  const centres = { rows: count, width, value: new Float64Array(count * width) };
  const distance = new Float64Array(rows).fill(1);
  for (let centre = 0; centre < count; centre++) {
    const chosen = drawn(distance, random);
    centres.value.set(value.subarray(chosen * width, (chosen + 1) * width), centre * width);
    for (let row = 0; row < rows; row++) {
      const away = Math.max(0, 1 - product(points, row, centres, centre));
      if (centre === 0 || away < (distance[row] ?? 0)) distance[row] = away;
    }
  }
  return centres;
}

function drawn(weights: Float64Array, random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return at;
  }
  return 0;
}

/** Moves every row to its nearest centre; says whether any moved. */
function assign(points: Dense, centres: Dense, part: Int32Array): boolean {
  let moved = false;
  for (let row = 0; row < points.rows; row++) {
    const best = nearestCentre(points, row, centres);
    moved ||= part[row] !== best;
    part[row] = best;
  }
  return moved;
}

function nearestCentre({ width, value }: Dense, row: number, centres: Dense): number {
  const centre = centres.value;
  const from = row * width;
  let best = 0;
  let nearest = -Infinity;
  for (let at = 0, cell = 0; at < centres.rows; at++) {
    let near = 0;
    for (let axis = from; axis < from + width; axis++) near += (value[axis] ?? 0) * (centre[cell++] ?? 0);
    if (near <= nearest) continue;
    best = at;
    nearest = near;
  }
  return best;
}

function recentre({ width, value }: Dense, centres: Dense, part: Int32Array): void {
  centres.value.fill(0);
  part.forEach((centre, row) => {
    for (let at = 0; at < width; at++) {
      const cell = centre * width + at;
      centres.value[cell] = (centres.value[cell] ?? 0) + (value[row * width + at] ?? 0);
    }
  });
  centres.value.set(directions(centres, width).value);
}

function product(points: Dense, row: number, centres: Dense, centre: number): number {
  const { width, value } = points;
  let sum = 0;
  for (let at = 0; at < width; at++) sum += (value[row * width + at] ?? 0) * (centres.value[centre * width + at] ?? 0);
  return sum;
}
