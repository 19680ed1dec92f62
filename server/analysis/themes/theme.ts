import type { Language } from '../../contract/words.ts';
import type { Quote } from './sayings.ts';

/** Something that several people speak of. */
export interface Theme {
  /** Lasts from one time to the next for as long as the theme does. */
  readonly id: string;
  /** A name that a person gave it; handed on, never made. */
  readonly name?: string;
  readonly language: Language;
  /** The words that tell it from the other themes, in a form that people used, the most telling first. */
  readonly terms: readonly string[];
  readonly quotes: readonly Quote[];
  /** The closest first; closeness 0 … 1 tells how near to the middle of the theme a text is. */
  readonly members: readonly { readonly id: string; readonly closeness: number }[];
  /** Members that were not there the time before; all of them the first time. */
  readonly fresh: number;
}

export interface Themes {
  readonly method: { readonly name: string; readonly version: number };
  /** The largest first, language by language. */
  readonly themes: readonly Theme[];
  /** Texts that fit nowhere. */
  readonly unassigned: readonly { readonly id: string; readonly language: Language }[];
}
