import { sql, type SQL } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { walkTo } from '../support/walk.ts';
import { openBrowser } from './browser.ts';

let town: Town;
let browser: Browser;
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

const count = async (from: SQL) =>
  Number((await town.db.execute<{ n: number }>(sql`select count(*)::int n from ${from}`)).rows[0]?.n);

async function pageOf(who: Someone | null, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  const [name = '', value = ''] = (who?.cookie ?? '').split('=');
  if (who) await context.addCookies([{ name, value, url: town.origin }]);
  return context.newPage();
}

test('other words under a used key stay in their field, with what to do, and go with the next press', async () => {
  for (const scripts of [false, true]) {
    const [first, second] = [`Kyyti ei tullut (${scripts}).`, `Kyyti ei tullut ollenkaan (${scripts}).`];
    const page = await pageOf(null, scripts);
    const answer = await page.goto(`${town.origin}/kerro`, { waitUntil: 'networkidle' });
    expect(answer?.headers()['cache-control']).toContain('no-store');
    const key = await page.locator('input[name="sendKey"]').inputValue();
    const told = { text: first, presence: 'only_innoagent', lang: 'fi', sendKey: key };
    // The same browser has sent it, and its answer was lost.
    const device = (await page.context().cookies()).find(({ name }) => name.endsWith('kuultu-device'));
    const sent = await town.withCookie('', `${device?.name}=${device?.value}`).post('/contributions', told);
    expect(sent.status).toBe(201);
    await page.fill('#text', second);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Aiempi tekstisi on jo perillä.').waitFor();
    expect(await page.inputValue('#text')).toBe(second);
    expect(await page.locator('input[name="sendKey"]').inputValue()).not.toBe(key);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.locator('form #text').waitFor({ state: 'detached' });
    expect(await count(sql`contribution where text in (${first}, ${second})`)).toBe(2);
    await page.context().close();
  }
});

test('a double click makes one invitation, with and without scripts; the next press makes another', async () => {
  const { caseId, innoagent } = await walkTo(town, 2);
  for (const scripts of [false, true]) {
    const page = await pageOf(innoagent, scripts);
    await page.goto(`${town.origin}/asia/${caseId}/hoida`, { waitUntil: 'networkidle' });
    const invite = page.locator('form[action="?/invite"]');
    const before = await count(sql`invitation`);
    for (const made of [1, 2]) {
      const summary = page.locator('details', { has: invite }).locator('> summary');
      if ((await summary.count()) > 0 && !(await invite.isVisible())) await summary.click();
      const answered = page.waitForResponse(
        (one) => one.request().method() === 'POST' && one.url().includes('/invite'),
      );
      await invite.getByRole('button').dblclick();
      await answered;
      await page.waitForLoadState('networkidle');
      await expect.poll(() => count(sql`invitation`)).toBe(before + made);
    }
    await page.context().close();
  }
});
