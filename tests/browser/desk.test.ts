import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAt, handedTo, pointOn, saidIn } from '../support/case-at.ts';
import { indexed, openTown, type Someone, type Town } from '../support/town.ts';
import { openAsleep, openBrowser } from './browser.ts';

/** The pages of those who work, without JavaScript: what the page itself carries must be enough. */
let town: Town;
let browser: Browser;
let sini: Someone;
let kaisa: Someone; // coordinator
let hilla: Someone; // decision maker
let dani: Someone; // her deputy
let aino: Someone; // one who speaks
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  kaisa = await town.person({ name: 'Kaisa Koordinaattori', roles: ['coordinator'] });
  hilla = await town.person({ name: 'Hilla Päättäjä', email: 'hilla@example.org', roles: ['decision_maker'] });
  dani = await town.person({ name: 'Dani Valmistelija', roles: ['deputy'] });
  aino = await town.person({ name: 'Aino Kertoja' });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('an open idea shows what ties it to others, joins their case, and is taken back by one button', async () => {
  const first = await tell('Taksi tuli tunnin myöhässä ja hoitoaika meni ohi.');
  const moving = { kind: 'gather', contributionIds: [first], title: 'Kuljetus perille ajoissa', reason: 'Sama' };
  const { caseId } = (await sini.post('/moves', moving)).body;
  const second = await tell('Odotin taksia pihalla.');
  await indexed(town);
  const page = await pageOf(sini);
  await page.goto(`${town.origin}/verstas/idea/${second}`);
  expect(await page.locator('#idea mark').allInnerTexts()).toEqual(['taksia']);
  expect(await page.locator('.slips mark').allInnerTexts()).toEqual(['Taksi']);
  // The case of those that resemble it is offered first.
  expect(await page.inputValue('[name=caseId]')).toBe(caseId);
  await page.locator('[name=reason]').fill('Sama asia: kuljetus myöhästyy.');
  await page.getByRole('button', { name: 'Liitä asiaan' }).click();
  await page.getByRole('status').getByText('Lisättiin asiaan').waitFor();
  expect((await sini.get(`/contributions/${second}`)).body.caseId).toBe(caseId);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await page.getByRole('status').getByText('Siirto peruttiin').waitFor();
  expect((await sini.get(`/contributions/${second}`)).body.caseId).toBe(null);
});

test('the coordinator sees why a case needs her, and reminds the decision maker from the board', async () => {
  const id = await caseAt(town, 6, sini);
  await pointOn(town, id, sini, [await saidIn(town, id, aino, 'Lomitus ei toimi.')]);
  await handedTo(town, id, hilla);
  await town.db.execute(`update handover set due_day = current_date - 12 where case_id = '${id}'`);
  const page = await pageOf(kaisa);
  await page.goto(`${town.origin}/tilanne`);
  const need = page.locator('.needed > li', { hasText: 'Vastaus on myöhässä' });
  expect(await need.innerText()).toContain('Odottaa päättäjää: Hilla Päättäjä.');
  await need.getByRole('button', { name: 'Muistuta päättäjää' }).click();
  await page.getByRole('status').getByText('Muistutus lähti.').waitFor();
  expect(await need.innerText()).toContain('Muistutettu');
  expect(await need.getByRole('button').count()).toBe(0);
});

test('the table of the board is chosen from and sorted by its address', async () => {
  const late = await caseAt(town, 3, sini);
  await town.db.execute(`update stay set target_day = current_date - 4 where case_id = '${late}'`);
  const page = await pageOf(kaisa);
  await page.goto(`${town.origin}/tilanne?vaihe=3`);
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.goto(`${town.origin}/tilanne?jarjesta=step`);
  const steps = await page.locator('tbody td:nth-child(2)').allInnerTexts();
  expect(steps).toEqual([...steps].sort());
  expect(steps.length).toBeGreaterThan(1);
  expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain('Vaihe');
  await page.goto(`${town.origin}/tilanne?q=eiole`);
  expect(await page.locator('tbody tr').count()).toBe(0);
});

test('a point fits one screen of a telephone, before its answer is chosen and after', async () => {
  const { page } = await answering('Yksi ihminen, joka tuntee minut ja pysyy samana.');
  const heightOf = (last: string) =>
    page.evaluate<number>(`(() => {
      const top = document.querySelector('#kohta').getBoundingClientRect().top;
      return document.querySelector('${last}').getBoundingClientRect().bottom - top;
    })()`);
  expect(await page.locator('[name=reason]').isVisible()).toBe(false);
  expect(await heightOf('.kinds')).toBeLessThanOrEqual(740);
  await page.getByLabel('Toteutetaan osin').check();
  expect(await page.locator('[name=reason]').isVisible()).toBe(true);
  expect(await heightOf('.go')).toBeLessThanOrEqual(740);
});

