import type { Client } from 'pg';
import { ourTables, quoted, type Table } from './tables.ts';

type Trigger = { table: string; name: string; state: 'O' | 'A' | 'R' };
type Reference = { table: string; name: string; definition: string };

const enabling = { O: 'enable', A: 'enable always', R: 'enable replica' } as const;

/**
 * Runs `fill` while our triggers sleep and no table refers to another; then everything is put back, and the references
 * are checked anew over all rows. It needs only to own the tables, not to be the superuser. Call it in a transaction.
 */
export async function withoutRules<T>(client: Client, fill: (tables: Table[]) => Promise<T>): Promise<T> {
  const triggers = await client.query<Trigger>(`
    select tgrelid::regclass::text as table, tgname as name, tgenabled as state from pg_trigger join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D' and tgparentid = 0`);
  const references = await client.query<Reference>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`);
  for (const { table, name } of triggers.rows)
    await client.query(`alter table ${table} disable trigger ${quoted(name)}`);
  for (const { table, name } of references.rows)
    await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  const result = await fill(await ourTables(client));
  for (const { table, name, definition } of references.rows)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  for (const { table, name, state } of triggers.rows)
    await client.query(`alter table ${table} ${enabling[state]} trigger ${quoted(name)}`);
  return result;
}
