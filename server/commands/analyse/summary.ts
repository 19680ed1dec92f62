import { draftSummary } from '../../analysis/summary/draft.ts';
import { openWords } from '../../base/dictionary.ts';
import { AnalyseRefusal } from './refusal.ts';
import { readTexts } from './texts.ts';

const USAGE = 'Give a file of texts: npm run --silent analyse -- summary TEXTS.csv (columns id, lang, text)';

/** Writes the draft summary of the texts as JSON: verbatim sentences with the ids and places of their sources. */
export async function run([file, ...more]: string[]): Promise<void> {
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new AnalyseRefusal(USAGE);
  const spoken = await readTexts(file);
  const draft = draftSummary(await openWords(process.env['VOIKKO_DATA']), spoken);
  process.stdout.write(`${JSON.stringify(draft, undefined, 2)}\n`);
}
