import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words, type Words } from '../../server/analysis/language/words.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { indexJob } from '../../server/search/index-job.ts';
import { saidBefore } from '../../server/search/said-before.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { caughtUp } from '../support/caught-up.ts';

/** "Others have said something like this": found while one writes, only what everybody may see, and nothing kept of it. */
const DICTIONARY = `${process.env['VOIKKO_DATA'] ?? '/usr/lib/voikko/5/mor-standard'}/mor.vfst`;

/** What somebody might begin to write, and words of the demo county's text that says it already. */
const PAIRS: readonly (readonly [begun: string, said: string])[] = [
  ['Odotin taas kyytiä tunnin rappukäytävässä eikä autoa kuulunut.', 'Odotin kyytiä rappukäytävässä'],
  ['Kuljettaja jätti sokean isäni väärälle puolelle katua.', 'Sokea äitini jätettiin'],
  ['Minulla on leveä pyörätuoli, ja auto on usein liian pieni.', 'Pyörätuolini on 68 senttiä'],
  ['Tekstiviestillä voisi kertoa, milloin auto tulee. Pukeminen vie aikaa.', 'Tekstiviesti, kun auto on'],
  ['Lapseni ei puhu ja tarvitsee saman kuljettajan koulumatkalle.', 'Poikani ei puhu'],
  ['Lauantaisin ei saa kyytiä kuoroon.', 'kuoroon ei tule kukaan'],
  ['Pankkitunnuksia ei ole, eikä passia saa ilman netissä varattua aikaa.', 'Olen ollut sähköasentaja'],
  ['Hoidan isän asioita hänen tunnuksillaan, kun valtuutus ei onnistu.', 'Hoidan äidin asiat'],
  ['Ruudunlukija ei osaa lukea ajanvarauksen painikkeita.', 'Ruudunlukija lukee'],
  ['Chat ei ymmärtänyt asiaani. Robotti kysyi vain samaa.', 'Chat-robotti kysyi'],
  ['Lähetteestä on kulunut kuukausia, enkä ole saanut yhtään viestiä.', 'Lähetteestä ensimmäiseen aikaan'],
  ['Vertaistukija voisi soittaa niille, jotka odottavat jonossa.', 'Vertaistukija voisi soittaa'],
  ['Perutut ajat pitäisi tarjota niille, jotka odottavat.', 'Perutut ajat kannattaisi'],
  ['Hoitaja voi tulla milloin vain, joten en uskalla mennä suihkuun.', 'En uskalla mennä suihkuun'],
  ['Kotihoidon viesti pitäisi saada töihin, koska äiti ei lue tekstiviestejä.', 'Äiti ei lue tekstiviestejä'],
  [
    'Omaishoitajan vapaapäivät jäivät pitämättä, kun mieheni ei nuku vieraan sijaisen kanssa.',
    'Hoidan miestäni, jolla',
  ],
  ['Vammaisen lapsen hoitopaikka on liian kaukana, kymmeniä kilometrejä.', 'vammainen lapsi. Tarjottiin'],
  ['Palvelusetelillä ei saa apua, koska yksikään listan yritys ei tule kylään asti.', 'Palveluseteli on hyvä ajatus'],
  ['Yöhoitaja, joka kiertäisi, auttaisi: valvon kaikki yöt.', 'jos yöt valvoo'],
  ['Omaishoidon hakemus on liian pitkä, monta sivua.', 'Hakemus on kuusi sivua'],
  ['Appen är på svenska men svaren kommer på finska.', 'Appen finns på svenska'],
  ['Växeln hittade inte min adress och jag hamnade i fel by.', 'Växeln förstod inte'],
  ['Tolken i telefon hörde dåligt när vår dotter berättade.', 'Vår son fick en tolk'],
  ['Jag kan inte tala om ångest på finska, jag saknar ord.', 'På finska kan jag handla'],
];

/** About nothing that anybody has said there. */
const NOTHING = [
  'Uimahallin saunan kiuas on rikki, ja löyly on viileää.',
  'Kirjaston palautusluukku jumittaa pakkasella.',
  'Koirapuiston aita pitäisi korjata ennen kevättä.',
  'Toivoisin torille lisää marjanmyyjiä elokuussa.',
  'Veneen talvisäilytys satamassa maksaa liikaa.',
  'Kuntosalin musiikki on kovaa iltaisin.',
  'Skolgårdens gungor borde målas i vår.',
  'The ice rink closes before I finish work.',
];

let town: Town;
beforeAll(async () => {
  town = await openTown({ demo: true });
  await seedDemo(town.context);
}, 60_000);
afterAll(() => town.close());

async function indexed(by: Words): Promise<void> {
  await town.db.execute(sql`delete from reader_cursor where name = 'search'`);
  await town.asOwner('truncate search_entry, known_word');
  await readOn(by);
}
async function readOn(by: Words): Promise<void> {
  await caughtUp(town.db, 'search', () => indexJob(town.db, by));
}
const found = (text: string, who: Someone = town.visitor, lang = 'fi') =>
  who.post('/said-before', { text, lang }).then(({ body }) => body.items);

