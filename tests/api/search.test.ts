import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words, type Words } from '../../server/analysis/language/words.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { indexJob } from '../../server/search/index-job.ts';
import { search } from '../../server/search/find.ts';
import { type Answer, openTown, type Someone, type Town } from '../support/town.ts';
import { PAIRS } from '../support/search-pairs.ts';
import { caughtUp } from '../support/caught-up.ts';

/** Search over what people said and what was answered (R41): found in any form, and never by one who may not see it. */
const DICTIONARY = `${process.env['VOIKKO_DATA'] ?? '/usr/lib/voikko/5/mor-standard'}/mor.vfst`;
let town: Town;

beforeAll(async () => {
  town = await openTown({ demo: true });
  await seedDemo(town.context);
}, 60_000);
afterAll(() => town.close());

/** Reads the whole log into the index, by these words. */
async function indexed(by: Words): Promise<void> {
  await town.db.execute(sql`delete from reader_cursor where name = 'search'`);
  await town.asOwner('truncate search_entry, known_word');
  await readOn(by);
}
async function readOn(by: Words): Promise<void> {
  await caughtUp(town.db, 'search', () => indexJob(town.db, by));
}

async function missed(by: Words): Promise<string[]> {
  const staff = { personId: crypto.randomUUID(), roles: ['innoagent_1'], byCard: false } as never;
  const found = await Promise.all(
    PAIRS.map(async ([query, text]) => {
      const { items } = await search(town.db, by, staff, query);
      return items.slice(0, 3).some((item) => item.text.includes(text)) ? [] : [query];
    }),
  );
  return found.flat();
}

describe('a hundred questions', () => {
  test('there are a hundred of them, and each text is there to be found', async () => {
    expect(PAIRS).toHaveLength(100);
    const { rows } = await town.db.execute<{ all: string }>(
      sql`select string_agg(text, E'\n') as all from contribution`,
    );
    expect(PAIRS.filter(([, text]) => !rows[0]?.all.includes(text))).toEqual([]);
  });

  test('by rules alone, at least 95 find their text among the first three', async () => {
    await indexed(words());
    const without = await missed(words());
    console.log(`search: by rules ${100 - without.length} of 100; missed: ${without.join(' · ')}`);
    expect(without.length).toBeLessThanOrEqual(5);
  }, 60_000);

  test('by the dictionary, at least 95', async () => {
    if (!existsSync(DICTIONARY)) return console.log('search: Voikko’s dictionary is not here (Debian: voikko-fi)');
    const voikko = words({ voikko: readFileSync(DICTIONARY) });
    await indexed(voikko);
    const without = await missed(voikko);
    console.log(`search: by the dictionary ${100 - without.length} of 100; missed: ${without.join(' · ')}`);
    expect(without.length).toBeLessThanOrEqual(5);
  }, 60_000);
});

