import type { LiveLoad, LiveLoaded } from './live-load.ts';
import type { Place } from './place.ts';
import { inTurn, liveLoad, median, type Rounds } from './rounds.ts';
import { milliseconds, type Pace, type Row } from './rows.ts';
import { type Bencher, seedCase } from './seed.ts';
import { telling } from './writing.ts';

/** The most that the p99 from a POST to its being received by each viewer may be, in ms. */
const BARS = [[200, 25], [1_000, 70], [5_000, 350]] as const; // prettier-ignore
const MESSAGES = 20;
/** Before anything counts, both have told so many rounds: a service is measured as it runs, not as it begins. */
const WARMING = 5;

export async function liveRows(place: Place, by: Bencher, pace: Pace, most: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [viewers, bar] of BARS) {
    if (viewers > most) continue;
    for (const slow of [0, 1]) {
      // A case of its own for each round: one that has been told of for long takes a newcomer several frames to catch up.
      const ours = async () => liveLoad(await ourLoad(place, by, viewers, slow));
      const bare = () => liveLoad(bareLoad(place, viewers, slow));
      if (rows.length === 0) await inTurn(WARMING, bare, ours);
      const measured = await inTurn(pace.jobs, bare, ours);
      rows.push(liveRow(`live, ${viewers} viewers${slow ? ' and a slow one' : ''}, p99`, bar, measured));
    }
  }
  return rows;
}

/** So many post in a round, others in the next. */
const WRITERS = 20;
let next = 0;

async function ourLoad(place: Place, by: Bencher, viewers: number, slow: number): Promise<LiveLoad> {
  const { origin } = place.ours;
  const caseId = await seedCase(place.databaseUrl, by, 10);
  const { path, body } = telling(caseId);
  const socketUrl = `${origin.replace('http', 'ws')}/api/live`;
  const first = (next += WRITERS) % by.writers.length;
  const headers = by.writers.slice(first, first + WRITERS).map((cookie) => ({ cookie, origin }));
  const post = { url: origin + path, headers, body };
  return {
    socketUrl,
    origin,
    look: JSON.stringify({ see: caseId, after: 0 }),
    counts: '"contribution.told"',
    viewers,
    slow,
    messages: MESSAGES,
    post,
  };
}

function bareLoad({ bare: { origin } }: Place, viewers: number, slow: number): LiveLoad {
  const post = { url: `${origin}/say`, headers: [{}], body: JSON.stringify({ text: `{n} ${'x'.repeat(280)}` }) };
  return { socketUrl: `${origin.replace('http', 'ws')}/ws`, origin, viewers, slow, messages: MESSAGES, post };
}

function liveRow(what: string, bar: number, { jobs, disturbed }: Rounds<LiveLoaded>): Row {
  const [ours, yardstick] = [median(jobs.map((one) => one.ours.p99)), median(jobs.map((one) => one.yardstick.p99))];
  const lost = jobs.reduce((sum, one) => sum + one.ours.lost, 0);
  return {
    what,
    ours: milliseconds(ours) + (lost > 0 ? `, ${lost} LOST` : ''),
    yardstick: milliseconds(yardstick),
    ratio: (ours / yardstick).toFixed(2),
    bar: `≤ ${bar} ms`,
    ok: ours <= bar && lost === 0,
    disturbed,
  };
}
