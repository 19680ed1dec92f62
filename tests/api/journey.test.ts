import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, cookieOf, openTown, type Someone, type Town } from '../support/town.ts';
import { voices } from '../support/voices.ts';

/**
 * One case's whole life: what people said becomes a case, goes through the seven steps, and comes back as an answer to
 * each person who spoke. Everybody acts through the API. Read this first.
 */
let town: Town;
let sini: Someone; // Innoagent
let hilla: Someone; // decision maker
let deputy: Someone;
let group: Someone[]; // planning group
let theCase: string;
const said: { id: string; speaker: Someone }[] = [];
const texts = voices();

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  hilla = await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] });
  deputy = await town.person({ name: 'Dani Sijainen', roles: ['deputy'] });
  group = await Promise.all(['Aino', 'Veikko', 'Pirjo', 'Otso'].map((name) => town.person({ name })));
}, 120_000);
afterAll(() => town.close());

test('1 · Need: people tell ideas without an account, and an Innoagent gathers them into a case', async () => {
  await tellAll(texts.slice(0, Math.floor(texts.length / 3)));
  const inbox = done(await sini.get('/verstas/inbox?limit=200'));
  expect(inbox.items.length).toBe(Math.min(200, said.length));

  const ids = said.map((one) => one.id);
  const gathered = done(
    await sini.post('/moves', {
      kind: 'gather',
      contributionIds: ids.slice(0, 50),
      title: 'Jonot lyhyemmiksi',
      reason: 'Sama asia: hoitoon pääsy kestää.',
    }),
  );
  theCase = gathered.caseId;
  for (let from = 50; from < ids.length; from += 100) {
    done(
      await sini.post('/moves', {
        kind: 'add',
        contributionIds: ids.slice(from, from + 100),
        caseId: theCase,
        reason: 'Sama asia.',
      }),
    );
  }
  expect(await sini.post(`/cases/${theCase}/stays`, { from: 1, to: 2 })).toMatchObject({
    status: 409,
    body: { code: 'step_not_ready' },
  });
  done(
    await sini.patch(`/cases/${theCase}`, {
      need: 'Hoitoon pääsy kestää liian kauan.',
      needPlain: 'Hoitoa joutuu odottamaan.',
      ownerId: sini.id,
    }),
  );
  await moveOn(2);
});

test('2 · Planning group: different people accept the invitation and agree on the timetable', async () => {
  const viewpoints = ['client', 'close_one', 'professional', 'organisation'];
  for (const [i, person] of group.entries()) {
    const { token } = done(await sini.post(`/cases/${theCase}/invitations`));
    done(await person.post(`/invitations/${token}/acceptance`, { viewpoint: viewpoints[i] }));
  }
  const days = [3, 4, 5, 6, 7].map((step) => ({ step, day: town.clock.day(step * 20) }));
  done(await sini.put(`/cases/${theCase}/timetable`, { days }));
  await moveOn(3);
});

test('3 · Workshops: people meet, and what they say is written down', async () => {
  const startsAt = town.clock.moment(1);
  const workshop = done(
    await sini.post(`/cases/${theCase}/workshops`, {
      title: 'Jonotyöpaja',
      startsAt,
      place: 'Kirjasto',
      remote: false,
      capacity: 20,
    }),
  );
  done(await member(0).post(`/workshops/${workshop.id}/sign-ups`, { accessNeeds: 'Induktiosilmukka' }));
  town.clock.travel(2);
  const notes = ['Soitto kerran viikossa jonottajalle.', 'Peruutusajat tekstiviestillä.'];
  const held = done(
    await sini.post(`/workshops/${workshop.id}/record`, {
      attendance: [
        { viewpoint: 'client', people: 7, exact: true },
        { viewpoint: 'professional', people: 3, exact: false },
      ],
      notes: 'Puhuttiin odottamisesta.',
      contributions: notes.map((text) => ({ text, viewpoint: 'client', presence: 'only_innoagent' })),
    }),
  );
  expect(held).toBeTruthy();
});

test('4 · Open online work: nothing opens before the promise; then everybody may speak until the clock closes it', async () => {
  expect(await sini.post(`/cases/${theCase}/stays`, { from: 3, to: 4 })).toMatchObject({ status: 409 });
  const promise = done(
    await sini.post(`/cases/${theCase}/promises`, {
      canChange: 'Miten jonottajaan pidetään yhteyttä.',
      cannotChange: 'Hoitotakuun rajat ovat laissa.',
      decisionMakerId: hilla.id,
      answerBy: town.clock.day(90),
    }),
  );
  expect(await sini.post(`/promises/${promise.id}/confirmation`)).toMatchObject({ status: 403 });
  done(await hilla.post(`/promises/${promise.id}/confirmation`));
  const opensAt = town.clock.now.toISOString();
  const closesAt = town.clock.moment(21);
  done(await sini.post(`/cases/${theCase}/windows`, { opensAt, closesAt }));
  await moveOn(4);

  await tellAll(texts.slice(said.length), theCase);
  expect(said.length).toBe(texts.length);
  const statement = done(
    await sini.post(`/cases/${theCase}/statements`, { text: 'Tuttu hoitaja on tärkeämpi kuin nopea aika.' }),
  );
  for (const [i, value] of ['agree', 'agree', 'disagree', 'cant_say'].entries()) {
    done(await member(i).put(`/statements/${statement.id}/vote`, { value }));
  }
  expect(await sini.post(`/cases/${theCase}/stays`, { from: 4, to: 5 })).toMatchObject({ status: 409 });
  town.clock.travel(22);
  await moveOn(5);
});

