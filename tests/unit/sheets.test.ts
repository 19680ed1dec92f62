import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

/** A style stands beside its component; what several share is a sheet, and holds nothing that nobody uses. */
const SOURCE = fileURLToPath(new URL('../../web/src', import.meta.url));
const LONGEST = 300;

const read = (file: string) => readFileSync(join(SOURCE, file), 'utf8');
const files = (name: RegExp) =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => name.test(file) && !file.includes(join('lib', 'words')),
  );
const sheets = files(/\.css$/);

describe('the sheets that components share', () => {
  test(`are at most ${LONGEST} lines long`, () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.filter((file) => read(file).split('\n').length > LONGEST + 1)).toEqual([]);
  });

  test('style no class that no page, part or drawing has', () => {
    const used = usedIn(files(/\.svelte$/).map(read), files(/\.svg$/).map(read), files(/\.ts$/).map(read));
    const dead = sheets.flatMap((file) =>
      classesIn(read(file))
        .filter((name) => !used(name))
        .map((name) => `${file}: .${name}`),
    );
    expect(dead).toEqual([]);
  });

  test('control: a class that has gone is seen; one that is put together, or named in a script, is used', () => {
    expect(
      classesIn("@import './a.css'; /* .b */ .c > .d-e:not(.f) { margin: .5rem 0.6rem; src: url(g.woff2) }"),
    ).toEqual(['c', 'd-e', 'f']);
    const used = usedIn(
      [
        `<script>const LOOK = { no: 'st-no' }; const plain = 'gone';</script><li class="a is-{look} {b ? 'c' : ''}" class:d={e}></li>`,
      ],
      ['<svg><path class="l s-deep" /></svg>'],
      [`export type Look = 'next' | 'done';`],
    );
    expect(['a', 'c', 'd', 'l', 's-deep', 'st-no', 'is-next'].filter((name) => !used(name))).toEqual([]);
    expect(['gone', 'next', 'is-gone-by', 'e', 'look'].filter(used)).toEqual([]);
  });
});

function classesIn(css: string): string[] {
  const selectors = css.replace(/\/\*[^]*?\*\/|'[^']*'|url\([^)]*\)/g, '');
  return [...new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))];
}

/** Tells whether a class is named in an attribute, is put together there (`is-{look}`), or stands in a script, if it has a hyphen. */
function usedIn(parts: string[], drawings: string[], scripts: string[]): (name: string) => boolean {
  const found = parts.map((part) => attributesIn(part));
  const literals = new Set(
    [...parts, ...scripts].flatMap((code) => [...code.matchAll(/'([\w-]+)'/g)].map(([, one]) => one)),
  );
  const names = new Set([
    ...found.flatMap((one) => one.names),
    ...drawings.flatMap((svg) => [...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, all = '']) => all.split(/\s+/))),
  ]);
  const beginnings = [...new Set(found.flatMap((one) => one.beginnings))];
  return (name) =>
    names.has(name) ||
    (name.includes('-') && literals.has(name)) ||
    beginnings.some((begins) => name.startsWith(begins) && literals.has(name.slice(begins.length)));
}

interface Found {
  readonly names: string[];
  readonly beginnings: string[];
}

function attributesIn(code: string): Found {
  const found: Found = { names: [], beginnings: [] };
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(collect);
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'ClassDirective' && 'name' in node) found.names.push(String(node.name));
    else if ('type' in node && node.type === 'Attribute' && 'name' in node && node.name === 'class')
      classesOf(node as unknown as AST.Attribute, code, found);
    else Object.values(node).forEach(collect);
  };
  collect(parse(code, { modern: true }).fragment);
  return found;
}

function classesOf({ value }: AST.Attribute, code: string, found: Found): void {
  const parts = Array.isArray(value) ? value : value === true ? [] : [value];
  parts.forEach((part, i) => {
    if (part.type === 'ExpressionTag') {
      const inside = code.slice(part.start, part.end);
      found.names.push(...[...inside.matchAll(/'([^']*)'/g)].flatMap(([, text = '']) => text.split(/\s+/)));
      return;
    }
    const words = part.data.split(/\s+/);
    const begun = parts[i + 1] ? words.pop() : undefined;
    if (begun) found.beginnings.push(begun);
    found.names.push(...words);
  });
}
