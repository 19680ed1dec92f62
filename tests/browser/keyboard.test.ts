import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openMailbox, type Mailbox, secretsIn } from '../support/mailbox.ts';
import { done, type Walked, walkTo } from '../support/walk.ts';
import { openBrowser } from './browser.ts';

/**
 * The main tasks with Tab, arrows, Space and Enter only. Every stop on the way shows where one is, and what comes in
 * live from others takes the place away from nobody (WCAG 2.1.1, 2.4.3, 2.4.7).
 */
let town: Town;
let browser: Browser;
let mailbox: Mailbox;
let answering: Walked;
let speaking: Walked;

beforeAll(async () => {
  town = await openTown({ web: true, doorbell: true });
  browser = await openBrowser();
  mailbox = await openMailbox();
  answering = await walkTo(town, 6);
  speaking = await walkTo(town, 4);
  const statement = { text: 'Tuttu sijainen on nopeaa tärkeämpi.' };
  done(await speaking.innoagent.post(`/cases/${speaking.caseId}/statements`, statement));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await mailbox.close();
  await town.close();
});

test('an idea is told, as the first thing on the home page', async () => {
  const page = await pageOf(null, '/');
  await press(page, 'Kerro ideasi');
  await page.waitForURL('**/kerro');
  await write(page, 'Kerro omin sanoin', 'Bussi ei pysähdy terveysaseman eteen.');
  await choose(page, 'Nimimerkillä');
  await write(page, 'Nimimerkki', 'Kuikka');
  await press(page, 'Lähetä');
  await page.getByText('Kiitos. Sinua on kuultu.').waitFor();
});

test('one signs in by the code of a letter', async () => {
  const page = await pageOf(null, '/kirjaudu');
  await write(page, 'Sähköposti', 'nappaimisto@kuultu.test');
  await press(page, 'Lähetä koodi');
  await page.getByLabel('Kuusinumeroinen koodi').waitFor();
  await mailbox.round(town);
  const letter = mailbox.arrived.at(-1);
  if (!letter) throw new Error('no letter came');
  await write(page, 'Kuusinumeroinen koodi', secretsIn(letter).code);
  await press(page, 'Kirjaudu');
  await page.getByRole('heading', { name: 'Hei' }).waitFor();
});

test('a case is answered, supported and commented, and what comes in live takes the place from nobody', async () => {
  const someone = await town.person({ name: 'Näppä Kuikka' });
  const page = await pageOf(someone, `/asia/${speaking.caseId}`);
  await press(page, 'Samaa mieltä');
  await page.getByText('Sinä vastasit: Samaa mieltä').waitFor();
  await tabTo(page, 'Minullekin tärkeää');
  const before = await focused(page);
  const told = { text: 'Toinen kertoo samaan aikaan.', presence: 'own_name', caseId: speaking.caseId };
  done(await (await town.person({ name: 'Toinen Samassa' })).post('/contributions', told));
  await page.getByRole('button', { name: /Näytä uudet|uutta/ }).waitFor();
  expect(await focused(page)).toBe(before);
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /Minullekin tärkeää/, pressed: true })
    .first()
    .waitFor();
  expect(await focused(page)).toBe(before.replace('(0)', '(1)'));
});

test('an Innoagent writes down for somebody else', async () => {
  const page = await pageOf(speaking.innoagent, '/verstas/kirjaa');
  await write(page, 'Mitä hän sanoi?', 'Jono on pitkä eikä kukaan soita.');
  await tick(page, /Hän antoi luvan/);
  await press(page, 'Tallenna');
  await page
    .getByText(/Kirjattu|koodi/i)
    .first()
    .waitFor();
});

test('a decision maker answers a point', async () => {
  const page = await pageOf(answering.decider, `/asia/${answering.caseId}/paatos`);
  await choose(page, 'Toteutetaan');
  await write(page, 'Miksi?', 'Jokainen saa tutun sijaisen.');
  await write(page, 'Mitä tapahtuu seuraavaksi?', 'Sijaiset nimetään.');
  await write(page, 'Milloin?', '06152031');
  await press(page, /Tallenna/);
  await page.waitForURL(/kohta=/);
  const desk = await answering.decider.get(`/cases/${answering.caseId}/decision`);
  expect(JSON.stringify(desk.body)).toContain('Jokainen saa tutun sijaisen.');
});

test('control: a button that shows no focus is noticed', async () => {
  const page = await pageOf(null, '/asiat');
  await page.addStyleTag({ content: '*:focus { outline: none !important; box-shadow: none !important }' });
  await expect(tabTo(page, 'Kerro ideasi')).rejects.toThrow('shows no focus');
});

async function pageOf(who: Someone | null, path: string): Promise<Page> {
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 1100, height: 800 },
    locale: 'fi-FI',
  });
  const [name = '', value = ''] = (who?.cookie ?? '').split('=');
  if (value) await context.addCookies([{ name, value, url: town.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(town.origin + path, { waitUntil: 'networkidle' });
  return page;
}

/** What has the focus: its kind and its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const one = document.activeElement;
    const label = one.labels?.[0]?.innerText ?? one.getAttribute('aria-label') ?? one.innerText ?? '';
    // Soft hyphens are for the eye only.
    return one === document.body ? 'BODY' : one.tagName + ' ' + label.replaceAll('\u00ad', '').trim();
  })()`);
}

/** Goes on with Tab until what is so named has the focus; every stop on the way must show itself. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const is = (text: string) =>
    typeof name === 'string' ? text.slice(text.indexOf(' ') + 1).startsWith(name) : name.test(text);
  const stops: string[] = [];
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    stops.push(here);
    if (here !== 'BODY' && !(await page.evaluate(SHOWN))) throw new Error(`${here} shows no focus`);
    if (is(here)) return;
  }
  throw new Error(`the keyboard never came to ${String(name)}: ${[...new Set(stops)].join(' · ')}`);
}

/** The focused element, or its label, has an outline or a shadow. The button inside a date field shows itself in Chromium's own way. */
const SHOWN = `(() => {
  const one = document.activeElement;
  const seen = [one, one.closest('label'), one.nextElementSibling].filter(Boolean).map((each) => getComputedStyle(each));
  return !one.matches(':focus') || seen.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none');
})()`;

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

async function tick(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
}

/** Comes to the group of choices that has this one, and goes with the arrows to it. */
async function choose(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 60 && !(await page.evaluate(`document.activeElement.type === 'radio'`)); n++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let n = 0; n < 12; n++) {
    if ((await focused(page)).includes(name)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no choice ${name}`);
}
