import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openTown, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** Read aloud and dictated by the device itself; what would send speech or text to somebody's servers is not used (R20, R40). */
let town: Town;
let browser: Browser;
let path: string;
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  const sini = await town.person({ roles: ['innoagent_1'] });
  const caseId = await caseAt(town, 1, sini);
  await saidIn(town, caseId, sini, 'Bussi ei kulje. Kävelen kolme kilometriä.');
  path = `/asia/${caseId}`;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

/** A device whose speech we hear: the browser of the tests has no voices. */
const SPEECH = (voices: object[]) => `
  window.spoken = [];
  let queue = [];
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => ${JSON.stringify(voices)},
    speak: (one) => { queue.push(one); window.spoken.push([one.lang, one.text]); },
    cancel: () => { const cut = queue; queue = []; for (const one of cut) one.onerror?.(new Event('error')); },
  }) });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.finish = () => { const done = queue; queue = []; for (const one of done) one.onend?.(); };`;
const FINNISH = { lang: 'fi_FI', localService: true, name: 'Oma ääni' };

async function device(script: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  await context.addInitScript(script);
  return context;
}

describe('reading aloud', () => {
  test('reads what somebody said in its language, says so, and stops', async () => {
    const context = await device(SPEECH([FINNISH]));
    const page = await context.newPage();
    await page.goto(town.origin + path);
    const said = page.locator('article.voice');
    await said.getByRole('button', { name: 'Kuuntele' }).click();
    await said.getByRole('status').getByText('Luetaan ääneen').waitFor();
    const spoken: string[][] = await page.evaluate('window.spoken');
    expect(spoken.map(([, text]) => text)).toEqual(['Bussi ei kulje.', 'Kävelen kolme kilometriä.']);
    expect(spoken[0]?.[0]).toBe('fi_FI');
    await said.getByRole('button', { name: 'Lopeta kuuntelu' }).click();
    await said.getByRole('button', { name: 'Kuuntele' }).waitFor();
    await said.getByRole('button', { name: 'Kuuntele' }).click();
    await said.getByRole('button', { name: 'Lopeta kuuntelu' }).waitFor();
    await page.evaluate('window.finish()');
    await said.getByRole('button', { name: 'Kuuntele' }).waitFor();
    await context.close();
  });

  test('of two texts only one is read', async () => {
    const context = await device(SPEECH([FINNISH]));
    const page = await context.newPage();
    await page.goto(town.origin + path);
    await page.getByRole('button', { name: 'Kuuntele' }).first().click();
    await page.getByRole('button', { name: 'Lopeta kuuntelu' }).waitFor();
    await page.getByRole('button', { name: 'Kuuntele' }).last().click();
    await expect.poll(() => page.getByRole('button', { name: 'Lopeta kuuntelu' }).count()).toBe(1);
    expect(await page.locator('article.voice').getByRole('button', { name: 'Lopeta kuuntelu' }).count()).toBe(1);
    await context.close();
  });

  test.each([
    ['a voice that reads on a server', [{ ...FINNISH, localService: false }]],
    ['a voice for another language only', [{ ...FINNISH, lang: 'de-DE' }]],
    ['no voice', []],
  ])('is not offered by a device with %s', async (_what, voices) => {
    const context = await device(SPEECH(voices));
    const page = await context.newPage();
    await page.goto(town.origin + path, { waitUntil: 'networkidle' });
    expect(await page.locator('.aloud').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Kuuntele' }).count()).toBe(0);
    await context.close();
  });

  test('stands on the next page from its first moment, so that nothing moves', async () => {
    const context = await device(SPEECH([FINNISH]));
    const page = await context.newPage();
    await page.goto(town.origin + path, { waitUntil: 'networkidle' });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(town.origin + path);
    expect(await page.getByRole('button', { name: 'Kuuntele' }).count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('dictation', () => {
  const RECOGNITION = (available: string) => `
    window.SpeechRecognition = class extends EventTarget {
      static available(asked) { window.asked = asked; return Promise.resolve('${available}'); }
      start() { window.hearing = this; }
      stop() { this.dispatchEvent(new Event('end')); }
    };`;

  test('writes what is said at the cursor, and it is kept as if typed', async () => {
    const context = await device(RECOGNITION('available'));
    const page = await context.newPage();
    await page.goto(`${town.origin}/kerro`, { waitUntil: 'networkidle' });
    await page.fill('#text', 'Haluan sanoa:');
    await page.getByRole('button', { name: 'Sanele' }).click();
    await page.getByText('Puhu. Kirjoitamme').waitFor();
    await page.evaluate(`window.hearing.dispatchEvent(Object.assign(new Event('result'),
      { resultIndex: 0, results: [Object.assign([{ transcript: ' jono on pitkä' }], { isFinal: true })] }))`);
    expect(await page.inputValue('#text')).toBe('Haluan sanoa: jono on pitkä');
    expect(await page.evaluate('[window.asked, window.hearing.processLocally, window.hearing.lang]')).toEqual([
      { langs: ['fi-FI'], processLocally: true },
      true,
      'fi-FI',
    ]);
    await page.getByRole('button', { name: 'Lopeta sanelu' }).click();
    await page.getByRole('button', { name: 'Sanele' }).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.inputValue('#text')).toBe('Haluan sanoa: jono on pitkä');
    await context.close();
  });

  test.each(['downloadable', 'unavailable'])(
    'is not offered where the device cannot by itself (%s)',
    async (answer) => {
      const context = await device(RECOGNITION(answer));
      const page = await context.newPage();
      await page.goto(`${town.origin}/kerro`, { waitUntil: 'networkidle' });
      expect(await page.getByRole('button', { name: 'Sanele' }).count()).toBe(0);
      await context.close();
    },
  );

  test('on a telephone without it, the keyboard’s own microphone is named', async () => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${town.origin}/kerro`);
    expect(await page.getByText('paina näppäimistön mikrofonia').isVisible()).toBe(true);
    await context.close();
  });
});
