import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../db/schema/answers.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { done, type Walked, walkTo } from '../support/walk.ts';

/** The road cannot be walked round, and what has been answered or supported stands as it stood. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
}, 60_000);
afterAll(() => town.close());

const missing = (reply: { body: { code?: string; details?: { missing?: string[] } } }) => reply.body.details?.missing;
const go = ({ caseId, innoagent }: Walked, from: number, to: number) =>
  innoagent.post(`/cases/${caseId}/stays`, { from, to, reason: 'Näin on hyvä.' });
const wording = { text: 'Uusi kohta.', plain: 'Uusi kohta.', kind: 'finding' };

test('no way round the summary leads to the decision makers, to an answer or to an end', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, decider, group, said } = walked;
  done(await innoagent.put(`/cases/${caseId}/handover`, handing(decider, 30)));
  done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said }));
  done(await go(walked, 5, 4));
  expect(missing(await go(walked, 4, 6))).toEqual(['summary_checked', 'summary_approved']);
  expect(missing(await go(walked, 4, 7))).toEqual(['summary_checked', 'summary_approved', 'response_all_answered']);
  done(await go(walked, 4, 5));
  done(await innoagent.post(`/cases/${caseId}/checks`, { waivedReason: 'Kaikki olivat paikalla.' }));
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  done(await go(walked, 5, 4));
  done(await go(walked, 4, 6));
  expect((await innoagent.get(`/cases/${caseId}`)).body).toMatchObject({ step: 6 });

  // Were it there all the same (by an older version's road), nothing is answered and nothing is closed.
  await town.db.execute(sql`delete from approval where case_id = ${caseId}`);
  const points = (await decider.get(`/cases/${caseId}/decision`)).body.points;
  done(await decider.put(`/points/${points[0].id}/answer`, answering(0)));
  expect(missing(await decider.post(`/cases/${caseId}/publication`))).toEqual(['summary_approved']);
  expect(missing(await decider.post(`/points/${points[0].id}/answer/publication`))).toEqual(['summary_approved']);
  await town.db.execute(sql`update answer set published_at = now() where point_id = ${points[0].id}`);
  expect(missing(await go(walked, 6, 7))).toEqual(['summary_approved']);
  await town.db.execute(sql`update development_case set step = 7 where id = ${caseId}`);
  expect(missing(await innoagent.post(`/cases/${caseId}/closing`))).toContain('summary_approved');
  const { checks } = (await innoagent.get(`/cases/${caseId}`)).body;
  expect(checks).toContainEqual({ key: 'summary_approved', met: false });
});

test('a point written after the check has ended asks for a check of its own', async () => {
  const walked = await walkTo(town, 6);
  const { caseId, innoagent, group, said } = walked;
  done(await go(walked, 6, 5));
  town.clock.travel(1);
  done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(0, 1) }));
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  expect(missing(await go(walked, 5, 6))).toEqual(['summary_checked']);
  done(await innoagent.post(`/cases/${caseId}/checks`, { waivedReason: 'Puhuja oli mukana.' }));
  done(await go(walked, 5, 6));
});

test('who comes, goes or takes her words back after the summary keeps nobody from the answer', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, decider, group, said } = walked;
  const speaker = group[0] ?? innoagent;
  const points = [
    done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(0, 1) })).id,
    done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(1) })).id,
  ];
  await approved(walked);
  const { token } = done(await innoagent.post(`/cases/${caseId}/invitations`));
  done(await go(walked, 5, 6));
  done(await (await town.person()).post(`/invitations/${token}/acceptance`, { viewpoint: 'professional' }));
  done(await speaker.post(`/contributions/${said[0]}/withdrawal`));
  done(await speaker.post('/me/erasure', { alsoTexts: true }));
  for (const id of points) done(await decider.put(`/points/${id}/answer`, answering(0)));
  done(await decider.post(`/cases/${caseId}/publication`));
  done(await go(walked, 6, 7));
  done(await innoagent.post(`/cases/${caseId}/deliveries`));
  done(await innoagent.post(`/cases/${caseId}/closing`));
});

test('what is hidden, commented on, or not used elsewhere has its ending before the decision makers see the summary', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, said, group } = walked;
  const aino = group[0] ?? innoagent;
  const veikko = group[1] ?? innoagent;
  done(await go(walked, 5, 4));
  const window = { opensAt: town.clock.moment(-0.01), closesAt: town.clock.moment(2), reason: 'Lisää aikaa.' };
  done(await innoagent.post(`/cases/${caseId}/windows`, window));
  const commented = done(await veikko.post(`/contributions/${said[0]}/comments`, spoken('comment'))).id;
  const hidden = done(await veikko.post('/contributions', { text: 'Tuhma.', presence: 'own_name', caseId })).id;
  done(await innoagent.post(`/contributions/${hidden}/hidings`, { reason: 'other', note: 'Nimi tekstissä.' }));
  town.clock.travel(3);
  done(await go(walked, 4, 5));
  const waiting = async () =>
    (await innoagent.get(`/cases/${caseId}/uncovered`)).body.items.map((one: { id: string }) => one.id);
  expect(await waiting()).toEqual([...said, hidden]);
  done(await aino.post(`/contributions/${said[0]}/withdrawal`));
  // Her words are gone; the comment on them still has to end somewhere.
  expect(await waiting()).toContain(said[0]);
  const leftOut = { contributionIds: [said[0], hidden], reason: 'Valtion asia.' };
  done(await innoagent.put(`/cases/${caseId}/unused`, leftOut));
  expect(await waiting()).toEqual(said.slice(1));

  // Moved to another case it waits there anew: what this one said of it is no ending there.
  const elsewhere = done(await veikko.post('/contributions', { text: 'Muu asia.', presence: 'own_name' })).id;
  const gathering = { kind: 'gather', contributionIds: [elsewhere], title: 'Muu asia', reason: 'Eri asia' };
  const other = done(await innoagent.post('/moves', gathering)).caseId;
  const adding = { kind: 'add', contributionIds: [hidden], fromCaseIds: [caseId], caseId: other, reason: 'Tänne' };
  const { id: moved } = done(await innoagent.post('/moves', adding));
  await town.db.execute(sql`update development_case set step = 5 where id = ${other}`);
  const there = (await innoagent.get(`/cases/${other}/uncovered`)).body.items.map((one: { id: string }) => one.id);
  expect(there).toEqual([elsewhere, hidden].sort((a, b) => there.indexOf(a) - there.indexOf(b)));
  done(await innoagent.post(`/moves/${moved}/undo`, { reason: 'Sittenkin' }));
  expect(await waiting()).toEqual(said.slice(1));

  done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(1) }));
  await approved(walked);
  done(await go(walked, 5, 6));
  const thread = (await veikko.get('/me/thread')).body.items;
  const stateOf = (id: string) => thread.find((one: { id: string }) => one.id === id)?.state;
  expect([stateOf(hidden), stateOf(commented)]).toEqual([
    { kind: 'not_used', reason: 'Valtion asia.' },
    { kind: 'not_used', reason: 'Valtion asia.' },
  ]);
});

test('a move is not undone into a case that has left for the decision makers', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, said } = walked;
  const moving = { kind: 'move_out', contributionIds: said.slice(0, 1), reason: 'Eri asia' };
  const moved = done(await innoagent.post('/moves', moving)).id;
  done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(1) }));
  await approved(walked);
  done(await go(walked, 5, 6));
  expect((await innoagent.post(`/moves/${moved}/undo`, { reason: 'Sittenkin' })).body).toMatchObject({
    code: 'undo_blocked',
    details: { caseIds: [caseId] },
  });
});

test('after a return, an answered point keeps its words, its sources and its answer; what is new is a new point', async () => {
  const walked = await walkTo(town, 7);
  const { caseId, innoagent, decider, group, said, points } = walked;
  const before = (await town.visitor.get(`/cases/${caseId}/summary`)).body.findings;
  done(await go(walked, 7, 5));
  const answered = { status: 409, body: { code: 'answered' } };
  const advert = { text: 'Osta auto.', plain: 'Osta auto.', version: 1 };
  expect(await innoagent.patch(`/points/${points[0]}`, advert)).toMatchObject(answered);
  expect(await innoagent.post(`/points/${points[0]}/restorations`, { version: 1 })).toMatchObject(answered);
  expect(await innoagent.delete(`/points/${points[0]}`)).toMatchObject(answered);
  expect(await innoagent.delete(`/points/${points[0]}/sources/${said[0]}`)).toMatchObject(answered);
  expect((await town.visitor.get(`/cases/${caseId}/summary`)).body.findings).toEqual(before);
  const added = done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said.slice(0, 1) })).id;
  done(await innoagent.post(`/cases/${caseId}/checks`, { waivedReason: 'Puhuja oli mukana.' }));
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  done(await go(walked, 5, 6));
  expect(missing(await go(walked, 6, 7))).toEqual(['decision_all_answered', 'response_all_answered']);

  // A draft belongs to the wording that its writer saw.
  done(await decider.put(`/points/${added}/answer`, answering(0)));
  done(await go(walked, 6, 5));
  done(await innoagent.patch(`/points/${added}`, { text: 'Toinen.', plain: 'Toinen.', version: 1 }));
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  done(await go(walked, 5, 6));
  const path = `/points/${added}/answer`;
  expect(await decider.post(`${path}/publication`)).toMatchObject({ status: 409, body: { code: 'reworded_since' } });
  expect((await decider.post(`/cases/${caseId}/publication`)).body.code).toBe('already_done');
  const page = (await decider.get(`/cases/${caseId}/decision`)).body;
  const onDesk = page.points.find((one: { id: string }) => one.id === added);
  expect(onDesk.draft).toMatchObject({ earlier: true, whole: false });
  done(await decider.put(path, answering(1)));
  done(await decider.post(`/cases/${caseId}/publication`));
  const [kept] = await town.db.select().from(answer).where(eq(answer.pointId, added));
  expect(kept?.pointVersion).toBe(2);
  done(await go(walked, 6, 7));
});

test('marks of an earlier wording are not counted for the new one', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, group, said } = walked;
  const point = done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, sources: said })).id;
  done(await innoagent.post(`/cases/${caseId}/checks`, { endsAt: town.clock.moment(7) }));
  done(await (group[0] ?? innoagent).put(`/points/${point}/mark`, { value: 'no', because: 'Ei näin.' }));
  const shares = async () => (await innoagent.get(`/cases/${caseId}/summary`)).body.findings[0].shares;
  expect(await shares()).toMatchObject({ no: 1, earlier: 0 });
  town.clock.travel(0.1);
  done(await innoagent.patch(`/points/${point}`, { text: 'Näin.', plain: 'Näin.', version: 1 }));
  expect(await shares()).toEqual({ yes: 0, almost: 0, no: 0, earlier: 1 });
});

test('an author’s later wording never stands under an answer, a support or a comment', async () => {
  const walked = await walkTo(town, 7);
  const { innoagent, group, said, points } = walked;
  const author = group[0] ?? innoagent;
  const words = (await author.get(`/contributions/${said[0]}`)).body;
  await town.db.execute(sql`update answer set kind = 'will_be_done' where point_id = ${points[0]}`);
  const heard = (await town.visitor.get('/heard')).body;
  const advert = { text: 'Osta auto.', version: words.version };
  expect((await author.patch(`/contributions/${said[0]}`, advert)).body).toEqual({ version: words.version + 1 });
  const seen = (await town.visitor.get(`/contributions/${said[0]}`)).body;
  expect(seen).toMatchObject({ text: words.text, later: { text: 'Osta auto.' } });
  const under = (await town.visitor.get(`/points/${points[0]}/sources`)).body.items;
  expect(under.map((one: { text: string }) => one.text)).not.toContain('Osta auto.');
  expect((await town.visitor.get('/heard')).body).toEqual(heard);
  const [own] = (await author.get('/me/thread')).body.items.filter((one: { id: string }) => one.id === said[0]);
  expect(own).toMatchObject({ text: words.text, later: { text: 'Osta auto.' }, version: words.version + 1 });
  // Read by an older version, the same is refused with her newest words; then it is a later wording again.
  expect((await author.patch(`/contributions/${said[0]}`, advert)).body).toMatchObject({
    code: 'changed_meanwhile',
    details: { text: 'Osta auto.' },
  });
  done(await author.patch(`/contributions/${said[0]}`, { text: 'Korjaan: kaksi.', version: words.version + 1 }));
  expect((await town.visitor.get(`/contributions/${said[0]}`)).body).toMatchObject({
    text: words.text,
    later: { text: 'Korjaan: kaksi.' },
  });
});

test('words that nobody has answered to are changed as they were; once supported they stand', async () => {
  const innoagent = await town.person({ roles: ['innoagent_1'] });
  const [author, reader] = [await town.person({ name: 'Aino' }), await town.person({ name: 'Veikko' })];
  const id = done(await author.post('/contributions', { text: 'Eka.', presence: 'own_name' })).id;
  done(await author.patch(`/contributions/${id}`, { text: 'Toka.', version: 1 }));
  done(await innoagent.post('/moves', { kind: 'gather', contributionIds: [id], title: 'Asia', reason: 'Sama' }));
  expect((await reader.get(`/contributions/${id}`)).body).toMatchObject({ text: 'Toka.', later: null });
  done(await reader.put(`/contributions/${id}/support`));
  done(await author.patch(`/contributions/${id}`, { text: 'Kolmas.', version: 2 }));
  done(await reader.delete(`/contributions/${id}/support`));
  done(await author.patch(`/contributions/${id}`, { text: 'Neljäs.', version: 3 }));
  expect((await reader.get(`/contributions/${id}`)).body).toMatchObject({ text: 'Toka.', later: { text: 'Neljäs.' } });
  // Taken back or erased, neither wording is read by anyone else.
  done(await author.post(`/contributions/${id}/withdrawal`));
  expect((await reader.get(`/contributions/${id}`)).body).toMatchObject({ text: '', later: null });
});

test('a day later than promised, or than told before, is not set without a reason that everyone reads', async () => {
  const walked = await walkTo(town, 5);
  const { caseId, innoagent, decider } = walked;
  const hand = (days: number, lateReason?: string) =>
    innoagent.put(`/cases/${caseId}/handover`, { ...handing(decider, days), ...(lateReason ? { lateReason } : {}) });
  const late = async () => (await town.visitor.get(`/cases/${caseId}`)).body.lateAnswer;
  const promised = (await town.visitor.get(`/cases/${caseId}`)).body.promises[0].answerBy;
  expect(await hand(365)).toMatchObject({ status: 422, body: { code: 'reason_needed' } });
  done(await hand(10));
  expect(await late()).toBeNull();
  // Handed over again: what was told before counts too.
  expect((await hand(20)).body.code).toBe('reason_needed');
  done(await hand(365, 'Valtuusto kokoontuu myöhemmin.'));
  const told = { promisedDay: promised, dueDay: town.clock.day(365), reason: 'Valtuusto kokoontuu myöhemmin.' };
  expect(await late()).toEqual(told);
  done(await hand(365));
  const { items } = (await town.visitor.get(`/cases/${caseId}/history`)).body;
  const [, withReason] = items.filter((one: { kind: string }) => one.kind === 'handover.set');
  expect(withReason.details).toMatchObject(told);
  // Nor by changing the promise: an earlier one than the day that was told is not confirmed.
  const wish = { canChange: 'a', cannotChange: 'b', decisionMakerId: decider.id, changeReason: 'Aikaistuu.' };
  const { id } = done(await innoagent.post(`/cases/${caseId}/promises`, { ...wish, answerBy: town.clock.day(40) }));
  expect((await decider.post(`/promises/${id}/confirmation`)).body.code).toBe('handed_later');
  done(await hand(30));
  expect(await late()).toBeNull();
  done(await decider.post(`/promises/${id}/confirmation`));
});

test('those who care for the case see which of its receivers has opened the summary herself', async () => {
  const walked = await walkTo(town, 6);
  const { caseId, innoagent, decider } = walked;
  const deputy = await town.person({ name: 'Dani', roles: ['deputy'] });
  const receivers = [{ personId: decider.id, deputyId: deputy.id }];
  done(await innoagent.put(`/cases/${caseId}/handover`, { ...handing(decider, 30), receivers }));
  const opened = async () => (await innoagent.get(`/cases/${caseId}/care`)).body.handover.receivers[0].openedAt;
  done(await deputy.get(`/cases/${caseId}/decision`));
  expect(await opened()).toBeNull();
  done(await decider.get(`/cases/${caseId}/decision`));
  expect(await opened()).toBe(town.clock.now.toISOString());
  // After a return the summary comes anew.
  done(await go(walked, 6, 5));
  done(await go(walked, 5, 6));
  expect(await opened()).toBeNull();
});

async function approved({ caseId, innoagent, decider, group }: Walked) {
  done(await innoagent.post(`/cases/${caseId}/checks`, { waivedReason: 'Kaikki olivat paikalla.' }));
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  done(await innoagent.put(`/cases/${caseId}/handover`, handing(decider, 30)));
}
function spoken(kind: string) {
  return { text: 'Samaa mieltä.', kind, presence: 'own_name' };
}
function answering(version: number) {
  return { kind: 'partly', reason: 'Rahaa on osaan.', nextStep: 'Aloitamme.', nextDay: town.clock.day(60), version };
}
function handing(to: Someone, days: number) {
  return { dueDay: town.clock.day(days), receivers: [{ personId: to.id }] };
}
