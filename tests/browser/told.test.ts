import { sql } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workshop } from '../../db/schema/steps.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openMailbox } from '../support/mailbox.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';

/** Whoever speaks without an account is known on her device from then on, whichever act it was, and does not lose her card. */
let town: Town;
let browser: Browser;
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

async function device(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 780 } });
  return { context, page: await context.newPage() };
}

async function tell(page: Page, text: string): Promise<string> {
  await page.goto(`${town.origin}/kerro`);
  await page.fill('#text', text);
  await page.getByRole('button', { name: 'Lähetä' }).click();
  return codeOn(page);
}
const codeOn = (page: Page) => page.locator('.code').innerText();
const told = async (text: string) => {
  const { rows } = await town.db.execute<{ id: string }>(sql`select id from contribution where text = ${text}`);
  return rows.map(({ id }) => id);
};

async function openCase(): Promise<string> {
  const caseId = await caseAt(town, 4, sini);
  const days = { opensAt: town.clock.moment(-1), closesAt: town.clock.moment(9) };
  expect((await sini.post(`/cases/${caseId}/windows`, days)).status).toBe(201);
  return caseId;
}

describe.each([true, false])('told (JavaScript: %s)', (scripts) => {
  test('the card stands after a reload and after Back, and the thread opens at one tap', async () => {
    const { context, page } = await device(scripts);
    const code = await tell(page, `Kukaan ei vastaa (${scripts}).`);
    expect(code).toMatch(/^\w{4} \w{4}$/);
    await page.reload();
    expect(await codeOn(page)).toBe(code);
    await page.getByRole('link', { name: 'Oma lankani' }).last().click();
    await page.waitForURL('**/lanka');
    expect(await page.locator('.mine').innerText()).toBe(`Kukaan ei vastaa (${scripts}).`);
    await page.goBack();
    await page.waitForURL('**/kerro/kiitos**');
    expect(await codeOn(page)).toBe(code);
    // On another day, from anywhere.
    await page.goto(`${town.origin}/kortti/oma`);
    expect(await codeOn(page)).toBe(code);
    expect(await told(`Kukaan ei vastaa (${scripts}).`)).toHaveLength(1);
    await context.close();
  });

  test('of an identity code only its place is shown, and the code is sent to an address of one’s own', async () => {
    const { context, page } = await device(scripts);
    const code = await tell(page, 'Tunnukseni 131052-308T ei toimi.');
    const shown = await page.locator('blockquote').innerText();
    expect(shown).toContain('Tunnukseni');
    expect(shown).not.toContain('308T');
    const mailbox = await openMailbox();
    const email = `oma.${scripts}@example.org`;
    await page.getByText('Lähetä koodi omaan sähköpostiini').click();
    await page.getByLabel('Sähköpostiosoitteesi').fill(email);
    await page.getByRole('button', { name: 'Lähetä koodi' }).click();
    await page.getByText(`Koodi on matkalla osoitteeseen ${email}.`).waitFor();
    expect(await codeOn(page)).toBe(code);
    await mailbox.round(town);
    const letter = mailbox.arrived.find(({ to }) => to.includes(email))?.letter.text ?? '';
    expect(letter).toContain(code);
    expect(letter).toContain(`${town.origin}/kortti`);
    await mailbox.close();
    // She is no account of that address: it was only written to.
    const { rows } = await town.db.execute(sql`select from person where email = ${email}`);
    expect(rows).toEqual([]);
    await context.close();
  });

  test('one press takes the card off the device, and who comes next is somebody else', async () => {
    const { context, page } = await device(scripts);
    const text = `Kirjastossa (${scripts}).`;
    const code = await tell(page, text);
    await page.getByRole('button', { name: 'Poista kortti tältä laitteelta' }).click();
    await page.getByRole('heading', { name: 'Tämä laite ei enää muista sinua' }).waitFor();
    expect(await codeOn(page)).toBe(code);
    await page.goto(`${town.origin}/lanka`);
    expect(new URL(page.url()).pathname).toBe('/kortti');
    for (let steps = 0; steps < 3; steps++) {
      // Where a form was sent, Chromium would ask before it sends it again, and shows nothing.
      await page.goBack().catch(() => null);
      expect(await page.getByText(text).count(), page.url()).toBe(0);
    }
    const mine = await tell(page, `Seuraava kirjastossa (${scripts}).`);
    expect(mine).not.toBe(code);
    const authors = await town.db.execute(
      sql`select distinct author_id from contribution where text in (${text}, ${`Seuraava kirjastossa (${scripts}).`})`,
    );
    expect(authors.rows).toHaveLength(2);
    await context.close();
  });

  test.each(['tells', 'votes', 'signs up'] as const)(
    'one who %s may then comment, find important, follow and vote, as herself',
    async (act) => {
      const { context, page } = await device(scripts);
      const caseId = await openCase();
      const said = await saidIn(town, caseId, sini, 'Bussi ei kulje.');
      await sini.post(`/cases/${caseId}/statements`, { text: 'Illalla on hiljaista.' });
      if (act === 'tells') await tell(page, `Ensin kerroin (${scripts}).`);
      if (act === 'votes') await vote(page, caseId);
      if (act === 'signs up') await signUp(page, await workshopToCome());
      await page.goto(`${town.origin}/sanottu/${said}`);
      const words = `Samoin meillä (${act}, ${scripts}).`;
      await page.locator('form[action="?/comment"] textarea').fill(words);
      await page.locator('form[action="?/comment"] button').last().click();
      await page.getByText(words).first().waitFor();
      await page.goto(`${town.origin}/asia/${caseId}`);
      await page.locator(`#s-${said} form[action="?/support"] button`).click();
      await page.locator(`#s-${said} [aria-pressed=true]`).waitFor();
      await page.getByRole('button', { name: 'Seuraa tätä asiaa' }).click();
      await page.getByRole('button', { name: 'Lopeta seuraaminen' }).waitFor();
      if (act !== 'votes') await vote(page, caseId);
      const { rows } = await town.db.execute<{ supports: number; votes: number; follows: number }>(sql`
        select (select count(*)::int from support where person_id = c.author_id) as supports,
          (select count(*)::int from vote where person_id = c.author_id) as votes,
          (select count(*)::int from follow where person_id = c.author_id and case_id = ${caseId}) as follows
        from contribution c where text = ${words}`);
      expect(rows).toEqual([{ supports: 1, votes: 1, follows: 1 }]);
      await context.close();
    },
  );

  test('who signs up for a workshop is told so, has her card, and one seat however often she presses', async () => {
    const { context, page } = await device(scripts);
    const { caseId, workshopId } = await workshopToCome();
    await signUp(page, { caseId });
    const status = page.locator('#tyopajat [role=status]');
    expect(await status.innerText()).toMatch(/Olet ilmoittautunut[\s\S]*\w{4} \w{4}/);
    const coming = async () => {
      const { rows } = await town.db.execute<{ n: number }>(
        sql`select count(*)::int as n from sign_up where workshop_id = ${workshopId} and cancelled_at is null`,
      );
      return rows[0]?.n;
    };
    expect(await coming()).toBe(1);
    await page.goto(`${town.origin}/omat`);
    await page.getByRole('link', { name: 'Oma korttini' }).click();
    await page.getByRole('heading', { name: 'Oma korttini' }).waitFor();
    await page.goto(`${town.origin}/asia/${caseId}`);
    await page.getByText('Olet ilmoittautunut').first().waitFor();
    expect(await page.getByRole('button', { name: 'Ilmoittaudu' }).count()).toBe(0);
    // Another tab that was open before, pressed now.
    const body = { accessNeeds: '' };
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const again = await fetch(`${town.origin}/api/workshops/${workshopId}/sign-ups`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: town.origin },
      body: JSON.stringify(body),
    });
    expect(again.status).toBe(201);
    expect(await coming()).toBe(1);
    await context.close();
  });
});

