import { isNull } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { mail, mailOutage } from '../../db/schema/activity.ts';
import { mailJob, mailTransport } from '../../server/jobs/mail.ts';
import { openTown, type Town } from '../support/town.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';

/** The way of letters to a real mail server that is slow, says no, says nothing, or is not there. */
let town: Town;
let box: Mailbox;
beforeAll(async () => {
  [town, box] = await Promise.all([openTown(), openMailbox()]);
});
afterAll(async () => {
  await box.close();
  await town.close();
});
afterEach(async () => {
  await town.db.delete(mail);
  await town.db.delete(mailOutage);
  box.arrived.length = 0;
  box.said.length = 0;
  box.connections = 0;
  box.refuseWith = null;
  box.ways.clear();
});

const letters = async (count: number, about: Partial<typeof mail.$inferInsert> = {}) => {
  const now = town.clock.now;
  const rows = Array.from({ length: count }, (_, n) => ({
    dedupeKey: `letter:${crypto.randomUUID()}`,
    toAddress: `p${n}@posti.test`,
    subject: 'Sinulle on viesti',
    text: 'Hei',
    createdAt: now,
    nextTryAt: now,
    ...about,
  }));
  await town.db.insert(mail).values(rows);
};
const code = () => letters(1, { dedupeKey: `sign-in:${crypto.randomUUID()}`, toAddress: 'koodi@posti.test' });
const minutes = (n: number) => town.clock.travel(n / 1440);
const waiting = () => town.db.select().from(mail).where(isNull(mail.sentAt));
const to = () => box.arrived.map((one) => one.to[0]);
/** A round to an address where nothing listens. */
const roundToNobody = async () => {
  const config = { ...town.context.config, smtpUrl: 'smtp://127.0.0.1:1' };
  const transport = mailTransport(config);
  await mailJob(town.db, transport, config, town.clock.now, { say: (line) => void box.said.push(line) });
  transport?.close();
};

describe('a mail server that takes nothing', () => {
  test('for two days, saying “later” or not being there, costs no letter, and no letter its tries', async () => {
    await letters(30);
    for (let hour = 0; hour < 48; hour++) {
      box.refuseWith = 451;
      await (hour % 2 ? roundToNobody() : box.round(town));
      minutes(60);
    }
    // Two hundred letters would have been tried for nothing: one tried the server for all.
    expect(box.connections).toBeLessThan(40);
    expect((await waiting()).every((one) => one.endedAt === null && one.tries <= 1)).toBe(true);
    box.refuseWith = null;
    expect(await box.round(town)).toBe(30);
    expect(new Set(to()).size).toBe(30);
    expect(box.said).toEqual([
      expect.stringMatching(/^the mail server takes no letters: /),
      expect.stringMatching(/^the mail server takes letters again; it had not since /),
    ]);
    expect(box.said.join()).not.toContain('posti.test');
  });

  test('is looked at by one letter at a time, and a code that somebody waits for looks at once', async () => {
    await letters(5);
    await roundToNobody();
    await box.round(town);
    expect(to()).toEqual([]);
    await code();
    expect(await box.round(town, true)).toBe(1);
    expect(to()).toEqual(['koodi@posti.test']);
    expect(await box.round(town)).toBe(5);
  });

  test('is told from one receiver whose server says “later”: she is tried once an hour to the end of the fifth day', async () => {
    // A hundred tries are 63 minutes of growing pauses and 94 hours.
    await letters(1, { tries: 100 });
    box.ways.set('p0@posti.test', 450);
    let hours = 94;
    for (; (await waiting()).some((one) => one.endedAt === null) && hours < 200; hours++) {
      if (hours % 8 === 0) await letters(1, { toAddress: 'toinen@posti.test' });
      await box.round(town);
      minutes(60);
    }
    expect(hours).toBe(5 * 24 - 1);
    expect(to()).toHaveLength(3);
    expect(await town.db.select().from(mailOutage)).toEqual([]);
  });
});

describe('one letter', () => {
  test('that is refused for good is tried once, and those beside it leave', async () => {
    await letters(5);
    box.ways.set('p2@posti.test', 550);
    expect(await box.round(town)).toBe(4);
    minutes(60 * 24);
    expect(await box.round(town)).toBe(0);
    const [left] = await waiting();
    expect(left).toMatchObject({ toAddress: 'p2@posti.test', tries: 1, lastError: 'EENVELOPE 550' });
    expect(left?.endedAt).not.toBeNull();
    expect(await town.db.select().from(mailOutage)).toEqual([]);
  });

  test('that breaks the line holds up nobody else, and comes later under the same Message-ID', async () => {
    await letters(8);
    box.ways.set('p3@posti.test', 'drop');
    await box.round(town);
    minutes(5);
    await box.round(town);
    const others = to().filter((one) => one !== 'p3@posti.test');
    expect(new Set(others).size).toBe(7);
    box.ways.clear();
    minutes(60);
    await box.round(town);
    expect(to()).toContain('p3@posti.test');
    const marks = new Map(box.arrived.map((one) => [one.letter.messageId, one.to[0]]));
    expect(marks.size).toBe(8);
  });

  test('whose sender died while sending is sent by another after a while, not at once', async () => {
    await letters(1, { claimedAt: town.clock.now });
    expect(await box.round(town)).toBe(0);
    minutes(4);
    expect(await box.round(town)).toBe(1);
  });
});

describe('a sign-in code', () => {
  test('goes before the letters that were there first', async () => {
    await letters(40, { nextTryAt: new Date(town.clock.now.getTime() - 3_600_000) });
    await code();
    await box.round(town);
    expect(to().indexOf('koodi@posti.test')).toBeLessThan(6);
  });

  test('leaves while other letters hang', async () => {
    await letters(6);
    for (let n = 0; n < 6; n++) box.ways.set(`p${n}@posti.test`, 'hang');
    const config = { ...town.context.config, smtpUrl: box.url };
    const transport = mailTransport(config);
    const others = mailJob(town.db, transport, config, town.clock.now);
    await vi.waitUntil(async () => (await waiting()).filter((one) => one.claimedAt !== null).length === 4);
    await code();
    expect(await mailJob(town.db, transport, config, town.clock.now, { codesOnly: true })).toBe(1);
    expect(to()).toEqual(['koodi@posti.test']);
    expect((await waiting()).filter((one) => one.claimedAt !== null)).toHaveLength(4);
    transport?.close({ force: true });
    await others;
  });
});
