import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentAfter } from '../../server/contract/days.ts';
import { activity, mail } from '../../db/schema/activity.ts';
import { approval, checkPeriod } from '../../db/schema/answers.ts';
import { openWindow, promise } from '../../db/schema/steps.ts';
import { caseAt, handedTo, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** For whom a case waits, as the board says it, and the one letter a day that reminds them. */
let town: Town;
let sini: Someone;
let kaisa: Someone; // coordinator
let hilla: Someone; // decision maker
let dani: Someone; // her deputy
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini', email: 'sini@example.org', roles: ['innoagent_1'] });
  kaisa = await town.person({ name: 'Kaisa', email: 'kaisa@example.org', roles: ['coordinator'] });
  hilla = await town.person({ name: 'Hilla', email: 'hilla@example.org', roles: ['decision_maker'] });
  dani = await town.person({ name: 'Dani', email: 'dani@example.org', roles: ['deputy'] });
});
afterAll(() => town.close());

const onBoard = async (id: string, who = kaisa) =>
  (await who.get('/board')).body.find((one: { id: string }) => one.id === id);
const lettersOf = async (id: string) => {
  const rows = await town.db
    .select()
    .from(mail)
    .where(sql`${mail.dedupeKey} like ${`reminder:${id}:%`}`);
  return rows.map((row) => row.toAddress).sort();
};

test('at the decision makers one waits for those who answer, and for the deputy while there is something to draft', async () => {
  const id = await caseAt(town, 6, sini);
  const said = await saidIn(town, id, hilla, 'Lomitus ei toimi.');
  const point = await pointOn(town, id, sini, [said]);
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'owner', waitsForPeople: ['Sini'], points: 1, answered: 0 });
  await handedTo(town, id, hilla, dani);
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'decision_maker', waitsForPeople: ['Dani', 'Hilla'] });
  const draft = { kind: 'not_now', reason: 'Ei rahaa.', nextStep: 'Palaamme.', version: 0 };
  await dani.put(`/points/${point}/answer`, draft);
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'decision_maker', waitsForPeople: ['Hilla'] });
  await hilla.post(`/cases/${id}/publication`);
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'owner', points: 1, answered: 1 });
});

test('before that one waits for a promise, for participants, for the group’s approval, or for the owner', async () => {
  const id = await caseAt(town, 3, sini);
  const words = { caseId: id, canChange: 'x', cannotChange: 'y', answerBy: '2030-01-01', proposedBy: sini.id };
  await town.db.insert(promise).values({ ...words, decisionMakerId: hilla.id });
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'decision_maker', waitsForPeople: ['Hilla'] });
  await town.db.update(promise).set({ confirmedAt: town.clock.now }).where(eq(promise.caseId, id));
  expect(await onBoard(id)).toMatchObject({ waitsFor: 'owner' });

  const open = await caseAt(town, 4, sini);
  const [opensAt, closesAt] = [-1, 1].map((days) => momentAfter(town.clock.now, days));
  if (!opensAt || !closesAt) throw new Error('no window');
  await town.db.insert(openWindow).values({ caseId: open, opensAt, closesAt, setBy: sini.id });
  expect(await onBoard(open)).toMatchObject({ waitsFor: 'participants', waitsForPeople: [], remindable: false });
  expect((await kaisa.post(`/cases/${open}/reminders`)).body).toMatchObject({ code: 'not_now' });

  const summed = await caseAt(town, 5, sini);
  for (const who of [hilla, dani]) await memberOf(town, summed, who, 'client');
  await town.db.insert(checkPeriod).values({ caseId: summed, endsAt: closesAt, by: sini.id });
  expect(await onBoard(summed)).toMatchObject({ waitsFor: 'participants' });
  await town.db.update(checkPeriod).set({ endsAt: opensAt }).where(eq(checkPeriod.caseId, summed));
  expect(await onBoard(summed)).toMatchObject({ waitsFor: 'group', waitsForPeople: ['Dani', 'Hilla'] });
  await town.db.insert(approval).values({ caseId: summed, personId: dani.id });
  expect(await onBoard(summed)).toMatchObject({ waitsFor: 'owner' });
});

