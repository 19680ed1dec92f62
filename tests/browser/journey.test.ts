import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentField } from '../../web/src/lib/day-field.ts';
import { deliveryJob } from '../../server/cases/steps/7-response/deliver.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/**
 * The journey once more, by hand: a small case goes from three ideas to the answer that each writer reads, everybody
 * acting on the pages of a telephone. A picture of every page lies in tests/output/journey afterwards.
 */
const pictures = fileURLToPath(new URL('../output/journey/', import.meta.url));
let town: Town;
let browser: Browser;
let sini: Page; // Innoagent
let hilla: Page; // decision maker
let group: Page[];
let here: string; // the case's address
const cards: string[] = [];
let count = 0;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await pageOf(await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] }));
  hilla = await pageOf(await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] }));
  const people = await Promise.all(['Aino', 'Veikko', 'Pirjo'].map((name) => town.person({ name })));
  group = await Promise.all(people.map(pageOf));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('1 · three people tell an idea, and an Innoagent makes them a case', async () => {
  for (const text of [
    'Lomittaja vaihtuu joka kerta.',
    'Lomituksen puhelin ei vastaa.',
    'Lomaa ei saa viikonlopuksi.',
  ]) {
    const page = await pageOf(town.visitor);
    await page.goto(town.origin);
    await picture(page, 'home');
    await page.getByRole('link', { name: 'Kerro ideasi' }).last().click();
    await page.getByLabel('Kerro omin sanoin').fill(text);
    await page.getByText('Kuka olet tässä asiassa?').first().click();
    await page.getByLabel('Läheinen').check();
    await picture(page, 'tell');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    cards.push(await page.locator('.code').innerText());
    await picture(page, 'told');
    await page.context().close();
  }
  await sini.goto(`${town.origin}/verstas`);
  await sini.getByRole('link', { name: 'Valitse monta kerralla' }).click();
  await sini.getByRole('heading', { name: 'Valitse monta kerralla' }).waitFor();
  for (const box of await sini.getByRole('checkbox').all()) await box.check();
  await sini.getByLabel('Asian nimi').fill('Lomitus toimimaan');
  await sini.getByLabel('Miksi?').fill('Kaikki kertovat lomituksesta.');
  await picture(sini, 'verstas');
  await sini.getByRole('button', { name: 'Kokoa asia' }).click();
  await sini.getByRole('heading', { name: 'Lomitus toimimaan' }).waitFor();
  await picture(sini, 'verstas-case');
  here = `${town.origin}/asia/${sini.url().split('/').at(-1)?.split('?')[0]}`;
  await care();
  await sini.locator('[name=need]').fill('Omaishoitaja ei saa lomaa, koska lomitus ei toimi.');
  await sini.locator('[name=needPlain]').fill('Lomaa on vaikea saada.');
  await save('need');
  await moveTo(2);
});

test('2 · the group gathers by invitation and agrees on the days', async () => {
  for (const [n, viewpoint] of ['Palvelun käyttäjä', 'Läheinen', 'Ammattilainen'].entries()) {
    await care();
    await task('invite').getByRole('button').click();
    const address = await sini.locator('.address').innerText();
    const page = member(n);
    await page.goto(address);
    await page.getByLabel(viewpoint, { exact: true }).check();
    await picture(page, 'invitation');
    await page.getByRole('button', { name: 'Tulen mukaan' }).click();
    await page.getByRole('heading', { name: 'Lomitus toimimaan' }).waitFor();
  }
  await care();
  for (const step of [3, 4, 5, 6, 7])
    await task('timetable')
      .locator(`[name=day_${step}]`)
      .fill(town.clock.day(step * 20));
  await save('timetable');
  await moveTo(3);
});

