import { Refusal } from '../../base/refusal.ts';
import { identityCodes } from './identity-codes.ts';
import { asWritten, legible } from './legible.ts';

/** A number as it is dialled at home or from abroad, with blanks, dashes and brackets where people put them. */
const PHONE = /(?<![0-9A-Za-z])(?:\(?(?:\+|00)\s?358\)?(?:\s?\(0\))?|\(?0)(?:[ ()-]{0,2}\d){6,11}(?![0-9A-Za-z])/g;
/** Each run of signs is looked at once, from its beginning. */
const EMAIL = /(?<![^\s@<>(),;:"])[^\s@<>(),;:"]{1,200}\s?@\s?[^\s@<>(),;:"]{1,200}\.[a-z]{2,}/gi;
const MASK = '••••••-••••';

export type Concern = 'identity_code' | 'phone' | 'email';

/** What a writer should look at before her text is seen by others: kind, and where it stands (UTF-16 offsets). */
export function concerns(text: string): { kind: Concern; from: number; to: number }[] {
  const read = legible(text);
  const found = identityCodes(read).map((hit) => ({ kind: 'identity_code' as Concern, ...hit }));
  const free = (hit: { from: number; to: number }) => !found.some((f) => hit.from < f.to && f.from < hit.to);
  for (const [kind, pattern] of [
    ['email', EMAIL],
    ['phone', PHONE],
  ] as const) {
    for (const match of read.text.matchAll(pattern)) {
      const hit = { kind, from: match.index, to: match.index + match[0].length };
      if (free(hit)) found.push(hit);
    }
  }
  return found.map((hit) => ({ ...hit, ...asWritten(read, hit) })).sort((a, b) => a.from - b.from);
}

/** The text as it may be kept: normalised to NFC, identity codes masked. Refuses text that PostgreSQL cannot hold. */
export function clean(text: string): string {
  if (text.includes('\u0000') || !text.isWellFormed()) throw new Refusal('invalid_text');
  const normal = text.normalize('NFC');
  const read = legible(normal);
  return identityCodes(read)
    .map((hit) => asWritten(read, hit))
    .reduceRight((kept, { from, to }) => kept.slice(0, from) + MASK + kept.slice(to), normal);
}
