import { describe, expect, test } from 'vitest';
import { centredVotes } from '../../../server/analysis/opinions/centred.ts';
import { principalComponents } from '../../../server/analysis/opinions/components.ts';
import { peoplePlaces } from '../../../server/analysis/opinions/places.ts';
import { silhouettes } from '../../../server/analysis/opinions/silhouette.ts';
import { eigenvalue, eigenvector } from '../../../server/analysis/opinions/tridiagonal.ts';
import { voteMatrix } from '../../../server/analysis/opinions/votes.ts';
import { seeded } from '../../../server/analysis/seeded.ts';
import { inOtherOrder, planted } from '../../support/opinions-sample.ts';

const open = (id: string) => ({ id, moderatedOut: false, meta: false });

describe('the matrix of votes', () => {
  const votes = [
    { participant: '10', statement: 'b', vote: 1, at: 1 },
    { participant: '10', statement: 'b', vote: -1, at: 3 },
    { participant: '9', statement: 'a', vote: 0, at: 2 },
    { participant: '10', statement: 'a', vote: 1, at: 2 },
    { participant: '10', statement: 'b', vote: 1, at: 2 },
    { participant: '9', statement: 'unlisted', vote: 1, at: 2 },
  ];
  const listed = [open('c'), open('b'), open('a')];

  test('holds the latest vote of each, in the order of ids; statements without a vote have no column', () => {
    const { participants, statements, start, column, vote } = voteMatrix(votes, listed);
    expect(participants).toEqual(['9', '10']);
    expect(statements.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([[...start], [...column], [...vote]]).toEqual([
      [0, 1, 3],
      [0, 0, 1],
      [0, 1, -1],
    ]);
  });

  test('is the same in whatever order the votes came', () => {
    const twice = [...votes, { participant: '9', statement: 'a', vote: 1, at: 2 }];
    for (let seed = 1; seed < 20; seed++)
      expect(voteMatrix(inOtherOrder(twice, seed), listed)).toEqual(voteMatrix(twice, listed));
  });
});

describe('the directions of the votes', () => {
  test('are orthogonal, of length 1, and turned by the covariance only in length', () => {
    const { votes, statements } = planted({
      seed: 2,
      sizes: [40, 30, 20],
      statements: 25,
      density: 0.6,
      noise: 0.2,
      kind: 'profiles',
    });
    const centred = centredVotes(voteMatrix(votes, statements));
    const components = principalComponents(centred, 3);
    const dense = denseCovariance(centred);
    const lengths = components.map((component) => {
      const turned = dense.map((row) => dot(row, component));
      const length = dot(turned, component);
      turned.forEach((entry, at) => expect(entry).toBeCloseTo(length * (component[at] ?? 0), 6));
      return length;
    });
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    components.forEach((one, a) =>
      components.forEach((other, b) => expect(dot(one, other)).toBeCloseTo(a === b ? 1 : 0, 9)),
    );
    const random = seeded(1);
    for (let round = 0; round < 50; round++) {
      const any = dense.map(() => random() - 0.5);
      expect(
        dot(
          dense.map((row) => dot(row, any)),
          any,
        ) / dot(any, any),
      ).toBeLessThan(lengths[0] ?? 0);
    }
  });

  test('a statement moderated out moves nobody, but draws the middle nearer', () => {
    const { votes, statements } = planted({
      seed: 2,
      sizes: [40, 30],
      statements: 20,
      density: 0.5,
      noise: 0.1,
      kind: 'profiles',
    });
    const some = statements.map((one) => ({ ...one, moderatedOut: Number(one.id) < 5 }));
    const away = (listed: typeof statements) => {
      const centred = centredVotes(voteMatrix(votes, listed));
      return { components: principalComponents(centred, 2), scale: centred.scale };
    };
    const [all, without] = [away(statements), away(some)];
    expect([...(without.components[0]?.slice(0, 5) ?? [])]).toEqual([0, 0, 0, 0, 0]);
    without.scale.forEach((scale, person) => expect(scale).toBeLessThanOrEqual(all.scale[person] ?? 0));
  });

  test('there are none where nothing varies', () => {
    const votes = [0, 1, 2].map((person) => ({ participant: String(person), statement: 'a', vote: 1, at: 0 }));
    const centred = centredVotes(voteMatrix(votes, [open('a')]));
    expect([...peoplePlaces(centred, principalComponents(centred, 2)).at]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('eigenvalues of a small matrix are as known: 2 − 2 cos(π j / (n + 1))', () => {
    const size = 30;
    const matrix = { diagonal: new Array<number>(size).fill(2), beside: new Array<number>(size - 1).fill(-1) };
    for (const rank of [0, 1, 7, 29]) {
      const value = eigenvalue(matrix, rank);
      expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (size - rank)) / (size + 1)), 12);
      const vector = eigenvector(matrix, value);
      vector.forEach((entry, at) =>
        expect(2 * entry - (vector[at - 1] ?? 0) - (vector[at + 1] ?? 0)).toBeCloseTo(value * entry, 10),
      );
    }
  });
});

describe('silhouettes', () => {
  const line = (...at: number[]) => ({ count: at.length, directions: 1, at: Float64Array.from(at) });

  test('by hand; a place alone counts nothing', () => {
    expect(silhouettes(line(0, 1, 10), [Uint8Array.of(0, 0, 1)])[0]).toBeCloseTo((0.9 + 8 / 9 + 0) / 3);
  });

  test('of many places every n-th tells nearly the same as all', () => {
    const random = seeded(6);
    const at = Array.from({ length: 6_000 }, (_, one) => random() + (one % 3 === 0 ? 1.2 : 0)).sort((a, b) => a - b);
    const of = Uint8Array.from(at, (place) => (place < 1.1 ? 0 : 1));
    const some = at.filter((_, one) => one % 3 === 1);
    const [many = 0] = silhouettes(line(...at), [of]);
    const [few = 1] = silhouettes(line(...some), [Uint8Array.from(some, (place) => (place < 1.1 ? 0 : 1))]);
    expect(Math.abs(many - few)).toBeLessThan(0.01);
  });
});

function denseCovariance({ people, columns, start, column, value }: ReturnType<typeof centredVotes>): number[][] {
  const rows = Array.from({ length: people }, (_, person) => {
    const row = new Array<number>(columns).fill(0);
    for (let place = start[person] ?? 0; place < (start[person + 1] ?? 0); place++)
      row[column[place] ?? 0] = value[place] ?? 0;
    return row;
  });
  return Array.from({ length: columns }, (_, a) =>
    Array.from({ length: columns }, (_, b) => rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)),
  );
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Array.from(one).reduce((sum, entry, at) => sum + entry * (other[at] ?? 0), 0);
}
