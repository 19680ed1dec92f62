/** Days as Finland counts them, whatever clock the machine or the phone keeps: each day of the product is made here. */
export const ZONE = 'Europe/Helsinki';
const DAY_MS = 86_400_000;
// Made once: making a formatter takes longer than all the rest of a telling.
const FINNISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** The day of a moment in Finland, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return FINNISH_DAY.format(moment);
}

/** A day in Finland, `days` after the moment; before it where they are below zero. */
export function dayAfter(now: Date, days: number): string {
  // Counted in days, not in hours: where summer time begins or ends, a day has 23 or 25 of them.
  return new Date(Date.parse(dayOf(now)) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; below zero where the other was before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The moment so many times 24 hours later, or before: for how long something lasts, and not for a day that people read. */
export function momentAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/** Days of 24 hours until a moment, a begun one as a whole one; 0 when it has come. */
export function daysUntil(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / DAY_MS));
}
