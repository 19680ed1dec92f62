import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

let town: Town;
let browser: Browser;
beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await town.close();
});

test.each([true, false])(
  'a person signs in by the code of her letter, changes her details and signs out (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const email = `aino.${javaScriptEnabled}@example.org`;
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(`${town.origin}/kirjaudu?next=/omat`);
    await page.getByLabel('Sähköposti').fill(email);
    await page.getByRole('button', { name: 'Lähetä koodi' }).click();
    await page.getByLabel('Kuusinumeroinen koodi').fill('000 00');
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Koodi ei käy');
    await page.getByLabel('Kuusinumeroinen koodi').fill(await codeFor(email));
    await page.getByRole('button', { name: 'Kirjaudu' }).click();

    await page.waitForURL('**/omat');
    await page.getByLabel('Nimi', { exact: false }).first().fill('Aino Pihlajisto');
    await page.getByLabel('Sähköpostiin').check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    expect(await page.getByRole('status').first().innerText()).toBe('Tallennettu.');
    expect(await page.locator('[name=name]').inputValue()).toBe('Aino Pihlajisto');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.waitForURL(`${town.origin}/`);
    await page.goto(`${town.origin}/omat`);
    expect(page.url()).toContain('/kirjaudu');
    await context.close();
  },
);

test('the letter’s link opens nothing by being looked at; by a press where it was asked for, elsewhere by her address', async () => {
  const page = await browser.newPage();
  const linkAskedFor = async (email: string) => {
    await page.goto(`${town.origin}/kirjaudu?next=/omat`);
    await page.getByLabel('Sähköposti').fill(email);
    await page.getByRole('button', { name: 'Lähetä koodi' }).click();
    await page.getByLabel('Koodi').waitFor();
    return /http\S+\/sign-in\/link\S+/.exec(await letterTo(email))?.[0] ?? '';
  };
  const link = await linkAskedFor('veikko@example.org');
  for (let look = 0; look < 3; look++) await fetch(link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  await page.waitForURL(`${town.origin}/omat`);
  await page.goto(link);
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('käytetty');
  const passedOn = await linkAskedFor('vieras@example.org');
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await phone.goto(passedOn);
  for (const [email, seen] of [
    ['', 'toisella selaimella'],
    ['aino@example.org', 'ei kuulu tähän osoitteeseen'],
  ] as const) {
    if (email) await phone.getByLabel('Sähköposti').fill(email);
    await phone.getByRole('button', { name: 'Kirjaudu' }).click();
    await phone.getByText(seen).waitFor();
  }
  await phone.getByLabel('Sähköposti').fill('vieras@example.org');
  await phone.getByRole('button', { name: 'Kirjaudu' }).click();
  await phone.waitForURL(`${town.origin}/omat`);
  await phone.context().close();
  await page.close();
});

test('after signing in nobody is led to another site', async () => {
  const page = await browser.newPage();
  for (const next of ['//evil.example/x', 'https://evil.example/', '/\\evil.example']) {
    await page.goto(`${town.origin}/kirjaudu?next=${encodeURIComponent(next)}`);
    expect(await page.locator('[name=next]').inputValue()).toBe('');
  }
  await page.close();
});

async function letterTo(email: string): Promise<string> {
  const { rows } = await town.db.execute<{ text: string }>(
    sql`select text from mail where to_address = ${email} order by created_at desc limit 1`,
  );
  return rows[0]?.text ?? '';
}

async function codeFor(email: string): Promise<string> {
  return /\b\d{3} ?\d{3}\b/.exec(await letterTo(email))?.[0] ?? '';
}
