import type { Db } from '../../db/connection.ts';
import { together } from '../../db/together.ts';

/**
 * Asks for the version of what a visitor sees of a case: the case's own number, how many people have been erased,
 * as an erasure takes names and words away without a row in any case's log, and the version of the county's theme.
 * Undefined when there is no such case.
 */
export function caseVersions(db: Db): (caseId: string) => Promise<string | undefined> {
  return together((ids) => read(db, ids));
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
