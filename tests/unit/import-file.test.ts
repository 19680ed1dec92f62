import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../server/contributions/import-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuultu-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is read of a file: the texts, or what is wrong. */
async function read(content: string): Promise<string[]> {
  const file = join(folder, 'rows.csv');
  await writeFile(file, content);
  const read: string[] = [];
  for await (const row of rowsOf(file, new Date())) {
    read.push('reason' in row ? `${row.line}: ${row.reason}` : row.text);
  }
  return read;
}

test('semicolons, as spreadsheets here write it', async () => {
  expect(await read('id;lang;text\n1;fi;Ensin yksi, sitten toinen.\n')).toEqual(['Ensin yksi, sitten toinen.']);
});

test('the empty columns and rows that a spreadsheet leaves behind', async () => {
  const left = '\uFEFF"id";"lang";;"text";;\r\n1;fi;;Yksi.;;\r\n;;;;;\r\n 2;fi; ;Kaksi.;;\r\n;;;;;\r\n\r\n';
  expect(await read(left)).toEqual(['Yksi.', 'Kaksi.']);
  const more = await read('id;lang;text;;\r\n3;fi;Kolme.;huom;\r\n');
  expect(more).toEqual(['2: The line has another number of columns than the first line.']);
});

test.each(['eilen', '2003-02-30', '2003-02-28T12:00'])('no time: %s', async (at) => {
  const refused = await read(`id,lang,text,at\n1,fi,Yksi.,${at}\n`);
  expect(refused).toEqual([expect.stringContaining(`2: The time "${at}" is not a day`)]);
});