test('5 · Summary: every point rests on what somebody said, and the speakers check it', async () => {
  const ids = await allInCase();
  const used = ids.slice(0, Math.floor(ids.length * 0.9));
  const chunk = Math.ceil(used.length / 6);
  const points: string[] = [];
  for (let n = 0; n < 6; n++) {
    const sources = used.slice(n * chunk, (n + 1) * chunk);
    const kind = n === 5 ? 'dissent' : 'finding';
    const made = done(
      await sini.post(`/cases/${theCase}/points`, {
        text: `Kohta ${n + 1}: yhteydenpito jonottajaan.`,
        plain: 'Kerro, missä kohdassa jonoa olen.',
        kind,
        sources,
      }),
    );
    points.push(made.id);
  }
  expect(
    await sini.post(`/cases/${theCase}/points`, { text: 'Ilman lähdettä', plain: 'x', kind: 'finding', sources: [] }),
  ).toMatchObject({ status: 400 });
  done(
    await sini.put(`/cases/${theCase}/unused`, {
      contributionIds: ids.slice(used.length),
      reason: 'Asia kuuluu valtiolle.',
    }),
  );
  done(
    await sini.post(`/cases/${theCase}/checks`, {
      endsAt: town.clock.moment(7),
    }),
  );
  const [speaker] = said.filter((one) => used.slice(0, chunk).includes(one.id)).map((one) => one.speaker);
  done(await speaker?.put(`/points/${points[0]}/mark`, { value: 'almost', because: 'Myös hinta merkitsee.' }));
  expect(await sini.post(`/cases/${theCase}/stays`, { from: 5, to: 6 })).toMatchObject({ status: 409 });
  town.clock.travel(8);
  for (const one of group) done(await one.put(`/cases/${theCase}/approval`));
  done(
    await sini.put(`/cases/${theCase}/handover`, {
      dueDay: town.clock.day(30),
      receivers: [{ personId: hilla.id, deputyId: deputy.id }],
    }),
  );
  await moveOn(6);
});

test('6 · Decision makers: a deputy drafts, the decision maker publishes an answer to every point', async () => {
  const desk = done(await hilla.get(`/cases/${theCase}/decision`));
  const kinds = ['will_be_done', 'partly', 'not_now', 'looked_into', 'belongs_elsewhere', 'will_be_done'];
  expect(desk.points.length).toBe(6);
  for (const [i, point] of desk.points.entries()) {
    done(
      await deputy.put(`/points/${point.id}/answer`, {
        kind: kinds[i],
        reason: 'Näin teemme, koska se auttaa jonottajaa.',
        nextStep: 'Otamme käyttöön keväällä.',
        nextDay: town.clock.day(60),
        version: 0,
      }),
    );
  }
  expect((await deputy.post(`/cases/${theCase}/publication`)).status).toBe(403);
  done(await hilla.post(`/cases/${theCase}/publication`));
  await moveOn(7);
});

test('7 · Response: everyone who spoke sees what came of her words', async () => {
  done(await sini.post(`/cases/${theCase}/deliveries`));
  done(await sini.post(`/cases/${theCase}/closing`));

  let endings = 0;
  for (const { id, speaker } of said) {
    const { items } = done(await speaker.get('/me/thread'));
    const mine = items.find((item: { id: string }) => item.id === id);
    expect(['in_point', 'not_used']).toContain(mine.state.kind);
    if (mine.state.kind === 'in_point') expect(mine.answers.length).toBeGreaterThan(0);
    endings++;
  }
  console.log(`journey: ${endings} threads have an ending that their author can open`);
  expect(endings).toBe(texts.length);
}, 120_000);

/** Every fifth speaker has an account; the others get a card, which opens their thread at the end. */
async function tellAll(some: string[], caseId?: string): Promise<void> {
  for (const text of some) {
    const n = said.length;
    const idea = { text, presence: 'only_innoagent', ...(caseId ? { caseId } : {}) };
    if (n % 5 === 0) {
      const speaker = await town.person({ name: `Puhuja ${n}` });
      said.push({ id: done(await speaker.post('/contributions', idea)).id, speaker });
      continue;
    }
    const visitor = town.visitorFrom(`10.1.${n >> 8}.${n & 255}`);
    const told = done(await visitor.post('/contributions', idea));
    const opened = await visitor.post('/sessions', { card: told.cardCode });
    said.push({ id: told.id, speaker: town.withCookie('', cookieOf(opened)) });
  }
}

async function allInCase(): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ;) {
    const page = done(
      await sini.get(`/cases/${theCase}/contributions?limit=200${after && `&after=${encodeURIComponent(after)}`}`),
    );
    ids.push(...page.items.map((item: { id: string }) => item.id));
    if (!page.next) return ids;
    after = page.next;
  }
}

async function moveOn(to: number): Promise<void> {
  done(await sini.post(`/cases/${theCase}/stays`, { from: to - 1, to }));
}

/** The answer's body; anything but success shows what was said against it. */
function done(answer: Answer | undefined): Answer['body'] {
  if (!answer) throw new Error('nobody acted');
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function member(n: number): Someone {
  const one = group[n];
  if (!one) throw new Error(`no member ${n}`);
  return one;
}
