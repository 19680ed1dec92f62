import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { mail } from '../../db/schema/activity.ts';
import { session, tryCounted } from '../../db/schema/people.ts';
import { cookiePair, openTown, type Town } from '../support/town.ts';
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
afterEach(() => {
  mailbox.refuseWith = null;
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

describe('addresses', () => {
  const bad = [
    'a@b.fi\r\nBcc: c@d.fi',
    'a@b.fi\n',
    'a@b.fi,c@d.fi',
    'a@b.fi;c@d.fi',
    'a@b.fi c@d.fi',
    '<a@b.fi>',
    'A <a@b.fi>',
    '"a b"@b.fi',
    '"a@b.fi"@c.fi',
    'a@b@c.fi',
    'a(x)@b.fi',
    'a@[127.0.0.1]',
    'a@localhost',
    'a@127.0.0.1',
    '@b.fi',
    'a@',
    'a..b@c.fi',
    '.a@b.fi',
    'a\u0000@b.fi',
    'а@b.fi',
    'a@b.fi\u2028',
    'a@b/c.fi',
    'a@-b.fi',
    'group:a@b.fi;',
    `${'a'.repeat(65)}@b.fi`,
  ];
  test.each(bad.map((email) => [JSON.stringify(email), email]))(
    '%s is refused and nothing is sent',
    async (_, email) => {
      expect((await town.visitor.post('/sign-in-codes', { email })).status).toBe(400);
      expect(await town.db.select().from(mail)).toEqual([]);
    },
  );

  test('an odd but true address gets its one letter', async () => {
    await lettersSecrets("o'neil+kuultu@käsi.fi");
    expect(mailbox.arrived.map(({ to }) => to)).toEqual([["o'neil+kuultu@käsi.fi"]]);
  });
});

describe('letters', () => {
  test('a refused letter is tried again after growing pauses, under the same Message-ID, and its text goes when sent', async () => {
    await town.db.insert(mail).values({
      dedupeKey: 'answer:1',
      toAddress: 'aino@esimerkki.fi',
      subject: 'Sinulle on viesti',
      text: 'Salaisuus',
      nextTryAt: town.clock.now,
    });
    mailbox.refuseWith = 451;
    expect(await mailbox.round(town)).toBe(0);
    const [failed] = await town.db.select().from(mail);
    expect(failed).toMatchObject({ sentAt: null, tries: 1, lastError: 'EMESSAGE 451' });
    mailbox.refuseWith = null;
    expect(await mailbox.round(town)).toBe(0);
    town.clock.travel(2 / 1440);
    expect(await mailbox.round(town)).toBe(1);
    const [sent] = await town.db.select().from(mail);
    expect(sent).toMatchObject({ sentAt: town.clock.now, tries: 2, text: '', lastError: null });
    await town.db.update(mail).set({ sentAt: null, nextTryAt: town.clock.now });
    await mailbox.round(town);
    const marks = mailbox.arrived.map(({ letter }) => letter.messageId);
    expect(marks).toHaveLength(2);
    expect(new Set(marks).size).toBe(1);
  });

  test('two rounds at once send each letter once', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({
      dedupeKey: `many:${n}`,
      toAddress: `p${n}@esimerkki.fi`,
      subject: 'Sinulle on viesti',
      text: 'Hei',
      nextTryAt: town.clock.now,
    }));
    await town.db.insert(mail).values(rows);
    await Promise.all([mailbox.round(town), mailbox.round(town)]);
    expect(mailbox.arrived.map(({ to }) => to[0]).sort()).toEqual(rows.map(({ toAddress }) => toAddress).sort());
  });
});

describe('sessions', () => {
  test('the cookie is for our pages only, and the token changes at sign-in', async () => {
    const email = newAddress();
    const before = await town.person({ email });
    const { code } = await lettersSecrets(email);
    const opened = await before.post('/sessions', { email, code });
    expect(String(opened.headers['set-cookie'])).toMatch(
      /^kuultu=[a-z2-7]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/,
    );
    expect(opened.body.personId).toBe(before.id);
    expect((await before.get('/me')).body).toBeNull();
  });

  test('what the table holds opens nothing', async () => {
    await town.person();
    const rows = await town.db.select().from(session);
    for (const { tokenHash, publicId } of rows) {
      for (const value of [
        tokenHash.toString('hex'),
        tokenHash.toString('base64url'),
        tokenHash.toString('latin1'),
        publicId,
      ]) {
        const thief = town.withCookie('', `kuultu=${encodeURIComponent(value)}`);
        expect((await thief.get('/me')).body).toBeNull();
      }
    }
  });

  test('a person sees her devices and ends one; another cannot', async () => {
    const aino = await town.person();
    const second = town.withCookie(
      aino.id,
      cookiePair(await town.context.sessions.open(aino.id, { device: 'Firefox' })),
    );
    const devices = (await aino.get('/me/sessions')).body;
    expect(devices).toHaveLength(2);
    const other = devices.find((one: { current: boolean }) => !one.current);
    const stranger = await town.person();
    expect((await stranger.delete(`/me/sessions/${other.id}`)).status).toBe(404);
    expect((await second.get('/me')).body).not.toBeNull();
    expect((await aino.delete(`/me/sessions/${other.id}`)).status).toBe(200);
    expect((await second.get('/me')).body).toBeNull();
    expect((await aino.delete('/sessions/current')).status).toBe(200);
    expect((await aino.get('/me')).body).toBeNull();
  });

  test('a person chooses her name and way of hearing; e-mail needs an address', async () => {
    const aino = await town.person();
    expect((await aino.patch('/me', { name: '  Aino   A. ', penName: null, viewpoint: 'client' })).status).toBe(200);
    expect((await aino.get('/me')).body).toMatchObject({ name: 'Aino A.', penName: null, viewpoint: 'client' });
    expect((await aino.patch('/me', { answerWay: 'email' })).status).toBe(400);
    expect((await aino.patch('/me', { roles: ['administrator'] })).status).toBe(400);
    expect((await town.visitor.patch('/me', { name: 'X' })).status).toBe(401);
  });

  test('a session ends for good ninety days after it was opened', async () => {
    const aino = await town.person();
    await town.db.execute(sql`update session set created_at = now() - interval '91 days' where person_id = ${aino.id}`);
    expect((await aino.get('/me')).body).toBeNull();
  });
});
