import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepJob } from '../../server/jobs/sweep.ts';
import type { Answer, Someone, Town } from '../support/town.ts';
import { houseWithRoutes, type Route } from '../support/matrix-table.ts';
import { DECIDED } from '../support/twice-table.ts';
import { done, type Walked, walkTo } from '../support/walk.ts';

const WORDS: Readonly<Record<string, string>> = { same_words: 'same words', under_way: 'under way' };

let town: Town;
let routes: Route[];
let at: Record<2 | 3 | 4 | 5 | 7, Walked>;
let administrator: Someone;
let coordinator: Someone;
beforeAll(async () => {
  ({ town, routes } = await houseWithRoutes());
  administrator = await town.person({ roles: ['administrator'] });
  coordinator = await town.person({ roles: ['coordinator'] });
  const [seven, five, four, three, two] = [await walkTo(town, 7), await walkTo(town, 5), await walkTo(town, 4), await walkTo(town, 3), await walkTo(town, 2)]; // prettier-ignore
  at = { 2: two, 3: three, 4: four, 5: five, 7: seven };
}, 120_000);
afterAll(() => town.close());

const count = async (what: SQL) =>
  Number((await town.db.execute<{ n: number }>(sql`select count(*)::int n ${what}`)).rows[0]?.n);

test('how each route that changes something bears being sent twice is decided', () => {
  const unsafe = routes.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  expect(unsafe.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(DECIDED).sort());
  for (const { method, path, twice } of unsafe) {
    const decided = DECIDED[`${method} ${path}`] ?? '';
    const asks = twice ? WORDS[twice] : undefined;
    expect([path, asks ?? (Object.values(WORDS).includes(decided) ? 'nothing' : decided)]).toEqual([path, decided]);
  }
});

