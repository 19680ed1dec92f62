import unhomoglyph from 'unhomoglyph';

/** A text as an eye reads it: without what cannot be seen, and every sign in its plainest form. */
export interface Legible {
  readonly text: string;
  /** Where each UTF-16 unit of it stands in the text as it was written. */
  readonly at: readonly number[];
}

/** Most texts are of these only, and are read as they are written. */
const PLAIN = /^[\t\n\r\x20-\x7e\xc0-\xd6\xd8-\xf6\xf8-\xff\u2022]*$/;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\u2800]/u;

/** Reads past soft hyphens, zero-width signs and accents; full-width forms, other scripts' digits and lookalikes as ours. */
export function legible(written: string): Legible {
  if (PLAIN.test(written)) return { text: written, at: [] };
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of written) {
    const plain = known.get(sign) ?? learn(sign);
    text += plain;
    for (let i = 0; i < plain.length; i++) at.push(place);
    place += sign.length;
  }
  at.push(place);
  return { text, at };
}

/** Signs that have been looked at: a text has few different ones. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;
function learn(sign: string): string {
  const plain = plainSign(sign);
  if (known.size < MOST_KNOWN) known.set(sign, plain);
  return plain;
}

/** A stretch of the legible text as it stands in the written one, with all that is unseen inside it. */
export function asWritten({ at }: Legible, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (at.length === 0) return { from, to };
  let next = to;
  while (next < at.length - 1 && at[next] === at[to - 1]) next++;
  return { from: at[from] ?? from, to: at[next] ?? to };
}

function plainSign(sign: string): string {
  if (sign <= '\x7f') return sign >= ' ' || /\s/.test(sign) ? sign : '';
  if (UNSEEN.test(sign)) return '';
  if (/\s/u.test(sign)) return ' ';
  if (/[\p{Pd}\u2043\u2212]/u.test(sign)) return '-';
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign));
  const simple = sign.normalize('NFKC');
  if (simple <= '\x7f' || !/[\p{L}\p{S}]/u.test(simple)) return simple;
  const alike = unhomoglyph(simple);
  return /^[A-Z]$/i.test(alike) ? alike : simple;
}

/** The value of a digit of any script: its ten stand in a row. */
function digitOf(sign: string): number {
  const simple = sign.normalize('NFKC');
  if (/^\d$/.test(simple)) return Number(simple);
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before;
}
