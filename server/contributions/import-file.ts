import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { LANGUAGES, LIMITS, VIEWPOINTS, type Language, type Viewpoint } from '../contract/words.ts';
import { plainBreaks } from '../base/line-breaks.ts';
import { Refusal } from '../base/refusal.ts';
import { clean } from './privacy/clean.ts';

/** One contribution of the file, judged and cleaned. */
export interface Row {
  readonly line: number;
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly viewpoint: Viewpoint | null;
  readonly at: Date | null;
}
/** What is wrong with one line, as a plain sentence. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** Why the file as a whole cannot be read; its message is shown as it is. */
export class ImportRefusal extends Error {
  readonly faults: readonly Fault[];

  constructor(message: string, faults: readonly Fault[] = []) {
    super(message);
    this.faults = faults;
  }
}

const NEEDED = ['id', 'lang', 'text'];
const COLUMNS = [...NEEDED, 'viewpoint', 'at'];
/** A record longer than this (characters) is a quotation mark that was never closed, not somebody's words. */
const LONGEST_RECORD = 1_000_000;
const ID_LENGTH = 200;
const NOT_CSV =
  'From here on the file is not CSV: a quotation mark is missing or too many. Inside a text it is written twice ("").';

/**
 * Reads the file row by row, never the whole of it: CSV in UTF-8, with commas or (as spreadsheets here write it)
 * semicolons. Gives a fault for each thing that is wrong. Refuses a file that is not such at all.
 */
export async function* rowsOf(file: string, now: Date): AsyncGenerator<Row | Fault> {
  const seen = new Map<string, number>();
  let columns: string[] | undefined;
  for await (const one of records(file)) {
    if ('reason' in one) yield one;
    else if (one.cells.every(isBlank)) continue;
    else if (columns) yield* judgedOnce(judge(one.line, columns, one.cells, now), seen);
    else columns = columnsOf(one.cells);
  }
  if (!columns) throw new ImportRefusal('The file has no first line that names the columns.');
}

/** The row, unless its id has come before. */
function judgedOnce(judged: Row | Fault[], seen: Map<string, number>): readonly (Row | Fault)[] {
  if ('length' in judged) return judged;
  const before = seen.get(judged.id);
  if (before !== undefined)
    return [{ line: judged.line, reason: `The id "${judged.id}" is already on line ${before}.` }];
  seen.set(judged.id, judged.line);
  return [judged];
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file's records; the last is a fault where it stops being CSV. */
async function* records(file: string): AsyncGenerator<Cells | Fault> {
  const found: Cells[] = [];
  let last = 0;
  const parser = parse({
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    // Taken here and not from the stream: at an error the stream forgets the records that came just before it.
    on_record(cells: string[], { lines }) {
      // The parser tells the line a record ends on; people look for the one it begins on.
      found.push({ line: lines - lineBreaks(cells), cells });
      last = lines;
      return null;
    },
  }).on('error', () => {});
  let broken: Error | undefined;
  for await (const text of decoded(file)) {
    broken = await settled((done) => parser.write(text, done));
    yield* found.splice(0);
    if (broken) break;
  }
  broken ??= await settled((done) => parser.end(done));
  yield* found.splice(0);
  if (broken) yield { line: last + 1, reason: NOT_CSV };
}

const settled = (ask: (done: (error?: Error | null) => void) => unknown) =>
  new Promise<Error | undefined>((tell) => ask((error) => tell(error ?? undefined)));

const lineBreaks = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(500), 0, 500, 0);
    const [header = ''] = buffer.toString('latin1', 0, bytesRead).split(/[\r\n]/);
    return header.includes(';') && !header.includes(',') ? ';' : ',';
  } finally {
    await handle.close();
  }
}

/** The file's text, without its byte order mark. */
async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportRefusal('The file is not in UTF-8. Save it again, choosing "CSV UTF-8" as its form.');
  }
}

/** Spreadsheets write rows and columns that once held something as nothing but separators. */
const isBlank = (cell: string) => cell.trim() === '';

function columnsOf(cells: readonly string[]): string[] {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  const named = columns.filter((name) => name !== '');
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new ImportRefusal(`The first line must name the columns. Missing: ${missing.join(', ')}.`);
  const unknown = named.filter((name, i) => !COLUMNS.includes(name) || named.indexOf(name) !== i);
  if (unknown.length > 0)
    throw new ImportRefusal(`The columns are ${COLUMNS.join(', ')}, each once. Not these: ${unknown.join(', ')}.`);
  return columns;
}

function judge(line: number, columns: readonly string[], cells: readonly string[], now: Date): Row | Fault[] {
  if (cells.length !== columns.length || cells.some((text, i) => !columns[i] && !isBlank(text)))
    return [{ line, reason: 'The line has another number of columns than the first line.' }];
  const cell = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']));
  const id = (cell['id'] ?? '').trim();
  const lang = LANGUAGES.find((one) => one === cell['lang']?.trim());
  const viewpoint = cell['viewpoint']?.trim() ? VIEWPOINTS.find((one) => one === cell['viewpoint']?.trim()) : null;
  const at = cell['at']?.trim() ? momentOf(cell['at'].trim()) : null;
  const text = judgedText(cell['text'] ?? '');
  const reasons = [
    ...(id === '' ? ['The id is empty.'] : []),
    ...(id.length > ID_LENGTH || id.includes('\u0000')
      ? [`The id is not plain text of 1–${ID_LENGTH} characters.`]
      : []),
    ...(lang ? [] : [`The language "${cell['lang']}" is not one of ${LANGUAGES.join(', ')}.`]),
    ...(viewpoint === undefined
      ? [`The viewpoint "${cell['viewpoint']}" is not one of ${VIEWPOINTS.join(', ')}.`]
      : []),
    ...(at === undefined
      ? [`The time "${cell['at']}" is not a day (2003-02-28) or a time (2003-02-28T12:00:00Z).`]
      : []),
    ...(at && at > now ? [`The time "${cell['at']}" is in the future.`] : []),
    ...text.reasons,
  ];
  if (reasons.length > 0 || !lang || viewpoint === undefined || at === undefined)
    return reasons.map((reason) => ({ line, reason }));
  return { line, id, lang, text: text.text, viewpoint, at };
}

function judgedText(text: string): { text: string; reasons: string[] } {
  if (!/\S/.test(text)) return { text, reasons: ['The text is empty.'] };
  const { length } = plainBreaks(text);
  if (length > LIMITS.text)
    return { text, reasons: [`The text has ${length} characters; the longest allowed is ${LIMITS.text}.`] };
  try {
    return { text: clean(text), reasons: [] };
  } catch (error) {
    if (error instanceof Refusal)
      return { text, reasons: ['The text holds a character that cannot be kept (U+0000).'] };
    throw error;
  }
}

/** A day (noon of it, so that it is the same day everywhere in Europe) or a time with its zone; undefined if neither. */
function momentOf(text: string): Date | undefined {
  const [, day, time = 'T12:00:00Z'] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? []; // prettier-ignore
  // Date takes 30 February for 2 March.
  if (!day || !isDay(day)) return undefined;
  const moment = new Date(day + time);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function isDay(day: string): boolean {
  const noon = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
}
