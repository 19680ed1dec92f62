import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../server/contract/days.ts';
import type { Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { everyPage, openCounty, type PageOfOurs, visitEach, visitorsOf } from './every-page.ts';

/**
 * Every page in every language, in Finnish light and dark, on a phone and on a desk; in the others where their words have
 * the least room: nothing that axe finds, nothing wider than a 320 px screen, nothing to press that is smaller than a
 * finger. What a machine can see of WCAG 2.2 AA (R6).
 */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that a change of colours alone can break; the others hang on the words and the width. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const WAYS = { fi: '', sv: '/sv', en: '/en' };
const PHONE = { width: 360, colorScheme: 'light', rules: EVERYTHING } as const;
const LOOKS = [
  PHONE,
  { width: 360, colorScheme: 'dark', rules: COLOURS },
  { width: 1280, colorScheme: 'dark', rules: EVERYTHING },
  { width: 1280, colorScheme: 'light', rules: COLOURS },
] as const;

let town: Town;
let browser: Browser;
let pages: readonly PageOfOurs[];
let contextOf: ReturnType<typeof visitorsOf>;

beforeAll(async () => {
  town = await openCounty();
  browser = await openBrowser();
  pages = await everyPage(town);
  contextOf = visitorsOf(town, browser);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('control: axe sees a field without a name and grey on grey', async () => {
  const page = await (await contextOf(null)).newPage();
  await page.goto(`${town.origin}/asiat`);
  const planted = '<aside aria-label="Koe"><input><p style="color:#999;background:#aaa">Harmaata</p></aside>';
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '${planted}')`);
  await page.evaluate(AXE);
  expect((await violations(page, EVERYTHING)).map((one) => one.split(' ')[0])).toEqual(['color-contrast', 'label']);
  await page.close();
});

test.each(['fi', 'sv', 'en'] as const)(
  'nothing is found on any page (%s)',
  async (locale) => {
    const looks = locale === 'fi' ? LOOKS : [PHONE];
    const look = async (page: Page, { path, who }: PageOfOurs) => {
      await page.goto(town.origin + WAYS[locale] + path);
      await page.evaluate(AXE);
      const here: string[] = [];
      for (const { colorScheme, width, rules } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        here.push(...(await violations(page, rules)).map((one) => `${colorScheme} ${width}: ${one}`));
      }
      here.push(...(await narrow(page)));
      if (locale === 'fi') here.push(...(await contrast(page)));
      return here.map((one) => `${path} ${who} ${one}`);
    };
    const found = await visitEach(pages, contextOf, look, { tabs: 2, kept: true });
    counted.set(locale, found.length);
    expect(found).toEqual([]);
  },
  600_000,
);

/** On the narrowest screen: nothing to scroll sideways, and every target as large as a finger. */
async function narrow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const small: string[] = await page.evaluate(SMALL);
  return [...(await tooWide(page, 320)), ...small];
}

/** In high contrast with the largest text, marked on the page as the server marks it. */
async function contrast(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(`Object.assign(document.documentElement.dataset, { theme: 'contrast', size: '3' })`);
  return [...(await tooWide(page, 360)), ...(await violations(page, EVERYTHING))].map((one) => `contrast: ${one}`);
}

async function tooWide(page: Page, screen: number): Promise<string[]> {
  const wide: unknown = await page.evaluate(`document.documentElement.scrollWidth`);
  return wide === screen ? [] : [`is ${String(wide)} px wide on ${screen}`];
}

/**
 * What the accessibility statement tells of the measuring. `MEASURE=1 npx vitest run tests/browser/axe.test.ts` writes it anew;
 * otherwise it is only looked at: what it says of faults must be true.
 */
const MEASURED = fileURLToPath(new URL('../../web/src/lib/about/measured.json', import.meta.url));
const counted = new Map<string, number>();

test('the accessibility statement says what was found', () => {
  expect([...counted.keys()]).toEqual(['fi', 'sv', 'en']);
  const findings = [...counted.values()].reduce((sum, one) => sum + one, 0);
  if (process.env['MEASURE']) {
    const said = {
      day: dayOf(new Date()),
      pages: pages.length,
      languages: [...counted.keys()],
      findings,
    };
    writeFileSync(MEASURED, `${JSON.stringify(said, null, 2)}\n`);
  }
  expect(JSON.parse(readFileSync(MEASURED, 'utf8'))).toMatchObject({
    findings,
    pages: pages.length,
    languages: [...counted.keys()],
  });
});

async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const found: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then((found) => found.violations)`,
  );
  return found
    .map(
      ({ id, nodes }) =>
        `${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')} ${nodes[0]?.failureSummary ?? ''}`,
    )
    .sort();
}

/** What can be pressed and is lower or narrower than 44 px, links and terms within running text apart (WCAG 2.5.8, R6). */
const SMALL = `[...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !(one.tagName === 'A' && getComputedStyle(one).display === 'inline') && !one.matches('.term'))
  .map((one) => [one.closest('label') ?? one, one])
  .map(([target, one]) => [target.getBoundingClientRect(), one])
  .filter(([box]) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
  .map(([box, one]) => one.tagName + '.' + one.className + ' "' + (one.innerText || one.name || '').slice(0, 30) + '" ' + Math.round(box.width) + 'x' + Math.round(box.height))`;
