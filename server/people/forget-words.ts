import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';

/**
 * Takes entries out of the search index, and their words out of the known ones where no other text has them: a name that
 * stood in an erased text only is nowhere afterwards. `which` is a condition on the table search_entry.
 */
export async function forgetWords(tx: Tx, which: SQL): Promise<void> {
  const { rows } = await tx.execute<{ word: string }>(sql`
    with gone as (delete from search_entry where ${which} returning terms)
    select distinct lexeme as word from gone, unnest(gone.terms)`);
  if (rows.length === 0) return;
  await tx.execute(sql`
    delete from known_word k where k.word = any(${sql.param(rows.map(({ word }) => word))}::text[])
      and not exists (select from search_entry e where e.terms @@ quote_literal(k.word)::tsquery)`);
}
