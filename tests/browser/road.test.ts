import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentField } from '../../web/src/lib/day-field.ts';
import { deliveryJob } from '../../server/cases/steps/7-response/deliver.ts';
import { indexed, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { openCounty } from './every-page.ts';

/**
 * The ten-minute road of README.md, as a newcomer walks it: one browser, becoming in turn the people that the README
 * names, and nothing but what the pages offer. Time stands still; who follows the road waits for nothing.
 */
const pictures = fileURLToPath(new URL('../output/road/', import.meta.url));
let town: Town;
let browser: Browser;
let page: Page;
let here: string; // the case's address

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  town = await openCounty();
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: 'fi-FI' });
  page = await context.newPage();
  page.setDefaultTimeout(12_000);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('1 · an idea is told, and Sanna makes it a case with one like it', async () => {
  await page.goto(town.origin);
  await page.getByRole('link', { name: 'Kerro ideasi' }).last().click();
  await page.getByLabel('Kerro omin sanoin').fill('Hammashoidon takaisinsoitto tulee aina kesken työn.');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  await page.getByText('Kiitos. Sinua on kuultu.').waitFor();
  card = await page.locator('.code').innerText();
  await indexed(town);
  await become('Sanna Rautiola');
  await page.goto(`${town.origin}/verstas`);
  await page.locator('summary', { hasText: 'Etsi ideoista' }).click();
  await page.getByLabel('Etsi ideoista').fill('takaisinsoitto');
  await page.getByRole('button', { name: 'Etsi' }).click();
  await page.locator('.ideas a', { hasText: 'tulee aina kesken työn' }).click();
  await page.getByRole('heading', { name: 'Hammashoidon takaisinsoitto tulee aina' }).waitFor();
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await page.getByLabel('Kokoa uudeksi asiaksi').check();
  await page.getByLabel('Asian nimi').fill('Takaisinsoitto silloin kun sopii');
  await page.getByLabel('Miksi?').fill('Moni kertoo takaisinsoitosta.');
  await page.getByRole('button', { name: 'Kokoa asia' }).click();
  await page.getByRole('heading', { name: 'Takaisinsoitto silloin kun sopii' }).waitFor();
  here = `${town.origin}/asia/${page.url().split('/').at(-1)?.split('?')[0]}`;
  await care();
  await page.locator('[name=need]').fill('Takaisinsoittoon ei voi vastata kesken työn.');
  await page.locator('[name=needPlain]').fill('Soitto tulee väärään aikaan.');
  await save('need');
  await moveTo(2);
});

test('2 · Aino, Riitta and Eero join, and the group agrees on the days', async () => {
  for (const [name, viewpoint] of [
    ['Aino Pihlajisto', 'Läheinen'],
    ['Riitta Honkaharju', 'Ammattilainen'],
    ['Eero Salmikangas', 'Kokemustoimija'],
  ] as const) {
    await become('Sanna Rautiola');
    await care();
    await task('invite').getByRole('button').click();
    const address = await page.locator('.address').innerText();
    await become(name);
    await page.goto(address);
    await page.getByLabel(viewpoint, { exact: true }).check();
    await page.getByRole('button', { name: 'Tulen mukaan' }).click();
    await page.getByRole('heading', { name: 'Takaisinsoitto silloin kun sopii' }).waitFor();
  }
  await become('Sanna Rautiola');
  await care();
  for (const step of [3, 4, 5, 6, 7]) await task('timetable').locator(`[name=day_${step}]`).fill(town.clock.day(step * 10)); // prettier-ignore
  await save('timetable');
  await moveTo(3);
});

test('3 · Sanna records a workshop that was held and proposes the promise, and Hilkka confirms it', async () => {
  await care();
  await task('workshop').locator('[name=title]').fill('Soittopaja');
  await task('workshop').locator('[name=startsAt]').fill(moment(-60));
  await task('workshop').locator('[name=place]').fill('Kirjasto');
  await task('workshop').getByRole('button').click();
  await page.getByLabel('Läheinen', { exact: true }).fill('4');
  await page.locator('[name=notes]').fill('Puhuttiin kellonajoista.');
  await page.getByRole('button', { name: 'Kirjaa työpaja pidetyksi' }).click();
  await page.getByText('Tallennettu.').first().waitFor();
  await care();
  await page.locator('[name=canChange]').fill('Milloin soitetaan.');
  await page.locator('[name=cannotChange]').fill('Soittajien määrä.');
  await page.locator('[name=decisionMakerId]').selectOption({ label: 'Hilkka Tervaniemi' });
  await page.locator('[name=answerBy]').fill(town.clock.day(90));
  await page.getByRole('button', { name: 'Ehdota lupausta' }).click();
  await page.getByText('Hilkka Tervaniemi ei ole vielä vahvistanut').waitFor();
  await become('Hilkka Tervaniemi');
  await page.goto(`${town.origin}/vastattavat`);
  await page.getByRole('link', { name: 'Lue ja vahvista lupaus' }).first().click();
  await page.getByRole('button', { name: 'Lupaan tämän' }).click();
  await page.getByText('Vastaan jokaiseen kohtaan viimeistään').waitFor();
});

