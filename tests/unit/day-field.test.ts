import { expect, test } from 'vitest';
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
