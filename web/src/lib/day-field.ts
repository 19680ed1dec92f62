import { dayOf, ZONE } from '../../../server/contract/days.ts';

/** Moments as fields take and give them, in Finnish time whatever clock the machine or the phone keeps. */
// Made once: making one costs as much as a hundred uses.
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeStyle: 'short' });

/** A moment as a datetime-local field takes it (YYYY-MM-DDTHH:MM), in Finnish time. */
export function momentField(iso: string): string {
  const time = TIME.format(new Date(iso));
  return `${dayOf(new Date(iso))}T${time}`;
}

/**
 * What somebody typed in a datetime-local field, read as Finnish time; null when it is no moment: neither is 31 June, which
 * a browser without the field lets through and Date would take for 1 July.
 */
export function momentTyped(typed: string): string | null {
  const asUtc = Date.parse(`${typed}Z`);
  if (Number.isNaN(asUtc) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(typed)) return null;
  if (!new Date(asUtc).toISOString().startsWith(typed.slice(0, 16))) return null;
  // Twice, because the first guess may stand on the other side of a change to or from summer time.
  const first = asUtc - zoneOffset(asUtc);
  return new Date(asUtc - zoneOffset(first)).toISOString();
}

function zoneOffset(moment: number): number {
  return Date.parse(`${momentField(new Date(moment).toISOString())}Z`) - Math.floor(moment / 60_000) * 60_000;
}
