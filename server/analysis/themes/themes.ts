import type { Language } from '../../contract/words.ts';
import type { Words } from '../language/words.ts';
import { belonging } from './belonging.ts';
import { centreOf, closeness } from './centre.ts';
import { gathered } from './gathering.ts';
import { keyTerms } from './key-terms.ts';
import { lasting } from './lasting.ts';
import { sayingsOf, spokenFor } from './sayings.ts';
import { rowWeights } from './sparse.ts';
import type { Spoken } from './spoken.ts';
import type { Theme, Themes } from './theme.ts';
import { matrixOf } from './weights.ts';

/** Raise the version whenever the same texts may come out otherwise. */
const METHOD = { name: 'kuultu-themes', version: 1 } as const;

const QUOTES = 3;

/**
 * What people speak of, language by language: texts in different languages never share a theme. The method chooses how many
 * themes there are; texts that fit nowhere stay apart. The same texts give the same themes in whatever order they come.
 * With an earlier result themes that are still there keep their ids and names, and what is new is counted.
 * A text's id must be its own.
 */
export function themesOf(words: Words, spoken: readonly Spoken[], earlier?: Themes): Themes {
  const languages = [...new Set(spoken.map(({ language }) => language))].sort();
  const found = languages.map((language) => themesOfOneLanguage(words, inOwnOrder(spoken, language), earlier));
  return {
    method: METHOD,
    themes: lasting(
      found.flatMap(({ themes }) => themes),
      earlier,
    ),
    unassigned: found.flatMap(({ unassigned }) => unassigned),
  };
}

/** An order that comes from the texts themselves. */
function inOwnOrder(spoken: readonly Spoken[], language: Language): Spoken[] {
  return spoken
    .filter((one) => one.language === language)
    .sort((one, other) => compare(one.text, other.text) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

type UnnamedTheme = Omit<Theme, 'id' | 'name'>;

interface FoundThemes {
  readonly themes: UnnamedTheme[];
  readonly unassigned: Themes['unassigned'];
}

function themesOfOneLanguage(words: Words, spoken: readonly Spoken[], earlier: Themes | undefined): FoundThemes {
  const { scale, matrix } = matrixOf(words, spoken);
  const groups = belonging(gathered(matrix, earlier && earlierParts(spoken, earlier)));
  const keyTermsOf = keyTerms(words, spoken, groups);
  const isNew = newSince(earlier);
  const themes = groups.map((rows, group): UnnamedTheme => {
    const centre = centreOf(matrix, rows);
    const members = closestFirst(spoken, rows, (row) => closeness(centre, rowWeights(matrix, row)));
    const sayings = members.flatMap(({ one }) => sayingsOf(words, scale, one));
    return {
      language: members[0]?.one.language ?? 'fi',
      terms: keyTermsOf[group] ?? [],
      quotes: spokenFor(sayings, QUOTES, ({ weights }) => closeness(centre, weights)).map(({ quote }) => quote),
      members: members.map(({ one, near }) => ({ id: one.id, closeness: rounded(near) })),
      fresh: members.filter(({ one }) => isNew(one.id)).length,
    };
  });
  const assigned = new Set(groups.flat());
  const apart = spoken.filter((_one, row) => !assigned.has(row));
  return { themes, unassigned: apart.map(({ id, language }) => ({ id, language })) };
}

function closestFirst(
  spoken: readonly Spoken[],
  rows: readonly number[],
  nearOf: (row: number) => number,
): { one: Spoken; near: number }[] {
  const members = rows.flatMap((row) => {
    const one = spoken[row];
    return one ? [{ one, near: nearOf(row) }] : [];
  });
  return members.sort((one, other) => other.near - one.near || compare(one.one.id, other.one.id));
}

function newSince(earlier: Themes | undefined): (id: string) => boolean {
  const before = new Set(earlier?.themes.flatMap(({ members }) => members.map(({ id }) => id)));
  for (const { id } of earlier?.unassigned ?? []) before.add(id);
  return (id) => !before.has(id);
}

/** By row the place of the theme that it belonged to; −1 for none. */
function earlierParts(spoken: readonly Spoken[], earlier: Themes): Int32Array {
  const part = new Map(earlier.themes.flatMap(({ members }, at) => members.map(({ id }) => [id, at] as const)));
  return Int32Array.from(spoken, ({ id }) => part.get(id) ?? -1);
}

/** Four decimals say enough, and are the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
