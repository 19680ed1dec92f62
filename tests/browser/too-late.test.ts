import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formActions } from '../support/built-pages.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { FORMS, SIGN_IN_FORMS } from '../support/forms-with-texts.ts';
import { cookiePair, openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** A form that is sent after its writer's session has ended: nothing typed is lost, and one press sends it (R18). */
let town: Town;
let browser: Browser;
let sini: Someone;
let other: Someone;
const NOBODY = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1', 'coordinator'] });
  other = await town.person({ name: 'Pirjo Toinen', roles: ['innoagent_1'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

describe('by plain posts, for every form of the pages', () => {
  test('the list holds every form there is, and none that there is not', async () => {
    const built = await formActions((name) => `[${name}]`);
    expect([...Object.keys(FORMS), ...SIGN_IN_FORMS].sort()).toEqual(built.sort());
  });

  const withTexts = Object.entries(FORMS).filter(([, fields]) => Object.keys(fields).length > 0);
  test.each(withTexts)('%s', async (action, fields) => {
    const path = action.replace(/\[\w+\]/g, NOBODY);
    const names = Object.keys(fields).map((name) => name.replace('{n}', '1'));
    const form = new URLSearchParams({ key: NOBODY, version: '3' });
    for (const name of names) {
      form.append(name, `Sanat ”${name}” & <niin>\nja toinen rivi`);
      form.append('wrote', `${sini.id}/${name}/Otsake: ${name}`);
    }
    // Signed out: the browser posts the same on, and nobody at this device is shown the words before she is in.
    const gone = await post(path, form, null);
    expect(gone.status).toBe(307);
    const there = gone.headers.get('location') ?? '';
    expect(decodeURIComponent(there)).toBe(`/jatka?to=${path}`);
    const asked = await (await post(there, form, null)).text();
    expect(asked.includes('action="/kirjaudu?/ask"')).toBe(true);
    expect(caseFrom(asked).includes('ja toinen rivi')).toBe(false);
    // Another person: not shown, not sent. The writer: all of it is there, in one form that goes where it was going.
    const kept = new URLSearchParams({ kept: fieldsOf(asked).find(([name]) => name === 'kept')?.[1] ?? '' });
    expect(caseFrom(await (await post('/jatka', kept, other)).text()).includes('ja toinen rivi')).toBe(false);
    expect((await post(path, form, other)).status).toBe(307);
    const back = await (await post('/jatka', kept, sini)).text();
    expect(caseFrom(back).includes(`Sanat ”${names[0]}”`)).toBe(true);
    expect(back.includes(`action="${path}"`)).toBe(true);
    expect(fieldsOf(back)).toEqual([...form].map(([name, value]) => [name, value]));
  });

  test('nothing of it is in an address, in a cookie, in a log or kept by the browser', async () => {
    const form = new URLSearchParams({ text: 'Vain minulle.', wrote: `${sini.id}/text/Teksti` });
    const gone = await post('/verstas/kirjaa', form, null);
    const asked = await post(gone.headers.get('location') ?? '', form, null);
    for (const { headers } of [gone, asked]) {
      expect(JSON.stringify([...headers])).not.toContain('Vain');
      expect(headers.get('cache-control')).toContain('no-store');
    }
    // Control: what needs no sign-in is answered by its own page, and the codes of the sign-in go nowhere.
    expect((await post('/kirjaudu?/open', new URLSearchParams({ code: '1', wrote: '/code/x' }), null)).status).toBe(
      400,
    );
    expect((await post('/palaute', new URLSearchParams({ text: 'Hei', wrote: '/text/x' }), null)).status).toBe(200);
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('in a browser %s', (_name, scripts) => {
  test('what was written down for a caller is there after the letter’s code, and one press sends it', async () => {
    const email = `hilma-${scripts}@example.org`;
    const hilma = await town.person({ name: 'Hilma', email, roles: ['innoagent_1'] });
    const { page, context } = await at(hilma, scripts, '/verstas/kirjaa');
    await page.locator('[name=text]').fill('Bussi ei pysähdy.\nKaksi kertaa jäi tulematta.');
    await page.getByLabel('Hän antoi luvan').check();
    await town.context.sessions.endOf(hilma.id);
    await press(page, 'Tallenna');
    await page.getByRole('heading', { name: 'Tekstisi on tallessa' }).waitFor();
    await signInByCode(page, email);
    await page.locator('blockquote', { hasText: 'Kaksi kertaa jäi tulematta.' }).waitFor();
    await press(page, 'Lähetä nyt');
    await page.locator('.code').waitFor();
    expect(await told()).toBe('Bussi ei pysähdy.\nKaksi kertaa jäi tulematta.');
    await context.close();
  });

  test('a comment, a telling and a note that the living page sends are there as well', async () => {
    const caseId = await caseAt(town, 2, sini);
    const said = await saidIn(town, caseId, sini, 'Jono on pitkä.');
    const forms = [
      [`/sanottu/${said}`, 'form[action="?/comment"]'],
      ['/kerro', 'form:has(#text)'],
      [`/asia/${caseId}/hoida`, 'form[action="?/note"]'],
    ] as const;
    for (const [path, place] of forms) {
      const { page, context } = await at(sini, scripts, path);
      const form = page.locator(place);
      if (path.endsWith('/hoida')) await openAll(page, place);
      await form.locator('[name=text]').fill(`Kesken ${scripts}: ${path}`);
      await town.context.sessions.endOf(sini.id);
      await form.locator('button:not([type=button])').last().click();
      await page.getByRole('heading', { name: 'Tekstisi on tallessa' }).waitFor();
      await signIn(context, sini);
      await press(page, 'Olen kirjautunut');
      await page.getByText(`Kesken ${scripts}: ${path}`).waitFor();
      await press(page, 'Lähetä nyt');
      await expect.poll(() => kept(`Kesken ${scripts}: ${path}`), { message: path }).toBe(1);
      await context.close();
    }
  }, 60_000);

  test('another person who signs in there is asked whose it is; one whose role has ended keeps her words', async () => {
    const { page, context } = await at(sini, scripts, '/verstas/kirjaa');
    await page.locator('[name=text]').fill('Sinin kirjaus.');
    await page.getByLabel('Hän antoi luvan').check();
    await signIn(context, other);
    await press(page, 'Tallenna');
    await page.getByText('Sinä olet nyt Pirjo Toinen').waitFor();
    expect(await page.getByText('Sinin kirjaus.').count()).toBe(0);
    await press(page, 'Teksti on minun');
    await page.getByText('Sinin kirjaus.').waitFor();
    expect(await kept('Sinin kirjaus.')).toBe(0);
    await context.close();
    const kaarlo = await town.person({ name: 'Kaarlo', roles: ['innoagent_1'] });
    const his = await at(kaarlo, scripts, '/verstas/kirjaa');
    await his.page.locator('[name=text]').fill('Kaarlon kirjaus.');
    await his.page.getByLabel('Hän antoi luvan').check();
    await town.db.execute(
      sql`update role_held set ended_at = now() - interval '1 minute' where person_id = ${kaarlo.id}`,
    );
    await press(his.page, 'Tallenna');
    await expect.poll(() => textsOn(his.page)).toContain('Kaarlon kirjaus.');
    await his.context.close();
  });
});

async function post(path: string, body: URLSearchParams, who: Someone | null): Promise<Response> {
  const headers = { origin: town.origin, accept: 'text/html', ...(who?.cookie ? { cookie: who.cookie } : {}) };
  return fetch(town.origin + path, { method: 'POST', redirect: 'manual', headers, body });
}

/** What a person sees of a page: its words, without what its forms carry. */
const caseFrom = (html: string) =>
  plain(
    html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<input(?:"[^"]*"|[^">])*>/g, '')
      .replace(/<!--[\s\S]*?-->/g, ''),
  );

/** The fields of the page's last form, as a browser would send them. */
function fieldsOf(html: string): [string, string][] {
  const forms = html.slice(html.indexOf('<main')).match(/<form[\s\S]*?<\/form>/g) ?? [];
  return [...(forms.at(-1) ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [plain(name), plain(value)],
  );
}
const plain = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function signIn(context: BrowserContext, who: Someone): Promise<void> {
  const [name = '', value = ''] = cookiePair(await town.context.sessions.open(who.id, {})).split('=');
  await context.addCookies([{ name, value, url: town.origin }]);
}

async function at(who: Someone, javaScriptEnabled: boolean, path: string) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  await signIn(context, who);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(town.origin + path, { waitUntil: 'networkidle' });
  return { page, context };
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const openAll = (page: Page, place: string) =>
  page
    .locator(`details:has(${place}) > summary`)
    .first()
    .click({ timeout: 1_000 })
    .catch(() => {});

async function signInByCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Sähköposti').fill(email);
  await press(page, 'Lähetä koodi');
  await page.getByLabel('Kuusinumeroinen koodi').waitFor();
  const { rows } = await town.db.execute<{ text: string }>(
    sql`select text from mail where to_address = ${email} order by created_at desc limit 1`,
  );
  await page.getByLabel('Kuusinumeroinen koodi').fill(/\b\d{6}\b/.exec(rows[0]?.text ?? '')?.[0] ?? '');
  await press(page, 'Kirjaudu');
}

async function told(): Promise<string | undefined> {
  const { rows } = await town.db.execute<{ text: string }>(
    sql`select text from contribution order by created_at desc limit 1`,
  );
  return rows[0]?.text.replaceAll('\r\n', '\n');
}

async function kept(text: string): Promise<number> {
  const { rows } = await town.db.execute(sql`select text from contribution where text = ${text}
    union all select text from working_note where text = ${text}`);
  return rows.length;
}

/** All that stands in sight: words and fields. */
async function textsOn(page: Page): Promise<string> {
  const fields = await page.locator('textarea').evaluateAll((all) => all.map((one) => 'value' in one && one.value));
  return [await page.locator('main').innerText(), ...fields].join('\n');
}
