import { openPlace, type Place, type Server } from './place.ts';
import { contest, figure, type Pace, rate, type Row } from './rows.ts';
import { inTurn, median } from './rounds.ts';
import { type Bencher, seedCase, seedCounty, seedPeople } from './seed.ts';

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
  const measured = await inTurn(pace.jobs, async () => 0, async () => (await rate(place.ours, asBrowsersAsk, pace)).perSecond); // prettier-ignore
  const visitors = median(measured.jobs.map((round) => round.ours));
  return [...rows, figure(`${what}, visitors`, visitors, '/s', 2_000, measured.disturbed)];
}

/**
 * What a page costs as the county, or the case, grows: the larger held against the smaller. The small county and the
 * large one run side by side, each on an embedded database, as no machine stays the same while a county is filled.
 */
export async function growthRows(small: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  if (small.kind !== 'embedded') return [];
  const large = await openPlace('embedded');
  try {
    const there = await seedPeople(large.databaseUrl);
    const asked = (place: Place, who: Bencher, id: string): Asked => ({ server: place.ours, who, id });
    const inSmall = asked(small, by, await seedCase(small.databaseUrl, by, 100));
    const inLarge = asked(large, there, await seedCase(large.databaseUrl, there, 100));
    await seedCounty(large.databaseUrl, there, 100_000);
    const rows = await compare('with 100,000 contributions in the county', inSmall, inLarge, pace);
    const longer = asked(large, there, await seedCase(large.databaseUrl, there, 10_000));
    return [...rows, ...(await compare('with 10,000 contributions in the case', inLarge, longer, pace))];
  } finally {
    await large.close();
  }
}

interface Asked {
  readonly server: Server;
  readonly who: Bencher;
  readonly id: string;
}

async function compare(where: string, smaller: Asked, larger: Asked, pace: Pace): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, path] of [
    ['JSON', (id: string) => `/api/cases/${id}/contributions`],
    ['page', (id: string) => `${casePage(id)}?uusi=1`],
  ] as const) {
    const of = ({ server, who, id }: Asked) =>
      [server, { requests: [{ method: 'GET', path: path(id) }], headers: { cookie: who.cookie } }] as const;
    rows.push(
      ...(await contest({ what: `${what} ${where}`, yardstick: of(smaller), ours: of(larger), least: 0.8 }, pace)),
    );
  }
  return rows;
}
