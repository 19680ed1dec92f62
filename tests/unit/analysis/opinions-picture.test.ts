import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opinionGroups } from '../../../server/analysis/opinions/groups.ts';
import { mapKey, youAreHere } from '../../../server/analysis/opinions/here.ts';
import { letterOf, opinionPicture } from '../../../server/analysis/opinions/picture.ts';
import { type ShownCounts, shownStatement, type Voters } from '../../../server/analysis/opinions/small-counts.ts';
import { spreadOf } from '../../../server/analysis/opinions/spread.ts';
import { voteMatrix } from '../../../server/analysis/opinions/votes.ts';
import { planted } from '../../support/opinions-sample.ts';

const COLUMNS = ['agree', 'disagree', 'cantSay'] as const;

describe('no count under five is shown or follows from what is shown', () => {
  const part = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 40 }));
  const voters = fc.tuple(part, part, part, part).map(([agree, disagree, cantSay, silent]) => ({
    size: agree + disagree + cantSay + silent,
    counts: { agree, disagree, votes: agree + disagree + cantSay },
  }));
  const group = voters.filter(({ size }) => size >= 5);
  const rest = voters.filter(({ size }) => size === 0 || size >= 5);

  test('whatever is added and subtracted (every way, two groups)', () => {
    fc.assert(
      fc.property(group, group, rest, (one, other, others) => {
        expect(smallestDerived([one, other], others)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });

  test('nor with three groups, where one may be hidden behind another', () => {
    fc.assert(
      fc.property(group, group, group, rest, (one, two, three, others) => {
        expect(smallestDerived([one, two, three], others, ['agree'])).toBeGreaterThanOrEqual(5);
        expect(smallestDerived([one, two, three], others, ['disagree'])).toBeGreaterThanOrEqual(5);
        expect(smallestDerived([one, two, three], others, ['cantSay'])).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });

  test('and as much is shown as may be', () => {
    const of = (agree: number, disagree: number, cantSay: number, silent: number): Voters => ({
      size: agree + disagree + cantSay + silent,
      counts: { agree, disagree, votes: agree + disagree + cantSay },
    });
    const nobody = of(0, 0, 0, 0);
    const shown = (agree: number | null, disagree: number | null, cantSay: number | null) => ({
      agree,
      disagree,
      cantSay,
    });
    expect(shownStatement([of(20, 6, 5, 9), of(5, 12, 0, 5)], nobody)).toEqual({
      total: shown(25, 18, 5),
      byGroup: [shown(20, 6, 5), shown(5, 12, 0)],
    });
    expect(shownStatement([of(20, 6, 2, 3), of(5, 12, 0, 5)], nobody)).toEqual({
      total: shown(25, 18, null),
      byGroup: [shown(20, 6, null), shown(5, 12, null)],
    });
    expect(shownStatement([of(30, 3, 0, 7), of(9, 2, 0, 9)], nobody)).toEqual({
      total: shown(39, null, null),
      byGroup: [shown(30, null, null), shown(9, null, null)],
    });
    expect(shownStatement([of(30, 6, 5, 7), of(2, 7, 5, 8)], of(9, 9, 9, 9)).byGroup).toEqual([shown(30, 6, 5), null]);
    const behind = [of(30, 6, 5, 7), of(10, 7, 5, 8), of(2, 7, 5, 8)];
    expect(shownStatement(behind, nobody).byGroup).toEqual([shown(30, 6, 5), null, null]);
    expect(shownStatement([of(4, 1, 0, 3)], nobody)).toEqual({ total: null, byGroup: [null] });
  });
});

describe('the picture of a case', () => {
  const { votes, statements, groupOf } = planted({
    seed: 11,
    sizes: [70, 50],
    statements: 30,
    density: 0.6,
    noise: 0.1,
    kind: 'profiles',
  });
  const some = statements.map((one) => ({ ...one, moderatedOut: one.id === '3', meta: one.id === '4' }));
  const matrix = voteMatrix(votes, some);
  const found = opinionGroups(matrix);
  const picture = opinionPicture(matrix, found);

  test('names groups A and B, the larger first, and what each says', () => {
    const placed = found.of.filter((group) => group >= 0).length;
    expect([placed < 120, placed > 115]).toEqual([true, true]);
    // The few who have hardly voted are in no figure: their number would follow by subtraction.
    expect(picture).toMatchObject({ finding: 'clear', voters: placed });
    expect(picture.groups.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(picture.groups[0]?.size).toBeGreaterThan(picture.groups[1]?.size ?? 0);
    for (const { says } of picture.groups) expect(says.length).toBeGreaterThan(0);
    expect(picture.consensus.agree.length + picture.unites.length).toBeGreaterThan(0);
  });

  test('holds nothing of a person: no ids, no places of people, no small counts', () => {
    const numbers = [...JSON.stringify(picture.statements).matchAll(/"(?:agree|disagree|cantSay)":(\d+)/g)];
    expect(numbers.length).toBeGreaterThan(20);
    for (const [, count] of numbers) expect([1, 2, 3, 4]).not.toContain(Number(count));
    const text = JSON.stringify(picture);
    for (let person = 0; person < matrix.participants.length; person++) {
      const own = found.places.at[person * found.places.directions] ?? 0;
      if (own !== 0) expect(text).not.toContain(String(own));
    }
  });

  test('passes over what is moderated out or meta, everywhere', () => {
    const told = new Set(JSON.stringify(picture).match(/"(?:id|statement)":"\d+"/g));
    expect(told).toContain('"id":"5"');
    for (const id of ['3', '4']) for (const key of ['id', 'statement']) expect(told).not.toContain(`"${key}":"${id}"`);
    expect([...picture.consensus.agree, ...picture.consensus.disagree, ...picture.unites]).not.toContain('3');
  });

  test('"you are here" is where the map has her, from her own votes alone', () => {
    const key = mapKey(matrix, found);
    for (const person of [0, 33, 119]) {
      const own = new Map(
        votes.filter((one) => one.participant === matrix.participants[person]).map((one) => [one.statement, one.vote]),
      );
      const at = person * found.places.directions;
      expect(youAreHere(key, own)?.x).toBeCloseTo(found.places.at[at] ?? 0, 9);
      expect(youAreHere(key, own)?.y).toBeCloseTo(found.places.at[at + 1] ?? 0, 9);
    }
    expect(youAreHere(key, new Map([['3', 1]]))).toBeUndefined();
    const fellows = matrix.participants.flatMap((id, at) => (groupOf.get(id) === 0 ? (letterOf(found, at) ?? []) : []));
    expect(fellows.filter((letter) => letter === 'A').length).toBeGreaterThan(60);
  });

  test('a group under five is in no picture, nor does it follow from the others', () => {
    const of = found.of.map((group, person) => (person < 3 ? 2 : Math.max(0, group)));
    const small = opinionPicture(matrix, { ...found, of, k: 3 });
    expect(small.groups.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(small.voters).toBe(117);
    expect(letterOf({ ...found, of, k: 3 }, 0)).toBeUndefined();
  });

  test('with fewer than five voters it tells no figure at all', () => {
    const few = opinionPicture(
      voteMatrix(
        votes.filter(({ participant }) => Number(participant) < 4),
        some,
      ),
    );
    expect(few).toMatchObject({ finding: 'too_few_people', voters: null, groups: [] });
    expect(few.statements.every(({ total }) => total === null)).toBe(true);
  });
});

test('a spread is the centre and the two axes of the places', () => {
  const slanted = [-2, -1, 0, 1, 2].map((step) => ({ x: 3 + 2 * step, y: 1 + step }));
  expect(spreadOf(slanted)).toMatchObject({ x: 3, y: 1 });
  expect(spreadOf(slanted).along).toBeCloseTo(Math.sqrt(10));
  expect(spreadOf(slanted).across).toBeCloseTo(0);
  expect(spreadOf(slanted).angle).toBeCloseTo(Math.atan(1 / 2));
});

/**
 * The smallest count, other than nobody, that anyone can work out: every sum and difference of the figures shown (counts,
 * totals, sizes of groups, number of voters) which counts people, that is, holds each kind of person once or not at all.
 */
function smallestDerived(
  groups: readonly Voters[],
  rest: Voters,
  columns: readonly (keyof ShownCounts)[] = COLUMNS,
): number {
  const all = [...groups, rest];
  const kinds = all.flatMap(({ size, counts }) => {
    const cantSay = counts.votes - counts.agree - counts.disagree;
    const shown = columns.map((column) => ({ agree: counts.agree, disagree: counts.disagree, cantSay })[column]);
    return [...shown, size - shown.reduce((sum, count) => sum + count, 0)];
  });
  const width = columns.length + 1;
  const figure = (holds: (part: number, column: number) => boolean) =>
    kinds.map((_, kind) => (holds(Math.floor(kind / width), kind % width) ? 1 : 0));
  const { total, byGroup } = shownStatement(groups, rest);
  const figures: number[][] = [figure(() => true), ...groups.map((_, group) => figure((part) => part === group))];
  [...byGroup, total].forEach((shown, row) =>
    columns.forEach((column, at) => {
      if (shown?.[column] === null || !shown) return;
      figures.push(figure((part, own) => own === at && (row === groups.length || part === row)));
    }),
  );
  /** How many of the figures still to come hold each kind: what cannot come right any more is not followed. */
  const left = figures.map((_, from) =>
    kinds.map((_kind, kind) => figures.slice(from).filter((one) => one[kind]).length),
  );
  let smallest = Infinity;
  const combine = (from: number, sum: readonly number[]): void => {
    if (sum.some((times, kind) => times > 1 + (left[from]?.[kind] ?? 0) || times < -(left[from]?.[kind] ?? 0))) return;
    if (from === figures.length) {
      const count = sum.reduce((people, times, kind) => people + times * (kinds[kind] ?? 0), 0);
      if (count > 0) smallest = Math.min(smallest, count);
      return;
    }
    for (const times of [-1, 0, 1])
      combine(
        from + 1,
        sum.map((held, kind) => held + times * (figures[from]?.[kind] ?? 0)),
      );
  };
  combine(
    0,
    kinds.map(() => 0),
  );
  return smallest;
}
