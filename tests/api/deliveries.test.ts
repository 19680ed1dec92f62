import { and, eq, inArray, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mail } from '../../db/schema/activity.ts';
import { delivery } from '../../db/schema/answers.ts';
import { developmentCase, follow } from '../../db/schema/cases.ts';
import { support } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { signUp, statement, vote, workshop } from '../../db/schema/steps.ts';
import { deliveryJob } from '../../server/cases/steps/7-response/deliver.ts';
import { oweAnswers, participants } from '../../server/cases/steps/7-response/owe.ts';
import { answered, caseAt, handedTo, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** What is owed and does not get there by itself: who says so, how it ends, and to whom it is owed after a merge. */
let town: Town;
let sini: Someone;
let hilla: Someone;
let aino: Someone;
let id: string;
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
  const source = await saidIn(town, id, aino, 'Lomitus ei toimi.');
  const point = await pointOn(town, id, sini, [source]);
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

describe('a letter that does not leave', () => {
  const refusedBy = (who: string, error = 'EENVELOPE 550') =>
    town.db.update(mail).set({ endedAt: town.clock.now, tries: 1, lastError: error }).where(eq(mail.toPersonId, who));
  const missing = async () => (await sini.get(`/cases/${id}/deliveries`)).body.missing.items;
  const letterOf = async (who: string) => (await town.db.select().from(mail).where(eq(mail.toPersonId, who)))[0];
  const owed = async () => {
    await owe();
    await round();
  };

  test('is named by whom it concerns, first of all; pressed again, it is tried again', async () => {
    const [spoke = '', followed = '', pen = ''] = await people(3, 'email');
    await town.db.update(person).set({ name: 'Kerttu Kertoja' }).where(eq(person.id, spoke));
    await town.db.update(person).set({ name: 'Olli Oikea', penName: 'Nimimerkki' }).where(eq(person.id, pen));
    await town.db.update(person).set({ name: 'Seija Seuraaja' }).where(eq(person.id, followed));
    await town.db.insert(follow).values({ caseId: id, personId: followed });
    await saidIn(town, id, { id: pen }, 'Sanottu.', { presence: 'pen_name' });
    await saidIn(town, id, { id: spoke }, 'Sanottu.');
    await owed();
    await refusedBy(spoke);
    await refusedBy(pen, 'EMESSAGE 452');
    const items = await missing();
    expect(items.map((one: { stays: string; name: string }) => [one.stays, one.name])).toEqual(
      expect.arrayContaining([
        ['refused', 'Kerttu Kertoja'],
        ['worn_out', 'Nimimerkki'],
        ['waits', null],
      ]),
    );
    expect(items.at(-1)).toMatchObject({ stays: 'waits', name: null });
    expect(JSON.stringify(items)).not.toMatch(/Olli|Seija|posti\.test/);
    expect((await sini.post(`/cases/${id}/deliveries`)).body).toMatchObject({ missing: 3 });
    expect(await letterOf(spoke)).toMatchObject({ endedAt: null, tries: 0, nextTryAt: town.clock.now });
    await mailsLeave();
    await round();
    expect(await missing()).toEqual([]);
  });

  test('is told otherwise by a person or given up with a reason; then the case can be closed, and says how many it lost', async () => {
    const [one = '', two = ''] = await people(2, 'email');
    for (const who of [one, two]) await town.db.insert(follow).values({ caseId: id, personId: who });
    await owed();
    for (const who of [one, two]) await refusedBy(who);
    expect((await sini.post(`/cases/${id}/closing`)).status).toBe(409);
    const [first, second] = await missing();
    const end = (which: { id: string }, body: object, who = sini) => who.post(`/deliveries/${which.id}/ending`, body);
    expect((await end(first, { how: 'told' }, aino)).status).toBe(404);
    expect((await end(first, { how: 'told' }, town.visitor)).status).toBe(401);
    expect((await end({ id: crypto.randomUUID() }, { how: 'told' })).status).toBe(404);
    expect((await end(second, { how: 'given_up', reason: '  ' })).body).toMatchObject({ code: 'reason_needed' });
    expect((await end(first, { how: 'told' })).status).toBe(200);
    expect((await end(second, { how: 'given_up', reason: 'Osoite ei toimi.' })).status).toBe(200);
    expect((await end(second, { how: 'told' })).body).toMatchObject({ code: 'already_done' });
    expect((await sini.get(`/cases/${id}/deliveries`)).body).toMatchObject({
      sums: [{ way: 'email', owed: 2, delivered: 1, givenUp: 1 }, { way: 'service' }],
      missing: { items: [] },
    });
    await round();
    expect(await letterOf(two)).toBeUndefined();
    expect((await sini.post(`/cases/${id}/closing`)).status).toBe(204);
    // They change their minds about how they hear: what had been given up reaches her after all.
    await town.db
      .update(person)
      .set({ answerWay: 'service' })
      .where(inArray(person.id, [one, two]));
    await round();
    expect(await undelivered()).toEqual([]);
  });

  test('follows her to another way or address, and never goes to where she no longer is', async () => {
    const [toService = '', moved = '', toMail = ''] = await people(3, 'email');
    for (const who of [toService, moved, toMail]) await town.db.insert(follow).values({ caseId: id, personId: who });
    await owed();
    await refusedBy(moved);
    await town.db.update(person).set({ answerWay: 'service' }).where(eq(person.id, toService));
    await town.db.update(person).set({ email: 'uusi@posti.test' }).where(eq(person.id, moved));
    await round();
    expect(await letterOf(toService)).toBeUndefined();
    expect(await letterOf(moved)).toMatchObject({ toAddress: 'uusi@posti.test', endedAt: null, tries: 0 });
    expect((await undelivered()).map((one) => one.personId).sort()).toEqual([moved, toMail].sort());
  });

  test('without a mail server is never called delivered, and the page says why it waits', async () => {
    const [one = ''] = await people(1, 'email');
    await saidIn(town, id, { id: one }, 'Sanottu.');
    await owe();
    const real = { ...withMail, smtpUrl: undefined };
    await deliveryJob(town.db, real, town.clock.now);
    expect((await undelivered()).map((row) => row.personId)).toEqual([one]);
    const { post } = (await sini.get(`/cases/${id}/deliveries`)).body;
    expect(post).toMatchObject({ state: 'not_set', since: expect.any(String) });
    expect(post.waiting).toBeGreaterThan(0);
    await deliveryJob(town.db, { ...real, demo: true }, town.clock.now);
    expect(await undelivered()).toEqual([]);
  });

  test('to an address that another wrote down has the answers in it, and not what she said', async () => {
    const [proved = '', unproved = ''] = await people(2, 'email');
    for (const who of [proved, unproved]) await saidIn(town, id, { id: who }, 'Hyvin oma asia.');
    await town.db.update(person).set({ emailUnproved: true }).where(eq(person.id, unproved));
    await owed();
    expect((await letterOf(proved))?.text).toContain('Hyvin oma asia.');
    expect((await letterOf(unproved))?.text).not.toContain('Hyvin oma asia.');
    expect((await letterOf(unproved))?.text).toContain('Se auttaa arkea.');
  });
});

describe('a case that was merged away', () => {
  test('takes along who only voted, supported, followed, signed up or was in its group, through a chain, until it is undone', async () => {
    const [between, away] = [await caseAt(town, 3, sini), await caseAt(town, 3, sini)];
    const said = await saidIn(town, away, { id: (await people(1, 'service'))[0] ?? '' }, 'Sanottu siellä.');
    const [voter = '', supporter = '', follower = '', guest = '', left = ''] = await people(5, 'service');
    const member = await town.person();
    const [asked] = await town.db
      .insert(statement)
      .values({ caseId: away, text: 'Väite', madeBy: sini.id })
      .returning();
    await town.db.insert(vote).values({ statementId: asked?.id ?? '', personId: voter, value: 'agree' });
    await town.db.insert(support).values({ contributionId: said, personId: supporter });
    await town.db.insert(follow).values({ caseId: away, personId: follower });
    await memberOf(town, away, member, 'client');
    const about = { caseId: away, title: 'Paja', startsAt: town.clock.now, place: 'Kirjasto', madeBy: sini.id };
    const [held] = await town.db.insert(workshop).values(about).returning();
    await town.db.insert(signUp).values([
      { workshopId: held?.id ?? '', personId: guest },
      { workshopId: held?.id ?? '', personId: left, cancelledAt: town.clock.now },
    ]);
    // The case is where moves are still made; its people are read whatever its step is.
    await town.db.update(developmentCase).set({ step: 3 }).where(eq(developmentCase.id, id));
    const merge = async (fromCaseId: string, caseId: string) =>
      (await sini.post('/moves', { kind: 'merge', caseId, fromCaseId, reason: 'Sama asia' })).body.id;
    const before = new Set(await participants(town.db, id));
    await merge(away, between);
    const second = await merge(between, id);
    const after = new Set(await participants(town.db, id));
    for (const who of [voter, supporter, follower, guest, member.id]) expect(after).toContain(who);
    expect(after).not.toContain(left);
    await sini.post(`/moves/${second}/undo`, { reason: 'Erehdys' });
    expect(new Set(await participants(town.db, id))).toEqual(before);
    expect(await participants(town.db, between)).toContain(voter);
  });
});
