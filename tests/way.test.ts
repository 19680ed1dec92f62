import { expect, test } from 'vitest';
import { lookOf, sayWay, wayOf } from '../web/src/lib/look/way.ts';

/** How a case's way is drawn and said, in every state that it can be in. */
type Standing = Parameters<typeof wayOf>[0];
type Stay = Standing['stays'][number];
const TODAY = new Date('2026-11-24T10:00:00Z');
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
const said = (of: Standing) => sayWay(wayOf(of), TODAY);

test('under way: what has been walked, where it is, and what comes next by when', () => {
  const open = standing(4, { timetable: [{ step: 5, day: '2026-12-03' }] });
  expect(looks(open)).toBe('done done done now next next next');
  expect(said(open)).toBe('Asia on vaiheessa 4/7, Avoin verkkotyö. Seuraavaksi Koonti, 3. joulukuuta.');
});

test('a target day that has gone by is not said, one in another year is said with its year', () => {
  expect(said(standing(4, { timetable: [{ step: 5, day: '2026-11-23' }] }))).toMatch(/Seuraavaksi Koonti\.$/);
  expect(said(standing(4, { timetable: [{ step: 5, day: '2027-01-11' }] }))).toMatch(/11\. tammikuuta 2027\.$/);
});

test('paused: the present stone stays, and nothing is said to come next', () => {
  const paused = standing(3, { halt: halt('paused'), timetable: [{ step: 4, day: '2026-12-03' }] });
  expect(looks(paused)).toBe('done done paused next next next next');
  expect(said(paused)).toBe('Asia on tauolla vaiheessa 3/7, Työpajat.');
});

test.each([
  ['interrupted', { halt: halt('interrupted') }, 'Asia keskeytyi vaiheessa 3/7, Työpajat.'],
  ['cancelled', { halt: halt('cancelled') }, 'Asia peruttiin vaiheessa 3/7, Työpajat.'],
  ['joined to another', { closedAt: day(9) }, 'Asia yhdistettiin toiseen asiaan vaiheessa 3/7, Työpajat.'],
] as const)('%s: the path ends at the last stone reached', (_how, more, sentence) => {
  expect(looks(standing(3, more))).toBe('done done done gone gone gone gone');
  expect(said(standing(3, more))).toBe(sentence);
});

test('answered and closed: seven stones walked', () => {
  expect(looks(standing(7, { closedAt: day(9) }))).toBe('done done done done done done done');
  expect(said(standing(7, { closedAt: day(9) }))).toBe('Asia on valmis. Päättäjät ovat vastanneet.');
});

test('skipped: the stone is told apart and named; a step once walked to its end is not', () => {
  const passed = [stay(1), stay(2), stay(3, { way: 'skip', skipped: 1 }), stay(4, { way: 'skip', leftAt: null })];
  expect(looks(standing(4, { stays: passed }))).toBe('done done skip now next next next');
  expect(said(standing(4, { stays: passed }))).toContain('Ohitettiin: Työpajat.');
  const walkedBefore = [stay(1), stay(2), stay(3), ...passed.slice(1)];
  expect(looks(standing(4, { stays: walkedBefore }))).toBe('done done done now next next next');
});

test('returned: it says from where, until it goes on', () => {
  const back = [stay(4), stay(5), stay(3, { way: 'return', leftAt: null })];
  expect(wayOf(standing(3, { stays: back })).from).toBe(5);
  expect(said(standing(3, { stays: back }))).toContain('Tänne palattiin vaiheesta 5/7, Koonti.');
  const on = [...back, stay(4, { leftAt: null })];
  expect(wayOf(standing(4, { stays: on })).from).toBeNull();
});
