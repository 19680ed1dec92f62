import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { delivery } from '../../db/schema/answers.ts';
import { developmentCase, member } from '../../db/schema/cases.ts';
import { roleHeld } from '../../db/schema/people.ts';
import { ROLES } from '../../server/contract/words.ts';
import { caseAt, handedTo, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { type Answer, cookieOf, type Someone, type Town } from '../support/town.ts';
import { COLUMNS, decided, everMay, houseWithRoutes, type Route } from '../support/matrix-table.ts';
import { sample } from '../support/sample.ts';

/** Every route that is not open, knocked at by everybody who may not: refused, and nothing has happened. */
let town: Town;
let routes: Route[];
const people: Record<string, Someone> = {};
/** Real things for the names in the routes' paths and bodies; none is the knocker's own. */
const things: Record<string, string> = { ':role': 'deputy' };

beforeAll(async () => {
  const opened = await houseWithRoutes();
  town = opened.town;
  routes = opened.routes;
  await gatherPeople();
  await buildTheCase();
}, 60_000);
afterAll(() => town.close());

describe('whoever may not', () => {
  for (const { name, words, own } of COLUMNS) {
    if (own || name === "Innoagent's card") continue;
    test(`${name} is refused everywhere, and nothing has happened`, async () => {
      const before = await happened();
      let knocked = 0;
      for (const route of routes) {
        if (route.act === 'open' || everMay(route.act, { words }) || isOnlyMine(route, name)) continue;
        await placeFor(route);
        const answer = await knock(route, who(name));
        const expected = name === 'visitor' ? [401] : [403, 404];
        expect(
          expected,
          `${route.method} ${route.path} said ${answer.status} ${JSON.stringify(answer.body)}`,
        ).toContain(answer.status);
        knocked++;
      }
      expect(knocked).toBeGreaterThan(10);
      expect(await happened()).toBe(before);
    });
  }
});

test('what is there and not one’s own is answered as what is not there', async () => {
  const told: string[] = [];
  let asked = 0;
  for (const name of ['visitor', 'card', 'participant', 'deputy']) {
    const words = COLUMNS.find((column) => column.name === name)?.words ?? [];
    for (const route of routes.filter(({ path }) => path.includes('/:id') && !isPublic(path))) {
      if (route.act === 'open' || everMay(route.act, { words }) || isOnlyMine(route, name)) continue;
      await placeFor(route);
      const there = await knock(route, who(name));
      const nowhere = await knock(route, who(name), crypto.randomUUID());
      asked++;
      if (there.status !== nowhere.status)
        told.push(`${name} ${route.method} ${route.path}: ${there.status} ${nowhere.status}`);
    }
  }
  expect(told).toEqual([]);
  expect(asked).toBeGreaterThan(30);
});

test('a foreign page is refused everywhere, also with the cookie of one who may', async () => {
  const before = await happened();
  for (const origin of ['http://evil.test', 'http://kuultu.test:8080', 'null', undefined]) {
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const reply = await town.app.inject({
        method: route.method as 'POST',
        url: `/api${pathOf(route)}`,
        headers: { cookie: who('coordinator').cookie ?? '', ...(origin ? { origin } : {}) },
        ...(route.body ? { payload: bodyOf(route) } : {}),
      });
      expect(reply.json(), `${origin} ${route.method} ${route.path}`).toMatchObject({ code: 'foreign_origin' });
      expect(reply.statusCode).toBe(403);
    }
  }
  expect(await happened()).toBe(before);
});

describe('what is ended acts at once', () => {
  test.each(ROLES)('at the next request of one who was %s', async (role) => {
    const one = await town.person({ roles: [role] });
    const allowed = async () => (await one.get('/board')).status;
    expect(await allowed()).toBe(200);
    await town.db.update(roleHeld).set({ endedAt: new Date() }).where(eq(roleHeld.personId, one.id));
    expect(await allowed()).toBe(403);
  });

  test('through the API: a coordinator ends a role, and the next act of its holder is refused', async () => {
    const boss = await town.person({ roles: ['coordinator'] });
    const sini = await town.person({ roles: ['innoagent_1'] });
    const path = `/cases/${things['cases']}/working-notes`;
    await placeIn(2);
    expect((await sini.post(path, { text: 'Vielä.' })).status).toBe(201);
    const held = await town.db
      .select()
      .from(roleHeld)
      .where(and(eq(roleHeld.personId, sini.id), isNull(roleHeld.endedAt)));
    expect((await boss.delete(`/people/${sini.id}/roles/${held[0]?.id}`)).status).toBe(200);
    expect((await sini.post(path, { text: 'Enää.' })).status).toBe(403);
    expect((await sini.get(path)).status).toBe(403);
  });
  // On an open WebSocket: tests/api/live.test.ts, "stops at once when the role ends, and the socket is closed".
});

