import { CUES } from '../kinds/cues.ts';
import type { Words } from '../language/words.ts';
import type { Spoken } from './spoken.ts';

const MOST_TERMS = 6;
/** A word stands for a theme when this share of its texts, and at least two, use it. */
const LEAST_SHARE = 0.06;

/**
 * The words that tell each group of texts from all others, at most six, most telling first: by the log-likelihood ratio of
 * the texts that use a word (Dunning, 1993). Forms of a word count as one; it is shown in the form most used in the
 * group, as it stands there, and rather in a form that does not begin a sentence. Of words that begin alike (*panostaa*,
 * *panostus*) the first stands for all; words that wish (*pitäisi*, *lisää*) belong to every theme and are left out.
 */
export function keyTerms(words: Words, spoken: readonly Spoken[], groups: readonly (readonly number[])[]): string[][] {
  const everywhere = usesOf(words, spoken);
  return groups.map((rows) => {
    const uses = usesOf(
      words,
      rows.flatMap((row) => spoken[row] ?? []),
    );
    const cues = CUES[spoken[rows[0] ?? 0]?.language ?? 'fi'];
    return [...uses]
      .filter(([, use]) => use.texts >= Math.max(2, LEAST_SHARE * rows.length))
      .map(([base, use]) => {
        const elsewhere = (everywhere.get(base)?.texts ?? use.texts) - use.texts;
        return {
          form: usual(use.forms),
          telling: telling(use.texts, rows.length, elsewhere, spoken.length - rows.length),
        };
      })
      .filter((term) => term.telling > 0 && !cues.wish.test(term.form) && !cues.turning.test(term.form))
      .sort((one, other) => other.telling - one.telling || (one.form < other.form ? -1 : 1))
      .map((term) => term.form)
      .filter(unlikeBefore)
      .slice(0, MOST_TERMS);
  });
}

/** So many first letters in common make two words one matter. */
const ALIKE = 6;

function unlikeBefore(form: string, at: number, forms: readonly string[]): boolean {
  const beginning = (word: string): string => word.toLowerCase().slice(0, ALIKE);
  return !forms.slice(0, at).some((before) => beginning(before) === beginning(form));
}

interface Uses {
  texts: number;
  /** How often in each form, as it stands in the texts. */
  readonly forms: Map<string, number>;
}

function usesOf(words: Words, spoken: readonly Spoken[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { language, text } of spoken) {
    const here = new Set<string>();
    for (const { surface, baseForms, stopWord } of words.tokens(language, text)) {
      const [base = ''] = baseForms;
      if (stopWord || !/\p{L}{3}/u.test(base)) continue;
      const use = uses.get(base) ?? { texts: 0, forms: new Map<string, number>() };
      uses.set(base, use);
      if (!here.has(base)) use.texts++;
      here.add(base);
      use.forms.set(surface, (use.forms.get(surface) ?? 0) + 1);
    }
  }
  return uses;
}

function usual(forms: ReadonlyMap<string, number>): string {
  const weighed = [...forms].map(([form, count]) => ({ form, weight: /^\p{Ll}/u.test(form) ? count * 1000 : count }));
  weighed.sort((one, other) => other.weight - one.weight || (one.form < other.form ? -1 : 1));
  return weighed[0]?.form ?? '';
}

/** The log-likelihood ratio of `used` of `own` texts against `elsewhere` of `others`; 0 where the word is not commoner here. */
function telling(used: number, own: number, elsewhere: number, others: number): number {
  const share = (used + elsewhere) / (own + others);
  if (used / own <= share) return 0;
  return (
    2 *
    (gain(used, own * share) +
      gain(own - used, own * (1 - share)) +
      gain(elsewhere, others * share) +
      gain(others - elsewhere, others * (1 - share)))
  );
}

function gain(seen: number, expected: number): number {
  return seen === 0 || expected === 0 ? 0 : seen * Math.log(seen / expected);
}
