import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser.ts';
import { weigh } from '../browser/weigh.ts';
import type { Place } from './place.ts';
import { median } from './rounds.ts';
import { figure, type Pace, type Row } from './rows.ts';
import { type Bencher, seedCase } from './seed.ts';
import { telling } from './writing.ts';

/** Chromium's own "slow 4G" (bytes a second, ms) and an old telephone's processor, a quarter of this one. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;
const PAINT_MS = 1_800;
const SHIFT = 0.02;
const NEXT_PAINT_MS = 150;

/** How the participants' pages feel on an old telephone far from a mast, and what they weigh. */
export async function feltRows({ ours, databaseUrl }: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  const caseId = await seedCase(databaseUrl, by, 200);
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    const pages = { home: '/', tell: '/kerro', case: `/asia/${caseId}`, 'my thread': '/lanka' };
    for (const [name, path] of Object.entries(pages)) {
      const page = await telephone(browser, ours.origin, by);
      const { all, script } = await weigh(page, ours.origin + path);
      rows.push(figure(`${name}, script`, script / 1_000, 'kB', 60), figure(`${name}, all`, all / 1_000, 'kB', 120));
      await page.context().close();
      const views = [];
      for (let round = 0; round < pace.jobs; round++)
        views.push(await firstView(await telephone(browser, ours.origin, by), ours.origin + path));
      const paintMs = median(views.map((view) => view.paintMs));
      rows.push(figure(`${name}, largest paint on slow 4G`, paintMs, 'ms', PAINT_MS));
      rows.push(figure(`${name}, layout shift`, Math.max(...views.map((view) => view.shift)), '', SHIFT));
    }
    const nextPaint = await touched(await telephone(browser, ours.origin, by), ours.origin, caseId, by);
    return [...rows, figure('case of 200 while others post, touch to next paint', nextPaint, 'ms', NEXT_PAINT_MS)];
  } finally {
    await browser.close();
  }
}

async function telephone(browser: Browser, url: string, { cookie }: Bencher): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}

/** Opens the page for the first time, on a slow line with a slow processor. */
async function firstView(page: Page, address: string): Promise<{ paintMs: number; shift: number }> {
  await slowDown(page);
  await page.addInitScript(`
    window.felt = { paintMs: 0, shift: 0 };
    new PerformanceObserver((list) => { for (const one of list.getEntries()) felt.paintMs = one.startTime; })
      .observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) felt.shift += one.value; })
      .observe({ type: 'layout-shift', buffered: true });`);
  await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.waitForTimeout(1_000);
  const felt = await page.evaluate<{ paintMs: number; shift: number }>('felt');
  await page.context().close();
  return felt;
}

/** Touches and types on the case's page while somebody posts to it ten times a second; the slowest answer of the page. */
async function touched(page: Page, origin: string, caseId: string, { writers }: Bencher): Promise<number> {
  await page.goto(`${origin}/asia/${caseId}`, { waitUntil: 'networkidle' });
  await slowDown(page);
  await page.evaluate(`window.slowest = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.interactionId) slowest = Math.max(slowest, one.duration); })
      .observe({ type: 'event', durationThreshold: 16 });`);
  const { method, path, body } = telling(caseId);
  let n = 0;
  const posting = setInterval(() => {
    const headers = { cookie: writers[n++ % writers.length] ?? '', origin, 'content-type': 'application/json' };
    void fetch(origin + path, { method, headers, body });
  }, 100);
  for (let time = 0; time < 10; time++) {
    await page.locator('.looks summary').click();
    await page.keyboard.press('Tab');
    await page.waitForTimeout(300);
  }
  clearInterval(posting);
  const slowest = await page.evaluate<number>('slowest');
  await page.context().close();
  return slowest;
}

async function slowDown(page: Page): Promise<void> {
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Network.enable');
  await chromium.send('Network.emulateNetworkConditions', SLOW_4G);
  await chromium.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
