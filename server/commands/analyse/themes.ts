import { parseArgs } from 'node:util';
import { speakersOf } from '../../analysis/themes/speakers.ts';
import type { Spoken } from '../../analysis/themes/spoken.ts';
import type { Themes } from '../../analysis/themes/theme.ts';
import { themesOf } from '../../analysis/themes/themes.ts';
import { openWords } from '../../base/dictionary.ts';
import { AnalyseRefusal } from './refusal.ts';
import { readTexts } from './texts.ts';

const USAGE = 'Give a file of texts: npm run --silent analyse -- themes TEXTS.csv [--json] (columns id, lang, text)';

/**
 * Writes `id,theme` for every text in the order of the file, an empty theme where a text belongs to none; with `--json` the themes
 * with their terms and quotes. Finnish by the dictionary in the folder `VOIKKO_DATA` where that is set.
 */
export async function run(args: string[]): Promise<void> {
  const { file, json } = optionsOf(args);
  const spoken = await readTexts(file);
  const themes = themesOf(await openWords(process.env['VOIKKO_DATA']), spoken);
  process.stdout.write(json ? asJson(spoken, themes) : asTable(spoken, themes));
}

function optionsOf(args: string[]): { file: string; json: boolean } {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new AnalyseRefusal(USAGE);
  return { file, json: values.json ?? false };
}

function parsed(args: string[]): { values: { json?: boolean | undefined }; positionals: string[] } {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
  } catch {
    throw new AnalyseRefusal(USAGE);
  }
}

function asTable(spoken: readonly Spoken[], { themes }: Themes): string {
  const themeOf = new Map(themes.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
  const lines = spoken.map(({ id }) => `${cell(id)},${themeOf.get(id) ?? ''}\n`);
  return `id,theme\n${lines.join('')}`;
}

/** A cell as CSV (RFC 4180) wants it. */
function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function asJson(spoken: readonly Spoken[], themes: Themes): string {
  return `${JSON.stringify({ ...themes, speakers: speakersOf(spoken, themes) }, undefined, 2)}\n`;
}
