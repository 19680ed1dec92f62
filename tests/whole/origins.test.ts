import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../server/http/app.ts';
import { readConfig } from '../../server/base/config.ts';
import type { App } from '../../server/context.ts';
import { everythingIn } from '../support/everything.ts';
import { formActions } from '../support/built-pages.ts';
import { openBrowser } from '../browser/browser.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { houseWithRoutes, type Route } from '../support/matrix-table.ts';
import { sample } from '../support/sample.ts';
import { walkTo } from '../support/walk.ts';

/** Nothing that another site sends does anything, whatever it calls itself and however it packs it. */
let town: Town;
let routes: Route[];
let boss: Someone;
let caseId: string;
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ORIGINS: readonly (readonly [string, string | undefined])[] = [
  ['no origin', undefined],
  ['an origin of null', 'null'],
  ['another site', 'http://evil.test'],
  ['a sibling subdomain', 'http://other.kuultu.test'],
  ['another port of the same host', 'http://kuultu.test:8080'],
  ['the same host over another protocol', 'https://kuultu.test'],
  ['what begins like ours', 'http://kuultu.test.evil.test'],
];
const PACKED: Readonly<Record<string, (body: object) => { type?: string; payload?: string }>> = {
  json: (body) => ({ type: 'application/json', payload: JSON.stringify(body) }),
  urlencoded: (body) => ({ type: 'application/x-www-form-urlencoded', payload: asForm(body) }),
  multipart: (body) => ({ type: 'multipart/form-data; boundary=b', payload: asParts(body) }),
  'text/plain': (body) => ({ type: 'text/plain', payload: JSON.stringify(body) }),
  nothing: () => ({}),
};

beforeAll(async () => {
  const opened = await houseWithRoutes();
  town = opened.town;
  routes = opened.routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  caseId = (await walkTo(town, 2)).caseId;
  boss = await town.person({ roles: ['innoagent_1', 'coordinator', 'administrator', 'decision_maker', 'deputy'] });
}, 60_000);
afterAll(() => town.close());

describe('a request that changes something, with the cookie of one who may everything', () => {
  test.each(ORIGINS)('from %s is refused at every route, in every packing', async (_name, origin) => {
    const before = await everythingIn(town);
    const { sent, through } = await knock(town.app, origin);
    expect(sent).toBeGreaterThan(60 * 5);
    expect(through).toEqual([]);
    expect(await everythingIn(town)).toEqual(before);
  });

  test('control: where the check takes the other site for ours, the same requests do change things', async () => {
    const before = await everythingIn(town);
    const config = readConfig({ PUBLIC_URL: 'http://evil.test', DEMO: '0' });
    const open = await buildApp({ ...town.context, config }, { web: false });
    const { sent, through } = await knock(open, 'http://evil.test');
    await open.close();
    expect(through).toHaveLength(sent);
    expect(await everythingIn(town)).not.toEqual(before);
  });
});