test('a browser that keeps no cookie is shown the card at once, and is not led to where it would be lost', async () => {
  const sendKey = crypto.randomUUID();
  const press = () =>
    fetch(`${town.origin}/kerro`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: town.origin, accept: 'text/html' },
      body: new URLSearchParams({ text: 'Ilman evästeitä.', presence: 'only_innoagent', sendKey }),
    });
  const answers = [await press(), await press()];
  const codes = await Promise.all(
    answers.map(async (answer) => {
      expect(answer.status).toBe(200);
      return /<p class="code[^>]*>(\w{4} \w{4})</.exec(await answer.text())?.[1];
    }),
  );
  expect(codes[0]).toMatch(/^\w{4} \w{4}$/);
  expect(codes[1]).toBe(codes[0]);
  expect(await told('Ilman evästeitä.')).toHaveLength(1);
});

async function vote(page: Page, caseId: string): Promise<void> {
  await page.goto(`${town.origin}/asia/${caseId}`);
  await page.locator('button[name=value][value=agree]').click();
  await page.getByText('Sinä vastasit:').first().waitFor();
}

async function workshopToCome(): Promise<{ caseId: string; workshopId: string }> {
  const caseId = await caseAt(town, 3, sini);
  const [made] = await town.db
    .insert(workshop)
    .values({
      caseId,
      title: 'Työpaja',
      place: 'Kirjasto',
      startsAt: new Date(town.clock.moment(5)),
      capacity: 12,
      madeBy: sini.id,
    })
    .returning({ id: workshop.id });
  return { caseId, workshopId: made?.id ?? '' };
}

async function signUp(page: Page, { caseId }: { caseId: string }): Promise<void> {
  await page.goto(`${town.origin}/asia/${caseId}`);
  await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
  await page.getByText('Olet ilmoittautunut').first().waitFor();
}
