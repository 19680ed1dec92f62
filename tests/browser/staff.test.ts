import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

let town: Town;
let browser: Browser;
let sini: Someone;
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1', 'coordinator'] });
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('an Innoagent logs what another said, and the card opens that person’s thread', async () => {
  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/verstas/kirjaa`);
  await page.getByLabel('Mitä hän sanoi?').fill('Bussi ei pysähdy sairaalalla.');
  await page.getByLabel('Puhelimessa').check();
  await page.getByLabel('Hän antoi luvan').check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  const code = await page.locator('.code').innerText();
  const visitor = await pageOf(town.visitor);
  await visitor.goto(`${town.origin}/kortti#${code.replace(' ', '')}`);
  await visitor.getByRole('button', { name: 'Avaa oma lankani' }).click();
  await visitor.getByText('Bussi ei pysähdy sairaalalla.').first().waitFor();
});

test('a sheet of cards has a code and a QR for each', async () => {
  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/verstas/kortit`);
  await page.locator('[name=count]').fill('3');
  await page.getByRole('button', { name: 'Tee kortit' }).click();
  expect(await page.locator('.card .code').count()).toBe(3);
  expect(await page.getByRole('img', { name: 'QR' }).count()).toBe(3);
});

test('a reported text is hidden with its reason, and shown again by another after an appeal', async () => {
  const aino = await town.person({ name: 'Aino' });
  const id = await saidIn(town, await caseAt(town, 1, sini), aino, 'Tämä on roskaa.');
  expect((await town.visitor.post(`/contributions/${id}/reports`, { reason: 'insult' })).status).toBe(204);
  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/verstas/ilmoitetut`);
  await page.getByText('Piilota', { exact: true }).first().click();
  await page.locator('[name=note]').fill('Sävy.');
  await page.getByRole('button', { name: 'Piilota' }).click();
  await page.getByText('Ei avoimia ilmoituksia.').waitFor();
  await aino.post(`/contributions/${id}/appeals`, { text: 'En tarkoittanut ketään.' });
  const other = await pageOf(await town.person({ name: 'Kaarlo', roles: ['innoagent_2'] }), false);
  await other.goto(`${town.origin}/verstas/ilmoitetut`);
  await other.getByRole('button', { name: 'Näytä taas' }).click();
  await other.getByText('Kukaan ei ole pyytänyt').waitFor();
});

test('a role is given and ended', async () => {
  await town.person({ name: 'Uusi Ihminen', email: 'uusi@example.org' });
  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/roolit`);
  const person = page.locator('.people > li', { hasText: 'Uusi Ihminen' });
  expect(await person.count()).toBe(0);
  await page.getByLabel('Etsi ihminen').fill('UUSI@');
  await page.getByRole('button', { name: 'Etsi' }).click();
  await person.locator('summary').click();
  await person.locator('[name=role]').selectOption('decision_maker');
  await person.getByRole('button', { name: 'Anna rooli' }).click();
  await person.getByText('Päättäjä, alkaen').waitFor();
  await person.getByRole('button', { name: 'Päätä' }).click();
  await person.getByText('Ei roolia').waitFor();
});

async function pageOf(who: Someone, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  const [name = '', value = ''] = (who.cookie ?? '').split('=');
  if (value) await context.addCookies([{ name, value, url: town.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}
