import type { Context } from '../context.ts';
import { forgetSent } from '../activity/sending.ts';
import { forgetOldDrafts } from '../people/drafts.ts';
import { forgetOld } from '../people/forget-old.ts';
import { sweepSignIn } from '../people/tries.ts';

/**
 * Takes away, once a day, what is past its time: worn-out sessions, counted tries and codes, forgotten drafts, the keys of
 * what was sent, and what its purpose no longer needs.
 */
export async function sweepJob({ db, sessions, clock }: Pick<Context, 'db' | 'sessions' | 'clock'>): Promise<void> {
  await sessions.sweep();
  await sweepSignIn(db, clock());
  await forgetOldDrafts(db, clock());
  await forgetSent(db, clock());
  await forgetOld(db, clock());
}
