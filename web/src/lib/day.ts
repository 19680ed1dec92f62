import { getLocale } from '#lib/words/runtime.js';
import { dayOf, ZONE } from '../../../server/contract/days.ts';

/** Days and times as people in Finland read them, whatever clock the machine or the phone keeps. */

/** A day in words; a date without a time is that very day everywhere. */
export function longDay(iso: string): string {
  return written(iso, { dateStyle: 'long' });
}

/** A day as one says it: the year only when it is another than today's. */
export function shortDay(iso: string, today: Date): string {
  return written(iso, { day: 'numeric', month: 'long', ...(sameYear(iso, today) ? {} : { year: 'numeric' }) });
}

/** From one day to another, with what they share said once: "13.–24. syyskuuta". */
export function dayRange(from: string, to: string, today: Date): string {
  if (dayOf(new Date(from)) === dayOf(new Date(to))) return shortDay(to, today);
  const year = sameYear(from, today) && sameYear(to, today) ? {} : ({ year: 'numeric' } as const);
  const how = { day: 'numeric', month: 'long', timeZone: ZONE, ...year } as const;
  return formatter(localeHere(), how).formatRange(new Date(from), new Date(to));
}

const sameYear = (iso: string, today: Date) => dayOf(new Date(iso)).slice(0, 4) === dayOf(today).slice(0, 4);

/** A day with its weekday: for promises, where the day matters most. */
export function fullDay(iso: string): string {
  return written(iso, { dateStyle: 'full' });
}

/** A day and the time of day. */
export function dayAndTime(iso: string): string {
  return written(iso, { dateStyle: 'long', timeStyle: 'short' });
}

function written(iso: string, how: Intl.DateTimeFormatOptions): string {
  const timeZone = iso.length === 10 ? 'UTC' : ZONE;
  return formatter(localeHere(), { ...how, timeZone }).format(new Date(iso));
}

/** English as it is written here: 24 November 2026, 17.30 by the 24-hour clock. */
function localeHere(): string {
  const locale = getLocale();
  return locale === 'en' ? 'en-GB' : locale;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing: making one costs as much as a hundred uses. */
function formatter(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(how).join(' ')}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, how);
  formatters.set(key, made);
  return made;
}
