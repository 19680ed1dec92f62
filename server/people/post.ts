import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { Config } from '../base/config.ts';
import { Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { POST_STATES } from '../contract/words.ts';

/** How letters leave just now: numbers and times, never an address. */
export const PostStands = Type.Object({
  state: OneOf(POST_STATES),
  /** Since when nothing has left, where something should have. */
  since: Maybe(Moment),
  /** Letters that will leave by themselves when they can. */
  waiting: Type.Integer(),
});
export type PostStands = Type.Static<typeof PostStands>;

/** Tells whether letters leave. Without a mail server they wait; in a demo they lie in the outbox, as they should. */
export async function postStands(db: Db, config: Pick<Config, 'smtpUrl' | 'demo'>): Promise<PostStands> {
  const { rows } = await db.execute<{ waiting: number; oldest: string | null; began: string | null }>(sql`
    select count(*)::int as waiting, to_json(min(created_at)) as oldest,
      (select to_json(began_at) from mail_outage where ended_at is null) as began
    from mail where sent_at is null and ended_at is null`);
  const { waiting = 0, oldest = null, began = null } = rows[0] ?? {};
  if (config.smtpUrl === undefined) {
    return config.demo ? { state: 'outbox', since: null, waiting: 0 } : { state: 'not_set', since: oldest, waiting };
  }
  return began === null ? { state: 'goes', since: null, waiting } : { state: 'stuck', since: began, waiting };
}
