import type { Db } from '../../db/connection.ts';
import type { Words } from '../analysis/language/words.ts';
import { ACTIVITIES, type ActivityKind } from '../contract/activity.ts';
import type { FoundKind } from '../contract/words.ts';
import { makeEntries } from './entries.ts';
import { type Followed, nextBatch } from '../activity/follow.ts';

/** So many rows of the log at a time: whoever writes meanwhile is not kept waiting for the machine. */
const BATCH = 200;

/** Brings the search index up to what has happened: the next rows of the log. Returns how many it read. */
export async function indexJob(db: Db, words: Words): Promise<number> {
  return nextBatch(db, 'search', BATCH, async (rows, tx) => {
    for (const [kind, ids] of touched(rows)) await makeEntries(tx, words, kind, [...ids]);
  });
}

/** What these rows of the log may have changed the words of. */
function touched(rows: readonly Followed[]): Map<FoundKind, Set<string>> {
  const found = new Map<FoundKind, Set<string>>();
  for (const row of rows) {
    const [kind, ids] = foundAnew(row) ?? [];
    for (const id of [ids ?? []].flat()) if (kind) found.set(kind, (found.get(kind) ?? new Set()).add(id));
  }
  return found;
}

function foundAnew<K extends ActivityKind>(row: Followed<K>) {
  return ACTIVITIES[row.kind].search?.(row);
}
