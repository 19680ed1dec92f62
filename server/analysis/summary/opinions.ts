import type { Quote } from '../themes/sayings.ts';
import type { Spoken } from '../themes/spoken.ts';

/** What voting showed; a statement is the id of the text that it is. */
export interface Opinions {
  /** What all groups agree on, the strongest first. */
  readonly agreements: readonly string[];
  /** What one group says unlike the others, the strongest first. */
  readonly differences: readonly {
    readonly group: string;
    readonly statement: string;
    readonly says: 'agree' | 'disagree';
  }[];
}

/** What one opinion group says that others do not. */
export interface GroupVoice {
  readonly group: string;
  readonly statements: readonly { readonly quote: Quote; readonly says: 'agree' | 'disagree' }[];
}

/** The agreed statements, whole and verbatim; those that are not visible are left out. */
export function agreedBy(visible: readonly Spoken[], opinions: Opinions | undefined): Quote[] {
  const quoteOf = quotesOf(visible);
  return (opinions?.agreements ?? []).flatMap((statement) => quoteOf.get(statement) ?? []);
}

/** Each group with what it says unlike the others; a group with nothing visible to say stays in the list, so that none is forgotten. */
export function voicesOf(visible: readonly Spoken[], opinions: Opinions | undefined): GroupVoice[] {
  const quoteOf = quotesOf(visible);
  const differences = opinions?.differences ?? [];
  const groups = [...new Set(differences.map(({ group }) => group))].sort();
  return groups.map((group) => ({
    group,
    statements: differences
      .filter((difference) => difference.group === group)
      .flatMap(({ statement, says }) => {
        const quote = quoteOf.get(statement);
        return quote ? [{ quote, says }] : [];
      }),
  }));
}

function quotesOf(visible: readonly Spoken[]): Map<string, Quote> {
  return new Map(visible.map(({ id, text }) => [id, { id, start: 0, end: text.length, text }]));
}
