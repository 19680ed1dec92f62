import { principalComponents } from '../../analysis/opinions/components.ts';
import { consensus, type Consensual, groupAwareConsensus } from '../../analysis/opinions/consensus.ts';
import { centredVotes } from '../../analysis/opinions/centred.ts';
import { extremities } from '../../analysis/opinions/places.ts';
import { priorities } from '../../analysis/opinions/priority.ts';
import { type Representative, representativeStatements } from '../../analysis/opinions/representative.ts';
import { tally, wholeTally } from '../../analysis/opinions/tally.ts';
import { byId, type VoteMatrix } from '../../analysis/opinions/votes.ts';
import { readVotes, votingFiles } from './groups.ts';
import { AnalyseRefusal } from './refusal.ts';
import { readTable } from './table.ts';

const USAGE = 'group-statistics VOTES.csv --statements STATEMENTS.csv --groups GROUPS.csv';

/** Prints as JSON what tells the given groups apart and what unites them, in the words that Polis uses. */
export async function run(args: string[]): Promise<void> {
  const files = votingFiles(args, USAGE);
  const matrix = await readVotes(files.votes, files.statements);
  console.log(JSON.stringify(groupStatistics(matrix, await readGroups(files.groups)), null, 1));
}

/** What Polis computes from votes and given groups (group by participant). People without a group count in consensus only. */
export function groupStatistics(matrix: VoteMatrix, groupOf: ReadonlyMap<string, string>): object {
  const names = [...new Set(groupOf.values())].sort(byId);
  const of = matrix.participants.map((participant) => names.indexOf(groupOf.get(participant) ?? ''));
  const votes = tally(matrix, of, names.length);
  const representative = representativeStatements(matrix.statements, votes);
  const { agree, disagree } = consensus(matrix.statements, wholeTally(matrix));
  const centred = centredVotes(matrix);
  const extremity = extremities(centred.mean, principalComponents(centred, 2));
  const byStatement = (values: readonly number[]) =>
    Object.fromEntries(matrix.statements.map(({ id }, column) => [id, values[column]]));
  return {
    repness: Object.fromEntries(names.map((name, group) => [name, (representative[group] ?? []).map(asRepness)])),
    consensus: { agree: agree.map(asConsensus), disagree: disagree.map(asConsensus) },
    group_aware_consensus: byStatement(groupAwareConsensus(votes)),
    priority: byStatement(priorities(matrix.statements, votes, extremity)),
  };
}

function asRepness(one: Representative): object {
  const best = one.bestAgree === undefined ? {} : { best_agree: true, n_agree: one.bestAgree };
  return {
    ...asConsensus(one),
    repness: one.ratio,
    repness_test: one.ratioTest,
    repful_for: one.name,
    ...best,
  };
}

function asConsensus({ statement, count, votes, share, shareTest }: Consensual): object {
  const tid = /^(0|[1-9]\d{0,14})$/.test(statement) ? Number(statement) : statement;
  return { tid, n_success: count, n_trials: votes, p_success: share, p_test: shareTest };
}

async function readGroups(file: string): Promise<Map<string, string>> {
  const groups = new Map<string, string>();
  for (const { participant, group } of await readTable(file, ['participant', 'group'])) {
    if (groups.has(participant)) throw new AnalyseRefusal(`${file}: participant "${participant}" is there twice.`);
    if (group !== '') groups.set(participant, group);
  }
  return groups;
}
