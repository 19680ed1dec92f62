import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import Type from 'typebox';
import { expect, test } from 'vitest';
import { columns, list, object, oneOrNull } from '../../db/rows.ts';
import { Id, Maybe, Moment } from '../../server/contract/schemas.ts';

const Deed = Type.Object({ id: Id, doneAt: Maybe(Moment) });
const Line = Type.Object({ id: Id, closedAt: Moment, deeds: Type.Array(Deed), newest: Maybe(Deed) });

const text = (piece: Parameters<PgDialect['sqlToQuery']>[0]) => new PgDialect().sqlToQuery(piece);
const written = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

test('the select list has the schema’s names, only those that are asked for, and moments as the API writes them', () => {
  const some = columns(Line, { id: sql`c.id`, closedAt: sql`c.closed_at` });
  expect(text(some)).toMatchObject({ sql: `c.id as "id", ${written('c.closed_at')} as "closedAt"`, params: [] });
});

test('parts of a row are objects and lists of the schema’s shape, without a parameter for a name', () => {
  const deed = object(Deed, { id: sql`d.id`, doneAt: sql`d.done_at` });
  const built = `jsonb_build_object('id', d.id, 'doneAt', ${written('d.done_at')})`;
  const deeds = list(deed, sql`d.day`, sql`from deed d`);
  const newest = oneOrNull(deed, sql`from deed d limit 1`);
  expect(text(columns(Line, { deeds, newest }))).toMatchObject({
    sql: `coalesce((select jsonb_agg(${built} order by d.day) from deed d), '[]') as "deeds", (select ${built} from deed d limit 1) as "newest"`,
    params: [],
  });
});

test('a name that the schema does not have, a field that is left out, or a part of another shape is no program', () => {
  // @ts-expect-error: no such field
  columns(Line, { closed: sql`c.closed_at` });
  // @ts-expect-error: an object is whole
  const half = object(Deed, { id: sql`d.id` });
  // @ts-expect-error: one where many should be
  columns(Line, { deeds: half });
});
