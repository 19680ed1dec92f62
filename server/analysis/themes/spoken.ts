import type { Language, Viewpoint } from '../../contract/words.ts';

/** What a person said, as the analysis sees it: no name, no time. */
export interface Spoken {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly viewpoint?: Viewpoint | undefined;
}
