import { detectLanguage } from '../analysis/language/detect.ts';
import type { Language } from '../contract/words.ts';

/**
 * The language of what somebody wrote: as the text itself tells; where that would be a guess (a word or two), the language
 * of the page it was written on. The writer can correct it.
 */
export function languageOf(text: string, page: Language = 'fi'): Language {
  return detectLanguage(text).language ?? page;
}
