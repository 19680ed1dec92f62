import { sql } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { checkPeriod } from '../../db/schema/answers.ts';
import { caseAt, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** Everything that a participant does, she does without JavaScript too: an old telephone, a slow line, a careful library. */
let town: Town;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let sini: Someone;

beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const go = (path: string) => page.goto(town.origin + path);
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
async function signedIn(): Promise<Someone> {
  const aino = await town.person({ name: 'Aino Pihlajisto' });
  const [name = '', value = ''] = (aino.cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: town.origin }]);
  return aino;
}
async function openCase(): Promise<string> {
  const caseId = await caseAt(town, 4, sini);
  const made = await sini.post(`/cases/${caseId}/windows`, {
    opensAt: town.clock.moment(-1),
    closesAt: town.clock.moment(9),
  });
  expect(made.status).toBe(201);
  return caseId;
}

test('reads the home, finds a case and reads it', async () => {
  const caseId = await openCase();
  await saidIn(town, caseId, sini, 'Bussi ei kulje illalla.');
  await go('/');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Omaishoidon tuki' }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Omaishoidon tuki');
  await go('/asiat');
  expect(await page.getByRole('link', { name: 'Omaishoidon tuki' }).first().isVisible()).toBe(true);
});

test('tells an idea, and opens the thread by the code of the card', async () => {
  await go('/kerro');
  await page.locator('[name=text]').fill('Soitan viisi kertaa.');
  await press('Lähetä');
  const code = await page.locator('.code').innerText();
  await go('/kortti');
  await page.fill('#code', code);
  await press('Avaa oma lankani');
  expect(new URL(page.url()).pathname).toBe('/lanka');
  expect(await page.getByText('Soitan viisi kertaa.').first().isVisible()).toBe(true);
});

test('speaks into a case, votes, finds important and comments', async () => {
  const aino = await signedIn();
  const caseId = await openCase();
  const other = await town.person();
  const said = await saidIn(town, caseId, other, 'Jono on pitkä.');
  const statement = (await sini.post(`/cases/${caseId}/statements`, { text: 'Illalla on hiljaista.' })).body.id;
  await go(`/kerro?asia=${caseId}`);
  await page.locator('[name=text]').fill('Aamulla ei ehdi.');
  await press('Lähetä');
  await go(`/asia/${caseId}`);
  await page.locator('button[name=value][value=agree]').click();
  await page.locator(`#s-${said} form[action="?/support"] button`).click();
  await go(`/sanottu/${said}`);
  await page.locator('form[action="?/comment"] textarea').fill('Samoin meillä.');
  await page.locator('form[action="?/comment"] button').last().click();
  const rows = async (what: ReturnType<typeof sql>) => (await town.db.execute(what)).rows;
  expect(await rows(sql`select text from contribution where author_id = ${aino.id} order by created_at`)).toEqual([
    { text: 'Aamulla ei ehdi.' },
    { text: 'Samoin meillä.' },
  ]);
  expect(await rows(sql`select statement_id, value from vote where person_id = ${aino.id}`)).toEqual([
    { statement_id: statement, value: 'agree' },
  ]);
  expect(await rows(sql`select contribution_id from support where person_id = ${aino.id}`)).toEqual([
    { contribution_id: said },
  ]);
});

test('finds what she sent in sight: the 51st comment, and a change on a further page of her thread', async () => {
  const aino = await signedIn();
  const said = await saidIn(town, await openCase(), sini, 'Jono on pitkä.');
  for (let n = 0; n < 50; n++) {
    const words = { text: `Kommentti ${n}`, kind: 'comment', presence: 'only_innoagent' };
    expect((await sini.post(`/contributions/${said}/comments`, words)).status).toBe(201);
  }
  await go(`/sanottu/${said}`);
  await page.locator('form[action="?/comment"] textarea').fill('Viideskymmenesensimmäinen.');
  await page.locator('form[action="?/comment"] button').last().click();
  expect(await page.getByText('Viideskymmenesensimmäinen.').isVisible()).toBe(true);
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  for (let n = 0; n < 22; n++) await aino.post('/contributions', { text: `Idea ${n}`, presence: 'only_innoagent' });
  await go('/lanka');
  await page.locator('a[href*="after="]').last().click();
  const mine = page.locator('[id^=s-]:has(form[action="?/edit"])').last();
  const id = await mine.getAttribute('id');
  await mine.locator('details summary').first().click();
  await mine.locator('form[action="?/edit"] textarea').fill('Muutettu toisella sivulla.');
  await mine.locator('form[action="?/edit"] button').last().click();
  expect(await page.locator(`#${id}`).getByText('Muutettu toisella sivulla.').first().isVisible()).toBe(true);
});

test('signs up for a workshop without an account, and gets a card', async () => {
  const caseId = await caseAt(town, 3, sini);
  const plan = {
    title: 'Vapaapäivätyöpaja',
    startsAt: town.clock.moment(5),
    place: 'Kirjasto',
    remote: false,
    capacity: 20,
  };
  expect((await sini.post(`/cases/${caseId}/workshops`, plan)).status).toBe(201);
  await go(`/asia/${caseId}`);
  await page.locator('[name=accessNeeds]').fill('Induktiosilmukka');
  await page.locator('form[action^="?/signUp"] button').click();
  expect(await page.locator('#tyopajat').getByRole('status').innerText()).toMatch(/[0-9A-Z]{4} [0-9A-Z]{4}/);
});

