import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type CastVote, type Statement, type VoteMatrix, voteMatrix } from '../../server/analysis/opinions/votes.ts';
import { below, type Random, seeded } from '../../server/analysis/seeded.ts';

/** Real conversations, beside the checkout; where they are absent the tests say so and pass them over. */
const SHARED = new URL('../../../shared/data/opinion-groups/', import.meta.url);
export const CONVERSATIONS = {
  seattle: '15-per-hour-seattle',
  taxes: 'scoop-hivemind.taxes',
  ssis: 'ssis.land-bank-farmland.2rumnecbeh.2021-08-01',
  vtaiwan: 'vtaiwan.uberx',
  compass: 'party/fi-hs-2017',
} as const;
export type Conversation = keyof typeof CONVERSATIONS;

export const REAL_DATA = existsSync(SHARED);
if (!REAL_DATA)
  console.log('The real conversations (../shared/data/opinion-groups) are absent: only our own small data are tried.');

export function realPath(name: Conversation, file: string): string {
  return fileURLToPath(new URL(`${CONVERSATIONS[name]}/${file}`, SHARED));
}

export function realFile(name: Conversation, file: string): string {
  return readFileSync(realPath(name, file), 'utf8');
}

/** The votes and statements of a real conversation. */
export function realVotes(name: Conversation): { votes: CastVote[]; statements: Statement[] } {
  const statements = cellsOf(realFile(name, 'statements.csv')).map(([id = '', moderated, meta]) => ({
    id,
    moderatedOut: moderated === '-1',
    meta: meta === '1',
  }));
  const votes = cellsOf(realFile(name, 'votes.csv')).map(([participant = '', statement = '', vote, t]) => ({
    participant,
    statement,
    vote: Number(vote),
    at: Number(t ?? 0),
  }));
  return { votes, statements };
}

export function realMatrix(name: Conversation): VoteMatrix {
  const { votes, statements } = realVotes(name);
  return voteMatrix(votes, statements);
}

/** Participant → published group or party. */
export function realGroups(name: Conversation): Map<string, string> {
  const rows = cellsOf(realFile(name, name === 'compass' ? 'party.csv' : 'groups.csv'));
  return new Map(rows.flatMap(([participant = '', group = '']) => (group ? [[participant, group] as const] : [])));
}

function cellsOf(text: string): string[][] {
  if (text.includes('"')) return parse(text, { relax_column_count: true, skip_empty_lines: true }).slice(1);
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** How people were planted: how many in each group, on how many statements, how many of them each votes on, how often at odds. */
export interface Plan {
  readonly seed: number;
  readonly sizes: readonly number[];
  readonly statements: number;
  /** The share of statements that a person votes on, on the average; a few are eager, some hardly begin. */
  readonly density: number;
  /** How often a vote is not her group's: four times in ten a pass, else the opposite. */
  readonly noise: number;
  /** `profiles`: each group has its own view of every statement. `plane`: groups lie around a circle of two questions. */
  readonly kind: 'profiles' | 'plane';
}

export interface Planted {
  readonly votes: CastVote[];
  readonly statements: Statement[];
  readonly groupOf: ReadonlyMap<string, number>;
}

/** Votes of people whose groups are known: unequal sizes, missing votes, noise, and a quarter of statements that all share. */
export function planted(plan: Plan): Planted {
  const random = seeded(plan.seed);
  const views = Array.from({ length: plan.statements }, () => viewsOf(random, plan));
  const groups = plan.sizes.flatMap((size, group) => new Array<number>(size).fill(group));
  const votes = groups.flatMap((group, person) => {
    const eager = plan.density * (0.4 + 1.2 * random());
    return views.flatMap((view, statement) => {
      if (random() > eager) return [];
      const own = view[group] ?? 0;
      const vote = random() < plan.noise ? (random() < 0.4 ? 0 : -own) : own;
      return [{ participant: String(person), statement: String(statement), vote, at: 0 }];
    });
  });
  const statements = views.map((_, id) => ({ id: String(id), moderatedOut: false, meta: false }));
  return { votes, statements, groupOf: new Map(groups.map((group, person) => [String(person), group])) };
}

function viewsOf(random: Random, { sizes, kind }: Plan): number[] {
  const shared = random() < 0.25 ? (random() < 0.5 ? 1 : -1) : 0;
  if (kind === 'profiles') return sizes.map(() => shared || (below(random, 2) ? 1 : -1));
  const [direction, threshold] = [2 * Math.PI * random(), 1.4 * random() - 0.7];
  return sizes.map(
    (_, group) => shared || (Math.cos((2 * Math.PI * group) / sizes.length - direction) > threshold ? 1 : -1),
  );
}

/** The votes in another order. */
export function inOtherOrder<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seeded(seed);
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Agreement of two divisions of the same people: 1 the same, 0 as by chance (adjusted Rand index, Hubert and Arabie 1985). */
export function agreement(pairs: readonly (readonly [unknown, unknown])[]): number {
  const both = pairsWithin(pairs.map(([a, b]) => `${String(a)}|${String(b)}`));
  const [one, other] = [pairsWithin(pairs.map(([a]) => a)), pairsWithin(pairs.map(([, b]) => b))];
  const expected = (one * other) / ((pairs.length * (pairs.length - 1)) / 2);
  return one === other && one === expected ? 1 : (both - expected) / ((one + other) / 2 - expected);
}

function pairsWithin(labels: readonly unknown[]): number {
  return [...sizesOf(labels).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Normalised mutual information of two divisions, from 0 to 1 (divided by the mean of the entropies). */
export function sharedInformation(pairs: readonly (readonly [unknown, unknown])[]): number {
  const entropy = (labels: readonly unknown[]) =>
    [...sizesOf(labels).values()].reduce((sum, size) => sum - (size / pairs.length) * Math.log(size / pairs.length), 0);
  const [one, other] = [entropy(pairs.map(([a]) => a)), entropy(pairs.map(([, b]) => b))];
  return (2 * (one + other - entropy(pairs.map(([a, b]) => `${String(a)}|${String(b)}`)))) / (one + other);
}

function sizesOf(labels: readonly unknown[]): Map<unknown, number> {
  const sizes = new Map<unknown, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}

/** Pairs of found and true group, of those who have both. */
export function besideTruth(
  { participants }: VoteMatrix,
  of: ArrayLike<number>,
  truth: ReadonlyMap<string, unknown>,
): (readonly [number, unknown])[] {
  return participants.flatMap((participant, person) => {
    const group = of[person] ?? -1;
    return group >= 0 && truth.has(participant) ? [[group, truth.get(participant)] as const] : [];
  });
}
