import { SIMPLER, type Written } from './simpler.ts';

/** What makes an official text hard to read, and where it stands (UTF-16 offsets). */
export type Hint =
  | { readonly kind: 'sentence'; readonly from: number; readonly to: number; readonly words: number }
  | { readonly kind: 'commas'; readonly from: number; readonly to: number; readonly commas: number }
  | { readonly kind: 'chain'; readonly from: number; readonly to: number }
  | { readonly kind: 'word'; readonly from: number; readonly to: number; readonly simpler: string | null };

/** Selkokieli: a sentence has one idea. More words than this are hard to hold in mind. */
export const MOST_WORDS = 12;
const LONG_LETTERS = 13;
/** A sentence with more commas than this has several clauses. */
const MOST_COMMAS = 2;
/** -minen and its forms: a verb that has been made a noun, after another one. */
const NOUN_OF_VERB: Readonly<Record<Written, RegExp>> = {
  fi: /\p{L}{3,}mi(?:nen|sen|sta|stä|seen|sessa|sessä|sesta|sestä|sella|sellä|selle|selta|seltä|seksi|set|sten|sia|siä|sissa|sissä|sista|sistä)(?:nsa|nsä|mme)?$/iu,
  sv: /\p{L}{4,}(?:ning|ande|ering)(?:en|ens|ar|arna|s)?$/iu,
  en: /\p{L}{4,}(?:tion|ment|isation|ization)s?$/iu,
};
/** Words between two such nouns that still leave them one chain. */
const CHAIN_GAP = 2;

/** Looks at an official text, never at a participant's own words; hints in the order of their places. */
export function hintsFor(text: string, written: Written): Hint[] {
  const hints = sentencesOf(text).flatMap(({ from, to }) => {
    const words = wordsOf(text, from, to);
    return [...sentenceHints(text, from, to, words.length), ...chains(words, written), ...longWords(words, written)];
  });
  return hints.sort((one, other) => one.from - other.from || other.to - one.to);
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function sentencesOf(text: string): { from: number; to: number }[] {
  // A full stop after a figure or one letter ("3. kerros", "n. 20") ends nothing. No look-behind: older phones lack it.
  const pattern = /(?:\p{N}+\.(?!\s+\p{Lu}|\s*$)|[^.!?\n])+[.!?]*/gu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    if (match[0].trim() === '') return [];
    const lead = match[0].length - match[0].trimStart().length;
    return [{ from: match.index + lead, to: match.index + match[0].trimEnd().length }];
  });
}

function wordsOf(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
}

function sentenceHints(text: string, from: number, to: number, words: number): Hint[] {
  const commas = [...text.slice(from, to).matchAll(/,(?!\p{N})/gu)].length;
  return [
    ...(words > MOST_WORDS ? [{ kind: 'sentence' as const, from, to, words }] : []),
    ...(commas > MOST_COMMAS ? [{ kind: 'commas' as const, from, to, commas }] : []),
  ];
}

function chains(words: readonly Word[], written: Written): Hint[] {
  const nouns = words.flatMap((word, i) => (NOUN_OF_VERB[written].test(word.text) ? [{ ...word, i }] : []));
  return nouns.flatMap((noun, k) => {
    const before = nouns[k - 1];
    const chained = before !== undefined && noun.i - before.i <= CHAIN_GAP;
    return chained ? [{ kind: 'chain' as const, from: before.from, to: noun.to }] : [];
  });
}

function longWords(words: readonly Word[], written: Written): Hint[] {
  return words.flatMap(({ text, from, to }) => {
    const simpler = simplerFor(text, written);
    const long = (text.match(/\p{L}+/gu) ?? []).some((part) => part.length >= LONG_LETTERS);
    return long || simpler ? [{ kind: 'word' as const, from, to, simpler }] : [];
  });
}

function simplerFor(word: string, written: Written): string | null {
  const low = word.toLowerCase();
  return SIMPLER[written].find(([stem]) => low.startsWith(stem))?.[1] ?? null;
}
