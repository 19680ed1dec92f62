import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../server/demo/people.ts';
import type { Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { everyPage, openCounty, visitorsOf } from './every-page.ts';

/**
 * One small picture of each main page in every theme, width and language. A page that no longer looks like its picture
 * fails; the new look lies then in `tests/output/seen`, beside where it differs (red). Looked at and found good, it is
 * accepted with `ACCEPT=1 npx vitest run tests/browser/seen.test.ts`.
 */
const MAIN: readonly [route: string, who: PersonKey | null][] = [
  ['/', null],
  ['/kerro', null],
  ['/asia/[id]', null],
  ['/lanka', 'aino'],
  ['/asia/[id]/paatos', 'petri'],
  ['/verstas', 'sanna'],
  ['/tilanne', 'marjatta'],
];
const WAYS = { fi: '', sv: '/sv', en: '/en' } as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const WIDTHS = [360, 768, 1280] as const;
/** The day on which the county is looked at: on another day it would say other things. */
const DAY = new Date('2026-11-25T10:00:00Z');
const KEPT = fileURLToPath(new URL('seen/', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../output/seen/', import.meta.url));

let town: Town;
let browser: Browser;
let pages: Awaited<ReturnType<typeof everyPage>>;
let contextOf: ReturnType<typeof visitorsOf>;
let judge: Page;

beforeAll(async () => {
  town = await openCounty(DAY);
  browser = await openBrowser();
  pages = await everyPage(town);
  contextOf = visitorsOf(town, browser);
  judge = await browser.newPage();
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('control: a button that has gone is seen, a shade is not', async () => {
  const page = await opened('/kerro', null, 'fi');
  await page.setViewportSize({ width: 360, height: 800 });
  const before = await shrunk(await topOf(page, 360));
  await page.addStyleTag({ content: '.btn { filter: brightness(1.02) }' });
  expect(await differs(before, await shrunk(await topOf(page, 360)))).toBeNull();
  await page.addStyleTag({ content: '.btn { visibility: hidden }' });
  expect(await differs(before, await shrunk(await topOf(page, 360)))).not.toBeNull();
  await page.close();
});

test.each(MAIN.flatMap(([route, who]) => (['fi', 'sv', 'en'] as const).map((locale) => [route, locale, who] as const)))(
  '%s looks as it was found good (%s)',
  async (route, locale, who) => {
    const page = await opened(route, who, locale);
    const changed: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of THEMES) {
        await wear(page, theme);
        const name = `${route.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '') || 'koti'}-${theme}-${width}-${locale}`;
        if (await looksOtherwise(name, await shrunk(await topOf(page, width)))) changed.push(name);
      }
    }
    await page.close();
    expect(changed).toEqual([]);
  },
  120_000,
);

async function opened(route: string, who: PersonKey | null, locale: keyof typeof WAYS): Promise<Page> {
  const found = pages.find((one) => one.route === route && one.who === who);
  if (!found) throw new Error(`no address for ${route}`);
  const page = await (await contextOf(who)).newPage();
  await page.goto(town.origin + WAYS[locale] + found.path, { waitUntil: 'networkidle' });
  return page;
}

/** The themes as the server marks them on the page. */
async function wear(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
}

/** Keeps the picture when there is none or it is accepted anew; otherwise says whether it differs, and shows where. */
async function looksOtherwise(name: string, now: string): Promise<boolean> {
  const file = `${KEPT}${name}.webp`;
  if (process.env['ACCEPT']) {
    writeFileSync(file, bytesOf(now));
    return false;
  }
  const before = `data:image/webp;base64,${readFileSync(file).toString('base64')}`;
  const marked = await differs(before, now);
  if (marked === null) return false;
  writeFileSync(`${OUTPUT}${name}.webp`, bytesOf(now));
  writeFileSync(`${OUTPUT}${name}-differs.webp`, bytesOf(marked));
  return true;
}

/** What is seen of a page at first, and a good way down. */
async function topOf(page: Page, width: number): Promise<Buffer> {
  const high = await page.evaluate<number>('document.documentElement.scrollHeight');
  return page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(high, 1_600) } });
}

/** A picture small enough to keep hundreds of. */
async function shrunk(png: Buffer): Promise<string> {
  return judge.evaluate<string>(`(${SHRINK})('data:image/png;base64,${png.toString('base64')}')`);
}

/** Null when both look the same to an eye; otherwise the new one with what differs marked. */
async function differs(before: string, now: string): Promise<string | null> {
  return judge.evaluate<string | null>(`(${COMPARE})(${JSON.stringify([before, now])})`);
}

function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

/** Draws both of a pair into pixels; a picture is small enough to look at every one of them. */
const DRAWN = `async (url, scale = 1) => {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return { canvas, pen };
}`;
const SHRINK = `async (url) => {
  const { canvas } = await (${DRAWN})(url, 0.3);
  return canvas.toDataURL('image/webp', 0.6);
}`;
/** Blocks of 6 by 6 whose colours are on average 10 of 255 apart have changed; up to three are the drawing of letters. */
const COMPARE = `async ([before, now]) => {
  const [old, own] = [await (${DRAWN})(before), await (${DRAWN})(now)];
  const { width, height } = own.canvas;
  if (old.canvas.width !== width || Math.abs(old.canvas.height - height) > 2) return now;
  const high = Math.min(height, old.canvas.height);
  const [one, other] = [old.pen.getImageData(0, 0, width, high).data, own.pen.getImageData(0, 0, width, high).data];
  const changed = [];
  for (let y = 0; y + 6 <= high; y += 6) {
    for (let x = 0; x + 6 <= width; x += 6) {
      let apart = 0;
      for (let row = y; row < y + 6; row++)
        for (let at = (row * width + x) * 4; at < (row * width + x + 6) * 4; at++) apart += Math.abs(one[at] - other[at]);
      if (apart / (36 * 3) > 10) changed.push([x, y]);
    }
  }
  if (changed.length <= 3) return null;
  own.pen.fillStyle = 'rgb(220 0 0 / 50%)';
  for (const [x, y] of changed) own.pen.fillRect(x, y, 6, 6);
  return own.canvas.toDataURL('image/webp', 0.7);
}`;
