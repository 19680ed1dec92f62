import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { Body, OneOf } from '../contract/schemas.ts';

/** The rows of a file that people open in a spreadsheet; the first names the columns. Null is an empty cell. */
export type TableRows = readonly (readonly (string | number | null)[])[];

/** A file may be had in another form than its address says: `?format=xlsx`. */
export const TableQuery = Body({ format: Type.Optional(OneOf(['csv', 'xlsx'] as const)) });
export const TableFile = Type.Unsafe<string | Buffer>(
  Type.Any({
    description: 'CSV: UTF-8 with a byte order mark, semicolons, every cell in quotation marks. XLSX: one sheet.',
  }),
);

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers with a table as a file to be kept. `name` is its name without an ending, in plain letters. */
export async function sendTable(reply: FastifyReply, name: string, rows: TableRows, format: 'csv' | 'xlsx' = 'csv') {
  const file = format === 'csv' ? asCsv(rows) : await asXlsx(rows);
  reply.type(TYPES[format]).header('content-disposition', `attachment; filename="${name}.${format}"`);
  return reply.send(file);
}

/**
 * CSV that the spreadsheets of Finland and Sweden open as it is meant, their letters and columns whole: a byte order mark,
 * semicolons, CRLF. Each cell is in quotation marks, so that whoever splits it at commas gets no cells that nobody wrote.
 */
export function asCsv(rows: TableRows): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** XLSX, in which a text is a text whatever it begins with. */
export async function asXlsx(rows: TableRows): Promise<Buffer> {
  // Few ask for it: it is loaded with the first.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const [header = [], ...rest] = rows;
  const bold = header.map((name) => ({ value: String(name ?? ''), type: String, fontWeight: 'bold' as const }));
  const cells = rest.map((row) =>
    row.map((value) => (typeof value === 'number' ? { value, type: Number } : value ? { value, type: String } : null)),
  );
  return writeXlsx([bold, ...cells], { stickyRowsCount: 1 }).toBuffer();
}

function quoted(value: string | number | null): string {
  if (typeof value === 'number') return `"${value}"`;
  const text = (value ?? '').replaceAll('\t', ' ');
  return `"${(isFormula(text) ? `'${text}` : text).replace(AFTER_A_CUT, "$1'$2").replaceAll('"', '""')}"`;
}

/**
 * Whether a spreadsheet might take the text for a formula: it begins with one of their signs, of whatever width, perhaps
 * after what is not seen (blanks, line breaks, quotation marks that some strip).
 */
function isFormula(text: string): boolean {
  return /^[\s"'\p{Cf}\p{Cc}]*[=+\-@|\u2212]/u.test(text.slice(0, 200).normalize('NFKC'));
}

/** The same within a text, where a spreadsheet that overlooks the quotation marks would cut it: not a dash with a blank after it. */
const AFTER_A_CUT = /([,;\r\n]["'\s]*)([=＝@＠|｜]|[+＋\-－−](?=\S))/gu;
