import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hiding } from '../../db/schema/contributions.ts';
import { point, pointVersion, unused } from '../../db/schema/answers.ts';
import { summary } from '../../server/cases/steps/5-summary/step.ts';
import { judge } from '../../server/cases/steps/step.ts';
import { caseAt, memberOf, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let sini: Someone; // Innoagent
let aino: Someone; // member with lived experience
let pirjo: Someone; // member, a professional
let veikko: Someone; // one who spoke
let other: Someone; // one who did not
let id: string;
let said: string[];

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini', roles: ['innoagent_1'] });
  [aino, pirjo, veikko, other] = [
    await town.person({ name: 'Aino' }),
    await town.person({ name: 'Pirjo' }),
    await town.person({ name: 'Veikko' }),
    await town.person({ name: 'Muu' }),
  ];
}, 120_000);
afterAll(() => town.close());
beforeEach(async () => {
  id = await caseAt(town, 5, sini);
  await memberOf(town, id, aino, 'close_one');
  await memberOf(town, id, pirjo, 'professional');
  said = [
    await saidIn(town, id, veikko, 'Lomitus ei toimi.', { viewpoint: 'client' }),
    await saidIn(town, id, other, 'Tieto on hajallaan.'),
  ];
});

const words = { text: 'Lomitusta tarvitaan.', plain: 'Tarvitaan vapaata.', kind: 'finding' };
const missing = async () =>
  (await judge(summary, 'beforeLeaving', town.db, id, town.clock.now)).filter((c) => !c.met).map((c) => c.key);

describe('a summary may leave for the decision makers', () => {
  test('only when each of its checks is met, one after another', async () => {
    expect(await missing()).toEqual([
      'summary_has_points',
      'summary_covers_everything',
      'summary_checked',
      'summary_approved',
    ]);
    const made = await sini.post(`/cases/${id}/points`, { text: 'Lomitus', kind: 'finding', sources: [said[0]] });
    expect(made.status).toBe(201);
    expect(await missing()).toContain('summary_points_plain');
    expect(await sini.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(7) })).toMatchObject({
      status: 422,
      body: { code: 'plain_needed' },
    });
    const reworded = await aino.patch(`/points/${made.body.id}`, { ...pick(words), version: 1 });
    expect(reworded.body).toEqual({ id: made.body.id, version: 2 });
    await sini.put(`/cases/${id}/unused`, { contributionIds: [said[1]], reason: 'Toisen viraston asia.' });
    expect(await missing()).toEqual(['summary_checked', 'summary_approved']);

    await sini.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(7) });
    expect(await missing()).toContain('summary_checked');
    town.clock.travel(8);
    expect(await missing()).toEqual(['summary_approved']);
    expect((await pirjo.put(`/cases/${id}/approval`)).status).toBe(204);
    // Half of the group, but nobody with lived experience.
    expect(await missing()).toEqual(['summary_approved']);
    await aino.put(`/cases/${id}/approval`);
    expect(await missing()).toEqual([]);
  });

  test('a change of a point asks the group to approve anew, and a withdrawn source leaves the point unsourced', async () => {
    const made = await sini.post(`/cases/${id}/points`, { ...words, sources: said });
    await sini.post(`/cases/${id}/checks`, { waivedReason: 'Kaikki olivat paikalla.' });
    await aino.put(`/cases/${id}/approval`);
    expect(await missing()).toEqual([]);
    await sini.delete(`/points/${made.body.id}/sources/${said[1]}`);
    expect(await missing()).toEqual(['summary_covers_everything', 'summary_approved']);
    await veikko.delete(`/contributions/${said[0]}`);
    await town.db
      .insert(hiding)
      .values({ contributionId: said[0] ?? '', by: sini.id, reason: 'other', note: 'Nimi tekstissä.' });
    expect(await missing()).toContain('summary_points_sourced');
  });

  test('a removed point leaves its sources waiting', async () => {
    const made = await sini.post(`/cases/${id}/points`, { ...words, sources: said });
    expect(await missing()).not.toContain('summary_covers_everything');
    expect((await sini.delete(`/points/${made.body.id}`)).status).toBe(204);
    expect(await missing()).toContain('summary_covers_everything');
    expect((await sini.patch(`/points/${made.body.id}`, { ...pick(words), version: 1 })).status).toBe(404);
  });
});

