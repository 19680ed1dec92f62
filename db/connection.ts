import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Db = NodePgDatabase & { $client: pg.Pool };
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export function openDb(url: string, log: (error: Error) => void, max = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max, statement_timeout: 15_000, application_name: 'kuultu' });
  pool.on('error', log);
  return drizzle(pool);
}