test('an answer that is chosen before the page wakes up stays chosen', async () => {
  const { page: other, id } = await answering('Yksi ihminen.');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addCookies(await other.context().cookies());
  const { page, wake } = await openAsleep(context, `${town.origin}/asia/${id}/paatos`);
  await page.getByLabel('Toteutetaan osin').check();
  await page.locator('[name=reason]').fill('Aloitamme syksyllä.');
  wake();
  await page.waitForLoadState('networkidle');
  expect(await page.getByLabel('Toteutetaan osin').isChecked()).toBe(true);
  expect(await page.inputValue('[name=reason]')).toBe('Aloitamme syksyllä.');
  await context.close();
});

test('half an answer waits for its writer; a deputy’s whole draft needs one button of the receiver', async () => {
  const { page, id } = await answering('Yksi ihminen.');
  await page.getByLabel('Toteutetaan', { exact: true }).check();
  await page.locator('[name=reason]').fill('Nimeämme yhteyshenkilön');
  await page.getByRole('button', { name: 'Tallenna kesken' }).click();
  await page.getByRole('status').getByText('Tallessa.').waitFor();
  expect(await page.inputValue('[name=reason]')).toBe('Nimeämme yhteyshenkilön');
  await page.locator('[name=nextStep]').fill('Yhteyshenkilöt nimetään.');
  await page.locator('[name=nextDay]').fill('2031-03-01');
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click();
  await page.getByText('Päättäjä lukee luonnoksesi').waitFor();

  const receiver = await pageOf(hilla);
  await receiver.goto(`${town.origin}/asia/${id}/paatos?kohta=1`);
  await receiver.getByText('Dani Valmistelija valmisteli tämän').waitFor();
  await receiver.getByRole('button', { name: 'Hyväksy ja julkaise' }).click();
  await receiver.getByText('Kaikkiin kohtiin on vastattu').waitFor();
  const { findings } = (await town.visitor.get(`/cases/${id}/summary`)).body;
  expect(findings[0].answer).toMatchObject({ kind: 'will_be_done', reason: 'Nimeämme yhteyshenkilön' });
});

test.each([
  ['/koonti/tuloste', 'Yksi ihminen.'],
  ['/koonti/vastaukset', 'Se auttaa arkea.'],
  ['/hoida/kutsu', 'Tule mukaan kehittämään'],
])('%s prints the sheet alone, black on white, also at night', async (path, words) => {
  const id = await caseAt(town, 7, sini);
  const point = await pointOn(town, id, sini, [await saidIn(town, id, aino, 'Lomitus ei toimi.')]);
  await town.db.execute(`update point set plain = 'Yksi ihminen.' where id = '${point}'`);
  await town.db
    .execute(`insert into answer (point_id, kind, reason, next_step, next_day, drafted_by, published_by, published_at)
    values ('${point}', 'will_be_done', 'Se auttaa arkea.', 'Alkaa.', '2030-03-01', '${hilla.id}', '${hilla.id}', now())`);
  const page = await pageOf(sini);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${town.origin}/asia/${id}${path}`);
  expect(await page.locator('.a4').innerText()).toContain(words);
  expect(await page.locator('.head').isVisible()).toBe(false);
  expect(await page.locator('.not-printed').isVisible()).toBe(false);
  const look = await page.evaluate(
    `[getComputedStyle(document.querySelector('.a4')).color, getComputedStyle(document.body).backgroundColor]`,
  );
  expect(look).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

async function tell(text: string): Promise<string> {
  const told = await aino.post('/contributions', { text, presence: 'own_name' });
  expect(told.status).toBe(201);
  return told.body.id;
}

/** A case with one point, as its deputy opens it on a telephone. */
async function answering(plain: string): Promise<{ page: Page; id: string }> {
  const id = await caseAt(town, 6, sini);
  const point = await pointOn(town, id, sini, [await saidIn(town, id, aino, 'Lomitus ei toimi.')]);
  await town.db.execute(`update point set plain = '${plain}' where id = '${point}'`);
  await handedTo(town, id, hilla, dani);
  const page = await pageOf(dani);
  await page.goto(`${town.origin}/asia/${id}/paatos`);
  return { page, id };
}

async function pageOf(who: Someone): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const [name = '', value = ''] = (who.cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: town.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
