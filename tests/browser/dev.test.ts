import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/service.ts';
import { openBrowser } from './browser.ts';

/** `npm run dev` on a scratch copy of the project: what is edited is in the open page soon, without a build or a restart by hand. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;
let service: ChildProcess;
let said = '';
let browser: Browser;
let page: Page;
let origin: string;
/** Whether the open page is told of edits: one that is just being loaded is not yet. */
let listening = false;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'kuultu-dev-'));
  const made = /\/(?:build|\.svelte-kit|lib\/words)$/;
  for (const part of ['server', 'web', 'db', 'migrations', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true, filter: (file) => !made.test(file) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(port),
    DATA_DIR: join(copy, 'data'),
  };
  service = spawn(process.execPath, ['server/dev.ts'], { cwd: copy, env });
  await new Promise<void>((ready, refused) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (said.includes('Kuultu: ')) ready();
    };
    for (const stream of [service.stdout, service.stderr]) stream?.on('data', hear);
    service.once('exit', () => refused(new Error(said)));
  });
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', (request) => (listening &&= !request.isNavigationRequest()));
  page.on('console', (line) => (listening ||= line.text() === '[vite] connected.'));
  await page.goto(origin, { waitUntil: 'networkidle', timeout: 90_000 });
}, 120_000);
afterAll(async () => {
  await browser.close();
  service.kill('SIGTERM');
  await once(service, 'exit');
  rmSync(copy, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const before = readFileSync(join(copy, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(copy, file), before.replace(from, to));
}

/** What the page shows once the file has been edited; how long that took is told, not judged. */
async function shows<T>(what: string, shown: () => Promise<T>, is: T): Promise<void> {
  const since = performance.now();
  await expect.poll(() => shown().catch(() => null), { timeout: 20_000, interval: 20 }).toEqual(is);
  console.log(`dev: ${what} ${Math.round(performance.now() - since)} ms`);
}
/**
 * Whether the page is told of edits. One that asked for itself just as the service began anew says that there is no
 * connection: it is opened once more, as one would.
 */
async function listens(): Promise<boolean> {
  if (page.url() !== `${origin}/`) await page.goto(origin, { timeout: 10_000 });
  return listening;
}
const textOf = (selector: string) => async () => page.locator(selector).first().textContent();

test('a component, a style, a message and a file of the server, each edited twice, are in the open page', async () => {
  await page.evaluate('window.mark = 1');
  for (const n of [1, 2]) {
    const was = n === 1 ? '' : '<b id="edited">1</b>';
    edit(
      'web/src/routes/Hero.svelte',
      `<h1>{m.home_question()}</h1>${was}`,
      `<h1>{m.home_question()}</h1><b id="edited">${n}</b>`,
    );
    await shows('component', textOf('#edited'), String(n));
    edit(
      'web/src/lib/look/sheets/base.css',
      n === 1 ? '\nbody {' : '\nbody { outline: 1px solid;',
      `\nbody { outline: ${n}px solid;`,
    );
    await shows('style', () => page.evaluate('getComputedStyle(document.body).outlineWidth'), `${n}px`);
  }
  // Neither has loaded the page anew.
  expect(await page.evaluate('window.mark')).toBe(1);
  for (const n of [1, 2]) {
    await shows('page listens', listens, true);
    edit(
      'web/messages/fi.json',
      n === 1 ? '"home_question": "' : '"home_question": "Muutos 1: ',
      `"home_question": "Muutos ${n}: `,
    );
    await shows('message', async () => (await textOf('h1')())?.startsWith(`Muutos ${n}`), true);
    await shows('page at rest', async () => listening && page.evaluate('window.mark = 1'), 1);
    edit(
      'server/http/health.ts',
      n === 1 ? 'reply.code' : "reply.header('x-edited', '1').code",
      `reply.header('x-edited', '${n}').code`,
    );
    const told = async () => page.evaluate(`fetch('/api/health').then((answer) => answer.headers.get('x-edited'))`);
    await shows('server', told, String(n));
    await shows('page loaded anew', async () => page.evaluate('window.mark === undefined'), true);
  }
  expect(said).not.toMatch(/error/i);
}, 120_000);

test('what cannot be loaded is told, and the service goes on as it was; mended, it is loaded', async () => {
  edit('server/http/health.ts', 'const Health =', 'const const Health =');
  await expect.poll(() => said, { timeout: 20_000 }).toContain('health.ts');
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  edit('server/http/health.ts', 'const const Health =', 'const Health =');
  await shows('mended', async () => (await fetch(`${origin}/api/health`)).status, 200);
});

test('every shared component is shown in its states, and every letter in three languages', async () => {
  const errors: Error[] = [];
  const other = await browser.newPage();
  other.on('pageerror', (error) => errors.push(error));
  // The service that was just mended may still be beginning, and end a page half loaded: it is opened until it is whole.
  const opened = async () => {
    errors.length = 0;
    const answer = await other.goto(`${origin}/osat`, { waitUntil: 'networkidle', timeout: 60_000 }).catch(() => null);
    return answer?.status() === 200 ? other.locator('section .voice').count() : 0;
  };
  await expect.poll(opened, { timeout: 70_000 }).toBeGreaterThan(5);
  // What has no example yet is named there.
  expect(await other.locator('#missing').count()).toBe(0);
  expect(errors).toEqual([]);
  await other.goto(`${origin}/osat/kirjeet`);
  const letters = (await other.locator('pre').allTextContents()).join('\n');
  for (const hello of ['Hei!', 'Hej!', 'Hello!']) expect(letters).toContain(hello);
  await other.close();
}, 90_000);

test('nothing of that is built', () => {
  const built = join(ROOT, 'web', 'build');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(built, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => /osat|(?:^|\/)workshop\//.test(file))).toEqual([]);
  const scripts = files.filter((file) => /\.(?:js|css|json|html)$/.test(file));
  const OF_IT = ['exampleLetters', 'Sitä, että ihminen on mukana.', 'an innoagent, a county with a name', '"/osat"'];
  const holding = scripts.filter((file) => {
    const text = readFileSync(join(built, file), 'utf8');
    return OF_IT.some((one) => text.includes(one));
  });
  expect(holding).toEqual([]);
});
