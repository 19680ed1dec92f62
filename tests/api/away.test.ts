import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { follow } from '../../db/schema/cases.ts';
import type { ActivityKind } from '../../server/contract/activity.ts';
import { dayAfter, dayOf, momentAfter } from '../../server/contract/days.ts';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { happen as happening } from '../support/happening.ts';

let town: Town;
const begin = new Date();
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const onDay = (days: number) => {
  town.clock.now = momentAfter(begin, days);
};
const away = async (who: Someone) => (await who.get('/me/away')).body.away;
const happen = (kind: ActivityKind, caseId: string, day: number) =>
  happening(town.db, { kind, caseId, at: momentAfter(begin, day) });

async function followedBy(who: Someone): Promise<string> {
  const caseId = await caseAt(town, 6, who);
  await town.db.insert(follow).values({ caseId, personId: who.id });
  return caseId;
}

test('after sixty days: a line for each case, the weightiest, five at most, and only what happened meanwhile', async () => {
  onDay(0);
  const aino = await town.person();
  await aino.get('/me');
  const cases = await Promise.all(Array.from({ length: 7 }, () => followedBy(aino)));
  await happen('case.step_entered', cases[0] ?? '', -3);
  for (const [n, caseId] of cases.entries()) if (n > 0) await happen('case.step_entered', caseId, 20 + n);
  await happen('answer.published', cases[3] ?? '', 30);
  await happen('window.closed', cases[3] ?? '', 31);
  onDay(60);
  const seen = await away(aino);
  expect(seen.fromDay).toBe(dayOf(begin));
  expect(seen.items).toHaveLength(4);
  expect(seen.more).toBe(2);
  expect(seen.items[0]).toMatchObject({ kind: 'answer.published', caseId: cases[3] });
  expect(new Set(seen.items.map((one: { caseId: string }) => one.caseId)).size).toBe(4);
  expect(seen.items.map((one: { caseId: string }) => one.caseId)).not.toContain(cases[0]);
});

test('five cases are five lines', async () => {
  onDay(0);
  const aino = await town.person();
  await aino.get('/me');
  for (let n = 0; n < 5; n++) await happen('deed.told', await followedBy(aino), 20);
  onDay(60);
  expect(await away(aino)).toMatchObject({ more: 0, items: { length: 5 } });
});

test('it is told from two weeks on, for three days, until it is read, and never to one who comes for the first time', async () => {
  onDay(0);
  const [here, gone] = [await town.person(), await town.person()];
  for (const one of [here, gone]) expect(await away(one)).toBeNull();
  onDay(13);
  expect(await away(here)).toBeNull();
  onDay(14);
  expect([await away(here), await away(gone)]).toMatchObject([null, { items: [], more: 0 }]);
  onDay(16);
  expect(await away(gone)).not.toBeNull();
  onDay(17);
  expect(await away(gone)).toBeNull();
  onDay(40);
  expect(await away(gone)).not.toBeNull();
  await gone.delete('/me/away');
  expect(await away(gone)).toBeNull();
});

test('of a visit only the day is kept, once a day; it is own data and goes with an erasure', async () => {
  onDay(0);
  const aino = await town.person();
  for (let n = 0; n < 3; n++) await aino.get('/me');
  onDay(30);
  await Promise.all([1, 2, 3].map(() => aino.get('/me')));
  const kept = async () =>
    (
      await town.db.execute(sql`select p.last_seen_day::text as seen, a.from_day::text as from, a.back_day::text as back
        from person p left join absence a on a.person_id = p.id where p.id = ${aino.id}`)
    ).rows;
  const [first, last] = [0, 30].map((days) => dayAfter(begin, days));
  expect(await kept()).toEqual([{ seen: last, from: first, back: last }]);
  expect((await aino.get('/me/data')).body).toMatchObject({ absences: [{ back_day: last }], person: [{ last_seen_day: last }] }); // prettier-ignore
  await aino.post('/me/erasure', { alsoTexts: false });
  expect(await kept()).toEqual([{ seen: null, from: null, back: null }]);
});

test('a visitor has not been away', async () => {
  expect((await town.visitor.get('/me/away')).status).toBe(401);
});
