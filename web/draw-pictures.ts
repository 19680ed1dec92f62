import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/**
 * Draws the pictures of DESIGN.md from a running demo: `node web/draw-pictures.ts http://localhost:3000`.
 * Each is one component as it is on its page, in the look named.
 */
const OUT = fileURLToPath(new URL('pictures/design/', import.meta.url));
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

interface Drawing {
  readonly name: string;
  /** Address, or the first case whose step is this. */
  readonly at: string | { readonly step: number; readonly then?: string };
  readonly what: string;
  readonly width?: number;
  readonly look?: string;
  readonly scheme?: 'light' | 'dark';
  readonly who?: RegExp;
  readonly before?: (page: Page) => Promise<unknown>;
}
const openLooks = (page: Page) => page.locator('.looks summary').click();
const openTerm = (page: Page) => page.locator('button.term').first().click();

const DRAWINGS: readonly Drawing[] = [
  { name: 'path-band', at: { step: 4 }, what: '.band', width: 1000 },
  { name: 'path-band-dark', at: { step: 4 }, what: '.band', width: 1000, scheme: 'dark' },
  { name: 'promise', at: { step: 4 }, what: '.promise', width: 1000 },
  { name: 'voice', at: { step: 4 }, what: '.voice >> nth=0', width: 700 },
  { name: 'term', at: { step: 4 }, what: 'body', width: 380, before: openTerm },
  { name: 'looks', at: '/', what: 'body', width: 380, before: openLooks },
  { name: 'looks-contrast', at: '/', what: 'body', width: 380, look: 'contrast.3', before: openLooks },
  { name: 'answer', at: { step: 7 }, what: '.answer >> nth=0', width: 700 },
  { name: 'field', at: '/palaute', what: 'main', width: 560 },
  { name: 'hints', at: { step: 4, then: '/hoida' }, what: '#promise', width: 720, who: /Sanna/ },
  { name: 'county', at: '/alue', what: 'form fieldset', width: 760, who: /Teemu/ },
];

const origin = process.argv[2];
if (!origin) throw new Error('Say where the demo runs: node web/draw-pictures.ts http://localhost:3000');
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
for (const drawing of DRAWINGS) await draw(browser, origin, drawing);
await browser.close();

async function draw(from: Browser, home: string, drawing: Drawing): Promise<void> {
  const { name, at, what, width = 360, look, scheme = 'light', who, before } = drawing;
  const viewport = { width, height: 640 };
  const context = await from.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  if (look) await context.addCookies([{ name: 'nakyma', value: look, url: home }]);
  const page = await context.newPage();
  if (who) {
    await page.goto(home);
    await page.getByRole('button', { name: who }).first().click();
    await page.waitForLoadState('networkidle');
  }
  await page.goto(home + (typeof at === 'string' ? at : await caseAt(home, at.step, at.then)));
  await before?.(page);
  const picture = { path: `${OUT}${name}.jpg`, type: 'jpeg', quality: 72 } as const;
  if (what === 'body') await page.screenshot(picture);
  else await page.locator(what).first().screenshot(picture);
  await context.close();
}

async function caseAt(home: string, step: number, then = ''): Promise<string> {
  const answer = await fetch(`${home}/api/cases?limit=50`);
  const { items }: { items: { id: string; step: number }[] } = JSON.parse(await answer.text());
  const found = items.find((one) => one.step === step);
  if (!found) throw new Error(`no case in step ${step}`);
  return `/asia/${found.id}${then}`;
}