test('signs in by the code of the letter', async () => {
  await go('/kirjaudu?next=/omat');
  await page.getByLabel('Sähköposti').fill('hiljainen@example.org');
  await press('Lähetä koodi');
  const { rows } = await town.db.execute<{ text: string }>(
    sql`select text from mail where to_address = 'hiljainen@example.org' order by created_at desc limit 1`,
  );
  await page.getByLabel('Kuusinumeroinen koodi').fill(/\b\d{6}\b/.exec(rows[0]?.text ?? '')?.[0] ?? '');
  await press('Kirjaudu');
  expect(new URL(page.url()).pathname).toBe('/omat');
});

test('checks a point that rests on her words', async () => {
  const aino = await signedIn();
  const caseId = await caseAt(town, 5, sini);
  const point = await pointOn(town, caseId, sini, [await saidIn(town, caseId, aino, 'Jono on pitkä.')]);
  await town.db.insert(checkPeriod).values({ caseId, endsAt: new Date(town.clock.moment(7)), by: sini.id });
  await go(`/asia/${caseId}/koonti`);
  await page.locator('input[name=value][value=almost]').check();
  await page.locator('[name=because]').fill('Myös yöllä.');
  await page.locator('form[action="?/mark"] button').last().click();
  const { rows } = await town.db.execute(
    sql`select point_id, value, because from check_mark where person_id = ${aino.id}`,
  );
  expect(rows).toEqual([{ point_id: point, value: 'almost', because: 'Myös yöllä.' }]);
});

test('changes how she is shown, and her words', async () => {
  const aino = await signedIn();
  const { id } = (await aino.post('/contributions', { text: 'Jono on pitkä.', presence: 'own_name' })).body;
  await go('/lanka');
  await page.locator(`#s-${id} details summary`).first().click();
  await page.locator(`#s-${id} input[name=presence][value=pen_name]`).check();
  await page.locator(`#s-${id} form[action="?/presence"] [name=penName]`).fill('Aamu');
  await page.locator(`#s-${id} form[action="?/presence"] button`).click();
  await page.locator(`#s-${id} details summary`).first().click();
  await page.locator(`#s-${id} form[action="?/edit"] textarea`).fill('Jono on todella pitkä.');
  await page.locator(`#s-${id} form[action="?/edit"] button`).last().click();
  const { rows } = await town.db.execute(sql`select text, presence, pen_name from contribution where id = ${id}`);
  expect(rows).toEqual([{ text: 'Jono on todella pitkä.', presence: 'pen_name', pen_name: 'Aamu' }]);
});

test('takes a pause from a role and reads what happened while she was away', async () => {
  const aino = await signedIn();
  await town.db.execute(sql`insert into role_held (person_id, role) values (${aino.id}, 'innoagent_2')`);
  await town.db.execute(sql`update person set last_seen_day = current_date - 60 where id = ${aino.id}`);
  await go('/ilmoitukset');
  expect(await page.getByRole('heading', { name: 'Kun olit poissa' }).isVisible()).toBe(true);
  await press('Selvä');
  expect(await page.getByRole('heading', { name: 'Kun olit poissa' }).count()).toBe(0);
  await go('/omat');
  await press(/^Pidä tauko/);
  expect(await page.getByText('Tauolla').isVisible()).toBe(true);
  await press(/^Jatka/);
  expect(await page.getByText('Tauolla').count()).toBe(0);
});

test('takes her data along, and erases herself', async () => {
  const aino = await signedIn();
  await go('/omat');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Luettavana sivuna' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('kuultu.html');
  await page.getByText('Poista tietoni').click();
  await page.locator('form[action="?/erase"] button').click();
  expect(new URL(page.url()).pathname).toBe('/');
  const { rows } = await town.db.execute(sql`select name from person where id = ${aino.id} and erased_at is not null`);
  expect(rows).toEqual([{ name: null }]);
});

test('keeps her words though her session ends while she changes them', async () => {
  const aino = await signedIn();
  const { id } = (await aino.post('/contributions', { text: 'Jono on pitkä.', presence: 'own_name' })).body;
  await go('/lanka');
  const session = await context.cookies();
  await page.locator(`#s-${id} details summary`).first().click();
  await page.locator(`#s-${id} form[action="?/edit"] textarea`).fill('Jono on pitkä, ja yöllä ei vastata.');
  await context.clearCookies();
  await page.locator(`#s-${id} form[action="?/edit"] button`).last().click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tekstisi on tallessa');
  await context.addCookies(session);
  await press('Olen kirjautunut toisessa välilehdessä');
  expect(await page.locator('blockquote').innerText()).toBe('Jono on pitkä, ja yöllä ei vastata.');
  await press('Lähetä nyt');
  expect(new URL(page.url()).pathname).toBe('/lanka');
  const { rows } = await town.db.execute(sql`select text from contribution where id = ${id}`);
  expect(rows).toEqual([{ text: 'Jono on pitkä, ja yöllä ei vastata.' }]);
});

test('is asked to sign in, whatever she does after her session has ended', async () => {
  const aino = await signedIn();
  const { id } = (await aino.post('/contributions', { text: 'Jono on pitkä.', presence: 'own_name' })).body;
  await go('/lanka');
  await page.locator(`#s-${id} details summary`).first().click();
  await context.clearCookies();
  await page.locator(`#s-${id} form[action="?/presence"] button`).click();
  expect(await page.getByRole('link', { name: 'Kirjaudu uudelleen' }).isVisible()).toBe(true);
  expect(await page.locator('textarea').count()).toBe(0);
});