test('a reminder is one neutral letter each, once a day, and no progress', async () => {
  const id = await caseAt(town, 6, sini);
  await pointOn(town, id, sini, [await saidIn(town, id, hilla, 'Lomitus ei toimi.')]);
  await handedTo(town, id, hilla, dani);
  await town.db.execute(sql`update development_case set changed_at = now() - interval '20 days' where id = ${id}`);
  expect(await onBoard(id)).toMatchObject({ remindable: true, reminded: null, quietDays: 20 });
  expect((await hilla.post(`/cases/${id}/reminders`)).status).toBe(403);
  expect((await town.visitor.post(`/cases/${id}/reminders`)).status).toBe(401);

  const both = await Promise.all([kaisa, sini].map((who) => who.post(`/cases/${id}/reminders`)));
  expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  expect(await lettersOf(id)).toEqual(['dani@example.org', 'hilla@example.org']);
  const [letter] = await town.db.select().from(mail).where(eq(mail.toAddress, 'hilla@example.org'));
  expect(letter?.subject).toBe('Sinulle on viesti');
  expect(letter?.text).toContain(`/asia/${id}/paatos`);
  expect(letter?.text).not.toMatch(/myöhässä/i);
  expect(await onBoard(id)).toMatchObject({ remindable: false, quietDays: 20, reminded: expect.any(String) });
  const rows = await town.db.select().from(activity).where(eq(activity.caseId, id));
  expect(rows.map((row) => row.kind)).toEqual(['case.reminded']);
  expect(JSON.stringify(rows)).not.toContain('Hilla');

  town.clock.travel(1);
  expect((await kaisa.post(`/cases/${id}/reminders`)).body).toEqual({ letters: 2 });
  expect(await lettersOf(id)).toHaveLength(4);
  town.clock.travel(1);
  await kaisa.post(`/cases/${id}/halts`, { kind: 'paused', reason: 'Kesä' });
  expect((await kaisa.post(`/cases/${id}/reminders`)).status).toBe(409);
});

test('nobody reminds herself, and one without an address is not waited for by letter', async () => {
  const id = await caseAt(town, 1, sini);
  expect(await onBoard(id, sini)).toMatchObject({ waitsForPeople: ['Sini'], remindable: false });
  expect((await sini.post(`/cases/${id}/reminders`)).body).toMatchObject({ code: 'not_now' });
  expect((await kaisa.post(`/cases/${id}/reminders`)).status).toBe(201);
  const silent = await caseAt(town, 1, await town.person({ name: 'Osoitteeton', roles: ['innoagent_2'] }));
  expect(await onBoard(silent)).toMatchObject({ waitsForPeople: ['Osoitteeton'], remindable: false });
  expect((await kaisa.post(`/cases/${silent}/reminders`)).status).toBe(409);
});

