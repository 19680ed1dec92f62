import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { words, type Words } from '../../server/analysis/language/words.ts';
import { pointedOut } from '../../server/contributions/privacy/concerns.ts';
import { type CareText, FIRST, type Label } from '../support/privacy-texts.ts';
import { HELD } from '../support/privacy-texts-held.ts';

/** Care before publishing (R21), measured on short texts of our own writing. */
const DICTIONARY = `${process.env['VOIKKO_DATA'] ?? '/usr/lib/voikko/5/mor-standard'}/mor.vfst`;
const OPENED: readonly (readonly [name: string, of: Words])[] = [
  ['by rules', words()],
  ...(existsSync(DICTIONARY) ? [['by the dictionary', words({ voikko: readFileSync(DICTIONARY) })] as const] : []),
];

interface Score {
  readonly sure: number;
  readonly personal: number;
  readonly alarms: number;
  readonly wrong: readonly string[];
}

function scoreOf(of: Words, texts: readonly CareText[]): Score {
  const wrong: string[] = [];
  const counts = { sure: [0, 0], personal: [0, 0], alarms: [0, 0] } as Record<
    'sure' | 'personal' | 'alarms',
    [number, number]
  >;
  const count = (what: keyof typeof counts, hit: boolean) => {
    counts[what][0] += Number(hit);
    counts[what][1] += 1;
  };
  for (const [text, ...labels] of texts) {
    const found = new Set<Label>(pointedOut(of, text).map(({ kind }) => kind));
    for (const label of labels) count(label === 'name' || label === 'health' ? 'personal' : 'sure', found.has(label));
    if (labels.length === 0) count('alarms', found.size > 0);
    const [missed, extra] = [
      labels.filter((one) => !found.has(one)),
      [...found].filter((one) => !labels.includes(one)),
    ];
    if (missed.length + extra.length > 0) wrong.push(`${text} −${missed.join()} +${extra.join()}`);
  }
  const share = ([hits, all]: readonly [number, number]) => hits / Math.max(1, all);
  return { sure: share(counts.sure), personal: share(counts.personal), alarms: share(counts.alarms), wrong };
}

describe.each(OPENED)('care %s', (name, of) => {
  test.each([
    ['the first texts', FIRST],
    ['the texts held back', HELD],
  ] as const)('%s: what is sure, what is likely, and few false alarms', (which, texts) => {
    const { sure, personal, alarms, wrong } = scoreOf(of, texts);
    console.log(`care ${name}, ${which}: ${JSON.stringify({ sure, personal, alarms })}\n${wrong.join('\n')}`);
    expect(sure).toBeGreaterThanOrEqual(0.98);
    expect(personal).toBeGreaterThanOrEqual(0.8);
    expect(alarms).toBeLessThanOrEqual(0.1);
  });
});
