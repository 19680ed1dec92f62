import { eq, sql } from 'drizzle-orm';
import { activity } from '../../db/schema/activity.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member } from '../../db/schema/cases.ts';
import { ACTIVITY_KINDS, type ActivityKind } from '../../server/contract/activity.ts';
import { mayHear, type Access } from '../../server/activity/audience.ts';
import { batchesAfter } from '../../server/live/happenings.ts';
import { clockJob } from '../../server/jobs/clock.ts';
import { applyLive, type CasePage, type LiveRow } from '../../web/src/lib/live/apply.ts';
import { analysisJob } from '../../server/insights/analyse-job.ts';
import { markDue } from '../../server/insights/due-job.ts';
import { openAnalysisWorker } from '../../server/insights/worker.ts';
import { type Answer, openTown, type Someone, type Town } from '../support/town.ts';
import { caughtUp } from '../support/caught-up.ts';

/**
 * For every kind of activity of a case: the page as it was fetched before, with the live events applied, is the page
 * as it is fetched after; for a visitor, a member of the planning group and an Innoagent alike.
 * Seen red: with what 'figures.shown' changes emptied, and with comments not counted at their contribution.
 */
let town: Town;
let sini: Someone;
let coordinator: Someone;
let hilla: Someone;
let group: Someone[];
let caseId: string;
const covered = new Set<ActivityKind>();
/** Kinds that belong to no case, and so reach no page of one; and the one with which a case's page begins. */
const NO_PAGE: readonly ActivityKind[] = [
  'case.gathered',
  'card.made',
  'card.ended',
  'card.joined',
  'role.given',
  'role.ended',
  'role.paused',
  'role.resumed',
  'person.added',
  'person.signed_in',
  'person.erased',
  'county.set',
  // It is told to nobody; the one who votes is answered.
  'vote.cast',
  'access_feedback.given',
  'access_feedback.answered',
];

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  coordinator = await town.person({ name: 'Kaarina Koski', roles: ['coordinator'] });
  hilla = await town.person({ name: 'Hilla Kanervisto', email: 'hilla@example.org', roles: ['decision_maker'] });
  group = await Promise.all(['Aino', 'Veikko', 'Pirjo'].map((name) => town.person({ name })));
  const first = done(await one(0).post('/contributions', idea('Sijainen vaihtuu joka kerta.')));
  caseId = done(
    await sini.post('/moves', { kind: 'gather', contributionIds: [first.id], title: 'Vapaa', reason: 'Sama' }),
  ).caseId;
});
afterAll(() => town.close());

test('what people say, and how it is cared for', async () => {
  const idea2 = done(await one(1).post('/contributions', idea('Kukaan ei vastaa puhelimeen.'))).id;
  await live('move.made', () =>
    sini.post('/moves', { kind: 'add', contributionIds: [idea2], caseId, reason: 'Samaa' }),
  );
  const comment = { ...idea('Meillä myös.'), kind: 'comment' };
  await live('contribution.told', () => one(2).post(`/contributions/${idea2}/comments`, comment));
  await live('contribution.supported', () => one(2).put(`/contributions/${idea2}/support`));
  await live('contribution.support_withdrawn', () => one(2).delete(`/contributions/${idea2}/support`));
  await live('contribution.edited', () =>
    one(1).patch(`/contributions/${idea2}`, { text: 'Kukaan ei vastaa illalla.', version: 1 }),
  );
  await live('contribution.presence_changed', () =>
    one(1).patch(`/contributions/${idea2}/presence`, { presence: 'pen_name', penName: 'Ilves' }),
  );
  await live('contribution.reported', () => one(2).post(`/contributions/${idea2}/reports`, { reason: 'insult' }));
  await live('contribution.hidden', () =>
    sini.post(`/contributions/${idea2}/hidings`, { reason: 'insult', note: 'Loukkaa.' }),
  );
  await live('contribution.appealed', () => one(1).post(`/contributions/${idea2}/appeals`, { text: 'Ei loukkaa.' }));
  await live('contribution.shown_again', () => coordinator.delete(`/contributions/${idea2}/hidings`));
  await live('contribution.withdrawn', () => one(1).post(`/contributions/${idea2}/withdrawal`));
  const moves: { id: string; kind: string }[] = done(await sini.get(`/cases/${caseId}/moves`)).items;
  const added = moves.find((move) => move.kind === 'add');
  await live('move.undone', () => sini.post(`/moves/${added?.id}/undo`, { reason: 'Väärä asia' }));
});

