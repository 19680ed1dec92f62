import { sentences } from '../../analysis/language/sentences.ts';
import type { Token, Words } from '../../analysis/language/words.ts';
import type { Language } from '../../contract/words.ts';
import * as list from './names-list.ts';

interface Hit {
  readonly from: number;
  readonly to: number;
}

/** A word of a sentence with the two that stand before it. */
interface Place {
  readonly token: Token;
  readonly before: readonly Token[];
  /** Its capital letter may be the sentence's own. */
  readonly opens: boolean;
  readonly language: Language;
  readonly text: string;
}

/** How a stem softens before an ending: *Antti* *Anti*, *Lahti* *Lahde*. */
const WEAK: readonly (readonly [RegExp, string])[] = [
  [/nt([aeiouyäö])$/, 'nn$1'],
  [/lt([aeiouyäö])$/, 'll$1'],
  [/rt([aeiouyäö])$/, 'rr$1'],
  [/nk([aeiouyäö])$/, 'ng$1'],
  [/hti$/, 'hde'],
  [/([aeiouyäöl])t([aeiouyäö])$/, '$1d$2'],
  [/ki$/, 'e'],
  [/i$/, 'e'],
];
const NAMES = stemsOf([...list.FIRST_NAMES, ...list.OTHER_NAMES]);
const WORD_NAMES = stemsOf(list.WORD_NAMES);
const LAST_NAMES = stemsOf(list.LAST_NAMES);
const NO_NAMES = stemsOf([...list.NO_NAMES]);

/**
 * Names of persons in a text, as far as they can be told: a first name, one with what follows it, and a word with a capital
 * letter beside a title (*lääkäri Virtanen*) or a relation (*poikani Eetu*), however it is bent. An office without a name, a
 * place and a service are none. A proposal for the writer to look at, no more.
 */