/** What makes something: who sends it, where, what, and what there is one more of afterwards. */
interface Making {
  readonly who: Someone;
  readonly path: string;
  readonly body?: object;
  readonly of: SQL;
  readonly method?: 'put';
}
let n = 0;
const MAKERS: Readonly<Record<string, () => Promise<Making> | Making>> = {
  note: () => {
    const text = `Muistiin ${n++}`;
    return { who: at[3].group[0] ?? town.visitor, path: `/cases/${at[3].caseId}/working-notes`, body: { text }, of: sql`from working_note where text = ${text}` }; // prettier-ignore
  },
  invitation: () => ({ who: at[2].innoagent, path: `/cases/${at[2].caseId}/invitations`, of: sql`from invitation` }),
  workshop: () => {
    const plan = { title: `Paja ${n++}`, startsAt: town.clock.moment(3), place: 'Kirjasto', remote: false };
    return { who: at[3].innoagent, path: `/cases/${at[3].caseId}/workshops`, body: plan, of: sql`from workshop` };
  },
  promise: () => {
    const wish = { canChange: `Tapa ${n++}`, cannotChange: 'Laki', decisionMakerId: at[3].decider.id, answerBy: town.clock.day(90) }; // prettier-ignore
    return { who: at[3].innoagent, path: `/cases/${at[3].caseId}/promises`, body: wish, of: sql`from promise` };
  },
  window: () => {
    const window = { opensAt: town.clock.moment(-0.01), closesAt: town.clock.moment(20 + n++), reason: 'Lisää aikaa' };
    return { who: at[4].innoagent, path: `/cases/${at[4].caseId}/windows`, body: window, of: sql`from open_window` };
  },
  statement: () => {
    const text = `Väite ${n++}`;
    return { who: at[4].innoagent, path: `/cases/${at[4].caseId}/statements`, body: { text }, of: sql`from statement` };
  },
  proposal: async () => {
    const body = { text: `Ehdotus ${n++}` };
    return {
      who: await town.person(),
      path: `/cases/${at[4].caseId}/proposed-statements`,
      body,
      of: sql`from statement`,
    };
  },
  vote: async () => {
    const { id } = done(await at[4].innoagent.post(`/cases/${at[4].caseId}/statements`, { text: `Ääni ${n++}` }));
    return {
      who: browser(),
      method: 'put',
      path: `/statements/${id}/vote`,
      body: { value: 'agree' },
      of: sql`from vote`,
    };
  },
  seat: async () => {
    const plan = { title: `Paikka ${n++}`, startsAt: town.clock.moment(3), place: 'Kirjasto', remote: false };
    const { id } = done(await at[3].innoagent.post(`/cases/${at[3].caseId}/workshops`, plan));
    return { who: browser(), path: `/workshops/${id}/sign-ups`, body: { accessNeeds: '' }, of: sql`from sign_up` };
  },
  point: () => {
    const body = { kind: 'finding', text: `Kohta ${n++}`, plain: 'Kohta', sources: at[5].said.slice(0, 1) };
    return { who: at[5].innoagent, path: `/cases/${at[5].caseId}/points`, body, of: sql`from point` };
  },
  check: () => {
    const body = { endsAt: town.clock.moment(5 + n++) };
    return { who: at[5].innoagent, path: `/cases/${at[5].caseId}/checks`, body, of: sql`from check_period` };
  },
  deed: () => {
    const body = { text: `Tehty ${n++}`, day: town.clock.day(0) };
    return { who: at[7].decider, path: `/points/${at[7].points[0]}/deeds`, body, of: sql`from deed` };
  },
  'deed’s letters': () => {
    const body = { text: `Kerrottu ${n++}`, day: town.clock.day(0) };
    return { who: at[7].decider, path: `/points/${at[7].points[0]}/deeds`, body, of: sql`from (select about from delivery where kind = 'deed' group by about) letters` }; // prettier-ignore
  },
  role: async () => {
    const { id } = await town.person({ name: `Uusi ${n++}` });
    return { who: administrator, path: `/people/${id}/roles`, body: { role: 'innoagent_1' }, of: sql`from role_held` };
  },
  person: () => {
    const body = { name: 'Lisätty', email: `lisatty-${n++}@example.fi` };
    return { who: administrator, path: '/people', body, of: sql`from person` };
  },
  cards: () => ({ who: at[3].innoagent, path: '/cards', body: { count: 1 }, of: sql`from card` }),
  'own card': async () => ({ who: await town.person(), path: '/me/card', of: sql`from card` }),
  feedback: () => {
    const body = { text: `Näkyy huonosti ${n++}`, lang: 'fi' };
    return { who: browser(), path: '/access-feedback', body, of: sql`from access_feedback` };
  },
  report: () => {
    const body = { reason: 'insult', note: `Ilkeä ${n++}` };
    return { who: browser(), path: `/contributions/${at[5].said[0]}/reports`, body, of: sql`from report` };
  },
  move: async () => {
    const idea = { text: `Ajatus ${n++}`, presence: 'own_name' };
    const { id } = done(await (await town.person()).post('/contributions', idea));
    const body = { kind: 'gather', contributionIds: [id], title: 'Asia', reason: 'Sama' };
    return { who: at[2].innoagent, path: '/moves', body, of: sql`from move` };
  },
  halt: async () => {
    await coordinator.delete(`/cases/${at[2].caseId}/halts`);
    const body = { kind: 'paused', reason: `Kesä ${n++}` };
    return { who: coordinator, path: `/cases/${at[2].caseId}/halts`, body, of: sql`from halt` };
  },
  idea: () => ({ who: town.browser(), path: '/contributions', body: { text: `Idea ${n++}`, presence: 'only_innoagent' }, of: sql`from contribution` }), // prettier-ignore
  comment: async () => {
    const body = { text: `Lisäys ${n++}`, kind: 'comment', presence: 'own_name' };
    return {
      who: await town.person(),
      path: `/contributions/${at[4].said[0]}/comments`,
      body,
      of: sql`from contribution`,
    };
  },
  'somebody else’s words': () => {
    const body = { text: `Kuultu ${n++}`, channel: 'phone', permission: true, presence: 'only_innoagent' };
    return { who: at[2].innoagent, path: '/contributions/logged', body, of: sql`from contribution` };
  },
};

/** What is told needs its sender's key: the same words again may be another's, or meant. */
const BY_KEY = ['idea', 'comment', 'somebody else’s words'];
/** The same again, later, may well be meant: a second sheet of cards, another invitation. */
const ONCE_MORE = ['invitation', 'workshop', 'vote', 'seat', 'cards', 'own card', ...BY_KEY];

