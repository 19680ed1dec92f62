import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { session, signInCode, tryCounted } from '../../db/schema/people.ts';
import { sweepRound } from '../../server/jobs/sweep.ts';
import { openHouse, type Someone, type TestHouse } from '../support/town.ts';

/** What is past its time goes by itself, and nothing else does. */
let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the sweep takes what nobody has gone on with for 90 days, and leaves what is younger', async () => {
  const [aino, pirjo] = [await house.person(), await house.person()];
  const type = (who: Someone) => who.put('/me/drafts', { kind: 'tell', text: 'Kesken', base: 0, secondsAgo: 0 });
  const drafts = async (who: Someone) => (await who.get('/me/drafts')).body.items.length;
  await type(aino);
  house.clock.travel(89);
  await type(pirjo);
  await sweepRound(house.house);
  expect(await drafts(aino)).toBe(1);
  house.clock.travel(2);
  await sweepRound(house.house);
  expect([await drafts(aino), await drafts(pirjo)]).toEqual([0, 1]);
});

test('the sweep takes sessions past their lifetime, counted tries and sign-in codes', async () => {
  const [gone, stays] = [await house.person(), await house.person()];
  const past = { expiresAt: sql`now() - interval '1 minute'` };
  await house.db.update(session).set(past).where(eq(session.personId, gone.id));
  await house.visitor.post('/sign-in-codes', { email: 'koodi@example.fi' });
  const left = async () => {
    const people = (await house.db.select().from(session)).map(({ personId }) => personId);
    const [codes, tries] = [await house.db.$count(signInCode), await house.db.$count(tryCounted)];
    return [people.includes(gone.id), people.includes(stays.id), codes > 0, tries > 0];
  };
  await sweepRound(house.house);
  expect(await left()).toEqual([false, true, true, true]);
  house.clock.travel(3);
  await sweepRound(house.house);
  expect(await left()).toEqual([false, true, false, false]);
});
