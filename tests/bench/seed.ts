import { openDb } from '../../db/connection.ts';
import { sessions } from '../../server/access/sessions.ts';
import { ask } from './place.ts';

/** Someone signed in, as the load drivers need her. */
export interface Bencher {
  readonly personId: string;
  readonly cookie: string;
  /** Sessions of people who write: nobody says hundreds of things in a quarter of an hour, and who does waits for a look. */
  readonly writers: readonly string[];
}
const WRITERS = 1_000;

/** A person with a session and a thousand who write: twenty speakers are made beside them, in whose names the seeded words are. */
export async function seedPeople(url: string): Promise<Bencher> {
  await ask(url, "insert into person (name) select 'Puhuja ' || n from generate_series(1, 20) n");
  const [row] = await ask(url, "insert into person (name) values ('Mittaaja') returning id");
  const personId = String(row?.['id']);
  const made = await ask(
    url,
    `insert into person (name) select 'Kirjoittaja ' || n from generate_series(1, ${WRITERS}) n returning id`,
  );
  const db = openDb(url, () => {});
  const open = async (id: string) => (await sessions(db, false).open(id, {})).split(';')[0] ?? '';
  const [cookie = '', ...writers] = await Promise.all([personId, ...made.map(({ id }) => String(id))].map(open));
  await db.$client.end();
  return { personId, cookie, writers };
}

/** A case in open work with so many contributions, of which each fifth is supported by three people. */
export async function seedCase(url: string, by: Bencher, contributions: number): Promise<string> {
  const [row] = await ask(
    url,
    `with made as (insert into development_case (title, need, need_plain, step, contributions, created_by)
        values ('Hoitoon pääsy', 'Jonot ovat pitkiä.', 'Hoitoa joutuu odottamaan.', 4, $2, $1) returning id),
      stayed as (insert into stay (case_id, step, way, owner_id) select id, 4, 'forward', $1 from made),
      opened as (insert into open_window (case_id, opens_at, closes_at, set_by)
        select id, now() - interval '1 day', now() + interval '5 days', $1 from made)
      select id from made`,
    [by.personId, contributions],
  );
  const id = String(row?.['id']);
  await seedWords(url, id, contributions);
  return id;
}

async function seedWords(url: string, caseId: string, count: number): Promise<void> {
  await ask(
    url,
    `with speakers as (select array_agg(id) as ids from person where name like 'Puhuja%'),
      said as (insert into contribution (kind, author_id, case_id, said_in_step, presence, text, created_at)
        select 'idea', ids[1 + n % 20], $1, 4, 'own_name', repeat('Hoitoon pääsy kestää. ', 20) || n,
          now() - make_interval(secs => $2 - n)
        from speakers, generate_series(1, $2::int) n returning id)
      insert into support (contribution_id, person_id)
        select said.id, ids[k] from (select id, row_number() over () as n from said) said, speakers, generate_series(1, 3) k
        where said.n % 5 = 0`,
    [caseId, count],
  );
}

/** Fills the county: so many contributions more, a hundred to a case; the database has then put its house in order. */
export async function seedCounty(url: string, by: Bencher, contributions: number): Promise<void> {
  for (let left = contributions / 100; left > 0; left--) await seedCase(url, by, 100);
  await ask(url, 'vacuum (analyze)');
  await ask(url, 'checkpoint');
}
