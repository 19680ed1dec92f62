import { VIEWPOINTS, type Language } from '../../contract/words.ts';
import { detectLanguage } from '../../analysis/language/detect.ts';
import type { Spoken } from '../../analysis/themes/spoken.ts';
import { AnalyseRefusal } from './refusal.ts';
import { readTable } from './table.ts';

/**
 * Reads texts from a CSV file with the columns id, text, and, where there are such, lang and viewpoint. A language that is not
 * given is detected; a text whose language cannot be told counts as of the commonest one in the file. Refuses a
 * file without texts and ids that are empty or given twice.
 */
export async function readTexts(file: string): Promise<Spoken[]> {
  const rows = await readColumns(file);
  if (rows.length === 0) throw new AnalyseRefusal(`${file} has no texts.`);
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (id === '' || ids.has(id)) throw new AnalyseRefusal(`${file}: each text needs an id of its own ("${id}").`);
    ids.add(id);
  }
  const languages = rows.map(({ lang, text }) => languageOf(lang, text));
  const usual = commonest(languages);
  return rows.map(({ id, text, viewpoint }, at) => ({
    id,
    text,
    language: languages[at] ?? usual,
    viewpoint: VIEWPOINTS.find((one) => one === viewpoint),
  }));
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly viewpoint?: string;
}

async function readColumns(file: string): Promise<readonly Row[]> {
  for (const columns of [
    ['id', 'text', 'lang', 'viewpoint'],
    ['id', 'text', 'viewpoint'],
    ['id', 'text', 'lang'],
  ] as const)
    try {
      return await readTable<keyof Row>(file, columns);
    } catch (error) {
      if (!(error instanceof AnalyseRefusal)) throw error;
    }
  return await readTable(file, ['id', 'text']);
}

/** A language that is not one of the house's is read as it stands, as Northern Sámi is. */
function languageOf(lang: string | undefined, text: string): Language | undefined {
  switch (lang?.trim().toLowerCase()) {
    case 'fi':
      return 'fi';
    case 'sv':
      return 'sv';
    case 'en':
      return 'en';
    case undefined:
    case '':
      return detectLanguage(text).language;
    default:
      return 'se';
  }
}

function commonest(languages: readonly (Language | undefined)[]): Language {
  const counts = new Map<Language, number>();
  for (const language of languages) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best?.[0] ?? 'fi';
}
