import { Refusal } from '../refusal.ts';

/**
 * Finnish personal identity codes, all separators in use since 2023 (Government decree 690/2022; dvv.fi).
 * The check character is the (ddmmyynnn mod 31)-th of CHECK.
 */
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CENTURY: Readonly<Record<string, number>> = {
  '+': 1800,
  '-': 1900,
  Y: 1900,
  X: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};
const CANDIDATE =
  /(?<![0-9A-Za-z])(\d{2})(\d{2})(\d{2})\s?([-+\u2010-\u2015\u2212YXWVUABCDEF])\s?(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Za-z])/gi;
const PHONE = /(?<![0-9A-Za-z])(?:\+358|0)[ -]?\d(?:[ -]?\d){5,10}(?![0-9A-Za-z])/g;
// It begins where a run of letters begins: tried from each of them, a long run would take its length squared.
const EMAIL = /(?<![^\s@<>(),;:"])[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/gi;
const MASK = '••••••-••••';

export type Concern = 'identity_code' | 'phone' | 'email';

/** What a writer should look at before her text is seen by others: kind, and where it stands (UTF-16 offsets). */
export function concerns(text: string): { kind: Concern; from: number; to: number }[] {
  const found = identityCodes(text).map((hit) => ({ kind: 'identity_code' as Concern, ...hit }));
  const free = (hit: { from: number; to: number }) => !found.some((f) => hit.from < f.to && f.from < hit.to);
  for (const [kind, pattern] of [
    ['email', EMAIL],
    ['phone', PHONE],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const hit = { kind, from: match.index, to: match.index + match[0].length };
      if (free(hit)) found.push(hit);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text as it may be kept: normalised to NFC, identity codes masked. Refuses text that PostgreSQL cannot hold. */
export function clean(text: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new Refusal('invalid_text');
  const normal = text.normalize('NFC');
  return identityCodes(normal).reduceRight((kept, { from, to }) => kept.slice(0, from) + MASK + kept.slice(to), normal);
}

function identityCodes(text: string): { from: number; to: number }[] {
  return [...text.matchAll(CANDIDATE)]
    .filter((match) => isIdentityCode(match))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function isIdentityCode(match: RegExpMatchArray): boolean {
  const [, day = '', month = '', year = '', separator = '', number = '', check = ''] = match;
  const sign = /[\u2010-\u2015\u2212]/.test(separator) ? '-' : separator.toUpperCase();
  const century = CENTURY[sign];
  if (century === undefined || Number(number) < 2) return false;
  const date = new Date(Date.UTC(century + Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return false;
  return CHECK[Number(day + month + year + number) % 31] === check.toUpperCase();
}
