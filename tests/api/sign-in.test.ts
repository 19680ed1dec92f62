import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { mail } from '../../db/schema/activity.ts';
import { tryCounted } from '../../db/schema/people.ts';
import { found } from '../../server/base/refusal.ts';
import { networkOf } from '../../server/people/tries.ts';
import { cookieOf, openTown, type Town } from '../support/town.ts';
import { openMailbox, secretsIn, type Mailbox } from '../support/mailbox.ts';

let town: Town;
let mailbox: Mailbox;
beforeAll(async () => {
  town = await openTown();
  mailbox = await openMailbox();
});
afterAll(async () => {
  await mailbox.close();
  await town.close();
});
beforeEach(async () => {
  await town.db.delete(tryCounted);
  await town.db.delete(mail);
  mailbox.arrived.length = 0;
});

let addresses = 0;
const newAddress = () => `aino.${++addresses}@esimerkki.fi`;

/** Asks for a code and reads it from the letter, as a person does. */
async function lettersSecrets(email: string, lang = 'fi') {
  const asked = await town.visitor.post('/sign-in-codes', { email, lang });
  expect(asked.status).toBe(202);
  await mailbox.round(town);
  const letter = mailbox.arrived.at(-1);
  if (!letter) throw new Error('no letter came');
  return { ...secretsIn(letter), letter };
}

