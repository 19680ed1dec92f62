import type { Place } from './place.ts';
import { contest, figure, type Pace, rate, type Row } from './rows.ts';
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

/** What a page costs as the county, or the case, grows: the larger against the smaller. */
export async function growthRows(place: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  const small = await seedCase(place.databaseUrl, by, 100);
  const before = await costs(place, by, small, pace);
  await seedCounty(place.databaseUrl, by, 100_000);
  const rows = compare('with 100,000 contributions in the county', before, await costs(place, by, small, pace));
  const large = await seedCase(place.databaseUrl, by, 10_000);
  const again = await costs(place, by, small, pace);
  return [...rows, ...compare('with 10,000 contributions in the case', again, await costs(place, by, large, pace))];
}

async function costs(place: Place, by: Bencher, id: string, pace: Pace): Promise<Record<string, number>> {
  const headers = { cookie: by.cookie };
  const of = async (path: string) => {
    const rates: number[] = [];
    for (let round = 0; round < pace.rounds; round++) {
      rates.push((await rate(place.ours, { requests: [{ method: 'GET', path }], headers }, pace)).perSecond);
    }
    return median(rates);
  };
  return { JSON: await of(`/api/cases/${id}/contributions`), page: await of(`${casePage(id)}?uusi=1`) };
}

function compare(where: string, before: Record<string, number>, after: Record<string, number>): Row[] {
  return Object.entries(before).map(([what, rateBefore]) => {
    const rateAfter = after[what] ?? 0;
    const ratio = rateAfter / rateBefore;
    const [ours, yardstick] = [rateAfter, rateBefore].map((value) => `${Math.round(value)} /s`);
    const told = { ours: ours ?? '', yardstick: yardstick ?? '', ratio: ratio.toFixed(2) };
    return { what: `${what} ${where}`, ...told, bar: '≥ 0.8', ok: ratio >= 0.8, disturbed: 0 };
  });
}
