import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/access/may.ts';
import { ACTIVITIES, ACTIVITY_KINDS, kindsWhere } from '../../server/contract/activity.ts';

/** All that follows from an activity stands in its row of the catalogue; here is looked whether it stays so. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The catalogue itself, and the words for each kind, which the page that shows them tells in its language. */
const MAY_LIST = [
  'server/contract/activity.ts',
  'web/src/routes/asia/[id]/historia/sentences.ts',
  'web/src/routes/ilmoitukset/sentences.ts',
];
const files = ['server', 'db', 'web/src'].flatMap((folder) => sources(join(ROOT, folder)));
const kinds: ReadonlySet<string> = new Set(ACTIVITY_KINDS);
const acts: ReadonlySet<string> = new Set(Object.keys(RULES));

describe('the catalogue of activities', () => {
  test('no other list of kinds stands anywhere', () => {
    expect(files.filter((file) => !MAY_LIST.includes(file) && listsKinds(file))).toEqual([]);
    expect(MAY_LIST.filter((file) => !listsKinds(file))).toEqual([]);
  });

  test('a query asks for kinds and details that are there', () => {
    const keys = new Set(Object.values(ACTIVITIES).flatMap(({ details }) => Object.keys(details.properties)));
    const asked = files.flatMap((file) => [...read(file).matchAll(/\bkind (?:=|in) \(?((?:'\w+\.\w+'(?:, )?)+)/g)]);
    const askedKinds = asked.flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, kind = '']) => kind));
    expect(askedKinds.length).toBeGreaterThan(10);
    expect(askedKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
    const askedKeys = files.flatMap((file) =>
      [...read(file).matchAll(/\ba\.details ?->>? ?'(\w+)'/g)].map(([, key = '']) => key),
    );
    expect(askedKeys.length).toBeGreaterThan(10);
    expect(askedKeys.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('what stands in the story, or on everybody’s page, everybody may hear of', () => {
    expect(kindsWhere(({ story, audience }) => story && audience !== 'public')).toEqual([]);
  });

  test('each has its own rank among what happened while one was away', () => {
    const ranks = Object.values(ACTIVITIES).flatMap(({ rank }) => rank ?? []);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

/** Whether three kinds or more stand in one array or as keys of one object. */
function listsKinds(file: string): boolean {
  const text = read(file);
  if ([...text.matchAll(/'(\w+\.\w+)'/g)].filter(([, name = '']) => kinds.has(name)).length < 3) return false;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  let found = false;
  const look = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) found ||= areKinds(node.elements);
    if (ts.isObjectLiteralExpression(node)) found ||= areKinds(node.properties.map((one) => one.name));
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** An act and an activity may have the same name ("plan.set"): names of acts alone are a list of acts. */
function areKinds(nodes: readonly (ts.Node | undefined)[]): boolean {
  const named = nodes.flatMap((node) => (node && ts.isStringLiteral(node) ? [node.text] : []));
  return named.filter((name) => kinds.has(name)).length > 2 && !named.every((name) => acts.has(name));
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return ['words', 'node_modules'].includes(name) ? [] : sources(path);
    return /\.ts$/.test(name) && !name.endsWith('.d.ts') ? [relative(ROOT, path)] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
