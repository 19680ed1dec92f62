import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, faultsOf, OWN_COLOURS, themeOf, themeSheet } from '../../server/contract/colours.ts';
import { LOOKS, lookSheet, type LookName, type Token, valueIn } from '../../server/contract/look-colours.ts';

/** The contrast of every pair of tokens that is used as text on ground or as a shape, computed in every look. */
type Look = (token: Token) => string;
const SHEET = lookSheet();
const TOKENS = new URL('../../web/src/lib/look/tokens.css', import.meta.url);

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

describe('the looks', () => {
  test.each(LOOKS)('%s: text stands out by 4.5, shapes by 3; in high contrast by 7 and 4.5', (name) => {
    const least = name.startsWith('contrast') ? { text: 7, shape: 4.5 } : { text: 4.5, shape: 3 };
    const look = own(name);
    const weak = [
      ...TEXT.filter((pair) => ratio(look, pair) < least.text),
      ...SHAPES.filter((pair) => ratio(look, pair) < least.shape),
    ].map(([front, ground]) => `${front} on ${ground}: ${ratio(look, [front, ground]).toFixed(2)}`);
    expect(weak).toEqual([]);
  });

  test('are written for the device that asks and for the reader who chooses, each with all its colours', () => {
    const papers = [...SHEET.matchAll(/--paper:(#\w+)/g)].map(([, paper]) => paper);
    const twice = (name: LookName) => [valueIn(name, 'paper'), valueIn(name, 'paper')];
    expect(papers).toEqual([
      valueIn('day', 'paper'),
      ...twice('night'),
      ...twice('contrast'),
      ...twice('contrast-night'),
    ]);
    for (const choice of ['dark', 'contrast']) expect(SHEET).toContain(`\n:root[data-theme='${choice}']{`);
  });

  test('are one table: tokens.css has a place for it and no colours beside it, but for paper', () => {
    const [screen = '', paper] = readFileSync(TOKENS, 'utf8').split('@media print');
    expect(screen).toContain('@look-colours;');
    expect(screen).not.toMatch(/#[0-9a-f]{3,8}\b/i);
    expect(paper).toMatch(/--paper: #fff;/);
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
        for (const look of [own('day', day), own('night', night)]) {
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

function on(front: Token, ...grounds: Token[]): (readonly [Token, Token])[] {
  return grounds.map((ground) => [front, ground] as const);
}

/** The colours of a look, with those that a county has changed. */
function own(name: LookName, changed: Readonly<Record<string, string>> = {}): Look {
  return (token) => changed[token] ?? valueIn(name, token);
}

function ratio(look: Look, [front, ground]: readonly [Token, Token]): number {
  return contrast(colourOf(look, front), colourOf(look, ground));
}

/** A token's colour, through the tokens that it names. */
function colourOf(look: Look, token: string): string {
  const value = look(token as Token);
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (named) return colourOf(look, named);
  if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`--${token} is no colour: ${value}`);
  return value;
}

/** Colours all over the cube, `step` apart. */
function spread(step: number): string[] {
  const parts = Array.from({ length: Math.floor(255 / step) + 1 }, (_one, i) =>
    (i * step).toString(16).padStart(2, '0'),
  );
  return parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)));
}
