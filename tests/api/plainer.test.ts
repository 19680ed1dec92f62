import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { point } from '../../db/schema/answers.ts';
import { ConfigRefusal, readConfig, type LanguageModel } from '../../server/base/config.ts';
import { caseAt, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** A plainer wording from a language model of the county's own: a real server answers, well and badly. */
interface Got {
  readonly path: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}
type Answering = (reply: ServerResponse) => void;

let town: Town;
let server: Server;
let got: Got[] = [];
let answering: Answering;
let inno: Someone;
let stranger: Someone;
let pointId: string;
const OTHERS = 'Salainen sana, jota malli ei saa nähdä.';

beforeAll(async () => {
  town = await openTown();
  [inno, stranger] = await Promise.all([town.person({ roles: ['innoagent_1'] }), town.person()]);
  const caseId = await caseAt(town, 5, inno);
  await memberOf(town, caseId, await town.person(), 'close_one');
  pointId = await pointOn(town, caseId, inno, [await saidIn(town, caseId, stranger, OTHERS)]);
  server = createServer((request, reply) => void take(request, reply)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await town.close();
});

async function take(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  got.push({ path: request.url, key: request.headers.authorization, body });
  answering(reply);
}
const said =
  (content: unknown): Answering =>
  (reply) =>
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ choices: [{ message: { content } }] }));

/** Lets the service have this model, or none. */
function give(model: Partial<LanguageModel> | undefined): void {
  const { port } = server.address() as AddressInfo;
  const whole = { url: new URL(`http://127.0.0.1:${port}/v1`), name: 'plain-small', key: undefined, timeout: 20_000 };
  Object.assign(town.context.config, { model: model && { ...whole, ...model } });
}
async function ask(who: Someone = inno) {
  got = [];
  return who.post(`/points/${pointId}/plainer`);
}
const stored = async () => (await town.db.select().from(point).where(eq(point.id, pointId)))[0];

test('without a model there is none to ask, and its writers are told so', async () => {
  give(undefined);
  expect((await ask()).body.code).toBe('not_found');
  expect((await inno.get(`/points/${pointId}/versions`)).body.plainer).toBe(false);
});

test('the model sees that point’s text and an instruction, and nothing is saved', async () => {
  give({ key: 'county-key' });
  answering = said('  Tarvitaan vapaata.\u0007  ');
  const before = await stored();
  const answer = await ask();
  expect(answer).toMatchObject({ status: 200, body: { plain: 'Tarvitaan vapaata.' } });
  expect(await stored()).toEqual(before);
  expect((await inno.get(`/points/${pointId}/versions`)).body.plainer).toBe(true);
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer county-key' });
  const sent = JSON.parse(got[0]?.body ?? '');
  expect(Object.keys(sent).sort()).toEqual(['messages', 'model', 'stream', 'temperature']);
  expect(sent.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
  expect(sent.messages[1].content).toBe(before?.text);
  for (const secret of [OTHERS, before?.caseId ?? '', pointId, inno.id, 'Testi Henkilö'])
    expect(got[0]?.body).not.toContain(secret);
});

test('only who writes the point may ask', async () => {
  give({});
  answering = said('Kyllä.');
  expect((await ask(stranger)).status).toBe(403);
  expect((await town.visitor.post(`/points/${pointId}/plainer`)).status).toBe(401);
  expect(got).toEqual([]);
});

describe('a model that does not answer as it should is refused in one plain way', () => {
  test.each<[string, Answering]>([
    ['an error', (reply) => reply.writeHead(500).end('no')],
    ['no JSON', (reply) => reply.end('<html>')],
    ['half of a JSON', (reply) => reply.end('{"choices":[{"mess')],
    ['another form', (reply) => reply.end('{"choices":[]}')],
    ['no text', said(7)],
    ['nothing', said('   ')],
    ['more than a point may hold', said('a'.repeat(8001))],
    ['an answer without end', endless],
    ['another address', (reply) => reply.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['a broken connection', (reply) => reply.destroy()],
  ])('%s', async (_what, how) => {
    give({});
    answering = how;
    expect(await ask()).toMatchObject({ status: 502, body: { code: 'no_wording' } });
    expect(got).toHaveLength(1);
  });

  test('a slow one, also in the middle of its answer', async () => {
    give({ timeout: 300 });
    for (const slow of [() => undefined, (reply: ServerResponse) => void reply.write('{"choices":')]) {
      answering = slow;
      expect((await ask()).body.code).toBe('no_wording');
    }
  });

  test('one that is not there', async () => {
    give({ url: new URL('http://127.0.0.1:1/v1') });
    expect((await ask()).body.code).toBe('no_wording');
  });
});

/** Sends until nobody listens any more. */
function endless(reply: ServerResponse): void {
  const more = () => {
    while (!reply.destroyed && reply.write('x'.repeat(16_384)));
  };
  reply.on('drain', more).on('error', () => undefined);
  more();
}

test('nobody asks without end', async () => {
  give({});
  answering = said('Kyllä.');
  const answers = [];
  for (let time = 0; time < 31; time++) answers.push((await ask()).status);
  expect(answers.at(-1)).toBe(429);
});

describe('the settings', () => {
  test('name an endpoint and a model, with a key or without', () => {
    expect(readConfig({}).model).toBeUndefined();
    const { model } = readConfig({ LLM_URL: 'http://llm.example/v1', LLM_MODEL: 'm' });
    expect(model).toMatchObject({ name: 'm', key: undefined, timeout: 20_000 });
    expect(readConfig({ LLM_URL: 'http://l/v1', LLM_MODEL: 'm', LLM_KEY: 'k' }).model?.key).toBe('k');
  });
  test.each([
    [{ LLM_URL: 'llm.example', LLM_MODEL: 'm' }, /LLM_URL is not the address/],
    [{ LLM_URL: 'ftp://llm.example', LLM_MODEL: 'm' }, /LLM_URL is not the address/],
    [{ LLM_URL: 'http://user:word@llm.example', LLM_MODEL: 'm' }, /LLM_URL is not the address/],
    [{ LLM_URL: 'http://llm.example' }, /without LLM_MODEL/],
    [{ LLM_MODEL: 'm' }, /without LLM_URL/],
    [{ LLM_KEY: 'k' }, /without LLM_URL/],
  ])('%o is refused with what to do', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(ConfigRefusal);
    expect(() => readConfig(env)).toThrow(sentence);
  });
});
