import { parseArgs } from 'node:util';
import { opinionGroups } from '../../analysis/opinions/groups.ts';
import { type CastVote, type Statement, type VoteMatrix, voteMatrix } from '../../analysis/opinions/votes.ts';
import { AnalyseRefusal } from './refusal.ts';
import { readTable, tableRows } from './table.ts';

/** `groups VOTES.csv --statements STATEMENTS.csv`: prints participant,group for everybody who voted; says so where none are clear. */
export async function run(args: string[]): Promise<void> {
  const { votes, statements } = votingFiles(args, 'groups VOTES.csv --statements STATEMENTS.csv');
  const matrix = await readVotes(votes, statements);
  const { finding, of } = opinionGroups(matrix);
  if (finding !== 'clear') console.error('no clear groups');
  const lines = matrix.participants.map((participant, person) => `${participant},${groupName(of[person])}\n`);
  process.stdout.write(`participant,group\n${lines.join('')}`);
}

function groupName(group = -1): string {
  return group < 0 ? '' : String(group);
}

/** The files a command is given; refuses a call that does not read as `usage`. */
export function votingFiles(args: string[], usage: string): { votes: string; statements: string; groups: string } {
  try {
    const options = { statements: { type: 'string', default: '' }, groups: { type: 'string', default: '' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [votes, ...others] = positionals;
    const complete = values.statements && Boolean(values.groups) === usage.includes('--groups');
    if (votes && others.length === 0 && complete) return { votes, ...values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new AnalyseRefusal(`Usage: ${usage}`);
}

/**
 * Reads votes (participant, statement, vote: 1 agree, −1 disagree, 0 cannot say, and t when there is a time) and the
 * statements they are about (statement, moderated: −1 out, and meta: 1 if so). Refuses what is neither, in one plain line.
 */
export async function readVotes(votesFile: string, statementsFile: string): Promise<VoteMatrix> {
  const statements = await readStatements(statementsFile);
  const listed = new Set(statements.map(({ id }) => id));
  const rows = await tableRows<keyof CastRow>(votesFile, ['participant', 'statement', 'vote'], ['t']);
  return voteMatrix(castVotes(votesFile, rows, listed), statements);
}

interface CastRow {
  readonly participant: string;
  readonly statement: string;
  readonly vote: string;
  readonly t: string;
}

const VOTES: Readonly<Record<string, number>> = { '1': 1, '0': 0, '-1': -1 };

function* castVotes(file: string, rows: Iterable<CastRow>, listed: ReadonlySet<string>): Generator<CastVote> {
  const refuse = (line: number, why: string) => new AnalyseRefusal(`${file}, line ${line}: ${why}`);
  let at = -1;
  for (const { participant, statement, vote, t } of rows) {
    at++;
    const value = VOTES[vote.trim()];
    if (value === undefined) throw refuse(at + 2, `a vote is 1, 0 or -1, not "${vote}".`);
    if (!listed.has(statement)) throw refuse(at + 2, `there is no statement "${statement}".`);
    if (participant === '') throw refuse(at + 2, 'the participant is missing.');
    const moment = t === '' ? at : Number(t);
    if (!Number.isFinite(moment)) throw refuse(at + 2, `t is a number, not "${t}".`);
    yield { participant, statement, vote: value, at: moment };
  }
}

async function readStatements(file: string): Promise<Statement[]> {
  const rows = await readTable<'statement' | 'moderated' | 'meta'>(file, ['statement'], ['moderated', 'meta']);
  const seen = new Set<string>();
  return rows.map(({ statement, moderated, meta }) => {
    if (seen.has(statement)) throw new AnalyseRefusal(`${file}: statement "${statement}" is there twice.`);
    seen.add(statement);
    if (!['', '-1', '0', '1'].includes(moderated.trim()))
      throw new AnalyseRefusal(`${file}: moderated is 1, 0 or -1, not "${moderated}".`);
    return { id: statement, moderatedOut: moderated.trim() === '-1', meta: ['1', 'true'].includes(meta.trim()) };
  });
}
