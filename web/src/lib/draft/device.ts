import { momentAfter } from '../../../../server/contract/days.ts';
import { DRAFT_DAYS, type DraftPlace } from '../../../../server/contract/words.ts';

/** What is being typed, on the device itself: a closed page, a dead battery or an ended session loses nothing. */
export interface Kept {
  readonly text: string;
  /** Whose it is: shown to her and, when a visitor typed it, to whoever is here. */
  readonly owner: string | null;
  /** The service's version that it builds on; 0 for none. */
  readonly version: number;
  /** The service does not have it yet. */
  readonly ahead: boolean;
  /** It was on its way to being sent. */
  readonly leaving: boolean;
  /** When it was typed, by this device's clock. */
  readonly at: number;
}

const PREFIX = 'kuultu:luonnos:';

/** Under which name the device keeps a place. */
export const deviceName = (place: DraftPlace): string => PREFIX + place;

/** What this device keeps of the place for this person; nothing of anybody else. */
export function keptAt(place: DraftPlace, owner: string | null): Kept | null {
  const kept = parsed(storage()?.getItem(deviceName(place)) ?? null);
  return kept && (kept.owner === owner || kept.owner === null) ? kept : null;
}

/** Keeps the text as it is now; an empty one is nothing to keep. */
export function keepAt(place: DraftPlace, kept: Kept): void {
  try {
    if (kept.text.trim()) storage()?.setItem(deviceName(place), JSON.stringify(kept));
    else forgetAt(place);
  } catch {
    // The device is full: the page still holds the text.
  }
}

/** Forgets what has been sent. */
export function forgetAt(place: DraftPlace): void {
  storage()?.removeItem(deviceName(place));
}

/** Forgets everything, for one who signs out: the next person at this device finds nothing. */
export function forgetAll(older?: Date): void {
  const store = storage();
  for (const name of Object.keys(store ?? {})) {
    if (!name.startsWith(PREFIX)) continue;
    const at = parsed(store?.getItem(name) ?? null)?.at ?? 0;
    if (!older || at < older.getTime()) store?.removeItem(name);
  }
}

/** Forgets what has lain here for as long as the service would keep it. */
export function forgetOld(): void {
  forgetAll(momentAfter(new Date(), -DRAFT_DAYS));
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    // A device that keeps nothing is no fault.
    return null;
  }
}

function parsed(json: string | null): Kept | null {
  try {
    const found: unknown = JSON.parse(json ?? 'null');
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is Kept {
  return (
    typeof found === 'object' && found !== null && 'text' in found && typeof found.text === 'string' && 'at' in found
  );
}