describe.each(Object.entries(MAKERS))('%s', (name, make) => {
  test.skipIf(BY_KEY.includes(name))(
    'pressed five times at the same moment is one, with or without a key',
    async () => {
      const making = await make();
      const before = await count(making.of);
      const answers = await Promise.all(Array.from({ length: 5 }, () => press(making)));
      expect(await count(making.of)).toBe(before + 1);
      expectFirst(answers);
    },
  );

  test.skipIf(ONCE_MORE.includes(name))('pressed twice in a row is one', async () => {
    const making = await make();
    const before = await count(making.of);
    expectFirst([await press(making), await press(making)]);
    expect(await count(making.of)).toBe(before + 1);
  });

  test('sent again under its key, also at the same moment, is one and is answered the same', async () => {
    const making = await make();
    const key = crypto.randomUUID();
    const before = await count(making.of);
    const answers = [await press(making, key), ...(await Promise.all([1, 2, 3].map(() => press(making, key))))];
    expect(await count(making.of)).toBe(before + 1);
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(done(answers[0] ?? { status: 500, body: null, headers: {} })).toBeDefined();
  });
});

test('a key is for what was sent with it: other words are not thanked for, and are sent with a new key', async () => {
  const aino = await town.person();
  const key = crypto.randomUUID();
  const tell = (text: string, sendKey: string) => aino.post('/contributions', { text, presence: 'own_name', sendKey });
  const { id } = done(await tell('Ensimmäinen', key));
  expect(await tell('Korjattu', key)).toMatchObject({ status: 409, body: { code: 'sent_before' } });
  expect(done(await tell('Ensimmäinen', key)).id).toBe(id);
  expect(done(await tell('Korjattu', crypto.randomUUID())).id).not.toBe(id);
});

test('a key is its sender’s: with another’s nobody is answered what she was', async () => {
  const [aino, veikko] = [await town.person(), await town.person()];
  const idea = { text: 'Minun', presence: 'only_innoagent', sendKey: crypto.randomUUID() };
  for (const [first, other] of [
    [aino, veikko],
    [town.visitor, aino],
    [aino, town.visitor],
  ] as const) {
    // prettier-ignore
    const mine = { ...idea, sendKey: crypto.randomUUID() };
    done(await first.post('/contributions', mine));
    expect(await other.post('/contributions', mine)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  }
});

test('the answer kept for a key opens to nobody without it, and goes after thirty days', async () => {
  const sendKey = crypto.randomUUID();
  const { cardCode } = done(await town.visitor.post('/contributions', { text: 'Salassa', presence: 'only_innoagent', sendKey })); // prettier-ignore
  const { rows } = await town.db.execute(sql`select * from sent`);
  expect(rows.length).toBeGreaterThan(0);
  const kept = rows.flatMap((row) => Object.values(row)).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join(' '); // prettier-ignore
  expect(kept).not.toContain(cardCode);
  expect(kept).not.toContain(sendKey);
  town.clock.travel(31);
  await sweepJob(town.context);
  expect(await count(sql`from sent`)).toBe(0);
});

test('what was committed is not done again though its answer was never kept', async () => {
  const making = await (MAKERS['note'] ?? (() => Promise.reject(new Error('none'))))();
  const key = crypto.randomUUID();
  done(await press(making, key));
  await town.db.execute(sql`update sent set answer = null`);
  const before = await count(making.of);
  expect(await press(making, key)).toMatchObject({ status: 409, body: { code: 'already_done' } });
  expect(await count(making.of)).toBe(before);
});

/** The first was done; the others were answered the same, or told that it has been. */
function expectFirst(answers: readonly Answer[]): void {
  const [first] = answers.filter(({ status }) => status < 300);
  expect(first).toBeDefined();
  for (const { status, body } of answers)
    expect([status < 300 ? JSON.stringify(body) : status]).toEqual([status < 300 ? JSON.stringify(first?.body) : 409]);
}

async function press({ who, method, path, body }: Making, key?: string): Promise<Answer> {
  const keyed = key ? who.withKey(key) : who;
  return method === 'put' ? keyed.put(path, body) : keyed.post(path, body);
}

/** A visitor whose browser is known by its cookie. */
const browser = () => town.withCookie('', `kuultu-device=${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`);
