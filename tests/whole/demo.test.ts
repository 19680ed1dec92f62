import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person } from '../../db/schema/people.ts';
import { buildApp } from '../../server/http/app.ts';
import { ConfigRefusal, readConfig } from '../../server/base/config.ts';
import { concerns } from '../../server/contributions/privacy/clean.ts';
import { threads } from '../../server/contributions/thread.ts';
import { ACTIVITY_KINDS } from '../../server/contract/activity.ts';
import { COUNTY, PERSONAS } from '../../server/demo/people.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import type { App, Context } from '../../server/context.ts';
import { cookieOf, indexed, openTown, type Town } from '../support/town.ts';

/** The fictional county: seeded once, looked at as each of its people, and never mixed up with anything real. */
let town: Town;
let context: Context;
let app: App;

const asDemo = (one: Town): Context => ({ ...one.context, config: { ...one.context.config, demo: true } });

beforeAll(async () => {
  town = await openTown();
  context = asDemo(town);
  const start = performance.now();
  expect(await seedDemo(context)).toBe(true);
  const took = Math.round(performance.now() - start);
  console.log(`demo: seeded in ${took} ms, ${JSON.stringify(await county(town))}`);
  app = await buildApp(context, { web: false });
}, 60_000);
afterAll(async () => {
  await app.close();
  await town.close();
});

