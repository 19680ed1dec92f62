import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { activity, mail } from '../../db/schema/activity.ts';
import { accessFeedback, county } from '../../db/schema/county.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let admin: Someone;
let coordinator: Someone;
beforeAll(async () => {
  town = await openTown();
  admin = await town.person({ roles: ['administrator'] });
  coordinator = await town.person({ roles: ['coordinator'] });
});
afterAll(() => town.close());

const TOLD = {
  name: 'Koealue',
  teal: null,
  amber: null,
  phone: '',
  phoneHours: '',
  controller: '',
  contactEmail: '',
  dataOfficerEmail: '',
  accessibilityEmail: '',
};
const base64 = (text: string) => Buffer.from(text).toString('base64');
const PLAIN_SVG = base64('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>');

describe('the county', () => {
  test('is nobody before it is told of; then everybody sees it, and it has one more version at each change', async () => {
    expect((await town.visitor.get('/county')).body).toBeNull();
    expect((await admin.put('/county', TOLD)).status).toBe(200);
    expect((await town.visitor.get('/county')).body).toMatchObject({ name: 'Koealue', hasLogo: false, version: 1 });
    await admin.put('/county', { ...TOLD, name: '  Uusi   nimi ' });
    expect((await town.visitor.get('/county')).body).toMatchObject({ name: 'Uusi nimi', version: 2 });
    const told = await town.db.select().from(activity).where(eq(activity.kind, 'county.set'));
    expect(told.map(({ actorId, details }) => [actorId, details])).toEqual([
      [admin.id, { version: 1 }],
      [admin.id, { version: 2 }],
    ]);
  });

  test.each([
    ['colours that cannot be read', { teal: '#4aa3df', amber: '#ffd100' }, 'colours_unreadable'],
    ['colours that are alike', { teal: '#0b6b63', amber: '#c98b9b' }, 'colours_alike'],
    ['no colour at all', { teal: 'red', amber: '#ffd100' }, 'invalid'],
    ['an address that is none', { contactEmail: 'a@b, c@d.fi' }, 'invalid'],
    ['a name of spaces', { name: '   ' }, 'invalid'],
  ])('refuses %s', async (_what, wrong, code) => {
    expect((await admin.put('/county', { ...TOLD, ...wrong })).body).toMatchObject({ code });
  });

  test.each([
    ['a text', base64('moi')],
    ['a script in a drawing', base64('<svg><script>alert(1)</script></svg>')],
    ['a drawing that does something when it is loaded', base64('<svg onload="alert(1)"/>')],
    ['a drawing that fetches', base64('<svg><image href="https://example.org/x.png"/></svg>')],
    ['a page that holds a drawing', base64('<!doctype html><svg></svg>')],
    ['nothing', ''],
  ])('refuses %s as a logo', async (_what, logo) => {
    expect((await admin.put('/county', { ...TOLD, logo })).body).toMatchObject({ code: 'not_a_picture' });
  });

  test('has a logo that may do nothing, until it is taken away; saying nothing of it leaves it', async () => {
    expect((await town.visitor.get('/county/logo')).status).toBe(404);
    expect((await admin.put('/county', { ...TOLD, logo: PLAIN_SVG })).status).toBe(200);
    const shown = await town.visitor.get('/county/logo');
    expect(shown.headers['content-type']).toContain('image/png');
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    await admin.put('/county', TOLD);
    expect((await town.visitor.get('/county')).body).toMatchObject({ hasLogo: true });
    await admin.put('/county', { ...TOLD, logo: null });
    expect((await town.visitor.get('/county/logo')).status).toBe(404);
  });

  test.each([
    ['comments in a row', `${'<!---->'.repeat(28)}<x`],
    ['comments that do not end', `<svg ${'<!-- '.repeat(4_000)}`],
    ['spaces behind a link', `<svg href=${' '.repeat(48_000)}`],
    ['spaces before it begins', `${' '.repeat(48_000)}x`],
    [
      'uses of uses',
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${Array.from({ length: 40 }, (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`).join('')}</svg>`,
    ],
    [
      'a huge one',
      '<svg xmlns="http://www.w3.org/2000/svg" width="99999" height="99999"><rect width="9" height="9"/></svg>',
    ],
    ['a file of the machine', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
  ])('a logo of %s is judged within the blink of an eye, and nobody waits for it', async (_what, drawing) => {
    const begun = performance.now();
    const judged = admin.put('/county', { ...TOLD, logo: base64(drawing) });
    expect((await town.visitor.get('/health')).status).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect([200, 422]).toContain((await judged).status);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('a drawing from before is drawn anew when it is first asked for, or given up', async () => {
    await admin.put('/county', { ...TOLD, logo: PLAIN_SVG });
    const drawing = Buffer.from(PLAIN_SVG, 'base64');
    await town.db.update(county).set({ logo: drawing, logoType: 'image/svg+xml' });
    expect((await town.visitor.get('/county/logo')).headers['content-type']).toContain('image/png');
    await town.db.update(county).set({ logo: Buffer.from('<svg'), logoType: 'image/svg+xml' });
    expect((await town.visitor.get('/county/logo')).status).toBe(404);
    expect((await town.visitor.get('/county')).body).toMatchObject({ hasLogo: false });
  });

  test('is set by its administrator alone', async () => {
    expect((await coordinator.put('/county', TOLD)).status).toBe(403);
    expect((await town.visitor.put('/county', TOLD)).status).toBe(401);
  });
});

describe('feedback on accessibility', () => {
  const say = (about: object, who = town.visitor) =>
    who.post('/access-feedback', { text: 'Nappi on liian pieni', lang: 'fi', ...about });
  const mailOf = async (key: string) => {
    const [one] = await town.db.select().from(mail).where(eq(mail.dedupeKey, key));
    return one;
  };

  test('is receipted, told to the county, answered by mail within fourteen days, and then the address is forgotten', async () => {
    await admin.put('/county', { ...TOLD, accessibilityEmail: 'saavutettavuus@alue.example' });
    const { status, body } = await say({ email: 'Kirsi@Example.fi', page: '/kerro' });
    expect(status).toBe(201);
    expect(body.answerBy).toBe(town.clock.moment(14));
    expect(await mailOf(`access-receipt:${body.id}`)).toMatchObject({ toAddress: 'kirsi@example.fi' });
    const notice = await mailOf(`access-notice:${body.id}`);
    expect(notice).toMatchObject({ toAddress: 'saavutettavuus@alue.example' });
    expect(notice?.text).toContain('Nappi on liian pieni');
    const { items } = (await coordinator.get('/access-feedback')).body;
    expect(items).toMatchObject([{ id: body.id, page: '/kerro', reachable: true }]);
    const answer = await coordinator.post(`/access-feedback/${body.id}/answer`, { answer: 'Nappi on nyt suurempi.' });
    expect(answer.status).toBe(200);
    expect((await mailOf(`access-answer:${body.id}`))?.text).toContain('Nappi on nyt suurempi.');
    const [kept] = await town.db.select().from(accessFeedback).where(eq(accessFeedback.id, body.id));
    expect(kept).toMatchObject({ email: null, answeredBy: coordinator.id });
    expect((await coordinator.get('/access-feedback')).body.items).toEqual([]);
    const again = await coordinator.post(`/access-feedback/${body.id}/answer`, { answer: 'Toinen' });
    expect(again.body).toMatchObject({ code: 'already_done' });
  });

  test('sends nobody a stranger’s words or links in the county’s name, and one receipt a day to an address', async () => {
    await admin.put('/county', { ...TOLD, accessibilityEmail: 'saavutettavuus@alue.example' });
    const [one, two] = [town.visitorFrom('10.3.3.1'), town.visitorFrom('10.3.3.2')];
    const text = 'MERKKI voitit palkinnon: https://paha.example/x paha.example mene@paha.example';
    const lure = { text, page: 'http://paha.example/MERKKI', email: 'uhri@example.fi' };
    const given = [await say(lure, one), await say(lure, two), await say({ ...lure, lang: 'sv' }, two)];
    const toVictim = () => town.db.select().from(mail).where(eq(mail.toAddress, 'uhri@example.fi'));
    expect(await toVictim()).toHaveLength(1);
    for (const { body } of given) {
      const notice = await mailOf(`access-notice:${body.id}`);
      expect(notice?.text).toContain('voitit palkinnon');
      expect(notice?.text).not.toMatch(/paha/);
      expect(notice?.text.match(/https?:/g)).toHaveLength(1);
    }
    // Whoever was signed in as another cannot have her words carried to a third one either.
    const member = await town.person({ email: 'oma@example.fi' });
    const hers = [await say({ ...lure, email: 'oma@example.fi' }, member), await say(lure, member)];
    for (const { body } of [...given, ...hers])
      await coordinator.post(`/access-feedback/${body.id}/answer`, { answer: 'Kiitos.' });
    expect(JSON.stringify(await toVictim())).not.toMatch(/MERKKI|paha/);
    expect((await mailOf(`access-answer:${hers[0]?.body.id}`))?.text).toContain('MERKKI');
    town.clock.travel(2);
    await say(lure, one);
    const receipts = (await toVictim()).filter((row) => row.dedupeKey.startsWith('access-receipt:'));
    expect(receipts).toHaveLength(2);
  });

  test('needs no address, masks an identity code, and is never read by others', async () => {
    const { body } = await say({ text: 'Olen 131052-308T enkä näe.' }, town.visitorFrom('10.1.1.1'));
    const [kept] = await town.db.select().from(accessFeedback).where(eq(accessFeedback.id, body.id));
    expect(kept?.text).not.toContain('131052-308T');
    expect(await mailOf(`access-receipt:${body.id}`)).toBeUndefined();
    expect((await town.visitor.get('/access-feedback')).status).toBe(401);
    const other = await town.person({ roles: ['innoagent_1'] });
    expect((await other.get('/access-feedback')).status).toBe(403);
  });

  test('is taken ten times an hour from one browser', async () => {
    const flood = town.browser();
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push((await say({ text: `Ei näy ${i}.` }, flood)).status);
    expect(answers).toEqual([...Array<number>(10).fill(201), 429]);
  });

  test('is in its writer’s own data, and goes with her', async () => {
    const writer = await town.person({ name: 'Kirsi Kirjoittaja', email: 'kirsi.k@example.fi' });
    await say({ text: 'Teksti on vaalea', email: 'kirsi.k@example.fi' }, writer);
    const own = await writer.get('/me/data');
    expect(own.body.accessFeedback).toMatchObject([{ text: 'Teksti on vaalea', email: 'kirsi.k@example.fi' }]);
    expect((await writer.post('/me/erasure', { alsoTexts: true })).status).toBe(200);
    const [kept] = await town.db.select().from(accessFeedback).where(eq(accessFeedback.personId, writer.id));
    expect(kept).toMatchObject({ text: '', email: null });
    const left = await town.db.select().from(mail).where(eq(mail.toAddress, 'kirsi.k@example.fi'));
    expect(left).toEqual([]);
  });
});
