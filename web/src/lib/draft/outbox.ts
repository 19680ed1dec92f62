/** What was written without a connection and waits on this device to be sent, once, when the connection is back. */
export interface Leaving {
  /** As the API takes it. The send key makes a second sending harmless. */
  readonly body: Readonly<Record<string, string>> & { readonly text: string; readonly sendKey: string };
  /** Who wrote it: null a visitor; absent where the page could not know. */
  readonly owner?: string | null;
  /** It is on its way at this moment; should its page close, it waits. */
  readonly underWay: boolean;
  /** Why it was not taken. */
  readonly refused?: string;
  /** It has arrived; for a visitor with the code that opens her thread. */
  readonly arrived?: { readonly cardCode: string | null };
}

export const OUTBOX = 'kuultu:lahtevat';
/** Told to the page when something has come to wait. */
export const WAITS = 'kuultu:odottaa';

/** All that waits, in the order in which it was written. */
export function waiting(): Leaving[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(OUTBOX) ?? '[]');
    return Array.isArray(found) ? found.filter(isLeaving) : [];
  } catch {
    return [];
  }
}

/** Whether anything waits; asked on every page with a field. */
export function somethingWaits(): boolean {
  try {
    return localStorage.getItem(OUTBOX) !== null;
  } catch {
    return false;
  }
}

/** Puts it with the others, or in the place of the one with the same key. */
export function putWaiting(one: Leaving): void {
  const all = waiting();
  const at = all.findIndex((other) => other.body.sendKey === one.body.sendKey);
  write(at < 0 ? [...all, one] : all.with(at, one));
}

export function dropWaiting(sendKey: string): void {
  write(waiting().filter((one) => one.body.sendKey !== sendKey));
}

/** A key that nobody else has; also where a page without https has no randomUUID. */
export function newSendKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function write(all: readonly Leaving[]): void {
  try {
    if (all.length > 0) localStorage.setItem(OUTBOX, JSON.stringify(all));
    else localStorage.removeItem(OUTBOX);
  } catch {
    // A device that keeps nothing: the text is still in its field.
  }
}

function isLeaving(found: unknown): found is Leaving {
  if (typeof found !== 'object' || found === null || !('body' in found)) return false;
  const { body } = found;
  if (typeof body !== 'object' || body === null) return false;
  return 'sendKey' in body && typeof body.sendKey === 'string' && 'text' in body && typeof body.text === 'string';
}