test('3 · a workshop is held, its words are written down, and the promise is confirmed', async () => {
  await care();
  await task('workshop').locator('[name=title]').fill('Lomatyöpaja');
  await task('workshop').locator('[name=startsAt]').fill(moment(1));
  await task('workshop').locator('[name=place]').fill('Kirjasto');
  await task('workshop').getByRole('button').click();
  await sini.getByText('Työpajan voi kirjata, kun se on alkanut.').waitFor();
  await member(1).goto(here);
  await member(1).getByRole('button', { name: 'Ilmoittaudu' }).click();
  await member(1).getByText('Olet ilmoittautunut').waitFor();
  await picture(member(1), 'signed-up');
  town.clock.travel(2);
  await care();
  await sini.getByLabel('Läheinen', { exact: true }).fill('7');
  await sini.locator('[name=notes]').fill('Puhuttiin lomista.');
  await sini.locator('[name=said_by_1]').selectOption('close_one');
  await sini.locator('[name=said_1]').fill('Tuttu lomittaja rauhoittaa.');
  await sini.getByRole('button', { name: 'Kirjaa työpaja pidetyksi' }).click();
  cards.push(await sini.locator('.code').first().innerText());
  await picture(sini, 'workshop-cards');
  await care();
  await sini.locator('[name=canChange]').fill('Miten lomitus varataan.');
  await sini.locator('[name=cannotChange]').fill('Lomapäivien määrä on laissa.');
  await sini.locator('[name=decisionMakerId]').selectOption({ label: 'Hilla Kanervisto' });
  await sini.locator('[name=answerBy]').fill(town.clock.day(90));
  await sini.getByRole('button', { name: 'Ehdota lupausta' }).click();
  await sini.getByText('Hilla Kanervisto ei ole vielä vahvistanut').waitFor();
  await hilla.goto(`${town.origin}/vastattavat`);
  await picture(hilla, 'desk-promise');
  await hilla.getByRole('link', { name: 'Lue ja vahvista lupaus' }).click();
  await hilla.getByRole('button', { name: 'Lupaan tämän' }).click();
  await hilla.getByText('Vastaan jokaiseen kohtaan viimeistään').waitFor();
  await care();
  await task('window').locator('[name=opensAt]').fill(moment(-0.1));
  await task('window').locator('[name=closesAt]').fill(moment(10));
  await save('window');
  await moveTo(4);
});

test('4 · everybody may speak and vote until the clock closes it', async () => {
  await care();
  await task('statement').locator('[name=text]').fill('Tuttu lomittaja on nopeaa tärkeämpi.');
  await task('statement').getByRole('button').click();
  for (const page of group) {
    await page.goto(here);
    await page.getByRole('button', { name: 'Samaa mieltä' }).click();
    await page.getByText('Sinä vastasit: Samaa mieltä').waitFor();
  }
  const visitor = await pageOf(town.visitor);
  await visitor.goto(here);
  await picture(visitor, 'case-open');
  await visitor.getByRole('link', { name: 'Kerro oma kokemuksesi' }).click();
  await visitor.getByLabel('Kerro omin sanoin').fill('Sain lomittajan vasta kolmannella soitolla.');
  await visitor.getByRole('button', { name: 'Lähetä' }).click();
  cards.push(await visitor.locator('.code').innerText());
  await visitor.context().close();
  town.clock.travel(11);
  await moveTo(5);
});

test('5 · the summary is written, checked and approved, and handed over', async () => {
  await sini.goto(`${here}/koonti/kirjoita`);
  for (const box of await sini.getByRole('checkbox').all()) await box.check();
  await sini.locator('[name=plain]').fill('Sama lomittaja joka kerta.');
  await sini.locator('[name=text]').fill('Omaishoitajat toivovat tuttua lomittajaa.');
  await picture(sini, 'summary-write');
  await sini.getByRole('button', { name: 'Tee kohta valituista' }).click();
  await sini.getByText('Kaikki sanottu on koonnissa').waitFor();
  await care();
  await task('check').locator('[name=endsAt]').fill(moment(7));
  await task('check').getByRole('button').click();
  await sini.getByText('Tallennettu.').first().waitFor();
  town.clock.travel(8);
  for (const page of group) {
    await page.goto(`${here}/koonti`);
    await page.getByRole('button', { name: 'Hyväksyn koonnin' }).click();
    await page.getByText('Sinä olet hyväksynyt koonnin.').waitFor();
  }
  await picture(member(0), 'summary-approved');
  await care();
  await task('handover').getByLabel('Hilla Kanervisto').first().check();
  await task('handover').locator('[name=dueDay]').fill(town.clock.day(30));
  await save('handover');
  await moveTo(6);
});

