import type { Language } from '../../contract/words.ts';
import type { Words } from '../language/words.ts';

const PIECE = 4;

/**
 * What a text is compared by: of each word that is not a function word its base form whole, marked `=`, and the pieces of
 * four letters in it. The pieces bring together what the base forms keep apart (*terveyskeskus*, *terveydenhuolto*, slips of the
 * pen, stems where no dictionary knows the word).
 */
export function termsOf(words: Words, language: Language, text: string): string[] {
  return words
    .tokens(language, text)
    .filter(({ stopWord, surface }) => !stopWord && surface.length > 1)
    .flatMap(({ baseForms: [base = ''] }) => termsOfWord(base));
}

/** So many words are remembered; then remembering starts anew. */
const REMEMBERED = 20_000;
/** Terms of words seen before: the texts of a forum share their strings, which is most of what they would take up. */
const seen = new Map<string, readonly string[]>();

function termsOfWord(base: string): readonly string[] {
  const terms = seen.get(base) ?? [`=${base}`, ...piecesOf(base)];
  if (seen.size >= REMEMBERED) seen.clear();
  seen.set(base, terms);
  return terms;
}

/** *hoito* gives *_hoi*, *hoit*, *oito*, *ito_*. */
function piecesOf(word: string): string[] {
  const bounded = `_${word.replace(/[^\p{L}]/gu, '')}_`;
  return Array.from({ length: Math.max(0, bounded.length - PIECE + 1) }, (_piece, at) => bounded.slice(at, at + PIECE));
}