async function scored(by: Words) {
  const lang = (text: string) => (/[åÅ]|\b(jag|och|inte|är|borde)\b/.test(text) ? 'sv' : 'fi');
  const answers = await Promise.all(
    PAIRS.map(async ([text, said]) => {
      const items = await saidBefore(town.db, by, null, { text, lang: lang(text) });
      return items.some((item) => item.text.includes(said)) ? [] : [text];
    }),
  );
  const alarms = await Promise.all(
    NOTHING.map(async (text) => {
      const items = await saidBefore(town.db, by, null, { text, lang: lang(text) });
      return items.length > 0 ? [`${text} → ${items[0]?.text.slice(0, 40)}`] : [];
    }),
  );
  return { missed: answers.flat(), alarms: alarms.flat() };
}

describe('what has been said before', () => {
  test('is found by rules alone, and nothing is shown where nobody has said such a thing', async () => {
    await indexed(words());
    const { missed, alarms } = await scored(words());
    console.log(`said before, by rules: missed ${missed.join(' · ')}; shown in vain ${alarms.join(' · ')}`);
    expect(missed.length).toBeLessThanOrEqual(2);
    expect(alarms.length).toBeLessThanOrEqual(1);
  }, 60_000);

  test('is found by the dictionary', async () => {
    if (!existsSync(DICTIONARY)) return console.log('Voikko’s dictionary is not here (Debian: voikko-fi)');
    const voikko = words({ voikko: readFileSync(DICTIONARY) });
    await indexed(voikko);
    const { missed, alarms } = await scored(voikko);
    console.log(`said before, by the dictionary: missed ${missed.join(' · ')}; shown in vain ${alarms.join(' · ')}`);
    expect(missed.length).toBeLessThanOrEqual(2);
    expect(alarms.length).toBeLessThanOrEqual(1);
  }, 60_000);
});

describe('what a writer is shown', () => {
  const BEGUN = 'Odotin taas kyytiä tunnin rappukäytävässä eikä autoa kuulunut.';
  beforeAll(() => indexed(words()), 60_000);

  test('at most three, each with its words, its case and where that stands', async () => {
    const items = await found(BEGUN);
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(3);
    expect(items[0]).toMatchObject({
      kind: 'contribution',
      text: expect.stringContaining('rappukäytävässä'),
      caseTitle: expect.any(String),
      step: expect.any(Number),
      supportedByMe: false,
    });
  });

  test('whether she has said already that it matters to her', async () => {
    const me = await town.person();
    const [first] = await found(BEGUN, me);
    await me.put(`/contributions/${first.id}/support`);
    expect((await found(BEGUN, me))[0]).toMatchObject({ supportedByMe: true, supports: first.supports + 1 });
  });

  test('never the inbox, not even to the Verstas or the author; nor what is hidden, withdrawn or her own', async () => {
    const text = 'Kuumailmapallolla pääsisi terveysasemalle saaren yli.';
    const [author, staff] = [await town.person(), await town.person({ roles: ['innoagent_1'] })];
    const { rows } = await town.db.execute<{ id: string }>(
      sql`select case_id as id from open_window where closes_at > now() limit 1`,
    );
    const inbox = await author.post('/contributions', { text, presence: 'own_name' });
    const told = await author.post('/contributions', { text, presence: 'own_name', caseId: rows[0]?.id });
    expect([inbox.status, told.status]).toEqual([201, 201]);
    await readOn(words());
    const ids = async (who: Someone) => (await found(text, who)).map((one: { id: string }) => one.id);
    expect(await ids(town.visitor)).toContain(told.body.id);
    for (const who of [town.visitor, staff, author]) expect(await ids(who)).not.toContain(inbox.body.id);
    expect(await ids(author)).not.toContain(told.body.id);
    await staff.post(`/contributions/${told.body.id}/hidings`, { reason: 'other', note: 'Kokeilu' });
    for (const who of [town.visitor, staff]) expect(await ids(who)).not.toContain(told.body.id);
    await staff.delete(`/contributions/${told.body.id}/hidings`);
    expect(await ids(town.visitor)).toContain(told.body.id);
    await author.post(`/contributions/${told.body.id}/withdrawal`, {});
    expect(await ids(town.visitor)).not.toContain(told.body.id);
  });

  test('nothing of it is kept, and one browser may not ask without end', async () => {
    const far = town.browser();
    await far.post('/said-before', { text: 'Salaperäinen karhunvatukka kasvaa täällä aivan yksin.' });
    const { rows } = await town.db.execute(sql`select word from known_word where word like '%karhunvat%'`);
    expect(rows).toEqual([]);
    await town.db.execute(sql`insert into try_counted (key, at)
      select key, at from try_counted t, generate_series(1, 299)
        where (select count(*) from try_counted o where o.key = t.key) = 1`);
    const refused = await far.post('/said-before', { text: 'x' });
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many']);
  });

  test('odd texts are no errors', async () => {
    for (const text of ["';--", '\\', "a'b\\'c", '& | ! :* (', '🙂', '1 2 3', 'a'.repeat(8000), 'ä '.repeat(4000)])
      expect((await town.visitor.post('/said-before', { text })).status, text.slice(0, 20)).toBe(200);
  });
});