describe('what is refused', () => {
  test('a point without a source, or on what is not of the case, withdrawn or hidden', async () => {
    const elsewhere = await saidIn(town, await caseAt(town, 5, sini), veikko, 'Muualla.');
    const gone = await saidIn(town, id, veikko, 'Peruttu.', { withdrawnAt: town.clock.now });
    for (const [sources, status, code] of [
      [[], 400, 'invalid'],
      [[elsewhere], 404, 'not_found'],
      [[said[0], gone], 404, 'not_found'],
    ] as const) {
      expect(await sini.post(`/cases/${id}/points`, { ...words, sources })).toMatchObject({ status, body: { code } });
    }
    expect(await town.db.select().from(point).where(eq(point.caseId, id))).toEqual([]);
  });

  test('unused without a reason, or of what a point rests on, or of another case', async () => {
    const rest = await sini.post(`/cases/${id}/points`, { ...words, sources: [said[0]] });
    const elsewhere = await saidIn(town, await caseAt(town, 5, sini), veikko, 'Muualla.');
    for (const [body, status, code] of [
      [{ contributionIds: [said[1]] }, 400, 'invalid'],
      [{ contributionIds: [said[1]], reason: '  ' }, 400, 'empty'],
      [{ contributionIds: [said[0]], reason: 'x' }, 409, 'conflict'],
      [{ contributionIds: [elsewhere], reason: 'x' }, 404, 'not_found'],
    ] as const) {
      expect(await sini.put(`/cases/${id}/unused`, body)).toMatchObject({ status, body: { code } });
    }
    // Whatever a point comes to rest on is not unused any more.
    await sini.put(`/cases/${id}/unused`, { contributionIds: [said[1]], reason: 'Ei kuulu tähän.' });
    await sini.put(`/points/${rest.body.id}/sources/${said[1]}`);
    expect(
      await town.db
        .select()
        .from(unused)
        .where(eq(unused.contributionId, said[1] ?? '')),
    ).toEqual([]);
  });

  test('writing, checking and approving by those who have no part in it', async () => {
    const made = await sini.post(`/cases/${id}/points`, { ...words, sources: said });
    const point = made.body.id;
    for (const [who, act, status] of [
      [veikko, () => veikko.post(`/cases/${id}/points`, { ...words, sources: said }), 403],
      [town.visitor, () => town.visitor.delete(`/points/${point}`), 401],
      [veikko, () => veikko.get(`/points/${point}/versions`), 403],
      [aino, () => aino.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(3) }), 403],
      [sini, () => sini.put(`/cases/${id}/approval`), 403],
      [sini, () => sini.put(`/points/${point}/mark`, { value: 'yes' }), 403],
      [veikko, () => veikko.put(`/points/${point}/mark`, { value: 'yes' }), 409],
      [sini, () => sini.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(-1) }), 400],
      [sini, () => sini.post(`/cases/${id}/checks`, {}), 422],
    ] as const) {
      expect({ who: who.id, status: (await act()).status }).toEqual({ who: who.id, status });
    }
    const early = await caseAt(town, 4, sini);
    expect(await sini.post(`/cases/${early}/points`, { ...words, sources: said })).toMatchObject({
      body: { code: 'not_now' },
    });
  });
});

