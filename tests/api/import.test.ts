import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activity } from '../../db/schema/activity.ts';
import { developmentCase, halt } from '../../db/schema/cases.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { caseAt } from '../support/case-at.ts';
import { cookieOf, KEY, openTown, type Someone, type Town } from '../support/town.ts';

const REAL = fileURLToPath(new URL('../../../shared/data/contributions/care-queues-2003.csv', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../server/commands/import.ts', import.meta.url));
/** As the command is started (package.json). */
const QUICK = `--import=${import.meta.resolve('../../server/start/quick-start.ts')}`;

let town: Town;
let agent: Someone;
let folder: string;
beforeAll(async () => {
  town = await openTown();
  agent = await town.person({ roles: ['innoagent_1'] });
  folder = await mkdtemp(join(tmpdir(), 'kuultu-import-'));
  await writeFile(join(folder, 'key'), KEY.toString('hex'));
});
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true });
});

let files = 0;
async function fileOf(content: string | Buffer): Promise<string> {
  const file = join(folder, `${files++}.csv`);
  await writeFile(file, content);
  return file;
}

/** Runs the command as a person does, and gives what it said. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [QUICK, COMMAND, ...args], {
    env: { DATABASE_URL: town.databaseUrl, KEY_FILE: join(folder, 'key') },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += text));
  child.stderr.on('data', (text) => (said.err += text));
  return new Promise((done) => child.on('close', (code) => done({ code, ...said })));
}
const bring = (file: string, caseId: string, ...more: string[]) =>
  run('contributions', file, '--case', caseId, ...more);

const spokenIn = (caseId: string) =>
  town.db.select().from(contribution).where(eq(contribution.caseId, caseId)).orderBy(contribution.createdAt);
async function counted(caseId: string) {
  const [row] = await town.db.select().from(developmentCase).where(eq(developmentCase.id, caseId));
  const rows = await town.db
    .select({ number: activity.caseNumber, contributionId: activity.contributionId })
    .from(activity)
    .where(eq(activity.caseId, caseId))
    .orderBy(activity.caseNumber);
  return { contributions: row?.contributions, number: row?.number, rows };
}

describe('a file of contributions', () => {
  test('is brought in as unnamed people’s words, told to the log with dense numbers', async () => {
    const caseId = await caseAt(town, 3, agent);
    const file = await fileOf(
      '\ufeffid,lang,text,viewpoint,at\r\n' +
        '1,fi,"Jonotin ""liian"" pitkään,\r\nkolme kuukautta.",client,2003-02-28\r\n' +
        '\r\n' +
        '2,sv,Jag väntade länge.,,2003-03-01T08:15:00+02:00\r\n' +
        '3,fi,Tunnukseni on 131052-308T.,close_one,\r\n',
    );
    expect(await bring(file, caseId)).toMatchObject({ code: 0, err: '' });
    const told = await spokenIn(caseId);
    expect(told.map(({ text, lang, viewpoint }) => [text, lang, viewpoint])).toEqual([
      ['Jonotin "liian" pitkään,\r\nkolme kuukautta.', 'fi', 'client'],
      ['Jag väntade länge.', 'sv', null],
      ['Tunnukseni on ••••••-••••.', 'fi', 'close_one'],
    ]);
    expect(told.map(({ channel, presence, saidInStep }) => [channel, presence, saidInStep])[0]).toEqual([
      'import',
      'only_innoagent',
      3,
    ]);
    expect(told.slice(0, 2).map(({ createdAt }) => createdAt.toISOString())).toEqual([
      '2003-02-28T12:00:00.000Z',
      '2003-03-01T06:15:00.000Z',
    ]);
    expect(new Set(told.map(({ authorId }) => authorId)).size).toBe(3);
    const { contributions, number, rows } = await counted(caseId);
    expect({ contributions, number, numbers: rows.map((row) => row.number) }).toEqual({
      contributions: 3,
      number: 3,
      numbers: [1, 2, 3],
    });
    expect(new Set(rows.map((row) => row.contributionId))).toEqual(new Set(told.map(({ id }) => id)));
    const seen = await town.visitor.get(`/cases/${caseId}/contributions`);
    expect(seen.body.items.map((item: { speaker: null }) => item.speaker)).toEqual([null, null, null]);
  });

  test('can be brought in again: only what is new is added, and what a writer changed or erased stays so', async () => {
    const caseId = await caseAt(town, 3, agent);
    const first = 'id,lang,text\n1,fi,Yksi.\n2,fi,Kaksi.\n3,fi,Kolme.\n';
    const cards = join(folder, 'again-cards.csv');
    await bring(await fileOf(first), caseId, '--cards', cards);
    const [edited, erased] = await spokenIn(caseId);
    const code = /^1,(\w+)$/m.exec(await readFile(cards, 'utf8'))?.[1] ?? '';
    const author = await byCard(code);
    expect((await author.patch(`/contributions/${edited?.id}`, { text: 'Yksi ja puoli.', version: 1 })).status).toBe(
      200,
    );
    await town.db
      .update(contribution)
      .set({ text: '', erasedAt: new Date() })
      .where(eq(contribution.id, erased?.id ?? ''));
    const again = await bring(await fileOf(`${first}4,fi,Neljä.\n`), caseId);
    expect(again.out).toContain('Imported: 1. Already there: 3.');
    const texts = (await spokenIn(caseId)).map(({ text }) => text);
    expect(texts).toEqual(['Yksi ja puoli.', '', 'Kolme.', 'Neljä.']);
    expect((await counted(caseId)).contributions).toBe(4);
  });

  test('gives nobody its writers’ cards: what a row is known by can be worked out, and is no send key', async () => {
    const caseId = await caseAt(town, 3, agent);
    await bring(await fileOf('id,lang,text\n1,fi,Jonotin kauan.\n'), caseId);
    const [theirs] = await spokenIn(caseId);
    const hex = createHash('sha256').update(`kuultu import ${caseId} 1`).digest('hex');
    const key = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    expect(theirs?.importKey).toBe(key);
    const told = await town.visitor.post('/contributions', { text: 'x', presence: 'only_innoagent', sendKey: key });
    expect(told.status).toBe(201);
    expect(told.body.id).not.toBe(theirs?.id);
    const thief = await byCard(told.body.cardCode);
    expect((await thief.get('/me/thread')).body.items.map((one: { id: string }) => one.id)).toEqual([told.body.id]);
    const again = await bring(await fileOf('id,lang,text\n1,fi,Jonotin kauan.\n'), caseId);
    expect(again.out).toContain('Imported: 0. Already there: 1.');
  });

  test('with another text under an id brought in before is refused whole', async () => {
    const caseId = await caseAt(town, 3, agent);
    await bring(await fileOf('id,lang,text\n1,fi,Yksi.\n2,fi,Kaksi.\n'), caseId);
    const again = await bring(await fileOf('id,lang,text\n0,fi,Nolla.\n1,fi,Toinen.\n2,fi,Kolmas.\n'), caseId);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err.trim().split('\n')).toEqual([
      'Line 3: The id "1" was imported before with another text.',
      'Line 4: The id "2" was imported before with another text.',
      'Nothing was imported: 2 lines are refused.',
    ]);
    expect(await spokenIn(caseId)).toHaveLength(2);
  });

  test('brought in twice at the same moment does not double', async () => {
    const caseId = await caseAt(town, 3, agent);
    const file = await fileOf('id,lang,text\n1,fi,Yksi.\n2,fi,Kaksi.\n');
    const both = await Promise.all([bring(file, caseId), bring(file, caseId)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await counted(caseId)).contributions).toBe(2);
  });

  test('has room for more than one batch, without a gap in the numbers', async () => {
    const caseId = await caseAt(town, 3, agent);
    const lines = Array.from({ length: 1234 }, (_, i) => `${i},fi,Ääni ${i}.`);
    await bring(await fileOf(`id,lang,text\n${lines.join('\n')}\n`), caseId);
    const { contributions, number, rows } = await counted(caseId);
    expect({ contributions, number }).toEqual({ contributions: 1234, number: 1234 });
    expect(rows.every((row, i) => row.number === i + 1)).toBe(true);
  });

  test.runIf(existsSync(REAL))('995 real ones come in, and a second run doubles nothing', async () => {
    const caseId = await caseAt(town, 3, agent);
    expect((await bring(REAL, caseId)).out).toContain('Imported: 995. Already there: 0.');
    expect((await bring(REAL, caseId)).out).toContain('Imported: 0. Already there: 995.');
    expect(await counted(caseId)).toMatchObject({ contributions: 995, number: 995 });
  });
});

describe('cards', () => {
  test('open each writer’s own thread, and their file is its owner’s alone', async () => {
    const caseId = await caseAt(town, 3, agent);
    const cards = join(folder, 'cards.csv');
    const said = await bring(await fileOf('id,lang,text\n"a,1",fi,Omat sanani.\n'), caseId, '--cards', cards);
    expect(said.out).toContain('They are kept nowhere else.');
    expect((await stat(cards)).mode & 0o777).toBe(0o600);
    const [, code = ''] = /^"a,1",([0-9A-Z]{8})$/m.exec(await readFile(cards, 'utf8')) ?? [];
    const thread = await (await byCard(code)).get('/me/thread');
    expect(JSON.stringify(thread.body)).toContain('Omat sanani.');
  });

  test('never overwrite a file, and leave none when nothing came in', async () => {
    const caseId = await caseAt(town, 3, agent);
    const kept = await fileOf('id,card\n1,AAAA\n');
    const good = await fileOf('id,lang,text\n1,fi,Yksi.\n');
    expect((await bring(good, caseId, '--cards', kept)).err).toContain('exists already');
    expect(await readFile(kept, 'utf8')).toBe('id,card\n1,AAAA\n');
    expect(await spokenIn(caseId)).toEqual([]);
    const none = join(folder, 'none.csv');
    await bring(await fileOf('id,lang,text\n1,xx,Yksi.\n'), caseId, '--cards', none);
    expect(existsSync(none)).toBe(false);
  });

  test('are not made unasked, and the command says so', async () => {
    const caseId = await caseAt(town, 3, agent);
    const said = await bring(await fileOf('id,lang,text\n1,fi,Yksi.\n'), caseId);
    expect(said.out).toContain('No cards were made');
  });
});

async function byCard(code: string): Promise<Someone> {
  const opened = await town.visitor.post('/sessions', { card: code });
  return town.withCookie('', cookieOf(opened));
}

/** Each file, and what the command says of it. A good row stands in each: it must not come in. */
const head = 'id,lang,text,viewpoint,at\n';
const good = 'hyvä,fi,Hyvä rivi.,,\n';
const BAD: [what: string, content: string | Buffer, said: string[]][] = [
  ['an empty file', '', ['The file has no first line']],
  ['Latin-1', Buffer.from(`${head}${good}1,fi,äiti,,\n`, 'latin1'), ['The file is not in UTF-8.']],
  ['UTF-16', Buffer.from(`\ufeff${head}${good}`, 'utf16le'), ['The file is not in UTF-8.']],
  ['a text cut in the middle of a letter', Buffer.from(`${head}${good}1,fi,ä`).subarray(0, -1), ['not in UTF-8']],
  ['no column names', '1,fi,Yksi.\n', ['Missing: id, lang, text.']],
  ['a missing column', 'id,text\n1,Yksi.\n', ['Missing: lang.']],
  ['a column that is not ours', 'id,lang,text,name\n1,fi,Yksi.,Maija\n', ['Not these: name.']],
  ['a column twice', 'id,lang,text,text\n1,fi,Yksi.,Kaksi.\n', ['Not these: text.']],
  ['too few columns', `${head}${good}1,fi\n`, ['Line 3: The line has another number of columns']],
  ['too many columns', `${head}${good}1,fi,Yksi, kaksi,,\n`, ['Line 3: The line has another number of columns']],
  ['an empty id', `${head}${good} ,fi,Yksi.,,\n`, ['Line 3: The id is empty.']],
  ['a very long id', `${head}${good}${'i'.repeat(201)},fi,Yksi.,,\n`, ['Line 3: The id is not plain text']],
  ['an id twice', `${head}${good}1,fi,Yksi.,,\n1,fi,Kaksi.,,\n`, ['Line 4: The id "1" is already on line 3.']],
  ['an unknown language', `${head}${good}1,ru,Yksi.,,\n`, ['Line 3: The language "ru" is not one of fi, sv, en, se.']],
  ['an unknown viewpoint', `${head}${good}1,fi,Yksi.,boss,\n`, ['Line 3: The viewpoint "boss" is not one of client']],
  ['an empty text', `${head}${good}1,fi," \n ",,\n`, ['Line 3: The text is empty.']],
  ['a text too long', `${head}${good}1,fi,${'ä'.repeat(8001)},,\n`, ['Line 3: The text has 8001 characters']],
  ['U+0000', `${head}${good}1,fi,Yksi\u0000.,,\n`, ['Line 3: The text holds a character that cannot be kept']],
  ['a time to come', `${head}${good}1,fi,Yksi.,,2999-01-01\n`, ['Line 3: The time "2999-01-01" is in the future.']],
  ['a quotation mark never closed', `${head}${good}1,fi,"Yksi.,,\n2,fi,Kaksi.,,\n`, ['Line 3: From here on']],
  ['a quotation mark too many', `${head}${good}1,fi,"Yksi" ja.,,\n`, ['Line 3: From here on']],
  [
    'what is wrong before a stray quotation mark',
    `${head}${good}1,xx,Yksi.,,\n2,fi,"Kaksi" ja.,,\n`,
    ['Line 3: The language "xx"', 'Line 4: From here on', '2 lines are refused'],
  ],
  [
    'several faults, after a text of several lines',
    `${head}a,fi,"Yksi\n\nkaksi",,\n1,xx,,boss,\n${good}2,fi,,,\n`,
    [
      'Line 5: The language "xx"',
      'Line 5: The viewpoint "boss"',
      'Line 5: The text is empty.',
      'Line 7: The text is empty.',
      'Nothing was imported: 2 lines are refused.',
    ],
  ],
];

