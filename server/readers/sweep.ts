import type { House } from '../house.ts';
import { forgetOldDrafts } from '../people/drafts.ts';
import { sweepSignIn } from '../people/tries.ts';

/** Takes away, once a day, what is past its time: worn-out sessions, counted tries and codes, and forgotten drafts. */
export async function sweepRound({ db, sessions, clock }: Pick<House, 'db' | 'sessions' | 'clock'>): Promise<void> {
  await sessions.sweep();
  await sweepSignIn(db, clock());
  await forgetOldDrafts(db, clock());
}
