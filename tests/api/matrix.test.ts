import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STEPS } from '../../server/contract/words.ts';
import { type Act, may, RULES } from '../../server/access/may.ts';
import {
  COLUMNS,
  type Column,
  decided,
  everMay,
  houseWithRoutes,
  INSIDE,
  OPEN,
  type Route,
  TABLE,
} from '../support/matrix-table.ts';
import type { Town } from '../support/town.ts';

/** The whole matrix: every route × everybody × her own thing or another's × every step. No cell is left to chance. */
let town: Town;
let routes: Route[];
beforeAll(async () => {
  ({ town, routes } = await houseWithRoutes());
}, 60_000);
afterAll(() => town.close());

const acts = Object.keys(RULES) as Act[];

test('every act is decided in the table, and the table decides of nothing else', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...acts].sort());
});

test('every route names an act, and the open ones are known by name', () => {
  expect(routes.length).toBeGreaterThan(90);
  const open = routes.filter((route) => route.act === 'open').map(nameOf);
  expect(open.sort()).toEqual([...OPEN].sort());
});

test('every act is somebody’s: a route carries it, or it is asked inside another with a reason', () => {
  const carried = new Set(routes.map((route) => route.act));
  expect(acts.filter((act) => !carried.has(act)).sort()).toEqual(Object.keys(INSIDE).sort());
});

test.each(acts)('%s: everybody may what the table says, in every step, and nobody more', (act) => {
  const { steps, inactive } = decided(act);
  for (const column of COLUMNS) {
    const who = everMay(act, column);
    expect(mayDo(column, act), `${column.name}, outside a case`).toBe(who);
    for (const step of STEPS) {
      expect(mayDo(column, act, { step }), `${column.name}, step ${step}`).toBe(who && steps.includes(step));
      const expected = who && inactive && steps.includes(step);
      expect(mayDo(column, act, { step, inactive: true }), `${column.name}, step ${step}, still`).toBe(expected);
    }
  }
});

test('the matrix is printed', () => {
  const text = printed();
  mkdirSync('tests/output', { recursive: true });
  writeFileSync('tests/output/matrix.txt', text);
  expect(text.split('\n').length).toBeGreaterThan(routes.length);
});

function mayDo(column: Column, act: Act, when: { step?: (typeof STEPS)[number]; inactive?: true } = {}): boolean {
  const { own, member } = column;
  return may(column.actor, act, { ...when, ...(own ? { own } : {}), ...(member ? { member } : {}) });
}

function nameOf(route: Route): string {
  return `${route.method} ${route.path}`;
}

/** Rows are routes, columns are people; a cell tells in which steps, and with + that also while the case stands still. */
function printed(): string {
  const rows = [
    ['route', 'act', ...COLUMNS.map((column) => column.name)],
    ...routes.map((route) => [nameOf(route), route.act, ...COLUMNS.map((column) => cell(column, route.act))]),
    ...Object.entries(INSIDE).map(([act, where]) => [
      `(${where})`,
      act,
      ...COLUMNS.map((column) => cell(column, act as Act)),
    ]),
  ];
  const widths = rows[0]?.map((_one, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `Who may what in which step of a case; + also while it stands still or is closed; · never.\n\n${lines.join('\n')}\n`;
}

function cell(column: Column, act: Route['act']): string {
  if (act === 'open') return 'open';
  const steps = STEPS.filter((step) => mayDo(column, act, { step }));
  if (steps.length === 0) return '·';
  const inactive = STEPS.some((step) => mayDo(column, act, { step, inactive: true })) ? '+' : '';
  return (steps.length === 1 ? `${steps[0]}` : `${steps[0]}-${steps.at(-1)}`) + inactive;
}
