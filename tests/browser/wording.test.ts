import type { Browser, Page } from 'playwright-core';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { developmentCase } from '../../db/schema/cases.ts';
import { LOOK_COOKIE } from '../../server/contract/look.ts';
import type { Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { openCounty, visitorsOf } from './every-page.ts';

/** Looks, versions, terms, hints and languages, as one meets them in a browser. */
let town: Town;
let browser: Browser;
let online: string;

beforeAll(async () => {
  town = await openCounty();
  browser = await openBrowser();
  const { rows } = await town.db.execute<{ id: string }>(
    sql`select id from development_case where step = 4 and need_plain <> '' order by id limit 1`,
  );
  online = rows[0]?.id ?? '';
  await town.db.update(developmentCase).set({
    need: 'Omaishoitajien lakisääteisten vapaapäivien toteutumista edistetään hyvinvointialueella.',
    number: sql`${developmentCase.number} + 1`,
  }).where(sql`id = ${online}`); // prettier-ignore
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function open(path: string, { width = 360, javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 780 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(town.origin + path);
  return page;
}
const colourOf = (page: Page) => page.evaluate(`getComputedStyle(document.body).backgroundColor`);

describe.each([true, false])('looks (JavaScript: %s)', (javaScriptEnabled) => {
  test('are chosen on any page, stay there and hold on the next, also where the page is kept', async () => {
    const page = await open(`/asia/${online}`, { javaScriptEnabled });
    await page.locator('.looks summary').click();
    await page.getByRole('button', { name: 'Tumma' }).click();
    await page.waitForSelector('html[data-theme=dark]');
    expect(new URL(page.url()).pathname).toBe(`/asia/${online}`);
    await page.locator('.looks').evaluate((details) => details.setAttribute('open', ''));
    await page.getByRole('button', { name: 'Hyvin suuri teksti' }).click();
    const kept = async () => (await page.context().cookies()).find(({ name }) => name === LOOK_COOKIE)?.value;
    await expect.poll(kept).toBe('dark.3');
    await page.waitForSelector('html[data-size="3"]');
    expect(await page.locator('.looks button.size-3').getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${town.origin}/asia/${online}`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(`getComputedStyle(document.documentElement).fontSize`)).toBe('22.08px');
    const other = await open(`/asia/${online}`, { javaScriptEnabled });
    expect([await colourOf(page), await colourOf(other)]).toEqual(['rgb(18, 33, 32)', 'rgb(255, 251, 244)']);
    await page.context().close();
    await other.context().close();
  });

  test('what is typed is not lost by choosing one', async () => {
    if (!javaScriptEnabled) return;
    const page = await open('/kerro', { javaScriptEnabled });
    await page.fill('#text', 'Jono on pitkä');
    await page.locator('.looks summary').click();
    await page.getByRole('button', { name: 'Selvät rajat' }).click();
    await page.waitForSelector('html[data-theme=contrast]');
    expect(await page.inputValue('#text')).toBe('Jono on pitkä');
    await page.context().close();
  });
});

test('the device’s wish for more contrast is met without choosing', async () => {
  const page = await open('/');
  await page.emulateMedia({ contrast: 'more' });
  const ink = () => page.evaluate(`getComputedStyle(document.body).color`);
  expect([await colourOf(page), await ink()]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  expect([await colourOf(page), await ink()]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.context().close();
});

describe('official texts', () => {
  test.each([true, false])(
    'show plainly first and officially by a switch, which stands still (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open(`/asia/${online}`, { javaScriptEnabled });
      const official = page.getByText('lakisääteisten vapaapäivien toteutumista');
      expect(await official.isVisible()).toBe(false);
      const before = await page.getByLabel('Virallisesti').boundingBox();
      await page.getByLabel('Virallisesti').check();
      expect(await official.isVisible()).toBe(true);
      await page.getByLabel('Selkeästi').check();
      expect(await official.isVisible()).toBe(false);
      expect(await page.getByLabel('Virallisesti').boundingBox()).toEqual(before);
      await page.context().close();
    },
  );

  test.each([true, false])(
    'explain their hard words by one press of a key (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await open(`/asia/${online}`, { javaScriptEnabled });
      await page.getByLabel('Virallisesti').check();
      const term = page.getByRole('button', { name: 'hyvinvointialueella' }).first();
      const says = page.locator(`#${await term.getAttribute('aria-describedby')}`);
      expect(await says.isVisible()).toBe(false);
      await term.focus();
      await page.keyboard.press('Enter');
      expect(await says.isVisible()).toBe(true);
      expect(await says.innerText()).toContain('järjestää terveyspalvelut');
      await page.keyboard.press('Escape');
      expect(await says.isVisible()).toBe(false);
      expect(await page.evaluate(`document.activeElement.className.includes('term')`)).toBe(true);
      await page.context().close();
    },
  );

  test('a screen reader hears the term and its explanation', async () => {
    const page = await open(`/asia/${online}`);
    await page.getByLabel('Virallisesti').check();
    const term = page.locator('button.term', { hasText: 'hyvinvointialueella' }).first();
    const described = page.locator(`#${await term.getAttribute('aria-describedby')}`);
    expect(await described.textContent()).toMatch(/^hyvinvointialue Alue, joka järjestää/);
    await page.context().close();
  });
});

test('an official sees while typing what is hard to read; without JavaScript she sees it of what has been saved', async () => {
  const contextOf = visitorsOf(town, browser);
  const page = await (await contextOf('sanna')).newPage();
  await page.goto(`${town.origin}/asia/${online}/hoida?avaa=promise`);
  const field = page.locator('[name=canChange]').first();
  // Typed again until the page has woken.
  const typing = async (text: string) => (await field.fill(text), hints.innerText());
  const hints = page.locator(`#${(await field.getAttribute('id')) ?? ''}-hints`);
  await expect.poll(() => typing('Toimenpiteiden priorisoiminen.')).toContain('voisiko sanoa');
  await expect.poll(() => typing('Saat vastauksen pian.')).toContain('Selkeää tekstiä');
  const raw = await page.request.get(`${town.origin}/asia/${online}/hoida?avaa=promise`);
  expect(await raw.text()).toMatch(/class="hints[^>]*>[\s\S]{0,200}(?:Tämä voisi olla helpompi|Selkeää tekstiä)/);
  await page.close();
});

test('changing the language keeps the place and the draft', async () => {
  const page = await open(`/kerro?asia=${online}`);
  await page.waitForLoadState('networkidle');
  await page.fill('#text', 'Kesken jäänyt lause');
  await page.getByRole('link', { name: 'Svenska' }).click();
  await page.waitForURL('**/sv/kerro**');
  expect(new URL(page.url()).search).toBe(`?asia=${online}`);
  // The draft comes from the device when the page has woken.
  await expect.poll(() => page.inputValue('#text')).toBe('Kesken jäänyt lause');
  expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  await page.context().close();
});

test('every text of a person carries its language', async () => {
  const { rows } = await town.db.execute<{ id: string; lang: string; caseId: string }>(
    sql`select id, lang, case_id as "caseId" from contribution where lang <> 'fi' and case_id is not null and parent_id is null
      and withdrawn_at is null and kind = 'idea' order by created_at desc limit 5`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { id, lang, caseId } of rows) {
    const page = await open(`/asia/${caseId}`);
    const quoted = page.locator(`#s-${id} blockquote`);
    if ((await quoted.count()) > 0) expect(await quoted.first().getAttribute('lang')).toBe(lang);
    const unsaid = await page.locator('.voice blockquote:not([lang])').count();
    expect(unsaid).toBe(0);
    await page.context().close();
  }
});

test.each(['/saavutettavuus', '/palaute', '/tietosuoja', '/nakyma'])(
  '%s: no heading or button breaks a word wildly at 320 px',
  async (path) => {
    const page = await open(path, { width: 320 });
    const longest = page.locator('h1');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    // A word without hyphens would be broken anywhere, or stick out.
    const sticking = await page
      .locator('main h1, main h2, main .btn')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
    expect(sticking).toEqual([]);
    expect(await longest.getAttribute('aria-label')).toBeNull();
    expect(await page.title()).not.toContain('\u00ad');
    await page.context().close();
  },
);

test('a long word of a heading has its soft hyphens also after the page has woken, and attributes have none', async () => {
  const page = await open('/saavutettavuus', { width: 320 });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('h1').evaluate((h1) => h1.textContent)).toContain('saa\u00advu'.slice(1));
  const names = await page
    .locator('[aria-label], [title], [alt]')
    .evaluateAll((all) => all.map((one) => one.outerHTML.split('>')[0] ?? ''));
  expect(names.filter((one) => one.includes('\u00ad'))).toEqual([]);
  await page.context().close();
});

test('feedback on accessibility goes without JavaScript, keeps what was typed when refused, and is answered by its day', async () => {
  const page = await open('/palaute', { javaScriptEnabled: false });
  await page.fill('[name=text]', 'En löydä nappia.');
  await page.fill('[name=email]', 'ei@osoite');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  expect(await page.inputValue('[name=text]')).toBe('En löydä nappia.');
  await page.fill('[name=email]', 'kirsi@example.fi');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  expect(await page.locator('h1').innerText()).toContain('perille');
  expect(await page.getByText('Vastaamme viimeistään').isVisible()).toBe(true);
  await page.context().close();
  const contextOf = visitorsOf(town, browser);
  const staff = await (await contextOf('marjatta')).newPage();
  await staff.goto(`${town.origin}/palaute/vastaa`);
  const one = staff.locator('article', { hasText: 'En löydä nappia.' });
  expect(await one.locator('h2').innerText()).toContain('14');
  await one.locator('textarea').fill('Nappi on nyt alhaalla.');
  await one.getByRole('button').click();
  await one.waitFor({ state: 'detached' });
  await staff.close();
});

test('an administrator sees bad colours refused, good ones on every page at once, also on a kept one', async () => {
  const contextOf = visitorsOf(town, browser);
  const page = await (await contextOf('teemu')).newPage();
  await page.goto(`${town.origin}/alue`);
  await page.getByLabel('Käytä alueen omia värejä').check();
  await page.fill('[name=teal]', '#4aa3df');
  expect(await page.locator('.err').innerText()).toContain('Näillä väreillä');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.waitForSelector('.refused');
  await page.fill('[name=teal]', '#003580');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.waitForURL('**/alue?tallennettu');
  const visitor = await open(`/asia/${online}`);
  expect(await visitor.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--teal').trim()`)).toBe(
    '#003580',
  );
  await visitor.context().close();
  await page.close();
});