test.each(BAD)('%s is refused with line and reason', async (_what, content, said) => {
  const caseId = await caseAt(town, 3, agent);
  const people = await town.db.$count(person);
  const refused = await bring(await fileOf(content), caseId);
  expect(refused).toMatchObject({ code: 1, out: '' });
  for (const one of said) expect(refused.err).toContain(one);
  expect(refused.err).not.toMatch(/\n\s+at /);
  expect(await spokenIn(caseId)).toEqual([]);
  expect(await counted(caseId)).toMatchObject({ contributions: 0, number: 0 });
  expect(await town.db.$count(person)).toBe(people);
});

describe('a case', () => {
  const one = () => fileOf('id,lang,text\n1,fi,Yksi.\n');

  test('that is not there, closed, halted or past its summary takes nothing in', async () => {
    const [closed, halted, decided] = [await caseAt(town, 3, agent), await caseAt(town, 3, agent), await caseAt(town, 6, agent)]; // prettier-ignore
    await town.db.update(developmentCase).set({ closedAt: sql`now()` }).where(eq(developmentCase.id, closed)); // prettier-ignore
    await town.db.insert(halt).values({ caseId: halted, kind: 'paused', reason: 'Kesä.', by: agent.id });
    const file = await one();
    for (const [caseId, said] of [
      [crypto.randomUUID(), 'There is no case'],
      ['7', 'There is no case 7.'],
      [closed, 'The case is closed'],
      [halted, 'The case is paused'],
      [decided, 'The summary is ready'],
    ] as const) {
      const refused = await bring(file, caseId);
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toContain(said);
    }
  });

  test('and a file must be named', async () => {
    expect((await run('contributions')).err).toContain('npm run import --');
    expect((await run('people', await one(), '--case', crypto.randomUUID())).err).toContain('npm run import --');
    expect((await bring(join(folder, 'nowhere.csv'), crypto.randomUUID())).err).toMatch(/^ENOENT: no such file/);
    expect((await bring(await one(), crypto.randomUUID(), '--cards')).err).not.toMatch(/\n\s+at /);
  });
});
