import { everyNth, type Places } from './places.ts';

/** At most so many places are asked how well they lie; each is compared with all the others. */
const ASKED = 2_000;
const MOST_CLUSTERS = 8;

/**
 * How well each of several divisions of the same places separates them: the mean silhouette (Rousseeuw 1987), from −1 to
 * 1; a place alone in its cluster counts 0. Up to 2,000 places all are asked. Of more, every n-th in their given order,
 * each compared with everybody: the work grows with the number of places instead of its square, the same places are asked
 * for every division, and nothing is left to chance. Give the places sorted, so that those asked cover them evenly; the
 * error is then below the ±0.007 of a random 2,000.
 */
export function silhouettes(places: Places, divisions: readonly Uint8Array[]): number[] {
  const all = Array.from({ length: places.count }, (_, one) => one);
  const asked = everyNth(all, ASKED);
  const sizes = divisions.map(sizesOf);
  const away = new Float64Array(places.count);
  const sums = divisions.map(() => 0);
  for (const one of asked) {
    distancesFrom(places, one, away);
    divisions.forEach((of, division) => {
      sums[division] = (sums[division] ?? 0) + silhouetteOf(of[one] ?? 0, totalsOf(of, away), sizes[division] ?? []);
    });
  }
  return sums.map((sum) => sum / Math.max(1, asked.length));
}

function sizesOf(of: Uint8Array): number[] {
  const sizes: number[] = [];
  for (const cluster of of) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  return sizes;
}

/** Fills `away` with the distance of every place from one. */
function distancesFrom({ at, count, directions }: Places, one: number, away: Float64Array): void {
  away.fill(0);
  for (let direction = 0; direction < directions; direction++) {
    const here = at[one * directions + direction] ?? 0;
    for (let other = 0, from = direction; other < count; other++, from += directions) {
      const apart = (at[from] ?? 0) - here;
      away[other] = (away[other] ?? 0) + apart * apart;
    }
  }
  for (let other = 0; other < count; other++) away[other] = Math.sqrt(away[other] ?? 0);
}

/** The distances to all places of each cluster together. */
function totalsOf(of: Uint8Array, away: Float64Array): Float64Array {
  const totals = new Float64Array(MOST_CLUSTERS);
  for (let other = 0; other < of.length; other++) {
    const cluster = of[other] ?? 0;
    totals[cluster] = (totals[cluster] ?? 0) + (away[other] ?? 0);
  }
  return totals;
}

/** How much nearer its own cluster than the next one a place lies. */
function silhouetteOf(own: number, totals: Float64Array, sizes: readonly number[]): number {
  const fellows = (sizes[own] ?? 0) - 1;
  if (fellows < 1) return 0;
  const within = (totals[own] ?? 0) / fellows;
  const others = sizes.flatMap((size, cluster) => (cluster === own ? [] : [(totals[cluster] ?? 0) / size]));
  const nearest = Math.min(...others);
  return within === nearest ? 0 : (nearest - within) / Math.max(within, nearest);
}