describe('signing in by e-mail', () => {
  test('a code from the letter opens a session, and the person is made at her first sign-in', async () => {
    const email = newAddress();
    const { code, letter } = await lettersSecrets(email.toUpperCase());
    expect(letter.to).toEqual([email]);
    expect(letter.letter.subject).toBe('Sinulle on viesti');
    const opened = await town.visitor.post('/sessions', { email, code });
    expect(opened.status).toBe(201);
    const me = await town.withCookie('', cookieOf(opened)).get('/me');
    expect(me.body).toMatchObject({ id: opened.body.personId, email, name: null, roles: [], byCard: false });
  });

  test.each([
    ['sv', 'Du har ett meddelande'],
    ['en', 'You have a message'],
    ['se', 'Sinulle on viesti'],
  ])('the letter in %s says "%s" and nothing of the service in its subject', async (lang, subject) => {
    const { letter } = await lettersSecrets(newAddress(), lang);
    expect(letter.letter.subject).toBe(subject);
  });

  test('who signs in for the first time is spoken to in that page’s language; later her own choice holds', async () => {
    const email = newAddress();
    const { code, letter } = await lettersSecrets(email, 'sv');
    expect(letter.letter.text).toContain('http://kuultu.test/sv/sign-in/link?token=');
    const first = await town.visitor.post('/sessions', { email, code, lang: 'sv' });
    const aino = town.withCookie('', cookieOf(first));
    expect((await aino.get('/me')).body.language).toBe('sv');
    const later = await lettersSecrets(email, 'en');
    const byLink = await town.visitor.post('/sessions', { link: later.link, email, lang: 'en' });
    expect((await town.withCookie('', cookieOf(byLink)).get('/me')).body.language).toBe('sv');
    // So too for one whose words another wrote down, and who opens her card.
    const told = await town.visitor.post('/contributions', { text: 'Kauan.', presence: 'only_innoagent' });
    const opened = await town.visitor.post('/sessions', { card: told.body.cardCode, lang: 'sv' });
    expect((await town.withCookie('', cookieOf(opened)).get('/me')).body.language).toBe('sv');
  });

  test('a code works once, and its link ends with it', async () => {
    const email = newAddress();
    const { code, link } = await lettersSecrets(email);
    expect((await town.visitor.post('/sessions', { email, code })).status).toBe(201);
    expect((await town.visitor.post('/sessions', { email, code })).body).toEqual({ code: 'code_used' });
    expect((await town.visitor.post('/sessions', { link })).body).toEqual({ code: 'code_used' });
  });

  test('fifty presses of the same link at once open exactly one session', async () => {
    const email = newAddress();
    const { link } = await lettersSecrets(email);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => town.visitor.post('/sessions', { link, email })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
  });

  test('her own slips leave room; a stranger who guesses ends nothing of hers, and few guesses reach a code', async () => {
    const email = newAddress();
    const { code } = await lettersSecrets(email);
    const guess = code === '000000' ? '000001' : '000000';
    const guesser = town.browser();
    const tried = [];
    for (let n = 0; n < 10; n += 1) tried.push((await guesser.post('/sessions', { email, code: guess })).status);
    expect(tried).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429, 429]);
    expect((await town.browser().post('/sessions', { email, code })).status).toBe(201);
    // From a thousand browsers at once: no more than twenty an hour, sixty a day; then also the right code waits.
    const next = await lettersSecrets(email);
    const others = await Promise.all(
      Array.from({ length: 40 }, () => town.visitor.post('/sessions', { email, code: guess })),
    );
    expect(others.filter(({ status }) => status === 401)).toHaveLength(12);
    const refused = others.find(({ status }) => status === 429);
    expect(refused?.body).toEqual({ code: 'too_many', details: { minutes: 60 } });
    expect(refused?.headers['retry-after']).toBe('3600');
    expect((await town.visitor.post('/sessions', { email, code: next.code })).status).toBe(429);
    // The link in her letter opens all the same, as no guess reaches it.
    expect((await town.visitor.post('/sessions', { link: next.link, email })).status).toBe(201);
    let reached = 20;
    for (let hour = 0; hour < 23; hour += 1) {
      town.clock.travel(61 / 1440);
      for (let n = 0; n < 25; n += 1)
        if ((await town.visitor.post('/sessions', { email, code: guess })).status === 401) reached += 1;
      if (reached >= 60) break;
    }
    expect(reached).toBe(60);
    expect((await town.visitor.post('/sessions', { email, code: guess })).status).toBe(429);
  });

  test('code and link end after fifteen minutes, and an unsent letter is forgotten with them', async () => {
    const email = newAddress();
    const { code, link } = await lettersSecrets(email);
    await town.visitor.post('/sign-in-codes', { email: newAddress() });
    town.clock.travel(15 / 1440);
    expect((await town.visitor.post('/sessions', { email, code })).body).toEqual({ code: 'code_expired' });
    expect((await town.visitor.post('/sessions', { link })).body).toEqual({ code: 'code_expired' });
    expect(await mailbox.round(town)).toBe(0);
    expect(await town.db.select().from(mail)).toEqual([]);
  });

  test('asking again, by anybody and however often, ends no code that is in the mail', async () => {
    const email = newAddress();
    const aino = town.browser();
    expect((await aino.post('/sign-in-codes', { email })).status).toBe(202);
    await mailbox.round(town);
    const mine = secretsIn(found(mailbox.arrived.at(-1)));
    for (let n = 0; n < 12; n += 1) expect((await town.visitor.post('/sign-in-codes', { email })).status).toBe(202);
    expect((await aino.post('/sessions', { email, code: mine.code })).status).toBe(201);
    await mailbox.round(town);
    // The other letters' codes work too, each once; a used one says so.
    const later = secretsIn(found(mailbox.arrived.at(-1)));
    expect((await aino.post('/sessions', { email, code: later.code })).status).toBe(201);
    expect((await aino.post('/sessions', { email, code: later.code })).body).toEqual({ code: 'code_used' });
  });

  test('at most five letters go to an address in half an hour, and at every moment a code lives or one is sent', async () => {
    const email = newAddress();
    const sentAt: number[] = [];
    for (let minute = 0; minute < 180; minute += 1) {
      const before = await town.db.$count(mail, eq(mail.toAddress, email));
      expect((await town.visitor.post('/sign-in-codes', { email })).status).toBe(202);
      if ((await town.db.$count(mail, eq(mail.toAddress, email))) > before) sentAt.push(minute);
      const living = sentAt.filter((at) => minute - at < 15);
      expect({ minute, living: living.length > 0 }).toEqual({ minute, living: true });
      expect(sentAt.filter((at) => minute - at < 30).length).toBeLessThanOrEqual(5);
      town.clock.travel(1 / 1440);
    }
  });

  test.each([
    ['as in the letter, with its full stop', (code: string) => `${code}.`],
    ['in two groups', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['full-width', (code: string) => [...code].map((one) => String.fromCodePoint(0xff10 + Number(one))).join('')],
    ['in Arabic digits', (code: string) => [...code].map((one) => String.fromCodePoint(0x0660 + Number(one))).join('')],
    ['with what is invisible', (code: string) => `\u200b${code.slice(0, 2)}\u00ad${code.slice(2)}\u00a0`],
  ])('a code is taken %s', async (_how, typed) => {
    const email = newAddress();
    const { code } = await lettersSecrets(email);
    expect((await town.visitor.post('/sessions', { email, code: typed(code) })).status).toBe(201);
  });

  test('a link opens in the browser that asked; in another only for one who writes the address it was sent to', async () => {
    const email = newAddress();
    const asker = town.browser();
    await asker.post('/sign-in-codes', { email, next: '/asia/x?a=€' });
    await mailbox.round(town);
    const { link } = secretsIn(found(mailbox.arrived.at(-1)));
    for (const other of [town.browser(), town.cookieless(), await town.person()]) {
      expect((await other.post('/sessions', { link })).body).toEqual({ code: 'link_elsewhere' });
      const asHerself = await other.post('/sessions', { link, email: newAddress() });
      expect(asHerself.body).toEqual({ code: 'link_elsewhere', details: { email: false } });
    }
    const opened = await asker.post('/sessions', { link });
    expect(opened).toMatchObject({ status: 201, body: { next: '/asia/x?a=%E2%82%AC' } });
    expect((await asker.post('/sessions', { link })).body).toEqual({ code: 'code_used' });
    const second = await lettersSecrets(email);
    expect(
      (await town.browser().post('/sessions', { link: second.link, email: ` ${email.toUpperCase()}` })).status,
    ).toBe(201);
  });

  test('a known and an unknown address get the same answer', async () => {
    const known = newAddress();
    await town.person({ email: known });
    const answers = await Promise.all(
      [known, newAddress()].map((email) => town.visitor.post('/sign-in-codes', { email })),
    );
    const seen = answers.map(({ status, body, headers }) => ({ status, body, headers: { ...headers, date: '' } }));
    expect(seen[0]).toEqual(seen[1]);
    const wrong = await Promise.all(
      [known, newAddress()].map((email) => town.visitor.post('/sessions', { email, code: '123456' })),
    );
    expect(wrong.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 401, body: { code: 'code_wrong' } },
      { status: 401, body: { code: 'code_wrong' } },
    ]);
  });

  test('sixty people behind one network all get a code and sign in, also when each slips once', async () => {
    const emails = Array.from({ length: 60 }, newAddress);
    const asked = await Promise.all(emails.map((email) => town.visitor.post('/sign-in-codes', { email })));
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(60);
    for (let n = 0; n < 3; n += 1) await mailbox.round(town);
    const signedIn = await Promise.all(
      emails.map(async (email) => {
        const { code } = secretsIn(found(mailbox.arrived.find(({ to }) => to[0] === email)));
        await town.visitor.post('/sessions', { email, code: code === '111111' ? '222222' : '111111' });
        return (await town.visitor.post('/sessions', { email, code })).status;
      }),
    );
    expect(signedIn.filter((status) => status === 201)).toHaveLength(60);
  });

  test('one browser asks for twenty codes in an hour, however many at once, and is told how long to wait', async () => {
    const one = town.browser();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => one.post('/sign-in-codes', { email: newAddress() })),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 429)?.body.details.minutes).toBe(60);
    town.clock.travel(40 / 1440);
    expect((await one.post('/sign-in-codes', { email: newAddress() })).body.details.minutes).toBe(20);
  });

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as the network %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});
