import { encode } from 'uqr';

/** A QR as one SVG path on a grid of `size`. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** The QR of a card's address. The code stands behind the #, which browsers keep to themselves: it reaches no log. */
export function cardQr(origin: string, path: string, code: string): Qr {
  return qrOf(`${origin}${path}#${code}`);
}

/** The QR of an address. */
export function qrOf(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: cells.join('') };
}
