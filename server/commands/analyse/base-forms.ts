import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { openWords } from '../../base/dictionary.ts';
import { AnalyseRefusal } from './refusal.ts';

const USAGE = 'Give words on standard input: npm run --silent analyse -- base-forms [--language fi|sv|en] < WORDS';
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/**
 * Reads words (between white space) on standard input and writes `word<TAB>form,form`, one line each. Finnish by the
 * dictionary in the folder `VOIKKO_DATA` where that is set, otherwise by rules.
 */
export async function run(args: string[]): Promise<void> {
  const language = languageOf(args);
  const opened = await openWords(process.env['VOIKKO_DATA']);
  const given = (await text(process.stdin)).split(/\s+/).filter((word) => word !== '');
  const lines = given.map((word) => `${word}\t${opened.baseForms(language, word).join(',')}\n`);
  process.stdout.write(lines.join(''));
}

function languageOf(args: string[]): (typeof LANGUAGES)[number] {
  const said = LANGUAGES.find((language) => language === (optionsOf(args).language ?? 'fi'));
  if (!said) throw new AnalyseRefusal(USAGE);
  return said;
}

function optionsOf(args: string[]): { language?: string | undefined } {
  try {
    return parseArgs({ args, options: { language: { type: 'string' } } }).values;
  } catch {
    throw new AnalyseRefusal(USAGE);
  }
}
