import { expect, test } from 'vitest';
import { dayAfter, daysBetween, daysUntil, momentAfter } from '../../server/contract/days.ts';
import { momentTyped } from '../../web/src/lib/day-field.ts';

test.each([
  ['2026-06-30T10:00', '2026-06-30T07:00:00.000Z'],
  ['2026-12-01T10:00:30', '2026-12-01T08:00:30.000Z'],
  // Where summer time begins, and where it ends.
  ['2027-03-28T02:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28T04:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31T05:00', '2027-10-31T03:00:00.000Z'],
  ['2026-06-31T10:00', null],
  ['2027-02-29T10:00', null],
  ['2026-06-30T24:30', null],
  ['2026-06-30', null],
  ['30.6.2026 10:00', null],
  ['', null],
])('a moment typed as %j is %j', (typed, moment) => {
  expect(momentTyped(typed)).toBe(moment);
});

test.each([
  ['autumn', '2030-10-26T21:30:00Z', 14, '2030-11-10'],
  ['autumn, late', '2030-10-27T21:59:00Z', 0, '2030-10-27'],
  ['autumn, later', '2030-10-27T22:00:00Z', 0, '2030-10-28'],
  ['spring', '2030-03-30T21:30:00Z', 14, '2030-04-13'],
  ['spring, late', '2030-03-31T20:59:00Z', 1, '2030-04-01'],
  ['spring, later', '2030-03-31T21:00:00Z', 1, '2030-04-02'],
])('days are Finnish days over the change of clocks in %s', (_when, now, days, day) => {
  expect(dayAfter(new Date(now), days)).toBe(day);
});

test.each([
  ['2027-03-27', '2027-03-29', 2],
  ['2027-10-30', '2027-11-01', 2],
  ['2026-12-02', '2026-12-01', -1],
  ['2026-12-31', '2026-12-31', 0],
])('from %s to %s it is %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test('a begun day until a moment counts as a whole one, and none when it has come', () => {
  const now = new Date('2027-03-27T22:30:00Z');
  expect([0, 0.1, 1, 1.1, -1].map((days) => daysUntil(momentAfter(now, days), now))).toEqual([0, 1, 1, 2, 0]);
});
