import type pg from 'pg';

/** A statement is worth keeping from its third time on. */
const WORTH_KEEPING = 3;
/** Each kept statement costs PostgreSQL some tens of kilobytes on every connection. */
const MOST_KEPT = 150;
const MOST_COUNTED = 2_000;

const names = new Map<string, string>();
const counts = new Map<string, number>();

/**
 * Gives statements that are asked again and again a name: PostgreSQL then reads and plans each once on a connection
 * instead of every time, which for our short queries is more work than answering them.
 */
export function keepStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client);
  Object.assign(client, {
    query: (what: unknown, ...rest: unknown[]) => Reflect.apply(query, client, [named(what), ...rest]),
  });
}

function named(what: unknown): unknown {
  if (typeof what !== 'object' || what === null || !('text' in what) || typeof what.text !== 'string') return what;
  if ('submit' in what || ('name' in what && what.name)) return what;
  const name = names.get(what.text) ?? newName(what.text);
  return name ? { ...what, name } : what;
}

function newName(text: string): string | undefined {
  if (names.size >= MOST_KEPT || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return undefined;
  const count = (counts.get(text) ?? 0) + 1;
  // Lists of many lengths make texts without end; what is asked often is soon counted anew.
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  if (count < WORTH_KEEPING) return undefined;
  const name = `kuultu_${names.size}`;
  names.set(text, name);
  counts.delete(text);
  return name;
}
