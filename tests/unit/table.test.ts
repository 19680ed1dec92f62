import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { asCsv, asXlsx } from '../../server/base/table.ts';
import { corpus } from '../support/corpora.ts';

const FORMULAS = [
  ...corpus<string>('csv-formula', ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1+1', ' =1+1', '\n=1+1']),
  ...['\u00A0=1+1', '\u200B=1+1', '\uFEFF@x', ' \r\n ＋1', "x;=cmd|' /C calc'!A0", 'x\t=1', '"\n=1', '−1+1'],
];
const PLAIN = ['Äiti sanoi: ”ei”, ja jäi; odottamaan', 'rivi\nvaihto', '"lainaus"', '', '131', 'ﷺ 𝕏 mielipide – yes'];
const rows = [['name', 'Ääkköset'], ...[...FORMULAS, ...PLAIN].map((text) => [text, text])];

describe('CSV', () => {
  const file = asCsv(rows);
  const read: string[][] = parse(file, { bom: true, delimiter: ';', relax_column_count: true });

  test('begins with its byte order mark and is read back whole', () => {
    expect(file.startsWith('\uFEFF"name";"Ääkköset"\r\n')).toBe(true);
    expect(read.slice(-PLAIN.length)).toEqual(PLAIN.map((text) => [text, text]));
    const words = (text = '') => text.replace(/['\s]/g, '');
    expect(read.map(([text]) => words(text))).toEqual(rows.map(([text]) => words(text)));
  });

  // Split at each sign that some spreadsheet splits at, quotation marks obeyed: what is seen of a cell begins no formula.
  test.each([';', ',', '\t'])('no cell is a formula, split at %j', (delimiter) => {
    const cells: string[][] = parse(file, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
    const seen = cells.flat().map((cell) => cell.normalize('NFKC').replace(/^[\s"\p{Cf}\p{Cc}]+/u, ''));
    expect(seen.filter((cell) => /^[=+\-@|]/.test(cell))).toEqual([]);
  });
});

test('XLSX: a text is a text, a number a number, and what XML cannot hold does not break the file', async () => {
  const [sheet] = await readXlsx(await asXlsx([...rows, ['\u0000a\u0008\ud800', 12], [null, 0]]));
  const read = sheet?.data ?? [];
  expect(read[0]).toEqual(['name', 'Ääkköset']);
  expect(read.slice(1, FORMULAS.length + 1).map(([text]) => String(text).trim())).toEqual(
    FORMULAS.map((text) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()),
  );
  expect(read.slice(-2)).toEqual([
    ['a', 12],
    [null, 0],
  ]);
});
