import type { Client } from 'pg';

type Column = { name: string; type: string; reading: string };
export type Table = { name: string; columns: Column[] };
export type Checksum = { rows: number; md5: string };

/** Sessions that write and read values as text must agree on how; everything else is exact as it is. */
export const textForm = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set statement_timeout = 0; set search_path = public, pg_catalog`;

/**
 * Our tables with the columns that hold data of their own (generated ones follow from them), but for the record of
 * migrations. Each column knows the SQL that reads it as text.
 */
export async function ourTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migration' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname, a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, column, type } of rows)
    tables.set(table, [...(tables.get(table) ?? []), { name: column, type, reading: reading(table, column, type) }]);
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

// A transaction's number means something in its own cluster only: in another, rows of the log would lie in the future
// and their readers would wait for ever. So restored rows are from the first transaction, and a reader's place is
// before the first row that it has not read; it may meet some rows twice, which it must bear anyway.
function reading(table: string, column: string, type: string): string {
  if (type === 'xid8') return `'1'::text`;
  if (table === 'reader_cursor' && column === 'id')
    return `coalesce((select min(a.id) - 1 from activity a where (a.xid, a.id) > (t.xid, t.id)),
      (select max(a.id) from activity a), 0)::text`;
  return `t.${quoted(column)}::text`;
}

/** The SQL of one row of a table (named t) as a JSON array of texts in one line. */
export function rowText({ columns }: Table): string {
  return `jsonb_build_array(${columns.map(({ reading }) => reading).join(', ')})::text`;
}

/** Number of rows, and an MD5 over all of them in an order that does not depend on keys or languages. */
export async function checksum(client: Client, table: Table): Promise<Checksum> {
  const { rows } = await client.query<{ rows: string; md5: string }>(`
    select count(*)::text as rows, md5(coalesce(string_agg(h, '' order by h collate "C"), '')) as md5
    from (select md5(${rowText(table)}) as h from ${quoted(table.name)} t) hashed`);
  return { rows: Number(rows[0]?.rows), md5: rows[0]?.md5 ?? '' };
}

/** An identifier as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
