import type { Language } from '../../contract/words.ts';
import { foldWord } from './tokens.ts';
import type { Token, Words } from './words.ts';

/** One word of a query: a text fits it when it holds any of the terms. */
export interface QueryWord {
  /** As it was typed, in lower case: what a search for typing errors compares. */
  readonly typed: string;
  readonly terms: readonly string[];
}

/**
 * Terms under which a text is found: all base forms and compound parts of its words, each once, in their order. Meant
 * for a PostgreSQL vector made of them as they are (`array_to_tsvector($1::text[])`, or `to_tsvector('simple', …)`).
 */
export function indexTerms(words: Words, language: Language, text: string): readonly string[] {
  const tokens = words.tokens(language, text);
  const terms = tokens.flatMap((token, place) => [
    ...token.baseForms,
    ...token.parts,
    ...(text[token.end] === '-' ? completed(token, tokens.slice(place + 1, place + 3)) : []),
  ]);
  return [...new Set(terms)];
}

/** *sosiaali- ja terveyspalvelut* speaks of *sosiaalipalvelu* too: the next compound's end completes the first part. */
function completed({ surface }: Token, next: readonly Token[]): string[] {
  const compound = next.find(({ parts }) => parts.length > 0);
  const ends = compound?.parts.filter((part) =>
    compound.baseForms.some((form) => form !== part && form.endsWith(part)),
  );
  return (ends ?? []).map((end) => foldWord(surface) + end);
}

/**
 * What a query asks: OR inside a word, AND between words. Only whole-word base forms, no compound parts: with parts,
 * *omaishoitaja* would find *kotihoito*. Function words are left out unless there are no others.
 *
 * Typing errors are the caller's, with pg_trgm: keep every index term once in a table with a trigram index. For a
 * query word whose terms stand in no text, take from it the nearest terms (`where term % $typed order by
 * similarity(term, $typed) desc limit 5`) and ask for these instead; show what was searched for.
 */
export function queryTerms(words: Words, language: Language, text: string): readonly QueryWord[] {
  const tokens = words.tokens(language, text);
  const telling = tokens.filter(({ stopWord }) => !stopWord);
  return (telling.length > 0 ? telling : tokens).map(({ surface, baseForms }) => ({
    typed: surface.toLowerCase(),
    terms: baseForms,
  }));
}