describe('whoever may', () => {
  beforeEach(buildTheCase);
  test.each(['visitor', 'participant', 'innoagent_1', 'coordinator', 'member'])(
    '%s is never told that she may not: the refusals above are of rights, not of something else',
    async (name) => {
      const words = COLUMNS.find((column) => column.name === name)?.words ?? [];
      for (const route of routes) {
        if (route.act === 'open' || !everMay(route.act, { words })) continue;
        await buildTheCase();
        await placeFor(route);
        const answer = await knock(route, who(name));
        const said = `${route.method} ${route.path} said ${answer.status} ${JSON.stringify(answer.body)}`;
        expect([200, 201, 204, 404, 409, 422], said).toContain(answer.status);
      }
    },
    60_000,
  );
});

/** Cases, what is said in them and what they promise, plan and answer are public: that they are there is told to all. */
const isPublic = (path: string) => /^\/(cases|contributions|points|statements|workshops)\//.test(path);

/** Where everyone has a thing of her own and the path names nobody else's, only a visitor can be wrong. */
function isOnlyMine(route: Route, name: string): boolean {
  return name !== 'visitor' && /^\/(me|decisions)/.test(route.path) && !route.path.includes(':id');
}

function who(name: string): Someone {
  const one = people[name];
  if (!one) throw new Error(`nobody is ${name}`);
  return one;
}

function knock(route: Route, by: Someone, id?: string): Promise<Answer> {
  const path = pathOf(route, id);
  const body = route.body ? bodyOf(route) : undefined;
  switch (route.method) {
    case 'GET':
      return by.get(path);
    case 'POST':
      return by.post(path, body);
    case 'PUT':
      return by.put(path, body);
    case 'PATCH':
      return by.patch(path, body);
    case 'DELETE':
      return by.delete(path, body);
    default:
      throw new Error(`nobody knocks by ${route.method}`);
  }
}

/** The path with real things in it: ":id" is of the kind that stands before it. */
function pathOf(route: Route, id?: string): string {
  const named = (part: string, before: string) => (part === ':id' ? (id ?? thing(before)) : thing(part));
  const real = (part: string, before = '') => (part.startsWith(':') ? named(part, before) : part);
  const path = route.path
    .split('/')
    .map((part, i, all) => real(part, all[i - 1]))
    .join('/');
  const asked = route.query ? new URLSearchParams(Object.entries(sample(route.query, things) ?? {})).toString() : '';
  return asked ? `${path}?${asked}` : path;
}

function thing(name: string): string {
  const id = things[name];
  if (!id) throw new Error(`the probes have no real thing for ${name}`);
  return id;
}

function bodyOf(route: Route): object {
  const body = sample(route.body, things);
  if (typeof body !== 'object' || body === null) throw new Error(`no body for ${route.path}`);
  return body;
}

async function happened(): Promise<number> {
  const { rows } = await town.db.execute<{ n: number }>(sql`select count(*)::int as n from activity`);
  return rows[0]?.n ?? 0;
}

/** Puts the case into a step in which the act may be done, so that the refusal is one of rights and not of time. */
async function placeFor(route: Route): Promise<void> {
  if (route.act !== 'open') await placeIn(decided(route.act).steps[0] ?? 1);
}

async function placeIn(step: number): Promise<void> {
  await town.db.execute(sql`update development_case set step = ${step} where id = ${things['cases']}`);
}

async function gatherPeople(): Promise<void> {
  people['visitor'] = town.visitor;
  people['participant'] = await town.person();
  people['member'] = await town.person();
  people['speaker'] = await town.person({ name: 'Puhuja' });
  for (const role of ROLES) people[role] = await town.person({ roles: [role] });
  // Somebody else's card comes first; then the one with which somebody knocks.
  await told(town.visitor);
  const { rows } = await town.db.execute<{ id: string }>(sql`select id from card`);
  things['cards'] = rows[0]?.id ?? '';
  people['card'] = await holderOf((await told(town.visitor)).cardCode);
}

