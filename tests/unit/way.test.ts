import { expect, test } from 'vitest';
import { dayAhead, lookOf, wayOf } from '../../web/src/lib/look/way.ts';

/** How a case's way is drawn, in every state that it can be in; how it sounds is read in browser/read-aloud.test.ts. */
type Standing = Parameters<typeof wayOf>[0];
type Stay = Standing['stays'][number];
const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const stay = (step: Stay['step'], more: Partial<Stay> = {}): Stay => ({
  step,
  way: 'forward',
  reason: null,
  enteredAt: day(step),
  leftAt: day(step + 1),
  targetDay: null,
  skipped: 0,
  ...more,
});
const standing = (step: Standing['step'], more: Partial<Standing> = {}): Standing => ({
  step,
  closedAt: null,
  halt: null,
  timetable: [],
  stays: ([1, 2, 3, 4, 5, 6, 7] as const).filter((one) => one <= step).map((one) => stay(one)),
  ...more,
});
const halt = (kind: 'paused' | 'interrupted' | 'cancelled') => ({
  kind,
  reason: 'Syy.',
  untilDay: null,
  closingMessage: null,
});
const looks = (of: Standing) => [1, 2, 3, 4, 5, 6, 7].map((step) => lookOf(wayOf(of), step)).join(' ');

test('under way: what has been walked, where it is, and what comes next by when', () => {
  const open = standing(4, { timetable: [{ step: 5, day: '2026-12-03' }] });
  expect(looks(open)).toBe('done done done now next next next');
  expect(wayOf(open).next).toEqual({ step: 5, day: '2026-12-03' });
});

test('paused: the present stone stays', () => {
  const paused = standing(3, { halt: halt('paused') });
  expect(looks(paused)).toBe('done done paused next next next next');
});

test.each([
  ['interrupted', { halt: halt('interrupted') }],
  ['cancelled', { halt: halt('cancelled') }],
  ['joined', { closedAt: day(9) }],
] as const)('%s: the path ends at the last stone reached', (how, more) => {
  expect(wayOf(standing(3, more))).toMatchObject({ stopped: how, next: null });
  expect(looks(standing(3, more))).toBe('done done done gone gone gone gone');
});

test('answered and closed: seven stones walked', () => {
  expect(looks(standing(7, { closedAt: day(9) }))).toBe('done done done done done done done');
});

test('skipped: the stone is told apart; a step once walked to its end is not', () => {
  const passed = [stay(1), stay(2), stay(3, { way: 'skip', skipped: 1 }), stay(4, { way: 'skip', leftAt: null })];
  expect(looks(standing(4, { stays: passed }))).toBe('done done skip now next next next');
  const walkedBefore = [stay(1), stay(2), stay(3), ...passed.slice(1)];
  expect(looks(standing(4, { stays: walkedBefore }))).toBe('done done done now next next next');
});

test('returned: the way knows from where, until it goes on', () => {
  const back = [stay(4), stay(5), stay(3, { way: 'return', leftAt: null })];
  expect(wayOf(standing(3, { stays: back })).from).toBe(5);
  const on = [...back, stay(4, { leftAt: null })];
  expect(wayOf(standing(4, { stays: on })).from).toBeNull();
});

test.each([
  ['2026-12-02T21:59:00Z', '2026-12-02'],
  ['2026-12-02T22:01:00Z', null],
  ['2026-12-03T08:00:00Z', null],
])('the day of what comes next is told at %s until it is over in Finland', (now, told) => {
  expect(dayAhead('2026-12-02', new Date(now))).toBe(told);
});
