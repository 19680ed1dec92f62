import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { opinionGroups } from '../../server/analysis/opinions/groups.ts';
import { voteMatrix } from '../../server/analysis/opinions/votes.ts';
import {
  agreement,
  besideTruth,
  type Conversation,
  CONVERSATIONS,
  planted,
  REAL_DATA,
  realGroups,
  realPath,
  realVotes,
  sharedInformation,
} from '../support/opinions-sample.ts';

/** One measurement beside its bar; `ok` says whether it is met. */
export interface AnalysisRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: string;
  readonly ok: boolean;
}

const POLIS = ['taxes', 'ssis', 'vtaiwan'] as const;
const ROUNDS = 3;
const COMMAND = fileURLToPath(new URL('../../server/commands/analyse.ts', import.meta.url));

/** How well and how fast opinion groups are found. Times are of the processor, reading
 * files not included, best of three. */
export function measureGroups(): AnalysisRow[] {
  return [...plantedRows(), ...crowdRows(), ...(REAL_DATA ? [...polisRows(), ...compassRows()] : [])];
}

/** Planted groups, five times each: how often the right number is found. */
function plantedRows(): AnalysisRow[] {
  const SIZES = [
    [180, 120],
    [130, 100, 70],
    [105, 85, 65, 45],
    [80, 70, 60, 50, 40],
  ];
  return (['profiles', 'plane'] as const).flatMap((kind) =>
    SIZES.map((sizes) => {
      const right = [1, 2, 3, 4, 5].filter((seed) => {
        const { votes, statements } = planted({ seed, sizes, statements: 60, density: 0.45, noise: 0.15, kind });
        return opinionGroups(voteMatrix(votes, statements)).k === sizes.length;
      });
      return atLeast(`planted ${sizes.length} groups, ${kind}: found`, right.length, 4, 'of 5');
    }),
  );
}

/** 2,000 people on 900 statements, 226,000 votes. */
function crowdRows(): AnalysisRow[] {
  const sizes = [900, 700, 400];
  const crowd = planted({ seed: 1, sizes, statements: 900, density: 0.126, noise: 0.2, kind: 'profiles' });
  const matrix = voteMatrix(crowd.votes, crowd.statements);
  return [
    atMost(
      '2,000 × 900, without shuffles',
      bestTime(() => opinionGroups(matrix, 0)),
      1_000,
      'ms',
    ),
    atMost(
      '2,000 × 900, with 20 shuffles',
      bestTime(() => opinionGroups(matrix)),
      10_000,
      'ms',
    ),
  ];
}

function polisRows(): AnalysisRow[] {
  const scores = POLIS.map((name) => {
    const { matrix, found, truth } = foundIn(name);
    const pairs = besideTruth(matrix, found.of, truth);
    return { name, ari: agreement(pairs), coverage: pairs.length / truth.size };
  });
  const mean = scores.reduce((sum, { ari }) => sum + ari, 0) / scores.length;
  return [
    ...scores.flatMap(({ name, ari, coverage }) => [
      atLeast(`${CONVERSATIONS[name]}: agreement with Polis`, ari, 0.65, 'ARI'),
      atLeast(`${CONVERSATIONS[name]}: published participants grouped`, coverage, 0.99, 'share'),
    ]),
    atLeast('mean agreement with Polis', mean, 0.75, 'ARI'),
  ];
}

function compassRows(): AnalysisRow[] {
  const { matrix, found, truth } = foundIn('compass');
  return [
    atLeast(
      'election compass: parties known from groups',
      sharedInformation(besideTruth(matrix, found.of, truth)),
      0.22,
      'NMI',
    ),
    atMost('election compass: difference from three groups', Math.abs(found.k - 3), 0, 'groups'),
    atMost(
      '12,000 × 129, without shuffles',
      bestTime(() => opinionGroups(matrix, 0)),
      3_000,
      'ms',
    ),
    atMost('12,000 × 129 from the command line: memory', commandMemory(), 400, 'MiB'),
  ];
}

/** The most memory that the command `groups` takes on the compass, in MiB. */
function commandMemory(): number {
  const tell = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const files = [realPath('compass', 'votes.csv'), '--statements', realPath('compass', 'statements.csv')];
  const { stderr } = spawnSync(process.execPath, ['--import', tell, COMMAND, 'groups', ...files], { encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1)) / 2 ** 10;
}

function foundIn(name: Conversation) {
  const { votes, statements } = realVotes(name);
  const matrix = voteMatrix(votes, statements);
  return { matrix, found: opinionGroups(matrix), truth: realGroups(name) };
}

/** Milliseconds of the processor, which on a machine shared with others says more than the clock. */
function bestTime(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

function atLeast(what: string, value: number, bar: number, unit: string): AnalysisRow {
  return { what, value, unit, bar: `≥ ${bar}`, ok: value >= bar };
}

function atMost(what: string, value: number, bar: number, unit: string): AnalysisRow {
  return { what, value, unit, bar: `≤ ${bar}`, ok: value <= bar };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { what, value, unit, bar, ok } of measureGroups())
    console.log(
      `${what.padEnd(75)} ${value.toFixed(3).padStart(10)} ${unit.padEnd(6)} ${bar.padEnd(8)} ${ok ? 'ok' : 'SHORT'}`,
    );
