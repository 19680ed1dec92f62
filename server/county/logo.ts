import type { LogoType } from '../../db/schema/county.ts';
import { Refusal } from '../refusal.ts';

/** A logo is small: at 64 kB it would weigh more than the whole page. */
export const MOST_LOGO_BYTES = 48 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a drawing may not bring: anything that runs, or that is fetched from elsewhere. */
const ACTIVE = /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["']?\s*(?!#)[^"'#\s]/i;

/**
 * Reads a picture from Base64: PNG by its first bytes, SVG by its root. Refuses all else, what is too large, and a drawing
 * that runs or fetches something. (It is shown as an image and sent under a policy that allows it nothing, too.)
 */
export function pictureOf(base64: string): { bytes: Buffer; type: LogoType } {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > MOST_LOGO_BYTES) throw new Refusal('not_a_picture', { fields: ['logo'] });
  if (bytes.subarray(0, PNG.length).equals(PNG)) return { bytes, type: 'image/png' };
  const text = bytes.toString('utf8');
  const drawing = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text);
  if (!drawing || ACTIVE.test(text)) throw new Refusal('not_a_picture', { fields: ['logo'] });
  return { bytes, type: 'image/svg+xml' };
}
