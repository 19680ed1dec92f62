import { type SQL, sql } from 'drizzle-orm';
import type { Section } from './own-data.ts';

/** What becomes of one column that points to a person or holds what somebody wrote. */
export interface Trace {
  /** Joining a card: it moves to the account; it ends with the card; of several of the same (these columns) the account's own stays. */
  readonly joined?: 'moves' | 'ends' | readonly string[];
  /** Erasing: of which rows it is emptied, or they go; always, or with her texts only. Unnamed: it stays, and `why` says so. */
  readonly erased?: Erased;
  /** The section of her own data where it stands. */
  readonly told?: Section;
  /** What takes it away by time; unnamed: it is kept until it is erased. */
  readonly until?: string;
  /** Why something of the above does not happen to it. */
  readonly why?: string;
}
export interface Erased {
  readonly when: 'always' | 'with_texts';
  readonly to: null | '' | 'gone';
  readonly of: (me: string) => SQL;
}

/** Her rows, by the column that points to her. */
export const by = (column: string) => (me: string) => sql`${sql.identifier(column)} = ${me}::uuid`;
/** Rows of what she has said. */
export const ofHerWords = (me: string) => sql`contribution_id in (select id from contribution where author_id = ${me})`;
export const always = (to: Erased['to'], of: Erased['of']): Erased => ({ when: 'always', to, of });
export const withTexts = (to: Erased['to'], of: Erased['of']): Erased => ({ when: 'with_texts', to, of });
/** Her feedback on accessibility, also what she gave without signing in but with her address. */
export const ofHerFeedback = (me: string) =>
  sql`(person_id = ${me}::uuid or email = (select email from person where id = ${me}))`;
export const BARE = 'Her bare id, with nothing beside it: counts and others’ threads stay whole.';
export const ROLES_ONLY = 'Only one with a role or a place in a planning group does this; a card has neither.';
