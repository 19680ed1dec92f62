import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { NAUGHTY } from '../support/corpora.ts';
import { type Walked, walkTo } from '../support/walk.ts';
import { openBrowser } from './browser.ts';

/**
 * Texts that carry scripts are put into every field of free text of the whole database, and every page is opened in
 * Chromium with the Content-Security-Policy switched off: nothing of them may run (R40). The control shows that the
 * watch sees what does run.
 */
const LIST = fileURLToPath(new URL('../../../shared/data/corpora/xss-dompurify.json', import.meta.url));
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "'-alert(1)-'",
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
];

let town: Town;
let browser: Browser;
let walked: Walked;

beforeAll(async () => {
  town = await openTown({ web: true });
  browser = await openBrowser();
  walked = await walkTo(town, 7);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await town.close();
});

test('the watch sees a script that runs', async () => {
  const { page, ran } = await watched(null);
  await page.goto(town.origin);
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="/none" onerror="alert(1)">')`);
  await expect.poll(ran).toBe(1);
  await page.context().close();
});

test('no text runs on any page, in any field, for anybody, and each stands apart from our own words', async () => {
  const payloads = texts();
  await poison(payloads);
  const id = walked.caseId;
  const paths = ['/', '/asiat', `/asia/${id}`, '/lanka', '/omat', '/ilmoitukset', '/verstas', '/vastattavat', '/tilanne', `/asia/${id}/paatos`, `/asia/${id}/koonti`, `/asia/${id}/hoida`, `/asia/${id}/historia`, `/asia/${id}/koonti/tuloste`, `/asia/${id}/koonti/vastaukset`, `/asia/${id}/mielipiteet`, `/asia/${id}/hoida/kutsu`, '/haku?q=alert', '/saavutettavuus', '/tietosuoja', `/kerro?asia=${id}`, `/verstas/asia/${id}`, '/verstas/ilmoitetut', '/roolit', ...walked.said.map((one) => `/sanottu/${one}`)]; // prettier-ignore
  const coordinator = await town.person({ name: payloads[0] ?? '', roles: ['coordinator'] });
  const lost: string[] = [];
  const loose = new Set<string>();
  for (const who of [null, walked.group[0] ?? null, walked.innoagent, walked.decider, coordinator]) {
    const { page, ran } = await watched(who);
    for (const path of paths) {
      const answer = await page.goto(town.origin + path, { waitUntil: 'load' });
      if ((await ran()) > 0 || (answer?.status() ?? 500) >= 500) lost.push(`${path} ${answer?.status()}`);
      const found: string[] = await page.evaluate(LOOSE);
      for (const where of found) loose.add(`${path} ${where}`);
    }
    await page.goto(`${town.origin}/asia/${id}`);
    expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>');
    await page.context().close();
  }
  expect(lost).toEqual([]);
  expect([...loose]).toEqual([]);
}, 120_000);

test('each text by itself is shown to visitors and does not run, page after page', async () => {
  const path = (id: string) => `/asia/${id}`;
  const payloads = texts();
  const { page, ran } = await watched(null);
  let next: string | null = path(walked.caseId);
  const shown = new Set<string>();
  while (next) {
    await page.goto(new URL(next, town.origin + path(walked.caseId)).href, { waitUntil: 'load' });
    if ((await ran()) > 0) throw new Error(`something ran on ${next}`);
    const words: string[] = await page.evaluate(
      `[...document.querySelectorAll('main [lang]')].map((one) => one.textContent.trim())`,
    );
    for (const word of words) shown.add(word);
    next = await page.evaluate(`document.querySelector('main a.btn[href^="?after="]')?.getAttribute('href') ?? null`);
  }
  // White space aside, which markup folds, everything is shown letter for letter.
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  const seen = new Set([...shown].map(folded));
  const missing = payloads.map(folded).filter((one) => one !== '' && !seen.has(one));
  expect(missing).toEqual([]);
  await page.context().close();
}, 120_000);

/** Where somebody's words stand among ours: written from right to left, they would turn what is beside them. */
const LOOSE = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.includes('alert(1)') || holder.closest('bdi, [dir=auto], script, style, textarea, option')) continue;
    found.push(holder.tagName + '.' + holder.className + ' in ' + (holder.parentElement?.outerHTML ?? '').slice(0, 90));
  }
  return found;
})()`;

function texts(): string[] {
  if (existsSync(LIST)) {
    const list: { payload: string }[] = JSON.parse(readFileSync(LIST, 'utf8'));
    return [...OWN, ...list.map(({ payload }) => payload), ...NAUGHTY().filter(couldRun)];
  }
  console.log('xss: the long list is not here (../shared/data); our own short one is used');
  return OWN;
}

/** Of the odd texts those that carry markup; the rest is tried at every field of the API. */
const couldRun = (text: string) => /[<>]|script:/i.test(text) && !text.includes('\u0000') && text.isWellFormed();

/** A page that counts what runs of alert, prompt, confirm and print, in it and in its frames. */
async function watched(who: Someone | null): Promise<{ page: Page; ran: () => Promise<number> }> {
  const context = await browser.newContext({ bypassCSP: true });
  if (who?.cookie) {
    const [name = '', value = ''] = who.cookie.split('=');
    await context.addCookies([{ name, value, url: town.origin }]);
  }
  let count = 0;
  await context.exposeFunction('kuultuRan', () => void count++);
  await context.addInitScript(
    `for (const name of ['alert', 'prompt', 'confirm', 'print']) window[name] = window.kuultuRan;`,
  );
  const page = await context.newPage();
  // What is asked of the page is answered in order, so that an earlier call of a script has been counted by then.
  const ran = async () => {
    await page.evaluate('new Promise((shown) => requestAnimationFrame(shown))');
    return count;
  };
  return { page, ran };
}

/** Columns of free text, of every table that people write into. */
const FIELDS = ['text', 'title', 'need', 'need_plain', 'theme', 'place', 'notes', 'reason', 'plain', 'next_step', 'because', 'closing_message', 'note', 'name', 'pen_name', 'can_change', 'cannot_change', 'change_reason', 'access_needs', 'waived_reason']; // prettier-ignore

/** Every contribution gets a payload of its own, and there are as many as payloads; every other field gets all of them in turn. */
async function poison(payloads: readonly string[]): Promise<void> {
  const { db } = town;
  const author = walked.group[0]?.id;
  await db.execute(sql`
    insert into contribution (kind, author_id, case_id, text, presence, pen_name)
    select 'idea', ${author}, ${walked.caseId}, p, 'pen_name', left(p, 80)
    from unnest(${sql.param(payloads)}::text[]) p`);
  const { rows } = await db.execute<{ table: string; column: string }>(sql`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = 'text'::regtype
      and a.attname = any(${sql.param(FIELDS)}::text[]) and c.relname not in ('migration', 'contribution')
      -- A draft's place is a code, not somebody's words.
      and not (c.relname = 'draft' and a.attname = 'place')`);
  const all = payloads.filter((one) => one.length < 300).join(' ');
  for (const { table, column } of rows) {
    const of = sql`${sql.identifier(table)} set ${sql.identifier(column)} = ${all}`;
    await db.execute(sql`update ${of} where ${sql.identifier(column)} <> '' and length(${sql.identifier(column)}) > 2`);
  }
}
