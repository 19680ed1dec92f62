import { sql } from 'drizzle-orm';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockJob } from '../../server/jobs/clock.ts';
import { openTown, type Town } from '../support/town.ts';
import { LiveViewer } from '../support/viewer.ts';
import { type Walked, walkTo } from '../support/walk.ts';

/** Two instances on one database: what happens at one is seen at the other, nothing twice and nothing left out. */
let one: Town;
let other: Town;
let walked: Walked;
const viewers: LiveViewer[] = [];

beforeAll(async () => {
  one = await openTown({ doorbell: true });
  other = await openTown({ doorbell: true, databaseUrl: one.databaseUrl });
  walked = await walkTo(one, 4);
  other.clock.now = one.clock.now;
  for (const town of [one, other]) viewers.push(new LiveViewer(await listen(town), one.origin, walked.caseId));
}, 60_000);
afterAll(async () => {
  for (const viewer of viewers) viewer.end();
  await other.close();
  await one.close();
});

test('of sixteen writers over both, every word reaches everyone, in order and once', async () => {
  const before = Number((await one.visitor.get(`/cases/${walked.caseId}`)).body.number);
  const writers = Array.from({ length: 16 }, (_, n) => write(n % 2 === 0 ? one : other, n));
  await Promise.all(writers);
  const { body } = await other.visitor.get(`/cases/${walked.caseId}`);
  expect(body.number).toBe(before + 16 * 10);
  await Promise.all(viewers.map((viewer) => viewer.reached(body.number)));
  for (const viewer of viewers) {
    expect(viewer.numbers).toEqual(Array.from({ length: body.number }, (_, n) => n + 1).filter((n) => viewer.heard(n)));
    expect(viewer.numbers.filter((n) => n > before)).toHaveLength(160);
  }
  expect(viewers[0]?.numbers).toEqual(viewers[1]?.numbers);
}, 30_000);

test('the clock’s round at both tells each turn once', async () => {
  for (const town of [one, other]) town.clock.travel(9);
  await Promise.all([one, other].flatMap((town) => [1, 2].map(() => clockJob(town.db, town.clock.now))));
  const { rows } = await one.db.execute(sql`
    select kind, count(*)::int as told from activity
    where case_id = ${walked.caseId} and kind like 'window.%' group by kind order by kind`);
  expect(rows).toEqual([
    { kind: 'window.closing_soon', told: 1 },
    { kind: 'window.opened', told: 1 },
    { kind: 'window.set', told: 1 },
  ]);
});

async function write(town: Town, writer: number): Promise<void> {
  for (let n = 0; n < 10; n++) {
    const idea = { text: `Sana ${writer}/${n}`, presence: 'only_innoagent', caseId: walked.caseId };
    const told = await town.visitorFrom(`10.2.${writer}.${n}`).post('/contributions', idea);
    expect(told.status).toBe(201);
  }
}

async function listen(town: Town): Promise<string> {
  await town.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = town.app.server.address() as AddressInfo;
  return `ws://127.0.0.1:${port}/api/live`;
}
