import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { mail } from '../db/schema/activity.ts';
import { contribution, contributionVersion, support } from '../db/schema/contributions.ts';
import { person, roleHeld, signInCode } from '../db/schema/people.ts';
import { openHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A person who has left something of herself in every place that she can reach. */
async function somebody(mark: string) {
  const email = `${mark}-osoite@esimerkki.fi`;
  const her = await house.person({ name: `${mark}-nimi`, email, roles: ['innoagent_1'] });
  await her.patch('/me', { penName: `${mark}-nimimerkki` });
  const idea = {
    text: `${mark}-teksti <script>alert(1)</script>`,
    presence: 'pen_name',
    penName: `${mark}-nimimerkki`,
  };
  const { id } = (await her.post('/contributions', idea)).body;
  await house.db.insert(contributionVersion).values({ contributionId: id, version: 1, text: `${mark}-teksti ennen` });
  await her.post('/me/card');
  await house.visitor.post('/sign-in-codes', { email });
  await house.db.insert(mail).values({
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
  const { rows } = await house.db.execute<{ table: string; column: string }>(
    sql`select table_name as table, column_name as column from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const hits = await Promise.all(
    rows.map(async ({ table, column }) => {
      const found = await house.db.execute(
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
  for (const path of ['/me/data', '/me/data.html']) expect((await house.visitor.get(path)).status).toBe(401);
  expect((await house.visitor.post('/me/erasure', { alsoTexts: true })).status).toBe(401);
});

test('erasing with texts leaves no name, address or text anywhere in the database', async () => {
  const { her, contributionId } = await somebody('kanarialintu');
  const other = await house.person();
  await house.db.insert(support).values({ contributionId, personId: other.id });
  expect(await placesOf('kanarialintu')).toEqual(
    expect.arrayContaining(['contribution.text', 'contribution_version.text', 'mail.to_address', 'person.name']),
  );
  expect((await her.post('/me/erasure', { alsoTexts: true })).status).toBe(200);
  expect(await placesOf('kanarialintu')).toEqual([]);
  expect((await her.get('/me')).body).toBeNull();
  const [left] = await house.db.select().from(contribution).where(eq(contribution.id, contributionId));
  expect(left).toMatchObject({ text: '', penName: null, presence: 'only_innoagent', authorId: her.id });
  expect(left?.erasedAt).not.toBeNull();
  expect(await house.db.select().from(support).where(eq(support.contributionId, contributionId))).toHaveLength(1);
  const [role] = await house.db.select().from(roleHeld).where(eq(roleHeld.personId, her.id));
  expect(role?.endedAt).not.toBeNull();
});

test('erasing without texts leaves the text, and nobody beside it', async () => {
  const { her } = await somebody('rusokana');
  await her.post('/me/erasure', { alsoTexts: false });
  expect(await placesOf('rusokana-teksti')).toEqual(['contribution.text', 'contribution_version.text']);
  for (const word of ['rusokana-nimi', 'rusokana-nimimerkki', 'rusokana-osoite'])
    expect(await placesOf(word)).toEqual([]);
  expect(await house.db.select().from(signInCode).where(eq(signInCode.email, 'rusokana-osoite@esimerkki.fi'))).toEqual(
    [],
  );
  const [bare] = await house.db.select().from(person).where(eq(person.id, her.id));
  expect(bare).toMatchObject({ name: null, penName: null, email: null, viewpoint: null });
});
