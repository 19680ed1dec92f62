import type { Db } from '../../db/connection.ts';
import { batched } from '../../db/batched.ts';

/**
 * Asks for the version of what a visitor sees of a case: the case's own number, how many people have been erased,
 * as an erasure takes names and words away without a row in any case's log, and the version of the county's theme.
 * Undefined when there is no such case.
 */
export function caseVersions(db: Db): (caseId: string) => Promise<string | undefined> {
  return batched((ids) => read(db, ids));
}

/** Asks what of a person's page only she sees change: her own answers to statements, which are in no case's log. */
export function ownVersions(db: Db): (personId: string) => Promise<string | undefined> {
  return batched(async (ids) => {
    const { rows } = await db.$client.query<{ id: string; version: string }>({
      name: 'own versions',
      text: `select person_id as id, md5(string_agg(statement_id || value, '' order by statement_id)) as version
        from vote where person_id = any($1::uuid[]) group by person_id`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row.version]));
  });
}

async function read(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.$client.query<{ id: string; version: string }>({
    name: 'case versions',
    text: `select id, number || '.' || (select count(*) from person where erased_at is not null)
        || '.' || coalesce((select version from county), 0) as version
      from development_case where id = any($1::uuid[])`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row.version]));
}
