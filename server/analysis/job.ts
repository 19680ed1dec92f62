import { KINDS, kindOf, type Kind } from './kinds/kinds.ts';
import type { Words } from './language/words.ts';
import { draftSummary, type DraftSummary } from './summary/draft.ts';
import type { Quote } from './themes/sayings.ts';
import { speakersOf, type Speakers } from './themes/speakers.ts';
import { type Spoken, themesOf, type Themes } from './themes/themes.ts';

/** Where somebody's words stand, without the words: they are read anew each time, by those who may read them. */
export type Spot = Omit<Quote, 'text'>;
type Kept<T> = T extends Quote ? Spot : T extends readonly (infer One)[] ? readonly Kept<One>[] : T extends object ? { readonly [K in keyof T]: Kept<T[K]> } : T; // prettier-ignore

/** Themes as they are kept, with who speaks of each and how many ask, wish or tell. */
export interface KeptThemes extends Kept<Themes> {
  readonly speakers: Speakers;
  readonly kinds: Readonly<Record<string, Readonly<Record<Kind, number>>>>;
}
export type KeptDraft = Kept<DraftSummary>;

export interface ThemesJob {
  readonly subject: 'themes';
  readonly spoken: readonly Spoken[];
  readonly earlier: KeptThemes | undefined;
}
export type Job = ThemesJob;
/** What a job makes. */
export type Made<J extends Job> = J extends ThemesJob
  ? { readonly themes: KeptThemes; readonly draft: KeptDraft }
  : never;

/** Makes what a job asks for: the analysis has no other door in the service. */
export function make(words: Words, job: Job): Made<Job> {
  const themes = themesOf(words, job.spoken, job.earlier && recalled(job.earlier));
  const draft = draftSummary(words, job.spoken, { themes });
  const kinds = kindsOf(job.spoken, themes);
  return {
    themes: { ...withoutWords(themes), speakers: speakersOf(job.spoken, themes), kinds },
    draft: withoutWords(draft),
  };
}

/** How many texts of each theme ask, wish or tell what they have lived through. */
function kindsOf(spoken: readonly Spoken[], { themes }: Themes): KeptThemes['kinds'] {
  const kindOfText = new Map(spoken.map(({ id, language, text }) => [id, kindOf(language, text)]));
  const count = (ids: readonly string[]) =>
    Object.fromEntries(KINDS.map((kind) => [kind, ids.filter((id) => kindOfText.get(id) === kind).length]));
  return Object.fromEntries(
    themes.map(({ id, members }) => [id, count(members.map((member) => member.id))]),
  ) as KeptThemes['kinds'];
}

/** An earlier result as the method takes it; it does not look at the quotes. */
function recalled({ method, themes, unassigned }: KeptThemes): Themes {
  return { method, themes: themes.map((theme) => ({ ...theme, quotes: [] })), unassigned };
}

/** The same with every quote reduced to its place. */
function withoutWords<T extends object>(made: T): Kept<T> {
  return JSON.parse(JSON.stringify(made, (_key, value: unknown) => (isQuote(value) ? spotOf(value) : value)));
}
function isQuote(value: unknown): value is Quote {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'text' in value;
}
const spotOf = ({ id, start, end }: Quote): Spot => ({ id, start, end });
