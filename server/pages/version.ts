import type { Db } from '../../db/connection.ts';

/**
 * Asks for the version of what a visitor sees of a case: the case's own number, how many people have been erased,
 * as an erasure takes names and words away without a row in any case's log, and the version of the county's theme. All who ask while a question is on its way
 * share the next one. So an answer is never older than its asking. Null when there is no such case.
 */
export function caseVersions(db: Db): (caseId: string) => Promise<string | null> {
  let next: { ids: Set<string>; answer: Promise<Map<string, string>> } | undefined;
  let underWay: Promise<unknown> = Promise.resolve();
  return async (caseId) => {
    if (!next) {
      const ids = new Set<string>();
      const answer = underWay.then(() => {
        next = undefined;
        return read(db, [...ids]);
      });
      next = { ids, answer };
      underWay = answer.catch(() => undefined);
    }
    next.ids.add(caseId);
    return (await next.answer).get(caseId) ?? null;
  };
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
