import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the packages, so that whoever installs them anew removes it too. */
export const PACKED_DIR = new URL('../../node_modules/.cache/packed/', import.meta.url);
export const PACKED_INDEX = fileURLToPath(new URL('index.json', PACKED_DIR));
const LOCK = new URL('../../package-lock.json', import.meta.url);

/** What `server/start/pack.ts` wrote: a file for every package that the service imports, and for which lock they were made. */
export interface Packed {
  readonly lock: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The packed packages; null when there are none, or they were made from other versions than are locked now. */
export function readPacked(): Packed | null {
  if (!existsSync(PACKED_INDEX)) return null;
  const packed: Packed = JSON.parse(readFileSync(PACKED_INDEX, 'utf8'));
  return packed.lock === lockNow() ? packed : null;
}

export function lockNow(): string {
  return createHash('sha256').update(readFileSync(LOCK)).digest('base64url');
}
