import { sql } from 'drizzle-orm';
import type { Town } from './town.ts';

/** One line for each table with all that it holds: two that are equal prove that nothing at all has changed. */
export async function everythingIn(town: Town): Promise<Record<string, string>> {
  const { rows: tables } = await town.db.execute<{ name: string }>(sql`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
      from ${name} t`,
  );
  const { rows } = await town.db.$client.query<{ name: string; sum: string }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
