import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../support/town.ts';
import { openAsleep, openBrowser } from './browser.ts';

const pictures = fileURLToPath(new URL('../output/pictures/', import.meta.url));
let town: Town;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  town = await openTown({ web: true });
  origin = town.origin;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

test.each([true, false])(
  'a visitor tells an idea and reads it back with her card (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(origin);
    await page.screenshot({ path: `${pictures}home-360.png`, fullPage: true });
    await page.goto(`${origin}/kerro`);
    await page.fill('#text', 'Soitan viisi kertaa, ennen kuin joku vastaa.');
    await page.getByText('Kuka olet tässä asiassa?').first().click();
    await page.getByText('Läheinen').click();
    await page.screenshot({ path: `${pictures}tell-360.png`, fullPage: true });
    await page.getByRole('button', { name: 'Lähetä' }).click();
    const code = await page.locator('.code').innerText();
    await page.screenshot({ path: `${pictures}told-360.png`, fullPage: true });

    await page.goto(`${origin}/kortti`);
    await page.fill('#code', code.toLowerCase());
    await page.getByRole('button', { name: 'Avaa oma lankani' }).click();
    await page.waitForURL('**/lanka');
    await page.screenshot({ path: `${pictures}thread-360.png`, fullPage: true });
    expect(await page.locator('.mine').innerText()).toBe('Soitan viisi kertaa, ennen kuin joku vastaa.');
    expect(await page.getByText('Innoagentit lukevat ideaasi').isVisible()).toBe(true);
    expect(foreign).toEqual([]);
    await context.close();
  },
);

test('an empty idea is refused in a plain sentence and nothing typed is lost', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/sv/kerro`);
  await page.fill('#text', '   ');
  await page.locator('[value=pen_name]').check();
  await page.locator('[name=penName]').fill('Ljung');
  await page.getByRole('button', { name: 'Skicka' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('En mening räcker');
  expect(await page.locator('[name=penName]').inputValue()).toBe('Ljung');
  await context.close();
});

test('what is typed before the page wakes up is found again by one who has left by a link meanwhile', async () => {
  const context = await browser.newContext();
  const { page, wake } = await openAsleep(context, `${origin}/kerro`);
  await page.fill('#text', 'Ehdin lähteä ennen kuin sivu heräsi.');
  await page.getByRole('link', { name: 'Svenska' }).click();
  await page.waitForURL(`${origin}/sv/kerro`, { waitUntil: 'commit' });
  wake();
  await expect.poll(() => page.inputValue('#text')).toBe('Ehdin lähteä ennen kuin sivu heräsi.');
  await context.close();
});

test('a searched word and a card’s code stand in their fields however late the page wakes up', async () => {
  const context = await browser.newContext();
  const search = await openAsleep(context, `${origin}/haku`);
  await search.page.fill('#q', 'rappukäytävä');
  search.wake();
  await search.page.waitForLoadState('networkidle');
  expect(await search.page.inputValue('#q')).toBe('rappukäytävä');
  const card = await openAsleep(context, `${origin}/kortti#KALA2345`);
  await expect.poll(() => card.page.inputValue('#code')).toBe('KALA2345');
  expect(card.page.url()).toBe(`${origin}/kortti`);
  card.wake();
  await card.page.waitForLoadState('networkidle');
  expect(await card.page.inputValue('#code')).toBe('KALA2345');
  await context.close();
});

test('what is typed and chosen before the page wakes up stays', async () => {
  const context = await browser.newContext();
  const { page, wake } = await openAsleep(context, `${origin}/kerro`);
  await page.fill('#text', 'Ehdin kirjoittaa ennen kuin sivu heräsi.');
  await page.getByText('Kuka olet tässä asiassa?').first().click();
  await page.getByLabel('Asukas').check();
  await page.locator('[value=pen_name]').check();
  await page.locator('[name=penName]').fill('Aamu');
  await page.locator('#text').press('Home');
  wake();
  await expect.poll(() => page.evaluate(`performance.getEntriesByType('resource').length`)).toBeGreaterThan(5);
  await page.waitForLoadState('networkidle');
  expect(await page.inputValue('#text')).toBe('Ehdin kirjoittaa ennen kuin sivu heräsi.');
  expect(await page.getByLabel('Asukas').isChecked()).toBe(true);
  expect(await page.locator('[name=penName]').inputValue()).toBe('Aamu');
  await page.keyboard.type('Kyllä ');
  expect(await page.inputValue('#text')).toBe('Kyllä Ehdin kirjoittaa ennen kuin sivu heräsi.');
  await context.close();
});

test('what was typed is there again after the page was closed by accident, and gone once it is told', async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(`${origin}/kerro`, { waitUntil: 'networkidle' });
  await first.fill('#text', 'Tämä jäi kesken.');
  await first.close();
  const page = await context.newPage();
  await page.goto(`${origin}/kerro`, { waitUntil: 'networkidle' });
  expect(await page.inputValue('#text')).toBe('Tämä jäi kesken.');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  await page.getByText('Kiitos. Sinua on kuultu.').waitFor();
  await page.goto(`${origin}/kerro`, { waitUntil: 'networkidle' });
  expect(await page.inputValue('#text')).toBe('');
  await context.close();
});