test('6 · the decision maker answers and publishes', async () => {
  await hilla.goto(`${town.origin}/`);
  await picture(hilla, 'home-decider');
  await hilla.getByRole('link', { name: 'Anna vastaus' }).click();
  await hilla.getByLabel('Toteutetaan', { exact: true }).check();
  await hilla.getByLabel('Miksi?').fill('Jokainen perhe saa nimetyn lomittajan.');
  await hilla.getByLabel('Mitä tapahtuu seuraavaksi?').fill('Lomittajat nimetään.');
  await hilla.getByLabel('Milloin?').fill(town.clock.day(60));
  await picture(hilla, 'desk-answer');
  await hilla.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await hilla.getByRole('button', { name: 'Julkaise kaikki valmiit' }).click();
  await hilla.getByText('Kaikkiin kohtiin on vastattu').waitFor();
  await picture(hilla, 'desk-published');
  await moveTo(7);
});

test('7 · every writer opens her thread and reads the answer', async () => {
  await deliveryJob(town.db, town.context.config, town.clock.now);
  await care();
  await task('close').getByRole('button').click();
  await task('close').waitFor({ state: 'detached' });
  expect(cards).toHaveLength(5);
  for (const code of cards) {
    const page = await pageOf(town.visitor);
    await page.goto(`${town.origin}/kortti#${code.replace(' ', '')}`);
    await expect.poll(() => page.inputValue('#code')).toBe(code.replace(' ', ''));
    await page.getByRole('button', { name: 'Avaa oma lankani' }).click();
    await page.getByText('Jokainen perhe saa nimetyn lomittajan.').waitFor();
    await picture(page, 'thread');
    await page.context().close();
  }
  const visitor = await pageOf(town.visitor);
  for (const path of ['', '/koonti', '/historia']) {
    await visitor.goto(here + path);
    await picture(visitor, `case-closed${path.replace('/', '-')}`);
  }
  await visitor.goto(`${town.origin}/asiat`);
  await picture(visitor, 'cases');
});

/** The care page with every part opened: its present task stands open by itself. */
async function care(): Promise<void> {
  await sini.goto(`${here}/hoida`);
  await sini.evaluate(`document.querySelectorAll('.rest details').forEach((part) => (part.open = true))`);
}

/** A task of the care page, opened if it stands folded among the others. */
function task(name: string): Locator {
  return sini.locator(`form[action="?/${name}"]`).first();
}

async function save(name: string): Promise<void> {
  await task(name).getByRole('button').last().click();
  await sini.getByText('Tallennettu.').first().waitFor();
}

async function moveTo(step: number): Promise<void> {
  await care();
  await picture(sini, `care-${step - 1}`);
  await sini.getByRole('button', { name: `Siirrä vaiheeseen ${step}` }).click();
  await sini
    .locator(`li[aria-current=step]`)
    .filter({ hasText: String(step) })
    .first()
    .waitFor();
}

function member(n: number): Page {
  const page = group[n];
  if (!page) throw new Error(`no member ${n}`);
  return page;
}

async function pageOf(who: Someone): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'fi-FI' });
  const [name = '', value = ''] = (who.cookie ?? '').split('=');
  if (value) await context.addCookies([{ name, value, url: town.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  return page;
}

/** A picture of the whole page, which never scrolls sideways. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}${String(++count).padStart(2, '0')}-${name}.png`, fullPage: true });
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(360);
}

/** As a field for a moment takes it, in Finnish time. */
const moment = (ahead: number) => momentField(town.clock.moment(ahead));
