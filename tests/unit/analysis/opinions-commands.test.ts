import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreement, planted } from '../../support/opinions-sample.ts';

const COMMAND = fileURLToPath(new URL('../../../server/commands/analyse.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'opinions-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('opinion groups on the command line', () => {
  const { votes, statements, groupOf } = planted({
    seed: 3,
    sizes: [50, 40],
    statements: 24,
    density: 0.7,
    noise: 0.1,
    kind: 'profiles',
  });
  const rows = votes.map(({ participant, statement, vote }) => `${participant},${statement},${vote}`);
  let voted = '';
  let listed = '';

  beforeAll(() => {
    voted = file('votes.csv', ['participant,statement,vote', ...rows]);
    listed = file('statements.csv', [
      'statement,moderated,meta,text',
      ...statements.map(({ id }) => `${id},1,0,"a, b"`),
    ]);
  });

  test('groups: a line for each participant', async () => {
    const { out, err, code } = await analyse('groups', voted, '--statements', listed);
    const [header, ...lines] = out.trim().split('\n');
    expect([header, err, code]).toEqual(['participant,group', '', 0]);
    const pairs = lines.map((line) => line.split(',')).map(([id = '', group]) => [group, groupOf.get(id)] as const);
    expect(pairs).toHaveLength(90);
    expect(agreement(pairs)).toBeGreaterThan(0.8);
  });

  test('no clear groups: one line on standard error, and every group empty', async () => {
    const few = file('few.csv', ['participant,statement,vote', ...rows.slice(0, 200)]);
    const { out, err, code } = await analyse('groups', few, '--statements', listed);
    expect(err).toBe('no clear groups\n');
    expect(code).toBe(0);
    expect(out).toMatch(/^participant,group\n(\d+,\n)+$/);
  });

  test('group-statistics: JSON of the given groups; the latest vote by t counts', async () => {
    const groups = file('groups.csv', ['participant,group', ...[...groupOf].map(([id, group]) => `${id},${group}`)]);
    const timed = rows.flatMap((row) => [`${row},2`, `${row.replace(/,[-01]+$/, ',0')},1`]);
    const twice = file('twice.csv', ['participant,statement,vote,t', ...timed]);
    const [once, later] = await Promise.all(
      [voted, twice].map((from) => analyse('group-statistics', from, '--statements', listed, '--groups', groups)),
    );
    expect(Object.keys(JSON.parse(once?.out ?? ''))).toEqual([
      'repness',
      'consensus',
      'group_aware_consensus',
      'priority',
    ]);
    expect(later).toEqual(once);
  });

  test.each([
    ['a missing file', () => ['nowhere.csv', '--statements', listed], 'nowhere.csv cannot be read.'],
    ['a missing column', () => [listed, '--statements', listed], 'must name the columns participant, statement, vote'],
    ['an impossible vote', () => [holding('1,1,2'), '--statements', listed], 'line 2: a vote is 1, 0 or -1, not "2".'],
    ['no vote', () => [holding('1,1,'), '--statements', listed], 'line 2: a vote is 1, 0 or -1'],
    ['an unknown statement', () => [holding('1,99,1'), '--statements', listed], 'there is no statement "99".'],
    ['no statements', () => [voted], 'Usage: groups VOTES.csv --statements STATEMENTS.csv'],
    ['an unknown option', () => [voted, '--statement', listed], 'Usage: groups'],
  ])('refuses %s in one plain line', async (_what, args, why) => {
    const { out, err, code } = await analyse('groups', ...args());
    expect([out, code]).toEqual(['', 1]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(why);
  });

  test('group-statistics refuses a participant in two groups', async () => {
    const groups = file('double.csv', ['participant,group', '1,0', '1,1']);
    const { err, code } = await analyse('group-statistics', voted, '--statements', listed, '--groups', groups);
    expect([err.includes('participant "1" is there twice'), code]).toEqual([true, 1]);
  });
});

function holding(row: string): string {
  return file('bad.csv', ['participant,statement,vote', row]);
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function analyse(...args: string[]): Promise<{ out: string; err: string; code: number | string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [COMMAND, ...args], (error, out, err) => resolve({ out, err, code: error?.code ?? 0 })),
  );
}
