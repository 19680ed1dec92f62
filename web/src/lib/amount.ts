import { getLocale } from '#lib/words/runtime.js';

/** A number as it is written in the reader's language: 12 345 or 12,345. */
export function amount(number: number): string {
  const locale = getLocale();
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).format(number);
}
