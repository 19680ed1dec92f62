import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseAt, pointOn, saidIn } from '../support/case-at.ts';
import { checkPeriod } from '../../db/schema/answers.ts';
import { cookiePair, openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** A bad day: the browser dies, the session ends, the text goes on elsewhere. Nothing typed is lost (R18). */
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

async function device(who: Someone | null, of: Browser = browser, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await of.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  const [name = '', value = ''] = (who?.cookie ?? '').split('=');
  if (who) await context.addCookies([{ name, value, url: town.origin }]);
  return context;
}
async function open(context: BrowserContext, path: string) {
  const page = await context.newPage();
  await page.goto(town.origin + path, { waitUntil: 'networkidle' });
  return page;
}
const keptOf = async (who: Someone, place: string) =>
  (await who.get('/me/drafts')).body.items.find((one: { place: string }) => one.place === place)?.text;

describe('for a signed-in person', () => {
  test('a browser killed in mid-sentence leaves the text, also on another device without JavaScript', async () => {
    const aino = await town.person();
    const executablePath = ['/usr/bin/chromium', process.env['CHROMIUM']].find((one) => one !== undefined) ?? '';
    const dying = await chromium.launchServer({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    const connected = await chromium.connect(dying.wsEndpoint());
    const page = await open(await device(aino, connected), '/kerro');
    await page.locator('#text').pressSequentially('Olen väsynyt, mutta haluan sanoa, että');
    await expect.poll(() => keptOf(aino, 'tell'), { timeout: 10_000 }).toBe('Olen väsynyt, mutta haluan sanoa, että');
    await dying.kill();
    for (const scripts of [true, false]) {
      const other = await device(aino, browser, scripts);
      const there = await open(other, '/kerro');
      expect(await there.inputValue('#text')).toBe('Olen väsynyt, mutta haluan sanoa, että');
      expect(await there.getByText('Tässä on, mitä jäit kirjoittamaan.').isVisible()).toBe(true);
      await other.close();
    }
  });

  test('what is sent is gone from both devices, also from one that still had it', async () => {
    const aino = await town.person();
    const [phone, tablet] = [await device(aino), await device(aino)];
    const onPhone = await open(phone, '/kerro');
    await onPhone.fill('#text', 'Kerron tämän kerran.');
    await expect.poll(() => keptOf(aino, 'tell'), { timeout: 10_000 }).toBe('Kerron tämän kerran.');
    const onTablet = await open(tablet, '/kerro');
    await onTablet.getByRole('button', { name: 'Lähetä' }).click();
    await onTablet.getByText('Kiitos. Sinua on kuultu.').waitFor();
    for (const context of [phone, tablet]) {
      const again = await open(context, '/kerro');
      expect(await again.inputValue('#text')).toBe('');
      expect(await again.getByText('Toisella laitteella').count()).toBe(0);
    }
    await Promise.all([phone.close(), tablet.close()]);
  });

  test('of two devices the later is shown, and the other offered and added with one tap', async () => {
    const aino = await town.person();
    const [phone, tablet] = [await device(aino), await device(aino)];
    const [onPhone, onTablet] = [await open(phone, '/kerro'), await open(tablet, '/kerro')];
    await onPhone.fill('#text', 'Puhelimella.');
    await expect.poll(() => keptOf(aino, 'tell'), { timeout: 10_000 }).toBe('Puhelimella.');
    await onTablet.fill('#text', 'Tabletilla.');
    await onTablet.getByText('Toisella laitteella kirjoitit myös tämän').waitFor();
    expect(await onTablet.locator('.other blockquote').innerText()).toBe('Puhelimella.');
    await onTablet.getByRole('button', { name: 'Lisää tekstiini' }).click();
    expect(await onTablet.inputValue('#text')).toBe('Tabletilla.\n\nPuhelimella.');
    await expect.poll(() => keptOf(aino, 'tell'), { timeout: 10_000 }).toBe('Tabletilla.\n\nPuhelimella.');
    const again = await open(phone, '/kerro');
    expect(await again.inputValue('#text')).toBe('Tabletilla.\n\nPuhelimella.');
    await Promise.all([phone.close(), tablet.close()]);
  });

  test('a comment, a check, a change and a report are kept as well', async () => {
    const [aino, sini] = [await town.person(), await town.person({ roles: ['innoagent_1'] })];
    const early = await caseAt(town, 1, sini);
    const said = await saidIn(town, early, sini, 'Bussi ei kulje.');
    const late = await caseAt(town, 5, sini);
    const mine = await saidIn(town, late, aino, 'Jono on pitkä.');
    const point = await pointOn(town, late, sini, [mine]);
    await town.db.insert(checkPeriod).values({ caseId: late, endsAt: new Date(Date.now() + 7e8), by: sini.id });
    const fields = [
      [`/sanottu/${said}`, 'form[action="?/comment"] textarea', `comment/${said}`],
      [`/sanottu/${said}`, 'form[action="?/report#ilmoita"] textarea', `report/${said}`],
      [`/asia/${late}/koonti`, '[name=because]', `mark/${point}`],
      ['/lanka', `#s-${mine} form[action="?/edit"] textarea`, `edit/${mine}`],
    ] as const;
    for (const [path, field, place] of fields) {
      const context = await device(aino);
      const page = await open(context, path);
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => one.open = true)`);
      await page.fill(field, `Kesken: ${place}`);
      await expect.poll(() => keptOf(aino, place), { timeout: 10_000 }).toBe(`Kesken: ${place}`);
      await context.close();
      const other = await device(aino, browser, false);
      const there = await open(other, path);
      expect(await there.inputValue(field), place).toBe(`Kesken: ${place}`);
      await other.close();
    }
  }, 120_000);

  test('a session that ends meanwhile keeps the text; after signing in it is sent as hers', async () => {
    const aino = await town.person();
    const context = await device(aino);
    const page = await open(context, '/kerro');
    await town.context.sessions.endOf(aino.id);
    await page.fill('#text', 'Istunto ehti päättyä.');
    await page.getByText('Kirjautumisesi on päättynyt.').waitFor();
    const [name = '', value = ''] = cookiePair(await town.context.sessions.open(aino.id, {})).split('=');
    // She signs in in another tab, as the page says: here her words stay where they are.
    await context.addCookies([{ name, value, url: town.origin }]);
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Kiitos. Sinua on kuultu.').waitFor();
    const { items } = (await town.withCookie(aino.id, `${name}=${value}`).get('/me/thread')).body;
    expect(items).toMatchObject([{ text: 'Istunto ehti päättyä.' }]);
    await context.close();
  });

  test('who signs out leaves nothing on the device, and the next person finds nothing', async () => {
    const [aino, pirjo] = [await town.person(), await town.person()];
    const context = await device(aino);
    const page = await open(context, '/kerro');
    await page.fill('#text', 'Vain minulle.');
    await page.goto(`${town.origin}/omat`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.waitForURL(`${town.origin}/`);
    expect(await page.evaluate(`Object.keys(localStorage).filter((name) => name.includes('luonnos')).length`)).toBe(0);
    await page.goto(`${town.origin}/kerro`, { waitUntil: 'networkidle' });
    expect(await page.inputValue('#text')).toBe('');
    const [name = '', value = ''] = (pirjo.cookie ?? '').split('=');
    await context.addCookies([{ name, value, url: town.origin }]);
    await page.goto(`${town.origin}/kerro`, { waitUntil: 'networkidle' });
    expect(await page.inputValue('#text')).toBe('');
    await context.close();
  });
});
