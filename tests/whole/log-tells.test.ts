import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureLine } from '../../server/contract/failure.ts';
import { freshDatabase, onServer } from '../support/database.ts';
import { type Service, startService } from '../support/service.ts';

/** What goes wrong is told without a word of what people gave; a database that is away is said as that, and quickly. */
const CANARY = 'kanarialintu';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let line: Line;
let service: Service;

beforeAll(async () => {
  database = await freshDatabase();
  line = await Line.to(database.url);
  service = await startService({ DATABASE_URL: line.url, DEMO: '0' });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await line.cut();
  await database.drop();
});

const post = (path: string, body: object) => {
  const headers = { 'content-type': 'application/json', origin: service.origin };
  return service.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
};
/** A secret word in a body, a query, an address and a name. */
const canaries = () =>
  Promise.all([
    post('/api/contributions', { text: `${CANARY} sanoi`, presence: 'only_innoagent' }),
    post('/api/access-feedback', {
      text: `${CANARY} valitti`,
      page: CANARY,
      email: `${CANARY}@county.example`,
      lang: 'fi',
    }),
    post('/api/sign-in-codes', { email: `${CANARY}@county.example`, lang: 'fi' }),
    service.ask(`/api/search?q=${CANARY}`),
    service.ask(`/asia/${crypto.randomUUID()}?vaittama=${CANARY}`, { headers: { cookie: `kuultu=${CANARY}` } }),
    service.ask(`/haku?q=${CANARY}`),
  ]);

test('a query that fails is logged by its statement and its place, never by what was asked', async () => {
  const tables = ['contribution', 'access_feedback', 'sign_in_code', 'search_entry', 'known_word'];
  for (const table of tables) await onServer(database.ownerUrl, `alter table ${table} rename to ${table}_gone`);
  const statuses = (await canaries()).map(({ status }) => status);
  for (const table of tables) await onServer(database.ownerUrl, `alter table ${table}_gone rename to ${table}`);
  expect(statuses.filter((status) => status === 500).length, statuses.join()).toBeGreaterThanOrEqual(3);
  expect(service.said()).toMatch(/42P01/);
  expect(service.said()).toMatch(/insert into .*sign_in_code|from .?sign_in_code|sign_in_code/);
  expect(service.said()).not.toContain(CANARY);
});

test('a database that is away is answered at once with when to come again, said once, and forgotten when it is back', async () => {
  await line.cut();
  const before = service.said().length;
  // What was held open is noticed by its first user.
  await expect.poll(async () => (await service.ask('/api/health')).status).toBe(503);
  const begun = performance.now();
  const answers = await canaries();
  expect(performance.now() - begun).toBeLessThan(2_000);
  for (const answer of answers) {
    expect(answer.status, answer.url).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const page = await service.ask('/');
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  const text = await page.text();
  for (const words of ['lataa sivu uudelleen', 'ladda sidan på nytt', 'load the page again'])
    expect(text).toContain(words);
  for (let n = 0; n < 20; n++) await canaries();
  const said = service.said().slice(before);
  expect(said.match(/The database does not answer/g)).toHaveLength(1);
  expect(said.split('\n').length).toBeLessThan(10);
  expect(said).not.toContain(CANARY);
  await line.mend();
  await expect.poll(async () => (await service.ask('/')).status, { timeout: 10_000 }).toBe(200);
  expect((await service.ask('/api/health')).status).toBe(200);
}, 60_000);

test.each(['//', '//evil.example/x', '/\\evil.example', '///', '/%ff', '/%00', '//[', '/.//x'])(
  'the odd address %s is no fault of ours, and has the usual headers',
  async (path) => {
    const { hostname, port } = new URL(service.origin);
    const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1.1 (?:30[1278]|40[04]) /);
    expect(answer).not.toMatch(/^location: *(?:\/\/|\/\\|http)/im);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    if (/content-type: text\/html/i.test(answer)) expect(answer).toMatch(/content-security-policy: /i);
  },
);

test('no message of an error is ever taken along', () => {
  const error = new Error(`Failed query: select $1 params: ${CANARY}`, { cause: new Error(`Key (email)=(${CANARY})`) });
  Object.assign(error, { query: 'select $1', params: [CANARY], detail: CANARY });
  const told = failureLine(error);
  expect(told).toContain('select $1');
  expect(told).toMatch(/log-tells/);
  expect(told).not.toContain(CANARY);
});

/** The way to the database, which can be cut and mended. */
class Line {
  readonly #to: URL;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  static async to(url: string): Promise<Line> {
    const line = new Line(url);
    await line.mend();
    return line;
  }
  constructor(url: string) {
    this.#to = new URL(url);
  }
  get url(): string {
    const here = new URL(this.#to);
    here.port = String(this.#port);
    return here.href;
  }
  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#to.port), this.#to.hostname);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        this.#open.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    }).listen(this.#port, '127.0.0.1'); // prettier-ignore
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address !== 'string') this.#port = address.port;
    this.#server = server;
  }
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    for (const socket of this.#open) socket.destroy();
    this.#open.clear();
    await once(server, 'close');
  }
}
