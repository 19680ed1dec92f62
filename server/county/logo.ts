import type { LogoType } from '../../db/schema/county.ts';
import { Refusal } from '../base/refusal.ts';

/** A logo is small: at 64 kB it would weigh more than the whole page. */
export const MOST_LOGO_BYTES = 48 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** How a drawing begins; what it is, the library finds out. */
const DRAWING = /^\s*<(?:svg[\s/>]|\?xml|!--|!doctype svg)/i;
/** What a drawing may not bring: anything that runs, or that is fetched from elsewhere. */
const ACTIVE =
  /<script|<foreignObject|<!ENTITY|\son[a-z]{1,40}\s{0,9}=|javascript:|(?:href|src)\s{0,9}=\s{0,9}(?:["']\s{0,9})?[^"'#\s]/i;
/** It is kept no larger than this, in pixels: twice and more of how it is shown. */
const BOX = { width: 480, height: 160 };
const MOST_PIXELS = 4_000_000;
const MOST_SECONDS = 3;

/**
 * Reads a picture from Base64, PNG or SVG, and draws it anew as a small PNG, so that nothing of the file is kept but what is to be
 * seen. Refuses all else, what is too large or takes too long, and a drawing that would run or fetch something.
 */
export async function pictureOf(base64: string): Promise<{ bytes: Buffer; type: LogoType }> {
  const bytes = Buffer.from(base64, 'base64');
  const isDrawing = !bytes.subarray(0, PNG.length).equals(PNG);
  if (bytes.length === 0 || bytes.length > MOST_LOGO_BYTES) throw noPicture();
  if (isDrawing && !isStill(bytes.toString('utf8'))) throw noPicture();
  const drawn = await drawAnew(bytes).catch(() => {
    throw noPicture();
  });
  if (drawn.length > MOST_LOGO_BYTES) throw noPicture();
  return { bytes: drawn, type: 'image/png' };
}

const isStill = (text: string) => DRAWING.test(text) && !ACTIVE.test(text);
const noPicture = () => new Refusal('not_a_picture', { fields: ['logo'] });

/** Done in threads of the library's own; it is read when first needed, as few starts need it. */
async function drawAnew(bytes: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
  const { width, height, format } = await sharp(bytes, limits).metadata();
  if (format !== 'png' && format !== 'svg') throw noPicture();
  const larger = Math.min(BOX.width / width, BOX.height / height);
  // A drawing is drawn at the size at which it is kept: 72 to the inch is its own.
  const density = format === 'svg' ? { density: Math.min(2_400, Math.max(1, 72 * larger)) } : {};
  return sharp(bytes, { ...limits, ...density })
    .timeout({ seconds: MOST_SECONDS })
    .resize({ ...BOX, fit: 'inside', withoutEnlargement: true })
    .png({ palette: true })
    .toBuffer();
}
