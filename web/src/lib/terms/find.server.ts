import { GLOSSARY, type Entry } from './glossary.server.ts';
import type { Term } from './split.ts';

/**
 * What may stand after a stem. Finnish: vowels of the stem or the plural, a case, a possessive, a clitic. It is a simple rule:
 * it takes a form too many rather than leave a word unexplained, as stems are long.
 */
const ENDINGS = {
  fi: '[aeiouyäöj]{0,3}(?:n|s|t|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|kse|kses?ta|kse?n|ksissa|na|nä|nen|sen|sta|in|hin|seen|siin|den|tten|sten)?[aeiouyäö]{0,2}(?:n|ssa|ssä|sta|stä|lla|llä|lle|lta|ltä)?(?:ni|si|nsa|nsä|mme|nne)?(?:kin|kaan|kään|ko|kö|han|hän)?',
  sv: '(?:e[nt]?|n|t|er|ar|or|r|erna|arna|orna|na|s|ens|ets|ers|ernas|arnas|a)?',
  en: "(?:s|es|['’]s)?",
} as const;
type Language = keyof typeof ENDINGS;
const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

const escaped = (stem: string) => stem.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function finder(language: Language): { readonly pattern: RegExp; readonly entries: ReadonlyMap<string, Entry> } {
  const entries = new Map(GLOSSARY.flatMap((entry) => entry.stems[language].map((stem) => [stem, entry] as const)));
  const stems = [...entries.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const source = `(?<![\\p{L}\\p{N}-])(${stems.join('|')})${ENDINGS[language]}(?![\\p{L}\\p{N}])`;
  return { pattern: new RegExp(source, 'giu'), entries };
}

const FINDERS = LANGUAGES.map(finder);

/** The glossary's words in official texts, each form once, explained in the reader's language. */
export function termsIn(texts: readonly (string | null | undefined)[]): Term[] {
  const found = new Map<string, Term>();
  for (const text of texts) {
    if (!text) continue;
    for (const { pattern, entries } of FINDERS) {
      for (const [form, stem = ''] of text.matchAll(pattern)) {
        const entry = entries.get(stem.toLowerCase());
        if (entry && !found.has(form)) found.set(form, { form, word: entry.word(), says: entry.says() });
      }
    }
  }
  return [...found.values()];
}

/** The whole glossary in the reader's language, in its alphabet's order (å, ä and ö come last). */
export function wholeGlossary(locale: string): { word: string; says: string }[] {
  const { compare } = new Intl.Collator(locale);
  return GLOSSARY.map(({ word, says }) => ({ word: word(), says: says() })).sort((one, other) =>
    compare(one.word, other.word),
  );
}
