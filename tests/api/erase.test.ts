import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { momentAfter } from '../../server/contract/days.ts';
import { KEPT_DAYS } from '../../server/people/forget-old.ts';
import { sweepJob } from '../../server/jobs/sweep.ts';
import { TRACES } from '../../server/people/traces.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { mail } from '../../db/schema/activity.ts';
import { contribution, contributionVersion, support } from '../../db/schema/contributions.ts';
import { person, roleHeld, signInCode } from '../../db/schema/people.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** A person who has left something of herself in every place that she can reach. */
async function somebody(mark: string) {
  const email = `${mark}-osoite@esimerkki.fi`;
  const her = await town.person({ name: `${mark}-nimi`, email, roles: ['innoagent_1'] });
  await her.patch('/me', { penName: `${mark}-nimimerkki` });
  const idea = {
    text: `${mark}-teksti <script>alert(1)</script>`,
    presence: 'pen_name',
    penName: `${mark}-nimimerkki`,
  };
  const { id } = (await her.post('/contributions', idea)).body;
  await town.db.insert(contributionVersion).values({ contributionId: id, version: 1, text: `${mark}-teksti ennen` });
  await her.post('/me/card');
  await town.visitor.post('/sign-in-codes', { email });
  await town.db.insert(mail).values({
    dedupeKey: `${her.id}:answer`,
    toPersonId: her.id,
    toAddress: email,
    subject: 'Sinulle on viesti',
    text: `Hei ${mark}-nimi`,
  });
  return { her, contributionId: id };
}

