import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { AnalyseRefusal } from './refusal.ts';

/** A row by column name; every named column is there. */
export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a whole CSV file in UTF-8 whose first line names its columns; other columns than those asked for are passed over.
 * Refuses in one plain line a file that is missing, is not such, or lacks a column.
 */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<TableRow<Column>[]> {
  const [header = [], ...lines] = cellsOf(file, await textOf(file));
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new AnalyseRefusal(`${file}: the first line must name the columns ${columns.join(', ')}.`);
  const places = columns.map((column) => [column, header.indexOf(column)] as const);
  return lines.map((cells) => {
    const row: Partial<Record<Column, string>> = {};
    for (const [column, at] of places) row[column] = cells[at] ?? '';
    return row as TableRow<Column>;
  });
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
