import type { House } from '../house.ts';
import { forgetSent } from '../activity/sending.ts';
import { forgetOldDrafts } from '../people/drafts.ts';
import { sweepSignIn } from '../people/tries.ts';

/** Takes away, once a day, what is past its time: worn-out sessions, counted tries and codes, forgotten drafts, and the keys of what was sent. */
export async function sweepRound({ db, sessions, clock }: Pick<House, 'db' | 'sessions' | 'clock'>): Promise<void> {
  await sessions.sweep();
  await sweepSignIn(db, clock());
  await forgetOldDrafts(db, clock());
  await forgetSent(db, clock());
}
