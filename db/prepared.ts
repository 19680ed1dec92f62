import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db, Tx } from './connection.ts';

const dialect = new PgDialect();

/**
 * A query that is asked at nearly every request. Its text is made once, as making it takes longer than sending it;
 * `sql.placeholder(name)` stands where a value comes. Asked with the values, it gives the rows as the driver reads them,
 * named as the query names them: a moment is to be written by `asIso` or cast to text, a day too.
 */
export function prepared<Values extends Record<string, unknown>, Row>(make: () => SQL) {
  let made: ReturnType<typeof dialect.sqlToQuery> | undefined;
  return async (db: Db | Tx, values: Values): Promise<Row[]> => {
    made ??= dialect.sqlToQuery(make());
    const { rows } = await db._.session.prepareQuery<Result<Row>>(made, undefined, undefined, false).execute(values);
    return rows;
  };
}

interface Result<Row> {
  execute: { rows: Row[] };
  all: unknown;
  values: unknown;
}

/** SQL: a moment as the API writes it, in UTC and to the millisecond. */
export function asIso(moment: SQLWrapper): SQL<string> {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
