import { describe, expect, test } from 'vitest';
import { centredVotes } from '../../../server/analysis/opinions/centred.ts';
import { isBeyondChance } from '../../../server/analysis/opinions/chance.ts';
import { opinionGroups, whoIsPlaced } from '../../../server/analysis/opinions/groups.ts';
import { shuffledVotes } from '../../../server/analysis/opinions/shuffled.ts';
import { type CastVote, type VoteMatrix, voteMatrix } from '../../../server/analysis/opinions/votes.ts';
import { below, seeded, shuffle } from '../../../server/analysis/seeded.ts';
import {
  agreement,
  besideTruth,
  inOtherOrder,
  planted,
  REAL_DATA,
  realGroups,
  realMatrix,
  realVotes,
  sharedInformation,
} from '../../support/opinions-sample.ts';

describe('planted groups are found', () => {
  const SIZES: Record<number, number[]> = {
    2: [180, 120],
    3: [130, 100, 70],
    4: [105, 85, 65, 45],
    5: [80, 70, 60, 50, 40],
  };
  const plans = [2, 3, 4, 5].flatMap((k) => (['profiles', 'plane'] as const).map((kind) => ({ k, kind })));

  test.each(plans)('$k groups, $kind', ({ k, kind }) => {
    const plan = { seed: 40 + k, sizes: SIZES[k] ?? [], statements: 60, density: 0.45, noise: 0.15, kind };
    const { votes, statements, groupOf } = planted(plan);
    const matrix = voteMatrix(votes, statements);
    const found = opinionGroups(matrix);
    expect(found).toMatchObject({ finding: 'clear', k });
    expect(agreement(besideTruth(matrix, found.of, groupOf))).toBeGreaterThan(0.8);
  });

  test('in whatever order the votes come, the groups are the same; the largest is 0', () => {
    const { votes, statements } = planted({ ...SMALL, sizes: [60, 45, 30] });
    const [found, other] = [votes, inOtherOrder(votes, 1)].map((cast) => opinionGroups(voteMatrix(cast, statements)));
    expect(other?.of).toEqual(found?.of);
    const sizes = [0, 1, 2].map((group) => found?.of.filter((one) => one === group).length ?? 0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('and whatever people are called: the groups are theirs, not their ids', () => {
    const { votes, statements } = planted({ ...SMALL, sizes: [60, 45, 30] });
    const renamed = (id: string) => `p${(Number(id) * 89) % 135}`;
    const matrix = voteMatrix(votes, statements);
    const other = voteMatrix(
      votes.map((vote) => ({ ...vote, participant: renamed(vote.participant) })),
      statements,
    );
    const [own, others] = [opinionGroupsOnce(matrix), opinionGroupsOnce(other)];
    const named = new Map(other.participants.map((id, person) => [id, others[person]]));
    expect(matrix.participants.map((id) => named.get(renamed(id)))).toEqual([...own]);
  });
});

describe('no groups where there are none', () => {
  test.each([1, 2, 3])('votes dealt out anew within each statement (%i)', (seed) => {
    const { votes, statements } = planted({ ...SMALL, seed, sizes: [60, 45, 30] });
    const found = opinionGroups(voteMatrix(dealt(votes, seed), statements));
    expect(found).toMatchObject({ finding: 'no_clear_groups', k: 0 });
    expect(new Set(found.of)).toEqual(new Set([-1]));
  });

  // A dozen who press the same button through all of it, among people who press any: they look apart, and are no group.
  test.each([
    ['agree', 28, 10],
    ['agree', 40, 20],
    ['cannot say', 40, 10],
    ['disagree', 40, 40],
  ] as const)('twelve who %s to everything among %i at random (%i statements)', (answer, others, count) => {
    const vote = { agree: 1, 'cannot say': 0, disagree: -1 }[answer];
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed);
      const cast = pressing(count, 12 + others, (person) => (person < 12 ? vote : below(random, 3) - 1));
      expect(opinionGroups(cast)).toMatchObject({ finding: 'no_clear_groups', k: 0 });
    }
  });

  test('beside two true groups they are in none, and the groups are found', () => {
    const { votes, statements, groupOf } = planted({ ...SMALL, sizes: [20, 20], density: 0.8 });
    const same = statements.flatMap(({ id }) =>
      Array.from({ length: 12 }, (_, at) => ({ participant: `same ${at}`, statement: id, vote: 1, at: 0 })),
    );
    const matrix = voteMatrix([...votes, ...same], statements);
    const found = opinionGroups(matrix);
    expect(found).toMatchObject({ finding: 'clear', k: 2 });
    expect(agreement(besideTruth(matrix, found.of, groupOf))).toBeGreaterThan(0.8);
    const ofSame = matrix.participants.flatMap((id, person) => (id.startsWith('same') ? [found.of[person]] : []));
    expect(new Set(ofSame)).toEqual(new Set([-1]));
  });

  test('below thirty people, however clear it looks', () => {
    const { votes, statements } = planted({ ...SMALL, sizes: [15, 14] });
    expect(opinionGroups(voteMatrix(votes, statements)).finding).toBe('too_few_people');
    const more = planted({ ...SMALL, sizes: [16, 15] });
    expect(opinionGroups(voteMatrix(more.votes, more.statements)).finding).toBe('clear');
  });

  test('nobody, one voter, everybody of one mind: no groups and no fault', () => {
    const statements = [0, 1, 2].map((id) => ({ id: String(id), moderatedOut: false, meta: false }));
    const agreeing = (people: number) =>
      Array.from({ length: people * 3 }, (_, at) => ({
        participant: String(at % people),
        statement: String(Math.floor(at / people)),
        vote: 1,
        at,
      }));
    expect(opinionGroups(voteMatrix([], statements)).finding).toBe('too_few_people');
    expect(opinionGroups(voteMatrix(agreeing(1), statements)).finding).toBe('too_few_people');
    expect(opinionGroups(voteMatrix(agreeing(50), statements)).finding).toBe('no_clear_groups');
  });
});

test.each([
  ['explains more and lies apart', { explained: 0.2, silhouette: 0.42 }, true],
  ['explains no more than the luckiest shuffle', { explained: 0.11, silhouette: 0.6 }, false],
  ['lies no further apart than the ordinary shuffle', { explained: 0.4, silhouette: 0.37 }, false],
])('a division that %s', (_what, real, beyond) => {
  const shuffled = [
    { explained: 0.1, silhouette: 0.4 },
    { explained: 0.06, silhouette: 0.3 },
  ];
  expect(isBeyondChance({ real, shuffled })).toBe(beyond);
});

describe('who is placed', () => {
  const statements = Array.from({ length: 9 }, (_, id) => ({ id: String(id), moderatedOut: id === 0, meta: false }));
  const voters = (counts: readonly number[]) =>
    voteMatrix(
      counts.flatMap((count, person) =>
        Array.from({ length: count }, (_, at) => ({ participant: String(person), statement: String(at), vote: 1, at })),
      ),
      statements,
    );

  test('those with seven votes, the moderated among them; the most active others fill up to fifteen', () => {
    expect(whoIsPlaced(voters([...new Array<number>(16).fill(7), 6, 9]))).toHaveLength(17);
    const few = voters([9, 7, ...new Array<number>(10).fill(3), ...new Array<number>(10).fill(5)]);
    expect(whoIsPlaced(few)).toEqual([0, 1, 2, 3, 4, ...Array.from({ length: 10 }, (_, at) => 12 + at)]);
  });
});

test('a shuffle keeps how each statement did and who voted on it', () => {
  const { votes, statements } = planted({ ...SMALL, sizes: [20, 20] });
  const centred = centredVotes(voteMatrix(votes, statements));
  const other = shuffledVotes(centred, seeded(1));
  expect(other.value).not.toEqual(centred.value);
  expect(other.column).toBe(centred.column);
  const byColumn = ({ value, column }: typeof centred) =>
    [...value.keys()].map((place) => `${column[place]} ${value[place]?.toFixed(6)}`).sort();
  expect(byColumn(other)).toEqual(byColumn(centred));
});

describe.runIf(REAL_DATA)('real conversations', { timeout: 300_000 }, () => {
  test('agree with the groups that Polis published, and cover them', () => {
    const scores = (['taxes', 'ssis', 'vtaiwan'] as const).map((name) => {
      const [matrix, truth] = [realMatrix(name), realGroups(name)];
      const pairs = besideTruth(matrix, opinionGroupsOnce(matrix), truth);
      expect(pairs.length / truth.size).toBeGreaterThanOrEqual(0.99);
      return agreement(pairs);
    });
    expect(Math.min(...scores)).toBeGreaterThan(0.65);
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.75);
  });

  test.each(['seattle', 'taxes', 'ssis'] as const)(
    '%s: clear; the rows shuffled, the same; the votes dealt out, none',
    (name) => {
      const { votes, statements } = realVotes(name);
      const found = opinionGroups(voteMatrix(votes, statements));
      expect(found.finding).toBe('clear');
      expect(opinionGroupsOnce(voteMatrix(inOtherOrder(votes, 5), statements))).toEqual(found.of);
      expect(opinionGroups(voteMatrix(dealt(votes, 5), statements)).finding).toBe('no_clear_groups');
    },
  );

  test('the Finnish election compass: three groups that know something of parties', () => {
    const [matrix, truth] = [realMatrix('compass'), realGroups('compass')];
    const found = opinionGroups(matrix, 3);
    expect(found).toMatchObject({ finding: 'clear', k: 3 });
    expect(sharedInformation(besideTruth(matrix, found.of, truth))).toBeGreaterThanOrEqual(0.22);
  });
});

