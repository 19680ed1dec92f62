import { describe, expect, test } from 'vitest';
import { groupStatistics } from '../../../server/commands/analyse/group-statistics.ts';
import { consensus, groupAwareConsensus } from '../../../server/analysis/opinions/consensus.ts';
import { nextStatement, priorities } from '../../../server/analysis/opinions/priority.ts';
import { representativeStatements } from '../../../server/analysis/opinions/representative.ts';
import { sideOf } from '../../../server/analysis/opinions/side.ts';
import type { Counts } from '../../../server/analysis/opinions/tally.ts';
import { seeded } from '../../../server/analysis/seeded.ts';
import { REAL_DATA, realFile, realGroups, realMatrix } from '../../support/opinions-sample.ts';

describe.runIf(REAL_DATA)('given the published groups, the published statistics', () => {
  test.each(['seattle', 'taxes', 'ssis', 'vtaiwan'] as const)('%s, to 1e-6 and in the same order', (name) => {
    const { note, ...expected } = JSON.parse(realFile(name, 'expected-from-published-groups.json'));
    expect(note).toContain('PUBLISHED groups');
    const found: unknown = JSON.parse(JSON.stringify(groupStatistics(realMatrix(name), realGroups(name))));
    const [flat, wanted] = [numbersAndWords(found), numbersAndWords(expected)];
    expect(flat.words).toEqual(wanted.words);
    expect(flat.numbers).toHaveLength(wanted.numbers.length);
    const worst = Math.max(...flat.numbers.map((value, at) => Math.abs(value - (wanted.numbers[at] ?? NaN))));
    expect(worst).toBeLessThan(1e-6);
  });
});

describe('by hand', () => {
  const open = (id: string) => ({ id, moderatedOut: false, meta: false });
  const of = (agree: number, disagree: number, passes = 0): Counts => ({
    agree,
    disagree,
    votes: agree + disagree + passes,
  });

  test('one side beside the others', () => {
    const { share, shareTest, ratio, ratioTest } = sideOf('agree', of(8, 1, 1), of(2, 8));
    expect(share).toBeCloseTo(9 / 12);
    expect(shareTest).toBeCloseTo(2 * Math.sqrt(11) * (9 / 11 - 0.5));
    expect(ratio).toBeCloseTo(9 / 12 / (3 / 12));
    expect(ratioTest).toBeCloseTo((9 / 11 - 3 / 11) / Math.sqrt((12 / 22) * (10 / 22) * (2 / 11)));
    expect(sideOf('agree', of(9, 0), of(4, 0)).ratioTest).toBe(0);
  });

  test('what represents a group; what is moderated out or meta never does', () => {
    const statements = [open('1'), open('2'), { ...open('3'), moderatedOut: true }, { ...open('4'), meta: true }];
    const dividing = [of(20, 0), of(1, 20)];
    const [one, other] = representativeStatements(statements, [[of(10, 10), of(10, 10)], dividing, dividing, dividing]);
    expect(one).toMatchObject([{ statement: '2', name: 'agree', bestAgree: 20 }]);
    expect(other).toMatchObject([{ statement: '2', name: 'disagree' }]);
  });

  test('where nothing passes, the one that differs most', () => {
    const [one] = representativeStatements(
      [open('1'), open('2')],
      [
        [of(2, 4), of(2, 4)],
        [of(2, 5), of(1, 6)],
      ],
    );
    expect(one).toMatchObject([{ statement: '2', name: 'agree' }]);
  });

  test('consensus takes both directions, and five at most', () => {
    const counts = [of(30, 2), of(2, 30), of(16, 16), ...Array.from({ length: 6 }, (_, more) => of(20 + more, 3))];
    const { agree, disagree } = consensus(
      counts.map((_, at) => open(String(at))),
      counts,
    );
    expect(agree.map(({ statement }) => statement)).toEqual(['0', '8', '7', '6', '5']);
    expect(disagree.map(({ statement }) => statement)).toEqual(['1']);
    const border = consensus([open('7 of 10'), open('14 of 23')], [of(7, 0, 3), of(14, 0, 9)]);
    expect(border.agree.map(({ statement }) => statement)).toEqual(['7 of 10']);
    expect(groupAwareConsensus([[of(3, 0), of(0, 3)]])[0]).toBeCloseTo((4 / 5) * (1 / 5));
  });

  test('a new statement has a high priority, one that all pass a low one, a meta one 49', () => {
    const statements = [open('new'), open('passed'), { ...open('meta'), meta: true }];
    const [fresh = 0, passed = 0, meta] = priorities(statements, [[of(0, 0)], [of(0, 0, 40)], [of(3, 3)]], [0, 1, 0]);
    expect(fresh).toBeCloseTo((0.5 * 0.5 * 9) ** 2);
    expect(passed).toBeLessThan(0.01);
    expect(meta).toBe(49);
  });

  test('the next statement is drawn by priority among those open to her', () => {
    const random = seeded(4);
    const drawn = Array.from({ length: 8_000 }, () =>
      nextStatement(
        random,
        ['a', 'b', 'new'],
        new Map([
          ['a', 6],
          ['b', 1],
          ['voted', 1_000],
        ]),
      ),
    );
    const times = (id: string) => drawn.filter((one) => one === id).length;
    expect(times('a') + times('b') + times('new')).toBe(8_000);
    expect(Math.abs(times('a') - 6_000)).toBeLessThan(5 * Math.sqrt(1_500));
    expect(Math.abs(times('new') - 1_000)).toBeLessThan(5 * Math.sqrt(875));
    expect(nextStatement(random, [], new Map())).toBeUndefined();
    expect(nextStatement(random, ['a'], new Map([['a', 0]]))).toBe('a');
  });
});

/** Everything in a document in order: its numbers apart, and as words its keys and texts. */
function numbersAndWords(document: unknown): { numbers: number[]; words: string[] } {
  const [numbers, words]: [number[], string[]] = [[], []];
  const walk = (part: unknown): void => {
    if (typeof part === 'number') numbers.push(part);
    else if (typeof part !== 'object' || part === null) words.push(String(part));
    else if (Array.isArray(part)) for (const item of part) walk(item);
    else
      for (const [key, value] of Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) {
        words.push(key);
        walk(value);
      }
  };
  walk(document);
  return { numbers, words };
}