test('a role that is set aside reminds of nothing: her deputy is told instead, or else the owner, and the board says so', async () => {
  const heli = await town.person({ name: 'Heli', email: 'heli@example.org', roles: ['decision_maker', 'deputy'] });
  const pekka = await town.person({ name: 'Pekka', email: 'pekka@example.org', roles: ['deputy'] });
  const id = await caseAt(town, 6, sini);
  const point = await pointOn(town, id, sini, [await saidIn(town, id, heli, 'Lomitus ei toimi.')]);
  await handedTo(town, id, heli, pekka);
  await pekka.put(`/points/${point}/answer`, { kind: 'not_now', reason: 'Ei rahaa.', nextStep: 'Ei.', version: 0 });
  expect(await onBoard(id)).toMatchObject({ waitsForPeople: ['Heli'], pausedPeople: [], toldInstead: [] });
  await heli.put('/me/roles/decision_maker/pause');
  expect(await onBoard(id)).toMatchObject({ pausedPeople: ['Heli'], toldInstead: ['Pekka'], remindable: true });
  expect((await kaisa.post(`/cases/${id}/reminders`)).body).toEqual({ letters: 1 });
  expect(await lettersOf(id)).toEqual(['pekka@example.org']);

  town.clock.travel(1);
  await pekka.put('/me/roles/deputy/pause');
  expect(await onBoard(id)).toMatchObject({ pausedPeople: ['Heli'], toldInstead: ['Sini'] });
  expect((await kaisa.post(`/cases/${id}/reminders`)).body).toEqual({ letters: 1 });
  expect(await lettersOf(id)).toEqual(['pekka@example.org', 'sini@example.org']);
  const letters = await town.db.select().from(mail).where(eq(mail.toAddress, 'sini@example.org'));
  const told = letters.find((one) => one.dedupeKey.includes(id));
  expect(told?.text ?? '').toMatch(/tauolle[^]*\/hoida/);
  // She who owns the case is told on the page, not by a letter that she sends herself.
  expect(await onBoard(id, sini)).toMatchObject({ toldInstead: ['Sini'], remindable: false });

  town.clock.travel(1);
  await sini.put('/me/roles/innoagent_1/pause');
  expect(await onBoard(id)).toMatchObject({ pausedPeople: ['Heli'], toldInstead: [], remindable: false });
  expect((await kaisa.post(`/cases/${id}/reminders`)).body).toMatchObject({ code: 'not_now' });
  await sini.delete('/me/roles/innoagent_1/pause');
  await heli.delete('/me/roles/decision_maker/pause');
  expect((await kaisa.post(`/cases/${id}/reminders`)).body).toEqual({ letters: 1 });
  expect(await lettersOf(id)).toContain('heli@example.org');
});

test('who is asked to answer, to prepare or to promise is told by one neutral letter; who has paused is named instead', async () => {
  const [rita, dora] = [
    await town.person({ name: 'Rita', email: 'rita@example.org', roles: ['decision_maker'] }),
    await town.person({ name: 'Dora', email: 'dora@example.org', roles: ['deputy'] }),
  ];
  await rita.patch('/me', { language: 'sv' });
  const id = await caseAt(town, 6, sini);
  const lettersTo = async (address: string) => town.db.select().from(mail).where(eq(mail.toAddress, address));
  const hand = (receivers: object[], dueDay = '2031-02-01') =>
    sini.put(`/cases/${id}/handover`, { dueDay, receivers, lateReason: 'Kesä on välissä.' });
  const both = [{ personId: rita.id, deputyId: dora.id }];
  expect((await hand(both)).body).toEqual({ dueDay: '2031-02-01', paused: [] });
  expect((await hand(both)).status).toBe(200);
  const [[asked, twice], [prepares]] = [await lettersTo('rita@example.org'), await lettersTo('dora@example.org')];
  expect([asked?.subject, twice]).toEqual(['Du har ett meddelande', undefined]);
  expect(asked?.text).toMatch(new RegExp(`Omaishoidon tuki[^]*1 februari 2031[^]*/asia/${id}/paatos$`));
  expect(prepares?.text).toMatch(/valmistelemaan[^]*1\. helmikuuta 2031/);
  // Another receiver, who has paused: she gets no letter, and whoever asks her is told so. Another day is told anew.
  const peter = await town.person({ name: 'Peter', email: 'peter@example.org', roles: ['decision_maker'] });
  await peter.put('/me/roles/decision_maker/pause');
  const three = [...both, { personId: peter.id }];
  expect((await hand(three)).body).toEqual({ dueDay: '2031-02-01', paused: ['Peter'] });
  expect(await lettersTo('peter@example.org')).toEqual([]);
  expect(await lettersTo('rita@example.org')).toHaveLength(1);
  await hand(three, '2031-03-01');
  expect(await lettersTo('rita@example.org')).toHaveLength(2);

  const planned = await caseAt(town, 3, sini);
  const words = { canChange: 'x', cannotChange: 'y', answerBy: '2031-01-01', decisionMakerId: rita.id };
  expect((await sini.post(`/cases/${planned}/promises`, words)).status).toBe(201);
  const promised = (await lettersTo('rita@example.org')).find((one) => one.text.includes(planned));
  expect(promised?.text).toMatch(/löfte[^]*#lupaus$/);
});
