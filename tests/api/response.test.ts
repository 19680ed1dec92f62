import { and, eq, isNull, like } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { activity, mail } from '../../db/schema/activity.ts';
import { developmentCase, follow, halt } from '../../db/schema/cases.ts';
import { support } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { delivery, unused } from '../../db/schema/answers.ts';
import { statement, vote } from '../../db/schema/steps.ts';
import { deliveryJob } from '../../server/cases/steps/7-response/deliver.ts';
import { oweAnswers, oweClosing, participants } from '../../server/cases/steps/7-response/owe.ts';
import { response } from '../../server/cases/steps/7-response/step.ts';
import { judge } from '../../server/cases/steps/step.ts';
import { answered, caseAt, handedTo, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let sini: Someone;
let hilla: Someone;
let aino: Someone;
let id: string;
let source: string;
let point: string;
const withMail = { publicUrl: new URL('http://kuultu.test'), smtpUrl: 'smtp://mail.test', demo: false };

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini', roles: ['innoagent_1'] });
  hilla = await town.person({ name: 'Hilla', roles: ['decision_maker'] });
  aino = await town.person({ name: 'Aino' });
}, 120_000);
afterAll(() => town.close());
beforeEach(async () => {
  id = await caseAt(town, 7, sini);
  source = await saidIn(town, id, aino, 'Lomitus ei toimi.');
  point = await pointOn(town, id, sini, [source]);
  await handedTo(town, id, hilla);
  await answered(town, point, hilla);
});

const owe = () => town.db.transaction((tx) => oweAnswers(tx, id));
const round = () => deliveryJob(town.db, withMail, town.clock.now);
const undelivered = () =>
  town.db
    .select()
    .from(delivery)
    .where(and(eq(delivery.caseId, id), isNull(delivery.deliveredAt)));
/** As the mail reader does once the mail server has taken the letter. */
const mailsLeave = () => town.db.update(mail).set({ sentAt: town.clock.now, text: '' }).where(isNull(mail.sentAt));

async function people(count: number, answerWay: 'email' | 'service' | 'card'): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const email = answerWay === 'email' ? `${crypto.randomUUID()}@posti.test` : null;
    return { answerWay, email };
  });
  return (await town.db.insert(person).values(rows).returning({ id: person.id })).map((row) => row.id);
}

