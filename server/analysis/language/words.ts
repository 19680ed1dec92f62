import type { Language } from '../../contract/words.ts';
import { openDictionary, type Dictionary, type WordForms } from './dictionary.ts';
import { englishStem } from './english-stem.ts';
import { finnishStems } from './finnish-stem.ts';
import { isFunctionWord } from './function-words.ts';
import { swedishStem } from './swedish-stem.ts';
import { foldWord, wordPlaces, type WordPlace } from './tokens.ts';

/** One word of a text with what it may be. */
export interface Token extends WordPlace, WordForms {
  /** A function word (*ja*, *olla*, *och*, *the*): it says nothing about the subject. */
  readonly stopWord: boolean;
}

/** The words of the house's languages; made once by `words`, it remembers the words it has seen. */
export interface Words {
  /** All forms of one word: at least one base form for every word that has a letter or a figure. */
  forms(language: Language, word: string): WordForms;
  /** All base forms of one word, in lower case; stems where no dictionary knows it. */
  baseForms(language: Language, word: string): readonly string[];
  /** Every word of a text in its order. */
  tokens(language: Language, text: string): readonly Token[];
}

/** So many words are remembered; then remembering starts anew. */
const REMEMBERED = 20_000;
/** A longer run of letters is no word: its first letters stand for it. */
const LONGEST = 100;

/**
 * Opens the words of all languages: Finnish by Voikko's dictionary where its bytes (`mor.vfst`) are given, otherwise,
 * and for words that it does not know, by rules of our own; Swedish and English by Snowball's algorithms; Northern Sámi
 * as it stands. Throws `UnreadableDictionary` for bytes that are no dictionary.
 */
export function words({ voikko }: { readonly voikko?: Uint8Array | undefined } = {}): Words {
  const dictionary = voikko && openDictionary(voikko);
  const seen = new Map<string, WordForms>();
  const forms = (language: Language, word: string): WordForms => {
    const folded = foldWord(word.slice(0, LONGEST));
    const key = `${language} ${folded}`;
    const known = seen.get(key) ?? lookUp(language, folded, dictionary);
    if (seen.size >= REMEMBERED) seen.clear();
    seen.set(key, known);
    return known;
  };
  const token = (language: Language, place: WordPlace): Token => {
    const found = forms(language, place.surface);
    const candidates = [foldWord(place.surface), ...(language === 'fi' ? found.baseForms : [])];
    return { ...place, ...found, stopWord: candidates.some((candidate) => isFunctionWord(language, candidate)) };
  };
  return {
    forms,
    baseForms: (language, word) => forms(language, word).baseForms,
    tokens: (language, text) => wordPlaces(text).map((place) => token(language, place)),
  };
}

function lookUp(language: Language, word: string, dictionary: Dictionary | undefined): WordForms {
  const known = language === 'fi' && dictionary ? inDictionary(dictionary, word) : undefined;
  if (known) return known;
  const pieces = word.split('-').filter((piece) => piece !== '');
  if (pieces.length > 1)
    return hyphenated(
      pieces.map((piece) => lookUp(language, piece, dictionary)),
      pieces,
    );
  return { baseForms: stemsOf(language, word), parts: [] };
}

/** Some first parts stand alone only before a hyphen: *sosiaali- ja terveyspalvelut*. */
function inDictionary(dictionary: Dictionary, word: string): WordForms | undefined {
  return dictionary(word) ?? (dictionary(`${word}-`) ? { baseForms: [word], parts: [] } : undefined);
}

/** *sote-palveluiden*: bent only at its end; its pieces are its parts. */
function hyphenated(forms: readonly WordForms[], pieces: readonly string[]): WordForms {
  const before = pieces.slice(0, -1).join('-');
  const parts = forms.flatMap((form) => [...form.baseForms, ...form.parts]);
  return { baseForms: (forms.at(-1)?.baseForms ?? []).map((form) => `${before}-${form}`), parts: [...new Set(parts)] };
}

function stemsOf(language: Language, word: string): readonly string[] {
  if (/^[\p{N}.,:]+$/u.test(word)) return [word];
  const bare = withoutEnding(language, word);
  switch (language) {
    case 'fi':
      return finnishStems(bare);
    case 'sv':
      return [swedishStem(bare)];
    case 'en':
      return [englishStem(bare)];
    case 'se':
      return [bare];
  }
}

/** What is bent after a sign: *EU:n*, *THL:ssä*, *client's*. */
function withoutEnding(language: Language, word: string): string {
  const bare = word.replace(/:\p{L}*$/u, '');
  return language === 'en' ? bare.replace(/'s?$/, '') : bare;
}
