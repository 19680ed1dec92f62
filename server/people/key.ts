import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { founding } from '../../db/schema/founding.ts';
import { card, signInCode } from '../../db/schema/people.ts';
import { ConfigRefusal } from '../base/config.ts';

/**
 * The key by which short secrets are hashed: the codes of cards and letters, which somebody with a copy of the database could
 * otherwise try one by one. It lies in a file outside the database. One process has one key.
 */
let key: KeyObject | undefined;

/** The hash under which a short secret is kept. */
export function keyedHash(...parts: readonly string[]): Buffer {
  return keyed(parts.reduce((plain, part) => plain.update(part), createHash('sha256')).digest());
}

// Over the plain hash, so that what was kept before there was a key can be brought along.
function keyed(plainHash: Buffer): Buffer {
  if (!key) throw new Error('no key is in use');
  return createHmac('sha256', key).update(plainHash).digest();
}

/** Uses the file's key; where there is no file, makes one that only its owner reads. Tells whether it was made now. */
export async function useKeyFile(file: string): Promise<boolean> {
  const made = await makeKeyFile(file);
  useKey(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'), file);
  return made;
}

/** Uses a key. Refuses one that is too short to be one. */
export function useKey(bytes: Buffer, file = 'the key'): void {
  if (bytes.length < 32)
    throw new ConfigRefusal(`${file} holds no key of 64 hexadecimal figures. Put it back from a copy.`);
  key = createSecretKey(bytes);
}

/** Written beside and linked, so that of two who start at once both use one. */
async function makeKeyFile(file: string): Promise<boolean> {
  if (
    await readFile(file).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
    )
  )
    return false;
  await mkdir(dirname(file), { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const half = `${file}.${process.pid}`;
  await writeFile(half, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  await chmod(half, 0o600);
  const made = await link(half, file).then(
    () => true,
    () => false,
  );
  await rm(half, { force: true });
  return made;
}

/**
 * Refuses a key that is not the one of this database, since its cards would no longer open; hashes anew what is from before
 * the key. With `lost`, the new key is taken from now on: older cards stay shut.
 */
export async function demandKey(db: Db, file: string, lost: boolean): Promise<void> {
  const sign = keyed(Buffer.from('kuultu key')).toString('hex').slice(0, 32);
  const newest = await db
    .select({ sign: founding.value })
    .from(founding)
    .where(eq(founding.what, 'key'))
    .orderBy(desc(founding.at))
    .limit(1);
  const known = newest[0]?.sign;
  if (known !== undefined && known !== sign && !lost)
    throw new ConfigRefusal(
      `${file} is not the key of this database: the cards that people have would not open. Put the key back from a copy ` +
        '(kuultu.key in the DATA_DIR that the database had, or set KEY_FILE). If it is lost for good, start with KEY_LOST=1: ' +
        'cards given until now then stay shut.',
    );
  if (known !== sign) await db.insert(founding).values({ what: 'key', value: sign }).onConflictDoNothing();
  await bringAlong(db);
}

const BATCH = 1_000;

async function bringAlong(db: Db): Promise<void> {
  for (const table of [card, signInCode])
    for (;;) {
      const plain = await db
        .select({ id: table.id, hash: table.codeHash })
        .from(table)
        .where(eq(table.keyed, false))
        .limit(BATCH);
      if (plain.length === 0) break;
      const rows = JSON.stringify(
        plain.map(({ id, hash }) => ({ id, was: hash.toString('hex'), hash: keyed(hash).toString('hex') })),
      );
      // Of two instances that start at once, the second finds the row keyed.
      await db.execute(sql`update ${table} t set code_hash = decode(r.hash, 'hex'), keyed = true
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, was text, hash text)
        where t.id = r.id and not t.keyed and t.code_hash = decode(r.was, 'hex')`);
    }
}