describe('two who write at once lose nothing', () => {
  test('the second is refused with both texts, and every version can be taken into use again', async () => {
    const made = await sini.post(`/cases/${id}/points`, { ...words, sources: said });
    const path = `/points/${made.body.id}`;
    const [one, two] = await Promise.all([
      sini.patch(path, { text: 'Sinin teksti', plain: 'S', version: 1 }),
      aino.patch(path, { text: 'Ainon teksti', plain: 'A', version: 1 }),
    ]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    expect(won).toMatchObject({ status: 200, body: { version: 2 } });
    expect(lost).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', details: { version: 2 } } });
    const { yours, theirs } = lost.body.details;
    expect([yours.text, theirs.text].sort()).toEqual(['Ainon teksti', 'Sinin teksti']);

    expect((await sini.post(`${path}/restorations`, { version: 1 })).body.version).toBe(3);
    const { items } = (await aino.get(`${path}/versions`)).body;
    expect(items.map((v: { version: number }) => v.version)).toEqual([3, 2, 1]);
    expect(items[0].text).toBe(words.text);
    expect((await sini.post(`${path}/restorations`, { version: 9 })).status).toBe(404);
  });

  test('in 60 rewordings by three, every accepted word is a version and the rest were shown to their writers', async () => {
    const point = await pointOn(town, id, sini, said);
    let accepted = 1;
    const write = async (who: Someone, name: string) => {
      let version = 1;
      for (let n = 0; n < 20; n++) {
        const text = `${name} ${n}`;
        const reply = await who.patch(`/points/${point}`, { text, plain: text, version });
        if (reply.status === 200) accepted++;
        else expect(reply.body.details.yours.text).toBe(text);
        version = reply.status === 200 ? reply.body.version : reply.body.details.version;
      }
    };
    await Promise.all([write(sini, 'Sini'), write(aino, 'Aino'), write(pirjo, 'Pirjo')]);
    const kept = await town.db.select().from(pointVersion).where(eq(pointVersion.pointId, point));
    expect(kept.length).toBe(accepted);
    expect(accepted).toBeGreaterThan(3);
  });
});

describe('who sees the summary', () => {
  test('its writers while it is drafted, those who spoke during their check, everybody after it', async () => {
    const made = await sini.post(`/cases/${id}/points`, { ...words, kind: 'dissent', sources: said });
    const see = async (who: Someone) => (await who.get(`/cases/${id}/summary`)).status;
    const stranger = await town.person();
    expect(await Promise.all([aino, sini, veikko, stranger, town.visitor].map(see))).toEqual([200, 200, 409, 409, 409]);
    await sini.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(7) });
    expect(await Promise.all([veikko, stranger, town.visitor].map(see))).toEqual([200, 409, 409]);

    await veikko.put(`/points/${made.body.id}/mark`, { value: 'almost', because: 'Myös yöllä.' });
    await other.put(`/points/${made.body.id}/mark`, { value: 'yes' });
    await veikko.put(`/points/${made.body.id}/mark`, { value: 'no', because: 'Myös yöllä.' });
    const { body } = await veikko.get(`/cases/${id}/summary`);
    expect(body.findings).toEqual([]);
    expect(body.approval).toBeNull();
    expect(body.dissent[0]).toMatchObject({
      sources: 2,
      byViewpoint: [
        { viewpoint: 'client', sources: null },
        { viewpoint: null, sources: null },
      ],
      shares: null,
      myMark: { value: 'no', because: 'Myös yöllä.' },
      restsOnMine: true,
    });
    // Who writes the summary mends what one speaker does not recognise.
    expect((await sini.get(`/cases/${id}/summary`)).body.dissent[0].shares).toEqual({
      yes: 1,
      almost: 0,
      no: 1,
      earlier: 0,
    });
    const page = (await veikko.get(`/points/${made.body.id}/sources?limit=1`)).body;
    expect(page.items).toMatchObject([{ text: 'Lomitus ei toimi.', speaker: null, staffSpeaker: null }]);
    const rest = (await veikko.get(`/points/${made.body.id}/sources?after=${page.next}`)).body;
    expect(rest.items.map((one: { id: string }) => one.id)).toEqual([said[1]]);
    town.clock.travel(8);
    expect((await veikko.put(`/points/${made.body.id}/mark`, { value: 'yes' })).body.code).toBe('closed');
  });

  test('the unused stand in a list with their reasons', async () => {
    await sini.put(`/cases/${id}/unused`, { contributionIds: said, reason: 'Valtion asia.' });
    const { body } = await aino.get(`/cases/${id}/unused`);
    expect(body.items.map((one: { reason: string }) => one.reason)).toEqual(['Valtion asia.', 'Valtion asia.']);
    expect((await aino.get(`/cases/${id}/summary`)).body.unused).toEqual([
      { reason: 'Valtion asia.', contributions: 2 },
    ]);
    expect((await sini.delete(`/cases/${id}/unused`, { contributionIds: [said[0]] })).status).toBe(204);
    expect((await aino.get(`/cases/${id}/unused`)).body.items.length).toBe(1);
  });
});

function pick({ text, plain }: typeof words) {
  return { text, plain };
}
