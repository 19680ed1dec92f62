import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseAt, saidIn } from '../support/case-at.ts';
import { cookieOf, openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const type = async (who: Someone, text: string, base: number, about: object = {}) =>
  (await who.put('/me/drafts', { kind: 'tell', text, base, secondsAgo: 0, ...about })).body;
const found = async (who: Someone) => (await who.get('/me/drafts')).body.items;

describe('what is typed', () => {
  test('is found again by its writer on any device, and by nobody else', async () => {
    const [aino, other] = [await town.person(), await town.person()];
    expect(await type(aino, 'Kirjoitan hi', 0)).toMatchObject({ text: 'Kirjoitan hi', version: 1 });
    await type(aino, 'Kirjoitan hitaasti', 1);
    expect(await found(aino)).toMatchObject([{ place: 'tell', text: 'Kirjoitan hitaasti', earlier: '', version: 2 }]);
    expect(await found(other)).toEqual([]);
    expect((await town.visitor.put('/me/drafts', { kind: 'tell', text: 'x', base: 0, secondsAgo: 0 })).status).toBe(
      401,
    );
  });

  test('of many places none with a text is lost: the oldest that hold nothing make room for a new one', async () => {
    const aino = await town.person();
    await type(aino, 'Vanhin kesken', 0);
    await town.db.execute(sql`insert into draft (person_id, place, text, version, at)
      select ${aino.id}, 'comment/' || gen_random_uuid(), case when n % 2 = 0 then 'kesken' else '' end, 1,
        now() - n * interval '1 hour' from generate_series(1, 250) n`);
    const about = '00000000-0000-4000-8000-000000000001';
    expect(await type(aino, 'Uusin', 0, { kind: 'comment', about })).toMatchObject({ text: 'Uusin' });
    const texts = (await found(aino)).map((one: { text: string }) => one.text).filter(Boolean);
    expect(texts).toHaveLength(127);
    expect(texts).toEqual(expect.arrayContaining(['Vanhin kesken', 'Uusin']));
    expect(await found(aino)).toHaveLength(200);
  });

  test('is never in the log', async () => {
    const aino = await town.person();
    const rows = async () => (await town.db.execute(sql`select from activity`)).rows.length;
    const before = await rows();
    await type(aino, 'Ei kenellekään vielä', 0);
    expect(await rows()).toBe(before);
  });

  test.each([
    ['tell', (who: Someone) => who.post('/contributions', { text: 'Valmis', presence: 'only_innoagent' })],
    ['comment', async (who: Someone) => who.post(`/contributions/${await idea()}/comments`, SAID)],
    ['edit', async (who: Someone) => who.patch(`/contributions/${await ideaOf(who)}`, { text: 'Uusi', version: 1 })],
    [
      'report',
      async (who: Someone) => who.post(`/contributions/${await idea()}/reports`, { reason: 'other', note: 'n' }),
    ],
  ])('is cleared when it is sent, and a late write does not bring it back (%s)', async (kind, send) => {
    const aino = await town.person();
    await type(aino, 'Kesken', 0, { kind });
    const sent = await send(aino);
    expect(sent.status).toBeLessThan(300);
    const [cleared] = (await found(aino)).filter((one: { clearedVersion: number }) => one.clearedVersion > 0);
    expect(cleared).toMatchObject({ text: '', earlier: '' });
    expect(cleared.place).toMatch(new RegExp(`^${kind}`));
    const late = await type(aino, 'Kesken, vanha', cleared.version - 1, at(cleared.place));
    expect(late).toMatchObject({ text: '', version: cleared.version });
    expect(await type(aino, 'Aivan uusi', cleared.version, at(cleared.place))).toMatchObject({
      text: 'Aivan uusi',
    });
  });

  test('a write that comes before the place was ever kept, but after it was sent, comes too late as well', async () => {
    const aino = await town.person();
    await aino.post('/contributions', { text: 'Nopea', presence: 'only_innoagent' });
    expect(await type(aino, 'Nopea', 0)).toMatchObject({ text: '' });
  });

  test('a refused sending clears nothing', async () => {
    const aino = await town.person();
    await type(aino, 'Kesken', 0);
    const caseId = crypto.randomUUID();
    expect((await aino.post('/contributions', { text: 'x', presence: 'only_innoagent', caseId })).status).toBe(404);
    expect(await found(aino)).toMatchObject([{ text: 'Kesken' }]);
  });
});

describe('of two devices', () => {
  test('the one typed on later wins, the other is offered and not lost', async () => {
    const aino = await town.person();
    await type(aino, 'Yhteinen alku', 0);
    await type(aino, 'Puhelimella kirjoitettu', 1);
    const tablet = await type(aino, 'Tabletilla kirjoitettu', 1);
    expect(tablet).toMatchObject({ text: 'Tabletilla kirjoitettu', earlier: 'Puhelimella kirjoitettu' });
    const phone = await type(aino, 'Puhelimella vanhempi', 2, { secondsAgo: 3600 });
    expect(phone.text).toBe('Tabletilla kirjoitettu');
    expect(phone.earlier).toBe('Puhelimella kirjoitettu\n\nPuhelimella vanhempi');
    const settled = await type(aino, 'Tabletilla kirjoitettu', phone.version, { settled: true });
    expect(settled).toMatchObject({ text: 'Tabletilla kirjoitettu', earlier: '' });
  });

  test('what only continues the other is not offered twice', async () => {
    const aino = await town.person();
    await type(aino, 'Alku', 0);
    expect(await type(aino, 'Alku ja loppu', 0)).toMatchObject({ text: 'Alku ja loppu', earlier: '' });
  });

  test('writes at the same moment lose neither text', async () => {
    const aino = await town.person();
    await Promise.all(['yksi', 'kaksi', 'kolme'].map((text) => type(aino, text, 0)));
    const [kept] = await found(aino);
    expect(kept.version).toBe(3);
    expect([kept.text, ...kept.earlier.split('\n\n')].sort()).toEqual(['kaksi', 'kolme', 'yksi']);
  });
});

test('is part of own data, goes with an erasure, and moves with a joined card', async () => {
  const aino = await town.person();
  await type(aino, 'Ilmarinen-luonnos', 0);
  expect((await aino.get('/me/data')).body.drafts).toMatchObject([{ kind: 'tell', text: 'Ilmarinen-luonnos' }]);
  const told = (await town.visitor.post('/contributions', { text: 'Kortilla', presence: 'only_innoagent' })).body;
  const opened = await town.visitor.post('/sessions', { card: told.cardCode });
  const card = town.withCookie('', cookieOf(opened));
  await type(card, 'Kortin luonnos', 0, { kind: 'edit', about: told.id });
  expect((await aino.post('/me/cards', { code: told.cardCode })).status).toBe(200);
  expect((await found(aino)).map((one: { text: string }) => one.text)).toEqual(['Kortin luonnos', 'Ilmarinen-luonnos']);
  await aino.post('/me/erasure', { alsoTexts: false });
  const { rows } = await town.db.execute(sql`select from draft where person_id = ${aino.id}`);
  expect(rows).toHaveLength(0);
});

test.each([{ kind: 'muu' }, { kind: 'comment', about: '1' }, { kind: '' }])(
  'an unknown place is refused (%o)',
  async (place) => {
    const aino = await town.person();
    expect((await aino.put('/me/drafts', { ...place, text: 'x', base: 0, secondsAgo: 0 })).status).toBe(400);
  },
);

/** A place as one writes there: "comment/…" is a comment about something. */
function at(place: string): object {
  const [kind, about] = place.split('/');
  return about ? { kind, about } : { kind };
}
const SAID = { text: 'Niin minustakin', kind: 'comment', presence: 'only_innoagent' };
async function ideaOf(who: Someone): Promise<string> {
  return (await who.post('/contributions', { text: 'Bussi ei kulje.', presence: 'only_innoagent' })).body.id;
}
/** Something said where others see it and may comment. */
async function idea(): Promise<string> {
  const other = await town.person({ roles: ['innoagent_1'] });
  return saidIn(town, await caseAt(town, 1, other), other, 'Bussi ei kulje.');
}
