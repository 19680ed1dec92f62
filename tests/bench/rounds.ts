import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Load, Loaded } from './http-load.ts';
import type { LiveLoad, LiveLoaded } from './live-load.ts';
import { watchOthers } from './machine.ts';

/** More cores than this used by others, and the round is disturbed. */
const OTHERS_MOST = 0.2;

export interface Job<T> {
  readonly yardstick: T;
  readonly ours: T;
  readonly others: number;
}
export interface Rounds<T> {
  readonly jobs: readonly Job<T>[];
  /** How many of them were disturbed, though repeated as often as is allowed. */
  readonly disturbed: number;
}

/**
 * Measures the yardstick and ours in turn. A disturbed round is repeated, twice as many rounds in all at most; what is
 * still missing then is filled with the least disturbed, and said to be so.
 */
export async function inTurn<T>(
  count: number,
  yardstick: () => Promise<T>,
  ours: () => Promise<T>,
): Promise<Rounds<T>> {
  const all: Job<T>[] = [];
  const calm = () => all.filter((round) => round.others <= OTHERS_MOST);
  while (calm().length < count && all.length < count * 2) {
    const others = watchOthers();
    const measured = { yardstick: await yardstick(), ours: await ours() };
    all.push({ ...measured, others: others() });
  }
  const jobs = all.toSorted((a, b) => a.others - b.others).slice(0, count);
  return { jobs, disturbed: jobs.filter((round) => round.others > OTHERS_MOST).length };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const httpLoad = (load: Load) => inChild<Loaded>('http-load.ts', load);
export const liveLoad = (load: LiveLoad) => inChild<LiveLoaded>('live-load.ts', load);

/** The drivers run in processes of their own: their work must not hold up the measuring of it. */
async function inChild<T>(file: string, load: object): Promise<T> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, JSON.stringify(load)]);
  return JSON.parse(stdout);
}
