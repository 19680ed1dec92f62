import type { Load, Loaded } from './http-load.ts';
import type { Server } from './place.ts';
import { httpLoad, inTurn, median, type Rounds } from './rounds.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly yardstick: string;
  readonly ratio: string;
  readonly bar: string;
  readonly ok: boolean;
  readonly disturbed: number;
}
export interface Pace {
  readonly jobs: number;
  readonly seconds: number;
}
type Asking = Pick<Load, 'requests'> & Partial<Pick<Load, 'headers' | 'cookies' | 'expect' | 'connections'>>;

/** So many clients ask at a time. */
const CONNECTIONS = 16;

/** Loads a server for a while, after a shorter while that is not counted. */
export async function rate(server: Server, asking: Asking, pace: Pace): Promise<Loaded> {
  const load = { host: '127.0.0.1', port: server.port, connections: CONNECTIONS, headers: {}, expect: 200, ...asking };
  await httpLoad({ ...load, seconds: pace.seconds / 3 });
  const loaded = await httpLoad({ ...load, seconds: pace.seconds });
  if (loaded.failed > 0) throw new Error(`${loaded.failed} failed: ${asking.requests[0]?.path}`);
  return loaded;
}

export interface Contest {
  readonly what: string;
  readonly yardstick: readonly [Server, Asking];
  readonly ours: readonly [Server, Asking];
  /** The least share of the yardstick's rate. */
  readonly least: number;
  /** The most times the yardstick's p99, where there is such a bar. */
  readonly mostP99?: number;
  /** How many requests of ours make one of what is counted. */
  readonly perUnit?: number;
}

/** Ours against the yardstick by rate, and by p99 where there is a bar for it: one row each. */
export async function contest(one: Contest, pace: Pace): Promise<Row[]> {
  const measured = await inTurn(
    pace.jobs,
    () => rate(...one.yardstick, pace),
    () => rate(...one.ours, pace),
  );
  const rows = [rateRow(one, measured)];
  return one.mostP99 ? [...rows, p99Row(one.what, one.mostP99, measured)] : rows;
}

function rateRow({ what, least, perUnit = 1 }: Contest, { jobs, disturbed }: Rounds<Loaded>): Row {
  const ratio = median(jobs.map(({ ours, yardstick }) => ours.perSecond / perUnit / yardstick.perSecond));
  return {
    what,
    ours: perSecond(median(jobs.map(({ ours }) => ours.perSecond / perUnit))),
    yardstick: perSecond(median(jobs.map(({ yardstick }) => yardstick.perSecond))),
    ratio: ratio.toFixed(2),
    bar: `≥ ${least}`,
    ok: ratio >= least,
    disturbed,
  };
}

function p99Row(what: string, most: number, { jobs, disturbed }: Rounds<Loaded>): Row {
  const ratio = median(jobs.map(({ ours, yardstick }) => ours.p99 / yardstick.p99));
  return {
    what: `${what}, p99`,
    ours: milliseconds(median(jobs.map(({ ours }) => ours.p99))),
    yardstick: milliseconds(median(jobs.map(({ yardstick }) => yardstick.p99))),
    ratio: ratio.toFixed(2),
    bar: `≤ ${most}`,
    ok: ratio <= most,
    disturbed,
  };
}

/** A row about one figure of ours that has a bar of its own. */
export function figure(
  what: string,
  value: number,
  unit: 'ms' | 'MiB' | 'kB' | '/s' | '',
  bar: number,
  disturbed = 0,
): Row {
  const ok = unit === '/s' ? value >= bar : value <= bar;
  const text = unit === '/s' ? perSecond(value) : `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ${unit}`;
  return {
    what,
    ours: text,
    yardstick: '',
    ratio: '',
    bar: `${unit === '/s' ? '≥' : '≤'} ${bar} ${unit}`,
    ok,
    disturbed,
  };
}

export const perSecond = (value: number) => `${Math.round(value)} /s`;
export const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
