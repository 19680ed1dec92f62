import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentAfter } from '../../server/contract/days.ts';
import { activity } from '../../db/schema/activity.ts';
import { clockJob } from '../../server/jobs/clock.ts';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** The clock tells of each turn of the open work once: it opened, it closes soon, it has closed. */
let town: Town;
let sini: Someone;
const begin = new Date();
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
}, 60_000);
afterAll(() => town.close());

async function open(from: number, to: number, step: 3 | 4 = 4): Promise<string> {
  town.clock.now = begin;
  const id = await caseAt(town, step, sini);
  await set(id, from, to);
  return id;
}

async function set(id: string, from: number, to: number, reason?: string): Promise<void> {
  const day = (days: number) => momentAfter(begin, days).toISOString();
  const made = await sini.post(`/cases/${id}/windows`, {
    opensAt: day(from),
    closesAt: day(to),
    ...(reason ? { reason } : {}),
  });
  expect(made.status).toBe(201);
}

/** Lets the clock look after this many days, and gives what this case's log then tells of its window. */
async function toldAfter(id: string, days: number, jobs = 1): Promise<string[]> {
  town.clock.now = momentAfter(begin, days);
  await Promise.all(Array.from({ length: jobs }, () => clockJob(town.db, town.clock.now)));
  const rows = await town.db
    .select({ kind: activity.kind })
    .from(activity)
    .where(and(eq(activity.caseId, id), like(activity.kind, 'window.%')))
    .orderBy(activity.caseNumber);
  return rows.map(({ kind }) => kind.replace('window.', '')).filter((kind) => kind !== 'set' && kind !== 'extended');
}

test('each turn is told once, however many rounds look and at the same moment', async () => {
  const id = await open(1, 10);
  expect(await toldAfter(id, 0.9, 4)).toEqual([]);
  expect(await toldAfter(id, 1, 4)).toEqual(['opened']);
  expect(await toldAfter(id, 6.9, 4)).toEqual(['opened']);
  expect(await toldAfter(id, 7, 4)).toEqual(['opened', 'closing_soon']);
  expect(await toldAfter(id, 9.9, 4)).toEqual(['opened', 'closing_soon']);
  expect(await toldAfter(id, 10, 4)).toEqual(['opened', 'closing_soon', 'closed']);
  expect(await toldAfter(id, 50, 4)).toEqual(['opened', 'closing_soon', 'closed']);
});

test('what was missed while nobody looked is not told too late, only that it has closed', async () => {
  expect(await toldAfter(await open(1, 10), 11)).toEqual(['closed']);
});

test('a lengthened window warns and closes again, but does not open twice', async () => {
  const id = await open(0, 5);
  expect(await toldAfter(id, 3)).toEqual(['opened', 'closing_soon']);
  await set(id, 0, 12, 'Loma.');
  expect(await toldAfter(id, 5)).toEqual(['opened', 'closing_soon']);
  expect(await toldAfter(id, 10)).toEqual(['opened', 'closing_soon', 'closing_soon']);
  expect(await toldAfter(id, 12)).toEqual(['opened', 'closing_soon', 'closing_soon', 'closed']);
  await set(id, 12, 20, 'Vielä kerran.');
  expect((await toldAfter(id, 13)).slice(4)).toEqual(['opened']);
});

test('a window that is cut short closes at its new end', async () => {
  const id = await open(0, 30);
  expect(await toldAfter(id, 1)).toEqual(['opened']);
  await set(id, 0, 1.5, 'Kaikki on sanottu.');
  expect(await toldAfter(id, 2)).toEqual(['opened', 'closed']);
});

test('nothing is told of a case that stands still or is in another step', async () => {
  const [paused, elsewhere] = [await open(0, 10), await open(0, 10, 3)];
  await sini.post(`/cases/${paused}/halts`, { kind: 'paused', reason: 'Kesä.' });
  expect(await toldAfter(paused, 8)).toEqual([]);
  expect(await toldAfter(elsewhere, 8)).toEqual([]);
  await sini.delete(`/cases/${paused}/halts`);
  expect(await toldAfter(paused, 8)).toEqual(['opened', 'closing_soon']);
});

test('what the clock tells names nobody and reaches the history that everyone reads', async () => {
  const id = await open(0, 1);
  await toldAfter(id, 1);
  const [row] = await town.db
    .select()
    .from(activity)
    .where(and(eq(activity.caseId, id), eq(activity.kind, 'window.closed')));
  expect(row).toMatchObject({ actorId: null, details: { closesAt: momentAfter(begin, 1).toISOString() } });
  const { items } = (await town.visitor.get(`/cases/${id}/history`)).body;
  expect(items.map((one: { kind: string }) => one.kind)).toContain('window.closed');
});
