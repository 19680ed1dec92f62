import { createHash } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { contribution, contributionVersion } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { recordEach } from '../activity/record.ts';
import { visibleCase, type VisibleCase } from '../access/case.ts';
import { STEP } from '../contract/words.ts';
import { giveCards } from '../people/speaker.ts';
import { Refusal } from '../base/refusal.ts';
import { type Fault, ImportRefusal, type Row, rowsOf } from './import-file.ts';

export interface Importing {
  readonly file: string;
  readonly caseId: string;
  /** Takes the card codes of the new contributions' authors, before anything is committed. Without it none are made. */
  readonly keepCards?: ((cards: readonly { id: string; code: string }[]) => Promise<void>) | undefined;
}
export interface Imported {
  readonly added: number;
  /** Brought in by an earlier run. */
  readonly already: number;
}

const BATCH = 500;

/**
 * Brings a file's contributions into a case, all or nothing. Each row is one unnamed person's words. A row brought in
 * before is left as it is, also after its author has edited or erased it. Refuses, with every faulty line, a file with
 * faults, and one that has another text under an id brought in before.
 */
export async function importContributions(db: Db, importing: Importing, now: Date): Promise<Imported> {
  // The whole file is judged first, so that a faulty one holds up nobody who is using the case.
  const faults: Fault[] = [];
  for await (const row of rowsOf(importing.file, now)) if ('reason' in row) faults.push(row);
  if (faults.length > 0) throw refusalOf(faults);
  return db.transaction(async (tx) => {
    // Two imports into one case take turns; nobody else waits until the log is told, at the very end.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${importing.caseId}`}))`);
    const into = await openCase(tx, importing.caseId, 'read');
    const told: string[] = [];
    let already = 0;
    for await (const rows of batches(importing.file, now)) {
      const known = await broughtBefore(tx, into.id, rows);
      faults.push(...changed(rows, known));
      const fresh = rows.filter((row) => !known.has(row.id));
      already += rows.length - fresh.length;
      if (faults.length === 0 && fresh.length > 0) told.push(...(await bringIn(tx, into, fresh, importing.keepCards)));
    }
    if (faults.length > 0) throw refusalOf(faults);
    if (told.length > 0) await tell(tx, into.id, told);
    return { added: told.length, already };
  });
}

function refusalOf(faults: readonly Fault[]): ImportRefusal {
  const lines = new Set(faults.map(({ line }) => line)).size;
  return new ImportRefusal(`Nothing was imported: ${lines} ${lines === 1 ? 'line is' : 'lines are'} refused.`, faults);
}

/** The case, where what is brought in can still be taken into account in its summary. */
async function openCase(tx: Tx, caseId: string, lock: 'lock' | 'read'): Promise<VisibleCase> {
  const into = await visibleCase(tx, null, caseId, lock).catch((error: unknown) => {
    throw error instanceof Refusal ? new ImportRefusal(`There is no case ${caseId}.`) : error;
  });
  if (into.closed) throw new ImportRefusal('The case is closed: nobody would answer what is brought in now.');
  if (into.halt) throw new ImportRefusal(`The case is ${into.halt}: take it up again first.`);
  if (into.step > STEP.summary)
    throw new ImportRefusal('The summary is ready: what is brought in now would not be in it.');
  return into;
}

async function* batches(file: string, now: Date): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  for await (const row of rowsOf(file, now)) {
    if ('reason' in row) throw new ImportRefusal('The file was changed while it was being read.', [row]);
    rows.push(row);
    if (rows.length === BATCH) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

/** Text as it was brought in, by row id; null when its author has erased it. */
async function broughtBefore(tx: Tx, caseId: string, rows: readonly Row[]): Promise<Map<string, string | null>> {
  const ids = new Map(rows.map(({ id }) => [importKey(caseId, id), id]));
  const first = sql`select ${contributionVersion.text} from ${contributionVersion}
    where ${contributionVersion.contributionId} = ${contribution.id} and ${contributionVersion.version} = 1`;
  const there = await tx
    .select({
      key: contribution.importKey,
      text: sql<
        string | null
      >`case when ${contribution.erasedAt} is null then coalesce((${first}), ${contribution.text}) end`,
    })
    .from(contribution)
    .where(inArray(contribution.importKey, [...ids.keys()]));
  return new Map(there.map(({ key, text }) => [ids.get(key ?? '') ?? '', text]));
}

function changed(rows: readonly Row[], known: ReadonlyMap<string, string | null>): Fault[] {
  return rows
    .filter(({ id, text }) => (known.get(id) ?? text) !== text)
    .map(({ id, line }) => ({ line, reason: `The id "${id}" was imported before with another text.` }));
}

async function bringIn(
  tx: Tx,
  into: VisibleCase,
  rows: readonly Row[],
  keepCards: Importing['keepCards'],
): Promise<string[]> {
  const speakers = rows.map((row) => ({ id: crypto.randomUUID(), language: row.lang, answerWay: 'card' as const }));
  await tx.insert(person).values(speakers);
  const said = rows.map((row, i) => ({ ...wordsOf(into, row), authorId: speakers[i]?.id ?? '' }));
  const told = await tx.insert(contribution).values(said).returning({ id: contribution.id });
  if (keepCards) {
    const cards = await giveCards(tx, speakers.map(({ id }) => id)); // prettier-ignore
    await keepCards(cards.map(({ code }, i) => ({ id: rows[i]?.id ?? '', code })));
  }
  return told.map(({ id }) => id);
}

/** Counts them in the case and tells the log, with the case locked, and judged again: it may have been closed since. */
async function tell(tx: Tx, caseId: string, told: readonly string[]): Promise<void> {
  await openCase(tx, caseId, 'lock');
  const grown = { contributions: sql`${developmentCase.contributions} + ${told.length}` };
  await tx.update(developmentCase).set(grown).where(eq(developmentCase.id, caseId));
  const happening = { kind: 'contribution.told', actorId: null, caseId } as const;
  const details = { kind: 'idea', parentId: null, channel: 'import' } as const;
  for (let from = 0; from < told.length; from += BATCH) {
    const some = told.slice(from, from + BATCH);
    await recordEach(tx, happening, some.map((contributionId) => ({ contributionId, details }))); // prettier-ignore
  }
}

function wordsOf(into: VisibleCase, row: Row) {
  return {
    kind: 'idea' as const,
    caseId: into.id,
    saidInStep: into.step,
    channel: 'import' as const,
    // Nobody has asked these writers how they want to be seen.
    presence: 'only_innoagent' as const,
    viewpoint: row.viewpoint,
    lang: row.lang,
    text: row.text,
    importKey: importKey(into.id, row.id),
    ...(row.at ? { createdAt: row.at } : {}),
  };
}

/** The same key for the same row of the same case at every run: a UUID of one's own making (RFC 9562, version 8). */
function importKey(caseId: string, id: string): string {
  const hex = createHash('sha256').update(`kuultu import ${caseId} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
