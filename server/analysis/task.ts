import { KINDS, kindOf, type Kind } from './kinds/kinds.ts';
import type { Words } from './language/words.ts';
import { opinionGroups } from './opinions/groups.ts';
import { type MapKey, mapKey } from './opinions/here.ts';
import { type OpinionPicture, opinionPicture } from './opinions/picture.ts';
import { extremities } from './opinions/places.ts';
import { priorities } from './opinions/priority.ts';
import { wholeTally } from './opinions/tally.ts';
import { type CastVote, type Statement, voteMatrix } from './opinions/votes.ts';
import { draftSummary, type DraftSummary } from './summary/draft.ts';
import type { Quote } from './themes/sayings.ts';
import { speakersOf, type Speakers } from './themes/speakers.ts';
import type { Spoken } from './themes/spoken.ts';
import type { Themes } from './themes/theme.ts';
import { themesOf } from './themes/themes.ts';

/** Where somebody's words stand, without the words: they are read anew each time, by those who may read them. */
export type Spot = Omit<Quote, 'text'>;
type Kept<T> = T extends Quote ? Spot : T extends readonly (infer One)[] ? readonly Kept<One>[] : T extends object ? { readonly [K in keyof T]: Kept<T[K]> } : T; // prettier-ignore

/** Themes as they are kept, with who speaks of each and how many ask, wish or tell. */
export interface KeptThemes extends Kept<Themes> {
  readonly speakers: Speakers;
  readonly kinds: Readonly<Record<string, Readonly<Record<Kind, number>>>>;
}
export type KeptDraft = Kept<DraftSummary>;

interface ThemesTask {
  readonly subject: 'themes';
  readonly spoken: readonly Spoken[];
  readonly earlier: KeptThemes | undefined;
}
interface OpinionsTask {
  readonly subject: 'opinions';
  readonly votes: readonly CastVote[];
  readonly statements: readonly Statement[];
}
export type Task = ThemesTask | OpinionsTask;
/** What a job makes. */
export type TaskResult<J extends Task> = J extends ThemesTask ? MadeThemes : KeptOpinions;
export interface MadeThemes {
  readonly themes: KeptThemes;
  readonly draft: KeptDraft;
}
/** What is kept of the votes: what everybody may see, the key to one's own place, and what to ask next. No person. */
export interface KeptOpinions {
  readonly method: { readonly name: string; readonly version: number };
  readonly picture: OpinionPicture;
  readonly key: MapKey;
  readonly priorities: Readonly<Record<string, number>>;
}
/** Raise the version whenever the same votes may come out otherwise. */
const OPINIONS = { name: 'kuultu-opinion-groups', version: 2 } as const;

/** Makes what a job asks for: the analysis has no other door in the service. */
export function make(words: Words, task: Task): MadeThemes | KeptOpinions {
  switch (task.subject) {
    case 'themes':
      return madeThemes(words, task);
    case 'opinions':
      return madeOpinions(task);
    default:
      throw new Error('nobody knows this kind of work');
  }
}

function madeOpinions({ votes, statements }: OpinionsTask): KeptOpinions {
  const matrix = voteMatrix(votes, statements);
  const found = opinionGroups(matrix);
  const tallied = wholeTally(matrix).map((counts) => [counts]);
  const order = priorities(matrix.statements, tallied, extremities(found.votes.mean, found.components));
  return {
    method: OPINIONS,
    picture: opinionPicture(matrix, found),
    key: mapKey(matrix, found),
    priorities: Object.fromEntries(matrix.statements.map(({ id }, column) => [id, order[column] ?? 1])),
  };
}

function madeThemes(words: Words, task: ThemesTask): MadeThemes {
  const themes = themesOf(words, task.spoken, task.earlier && recalled(task.earlier));
  const draft = draftSummary(words, task.spoken, { themes });
  const kinds = kindsOf(task.spoken, themes);
  return {
    themes: { ...withoutWords(themes), speakers: speakersOf(task.spoken, themes), kinds },
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
