import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { Day, Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';

/** One thing that somebody said, and what came of it. */
const Heard = Type.Object({
  text: Type.String(),
  lang: OneOf(words.LANGUAGES),
  speaker: Type.String(),
  byPenName: Type.Boolean(),
  viewpoint: Maybe(OneOf(words.VIEWPOINTS)),
  saidAt: Moment,
  case: Type.Object({ id: Id, title: Type.String() }),
  answer: Type.Object({ nextStep: Type.String(), publishedAt: Moment }),
  deed: Maybe(Type.Object({ text: Type.String(), day: Day })),
  /** How many people's words the answered point rests on. */
  people: Type.Integer(),
});
type Heard = Type.Static<typeof Heard>;
export const HeardSentence = Type.Object({ heard: Maybe(Heard) });

/** Longer than this, it is no longer one sentence that is read at a glance; in characters. */
const SHORT = 160;

/**
 * The sentence that the home tells as a true example, or none. The rule: of the answers "will be done" that are published,
 * the one for which something was done last, then the newest; of the words it rests on, the shortest that anybody may
 * read (not hidden, withdrawn or erased) and that the speaker put her name or pen name to.
 */
export async function heardSentence(db: Db): Promise<Heard | null> {
  const [row] = await newest(db, {});
  return row ?? null;
}

const newest = prepared<Record<string, never>, Heard>(
  () => sql`select k.text, k.lang, v.speaker, k.presence = 'pen_name' as "byPenName", k.viewpoint, ${asIso(sql`k.created_at`)} as "saidAt",
      jsonb_build_object('id', c.id, 'title', c.title) as case,
      jsonb_build_object('nextStep', a.next_step, 'publishedAt', ${asIso(sql`a.published_at`)}) as answer,
      case when d.day is not null then jsonb_build_object('text', d.text, 'day', d.day) end as deed,
      (select count(distinct o.author_id)::int from point_source r join contribution o on o.id = r.contribution_id
        where r.point_id = p.id) as people
    from answer a join point p on p.id = a.point_id and p.removed_at is null
    join development_case c on c.id = p.case_id
    join point_source s on s.point_id = p.id
    join readable_contribution k on k.id = s.contribution_id and k.parent_id is null
    join person w on w.id = k.author_id
    cross join lateral (select case k.presence when 'own_name' then w.name when 'pen_name' then k.pen_name end) v (speaker)
    left join lateral (select text, day from deed where point_id = p.id order by day desc, at desc limit 1) d on true
    where a.published_at is not null and a.kind = 'will_be_done' and v.speaker is not null
      and length(k.text) between 1 and ${SHORT}
    order by d.day desc nulls last, a.published_at desc, length(k.text), k.id limit 1`,
);
