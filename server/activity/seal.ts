import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { nextBatch } from './follow.ts';

/** What a check of the log found. An anchor is `NUMBER:HASH` of a seal, kept outside the database. */
export interface Checked {
  /** Rows of the log that are sealed and as they were when they were sealed. */
  readonly whole: number;
  /** The newest seal, to be kept elsewhere; null while nothing is sealed. */
  readonly anchor: string | null;
  /** What is wrong, as a plain sentence; null when nothing is. */
  readonly fault: string | null;
}

const BATCH = 2_000;
const READER = 'seal';
/** What a seal covers: everything in the row but its transaction, whose number means nothing in a restored database. */
const CONTENT = sql`jsonb_build_array(a.id, (extract(epoch from a.at) * 1000000)::bigint, a.kind, a.actor_id, a.case_id,
  a.case_number, a.contribution_id, a.details)::text`;

/** Seals what is new in the log, oldest first; returns how many rows. Safe to repeat and to run in two instances. */
export async function sealJob(db: Db): Promise<number> {
  let sealed = 0;
  const handle = async (rows: readonly { id: string }[], tx: Tx) => void (sealed += await sealEach(tx, rows));
  while ((await nextBatch(db, READER, BATCH, handle)) > 0);
  return sealed;
}

/** After a restore a reader may meet rows again: those are sealed already. */
async function sealEach(tx: Tx, rows: readonly { id: string }[]): Promise<number> {
  const ids = sql`unnest(${sql.param(rows.map(({ id }) => id))}::bigint[]) with ordinality as met (id, place)`;
  const fresh = await tx.execute<{ id: string; content: string }>(sql`
    select a.id::text as id, ${CONTENT} as content from ${ids} join activity a on a.id = met.id
    where not exists (select from seal s where s.activity_id = a.id) order by met.place`);
  const last = await tx.execute<Link>(
    sql`select number::text as number, hash from seal order by seal.number desc limit 1`,
  );
  const { number, hash: newest } = last.rows[0] ?? NOTHING;
  let hash = newest;
  const hashes = fresh.rows.map(({ content }) => (hash = linked(hash, content)));
  await tx.execute(sql`
    insert into seal (number, activity_id, hash)
    select ${number}::bigint + place, id, decode(hash, 'hex') from unnest(${sql.param(fresh.rows.map(({ id }) => id))}::bigint[],
      ${sql.param(hashes.map((one) => one.toString('hex')))}::text[]) with ordinality as links (id, hash, place)`);
  return hashes.length;
}

interface Link extends Record<string, unknown> {
  readonly number: string;
  readonly hash: Buffer;
}
const NOTHING: Pick<Link, 'number' | 'hash'> = { number: '0', hash: Buffer.alloc(0) };

/** SHA-256 of the hash before and the row's content. */
function linked(before: Buffer, content: string): Buffer {
  return createHash('sha256').update(before).update(content).digest();
}

/**
 * Compares every sealed row with its seal, in one moment of the database. It finds a row that was changed, dropped,
 * swapped or slipped in. Somebody who can alter the database can also seal it anew: that only an anchor shows, which
 * was kept outside it.
 */
export async function checkLog(db: Db, anchor?: string): Promise<Checked> {
  return db.transaction((tx) => checkIn(tx, anchor), { isolationLevel: 'repeatable read', accessMode: 'read only' });
}

/** The same within a transaction. */
export async function checkIn(tx: Tx, anchor?: string): Promise<Checked> {
  let { number, hash } = NOTHING;
  let kept = anchor === undefined;
  const found = (fault: string | null): Checked => ({
    whole: Number(number),
    anchor: anchorOf({ number, hash }),
    fault,
  });
  for (let links = await linksAfter(tx, number); links.length > 0; links = await linksAfter(tx, number))
    for (const link of links) {
      const fault = faultOf(link, { number, hash });
      if (fault) return found(fault);
      ({ number, hash } = link);
      kept ||= anchorOf(link) === anchor;
    }
  if (!kept)
    return found('The log does not contain the seal that was kept: it was sealed anew, or its end was cut off.');
  const slipped = await slippedIn(tx);
  return found(slipped === 0 ? null : `${slipped} rows were slipped in among those that are sealed.`);
}

function faultOf(link: SealedRow, before: Pick<Link, 'number' | 'hash'>): string | null {
  if (Number(link.number) !== Number(before.number) + 1) return `Seal ${Number(before.number) + 1} is missing.`;
  if (link.content === null) return `Row ${link.id} of the log is missing (seal ${link.number}).`;
  return linked(before.hash, link.content).equals(link.hash)
    ? null
    : `Row ${link.id} of the log, or its seal ${link.number}, has been changed.`;
}

const anchorOf = ({ number, hash }: Pick<Link, 'number' | 'hash'>) =>
  number === '0' ? null : `${number}:${hash.toString('hex')}`;

interface SealedRow extends Link {
  readonly id: string;
  readonly content: string | null;
}

async function linksAfter(tx: Tx, number: string): Promise<SealedRow[]> {
  const { rows } = await tx.execute<SealedRow>(sql`
    select s.number::text as number, s.hash, s.activity_id::text as id, case when a.id is not null then ${CONTENT} end as content
    from seal s left join activity a on a.id = s.activity_id
    where s.number > ${number}::bigint order by s.number limit ${BATCH}`);
  return rows;
}

/** Rows that the sealing has passed by, yet have no seal. */
async function slippedIn(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from activity a, reader_cursor c
    where c.name = ${READER} and (a.xid, a.id) <= (c.xid, c.id)
      and not exists (select from seal s where s.activity_id = a.id)`);
  return rows[0]?.count ?? 0;
}