describe('200 people, mixed ways', () => {
  test('nobody is missed and nobody told twice, however often and at once the rounds run', async () => {
    const everyone = (await Promise.all([people(80, 'email'), people(70, 'service'), people(49, 'card')])).flat();
    for (const [i, who] of everyone.entries()) {
      // Some speak, some comment, some only support or follow; some do several of them.
      if (i % 4 === 0) await saidIn(town, id, { id: who }, `Asia ${i}`);
      if (i % 4 === 1) await saidIn(town, id, { id: who }, `Kommentti ${i}`, { parentId: source });
      if (i % 4 === 2 || i % 8 === 0) await town.db.insert(support).values({ contributionId: source, personId: who });
      if (i % 4 === 3 || i % 8 === 1) await town.db.insert(follow).values({ caseId: id, personId: who });
    }
    expect(new Set(await participants(town.db, id))).toEqual(new Set([...everyone, aino.id]));
    await Promise.all([owe(), owe()]);
    expect(await owe()).toBe(0);

    await Promise.all([round(), round(), round()]);
    expect((await undelivered()).map((one) => one.way)).toEqual(Array(80).fill('email'));
    await mailsLeave();
    await Promise.all([round(), round()]);
    await round();
    expect(await undelivered()).toEqual([]);

    const letters = await town.db.select().from(mail).where(like(mail.dedupeKey, 'delivery:%'));
    expect(letters.length).toBe(80);
    expect(new Set(letters.map((letter) => letter.toPersonId)).size).toBe(80);
    const told = await town.db
      .select()
      .from(activity)
      .where(and(eq(activity.caseId, id), eq(activity.kind, 'delivery.made')));
    expect(told.length).toBe(200);
    expect(new Set(told.map(({ details }) => 'personId' in details && details.personId)).size).toBe(200);
    const numbers = told.map((one) => one.caseNumber ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    expect((await sini.get(`/cases/${id}/deliveries`)).body).toMatchObject({
      sums: [
        { kind: 'answer', way: 'card', owed: 49, delivered: 49 },
        { kind: 'answer', way: 'email', owed: 80, delivered: 80 },
        { kind: 'answer', way: 'service', owed: 71, delivered: 71 },
      ],
      missing: { items: [], next: null },
      unowed: 0,
    });
  });

  test('a voter and a member are told too; one who is erased and one who chose mail without an address are not lost', async () => {
    const [voter = '', gone = '', addressless = ''] = await people(3, 'card');
    const member = await town.person();
    await memberOf(town, id, member, 'client');
    const [made] = await town.db.insert(statement).values({ caseId: id, text: 'Väite', madeBy: sini.id }).returning();
    await town.db.insert(vote).values({ statementId: made?.id ?? '', personId: voter, value: 'agree' });
    await town.db.insert(follow).values([gone, addressless].map((personId) => ({ caseId: id, personId })));
    await town.db.update(person).set({ erasedAt: town.clock.now }).where(eq(person.id, gone));
    await town.db.update(person).set({ answerWay: 'email' }).where(eq(person.id, addressless));
    await owe();
    await round();
    expect(await undelivered()).toEqual([]);
    const rows = await town.db.select().from(delivery).where(eq(delivery.caseId, id));
    expect(new Set(rows.map((row) => row.personId))).toEqual(new Set([aino.id, voter, member.id, addressless]));
  });
});

describe('the letter', () => {
  const letterTo = async (who: string) =>
    (await town.db.select().from(mail).where(eq(mail.toPersonId, who))).map(({ subject, text }) => ({ subject, text }));

  test('has the answer itself in it, a neutral subject, and the way to the thread', async () => {
    const [one = '', two = '', three = ''] = await people(3, 'email');
    const [theirs] = [await saidIn(town, id, { id: one }, 'Minun sanani.')];
    await town.db.insert(unused).values({ contributionId: theirs, reason: 'Kuuluu valtiolle.', by: sini.id });
    await saidIn(town, id, { id: two }, 'Samaa mieltä.', { parentId: source });
    await town.db.insert(follow).values({ caseId: id, personId: three });
    await town.db.update(person).set({ language: 'sv' }).where(eq(person.id, three));
    await owe();
    await round();
    const [[first], [second], [third]] = [await letterTo(one), await letterTo(two), await letterTo(three)];
    expect(first?.subject).toBe('Sinulle on vastaus');
    expect(first?.text).toContain('Minun sanani.');
    expect(first?.text).toContain('Kuuluu valtiolle.');
    expect(first?.text).toContain('http://kuultu.test/lanka');
    expect(second?.text).toMatch(/Samaa mieltä\.[^]*Selkeästi 1[^]*Toteutetaan[^]*Se auttaa arkea\.[^]*1\.3\.2030/);
    expect(third?.subject).toBe('Du har fått ett svar');
    expect(third?.text).toContain('Genomförs');
  });

  test('of a cancelled case tells its closing message', async () => {
    const [one = ''] = await people(1, 'email');
    await saidIn(town, id, { id: one }, 'Sanottu.');
    const [made] = await town.db
      .insert(halt)
      .values({ caseId: id, kind: 'cancelled', reason: 'x', by: sini.id, closingMessage: 'Asia siirtyi kuntaan.' })
      .returning();
    await town.db.transaction((tx) => oweClosing(tx, id, made?.id ?? ''));
    await round();
    expect((await letterTo(one))[0]?.text).toContain('Asia siirtyi kuntaan.');
  });
});

describe('closing', () => {
  test('is refused while one message is missing or one participant is owed nothing, and told once', async () => {
    const [one = ''] = await people(1, 'email');
    const other = await saidIn(town, id, { id: one }, 'Sanottu.');
    const missing = async () => (await sini.post(`/cases/${id}/closing`)).body.details?.missing;
    // What step 5 asks holds to the end: nothing that was said is left without an ending.
    expect(await missing()).toEqual(['summary_covers_everything', 'response_all_delivered']);
    await town.db.insert(unused).values({ contributionId: other, reason: 'Kuuluu valtiolle.', by: sini.id });
    const refused = { status: 409, body: { code: 'step_not_ready', details: { missing: ['response_all_delivered'] } } };
    expect(await sini.post(`/cases/${id}/closing`)).toMatchObject(refused);
    await owe();
    await round();
    expect((await undelivered()).length).toBe(1);
    expect(await sini.post(`/cases/${id}/closing`)).toMatchObject(refused);
    await mailsLeave();
    // Somebody comes along meanwhile: she is owed the answer too.
    const [late = ''] = await people(1, 'service');
    await town.db.insert(follow).values({ caseId: id, personId: late });
    await round();
    expect(await sini.post(`/cases/${id}/closing`)).toMatchObject(refused);
    expect((await sini.post(`/cases/${id}/deliveries`)).body).toEqual({ delivered: 1, missing: 0 });
    expect((await aino.post(`/cases/${id}/closing`)).status).toBe(403);
    expect((await sini.post(`/cases/${id}/closing`)).status).toBe(204);
    expect(await sini.post(`/cases/${id}/closing`)).toMatchObject({ status: 409, body: { code: 'already_done' } });
    const [row] = await town.db.select().from(developmentCase).where(eq(developmentCase.id, id));
    expect(row?.closedAt).toEqual(town.clock.now);
  });

  test('step 7 is entered only when every point has a published answer', async () => {
    const keys = async () =>
      (await judge(response, 'beforeEntering', town.db, id, town.clock.now)).filter((one) => !one.met);
    expect(await keys()).toEqual([]);
    await pointOn(town, id, sini, [source], 2);
    expect(await keys()).toEqual([{ key: 'response_all_answered', met: false }]);
  });
});

describe('what was done', () => {
  test('reaches those whose words the point rests on and followers, also after closing', async () => {
    const [speaker = '', follower = '', stranger = ''] = await people(3, 'service');
    await saidIn(town, id, { id: speaker }, 'Kommentti', { parentId: source });
    await saidIn(town, id, { id: stranger }, 'Muusta asiasta');
    await town.db.insert(follow).values({ caseId: id, personId: follower });
    await town.db.update(developmentCase).set({ closedAt: town.clock.now }).where(eq(developmentCase.id, id));
    const done = { text: 'Lomittaja palkattiin.', day: '2026-01-15' };
    const told = await hilla.post(`/points/${point}/deeds`, done);
    expect(told.status).toBe(201);
    await Promise.all([round(), round()]);
    const rows = await town.db.select().from(delivery).where(eq(delivery.about, told.body.id));
    expect(new Set(rows.map((row) => row.personId))).toEqual(new Set([aino.id, speaker, follower]));
    expect(rows.every((row) => row.deliveredAt)).toBe(true);
    const unanswered = await pointOn(town, id, sini, [source], 2);
    for (const [who, path, body, status] of [
      [aino, point, done, 403],
      [town.visitor, point, done, 401],
      [sini, unanswered, done, 409],
      [sini, point, { ...done, day: '2999-01-01' }, 400],
      [sini, point, { ...done, text: '' }, 400],
    ] as const) {
      expect((await who.post(`/points/${path}/deeds`, body)).status).toBe(status);
    }
  });
});
