import type { Words } from '../../analysis/language/words.ts';
import type { Language } from '../../contract/words.ts';
import { concerns } from './clean.ts';
import { healthIn } from './health.ts';
import { namesIn } from './names.ts';
import { languageOf } from '../language.ts';

/** What may be pointed out while one writes. */
export const CONCERNS = ['identity_code', 'phone', 'email', 'name', 'health'] as const;

interface PointedOut {
  readonly kind: (typeof CONCERNS)[number];
  readonly from: number;
  readonly to: number;
}

/**
 * What a writer may want to look at before others read it (R21): kind, and where it stands (UTF-16 offsets). Codes, numbers
 * and addresses surely; names and illnesses perhaps. Nothing is stopped by it, and nothing leaves the house.
 */
export function pointedOut(words: Words, text: string, page?: Language): PointedOut[] {
  const language = languageOf(text, page);
  const names = namesIn(words, language, text);
  const personal = [
    ...names.map((hit) => ({ kind: 'name' as const, ...hit })),
    ...healthIn(words, language, text, names).map((hit) => ({ kind: 'health' as const, ...hit })),
  ];
  const sure = concerns(text);
  const apart = personal.filter((one) => !sure.some((other) => one.from < other.to && other.from < one.to));
  return [...sure, ...apart].sort((one, other) => one.from - other.from);
}