export function namesIn(words: Words, language: Language, text: string): Hit[] {
  const found: Hit[] = [];
  for (const sentence of sentences(text)) {
    const tokens = words.tokens(language, sentence.text).filter(({ surface }) => /\p{L}/u.test(surface));
    tokens.forEach((token, at) => {
      const opens = at === 0 || /[:"”»“]\s*$/.test(justBefore(sentence.text, token.start));
      const place = { token, before: tokens.slice(Math.max(0, at - 2), at), opens, language, text: sentence.text };
      if (!isName(place, found.at(-1)?.to === sentence.start + (tokens[at - 1]?.end ?? -1))) return;
      const [from, to] = [sentence.start + token.start, sentence.start + token.end];
      const last = found.at(-1);
      if (last && text.slice(last.to, from) === ' ') found.splice(-1, 1, { from: last.from, to });
      else found.push({ from, to });
    });
  }
  return found;
}

/** All that is looked at of what stands before a place; the whole of it, for each word, would take the text's length squared. */
const justBefore = (text: string, end: number) => text.slice(Math.max(0, end - 40), end);

function isName(place: Place, afterName: boolean): boolean {
  const { token, opens, text, language } = place;
  if (!/^\p{Lu}\p{Ll}/u.test(token.surface) && !(afterName && /^\p{Lu}\.?$/u.test(token.surface))) return false;
  if (/^\s+(?:Oy|Ab|Oyj|ry|rf|Ltd)\b/.test(text.slice(token.end))) return false;
  // Finnish speaks of several in *-t*: *Martat* is an association.
  const several = language === 'fi' && /[aeiouyäö]t$/.test(token.surface);
  const forms = several ? [token.surface.toLowerCase()] : formsOf(place);
  const is = (stems: ReadonlySet<string>) => forms.some((form) => stems.has(form));
  const first = is(NAMES);
  if (afterName) return !is(NO_NAMES) || first;
  const [introduced, placeWord] = [isIntroduced(place), is(NO_NAMES)];
  if (introduced && !placeWord && (first || is(WORD_NAMES) || !standsWhere(token.surface))) return true;
  if (first) return true;
  if (opens || placeWord) return false;
  return is(WORD_NAMES) || is(LAST_NAMES) || isLastName(token.surface);
}

/** *Virtanen* bent; not at the beginning of a sentence, where it may be an adjective. */
const isLastName = (surface: string) =>
  /^\p{Lu}\p{Ll}+(?:nen|sen|sta|selle|sella|selta|seen|sena|seksi|sesta|stä|sellä|seltä)$/u.test(surface) &&
  /(?:i|o|u|y|ö|a|ä)(?:nen|se[ln]\p{L}*|seen|sest[aä])$/u.test(surface);

/** Bent as places are: *Espoossa*, *Kuusperästä*. */
const standsWhere = (surface: string) =>
  /(?:ss[aä]|st[aä]|(?:aan|ään|oon|öön|uun|yyn|iin|een)|ll[aä]|lt[aä])$/u.test(surface) &&
  !/(?:sella|sellä|selta|seltä|seen|sesta|sestä)$/u.test(surface);

const SAYS_NAME =
  /(?:\b(?:nimeni|nimi) on|\bterveisin|\bterv\.|\bt\.|\bjag heter|\bhälsningar|\bmy name is|\bi am called|\bregards,?)\s*$/iu;

/** After a title, a relation, or words with which one says one's own name. */
function isIntroduced({ token, before, language, text }: Place): boolean {
  if (SAYS_NAME.test(justBefore(text, token.start))) return true;
  const last = before.at(-1);
  if (!last || text.slice(last.end, token.start) !== ' ') return false;
  const word = last.surface.toLowerCase();
  const owner = before.at(-2)?.surface.toLowerCase() ?? '';
  switch (language) {
    case 'sv':
      return (
        list.TITLES_SV.test(word) || (/^(?:min|mina|vår|våra|hans|hennes)$/.test(owner) && list.RELATIONS_SV.test(word))
      );
    case 'en':
      return list.TITLES_EN.test(word) || (/^(?:my|our|his|her)$/.test(owner) && list.RELATIONS_EN.test(word));
    default:
      return list.TITLES_FI.test(word) || list.RELATIONS_FI.test(word);
  }
}

/** What the word may be the bent form of: by the words' own base forms, and by endings that names take. */
function formsOf({ token, language }: Place): string[] {
  const word = token.surface.toLowerCase();
  const bare = language === 'fi' ? bareFinnish(word) : [word, word.replace(/'?s$/, '')];
  return [...new Set([word, ...token.baseForms, ...bare])];
}

/** Endings of case, owner and clitic; what is left must be a name's stem. */
const ENDING =
  /(?:n|a|ä|ta|tä|tta|ttä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|aan|ään|een|iin|oon|öön|uun|yyn)?(?:ni|si|mme|nne|nsa|nsä)?(?:kin|kaan|kään|ko|kö|han|hän)?$/;
function bareFinnish(word: string): string[] {
  const found: string[] = [];
  for (let end = Math.max(2, word.length - 8); end < word.length; end++)
    if (ENDING.exec(word.slice(end))?.index === 0) found.push(word.slice(0, end));
  return found;
}

/** The stems to which endings come: *Jukka* gives *juka*, *Virtanen* *virtase*, *Markus* *markukse*. */
function stemsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => [name, ...bentStems(name)]));
}
function bentStems(name: string): string[] {
  if (name.endsWith('nen')) return [`${name.slice(0, -3)}se`, `${name.slice(0, -3)}s`];
  if (/(?:us|es|as|is|os|ys)$/.test(name)) return [`${name.slice(0, -1)}kse`, `${name}i`, `${name.slice(0, -1)}`];
  if (/[^aeiouyäöå]$/.test(name)) return [`${name}i`, name];
  const weak = name.replace(/(kk|pp|tt)([aeiouyäö])$/, (_all, pair: string, vowel: string) => `${pair[0]}${vowel}`);
  const changed = WEAK.flatMap(([strong, soft]) =>
    name.replace(strong, soft) === name ? [] : [name.replace(strong, soft)],
  );
  return [weak, ...changed];
}
