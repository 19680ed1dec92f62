import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms as ARCHITECTURE.md names them, from the ground up: an import may only point to the same room or further down. */
const FLOORS: readonly string[] = [...read('ARCHITECTURE.md').matchAll(/^\| `((?:server|db)\/[^`]*)` \|/gm)].map(
  ([, room = '']) => room,
);

/** Only these may do it; each line is an invariant of ARCHITECTURE.md. */
const ONLY: readonly (readonly [what: string, pattern: RegExp, where: RegExp])[] = [
  [
    'the environment is read where a command starts, judged by config',
    /process\.env/,
    /^server\/(main|dev|http\/web|start\/start|commands\/.+)\.ts$|^db\/(backup|restore|reach|embedded|owner|postmaster)\.ts$/,
  ],
  ['only record writes the log', /insert\(activity\)|insert into activity/i, /^server\/activity\/record\.ts$/],
  ['only the sealing writes seals', /insert into seal|update seal|delete from seal/i, /^server\/activity\/seal\.ts$/],
  ['only sessions knows lucia', /from 'lucia'/, /^server\/access\/sessions\.ts$/],
  [
    'only advance writes the step of a case',
    /update\(developmentCase\)\s*\.set\(\{[^}]*\bstep\b/,
    /^server\/cases\/advance\.ts$/,
  ],
];

const files = ['server', 'db'].flatMap((place) => sources(join(root, place))).map((file) => relative(root, file));

describe('the house keeps its arrows', () => {
  test('every room is there, and every file belongs to one', () => {
    expect(FLOORS.length).toBeGreaterThan(15);
    expect(FLOORS.filter((room) => !files.some((file) => file.startsWith(room)))).toEqual([]);
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  test('imports point down', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) > floorOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file comes back to itself by its imports, types included', () => {
    expect(circles([...files, ...sources(join(root, 'web/src')).map((file) => relative(root, file))])).toEqual([]);
  });

  test.each(ONLY)('%s', (_what, pattern, where) => {
    const breaking = files.filter((file) => pattern.test(read(file)) && !where.test(file));
    expect(breaking).toEqual([]);
  });
});

/** The files that import each other, each circle as one line. */
function circles(all: readonly string[]): string[] {
  const imports = new Map(all.map((file) => [file, importsOf(file)]));
  const reach = (from: string) => {
    const reached = new Set<string>();
    const ahead = [...(imports.get(from) ?? [])];
    for (let file = ahead.pop(); file; file = ahead.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      ahead.push(...(imports.get(file) ?? []));
    }
    return reached;
  };
  const reached = new Map(all.map((file) => [file, reach(file)]));
  const withItself = all.filter((file) => reached.get(file)?.has(file));
  return [
    ...new Set(
      withItself.map((file) =>
        withItself.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).join(' ⇄ '),
      ),
    ),
  ];
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'words' ? [] : sources(path);
    return /\.(?:ts|svelte)$/.test(name) ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'((?:\.|#lib\/)[^']+\.(?:ts|svelte))'/g)].map(
    ([, path = '']) =>
      relative(
        root,
        path.startsWith('#lib') ? join(root, 'web/src/lib', path.slice(5)) : resolve(root, dirname(file), path),
      ),
  );
}

/** The highest room whose name the file's path begins with: `server/` itself is the roof. */
function floorOf(file: string): number {
  return FLOORS.findIndex((room) => file.startsWith(room));
}
