import { scaleFor } from './centred.ts';
import type { OpinionGroups } from './groups.ts';
import { counts, type VoteMatrix } from './votes.ts';

/** A place on the map, in the map's own unit. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is needed to find a person's place on a map from her votes; kept by the server, plain enough to be stored. */
export interface MapKey {
  readonly statements: readonly StatementKey[];
}

interface StatementKey {
  readonly id: string;
  readonly counts: boolean;
  readonly mean: number;
  readonly across: number;
  readonly up: number;
}

export function mapKey(matrix: VoteMatrix, { votes, components }: OpinionGroups): MapKey {
  return {
    statements: matrix.statements.map((statement, column) => ({
      id: statement.id,
      counts: counts(statement),
      mean: votes.mean[column] ?? 0,
      across: components[0]?.[column] ?? 0,
      up: components[1]?.[column] ?? 0,
    })),
  };
}

/**
 * "You are here": where one person stands, from her own latest votes (1 agree, −1 disagree, 0 cannot say, by statement)
 * and the map's key. For her alone. Also right for somebody who came after the map was made; undefined without a vote that
 * counts.
 */
export function youAreHere({ statements }: MapKey, own: ReadonlyMap<string, number>): Place | undefined {
  const zeroed = statements.filter((statement) => !statement.counts).length;
  const voted = statements.filter((statement) => statement.counts && own.has(statement.id));
  if (voted.length === 0) return undefined;
  const scale = scaleFor(statements.length, voted.length + zeroed);
  const along = (component: (key: StatementKey) => number) =>
    scale * voted.reduce((sum, key) => sum + ((own.get(key.id) ?? 0) - key.mean) * component(key), 0);
  return { x: along(({ across }) => across), y: along(({ up }) => up) };
}
