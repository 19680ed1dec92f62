import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { AnalyseRefusal } from './refusal.ts';

/** A row by column name; every named column is there. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/** All rows of a CSV file at once; see `tableRows`. */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): Promise<TableRow<Column>[]> {
  return [...(await tableRows(file, columns, optional))];
}

/**
 * Reads, one row at a time as they are asked for, a CSV file in UTF-8 whose first line names its columns; other columns
 * than those asked for are passed over, and `optional` ones are empty where the file has none.
 * Refuses in one plain line a file that is missing, is not such, or lacks a column.
 */
export async function tableRows<Column extends string>(
  file: string,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): Promise<Iterable<TableRow<Column>>> {
  const lines = linesOf(file, await textOf(file));
  const header = lines.next().value ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new AnalyseRefusal(`${file}: the first line must name the columns ${columns.join(', ')}.`);
  const places = [...columns, ...optional].map((column) => [column, header.indexOf(column)] as const);
  return named(lines, places);
}

function* named<Column extends string>(
  lines: Iterable<readonly string[]>,
  places: readonly (readonly [Column, number])[],
): Generator<TableRow<Column>> {
  for (const cells of lines) {
    const row: Partial<Record<Column, string>> = {};
    for (const [column, at] of places) row[column] = cells[at] ?? '';
    yield row as TableRow<Column>;
  }
}

/** The cells of line after line. Without a quotation mark a line is its cells with commas between: ten times faster. */
function* linesOf(file: string, text: string): Generator<string[], undefined> {
  if (text.includes('"')) yield* cellsOf(file, text);
  else for (const [line] of text.matchAll(/[^\r\n]+/g)) yield line.split(',');
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new AnalyseRefusal(error instanceof TypeError ? `${file} is not in UTF-8.` : `${file} cannot be read.`);
  }
}

function cellsOf(file: string, text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new AnalyseRefusal(`${file} is not CSV: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
}
