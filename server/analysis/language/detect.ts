import type { Language } from '../../contract/words.ts';
import { isFunctionWord } from './function-words.ts';
import { PROFILES } from './language-profiles.ts';
import { foldWord, wordPlaces } from './tokens.ts';

/** A text's language as it looks; `language` is undefined where that would be a guess. */
export interface Detected {
  readonly language: Language | undefined;
  /** How much better the language fits than the next one, per run of three letters; natural logarithm. */
  readonly margin: number;
}

type Profiled = keyof typeof PROFILES;
const PROFILED: readonly Profiled[] = ['fi', 'sv', 'en'];

/** A run that is not among a language's commonest counts as this rank. */
const UNKNOWN_RANK = 1500;
/** Makes the very commonest runs weigh less, as counts in short texts do (Zipf–Mandelbrot). */
const RANK_SHIFT = 20;
/** What one function word adds, as if so many runs had fitted much better. */
const FUNCTION_WORD = 3;
/** Below this margin the text may be either language. */
const SURE_MARGIN = 0.12;
/** More of a long text says nothing new. */
const LOOKED_AT = 5000;
/** A mean rank as rare as this is none of the three languages. */
const KNOWN_SCORE = -6.35;

/**
 * The language of a short text among Finnish, Swedish, English and Northern Sámi: by the commonest runs of three letters
 * (after Cavnar and Trenkle 1994, with logarithms of ranks added up instead of distances) and function words; Northern Sámi by
 * its own letters and words. Meant as a proposal that the writer can change. Numbers and signs alone give none.
 */
export function detectLanguage(text: string): Detected {
  const found = wordPlaces(text.slice(0, LOOKED_AT)).map(({ surface }) => foldWord(surface));
  const words = found.filter((word) => /\p{L}/u.test(word));
  if (looksSami(words)) return { language: 'se', margin: 1 };
  const runs = words.flatMap(runsOf);
  const [best, next] = PROFILED.map((language) => ({ language, score: scoreOf(language, words, runs) })).sort(
    (one, other) => other.score - one.score,
  );
  if (!best || !next || runs.length === 0) return { language: undefined, margin: 0 };
  const margin = best.score - next.score;
  const sure = margin >= SURE_MARGIN && best.score > KNOWN_SCORE;
  return { language: sure ? best.language : undefined, margin };
}

/** Letters that the three others do not have. */
const SAMI_LETTERS = /[čđŋŧ]/;
/** These stand in names and loan words of the others too: they only add to what else there is. */
const SAMI_HINTS = /[šžá]/;
const SAMI_WORDS = new Set(
  `lea leat leamen lei ledje mun munnje mus doai soai moai ahte muhto dahje giitu bures eai dego dasgo vai
   doppe dáppe dás maid maiddái dušše olbmot olmmoš veahki eret ollu buorre boahtá sámegillii beaivi mánát`.split(
    /\s+/,
  ),
);

/** At least one word is surely Northern Sámi, and a fifth of the words speak for it. */
function looksSami(words: readonly string[]): boolean {
  const sure = words.filter((word) => SAMI_LETTERS.test(word) || SAMI_WORDS.has(word)).length;
  const hints = words.filter((word) => SAMI_HINTS.test(word)).length;
  return sure > 0 && sure + hints / 2 >= words.length / 5;
}

const RANKS = new Map(PROFILED.map((language) => [language, ranksOf(PROFILES[language].join(''))]));

function ranksOf(profile: string): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (let at = 0; at + 3 <= profile.length; at += 3) ranks.set(profile.slice(at, at + 3), at / 3);
  return ranks;
}

function runsOf(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_run, at) => padded.slice(at, at + 3));
}

function scoreOf(language: Profiled, words: readonly string[], runs: readonly string[]): number {
  const ranks = RANKS.get(language);
  const score = runs.reduce((sum, run) => sum - Math.log((ranks?.get(run) ?? UNKNOWN_RANK) + RANK_SHIFT), 0);
  const functionWords = words.filter((word) => isFunctionWord(language, word)).length;
  return (score + functionWords * FUNCTION_WORD) / Math.max(1, runs.length);
}
