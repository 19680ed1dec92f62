import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAt, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

const pictures = fileURLToPath(new URL('../output/pictures/', import.meta.url));
let town: Town;
let browser: Browser;
let sini: Someone; // Innoagent
let aino: Someone; // member with lived experience
let veikko: Someone; // one who spoke

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  aino = await town.person({ name: 'Aino Koivu' });
  veikko = await town.person({ name: 'Veikko Salo' });
  await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('a case is taken from its need to its group: what is missing is said, and an invited person joins', async () => {
  const id = await caseAt(town, 1, sini);
  await saidIn(town, id, veikko, 'Lomitus ei toimi.', { viewpoint: 'client' });
  const page = await pageOf(sini);
  await page.goto(`${town.origin}/asia/${id}/hoida`);
  await page.locator('summary', { hasText: 'Vie asia seuraavaan vaiheeseen' }).click();
  await page.getByRole('button', { name: 'Siirrä vaiheeseen 2' }).click();
  await page.getByRole('alert').getByText('Tarpeesta on selkeä versio').waitFor();

  await page.locator('textarea[name=need]').fill('Omaishoitaja ei saa vapaata.');
  await page.locator('textarea[name=needPlain]').fill('Vapaata on vaikea saada.');
  await page.locator('#need').getByRole('button', { name: 'Tallenna' }).click();
  await page.getByText('Tallennettu.').waitFor();
  await picture(page, 'care-1');
  await page.getByRole('button', { name: 'Siirrä vaiheeseen 2' }).click();
  await page.getByRole('heading', { name: 'Suunnitteluryhmän jäsenet' }).waitFor();
  await page.getByRole('button', { name: 'Tee kutsu' }).click();
  await picture(page, 'care-invited');
  await page.getByRole('button', { name: 'Peru kutsu' }).click();
  await page.locator('#uninvite').getByText('Tallennettu.').waitFor();
  expect(await page.getByRole('button', { name: 'Peru kutsu' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Tee kutsu' }).click();
  const address = await page.locator('.address').innerText();
  await picture(page, 'care-2');

  const visitor = await pageOf(town.visitor, false);
  await visitor.goto(address);
  expect(await visitor.getByRole('link', { name: 'Kirjaudu' }).last().getAttribute('href')).toContain('next=');
  const invited = await pageOf(aino, false);
  await invited.goto(address);
  await picture(invited, 'invitation');
  await invited.getByLabel('Läheinen').check();
  await invited.getByRole('button', { name: 'Tulen mukaan' }).click();
  expect((await sini.get(`/cases/${id}`)).body.viewpoints).toEqual(['close_one']);
  await invited.goto(address);
  expect(await invited.getByRole('heading', { level: 1 }).innerText()).toContain('ei ole enää voimassa');
});

test.each([true, false])('a workshop is planned and recorded, and cards come out (JavaScript: %s)', async (js) => {
  const id = await caseAt(town, 3, sini);
  const page = await pageOf(sini, js);
  await page.goto(`${town.origin}/asia/${id}/hoida`);
  const plan = page.locator('#workshop');
  await plan.locator('[name=title]').fill('Lomatyöpaja');
  const yesterday = town.clock.day(-1);
  await plan.locator('[name=startsAt]').fill(`${yesterday}T17:00`);
  await plan.locator('[name=place]').fill('Kirjasto');
  await plan.getByRole('button').click();

  // What has been held is the present task, so it stands open.
  await page.locator('details[open] > summary', { hasText: 'Kirjaa: Lomatyöpaja' }).waitFor();
  expect(await page.locator('#sisalto').innerText()).toContain('17.00');
  await picture(page, 'care-3');
  await page.getByLabel('Läheinen', { exact: true }).fill('7');
  await page.locator('[name=notes]').fill('Puhuttiin vapaista.');
  await page.locator('[name=said_by_1]').selectOption('close_one');
  await page.locator('[name=said_1]').fill('Sijainen vaihtuu.\n\nPuhelimeen ei vastata.');
  await page.getByRole('button', { name: 'Kirjaa työpaja pidetyksi' }).click();
  await page.locator('.code').nth(1).waitFor();
  await picture(page, 'care-cards');
  const { items } = (await sini.get(`/cases/${id}/contributions`)).body;
  expect(items.map((said: { text: string }) => said.text)).toEqual(['Sijainen vaihtuu.', 'Puhelimeen ei vastata.']);
});

test('a planned workshop shows what its people need, and calling it off is told to them (no JavaScript)', async () => {
  const id = await caseAt(town, 3, sini);
  const startsAt = town.clock.moment(7);
  const wish = { title: 'Lomatyöpaja', startsAt, place: 'Kirjasto', remote: false };
  await sini.post(`/cases/${id}/workshops`, wish);
  const guest = await pageOf(veikko, false);
  await guest.goto(`${town.origin}/asia/${id}`);
  await guest.locator('[name=accessNeeds]').fill('Induktiosilmukka');
  await guest.getByRole('button', { name: 'Ilmoittaudu' }).click();

  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/asia/${id}/hoida`);
  await page.getByText('Induktiosilmukka').waitFor();
  await page.getByText('Työpajan voi kirjata, kun se on alkanut.').waitFor();
  await page.locator('summary', { hasText: 'Peru: Lomatyöpaja' }).click();
  await page.locator('[name=reason]:visible').fill('Vetäjä sairastui.');
  await picture(page, 'care-call-off');
  await page.getByRole('button', { name: 'Peru työpaja' }).click();
  await page.getByText('Peruttu. Syy: Vetäjä sairastui.').waitFor();

  await guest.goto(`${town.origin}/asia/${id}`);
  await guest.getByText('Olit ilmoittautunut tähän.').waitFor();
  await picture(guest, 'workshop-off');
  await guest.goto(`${town.origin}/ilmoitukset`);
  await guest.getByText('Työpaja, johon ilmoittauduit, on peruttu').waitFor();
});

test('the promise waits for its decision maker by name, and a faulty window keeps what was typed', async () => {
  const id = await caseAt(town, 4, sini);
  const page = await pageOf(sini, false);
  await page.goto(`${town.origin}/asia/${id}/hoida?avaa=promise`);
  await page.locator('[name=canChange]').fill('Miten vapaa varataan.');
  await page.locator('[name=cannotChange]').fill('Laki pysyy.');
  await page.locator('[name=decisionMakerId]').selectOption({ label: 'Hilla Kanervisto' });
  await page.locator('[name=answerBy]').fill('2030-02-12');
  await page.getByRole('button', { name: 'Ehdota lupausta' }).click();
  expect(await page.locator('#sisalto').innerText()).toContain('Hilla Kanervisto ei ole vielä vahvistanut');
  await page.locator('[name=opensAt]').fill('2030-02-01T09:00');
  await page.locator('[name=closesAt]').fill('2030-01-01T09:00');
  await page.locator('#window').getByRole('button').click();
  expect(await page.locator('#window').getByRole('alert').isVisible()).toBe(true);
  expect(await page.inputValue('[name=closesAt]')).toBe('2030-01-01T09:00');
  await picture(page, 'care-4');
});

test('a summary is written from ticked words; of two writers the later sees both texts', async () => {
  const { id } = await summaryCase();
  const page = await pageOf(sini);
  await page.goto(`${town.origin}/asia/${id}/koonti/kirjoita`);
  await page.getByLabel('Lomitus ei toimi.').check();
  await page.locator('[name=plain]').fill('Tarvitaan vapaata.');
  await page.locator('[name=text]').fill('Lomitusta tarvitaan.');
  await picture(page, 'summary-write');
  await page.getByRole('button', { name: 'Tee kohta valituista' }).click();
  await page.getByText('Tallennettu.').waitFor();
  expect(await page.inputValue('[name=text]')).toBe('');
  await page.getByLabel('Tieto on hajallaan.').check();
  await page.locator('summary', { hasText: 'Jätä valitut pois' }).click();
  await page.locator('[name=reason]').fill('Kuuluu valtiolle.');
  await page.getByRole('button', { name: 'Jätä pois' }).click();
  await page.getByText('Kaikki sanottu on koonnissa').waitFor();

  const [point] = (await sini.get(`/cases/${id}/summary`)).body.findings;
  await page.goto(`${town.origin}/asia/${id}/koonti/kohta/${point.id}`);
  await aino.patch(`/points/${point.id}`, { text: 'Ainon teksti.', plain: 'Aino.', version: 1 });
  await page.locator('[name=text]').fill('Sinin teksti.');
  await page.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await page.getByRole('alert').getByText('Ainon teksti.').waitFor();
  expect(await page.inputValue('[name=text]')).toBe('Sinin teksti.');
  await picture(page, 'summary-both');
  await page.getByRole('button', { name: 'Tallenna minun tekstini' }).click();
  await page.getByText('Tallennettu.').waitFor();
  await page.getByText('Aiemmat versiot').click();
  await page.getByRole('button', { name: 'Palauta versio 2' }).click();
  await page.getByRole('button', { name: 'Palauta versio 3' }).waitFor({ state: 'attached' });
  expect((await sini.get(`/cases/${id}/summary`)).body.findings[0].text).toBe('Ainon teksti.');
});

test.each([true, false])(
  'one who spoke says whether it is what she meant, and a member approves (JavaScript: %s)',
  async (js) => {
    const { id, said } = await summaryCase();
    await pointOn(town, id, sini, said);
    const stranger = await pageOf(town.visitor, js);
    await stranger.goto(`${town.origin}/asia/${id}/koonti`);
    expect(await stranger.getByRole('heading', { name: 'Koonti ei ole vielä valmis' }).isVisible()).toBe(true);
    await sini.post(`/cases/${id}/checks`, { endsAt: new Date(town.clock.now.getTime() + 604_800_000).toISOString() });
    const page = await pageOf(veikko, js);
    await page.goto(`${town.origin}/asia/${id}/koonti`);
    await page.getByLabel('Melkein').check();
    await page.locator('[name=because]').fill('Myös yöllä.');
    await page.getByRole('button', { name: 'Lähetä vastaukseni' }).click();
    await page.getByText('Tallennettu.').waitFor();
    await picture(page, 'summary-check');
    expect((await veikko.get(`/cases/${id}/summary`)).body.findings[0].myMark).toEqual({
      value: 'almost',
      because: 'Myös yöllä.',
    });
    const group = await pageOf(aino, js);
    await group.goto(`${town.origin}/asia/${id}/koonti`);
    await group.getByRole('button', { name: 'Hyväksyn koonnin' }).click();
    await group.getByText('Sinä olet hyväksynyt koonnin.').waitFor();
    await picture(group, 'summary-group');
  },
);

async function summaryCase() {
  const id = await caseAt(town, 5, sini);
  await memberOf(town, id, aino, 'close_one');
  const said = [
    await saidIn(town, id, veikko, 'Lomitus ei toimi.', { viewpoint: 'client' }),
    await saidIn(town, id, aino, 'Tieto on hajallaan.'),
  ];
  return { id, said };
}

/** A telephone's page of one person. */
async function pageOf(who: Someone, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  const [name = '', value = ''] = (who.cookie ?? '').split('=');
  if (value) await context.addCookies([{ name, value, url: town.origin }]);
  const page = await context.newPage();
  // Shorter than a test's own time, so that a failure says what it waited for.
  page.setDefaultTimeout(15_000);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}${name}-360.png`, fullPage: true });
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBeLessThanOrEqual(360);
}
