import type { Language } from '../../contract/words.ts';
import { CUES } from '../kinds/cues.ts';
import { kindOfSentence, type Kind } from '../kinds/kinds.ts';
import { sentences } from '../language/sentences.ts';
import type { Words } from '../language/words.ts';
import { termsOf } from './pieces.ts';
import { product, type Weights } from './sparse.ts';
import { weighed, type Scale } from './weights.ts';

/** A sentence of a contribution, verbatim: `text` is its slice from `start` to `end`, counted in UTF-16 units. */
export interface Quote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence with what is needed to choose between sentences. */
export interface Saying {
  readonly quote: Quote;
  readonly language: Language;
  readonly kind: Kind | undefined;
  readonly weights: Weights;
  /** How fit it is to stand alone, 0 … 1.25; to be multiplied with how well it stands for the others. */
  readonly fitness: number;
}

/** A sentence of so many words says enough and can be read at a glance. */
const SHORTEST = 8;
const LONGEST = 40;

/** The sentences of one contribution, in their order. */
export function sayingsOf(
  words: Words,
  scale: Scale,
  { id, language, text }: { readonly id: string; readonly language: Language; readonly text: string },
): Saying[] {
  return sentences(text).map((sentence) => {
    const kind = kindOfSentence(language, sentence.text);
    return {
      quote: { id, start: sentence.start, end: sentence.end, text: sentence.text },
      language,
      kind,
      weights: weighed(scale, termsOf(words, language, sentence.text)),
      fitness: fitness(words, language, sentence.text, kind),
    };
  });
}

/** A wish or an experience is preferred; what is too short, too long or leans on the sentence before is not. */
function fitness(words: Words, language: Language, sentence: string, kind: Kind | undefined): number {
  const tokens = words.tokens(language, sentence);
  const telling = tokens.filter(({ stopWord }) => !stopWord).length;
  const short = Math.min(1, tokens.length / SHORTEST, telling / 4) ** 2;
  const long = Math.min(1, LONGEST / tokens.length);
  const leans = CUES[language].leaning.test(sentence) ? 0.5 : 1;
  const whole = /^["'”’]?\p{Ll}|^[(–-]/u.test(sentence) ? 0.8 : 1;
  return short * long * leans * whole * (kind === 'wish' || kind === 'experience' ? 1.25 : 1);
}

/**
 * At most `count` sentences that stand for many and are unlike each other (maximal marginal relevance, Carbonell and
 * Goldstein, 1998), of each contribution at most one, the best first. `standing` tells how well a sentence stands for the others.
 */
export function spokenFor(sayings: readonly Saying[], count: number, standing: (saying: Saying) => number): Saying[] {
  const chosen: Saying[] = [];
  const candidates = sayings.map((saying) => ({ saying, worth: standing(saying) * saying.fitness, nearest: 0 }));
  while (chosen.length < count) {
    let best: (typeof candidates)[number] | undefined;
    for (const candidate of candidates)
      if (worthNow(candidate) > 0 && (!best || worthNow(candidate) > worthNow(best))) best = candidate;
    if (!best) break;
    const { saying } = best;
    chosen.push(saying);
    for (const candidate of candidates) {
      const taken = candidate.saying.quote.id === saying.quote.id;
      candidate.nearest = taken ? Infinity : Math.max(candidate.nearest, likeness(candidate.saying, saying));
    }
  }
  return chosen;
}

/** What is already said makes a sentence worth less, and at two thirds of likeness nothing. */
function worthNow({ worth, nearest }: { worth: number; nearest: number }): number {
  return worth * (1 - Math.min(1, nearest * 1.5));
}

/** How alike two sentences are: the cosine of their terms, 0 … 1. */
export function likeness(one: Saying, other: Saying): number {
  return product(one.weights, other.weights);
}
