import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** What stays as the server wrote it still tells the truth while one goes from page to page. */
let town: Town;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  town = await openTown({ web: true });
  const sini = await town.person({ roles: ['innoagent_1'] });
  await caseAt(town, 1, sini);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  page.setDefaultTimeout(10_000);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('the head tells where one is, its menu is closed, and its languages lead to the same page', async () => {
  await page.goto(town.origin, { waitUntil: 'networkidle' });
  await page.evaluate(`window.stayed = true`);
  await page.locator('.menu summary').click();
  await page.locator('.menu').getByRole('link', { name: 'Mitä nyt kehitetään' }).click();
  await page.waitForURL(`${town.origin}/asiat`);
  await expect.poll(() => page.locator('.menu').getAttribute('open')).toBe(null);
  expect(await page.locator('.menu [aria-current]').allTextContents()).toEqual(['Mitä nyt kehitetään']);
  expect(await page.locator('[hreflang=sv]').getAttribute('href')).toBe('/sv/asiat');
  // It was one page all the time: the head was not read anew.
  expect(await page.evaluate(`window.stayed`)).toBe(true);
});

test('a link to what is no longer there ends on the page that says so, and the way back works', async () => {
  await page.goto(`${town.origin}/asiat`, { waitUntil: 'networkidle' });
  await page
    .locator('main a[href^="/asia/"]')
    .first()
    .evaluate((link) => {
      link.setAttribute('href', '/asia/018f0000-0000-7000-8000-000000000000');
    });
  await page.locator('main a[href^="/asia/018f"]').click();
  await page.getByRole('heading', { name: 'Polku katkeaa tähän' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/asia/018f0000-0000-7000-8000-000000000000');
  await page.locator('main').getByRole('link', { name: 'Mitä nyt kehitetään' }).click();
  await page.waitForURL(`${town.origin}/asiat`);
  await page.locator('main a[href^="/asia/"]').first().waitFor();
});