test('4 · the online work opens, somebody speaks, and Sanna ends it early with a reason', async () => {
  await become('Sanna Rautiola');
  await care();
  await task('window').locator('[name=opensAt]').fill(moment(-5));
  await task('window')
    .locator('[name=closesAt]')
    .fill(moment(14 * 1440));
  await save('window');
  await moveTo(4);
  await become('Onni Takamaa');
  await page.goto(here);
  await page.getByRole('link', { name: 'Kerro oma kokemuksesi' }).click();
  await page.getByLabel('Kerro omin sanoin').fill('Toivon tekstiviestin ennen soittoa.');
  await page.getByRole('button', { name: 'Lähetä' }).click();
  await page.getByText('Kiitos. Sinua on kuultu.').waitFor();
  await become('Sanna Rautiola');
  await care();
  await task('window').locator('[name=closesAt]').fill(moment(0));
  await task('window').locator('[name=reason]').fill('Kaikki ovat jo kertoneet.');
  await save('window');
  await moveTo(5);
});

test('5 · the summary is written and approved, its check waived, and it goes to Hilkka with Noora', async () => {
  await page.goto(`${here}/koonti/kirjoita`);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.locator('[name=plain]').fill('Soitto silloin, kun voi vastata.');
  await page.locator('[name=text]').fill('Soiton ajan saa valita, ja siitä tulee viesti ennen soittoa.');
  await page.getByRole('button', { name: 'Tee kohta valituista' }).click();
  await page.getByText('Kaikki sanottu on koonnissa').waitFor();
  await care();
  await open(task('waive'));
  await task('waive').locator('[name=reason]').fill('Kirjoittajat olivat mukana työpajassa.');
  await save('waive');
  for (const name of ['Aino Pihlajisto', 'Riitta Honkaharju']) {
    await become(name);
    await page.goto(`${here}/koonti`);
    await page.getByRole('button', { name: 'Hyväksyn koonnin' }).click();
    await page.getByText('Sinä olet hyväksynyt koonnin.').waitFor();
  }
  await become('Sanna Rautiola');
  await care();
  await task('handover').getByLabel('Hilkka Tervaniemi').first().check();
  await task('handover').getByLabel('Kuka valmistelee: Hilkka Tervaniemi').selectOption({ label: 'Noora Haapalinna' });
  await task('handover').locator('[name=dueDay]').fill(town.clock.day(30));
  await save('handover');
  await moveTo(6);
});

test('6 · Noora drafts the answer, Hilkka publishes it, and the teller reads it on her thread', async () => {
  await become('Noora Haapalinna');
  await page.goto(`${here}/paatos`);
  await page.getByLabel('Toteutetaan', { exact: true }).check();
  await page.getByLabel('Miksi?').fill('Soiton ajan voi valita keväästä alkaen.');
  await page.getByLabel('Mitä tapahtuu seuraavaksi?').fill('Ajanvaraus muutetaan.');
  await page.getByLabel('Milloin?').fill(town.clock.day(60));
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await page.getByText('Päättäjä lukee luonnoksesi').first().waitFor();
  await become('Hilkka Tervaniemi');
  await page.goto(`${here}/paatos`);
  await page.getByRole('button', { name: 'Julkaise kaikki valmiit' }).click();
  await page.getByText('Kaikkiin kohtiin on vastattu').waitFor();
  await become('Sanna Rautiola');
  await moveTo(7);
  await deliveryJob(town.db, town.context.config, town.clock.now);
  await page.context().clearCookies();
  await page.goto(`${town.origin}/kortti#${card.replace(' ', '')}`);
  await page.getByRole('button', { name: 'Avaa oma lankani' }).click();
  await page.getByText('Soiton ajan voi valita keväästä alkaen.').waitFor();
  await page.screenshot({ path: `${pictures}thread.png`, fullPage: true });
  expect(await page.locator('#sisalto').innerText()).toContain('Hammashoidon takaisinsoitto tulee aina kesken työn.');
});

let card: string; // of the one who told the idea

/** As a visitor of the demo does it: by the button on the home page. */
async function become(name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(town.origin);
  await page.getByRole('button', { name: `Ole ${name}` }).click();
  await page.getByRole('heading', { name: `Hei, ${name}` }).waitFor();
}

async function care(): Promise<void> {
  await page.goto(`${here}/hoida`);
  // Its present task stands open; the rest is a tap away each, taken here at once.
  await page.evaluate(`document.querySelectorAll('.rest details').forEach((part) => (part.open = true))`);
}

/** A task of the care page. */
function task(name: string): Locator {
  return page.locator(`form[action="?/${name}"]`).first();
}

/** Opens what the task stands folded in. */
async function open(form: Locator): Promise<void> {
  const folded = form.locator('xpath=ancestor::details[not(@open)]/summary');
  for (const summary of await folded.all()) await summary.click();
}

async function save(name: string): Promise<void> {
  await task(name).getByRole('button').last().click();
  await page.getByText('Tallennettu.').first().waitFor();
}

async function moveTo(step: number): Promise<void> {
  await care();
  await page.getByRole('button', { name: `Siirrä vaiheeseen ${step}` }).click();
  await page
    .locator(`li[aria-current=step]`)
    .filter({ hasText: String(step) })
    .first()
    .waitFor();
}

/** As a field for a moment takes it, in Finnish time. */
const moment = (minutes: number) => momentField(town.clock.moment(minutes / 1440));
