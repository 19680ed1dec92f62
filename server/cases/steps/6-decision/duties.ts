import { sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { mail } from '../../../../db/schema/activity.ts';
import type { Language, Role } from '../../../contract/words.ts';
import { pausedIn } from '../../../people/pause.ts';
import { type Duty, dutyLetter } from './duty-letter.ts';

export interface Asked {
  readonly personId: string;
  readonly duty: Duty;
}
interface Someone extends Record<string, unknown> {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly paused: boolean;
}

const ROLES: Readonly<Record<Duty, readonly Role[]>> = {
  answer: ['decision_maker'],
  prepare: ['deputy', 'decision_maker'],
  promise: ['decision_maker'],
};

/**
 * Tells each by a letter what she is asked to do; the same `occasion` tells nobody twice. One who has set her role aside
 * gets no letter: her name is returned, so that whoever asks her knows.
 */
export async function tellDuties(
  tx: Tx,
  asked: readonly Asked[],
  of: { readonly caseId: string; readonly title: string; readonly day: string; readonly occasion: string },
  { publicUrl, now }: { readonly publicUrl: URL; readonly now: Date },
): Promise<{ paused: string[] }> {
  const paused: string[] = [];
  // Twenty receivers at most, and their deputies.
  for (const { personId, duty } of asked) {
    const someone = await whoIs(tx, personId, ROLES[duty]);
    if (someone?.paused) paused.push(someone.name ?? '');
    if (!someone?.email || someone.paused) continue;
    await tx
      .insert(mail)
      .values({
        dedupeKey: `${duty}:${of.occasion}:${of.day}:${personId}`,
        toPersonId: personId,
        toAddress: someone.email,
        ...dutyLetter(someone.language, { duty, ...of }, publicUrl),
        createdAt: now,
        nextTryAt: now,
      })
      .onConflictDoNothing();
  }
  return { paused };
}

async function whoIs(tx: Tx, id: string, roles: readonly Role[]): Promise<Someone | undefined> {
  const { rows } = await tx.execute<Someone>(sql`
    select w.id, w.name, w.email, w.language, ${pausedIn(sql`w.id`, sql`${sql.param([...roles])}::text[]`)} as paused
    from person w where w.id = ${id} and w.erased_at is null`);
  return rows[0];
}
