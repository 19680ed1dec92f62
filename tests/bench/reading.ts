import type { Place, Server } from './place.ts';
import { contest, figure, type Pace, perSecond, rate, type Row } from './rows.ts';
import { inTurn, median } from './rounds.ts';
import { type Bencher, seedCase, seedCounty } from './seed.ts';

/** The address of a case's page. */
const casePage = (id: string) => `/asia/${id}`;
/** The page shows so many at a time; the rest is behind "more". */
const SHOWN = 50;

export async function readingRows(place: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of [50, 200]) {
    const id = await seedCase(place.databaseUrl, by, count);
    rows.push(...(await jsonRows(place, by, id, count, pace)), ...(await pageRows(place, by, id, count, pace)));
  }
  return rows;
}

async function jsonRows(place: Place, by: Bencher, id: string, count: number, pace: Pace): Promise<Row[]> {
  const headers = { cookie: by.cookie };
  const list = { method: 'GET', path: `/api/cases/${id}/contributions?limit=${count}` };
  const both = [list, { method: 'GET', path: `/api/cases/${id}` }];
  const yardstick = [place.bare, { requests: [{ method: 'GET', path: `/items/${count}` }] }] as const;
  const what = `JSON of ${count} contributions`;
  const visitor = {
    what: `${what}, visitor`,
    yardstick,
    ours: [place.ours, { requests: [list] }] as const,
    least: 0.4,
  };
  const signedIn = {
    ...visitor,
    what: `${what}, signed in`,
    ours: [place.ours, { requests: [list], headers }] as const,
  };
  const asking = { requests: both, headers };
  const withCase = { ...visitor, what: `${what} and their case (two requests)`, ours: [place.ours, asking] as const };
  return [
    ...(await contest(visitor, pace)),
    ...(await contest(signedIn, pace)),
    ...(await contest({ ...withCase, perUnit: 2 }, pace)),
  ];
}

async function pageRows(place: Place, by: Bencher, id: string, count: number, pace: Pace): Promise<Row[]> {
  const requests = [{ method: 'GET', path: casePage(id) }];
  const { status } = await fetch(place.ours.origin + casePage(id));
  if (status === 404) {
    console.log(`skipped: the page ${casePage('…')} is not there`);
    return [];
  }
  const what = `page of a case with ${count} contributions`;
  const bare = { requests: [{ method: 'GET', path: `/items/${SHOWN}` }] };
  const signedIn = { requests, headers: { cookie: by.cookie } };
  const page = { what: `${what}, signed in`, least: 0.5, mostP99: 2 };
  const rows = await contest({ ...page, yardstick: [place.page, bare], ours: [place.ours, signedIn] }, pace);
  // An address with what it does not know is never kept: the page is made at each request.
  const anew = { requests: [{ method: 'GET', path: `${casePage(id)}?uusi=1` }], headers: { cookie: by.cookie } };
  const made = { ...page, what: `${what}, signed in, made anew`, yardstick: [place.page, bare] as const };
  rows.push(...(await contest({ ...made, ours: [place.ours, anew] }, pace)));
  const asBrowsersAsk = { requests, headers: { 'accept-encoding': 'gzip, deflate, br' } };
  const measured = await inTurn(pace.rounds, async () => 0, async () => (await rate(place.ours, asBrowsersAsk, pace)).perSecond); // prettier-ignore
  const visitors = median(measured.rounds.map((round) => round.ours));
  return [...rows, figure(`${what}, visitors`, visitors, '/s', 2_000, measured.disturbed)];
}

/**
 * What a page costs as the county, or the case, grows: the larger against the smaller. Between the two the machine has
 * changed too, so that each is held against the bare servers of its own moment.
 */
export async function growthRows(place: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  const small = await seedCase(place.databaseUrl, by, 100);
  const before = await costs(place, by, small, pace);
  await seedCounty(place.databaseUrl, by, 100_000);
  const rows = compare('with 100,000 contributions in the county', before, await costs(place, by, small, pace));
  const large = await seedCase(place.databaseUrl, by, 10_000);
  const again = await costs(place, by, small, pace);
  return [...rows, ...compare('with 10,000 contributions in the case', again, await costs(place, by, large, pace))];
}

/** A rate, and what part it is of the bare server's. */
interface Cost {
  readonly perSecond: number;
  readonly part: number;
  readonly disturbed: number;
}

async function costs(place: Place, by: Bencher, id: string, pace: Pace): Promise<Record<'JSON' | 'page', Cost>> {
  const of = async (bare: Server, path: string): Promise<Cost> => {
    const yardstick = { requests: [{ method: 'GET', path: `/items/${SHOWN}` }] };
    const asking = { requests: [{ method: 'GET', path }], headers: { cookie: by.cookie } };
    const { rounds, disturbed } = await inTurn(
      pace.rounds,
      async () => (await rate(bare, yardstick, pace)).perSecond,
      async () => (await rate(place.ours, asking, pace)).perSecond,
    );
    const part = median(rounds.map((round) => round.ours / round.yardstick));
    return { perSecond: median(rounds.map((round) => round.ours)), part, disturbed };
  };
  return {
    JSON: await of(place.bare, `/api/cases/${id}/contributions`),
    page: await of(place.page, `${casePage(id)}?uusi=1`),
  };
}

function compare(where: string, before: Record<string, Cost>, after: Record<string, Cost>): Row[] {
  return Object.entries(before).flatMap(([what, earlier]) => {
    const later = after[what];
    if (!later) return [];
    const ratio = later.part / earlier.part;
    const [ours, yardstick] = [perSecond(later.perSecond), perSecond(earlier.perSecond)];
    const disturbed = earlier.disturbed + later.disturbed;
    return [{ what: `${what} ${where}`, ours, yardstick, ratio: ratio.toFixed(2), bar: '≥ 0.8', ok: ratio >= 0.8, disturbed }]; // prettier-ignore
  });
}
