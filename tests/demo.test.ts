import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../db/connection.ts';
import { buildApp } from '../server/app.ts';
import { ConfigRefusal, readConfig } from '../server/config.ts';
import { myThread } from '../server/contributions/thread.ts';
import { actor } from '../server/demo/county.ts';
import { PERSON_KEYS } from '../server/demo/people.ts';
import { seedDemo } from '../server/demo/seed.ts';
import type { App, House } from '../server/house.ts';
import { cookiePair, openHouse, type TestHouse } from './house.ts';

const ORIGIN = 'http://kuultu.test';
let town: TestHouse;
let house: House;
let app: App;

beforeAll(async () => {
  town = await openHouse();
  house = { ...town.house, config: { ...town.house.config, demo: true } };
  const start = performance.now();
  expect(await seedDemo(house)).toBe(true);
  const took = Math.round(performance.now() - start);
  console.log(`demo: seeded in ${took} ms`);
  expect(took).toBeLessThan(5000);
  app = await buildApp(house, { web: false });
}, 60_000);
afterAll(async () => {
  await app.close();
  await town.close();
});

describe('the county', () => {
  test('is counted', async () => {
    console.log(await counts(town));
  });
});

async function counts({ db }: TestHouse) {
  const { rows } = await db.execute(sql`select
    (select count(*)::int from person) as people, (select count(*)::int from development_case) as cases,
    (select count(*)::int from contribution) as contributions, (select count(*)::int from activity) as activities`);
  return rows[0];
}
void [openDb, ConfigRefusal, readConfig, myThread, actor, PERSON_KEYS, cookiePair, ORIGIN];
