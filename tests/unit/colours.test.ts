import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contrast, faultsOf, OWN_COLOURS, themeOf, themeSheet } from '../../server/contract/colours.ts';

/** The contrast of every pair of tokens that is used as text on ground or as a shape, computed in every look. */
const css = readFileSync(fileURLToPath(new URL('../../web/src/lib/look/tokens.css', import.meta.url)), 'utf8');

type Tokens = Readonly<Record<string, string>>;
const LIGHT = block(/:root \{/);
const NIGHTS = blocks(
  /:root:not\(\[data-theme='light'\], \[data-theme='contrast'\]\) \{|:root\[data-theme='dark'\] \{/g,
);
const SHARP = [
  ...blocks(/prefers-contrast: more\) \{\s+:root:not\(\[data-theme\]\) \{/g),
  ...blocks(/:root\[data-theme='contrast'\] \{/g),
];
const brightSharp = SHARP.filter((tokens) => tokens['paper'] === '#ffffff');
const darkSharp = SHARP.filter((tokens) => tokens['paper'] === '#000000');

const LOOKS: Readonly<Record<string, Tokens>> = {
  light: LIGHT,
  dark: { ...LIGHT, ...NIGHTS[0] },
  'high contrast': { ...LIGHT, ...brightSharp[0] },
  'high contrast in the dark': { ...LIGHT, ...darkSharp[0] },
};
/** Text on grounds. */
const TEXT = [
  ...on('ink', 'paper', 'sand', 'slip', 'teal-tint', 'amber-tint', 'red-tint'),
  ...on('ink-2', 'paper', 'sand', 'slip'),
  ...on('teal', 'paper', 'sand', 'slip', 'teal-tint'),
  ...on('on-teal', 'teal', 'teal-press'),
  ...on('amber-ink', 'paper', 'sand', 'amber-tint'),
  ...on('on-amber', 'amber'),
  ...on('red', 'paper', 'slip', 'red-tint'),
  ...on('on-deep', 'deep', 'foot'),
  ...on('on-deep-2', 'deep'),
  ...on('stone-done-n', 'stone-done'),
  ...on('stone-now-n', 'stone-now'),
  ...on('stone-next-n', 'stone-next'),
];
/** Edges and shapes that tell something. */
const SHAPES = [
  ...on('border', 'paper', 'sand', 'slip'),
  ...on('stone-edge', 'paper', 'sand'),
  ...on('way', 'paper', 'sand'),
  ...on('way-next', 'paper', 'sand'),
  ...on('focus', 'paper', 'sand', 'slip', 'halo'),
];

describe('the tokens', () => {
  test('are found: four looks, each written the same wherever it is written', () => {
    expect([NIGHTS.length, brightSharp.length, darkSharp.length]).toEqual([2, 2, 2]);
    expect([NIGHTS[0], brightSharp[0], darkSharp[0]]).toEqual([NIGHTS[1], brightSharp[1], darkSharp[1]]);
  });

  test.each(Object.keys(LOOKS))('%s: text stands out by 4.5, shapes by 3; in high contrast by 7 and 4.5', (name) => {
    const least = name.startsWith('high') ? { text: 7, shape: 4.5 } : { text: 4.5, shape: 3 };
    const look = LOOKS[name] ?? {};
    const weak = [
      ...TEXT.filter((pair) => ratio(look, pair) < least.text),
      ...SHAPES.filter((pair) => ratio(look, pair) < least.shape),
    ].map(([front, ground]) => `${front} on ${ground}: ${ratio(look, [front, ground]).toFixed(2)}`);
    expect(weak).toEqual([]);
  });
});

describe("a county's theme", () => {
  test.each([
    ['Kuultu’s own', OWN_COLOURS, []],
    ['a dark blue with yellow', { teal: '#003580', amber: '#ffd100' }, []],
    ['a wine red with light blue', { teal: '#7a1f3d', amber: '#9bd3f0' }, []],
    ['black and white', { teal: '#000000', amber: '#ffffff' }, []],
    ['a sky blue that cannot be read on paper', { teal: '#4aa3df', amber: '#ffd100' }, ['teal', 'alike']],
    ['a blue that passes on white and not on sand', { teal: '#6b6f76', amber: '#ffd100' }, ['teal']],
    ['a navy under dark text', { teal: '#003580', amber: '#24408e' }, ['amber', 'alike']],
    ['two that look the same to many', { teal: '#0b6b63', amber: '#c98b9b' }, ['alike']],
  ] as const)('%s: %o → %o', (_name, colours, faults) => {
    expect(faultsOf(colours)).toEqual(faults);
  });

  test('whatever is accepted can be read in every pair, by day and by night', () => {
    let accepted = 0;
    for (const teal of spread(48))
      for (const amber of spread(64)) {
        if (faultsOf({ teal, amber }).length > 0) continue;
        accepted += 1;
        const { day, night } = themeOf({ teal, amber });
        for (const look of [
          { ...LIGHT, ...day },
          { ...LIGHT, ...NIGHTS[0], ...night },
        ]) {
          const weak = TEXT.filter((pair) => ratio(look, pair) < 4.5).map(String);
          expect({ teal, amber, weak }).toEqual({ teal, amber, weak: [] });
        }
      }
    expect(accepted).toBeGreaterThan(500);
  });

  test('is written for every look but high contrast', () => {
    const sheet = themeSheet({ teal: '#003580', amber: '#ffd100' });
    expect(sheet).toContain('--teal:#003580');
    expect(sheet).toContain("[data-theme='dark']");
    expect(sheet.replaceAll("[data-theme='contrast'])", '')).not.toContain('contrast]');
  });
});

test('contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function on(front: string, ...grounds: string[]): (readonly [string, string])[] {
  return grounds.map((ground) => [front, ground] as const);
}

function ratio(look: Tokens, [front, ground]: readonly [string, string]): number {
  return contrast(valueOf(look, front), valueOf(look, ground));
}

/** A token's colour, through the tokens that it names. */
function valueOf(look: Tokens, name: string): string {
  const value = look[name] ?? '';
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (named) return valueOf(look, named);
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${name} is no colour: ${value}`);
  return value;
}

function block(start: RegExp): Tokens {
  const [first] = blocks(new RegExp(start, 'g'));
  if (!first) throw new Error(`no ${start.source}`);
  return first;
}

function blocks(start: RegExp): Tokens[] {
  return [...css.matchAll(start)].map((match) => {
    const from = match.index + match[0].length;
    const text = css.slice(from, css.indexOf('}', from));
    return Object.fromEntries(
      [...text.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    );
  });
}

/** Colours all over the cube, `step` apart. */
function spread(step: number): string[] {
  const parts = Array.from({ length: Math.floor(255 / step) + 1 }, (_one, i) =>
    (i * step).toString(16).padStart(2, '0'),
  );
  return parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)));
}
