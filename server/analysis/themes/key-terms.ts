import type { Token } from '../language/words.ts';

const MOST_TERMS = 6;
/** A word stands for a theme when this share of its texts, and at least two, use it. */
const LEAST_SHARE = 0.06;

/** A text in words; `group` is the place of its theme, undefined for one that belongs to none. */
export interface SpokenText {
  readonly tokens: readonly Token[];
  readonly group: number | undefined;
}

/**
 * The words that tell each group of texts from all others, at most six, most telling first: by the log-likelihood ratio of
 * the texts that use a word (Dunning, 1993). Forms of a word count as one; it is shown in the form most used in the
 * group, as it stands there, and rather in a form that does not begin a sentence.
 */
export function keyTerms(texts: readonly SpokenText[], groups: number): string[][] {
  const everywhere = usesOf(texts);
  return Array.from({ length: groups }, (_group, group) => {
    const own = texts.filter((text) => text.group === group);
    const least = Math.max(2, LEAST_SHARE * own.length);
    return [...usesOf(own)]
      .filter(([, { texts: uses }]) => uses >= least)
      .map(([base, { texts: uses, forms }]) => {
        const all = everywhere.get(base)?.texts ?? uses;
        return { form: usual(forms), telling: telling(uses, own.length, all - uses, texts.length - own.length) };
      })
      .filter((term) => term.telling > 0)
      .sort((one, other) => other.telling - one.telling || (one.form < other.form ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map((term) => term.form);
  });
}

interface Uses {
  texts: number;
  /** How often in each form, as it stands in the texts. */
  readonly forms: Map<string, number>;
}

function usesOf(texts: readonly SpokenText[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { tokens } of texts) {
    const here = new Set<string>();
    for (const { surface, baseForms, stopWord } of tokens) {
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
