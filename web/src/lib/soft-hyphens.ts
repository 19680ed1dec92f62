import { hyphened, LONG } from './hyphens.ts';
import { getLocale } from '#lib/words/runtime.js';

/** For headings and buttons: a text with soft hyphens in its long words (Finnish only); what is no text comes back as it is. */
export function softHyphened<T>(text: T): T | string {
  if (typeof text !== 'string' || text.length < LONG || getLocale() !== 'fi') return text;
  return hyphened(text);
}