describe('what a search shows', () => {
  const asks = async (who: { get: (path: string) => Promise<Answer> }, q: string) =>
    (await who.get(`/search?q=${encodeURIComponent(q)}`)).body;

  beforeAll(() => indexed(words()), 60_000);

  test('the inbox is for the Verstas and for the author', async () => {
    const [stranger, author, staff] = await Promise.all([
      town.person(),
      town.person(),
      town.person({ roles: ['innoagent_1'] }),
    ]);
    const told = await author.post('/contributions', { text: 'Kuumailmapallo kävisi taksiksi.', presence: 'own_name' });
    await readOn(words());
    const found = (who: Someone) =>
      asks(who, 'kuumailmapallot').then(({ items }) => items.map((one: { id: string }) => one.id));
    expect([await found(author), await found(staff)]).toEqual([[told.body.id], [told.body.id]]);
    expect([await found(stranger), await found(town.visitor)]).toEqual([[], []]);
  });

  test('what is withdrawn, hidden or erased is found no more, also before the index knows, and a mistyped word gives no hint of it', async () => {
    const staff = await town.person({ roles: ['innoagent_1'] });
    const say = async (text: string) => {
      const author = await town.person();
      return { author, id: (await author.post('/contributions', { text, presence: 'own_name' })).body.id };
    };
    const [withdrawn, erased] = [await say('Viulistiksi haluaisin.'), await say('Urkuriksi Virtasniemi.')];
    await readOn(words());
    expect((await asks(staff, 'urkuri')).items).toHaveLength(1);
    await withdrawn.author.post(`/contributions/${withdrawn.id}/withdrawal`, {});
    await erased.author.post('/me/erasure', { alsoTexts: true });
    for (const query of ['viulisti', 'urkuri', 'virtasniemi', 'virtasnieni'])
      expect(await asks(staff, query)).toEqual({ items: [], instead: [] });
    const { rows } = await town.db.execute(
      sql`select word from known_word where word like 'virtasnie%' or word like 'urkur%'`,
    );
    expect(rows).toEqual([]);
  });

  test('what is searched for instead is a word as it is written, that the asker may see now, of a word that finds nothing', async () => {
    const staff = await town.person({ roles: ['innoagent_1'] });
    const author = await town.person({ name: 'Kirjoittaja' });
    const text = 'Tapani Vuokkilan kyydit myöhästyvät, sanoi Rajahalme.';
    const { id } = (await author.post('/contributions', { text, presence: 'own_name' })).body;
    await readOn(words());
    const instead = async (who: { get: (path: string) => Promise<Answer> }, q: string) => (await asks(who, q)).instead;
    for (const query of ['kyyti vuokkola', 'vuokkila', 'rajahalmme', 'vuokkil', 'rajahalme'])
      expect([query, await instead(town.visitor, query)]).toEqual([query, []]);
    expect(await instead(staff, 'vuokkula')).toEqual(['vuokkilan']);
    expect(await instead(author, 'rajahalmme')).toEqual(['rajahalme']);
    // It stands in a case that everybody sees, and is then hidden for personal data.
    await town.db.execute(
      sql`update contribution set case_id = (select id from development_case limit 1) where id = ${id}`,
    );
    expect(await instead(town.visitor, 'rajahalmme')).toEqual(['rajahalme']);
    await staff.post(`/contributions/${id}/hidings`, { reason: 'personal_data', note: 'Nimi' });
    expect(await instead(town.visitor, 'rajahalmme')).toEqual([]);
    // A word that was right stays, and no stem is ever shown.
    for (const word of await instead(town.visitor, 'kyytti taksi')) expect(word).not.toMatch(/taks/);
    await author.post(`/contributions/${id}/withdrawal`, {});
    await readOn(words());
  });

  test('an answer is found once it is published, and says how far its case is', async () => {
    const { rows: published } = await town.db.execute<{ id: string; reason: string }>(
      sql`select point_id as id, reason from answer where published_at is not null`,
    );
    expect(published.length).toBeGreaterThan(0);
    for (const { id, reason } of published) {
      const { items } = await asks(town.visitor, reason.slice(0, 150));
      expect(items.map((one: { kind: string; id: string }) => [one.kind, one.id])).toContainEqual(['answer', id]);
      expect(items.find((one: { kind: string }) => one.kind === 'answer').answered).toBeGreaterThan(0);
    }
    const { rows } = await town.db.execute<{ reason: string }>(
      sql`select reason from answer where published_at is null limit 1`,
    );
    const draft = rows[0]?.reason ?? '';
    expect(draft).not.toBe('');
    expect(
      (await asks(town.visitor, draft.slice(0, 150))).items.map((one: { text: string }) => one.text).join(),
    ).not.toContain(draft);
  });

  test.each(["';--", '\\', "a'b\\'c", ':*', '!', '((', '& |', '🙂', 'a'.repeat(200)])(
    'odd questions are no errors: %s',
    async (query) => {
      expect((await town.visitor.get(`/search?q=${encodeURIComponent(query)}`)).status).toBe(200);
    },
  );
});
