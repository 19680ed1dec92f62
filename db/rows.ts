import { type SQL, sql } from 'drizzle-orm';
import type Type from 'typebox';
import { asIso } from './prepared.ts';

/*
 * Rows shaped as a schema of the API says, for queries written by hand: the names, their types and how a moment is
 * written come from the schema, and SQL says only where each field comes from. A field of another name does not compile.
 *
 *     const line = columns(CaseLine, { id: sql`c.id`, title: sql`c.title` });
 *     const { rows } = await db.execute<RowOf<typeof line>>(sql`select ${line} from development_case c`);
 */

type Fields = Type.TObject;
type Told<S extends Fields> = Type.Static<S>;

/** Written SQL is believed to give what the schema says; what `object` and `list` have made must be of its shape. */
type From<T> = [T] extends [string | number | boolean | null] ? SQL : SQL<T>;
type Sources<S extends Fields, Names extends keyof Told<S>> = { readonly [Name in Names]: From<Told<S>[Name]> };

/** The row that a piece of SQL gives. */
export type RowOf<Piece> = Piece extends SQL<infer Row> ? Row : never;

/** The select list of these fields of the schema. A moment comes as the table has it: it is written as the API does. */
export function columns<S extends Fields, Names extends keyof Told<S> & string>(
  schema: S,
  sources: Sources<S, Names>,
): SQL<Pick<Told<S>, Names>> {
  const fields = written(schema, sources).map(([name, source]) => sql`${source} as ${sql.identifier(name)}`);
  return sql<Pick<Told<S>, Names>>`${sql.join(fields, sql`, `)}`;
}

/** The fields of the schema as one object. */
export function object<S extends Fields>(schema: S, sources: Sources<S, keyof Told<S> & string>): SQL<Told<S>> {
  const fields = written(schema, sources).map(([name, source]) => sql`${sql`${name}`.inlineParams()}, ${source}`);
  return sql<Told<S>>`jsonb_build_object(${sql.join(fields, sql`, `)})`;
}

/** A list of such objects, one for each row of `from …`, in this order. */
export function list<Item>(item: SQL<Item>, order: SQL, from: SQL): SQL<Item[]> {
  return sql<Item[]>`coalesce((select jsonb_agg(${item} order by ${order}) ${from}), '[]')`;
}

/** One such object, or null where `from …` has no row. */
export function oneOrNull<Item>(item: SQL<Item>, from: SQL): SQL<Item | null> {
  return sql<Item | null>`(select ${item} ${from})`;
}

function written(schema: Fields, sources: Readonly<Record<string, SQL>>): [string, SQL][] {
  return Object.entries(sources).map(([name, source]) => {
    const field = schema.properties[name];
    const isMoment = field !== undefined && 'format' in field && field.format === 'date-time';
    return [name, isMoment ? asIso(source) : source];
  });
}
