import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { keepStatements } from './statements.ts';

export type Db = NodePgDatabase & { $client: pg.Pool };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

// Counts and ids are read as numbers. One that a number cannot hold is an error, never a nearby number.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database's whole number ${text} is too large to be read.`);
  return value;
});

/** How long is waited for a connection and for an answer, in milliseconds: also where the database does not even refuse. */
const WAITS = { statement_timeout: 15_000, query_timeout: 17_000, connectionTimeoutMillis: 5_000 };

/**
 * Opens the pool of connections to one database. `log` hears of connections that were lost while idle. A patient one
 * waits as long as it takes, as migrations and the demo's seeding do.
 */
export function openDb(url: string, log: (error: Error) => void, max = 10, patient = false): Db {
  const waits = patient ? {} : WAITS;
  const pool = new pg.Pool({ connectionString: url, max, ...waits, application_name: 'kuultu' });
  pool.on('error', log);
  // A connection in use that is lost between two statements tells it here; without a listener the process would end.
  // Its user hears of it from the next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', keepStatements);
  return drizzle(pool);
}