/** Every place in the database where the word stands: table.column, from the catalogue itself. */
async function placesOf(word: string): Promise<string[]> {
  const { rows } = await town.db.execute<{ table: string; column: string }>(
    sql`select table_name as table, column_name as column from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const hits = await Promise.all(
    rows.map(async ({ table, column }) => {
      const found = await town.db.execute(
        sql`select 1 from ${sql.identifier(table)} where position(${word} in ${sql.identifier(column)}::text) > 0 limit 1`,
      );
      return found.rows.length > 0 ? [`${table}.${column}`] : [];
    }),
  );
  return hits.flat().sort();
}

test('a person takes along everything the service holds of her, and no code or hash', async () => {
  const { her } = await somebody('mukaan');
  const { body, headers } = await her.get('/me/data');
  expect(headers['content-disposition']).toContain('attachment');
  expect(body.person).toMatchObject([{ name: 'mukaan-nimi', email: 'mukaan-osoite@esimerkki.fi' }]);
  expect(body.contributions).toMatchObject([
    { text: 'mukaan-teksti <script>alert(1)</script>', pen_name: 'mukaan-nimimerkki' },
  ]);
  expect(body.versions).toMatchObject([{ text: 'mukaan-teksti ennen' }]);
  expect(body.roles).toMatchObject([{ role: 'innoagent_1' }]);
  expect(body.cards).toHaveLength(1);
  expect(JSON.stringify(body)).not.toMatch(/hash/);
});

test('the readable page says the same, with nothing in it that runs', async () => {
  const { her } = await somebody('sivu');
  const { body, headers } = await her.get('/me/data.html');
  expect(headers['content-type']).toContain('text/html');
  expect(headers['content-disposition']).toContain('attachment');
  expect(body).toContain('sivu-teksti &lt;script&gt;alert(1)&lt;/script&gt;');
  expect(body).not.toContain('<script');
});

test.each([
  ['fi', 'Omat tietosi', 'Mitä kerroit', 'Nimimerkki'],
  ['sv', 'Dina uppgifter', 'Vad du berättade', 'Signatur'],
  ['en', 'Your data', 'What you told', 'Pen name'],
])('the readable page speaks the reader’s language (%s), with a word for every column', async (lang, ...words) => {
  const { her } = await somebody(`kieli-${lang}`);
  const { body } = await her.get(`/me/data.html?lang=${lang}`);
  for (const word of [...words, `<html lang="${lang}">`]) expect(body).toContain(word);
  expect(body).not.toMatch(/<dt>[a-z]+(_[a-z]+)*<\/dt>/);
});

test('a visitor has no data to see or erase', async () => {
  for (const path of ['/me/data', '/me/data.html']) expect((await town.visitor.get(path)).status).toBe(401);
  expect((await town.visitor.post('/me/erasure', { alsoTexts: true })).status).toBe(401);
});

test('erasing with texts leaves no name, address or text anywhere in the database', async () => {
  const { her, contributionId } = await somebody('kanarialintu');
  const other = await town.person();
  await town.db.insert(support).values({ contributionId, personId: other.id });
  expect(await placesOf('kanarialintu')).toEqual(
    expect.arrayContaining(['contribution.text', 'contribution_version.text', 'mail.to_address', 'person.name']),
  );
  expect((await her.post('/me/erasure', { alsoTexts: true })).status).toBe(200);
  expect(await placesOf('kanarialintu')).toEqual([]);
  expect((await her.get('/me')).body).toBeNull();
  const [left] = await town.db.select().from(contribution).where(eq(contribution.id, contributionId));
  expect(left).toMatchObject({ text: '', penName: null, presence: 'only_innoagent', authorId: her.id });
  expect(left?.erasedAt).not.toBeNull();
  expect(await town.db.select().from(support).where(eq(support.contributionId, contributionId))).toHaveLength(1);
  const [role] = await town.db.select().from(roleHeld).where(eq(roleHeld.personId, her.id));
  expect(role?.endedAt).not.toBeNull();
});

test('erasing without texts leaves the text, and nobody beside it', async () => {
  const { her } = await somebody('rusokana');
  await her.post('/me/erasure', { alsoTexts: false });
  expect(await placesOf('rusokana-teksti')).toEqual(['contribution.text', 'contribution_version.text']);
  for (const word of ['rusokana-nimi', 'rusokana-nimimerkki', 'rusokana-osoite'])
    expect(await placesOf(word)).toEqual([]);
  expect(await town.db.select().from(signInCode).where(eq(signInCode.email, 'rusokana-osoite@esimerkki.fi'))).toEqual(
    [],
  );
  const [bare] = await town.db.select().from(person).where(eq(person.id, her.id));
  expect(bare).toMatchObject({ name: null, penName: null, email: null, viewpoint: null });
});

/** Somebody who speaks by a card, or an account, in each field that she can fill; and what others write of her words. */
async function everywhere(mark: string, me: string, caseId: string, other: string): Promise<void> {
  const { db } = town;
  const said = await saidIn(town, caseId, { id: me }, `${mark} sanottu`);
  const [one] = (
    await db.execute<{ statement: string; workshop: string; point: string; feedback: string }>(sql`
      with s as (insert into statement (case_id, text, made_by, waits) values (${caseId}, ${`${mark} väite`}, ${me}, true) returning id),
        w as (insert into workshop (case_id, title, starts_at, place, made_by) values (${caseId}, 'Ilta', now(), 'Tori', ${other}) returning id),
        p as (insert into point (case_id, place, text) values (${caseId}, 1, 'Kohta') returning id),
        f as (insert into access_feedback (text, page, lang, email, person_id, given_at, answer_by, answer, answered_at)
          values (${`${mark} palaute`}, ${mark}, 'fi', ${`${mark}@esimerkki.fi`}, ${me}, now(), now(), ${`${mark} vastaus`}, now()) returning id)
      select s.id as statement, w.id as workshop, p.id as point, f.id as feedback from s, w, p, f`)
  ).rows;
  const set = JSON.stringify([
    { contributionId: said, caseId: null, notTakenUp: true, setAside: { by: other, reason: mark, at: '' } },
  ]);
  for (const write of [
    sql`insert into statement_refusal (statement_id, reason, by) values (${one?.statement}, ${mark}, ${other})`,
    sql`insert into sign_up (workshop_id, person_id, access_needs) values (${one?.workshop}, ${me}, ${mark})`,
    sql`insert into check_mark (point_id, person_id, value, because) values (${one?.point}, ${me}, 'no', ${mark})`,
    sql`insert into report (contribution_id, reporter_id, reason, note) values (${said}, ${other}, 'other', ${mark})`,
    sql`insert into report (contribution_id, reporter_id, reason, note) values (${said}, ${me}, 'other', ${mark})`,
    sql`insert into hiding (contribution_id, by, reason, note, appeal) values (${said}, ${other}, 'other', ${mark}, ${mark})`,
    sql`insert into unused (contribution_id, reason, by) values (${said}, ${mark}, ${other})`,
    sql`insert into not_taken_up (contribution_id, reason, by) values (${said}, ${mark}, ${other})`,
    sql`insert into move (kind, by, reason, before, after) values ('set_aside', ${other}, 'Siirto', ${set}::jsonb, ${set}::jsonb)`,
    sql`insert into working_note (case_id, by, text) values (${caseId}, ${me}, ${mark})`,
    sql`insert into theme_name (theme, case_id, name, by) values (${said}, ${caseId}, ${mark}, ${me})`,
    sql`insert into contribution_version (contribution_id, version, text, edited_by) values (${said}, 1, ${mark}, ${me})`,
    sql`insert into draft (person_id, place, text, earlier, version, at) values (${me}, ${`tell/${mark}`}, ${mark}, ${mark}, 1, now())`,
    sql`insert into search_entry (kind, id, lang, terms) values ('contribution', ${said}, 'fi', to_tsvector('simple', ${mark}))`,
    sql`insert into known_word (word) values (${mark}) on conflict do nothing`,
    sql`insert into mail (dedupe_key, to_person_id, to_address, subject, text) values (${`d:${said}`}, ${me}, ${`${mark}@esimerkki.fi`}, ${mark}, ${mark})`,
    sql`insert into mail (dedupe_key, to_address, subject, text) values (${`access-notice:${one?.feedback}`}, 'esteet@alue.fi', 'Palaute', ${mark})`,
  ])
    await db.execute(write);
}

test('what she said by a card that she joined, and by her account, is in her data, and goes with her', async () => {
  const other = await town.person({ name: 'Toinen' });
  const caseId = await caseAt(town, 4, other);
  const her = await town.person({ name: 'jalokukka-nimi', email: 'jalokukka@esimerkki.fi' });
  const byCard = (
    await town.visitor.post('/contributions', {
      text: 'jalokukka kortilla',
      presence: 'pen_name',
      penName: 'jalokukka',
    })
  ).body;
  const holder = (await town.db.select().from(contribution).where(eq(contribution.id, byCard.id)))[0]?.authorId ?? '';
  await everywhere('jalokukka', holder, caseId, other.id);
  await everywhere('jalokukka', her.id, await caseAt(town, 4, other), other.id);
  expect((await her.post('/me/cards', { code: byCard.cardCode })).status).toBeLessThan(300);
  const { body } = await her.get('/me/data');
  for (const section of ['statements', 'accessFeedback', 'reports', 'signUps', 'marks', 'versions'])
    expect([section, body[section].length]).toEqual([section, 2]);
  for (const section of ['notes', 'letters', 'drafts', 'written', 'acts'])
    expect(body[section].length).toBeGreaterThan(0);
  expect((await her.post('/me/erasure', { alsoTexts: true })).status).toBe(200);
  expect(await placesOf('jalokukka')).toEqual([]);
  expect(await placesOf(holder)).toEqual(['activity.actor_id', 'activity.details', 'person.id']);
});

test('a statement that others have answered stays, one that nobody has is no statement any more', async () => {
  const [her, other] = [await town.person({ roles: ['innoagent_1'] }), await town.person()];
  const caseId = await caseAt(town, 4, other);
  const make = async (text: string) => (await her.post(`/cases/${caseId}/statements`, { text })).body.id;
  const [answered] = [await make('lintukoto vastattu'), await make('lintukoto yksin')];
  await town.db.execute(
    sql`insert into vote (statement_id, person_id, value) values (${answered}, ${other.id}, 'agree')`,
  );
  await her.post('/me/erasure', { alsoTexts: true });
  const { statements } = (await town.visitor.get(`/cases/${caseId}`)).body;
  expect(statements.map(({ text }: { text: string }) => text)).toEqual(['lintukoto vastattu']);
  expect(TRACES['statement.text']?.why).toBeDefined();
});

test('by time go access needs, the addresses of sent letters, the words of old reports and of feedback', async () => {
  const [her, other] = [await town.person(), await town.person()];
  const caseId = await caseAt(town, 3, other);
  await everywhere('kellokas', her.id, caseId, other.id);
  await town.db.execute(sql`update report set settled_at = now() where note = 'kellokas'`);
  await town.db.execute(sql`update mail set sent_at = now() where to_address = 'kellokas@esimerkki.fi'`);
  const now = town.clock.now;
  const gone = async (days: number, place: string) => {
    const held = (await placesOf('kellokas')).includes(place);
    town.clock.now = momentAfter(now, days);
    await sweepJob(town.context);
    return held && !(await placesOf('kellokas')).includes(place);
  };
  for (const [place, days] of [
    ['sign_up.access_needs', KEPT_DAYS.accessNeeds],
    ['mail.to_address', KEPT_DAYS.sentMail],
    ['report.note', KEPT_DAYS.report],
    ['access_feedback.text', KEPT_DAYS.feedback],
  ] as const) {
    expect([place, await gone(days - 1, place)]).toEqual([place, false]);
    expect([place, await gone(days + 1, place)]).toEqual([place, true]);
  }
  town.clock.now = now;
});