describe('the county', () => {
  test('has a case in each of the seven steps, one closed and one paused, and step 4 is open now', async () => {
    const { rows } = await town.db.execute<{ step: number; closed: boolean; halt: string | null; open: boolean }>(sql`
      select c.step, c.closed_at is not null as closed, h.kind as halt,
        exists (select from open_window w where w.case_id = c.id and w.opens_at <= now() and w.closes_at > now()) as open
      from development_case c left join halt h on h.case_id = c.id and h.ended_at is null`);
    const moving = rows.filter((row) => !row.closed && row.halt === null);
    expect(new Set(moving.map((row) => row.step))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(moving.filter((row) => row.step === 4).every((row) => row.open)).toBe(true);
    expect(rows.filter((row) => row.closed)).toHaveLength(1);
    expect(rows.filter((row) => row.halt === 'paused')).toHaveLength(1);
  });

  test('holds what can be tried: a full inbox, a promise to confirm, drafts, answers of all kinds, deeds, a workshop to come', async () => {
    const { rows } = await town.db.execute(sql`select
      (select count(*) from contribution c where c.case_id is null and c.parent_id is null
        and not exists (select from not_taken_up n where n.contribution_id = c.id)) >= 10 as inbox,
      exists (select from promise where confirmed_at is null) as promise,
      exists (select from answer where published_at is null) as drafts,
      (select count(distinct kind) from answer where published_at is not null) = 5 as answers,
      exists (select from deed) as deeds,
      exists (select from workshop where held_at is null and starts_at > now()) as workshop,
      exists (select from check_period where ends_at > now()) as "check",
      exists (select from handover where due_day > current_date) as due,
      exists (select from point where kind = 'dissent') as dissent,
      exists (select from unused) as unused,
      (select count(distinct lang) from contribution) > 1 as languages,
      (select count(*) from contribution) between 90 and 150 as many,
      not exists (select from delivery where delivered_at is null) as delivered`);
    expect(rows[0]).toEqual(Object.fromEntries(Object.keys(rows[0] ?? {}).map((key) => [key, true])));
  });

  test('looks lived-in: its log runs in the order of time, nothing in it is yet to come, and every column agrees', async () => {
    const { rows } = await town.db.execute(sql`select
      (select max(at) - min(at) > interval '300 days' from activity) as long,
      (select count(*)::int from activity where at > now()) as "yetToCome",
      (select count(*)::int from (select at, lag(at) over (order by id) as before from activity) a where at < before) as unordered,
      (select count(*)::int from stay where left_at < entered_at) as "leftTooEarly",
      (select count(*)::int from contribution c join contribution p on p.id = c.parent_id
        where c.created_at < p.created_at) as "answeredTooEarly",
      (select count(*)::int from contribution c join person p on p.id = c.author_id
        where c.created_at < p.created_at) as "spokeTooEarly",
      (select count(*)::int from delivery where delivered_at < created_at) as "deliveredTooEarly"`);
    expect(rows[0]).toEqual({
      long: true,
      yetToCome: 0,
      unordered: 0,
      leftTooEarly: 0,
      answeredTooEarly: 0,
      spokeTooEarly: 0,
      deliveredTooEarly: 0,
    });
  });

  test('leaves the log append-only', async () => {
    await expect(town.db.execute(sql`update activity set at = now()`)).rejects.toThrow();
    await expect(town.db.execute(sql`delete from activity`)).rejects.toThrow();
  });

  test('gives every text exactly one state and no address, and the log no kind that nobody knows', async () => {
    const all = await threads(town.db, undefined, 1000);
    expect(all.length).toBe((await county(town)).contributions);
    expect(all.filter(({ text }) => concerns(text).length > 0)).toEqual([]);
    const kinds = ['waiting', 'in_point', 'not_used', 'not_taken_up', 'withdrawn'];
    expect(all.filter(({ state }) => !kinds.includes(state.kind))).toEqual([]);
    for (const kind of ['waiting', 'in_point', 'not_used', 'not_taken_up'])
      expect(all.some(({ state }) => state.kind === kind)).toBe(true);
    const { rows } = await town.db.execute<{ kind: string }>(sql`select distinct kind from activity`);
    expect(rows.filter(({ kind }) => !ACTIVITY_KINDS.some((known) => known === kind))).toEqual([]);
  });

  test('shows similar ideas beside an open one', async () => {
    await indexed(town);
    const sanna = await become('Sanna Rautiola');
    const inbox = (await sanna.get('/verstas/inbox?limit=50')).body.items;
    const dental = inbox.find((item: { text: string }) => item.text.includes('bussissa'));
    const { items } = (await sanna.get(`/verstas/similar?contributionId=${dental.id}`)).body;
    expect(items.length).toBeGreaterThan(2);
    expect(items[0].text.toLowerCase()).toContain('hammashoidon takaisinsoitto');
  });
});

describe('the demo door', () => {
  test('names the county and its personas, each with her role and way in', async () => {
    const { body } = await visitor('GET', '/demo/people');
    expect(body.county).toEqual(COUNTY);
    expect(body.people).toHaveLength(PERSONAS.length);
    const roles = new Set(body.people.flatMap((one: { roles: string[] }) => one.roles));
    const every = ['innoagent_1', 'innoagent_2', 'coordinator', 'decision_maker', 'deputy', 'administrator'];
    expect(roles).toEqual(new Set(every));
    expect(body.people.filter((one: { roles: string[] }) => one.roles.includes('decision_maker'))).toHaveLength(2);
    expect(body.people.filter((one: { byCard: boolean }) => one.byCard)).toHaveLength(2);
  });

  test('lets a visitor become each of them, who then sees her own things', async () => {
    const { people } = (await visitor('GET', '/demo/people')).body;
    for (const { id, name, roles, byCard } of people) {
      const someone = await become(name);
      expect((await someone.get('/me')).body).toMatchObject({ id, name, roles, byCard });
      expect((await someone.get('/me/thread')).status).toBe(200);
      expect((await someone.get('/me/todo')).status).toBe(200);
    }
  });

  test.each([
    ['Sanna Rautiola', '/verstas/inbox'],
    ['Kaarlo Mäntysaari', '/board'],
    ['Marjatta Kuuselo', '/people'],
    ['Petri Kallioranta', '/board'],
    ['Noora Haapalinna', '/board'],
    ['Teemu Aromaa', '/people'],
  ])('%s may open %s', async (name, path) => {
    expect((await (await become(name)).get(path)).status).toBe(200);
  });

  test.each(['Aino Pihlajisto', 'Veikko Laineenoja', 'Helvi Uusipelto', 'Onni Takamaa', 'Camilla Strandnäs'])(
    '%s finds texts of her own, with a state each',
    async (name) => {
      const { items } = (await (await become(name)).get('/me/thread')).body;
      expect(items.length).toBeGreaterThan(1);
      expect(items.every((item: { state: { kind: string } }) => item.state.kind)).toBe(true);
    },
  );

  test('opens for nobody else: not for one who signs up, not for the unshown, not from a foreign page', async () => {
    const newcomer = await town.person({ name: 'Uusi Ihminen', email: 'uusi.ihminen@demo.invalid' });
    expect((await visitor('POST', '/demo/sessions', { personId: newcomer.id })).status).toBe(404);
    const [unshown] = await town.db
      .select({ id: person.id })
      .from(person)
      .where(sql`name = 'Tuula Niittyoja'`);
    expect((await visitor('POST', '/demo/sessions', { personId: unshown?.id })).status).toBe(404);
    const { people } = (await visitor('GET', '/demo/people')).body;
    const foreign = await visitor('POST', '/demo/sessions', { personId: people[0].id }, 'http://elsewhere.test');
    expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  });

  test('is not there without a demo', async () => {
    const { people } = (await visitor('GET', '/demo/people')).body;
    expect((await town.visitor.get('/demo/people')).status).toBe(404);
    expect((await town.visitor.post('/demo/sessions', { personId: people[0].id })).status).toBe(404);
  });
});

describe('seeding', () => {
  test('again changes nothing', async () => {
    const before = await county(town);
    expect(await seedDemo(context)).toBe(false);
    expect(await county(town)).toEqual(before);
  });

  test('does nothing where somebody already is', async () => {
    const lived = await openTown();
    await lived.person({ name: 'Joku Täällä' });
    expect(await seedDemo(asDemo(lived))).toBe(false);
    expect(await county(lived)).toMatchObject({ people: 1, cases: 0, contributions: 0 });
    await lived.close();
  });

  test('by two instances at once gives one county', async () => {
    const one = await openTown();
    const other = await openTown({ databaseUrl: one.databaseUrl });
    const seeded = await Promise.all([seedDemo(asDemo(one)), seedDemo(asDemo(other))]);
    expect([...seeded].sort()).toEqual([false, true]);
    const { people, cases, contributions } = await county(town);
    expect(await county(one)).toMatchObject({ people: people - 1, cases, contributions }); // the newcomer above
    await other.close();
    await one.close();
  }, 60_000);

  test('that fails on its way leaves nothing behind', async () => {
    const broken = await openTown();
    await broken.asOwner(`alter table deed add constraint no_deeds check (text = '')`);
    await expect(seedDemo(asDemo(broken))).rejects.toThrow();
    expect(await county(broken)).toMatchObject({ people: 0, cases: 0, contributions: 0, activities: 0 });
    await broken.asOwner('alter table deed drop constraint no_deeds');
    expect(await seedDemo(asDemo(broken))).toBe(true);
    await broken.close();
  }, 60_000);
});

test.each([
  [{}, true],
  [{ DATABASE_URL: 'postgres://kuultu@localhost/kuultu' }, false],
  [{ DATABASE_URL: 'postgres://kuultu@localhost/kuultu', DEMO: '1' }, true],
  [{ SMTP_URL: 'smtp://localhost' }, false],
  [{ PUBLIC_URL: 'https://kuultu.example' }, false],
  [{ DEMO: '0' }, false],
])('with the settings %o the demo is %s', (env, demo) => {
  expect(readConfig(env).demo).toBe(demo);
});

test('DEMO says 1 or 0, or is refused', () => {
  expect(() => readConfig({ DEMO: 'yes' })).toThrow(ConfigRefusal);
});

async function visitor(method: 'GET' | 'POST', path: string, payload?: object, origin = town.origin) {
  const reply = await app.inject({ method, url: `/api${path}`, headers: { origin }, ...(payload ? { payload } : {}) });
  return { status: reply.statusCode, body: reply.json(), cookie: cookieOf(reply) };
}

/** Goes through the demo door; what she then does goes to the same database. */
async function become(name: string) {
  const { people } = (await visitor('GET', '/demo/people')).body;
  const { id } = people.find((one: { name: string }) => one.name === name);
  const opened = await visitor('POST', '/demo/sessions', { personId: id });
  expect(opened.status).toBe(201);
  return town.withCookie(id, opened.cookie);
}

async function county({ db }: Town) {
  const { rows } = await db.execute<{ people: number; cases: number; contributions: number; activities: number }>(sql`
    select (select count(*)::int from person) as people, (select count(*)::int from development_case) as cases,
      (select count(*)::int from contribution) as contributions, (select count(*)::int from activity) as activities`);
  const [counted] = rows;
  if (!counted) throw new Error('nothing was counted');
  return counted;
}