describe('pages', () => {
  let pages: Town;
  let browser: Browser;
  let foreign: Server;
  let someone: Someone;
  beforeAll(async () => {
    pages = await openTown({ web: true });
    someone = await pages.person({ roles: ['innoagent_1', 'coordinator'] });
    browser = await openBrowser();
    foreign = createServer((request, response) => {
      if (request.url === '/sandboxed') response.setHeader('content-security-policy', 'sandbox allow-scripts');
      response.setHeader('content-type', 'text/html').end('<title>foreign</title>');
    }).listen(0);
    await once(foreign, 'listening');
  });
  afterAll(async () => {
    await browser.close();
    foreign.close();
    await pages.close();
  });

  test('every form of every page refuses other origins, in every packing of a form', async () => {
    const actions = await formActions(() => NOBODY);
    expect(actions.length).toBeGreaterThan(60);
    expect(actions).toContain('/roolit?/end');
    const before = await everythingIn(pages);
    const { port } = new URL(pages.origin);
    const others = [undefined, 'null', 'http://evil.test', `http://a.localhost:${port}`, `http://localhost:${port}0`];
    for (const path of actions) {
      for (const origin of others) {
        for (const pack of ['urlencoded', 'multipart', 'text/plain']) {
          expect(await post(path, origin, pack), `${path} ${origin} ${pack}`).toBe(403);
        }
      }
    }
    expect(await everythingIn(pages)).toEqual(before);
    // Control: the same form from our own page is taken.
    expect(await post('/kerro', pages.origin, 'urlencoded')).toBe(200);
    expect(await everythingIn(pages)).not.toEqual(before);
  });

  test('no foreign page in a real browser opens the live feed, even with the visitor’s cookie at hand', async () => {
    const { port } = foreign.address() as AddressInfo;
    const context = await browser.newContext();
    const [name = '', value = ''] = (someone.cookie ?? '').split('=');
    await context.addCookies([{ name, value, url: pages.origin, sameSite: 'Lax' }]);
    const page = await context.newPage();
    const own = new URL(pages.origin);
    const addresses = [
      `http://localhost:${port}/`,
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/sandboxed`,
      `http://a.localhost:${port}/`,
      'data:text/html,<title>foreign</title>',
    ];
    for (const address of addresses) {
      await page.goto(address);
      expect(await opens(page, `ws://localhost:${own.port}/api/live`), address).toBe('closed, nothing came');
    }
    // Control: our own page opens it and is told.
    await page.goto(`${pages.origin}/`);
    expect(await opens(page, `ws://localhost:${own.port}/api/live`)).toMatch(/^opened/);
    await context.close();
  });

  async function post(path: string, origin: string | undefined, pack: string): Promise<number> {
    const told = { text: 'Bussi ei kulje.', presence: 'only_innoagent', sendKey: crypto.randomUUID() };
    const { type = '', payload = '' } = PACKED[pack]?.(told) ?? {};
    const headers = { cookie: someone.cookie ?? '', 'content-type': type, ...(origin ? { origin } : {}) };
    const answer = await fetch(pages.origin + path, { method: 'POST', headers, body: payload, redirect: 'manual' });
    await answer.arrayBuffer();
    return answer.status;
  }
});

/** What became of the attempt to look at a case from this page. */
function opens(page: { evaluate<T, A>(work: (arg: A) => Promise<T> | T, arg: A): Promise<T> }, url: string) {
  return page.evaluate(
    (at) =>
      new Promise<string>((done) => {
        const socket = new WebSocket(at);
        socket.onopen = () => done('opened');
        socket.onmessage = () => done('opened and told');
        socket.onclose = () => done('closed, nothing came');
      }),
    url,
  );
}

/** Sends every unsafe request in every packing from this origin; tells which were not stopped at the door. */
async function knock(app: App, origin: string | undefined): Promise<{ sent: number; through: string[] }> {
  const things = { id: caseId, caseId };
  let sent = 0;
  const through: string[] = [];
  for (const { method, path, body } of routes) {
    const told = body ? sample(body, things) : {};
    const url = `/api${path.replace(/:\w+/g, caseId)}`;
    for (const [name, pack] of Object.entries(PACKED)) {
      const { type, payload } = pack(typeof told === 'object' && told !== null ? told : {});
      const headers = {
        cookie: boss.cookie ?? '',
        ...(origin ? { origin } : {}),
        ...(type ? { 'content-type': type } : {}),
      };
      const reply = await app.inject({ method: method as 'POST', url, headers, ...(payload ? { payload } : {}) });
      sent++;
      const stopped = reply.statusCode === 403 && reply.json().code === 'foreign_origin';
      if (!stopped) through.push(`${method} ${path} ${name} ${reply.statusCode}`);
    }
  }
  return { sent, through };
}

function asForm(body: object): string {
  return new URLSearchParams(
    Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
}

function asParts(body: object): string {
  const parts = Object.entries(body).map(
    ([key, value]) => `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--b--\r\n`;
}
