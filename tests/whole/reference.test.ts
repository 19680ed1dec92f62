import Fastify from 'fastify';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../server/http/app.ts';
import { readConfig } from '../../server/base/config.ts';
import { REFUSALS } from '../../server/contract/refusals.ts';
import type { App } from '../../server/context.ts';
import { demandToldRoutes } from '../../server/http/hooks.ts';
import { CHAPTERS } from '../../server/http/reference.ts';
import { openBrowser } from '../browser/browser.ts';
import { openTown, type Town } from '../support/town.ts';

interface Schema {
  readonly $ref?: string;
}
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

let town: Town;
/** A demo, which has every route that there is. */
let app: App;
let document: { openapi: string; tags: { name: string }[]; paths: Record<string, Record<string, Operation>> };
let operations: [endpoint: string, operation: Operation][];
beforeAll(async () => {
  town = await openTown();
  app = await buildApp({ ...town.context, config: readConfig({ DEMO: '1' }) }, { web: false });
  document = (await app.inject('/api/openapi.json')).json();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path.replace(/^\/api/, '')}`,
      operation,
    ]),
  );
});
afterAll(async () => {
  await app.close();
  await town.close();
});

test('of every schema a check or a writer can be made', async () => {
  const eager = await buildApp({ ...town.context, config: readConfig({ DEMO: '1' }) }, { web: false, eager: true });
  await eager.ready();
  await eager.close();
});

describe('the OpenAPI description', () => {
  test('is of version 3.1 and holds every endpoint', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.length).toBeGreaterThan(90);
  });

  test('every endpoint says what it does, in which chapter, and who may', () => {
    const silent = operations.filter(([, one]) => !one.summary || !one.description || one.tags?.length !== 1);
    expect(silent.map(([endpoint]) => endpoint)).toEqual([]);
    const chapters = document.tags.map(({ name }) => name);
    expect(operations.filter(([, { tags = [] }]) => !chapters.includes(tags[0] ?? ''))).toEqual([]);
  });

  test('a route that names no act, or does not say what it does, does not start', () => {
    const bare = Fastify();
    demandToldRoutes(bare);
    const answers = () => ({});
    expect(() => bare.get('/api/a', { schema: { summary: 'What.' } }, answers)).toThrow('does not name its act');
    expect(() => bare.get('/api/b', { config: { act: 'open' } }, answers)).toThrow('does not say what it does');
    bare.get('/api/c', { config: { act: 'open' }, schema: { summary: 'What.' } }, answers);
  });

  test('every endpoint describes its answer, and its refusal', () => {
    const bare = operations.filter(([, { responses }]) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return (
        good.length !== 1 || !good.every(([status, one]) => status === '204' || one.content) || !responses['default']
      );
    });
    expect(bare.map(([endpoint]) => endpoint)).toEqual([]);
  });

  test('every parameter of a path is described, and every reference leads somewhere', () => {
    for (const [endpoint, { parameters = [] }] of operations) {
      const named = [...endpoint.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name), endpoint).toEqual(named); // prettier-ignore
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? '');
    expect(references.filter((to) => !leadsSomewhere(to))).toEqual([]);
  });
});

function leadsSomewhere(reference: string): boolean {
  let at: unknown = document;
  for (const key of reference.replace(/^#\//, '').split('/')) {
    if (at === null || typeof at !== 'object' || !(key in at)) return false;
    at = Object.entries(at).find(([name]) => name === key)?.[1];
  }
  return true;
}

describe('the reference page', () => {
  test('holds every endpoint and every refusal, without scripts, under a strict policy', async () => {
    const { statusCode, body, headers } = await app.inject('/api');
    expect(statusCode).toBe(200);
    const missing = operations.filter(([endpoint]) => {
      const [method = '', path = ''] = endpoint.split(' ');
      return !body.includes(`>${method}</span> <code>/api${path}</code>`);
    });
    expect(missing.map(([endpoint]) => endpoint)).toEqual([]);
    for (const code of Object.keys(REFUSALS)) expect(body).toContain(`<code>${code}</code>`);
    expect(body).not.toMatch(/<script|\son\w+=|style="|https?:/);
    expect(String(headers['content-security-policy'])).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('is styled under that policy, has named parts, and fits a phone', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${address}/api`);
    const output = fileURLToPath(new URL('../output/', import.meta.url));
    mkdirSync(output, { recursive: true });
    await page.screenshot({ path: `${output}reference.png` });
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(CHAPTERS.length + 2);
    expect(await page.getByRole('article').count()).toBe(operations.length);
    expect(await page.evaluate('getComputedStyle(document.querySelector("article")).borderTopWidth')).toBe('1px');
    await page.getByRole('navigation').getByRole('link', { name: 'Cases', exact: true }).click();
    await page.screenshot({ path: `${output}reference-cases.png` });
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page
      .getByRole('article')
      .nth(30)
      .screenshot({ path: `${output}reference-phone.png` });
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    await browser.close();
  });
});