test('need, planning group and workshops', async () => {
  await live('case.described', () => sini.patch(`/cases/${caseId}`, { title: 'Vapaa aika' }));
  await live('case.need_versioned', () =>
    sini.patch(`/cases/${caseId}`, { need: 'Vapaa', needPlain: 'Vapaa', ownerId: sini.id }),
  );
  await live('case.followed', () => one(1).put(`/cases/${caseId}/follow`));
  await live('case.unfollowed', () => one(1).delete(`/cases/${caseId}/follow`));
  await live('case.step_entered', () => sini.post(`/cases/${caseId}/stays`, { from: 1, to: 2 }));
  for (const [n, viewpoint] of ['client', 'close_one', 'professional'].entries()) {
    const { token } = done(await live('member.invited', () => sini.post(`/cases/${caseId}/invitations`)));
    await live('member.accepted', () => one(n).post(`/invitations/${token}/acceptance`, { viewpoint }));
  }
  const [extra] = await town.db
    .insert(member)
    .values({ caseId, personId: hilla.id, viewpoint: 'resident' })
    .returning({ id: member.id });
  await live('member.ended', () => sini.delete(`/members/${extra?.id}`));
  const days = [3, 4, 5, 6, 7].map((step) => ({ step, day: town.clock.day(step * 20) }));
  await live('plan.set', () => sini.put(`/cases/${caseId}/timetable`, { days }));
  await live('working_note.written', () => one(0).post(`/cases/${caseId}/working-notes`, { text: 'Kysy tulkki.' }));
  done(await sini.post(`/cases/${caseId}/stays`, { from: 2, to: 3 }));
  const startsAt = town.clock.moment(1);
  const plan = { title: 'Työpaja', startsAt, place: 'Kirjasto', remote: false, capacity: 5 };
  const { id } = done(await live('workshop.planned', () => sini.post(`/cases/${caseId}/workshops`, plan)));
  const other = done(await sini.post(`/cases/${caseId}/workshops`, plan));
  await live('workshop.changed', () => sini.delete(`/workshops/${other.id}`, { reason: 'Ei tilaa.' }));
  await live('workshop.signed_up', () => one(1).post(`/workshops/${id}/sign-ups`, { accessNeeds: '' }));
  town.clock.travel(2);
  const contributions = [{ text: 'Tuttu rauhoittaa.', presence: 'only_innoagent' }];
  const record = { attendance: [{ viewpoint: 'client', people: 4, exact: true }], notes: 'Puhuttiin.', contributions };
  await live('workshop.held', () => sini.post(`/workshops/${id}/record`, record));
});

