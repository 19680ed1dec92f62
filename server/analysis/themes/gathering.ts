import { seeded } from '../seeded.ts';
import { onAxes } from './axes.ts';
import { agreedTies, cohesion, settled } from './cohesion.ts';
import { neighbours, rowOf, strongest } from './neighbours.ts';
import { directions, partition } from './partition.ts';
import type { Dense, Sparse } from './sparse.ts';

/** More themes than this are not read; a large theme can be looked into by itself. */
const MOST_THEMES = 20;
/** A theme is something that at least so many say, on average. */
const TEXTS_A_THEME = 5;
/** As many others a text is tied to, but no more than this share of all: a theme of a small forum has not so many. */
const NEAREST = 20;
const NEAREST_SHARE = 1 / 5;
/** Runs from different beginnings for each number of themes. */
const RUNS = 6;
/** The share of the runs, the most cohesive ones, whose agreement is asked. */
const ASKED = 1 / 3;

/** Which part each row belongs to, and the ties between rows by which that was judged. */
export interface Gathering {
  readonly part: Int32Array;
  readonly count: number;
  readonly ties: Sparse;
}

/**
 * Gathers rows of length 1 (texts by their terms) into parts; how many there are comes out of the rows themselves; none
 * where there are too few rows to tell.
 *
 * Each text is tied to those most like it, twenty in a large forum. The texts are placed on their 2 … 20 strongest axes (latent semantic
 * analysis) and for each number of themes parted by k-means from six beginnings. Of all those partitions the third with the most
 * ties inside the parts, against chance, are asked which ties they agree on; by the ties so weighed they settle, and the
 * most cohesive one is taken. With an `earlier` partition (−1: not known) the one that settles from it is kept as long as it is
 * nearly as cohesive: themes do not change under their readers without a reason. Which rows come first makes a difference
 * by chance only: give them in an order of their own.
 */
export function gathered(matrix: Sparse, earlier?: Int32Array): Gathering {
  const most = Math.min(MOST_THEMES, Math.floor(matrix.rows / TEXTS_A_THEME));
  const ties = neighbours(matrix, Math.min(NEAREST, Math.ceil(matrix.rows * NEAREST_SHARE)));
  if (most < 2 || ties.value.length === 0) return { part: new Int32Array(matrix.rows), count: 0, ties };
  const places = onAxes(matrix, most, seeded(1));
  const runs = partitions(places, most)
    .map((run) => ({ ...run, cohesion: cohesion(ties, run.part, run.count) }))
    .sort((one, other) => other.cohesion - one.cohesion);
  const asked = runs.slice(0, Math.ceil(runs.length * ASKED));
  const agreed = agreedTies(
    ties,
    asked.map(({ part }) => part),
  );
  const settledRuns = asked.map(({ part, count }) => ({ part: settled(agreed, part, count), count }));
  return { ...kept(agreed, mostCohesive(agreed, settledRuns), earlier), ties: agreed };
}

/** An earlier partition may be so much less cohesive and is still kept. */
const NEARLY = 0.97;

function kept(ties: Sparse, found: Run, earlier: Int32Array | undefined): Run {
  const count = earlier ? Math.max(...earlier) + 1 : 0;
  if (!earlier || count < 2) return found;
  const part = settled(ties, withPlaces(ties, earlier, count), count);
  return cohesion(ties, part, count) >= NEARLY * cohesion(ties, found.part, found.count) ? { part, count } : found;
}

/** Rows that had no part begin in the one that most of their ties lead to. */
function withPlaces(ties: Sparse, earlier: Int32Array, count: number): Int32Array {
  return earlier.map((own, row) => {
    if (own >= 0) return own;
    const pull = new Float64Array(count);
    for (const [other, weight] of rowOf(ties, row)) {
      const part = earlier[other] ?? -1;
      if (part >= 0) pull[part] = (pull[part] ?? 0) + weight;
    }
    return strongest(pull, 1)[0]?.[0] ?? 0;
  });
}

interface Run {
  readonly part: Int32Array;
  readonly count: number;
}

function partitions(places: Dense, most: number): Run[] {
  const counts = Array.from({ length: most - 1 }, (_count, at) => at + 2);
  return counts.flatMap((count) => {
    const points = directions(places, Math.min(count, places.width));
    return Array.from({ length: RUNS }, (_run, run) => ({
      part: partition(points, count, seeded(count * RUNS + run)),
      count,
    }));
  });
}

function mostCohesive(ties: Sparse, runs: readonly Run[]): Run {
  const judged = runs.map((run) => ({ run, cohesion: cohesion(ties, run.part, run.count) }));
  const best = judged.reduce((one, other) => (other.cohesion > one.cohesion ? other : one));
  return best.run;
}
