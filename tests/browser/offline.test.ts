import { sql } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookiePair, openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** Without a connection: what is written is kept and told exactly once on return; nothing of a person is kept for pages (R25). */
let town: Town;
let browser: Browser;
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

async function device(who?: Someone): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const [name = '', value = ''] = (who?.cookie ?? '').split('=');
  if (who) await context.addCookies([{ name, value, url: town.origin }]);
  return context;
}
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(town.origin + path, { waitUntil: 'networkidle' });
  return page;
}
/** The service worker is in its place, with what it keeps. */
const worker = (page: Page) => page.evaluate(`navigator.serviceWorker.ready.then(() => true)`);
const told = async (text: string) =>
  (await town.db.execute(sql`select author_id as who, presence from contribution where text = ${text}`)).rows;

describe('what is written without a connection', () => {
  test('waits, in sight, over a closed page, and is told once when the page is opened again', async () => {
    const context = await device();
    const page = await open(context, '/kerro');
    await page.locator('#text').focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.fill('#text', 'Kirjoitin tämän bussissa.');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Odottaa lähettämistä' }).waitFor();
    expect(await page.inputValue('#text')).toBe('');
    await page.close();
    expect(await told('Kirjoitin tämän bussissa.')).toEqual([]);
    await context.setOffline(false);
    const again = await open(context, '/');
    const card = /koodi on (\w{4}) (\w{4})/.exec(await again.getByText('Korttisi koodi on').innerText());
    expect(await told('Kirjoitin tämän bussissa.')).toHaveLength(1);
    const opened = await town.visitor.post('/sessions', { card: `${card?.[1]}${card?.[2]}` });
    expect(opened.status).toBe(201);
    await again.getByRole('button', { name: 'Selvä' }).click();
    await again.reload({ waitUntil: 'networkidle' });
    expect(await again.getByText('Korttisi koodi on').count()).toBe(0);
    expect(await told('Kirjoitin tämän bussissa.')).toHaveLength(1);
    await context.close();
  });

  test('is told once though the answer to the first try is lost, and by the one who wrote it', async () => {
    const aino = await town.person();
    const context = await device(aino);
    const page = await open(context, '/kerro');
    // The service gets it; its answer never arrives.
    await page.route('**/kerro', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.fill('#text', 'Vastaus jäi matkalle.');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Lähetetty. Kiitos.').waitFor();
    expect(await told('Vastaus jäi matkalle.')).toEqual([{ who: aino.id, presence: 'only_innoagent' }]);
    expect(await page.evaluate(`localStorage.getItem('kuultu:lahtevat')`)).toBeNull();
    await context.close();
  });

  test('two things are two, and both are sent as the connection comes back to an open page', async () => {
    const aino = await town.person();
    const context = await device(aino);
    const page = await open(context, '/kerro');
    await page.locator('#text').focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (const text of ['Ensimmäinen asia.', 'Toinen asia.']) {
      await page.fill('#text', text);
      await page.getByRole('button', { name: 'Lähetä' }).click();
      await page.locator('blockquote', { hasText: text }).waitFor();
    }
    await context.setOffline(false);
    await page.getByText('Lähetetty. Kiitos.').waitFor();
    await page.getByRole('heading', { name: 'Odottaa lähettämistä' }).waitFor({ state: 'detached' });
    expect([await told('Ensimmäinen asia.'), await told('Toinen asia.')]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await context.close();
  });

  test('that her other devices already knew is not in the field again, neither before nor after it is sent', async () => {
    const aino = await town.person();
    const context = await device(aino);
    const page = await open(context, '/kerro');
    await page.fill('#text', 'Tallessa ja sitten lähetetty.');
    await page.getByText('Tallessa, myös toisella laitteella.').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Odottaa lähettämistä' }).waitFor();
    expect(await page.getByText('Tallessa, myös toisella laitteella.').count()).toBe(0);
    await page.close();
    await context.setOffline(false);
    const again = await open(context, '/kerro');
    await again.getByText('Lähetetty. Kiitos.').waitFor();
    expect(await again.inputValue('#text')).toBe('');
    await again.fill('#text', 'Aivan uusi ajatus.');
    await again.getByText('Tallessa, myös toisella laitteella.').waitFor();
    const elsewhere = await open(await device(aino), '/kerro');
    expect(await elsewhere.inputValue('#text')).toBe('Aivan uusi ajatus.');
    expect(await elsewhere.getByText('Toisella laitteella kirjoitit').count()).toBe(0);
    expect(await told('Tallessa ja sitten lähetetty.')).toHaveLength(1);
    await elsewhere.context().close();
    await context.close();
  });

  test('of one whose session has ended meanwhile waits until she signs in, and is not told without her', async () => {
    const aino = await town.person();
    const context = await device(aino);
    const page = await open(context, '/kerro');
    await page.locator('#text').focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.fill('#text', 'Vain minun nimissäni.');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Odottaa lähettämistä' }).waitFor();
    await town.context.sessions.endOf(aino.id);
    await context.setOffline(false);
    await page.getByText('Kirjaudu, niin lähetämme sen').waitFor();
    expect(await told('Vain minun nimissäni.')).toEqual([]);
    const [name = '', value = ''] = cookiePair(await town.context.sessions.open(aino.id, {})).split('=');
    await context.addCookies([{ name, value, url: town.origin }]);
    await page.goto(`${town.origin}/`);
    await page.getByText('Lähetetty. Kiitos.').waitFor();
    expect(await told('Vain minun nimissäni.')).toMatchObject([{ who: aino.id }]);
    await context.close();
  });
});

describe('the offline page', () => {
  test.each([
    ['', 'Verkkoyhteys puuttuu', 'Lähetä, kun yhteys palaa', 'Odottaa lähettämistä'],
    ['/sv', 'Nätanslutning saknas', 'Skicka när anslutningen är tillbaka', 'Väntar på att skickas'],
    ['/en', 'No connection', 'Send when the connection is back', 'Waiting to be sent'],
  ])(
    'speaks the language of where one was going, and takes what one has to say (%s)',
    async (at, title, send, waits) => {
      const context = await device();
      const page = await open(context, `${at}/`);
      await worker(page);
      await context.setOffline(true);
      await page.goto(`${town.origin}${at}/asiat`);
      expect((await page.getByRole('heading', { level: 1 }).innerText()).replaceAll('\u00ad', '')).toBe(title);
      const text = `Ilman verkkoa ${at}`;
      await page.locator('textarea').fill(text);
      await page.getByRole('button', { name: send }).click();
      await page.getByRole('heading', { name: waits }).waitFor();
      await page.close();
      await context.setOffline(false);
      const again = await open(context, `${at}/asiat`);
      await again.locator('blockquote', { hasText: text }).waitFor();
      expect(await told(text)).toHaveLength(1);
      await context.close();
    },
  );

  test('leads on by itself to where one was going, when the connection is back', async () => {
    const context = await device();
    const page = await open(context, '/');
    await worker(page);
    await context.setOffline(true);
    await page.goto(`${town.origin}/kortti?x=1`);
    await page.getByRole('heading', { name: 'Verkkoyhteys puuttuu' }).waitFor();
    await page.locator('textarea').waitFor();
    await expect.poll(() => page.evaluate(`navigator.onLine`)).toBe(false);
    await context.setOffline(false);
    await page.waitForURL(`${town.origin}/kortti?x=1`);
    await context.close();
  });

  test('is the only page that the device keeps: nothing of a signed-in person, and no answer of the API', async () => {
    const aino = await town.person({ name: 'Aino Pihlajisto' });
    await aino.post('/contributions', { text: 'Vain omassa langassani.', presence: 'own_name' });
    const context = await device(aino);
    const page = await open(context, '/lanka');
    await worker(page);
    for (const path of ['/', '/omat', '/ilmoitukset', '/lanka']) await page.goto(town.origin + path);
    await page.waitForLoadState('networkidle');
    const kept: [path: string, text: string][] = await page.evaluate(`(async () => {
      const found = [];
      for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
        found.push([new URL(request.url).pathname, await (await (await caches.open(name)).match(request)).text()]);
      return found;
    })()`);
    const paths = kept.map(([path]) => path).filter((path) => !/^\/(_app\/immutable|fonts)\//.test(path));
    expect(paths.sort()).toEqual(['/ei-yhteytta', '/en/ei-yhteytta', '/sv/ei-yhteytta']);
    expect(kept.filter(([, text]) => /Aino Pihlajisto|Vain omassa langassani/.test(text))).toEqual([]);
    expect(kept.length).toBeGreaterThan(paths.length);
    await context.close();
  });
});

test('the service can be installed: the manifest and every icon that it names are there', async () => {
  const page = await browser.newPage();
  await page.goto(town.origin);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await fetch(new URL(href ?? '', town.origin));
  expect(answer.headers.get('content-type')).toContain('application/manifest+json');
  const {
    icons,
    start_url: start,
    display,
  }: { icons: Icon[]; start_url: string; display: string } = JSON.parse(await answer.text());
  expect([start, display]).toEqual(['/', 'minimal-ui']);
  for (const { src, sizes, type } of icons.filter((icon) => icon.type === 'image/png')) {
    const [size] = sizes.split('x').map(Number);
    const script = `new Promise((done, fail) => { const i = new Image(); i.onload = () => done([i.naturalWidth, i.naturalHeight]); i.onerror = fail; i.src = '${src}'; })`;
    expect(await page.evaluate(script), src).toEqual([size, size]);
    expect((await fetch(town.origin + src)).headers.get('content-type')).toBe(type);
  }
  expect(icons.map((icon) => icon.purpose)).toContain('maskable');
  await page.close();
});
interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}