test('the promise, open online work and its clock', async () => {
  const wish = { canChange: 'Aika', cannotChange: 'Laki', decisionMakerId: hilla.id, answerBy: town.clock.day(90) };
  const promise = done(await live('promise.proposed', () => sini.post(`/cases/${caseId}/promises`, wish)));
  await live('promise.confirmed', () => hilla.post(`/promises/${promise.id}/confirmation`));
  const opensAt = new Date(town.clock.now.getTime() - 1000).toISOString();
  await live('window.set', () => sini.post(`/cases/${caseId}/windows`, { opensAt, closesAt: town.clock.moment(5) }));
  done(await sini.post(`/cases/${caseId}/stays`, { from: 3, to: 4 }));
  await live('window.opened', ticked);
  await live('contribution.told', () => one(2).post('/contributions', { ...idea('Puhelin auki iltaan.'), caseId }));
  const { id } = done(
    await live('statement.made', () => sini.post(`/cases/${caseId}/statements`, { text: 'Tuttu ensin.' })),
  );
  const propose = (text: string) => one(1).post(`/cases/${caseId}/proposed-statements`, { text });
  const first = done(await live('statement.proposed', () => propose('Ilta on paras.')));
  const second = done(await propose('Aamu on paras.'));
  await live('statement.taken', () => sini.post(`/statements/${first.id}/judgement`, {}));
  await live('statement.refused', () =>
    sini.post(`/statements/${second.id}/judgement`, { refusedBecause: 'Sama jo on.' }),
  );
  const told = () => town.db.$count(activity, eq(activity.kind, 'figures.shown'));
  await live('figures.shown', async () => {
    // Shown in fives, and when a coin says so: so many vote until they are.
    for (let n = 0; n < 300 && (await told()) === 0; n++)
      await (await town.person()).put(`/statements/${id}/vote`, { value: n % 2 ? 'agree' : 'disagree' });
    return { status: 200, body: {}, headers: {} };
  });
  await live('analysis.made', async () => {
    await caughtUp(town.db, 'analysis', () => markDue(town.db, { quiet: 0, longest: 0 }));
    const analysisWorker = openAnalysisWorker(undefined);
    await analysisJob(town.db, analysisWorker).finally(analysisWorker.close);
    return { status: 200, body: {}, headers: {} };
  });
  await town.db.execute(sql`update analysis set result = result || '{"themes": [{"id": "hoito"}]}'
    where case_id = ${caseId} and subject = 'themes'`);
  await live('theme.named', () => sini.put(`/cases/${caseId}/themes/hoito/name`, { name: 'Hoito' }));
  town.clock.travel(3);
  await live('window.closing_soon', ticked);
  await live('window.extended', () =>
    sini.post(`/cases/${caseId}/windows`, { opensAt, closesAt: town.clock.moment(6), reason: 'Moni pyysi' }),
  );
  const pause = { kind: 'paused', reason: 'Loma', untilDay: town.clock.day(9) };
  await live('case.halted', () => sini.post(`/cases/${caseId}/halts`, pause));
  await live('case.resumed', () => sini.delete(`/cases/${caseId}/halts`));
  town.clock.travel(7);
  await live('window.closed', ticked);
});

test('summary, decision makers and response', async () => {
  done(await sini.post(`/cases/${caseId}/stays`, { from: 4, to: 5 }));
  const ids: string[] = done(await sini.get(`/cases/${caseId}/contributions?limit=200`)).items.map(
    (said: { id: string }) => said.id,
  );
  const wording = { text: 'Sama sijainen.', plain: 'Sama ihminen.', kind: 'finding' };
  const point = done(
    await live('point.written', () => sini.post(`/cases/${caseId}/points`, { ...wording, sources: ids.slice(0, -1) })),
  );
  const extra = done(await sini.post(`/cases/${caseId}/points`, { ...wording, sources: ids.slice(-1) }));
  await live('point.removed', () => sini.delete(`/points/${extra.id}`, { reason: 'Sama kuin toinen' }));
  const unused = { contributionIds: ids.slice(-1), reason: 'Kuuluu valtiolle.' };
  await live('unused.marked', () => sini.put(`/cases/${caseId}/unused`, unused));
  await live('unused.unmarked', () => sini.delete(`/cases/${caseId}/unused`, { contributionIds: ids.slice(-1) }));
  done(await sini.put(`/cases/${caseId}/unused`, unused));
  await live('check.opened', () => sini.post(`/cases/${caseId}/checks`, { endsAt: town.clock.moment(7) }));
  await live('check.marked', () => one(0).put(`/points/${point.id}/mark`, { value: 'yes', because: '' }));
  town.clock.travel(0.01);
  await live('check.waived', () => sini.post(`/cases/${caseId}/checks`, { waivedReason: 'Kaikki tarkistivat.' }));
  for (const member of group) await live('summary.approved', () => member.put(`/cases/${caseId}/approval`));
  const receivers = [{ personId: hilla.id }];
  await live('handover.set', () => sini.put(`/cases/${caseId}/handover`, { dueDay: town.clock.day(30), receivers }));
  done(await sini.post(`/cases/${caseId}/stays`, { from: 5, to: 6 }));
  await live('case.reminded', () => sini.post(`/cases/${caseId}/reminders`));
  const draft = {
    kind: 'will_be_done',
    reason: 'Auttaa.',
    nextStep: 'Alkaa.',
    nextDay: town.clock.day(60),
    version: 0,
  };
  await live('answer.drafted', () => hilla.put(`/points/${point.id}/answer`, draft));
  await live('answer.published', () => hilla.post(`/cases/${caseId}/publication`));
  done(await sini.post(`/cases/${caseId}/stays`, { from: 6, to: 7 }));
  await live('delivery.made', () => sini.post(`/cases/${caseId}/deliveries`));
  await live('case.closed', () => sini.post(`/cases/${caseId}/closing`));
  await live('deed.told', () =>
    hilla.post(`/points/${point.id}/deeds`, { text: 'Sijaiset nimetty.', day: town.clock.day(0) }),
  );
});

