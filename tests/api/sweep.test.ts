import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { session, signInCode, tryCounted } from '../../db/schema/people.ts';
import { sweepJob } from '../../server/jobs/sweep.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** What is past its time goes by itself, and nothing else does. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('the sweep takes what nobody has gone on with for 90 days, and leaves what is younger', async () => {
  const [aino, pirjo] = [await town.person(), await town.person()];
  const type = (who: Someone) => who.put('/me/drafts', { kind: 'tell', text: 'Kesken', base: 0, secondsAgo: 0 });
  const drafts = async (who: Someone) => (await who.get('/me/drafts')).body.items.length;
  await type(aino);
  town.clock.travel(89);
  await type(pirjo);
  await sweepJob(town.context);
  expect(await drafts(aino)).toBe(1);
  town.clock.travel(2);
  await sweepJob(town.context);
  expect([await drafts(aino), await drafts(pirjo)]).toEqual([0, 1]);
});

test('the sweep takes sessions past their lifetime, counted tries and sign-in codes', async () => {
  const [gone, stays] = [await town.person(), await town.person()];
  const past = { expiresAt: sql`now() - interval '1 minute'` };
  await town.db.update(session).set(past).where(eq(session.personId, gone.id));
  await town.visitor.post('/sign-in-codes', { email: 'koodi@example.fi' });
  const left = async () => {
    const people = (await town.db.select().from(session)).map(({ personId }) => personId);
    const [codes, tries] = [await town.db.$count(signInCode), await town.db.$count(tryCounted)];
    return [people.includes(gone.id), people.includes(stays.id), codes > 0, tries > 0];
  };
  await sweepJob(town.context);
  expect(await left()).toEqual([false, true, true, true]);
  town.clock.travel(3);
  await sweepJob(town.context);
  expect(await left()).toEqual([false, true, false, false]);
});
