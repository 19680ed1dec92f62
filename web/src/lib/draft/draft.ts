import type { DraftPlace } from '../../../../server/contract/words.ts';
import type { paths } from '../api/schema.d.ts';

/** What the service keeps of one place: the text, what another device had, and at which version it was last sent. */
export type Draft = paths['/api/me/drafts']['get']['responses'][200]['content']['application/json']['items'][number];

/** Whose unfinished texts these are (null: a visitor, whose texts are on her device only), and the texts. */
export interface Drafts {
  readonly owner: string | null;
  readonly items: readonly Draft[];
}

/** What is kept of this place, if anything is. */
export function draftAt(drafts: Drafts, place: DraftPlace): Draft | undefined {
  return drafts.items.find((one) => one.place === place);
}
