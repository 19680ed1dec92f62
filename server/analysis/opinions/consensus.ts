import { isSignificant, type Side, type SideName, sideOf } from './side.ts';
import { type Counts, NOBODY, type Tally } from './tally.ts';
import { counts, type Statement } from './votes.ts';

/** A statement on which most of all voters are on the same side. */
export interface Consensual extends Side {
  readonly statement: string;
}

const MOST = 5;

/** Up to five statements that most voters agree with and five that most disagree with (Polis, math/repness.clj, 281–300). */
export function consensus(
  statements: readonly Statement[],
  whole: readonly Counts[],
): Readonly<Record<SideName, readonly Consensual[]>> {
  const on = (name: SideName) =>
    statements
      .flatMap((statement, column) => {
        const side = sideOf(name, whole[column] ?? NOBODY, NOBODY);
        return counts(statement) && side.share > 0.5 && isSignificant(side.shareTest)
          ? [{ statement: statement.id, ...side }]
          : [];
      })
      .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest)
      .slice(0, MOST);
  return { agree: on('agree'), disagree: on('disagree') };
}

/**
 * How far every group agrees with each statement, from 0 to 1: the product over groups of (agrees + 1) / (votes + 2), so
 * that one group alone cannot carry it (Polis, math/conversation.clj, 602–615). In the order of the statements, those
 * moderated out included; whoever shows them filters.
 */
export function groupAwareConsensus(votes: Tally): number[] {
  return votes.map((byGroup) => byGroup.reduce((product, own) => product * ((own.agree + 1) / (own.votes + 2)), 1));
}
