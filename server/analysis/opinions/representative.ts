import { isSignificant, type Side, sideOf } from './side.ts';
import { type Counts, NOBODY, type Tally, summed } from './tally.ts';
import { counts, type Statement } from './votes.ts';

/** A statement that tells one group from the others, and the side that the group takes. */
export interface Representative extends Side {
  readonly statement: string;
  /** Set on the statement that the group agrees with best: how many agree. */
  readonly bestAgree?: number;
}

interface Candidate {
  readonly statement: string;
  readonly agree: Side;
  readonly disagree: Side;
}

const MOST = 5;

/**
 * For each group the statements that represent it, at most five: those which it takes a side on, alone and compared with
 * all others together; what it agrees with first. The rules are those of Polis (math/repness.clj, lines 67–280). The
 * tests use the same votes that made the groups: they describe the groups, they do not prove them, and with hundreds of
 * statements some are chance.
 */
export function representativeStatements(statements: readonly Statement[], votes: Tally): readonly Representative[][] {
  const groups = votes[0]?.map((_, group) => group) ?? [];
  return groups.map((group) =>
    representing(
      statements.flatMap((statement, column) =>
        counts(statement) ? [candidate(statement.id, votes[column] ?? [], group)] : [],
      ),
    ),
  );
}

function candidate(statement: string, byGroup: readonly Counts[], group: number): Candidate {
  const own = byGroup[group] ?? NOBODY;
  const others = summed(byGroup.filter((_, other) => other !== group));
  return { statement, agree: sideOf('agree', own, others), disagree: sideOf('disagree', own, others) };
}

function representing(candidates: readonly Candidate[]): Representative[] {
  const best = bestAgreed(candidates);
  const passing = candidates.filter((one) => passes(one.agree) || passes(one.disagree));
  if (passing.length === 0) return best ? [bestShown(best)] : strongest(candidates).map(shown);
  const rest = passing
    .filter((one) => one !== best)
    .map(shown)
    .sort((a, b) => weight(b) - weight(a));
  const list = [...(best ? [bestShown(best)] : []), ...rest].slice(0, MOST);
  return [...list.filter(({ name }) => name === 'agree'), ...list.filter(({ name }) => name === 'disagree')];
}

function passes({ ratioTest, shareTest }: Side): boolean {
  return isSignificant(ratioTest) && isSignificant(shareTest);
}

/** The statement the group agrees with best, running over them in the order of their ids. */
function bestAgreed(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((best, next) => (beats(next, best) ? next : best), undefined);
}

function beats({ agree, disagree }: Candidate, best: Candidate | undefined): boolean {
  if (agree.count === 0 && disagree.count === 0) return false;
  if (!best) return isSignificant(agree.shareTest) || (agree.ratio > 1 && agree.share > 0.5);
  if (best.agree.ratio > 1) return weight(agree) > weight(best.agree);
  return agree.share * agree.shareTest > best.agree.share * best.agree.shareTest;
}

/** The one that differs most from the others, in either direction; when nothing else represents the group. */
function strongest(candidates: readonly Candidate[]): Candidate[] {
  const far = ({ agree, disagree }: Candidate) => Math.max(agree.ratioTest, disagree.ratioTest);
  return candidates.reduce<Candidate[]>(([most], next) => [most && far(most) >= far(next) ? most : next], []);
}

function weight({ ratio, ratioTest, share, shareTest }: Side): number {
  return ratio * ratioTest * share * shareTest;
}

function shown({ statement, agree, disagree }: Candidate): Representative {
  return { statement, ...(agree.ratioTest > disagree.ratioTest ? agree : disagree) };
}

function bestShown(best: Candidate): Representative {
  return { ...shown(best), bestAgree: best.agree.count };
}