async function told(by: Someone) {
  return (await by.post('/contributions', { text: 'Jono.', presence: 'only_innoagent' })).body;
}

async function holderOf(card: string): Promise<Someone> {
  const opened = await town.visitor.post('/sessions', { card });
  return town.withCookie('', cookieOf(opened));
}

/** A case with one of everything, none of it of those who knock. */
async function buildTheCase(): Promise<void> {
  const sini = await town.person({ roles: ['innoagent_1'] });
  const hilla = await town.person({ roles: ['decision_maker'] });
  const caseId = await caseAt(town, 2, sini);
  const kept = async (path: string, body?: object) => (await sini.post(path, body)).body;
  things['cases'] = caseId;
  things['dueDay'] = '2031-01-01';
  const said = await saidIn(town, caseId, who('speaker'), 'Jonotin.');
  things['contributions'] = things[':contributionId'] = things['contributionIds'] = things['sources'] = said;
  await memberOf(town, caseId, who('member'), 'client');
  await memberOf(town, caseId, hilla, 'decision_maker');
  const [hers] = await town.db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.caseId, caseId), eq(member.personId, hilla.id)));
  things['members'] = hers?.id ?? '';
  const invited = await kept(`/cases/${caseId}/invitations`);
  Object.assign(things, { invitations: invited.id, ':token': invited.token });
  const startsAt = town.clock.moment(1);
  const meeting = { title: 'Työpaja', startsAt, place: 'Kirjasto', remote: false };
  things['workshops'] = (await kept(`/cases/${caseId}/workshops`, meeting)).id;
  const promise = { canChange: 'x', cannotChange: 'y', decisionMakerId: hilla.id, answerBy: town.clock.day(1) };
  things['promises'] = (await kept(`/cases/${caseId}/promises`, promise)).id;
  things['decisionMakerId'] = hilla.id;
  await placeIn(4);
  things['statements'] = (await kept(`/cases/${caseId}/statements`, { text: 'Illat auki.' })).id;
  things['points'] = await pointOn(town, caseId, sini, [said]);
  await handedTo(town, caseId, hilla);
  const owed = { caseId, personId: who('speaker').id, kind: 'answer', about: caseId, way: 'service' } as const;
  const [delivered] = await town.db.insert(delivery).values(owed).returning({ id: delivery.id });
  things['deliveries'] = delivered?.id ?? '';
  const inInbox = (await told(who('speaker'))).id;
  const gathered = { kind: 'gather', contributionIds: [inInbox], title: 'Toinen', reason: 'Sama.' };
  things['moves'] = (await kept('/moves', gathered)).id;
  await thingsOfSpeaker();
  await analysedCase(caseId);
  Object.assign(things, { teal: '#0b6b63', amber: '#f5b83d', ':theme': 'hoito' });
  const { rows } = await town.db.execute<{
    id: string;
  }>(sql`insert into access_feedback (text, lang, given_at, answer_by)
    values ('Kartta ei aukea.', 'fi', now(), now() + interval '14 days') returning id`);
  things['access-feedback'] = rows[0]?.id ?? '';
  await town.db.update(developmentCase).set({ step: 2 }).where(eq(developmentCase.id, caseId));
}

/** What the analysis would have found: one theme, in the case and in the inbox. */
async function analysedCase(caseId: string): Promise<void> {
  const theme = { id: 'hoito', language: 'fi', terms: ['hoito'], members: [], fresh: 0, quotes: [] };
  const found = { themes: [theme], unassigned: [], speakers: { viewpoints: [], rows: [] }, kinds: {} };
  await town.db.execute(sql`insert into analysis (case_id, subject, method, result)
    select c, 'themes', 'kuultu-themes 1', ${JSON.stringify(found)}::jsonb from unnest(array[${caseId}::uuid, null]) c
    on conflict (case_id, subject) do nothing`);
}

async function thingsOfSpeaker(): Promise<void> {
  const target = await town.person({ roles: ['decision_maker'] });
  const [held] = await town.db.select({ id: roleHeld.id }).from(roleHeld).where(eq(roleHeld.personId, target.id));
  Object.assign(things, { people: target.id, personId: target.id, ':roleHeldId': held?.id ?? '' });
  things['sessions'] = (await target.get('/me/sessions')).body[0].id;
}
