import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { halt } from '../../db/schema/cases.ts';
import { idOf, type PersonKey } from '../../server/demo/people.ts';
import type { Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { openCounty, visitorsOf } from './every-page.ts';

/**
 * The participants' main pages as a screen reader goes through them, kept as text beside this test (aloud/*.txt): read
 * the files, and accept a change on purpose with `npx vitest run tests/browser/read-aloud.test.ts -u`. The county's days
 * move with the calendar, so days and times are written as DAY and TIME, and days left as N.
 */
let town: Town;
let browser: Browser;
let contextOf: ReturnType<typeof visitorsOf>;
let cases: { id: string; title: string; step: number; closed: boolean; halt: string | null }[];

beforeAll(async () => {
  town = await openCounty();
  browser = await openBrowser();
  contextOf = visitorsOf(town, browser);
  cases = (await town.visitor.get('/cases?limit=100')).body.items;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

const DAY = String.raw`\d+\. \p{L}+kuuta(?: \d{4})?`;
const WEEKDAY = /(maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(na)? (?=DAY)/g;
function steady(heard: string): string {
  return heard
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .map((line) => line.replace(/^(\s*- link .*"):$/, '$1'))
    .join('\n')
    .replaceAll(new RegExp(String.raw`(?:\d+\.–)?${DAY}(?: – ${DAY})?`, 'gu'), 'DAY')
    .replaceAll(WEEKDAY, '')
    .replaceAll(/klo \d+\.\d+/g, 'klo TIME')
    .replaceAll(/\d+ päivää/g, 'N päivää');
}

async function heardOn(path: string, who: PersonKey | null = null): Promise<string> {
  const page = await (await contextOf(who)).newPage();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(town.origin + path);
  const heard = await page.locator('main').ariaSnapshot();
  await page.close();
  return steady(heard);
}

const running = (step: number) => {
  const one = cases.find((seen) => seen.step === step && !seen.closed && seen.halt === null);
  if (!one) throw new Error(`the county has no case running in step ${step}`);
  return one;
};

test.each<[string, () => string, PersonKey | null]>([
  ['home', () => '/', null],
  ['home-signed-in', () => '/', 'aino'],
  ['tell', () => '/kerro', null],
  ['case', () => `/asia/${running(4).id}`, null],
  ['thread', () => '/lanka', 'veikko'],
])('%s reads well aloud', async (name, path, who) => {
  await expect(await heardOn(path(), who)).toMatchFileSnapshot(`aloud/${name}.txt`);
});

test('a path is heard as one sentence, and its drawing not at all', async () => {
  const heard = await heardOn(`/asia/${running(4).id}`);
  expect(heard).toContain('- paragraph: Asia on vaiheessa 4/7, Avoin verkkotyö. Seuraavaksi Koonti, DAY.');
  expect(heard.split('vaiheessa 4/7')).toHaveLength(2);
  // Every step is told once: in the story.
  for (const name of ['Tarve', 'Työpajat', 'Koonti', 'Vastaus'])
    expect(heard.split(`heading "${name}" [level=3]`), name).toHaveLength(2);
});

test('so is a path that stands still, that stopped, and that has been walked to its end', async () => {
  const paused = cases.find((seen) => seen.halt === 'paused');
  expect(await heardOn(`/asia/${paused?.id}`)).toContain(`Asia on tauolla vaiheessa ${paused?.step}/7, `);
  const done = cases.find((seen) => seen.closed);
  expect(await heardOn(`/asia/${done?.id}`)).toContain('Asia on valmis. Päättäjät ovat vastanneet.');
  const { id } = running(2);
  const words = { kind: 'cancelled', reason: 'Laki muuttuu.', closingMessage: 'Kiitos teille.' } as const;
  await town.db.insert(halt).values({ caseId: id, by: idOf('sanna'), ...words });
  await town.db.execute(sql`update development_case set number = number + 1 where id = ${id}`);
  const stopped = await heardOn(`/asia/${id}`);
  expect(stopped).toContain('Asia peruttiin vaiheessa 2/7, ');
  expect(stopped).toContain('Kiitos teille.');
  expect(stopped).not.toContain('heading "Työpajat"');
});

// A word that explains itself is nothing to do.
test('the one main thing to do is the first thing to press on each page', async () => {
  const first = async (path: string, who: PersonKey | null) =>
    /- (?:link|button|textbox) "([^"]+)"/.exec(
      (await heardOn(path, who)).replace(/- (?:link "Mitä nyt kehitetään"|button "Omaishoitaja")/g, ''),
    )?.[1];
  expect(await first('/', null)).toBe('Kerro ideasi');
  expect(await first('/kerro', null)).toMatch(/^Kerro omin sanoin/);
  expect(await first(`/asia/${running(4).id}`, null)).toBe('Kerro oma kokemuksesi');
});
