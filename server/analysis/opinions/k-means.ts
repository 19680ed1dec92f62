import { type Random, below } from '../seeded.ts';
import { everyNth, type Places, placesOf, squaredDistance } from './places.ts';

/** A division of places into clusters 0 … k − 1; `spread` is the sum of squared distances to the clusters' centres. */
export interface Clusters {
  readonly of: Uint8Array;
  readonly k: number;
  readonly spread: number;
}

const STARTS = 20;
const ROUNDS = 100;
/** Of more places than this, so many, evenly spread over them, find where the centres are; then all settle. */
const TRIED_ON = 2_000;

/**
 * The best of 20 divisions into k by Lloyd's k-means, each from centres drawn by k-means++ (Arthur and Vassilvitskii,
 * 2007); the smallest spread wins. Give the places sorted, so that the same places give the same division. Undefined when
 * there are fewer than k different places.
 */
export function bestClusters(places: Places, k: number, random: Random): Clusters | undefined {
  const all = Array.from({ length: places.count }, (_, one) => one);
  const tried = places.count > TRIED_ON ? placesOf(places, everyNth(all, TRIED_ON)) : places;
  let best: Float64Array | undefined;
  let least = Infinity;
  for (let start = 0; start < STARTS; start++) {
    const centres = drawnCentres(tried, k, random);
    if (!centres) return undefined;
    const { spread } = settled(tried, centres, k);
    if (spread < least) [best, least] = [centres, spread];
  }
  return best && settled(places, best, k);
}

/** The first centre by lot, each next one with a chance in proportion to the squared distance from those before. */
function drawnCentres(places: Places, k: number, random: Random): Float64Array | undefined {
  const { directions, count, at } = places;
  const centres = new Float64Array(k * directions);
  const away = new Float64Array(count).fill(Infinity);
  let drawn = below(random, count);
  for (let cluster = 0; cluster < k; cluster++) {
    const newest = cluster * directions;
    centres.set(at.subarray(drawn * directions, (drawn + 1) * directions), newest);
    let total = 0;
    for (let one = 0; one < count; one++) {
      const least = Math.min(away[one] ?? 0, squaredDistance(places, one, centres, newest));
      away[one] = least;
      total += least;
    }
    if (cluster < k - 1 && !(total > 0)) return undefined;
    drawn = drawnByWeight(away, random() * total);
  }
  return centres;
}

/** The first place, of those with a weight, where the sum of weights so far exceeds `target`. */
function drawnByWeight(weights: Float64Array, target: number): number {
  let [sum, last] = [0, 0];
  for (let one = 0; one < weights.length && sum <= target; one++) {
    const weight = weights[one] ?? 0;
    if (weight > 0) last = one;
    sum += weight;
  }
  return last;
}

/** Lloyd's rounds until nobody changes cluster; moves the centres. A cluster that loses everybody keeps its centre. */
function settled(places: Places, centres: Float64Array, k: number): Clusters {
  const of = new Uint8Array(places.count);
  let changed = true;
  let spread = assigned(places, centres, k, of).spread;
  for (let round = 0; round < ROUNDS && changed; round++) {
    recentre(places, centres, k, of);
    ({ changed, spread } = assigned(places, centres, k, of));
  }
  return { of, k, spread };
}

/** Gives each place the nearest centre; says whether any changed, and the sum of squared distances. */
function assigned(places: Places, centres: Float64Array, k: number, of: Uint8Array) {
  const { directions } = places;
  let [changed, spread] = [false, 0];
  for (let one = 0; one < of.length; one++) {
    let [nearest, least] = [0, Infinity];
    for (let cluster = 0; cluster < k; cluster++) {
      const square = squaredDistance(places, one, centres, cluster * directions);
      if (square < least) {
        nearest = cluster;
        least = square;
      }
    }
    if (of[one] !== nearest) changed = true;
    of[one] = nearest;
    spread += least;
  }
  return { changed, spread };
}

/** Moves each centre to the mean of its places. */
function recentre({ at, directions }: Places, centres: Float64Array, k: number, of: Uint8Array): void {
  const [sums, sizes] = [new Float64Array(k * directions), new Float64Array(k)];
  for (let one = 0; one < of.length; one++) {
    const cluster = of[one] ?? 0;
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let direction = 0; direction < directions; direction++) {
      const to = cluster * directions + direction;
      sums[to] = (sums[to] ?? 0) + (at[one * directions + direction] ?? 0);
    }
  }
  for (let to = 0; to < centres.length; to++) {
    const size = sizes[Math.floor(to / directions)] ?? 0;
    if (size > 0) centres[to] = (sums[to] ?? 0) / size;
  }
}