test('no kind is forgotten', () => {
  const byCase = ACTIVITY_KINDS.filter((kind) => !NO_PAGE.includes(kind));
  expect(byCase.filter((kind) => !covered.has(kind))).toEqual([]);
});

/** Acts, and expects each viewer's page to come out the same by its live events as by a fresh request. */
async function live(kind: ActivityKind, act: () => Promise<Answer>): Promise<Answer> {
  const viewers: [Access, Someone][] = [
    ['visitor', town.visitor],
    ['member', one(0)],
    ['verstas', sini],
  ];
  const before = await Promise.all(viewers.map(([, viewer]) => pageOf(viewer)));
  const answer = await act();
  done(answer);
  for (const [n, [access, viewer]] of viewers.entries()) {
    const page = before[n];
    if (!page) throw new Error('no page');
    const rows = await rowsAfter(page.case.number, access);
    rows.forEach((row) => covered.add(row.kind));
    // What is not for this viewer changes nothing that she sees, except how far the case has come.
    const fresh = await pageOf(viewer);
    const applied = await applyLive(page, rows, readerOf(viewer));
    expect(withoutNumber(applied), `${kind}, ${access}`).toEqual(withoutNumber(fresh));
    if (access === 'verstas' && mayHear(kind, access)) expect(rows.map((row) => row.kind)).toContain(kind);
    if (!mayHear(kind, 'verstas')) covered.add(kind);
  }
  return answer;
}

async function rowsAfter(number: number, access: Access): Promise<LiveRow[]> {
  const [batch] = await batchesAfter(town.db, [{ caseId, after: number }]);
  const frame: { rows: LiveRow[] } = JSON.parse(String(batch?.frameFor(access)));
  return frame.rows;
}

async function pageOf(viewer: Someone): Promise<CasePage> {
  const read = readerOf(viewer);
  const [seen, voices] = await Promise.all([read.case(), read.voices()]);
  if (!seen || !voices) throw new Error('no page');
  return { case: seen, voices };
}

function readerOf(viewer: Someone) {
  const get = async (path: string) => {
    const { status, body } = await viewer.get(path);
    return status === 200 ? body : null;
  };
  return {
    case: () => get(`/cases/${caseId}`),
    said: (id: string) => get(`/contributions/${id}`),
    voices: () => get(`/cases/${caseId}/contributions?order=newest`),
  };
}

const withoutNumber = ({ case: seen, voices }: CasePage) => ({ case: { ...seen, number: 0 }, voices });

/** The clock's round, answered like an act. */
async function ticked(): Promise<Answer> {
  await clockJob(town.db, town.clock.now);
  return { status: 200, body: {}, headers: {} };
}

function idea(text: string) {
  return { text, presence: 'own_name' };
}

function one(n: number): Someone {
  const member = group[n];
  if (!member) throw new Error(`nobody ${n}`);
  return member;
}

function done(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
