import { detectLanguage } from '../analysis/language/detect.ts';
import type { Language } from '../contract/words.ts';
import { clean } from './privacy/clean.ts';

/**
 * The language of what somebody wrote: as the text itself tells; where that would be a guess (a word or two), the language
 * of the page it was written on. The writer can correct it.
 */
export function languageOf(text: string, page: Language = 'fi'): Language {
  return detectLanguage(text).language ?? page;
}

/**
 * What is kept of what somebody wrote: the text as it may be kept, and its language. Made before the act's transaction,
 * so that nobody waits for it at the case's lock.
 */
export function worded({ text, lang }: { readonly text: string; readonly lang: Language }) {
  return { text: clean(text), lang: languageOf(text, lang) };
}
