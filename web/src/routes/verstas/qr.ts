import { encode } from 'uqr';

/**
 * The QR of a card's address, as one SVG path on a grid of `size`. The code stands behind the #, which browsers keep to
 * themselves: it reaches no log and no other site.
 */
export function cardQr(origin: string, path: string, code: string): { size: number; path: string } {
  const { data, size } = encode(`${origin}${path}#${code}`, { ecc: 'M', border: 0 });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: cells.join('') };
}
