import { demandOpen } from '../access/open-window.ts';
import { STEP, type CommentKind, type Language, type Presence, type Viewpoint } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import type { From } from '../people/device.ts';
import { perform, type Service } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';
import { worded } from './language.ts';
import { keepAndTell, type Kept, type Told } from './idempotent.ts';
import { shownAs } from './presence.ts';
import { visibleContribution, mayRead } from '../access/contribution.ts';
import { waitsIfTooMuch } from './waiting.ts';

export interface Commenting {
  readonly text: string;
  readonly kind: CommentKind;
  /** The language of the page it is written on, see telling. */
  readonly lang: Language;
  readonly presence: Presence;
  readonly penName?: string | undefined;
  readonly viewpoint?: Viewpoint | undefined;
  /** When the writer began, see telling. */
  readonly begunAt?: Date | undefined;
  /** Where it comes from, see telling. */
  readonly from?: From | undefined;
}

/** Comments on a contribution. A comment on a comment stands beside it, under the same contribution. */
export async function comment(
  service: Service,
  actor: Principal | null,
  parentId: string,
  said: Commenting,
): Promise<Told> {
  const wording = worded(said);
  return perform(service, actor, 'contribution.comment', async ({ tx, me, now }) => {
    const parent = await visibleContribution(tx, actor, parentId, 'lock');
    demand(actor, 'contribution.comment', parent.situation);
    if (parent.row.withdrawnAt || !mayRead(actor, parent)) throw new Refusal('closed');
    if (parent.seen?.step === STEP.online) demandOpen(parent.seen.window, now, said.begunAt);
    const words = {
      kind: 'comment',
      commentKind: said.kind,
      parentId: parent.row.parentId ?? parentId,
      authorId: me.personId,
      ...wording,
      ...(await shownAs(tx, me, said)),
      viewpoint: said.viewpoint ?? null,
      caseId: parent.row.caseId,
      saidInStep: parent.seen?.step ?? null,
    } as const;
    await clearDraft(tx, me, `comment/${parentId}`, now);
    const waits = (kept: Kept) => waitsIfTooMuch(tx, me, kept, said.from, now);
    return keepAndTell(tx, me.personId, words, 'contribution.told', { cardCode: null, waits });
  });
}
