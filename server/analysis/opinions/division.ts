import { seeded } from '../seeded.ts';
import { bestClusters, type Clusters } from './k-means.ts';
import { inOrderOfPlace, type Places, placesOf } from './places.ts';
import { silhouettes } from './silhouette.ts';

/** People divided into k groups in so many directions; `of` is −1 for those who were not placed. */
export interface Division {
  readonly of: Int8Array;
  readonly k: number;
  readonly directions: number;
  /** How well the groups are separated, from −1 to 1. */
  readonly silhouette: number;
}

/** The two directions of the map, and how many more the third and later groups may need. */
const MAP_DIRECTIONS = 2;
const MOST_DIRECTIONS = 4;
const MOST_GROUPS = MOST_DIRECTIONS + 1;
/** So many people for each further group that is tried, as in Polis. */
const PEOPLE_PER_GROUP = 12;
/** How much better a division that needs more directions than the map has must separate. */
const CLEARLY_BETTER = 0.02;

/** So many directions are worth computing. */
export const DIRECTIONS = MOST_DIRECTIONS;

/**
 * Divides the people who are placed: k from 2 to at most 5 by the largest silhouette on the two directions of the map
 * (ties to the larger k). k groups may differ in k − 1 directions, so that four or five of them can lie on top of one
 * another on the map. Therefore three and four directions are looked at as well, and one group more than there are
 * directions is taken where it separates clearly better than the number found so far. Both are measured in the same
 * directions: a silhouette is lower the more of them there are.
 */
export function bestDivision(places: Places, placed: readonly number[]): Division | undefined {
  let best = bestOf(divisions(places, placed, MAP_DIRECTIONS, triedKs(placed)));
  for (let directions = MAP_DIRECTIONS + 1; best && directions <= MOST_DIRECTIONS; directions++) {
    if (best.k > directions) continue;
    const [sofar, more] = divisions(places, placed, directions, [best.k, directions + 1]);
    if (sofar && more && more.silhouette > sofar.silhouette + CLEARLY_BETTER) best = more;
  }
  return best;
}

/** Divides into exactly k groups in so many directions. */
export function divisionInto(k: number, places: Places, placed: readonly number[], directions: number): Division[] {
  return divisions(places, placed, directions, [k]);
}

function divisions(places: Places, placed: readonly number[], directions: number, ks: readonly number[]): Division[] {
  const order = inOrderOfPlace(places, placed);
  const sorted = placesOf(places, order, directions);
  const found = ks.flatMap((k) => bestClusters(sorted, k, seeded(k)) ?? []);
  const values = silhouettes(
    sorted,
    found.map(({ of }) => of),
  );
  return found.map(({ of, k }, at) => ({
    of: backInPlace(of, order, places.count),
    k,
    directions,
    silhouette: values[at] ?? 0,
  }));
}

function triedKs(placed: readonly number[]): number[] {
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(placed.length / PEOPLE_PER_GROUP));
  return Array.from({ length: most - 1 }, (_, more) => 2 + more);
}

function bestOf(found: readonly Division[]): Division | undefined {
  return found.reduce<Division | undefined>(
    (best, next) => (best && best.silhouette > next.silhouette ? best : next),
    undefined,
  );
}

function backInPlace(of: Clusters['of'], order: readonly number[], count: number): Int8Array {
  const all = new Int8Array(count).fill(-1);
  order.forEach((person, at) => (all[person] = of[at] ?? 0));
  return all;
}
