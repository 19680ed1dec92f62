import { sentences } from '../../analysis/language/sentences.ts';
import type { Words } from '../../analysis/language/words.ts';
import type { Language } from '../../contract/words.ts';
import { ILLNESSES, MEDICINES } from './health-list.ts';
import { RELATIONS_FI } from './names-list.ts';

interface Hit {
  readonly from: number;
  readonly to: number;
}

/**
 * Illnesses and medicines spoken of as somebody's own: in the same sentence stands the writer herself, someone near to her,
 * or a name. What is said of an illness in general (*diabeteksen hoito on keskitetty*) is nobody's secret.
 * `names` are the places of names in the text.
 */
export function healthIn(words: Words, language: Language, text: string, names: readonly Hit[]): Hit[] {
  return sentences(text).flatMap(({ text: sentence, start, end }) => {
    const named = names.some(({ from }) => from >= start && from < end);
    const tokens = words.tokens(language, sentence);
    if (!named && !tokens.some(({ surface }) => isSomebody(language, surface.toLowerCase()))) return [];
    return [...sentence.toLowerCase().matchAll(TERM)].map(({ 0: found, index }) => ({
      from: start + index,
      to: start + index + found.length,
    }));
  });
}

/** Who is meant: the writer (*minulla*, *äidilläni*, *jag*, *my*), or someone near. */
const WRITER: Readonly<Record<Language, RegExp>> = {
  fi: /^(?:m[iu]nu?n|minu[alt]\p{L}*|minä|mä|mulla|mulle|multa|mua|meillä|meidän|olen|olin|sairastan|sairastin|sairastuin|sain|saan|käytän|käytin|syön|söin|otan|otin|kärsin|tarvitsen|pelkään|odotan|odotin|\p{L}{2,}ni|\p{L}{2,}mme)$/u,
  sv: /^(?:jag|mig|min|mitt|mina|oss|vår|vårt|våra|mamma|pappa|grannen)$/,
  en: /^(?:i|me|my|mine|we|us|our|i'm|i've|mum|dad)$/,
  se: /^(?:mun|mus|munnje)$/,
};

function isSomebody(language: Language, word: string): boolean {
  return WRITER[language].test(word) || (language === 'fi' && RELATIONS_FI.test(word));
}

/** What a list's word begins with in all its forms: *epilepsia* gives *epilepsi*, *masennus* *masennu*. */
function stemOf(term: string): string {
  return term.length > 6 ? term.replace(/(?:nen|tti|ikko|iini|ini|s|n|a|ä|i|o|u|y|e|t)$/u, '') : term;
}
const escaped = (stem: string) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const TERM = new RegExp(
  `(?<![\\p{L}-])(?:${[...ILLNESSES, ...MEDICINES]
    .map(stemOf)
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})[\\p{L}'-]*`,
  'gu',
);