const SMALL = { seed: 8, statements: 30, density: 0.6, noise: 0.1, kind: 'profiles' } as const;

/** The groups without asking chance, for speed. */
function opinionGroupsOnce(matrix: VoteMatrix): Int8Array {
  return opinionGroups(matrix, 0).of;
}

/** Within each statement the votes change hands: nothing connects one statement with another. */
function dealt(votes: readonly CastVote[], seed: number): CastVote[] {
  const random = seeded(seed);
  const byStatement = Map.groupBy(votes, ({ statement }) => statement);
  return [...byStatement.values()].flatMap((own) => {
    const values = shuffle(
      random,
      Int8Array.from(own, ({ vote }) => vote),
    );
    return own.map((vote, at) => ({ ...vote, vote: values[at] ?? 0 }));
  });
}

/** Everybody votes on every statement, each as `vote` says of her. */
function pressing(statements: number, people: number, vote: (person: number) => number): VoteMatrix {
  const listed = Array.from({ length: statements }, (_, id) => ({ id: String(id), moderatedOut: false, meta: false }));
  const cast = Array.from({ length: people }, (_, person) =>
    listed.map(({ id }) => ({ participant: String(person), statement: id, vote: vote(person), at: 0 })),
  );
  return voteMatrix(cast.flat(), listed);
}
