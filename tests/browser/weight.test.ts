import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { everyPage, openCounty, type PageOfOurs, visitEach, visitorsOf } from './every-page.ts';
import { weigh } from './weigh.ts';

/** What a page may weigh at its first view (kB = 1,000 bytes): little on an old telephone, more at a desk. */
const LIGHT = { all: 120_000, script: 60_000 };
const DESK = { all: 200_000, script: 200_000 };
const LIGHTER = new Map([
  ['/', LIGHT],
  ['/kerro', LIGHT],
  ['/lanka', LIGHT],
  ['/asia/[id]', LIGHT],
]);

let town: Town;
let browser: Browser;

beforeAll(async () => {
  town = await openCounty();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('no page is heavier than its readers’ telephones bear, or asks anything of anybody else', async () => {
  const weighed = async (page: Page, { route, path, who }: PageOfOurs) => {
    const { all, script, foreign } = await weigh(page, town.origin + path);
    const most = LIGHTER.get(route) ?? DESK;
    const heavy = all > most.all || script > most.script;
    return [
      ...(heavy ? [`${path} ${who}: ${script} of script, ${all} in all`] : []),
      ...foreign.map((url) => `${path} asks ${url}`),
    ];
  };
  const found = await visitEach(await everyPage(town), visitorsOf(town, browser), weighed, { tabs: 3 });
  expect(found).toEqual([]);
}, 300_000);
