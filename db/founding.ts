import { eq, sql } from 'drizzle-orm';
import { type Config, ConfigRefusal } from '../server/base/config.ts';
import { Refusal } from '../server/base/refusal.ts';
import type { Db, Tx } from './connection.ts';
import { founding } from './schema/founding.ts';

/** What a database is for. It is told once, in the database itself, so that lost or changed settings cannot mix the two. */
export type Use = 'demo' | 'real';

/** What the database is for; null when nobody has told it yet. */
export async function useOf(db: Db | Tx): Promise<Use | null> {
  const [told] = await db.select({ value: founding.value }).from(founding).where(eq(founding.what, 'use'));
  if (!told) return null;
  return told.value === 'demo' ? 'demo' : 'real';
}

/** Tells what the database is for, for good; where it has been told before, that stands. */
export async function foundFor(db: Db | Tx, use: Use): Promise<void> {
  await db.insert(founding).values({ what: 'use', value: use }).onConflictDoNothing();
}

/** Whether nobody has ever used the database: only such a one becomes a demo. */
export async function isUnused(db: Db | Tx): Promise<boolean> {
  const { rows } = await db.execute<{ unused: boolean }>(sql`select not exists (select from founding where what = 'use')
    and not exists (select from person) and not exists (select from activity) and not exists (select from county)
    and not exists (select from sign_in_code) and not exists (select from mail) as unused`);
  return rows[0]?.unused ?? false;
}

/** Tells that the database is for real use, unless a demo's people are in it or it has been told otherwise. */
export async function foundForReal(db: Db): Promise<void> {
  const { rows } = await db.execute(sql`select from person where id::text like 'de300000-0000-4000-8000-%' limit 1`);
  if (rows.length === 0) await foundFor(db, 'real');
}

/** Refuses to serve a database otherwise than it was founded for, whatever the settings say. */
export async function demandUse(db: Db, { demo }: Pick<Config, 'demo'>): Promise<void> {
  const use = await useOf(db);
  if (use === (demo ? 'demo' : 'real')) return;
  throw new ConfigRefusal(demo ? NO_DEMO : use === 'demo' ? IS_DEMO : UNCLEAR);
}

const NO_DEMO =
  'This database is no demo: it may hold real people, and a demo would show their letters to everybody. ' +
  'For real use, set PUBLIC_URL, SMTP_URL and DEMO=0 as before. For a demo, set DATA_DIR to a new, empty folder.';
const IS_DEMO =
  'This database is a demo: anybody may have become its administrator, so it cannot serve real people. ' +
  'For real use, set DATA_DIR to a new folder, or DATABASE_URL to an empty database. To go on with the demo, set DEMO=1.';
const UNCLEAR =
  'In this database the people of a demo are mixed with others: anybody may have become its administrator, so it cannot serve ' +
  'real people. Set DATA_DIR to a new folder, or DATABASE_URL to an empty database.';

/** A demo's door is there only in a demo's database: elsewhere it is not found. */
export async function demandDemo(db: Db): Promise<void> {
  if ((await useOf(db)) !== 'demo') throw new Refusal('not_found');
}
