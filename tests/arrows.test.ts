import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms from the ground up: an import may only point to the same room or to one further down (DESIGN, the tree). */
const FLOORS: readonly (readonly [room: string, files: RegExp])[] = [
  ['contract', /^server\/contract\//],
  ['analysis', /^server\/analysis\//],
  ['ground', /^server\/(refusal|config|dictionary|table|turns)\.ts$/],
  ['db', /^db\//],
  ['activity', /^server\/activity\//],
  ['people', /^server\/(people\/|house\.ts$)/],
  ['cases in sight', /^server\/cases\/(visible|opening)\.ts$/],
  ['contributions', /^server\/contributions\//],
  ['search', /^server\/search\//],
  ['cases', /^server\/(cases|innoagents|county)\//],
  ['sense', /^server\/sense\//],
  ['readers', /^server\/(readers|live|pages)\//],
  ['demo', /^server\/demo\//],
  ['app', /^server\/([a-z-]+|analyse\/[a-z-]+)\.ts$/],
];

/** Only these may do it; each line is an invariant of ARCHITECTURE.md. */
const ONLY: readonly (readonly [what: string, pattern: RegExp, where: RegExp])[] = [
  [
    'the environment is read where a command starts, judged by config',
    /process\.env/,
    /^server\/(main|dev|web|start|import|check-log|analyse\/[a-z-]+)\.ts$|^db\/(backup|restore|reach|embedded|owner|postmaster)\.ts$/,
  ],
  ['only record writes the log', /insert\(activity\)|insert into activity/i, /^server\/activity\/record\.ts$/],
  ['only the sealing writes seals', /insert into seal|update seal|delete from seal/i, /^server\/readers\/seal\.ts$/],
  ['only sessions knows lucia', /from 'lucia'/, /^server\/people\/sessions\.ts$/],
  [
    'only advance writes the step of a case',
    /update\(developmentCase\)\s*\.set\(\{[^}]*\bstep\b/,
    /^server\/cases\/advance\.ts$/,
  ],
];

const files = ['server', 'db'].flatMap((place) => sources(join(root, place))).map((file) => relative(root, file));

describe('the house keeps its arrows', () => {
  test('every file belongs to a room', () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  test('imports point down', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) > floorOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(ONLY)('%s', (_what, pattern, where) => {
    const breaking = files.filter((file) => pattern.test(read(file)) && !where.test(file));
    expect(breaking).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?'(\.[^']+\.ts)'/g)]
    .filter((match) => !isTypeOnly(read(file), match.index))
    .map((match) => relative(root, resolve(root, dirname(file), match[1] ?? '')));
}

/** A type has no weight at run time; only values carry an arrow. */
function isTypeOnly(text: string, at: number): boolean {
  const statement = text.slice(text.lastIndexOf('\nimport', at) + 1, at);
  return statement.startsWith('import type');
}

function floorOf(file: string): number {
  return FLOORS.findIndex(([, pattern]) => pattern.test(file));
}
