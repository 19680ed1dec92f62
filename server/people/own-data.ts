import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { saidBy } from './own-data-said.ts';
import { dutiesOf, writtenBy } from './own-data-written.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';

/** Everything the service holds of one person, by section; each section is a list of plain rows. */
export type OwnData = Record<Section, Row[]>;
export type Row = Record<string, string | number | boolean | null>;
export const SECTIONS = [
  'person',
  'contributions',
  'versions',
  'supports',
  'votes',
  'statements',
  'marks',
  'signUps',
  'follows',
  'memberships',
  'deliveries',
  'roles',
  'sessions',
  'cards',
  'hidings',
  'drafts',
  'pauses',
  'absences',
  'accessFeedback',
  'reports',
  'notes',
  'logged',
  'duties',
  'letters',
  'invitations',
  'written',
  'acts',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Gathers the person's own data (GDPR articles 15 and 20). What others said of her words to her is in it, never who they
 * are; what they said of them to the Verstas is theirs. Codes and tokens are not in it: only hashes of them exist.
 */
export async function seeOwnData(db: Db, actor: Principal | null): Promise<OwnData> {
  demand(actor, 'own_data.use', { own: true });
  const { personId: me } = signedIn(actor);
  // An address that another wrote down may be somebody else's, until she has signed in with it.
  const address = sql`(select email from person where id = ${me} and not email_unproved)`;
  const { rows } = await db.execute<{ data: OwnData }>(sql`select jsonb_build_object(
    'person', ${list(sql`select id, name, pen_name, email, email_unproved, language, viewpoint, answer_way, created_at, last_seen_day from person where id = ${me}`)},
    'contributions', ${list(saidBy(me))},
    'versions', ${list(sql`select v.contribution_id, v.version, v.text, v.until, v.later from contribution_version v join contribution c on c.id = v.contribution_id where c.author_id = ${me} order by v.contribution_id, v.version`)},
    'supports', ${list(sql`select contribution_id, at from support where person_id = ${me} order by at`)},
    'votes', ${list(sql`select statement_id, value, at from vote where person_id = ${me} order by at`)},
    'statements', ${list(sql`select s.id, s.case_id, s.text, s.at, s.waits, r.reason as refused_because from statement s left join statement_refusal r on r.statement_id = s.id where s.made_by = ${me} order by s.at`)},
    'marks', ${list(sql`select point_id, value, because, at from check_mark where person_id = ${me} order by at`)},
    'signUps', ${list(sql`select workshop_id, access_needs, at, cancelled_at from sign_up where person_id = ${me} order by at`)},
    'follows', ${list(sql`select case_id, at from follow where person_id = ${me} order by at`)},
    'memberships', ${list(sql`select case_id, viewpoint, accepted_at, ended_at from member where person_id = ${me} order by accepted_at`)},
    'deliveries', ${list(sql`select d.case_id, d.kind, d.way, d.created_at, d.delivered_at, d.opened_at, e.how, e.at as how_at from delivery d left join delivery_settled e on e.delivery_id = d.id where d.person_id = ${me} order by d.created_at`)},
    'roles', ${list(sql`select role, from_day, until_day, ended_at from role_held where person_id = ${me} order by from_day`)},
    'sessions', ${list(sql`select public_id as id, device, created_at, expires_at, card_id is not null as by_card from session where person_id = ${me} order by created_at`)},
    'cards', ${list(sql`select id, made_by is not null and made_by <> ${me} as by_another, workshop_id, created_at, ended_at from card where person_id = ${me} order by created_at`)},
    'hidings', ${list(sql`select h.contribution_id, h.reason, h.note as told_because, h.at, h.ended_at, h.appeal, h.appealed_at from hiding h join contribution c on c.id = h.contribution_id where c.author_id = ${me} order by h.at`)},
    'drafts', ${list(sql`select split_part(place, '/', 1) as kind, nullif(split_part(place, '/', 2), '') as about, text, earlier, at from draft where person_id = ${me} and (text <> '' or earlier <> '') order by place`)},
    'pauses', ${list(sql`select role, since, ended_at from role_pause where person_id = ${me} order by since`)},
    'absences', ${list(sql`select from_day, back_day from absence where person_id = ${me}`)},
    'accessFeedback', ${list(sql`select text, page, lang, email, given_at, answer, answered_at from access_feedback where person_id = ${me} or email = ${address} order by given_at`)},
    'reports', ${list(sql`select contribution_id, reason, note, at, settled_at from report where reporter_id = ${me} order by at`)},
    'notes', ${list(sql`select case_id, text, at from working_note where by = ${me} order by at`)},
    'logged', ${list(sql`select id as contribution_id, case_id, workshop_id, channel, created_at from contribution where logged_by = ${me} and author_id <> ${me} order by created_at`)},
    'duties', ${list(sql`select * from (${dutiesOf(me)}) d (duty, case_id, since, until, opened_at) order by since`)},
    'letters', ${list(sql`select to_address as email, subject, text, created_at, sent_at from mail
      where (to_person_id = ${me} or to_address = ${address}) and dedupe_key not like 'sign-in:%' order by created_at`)},
    'invitations', ${list(sql`select case_id, expires_at, used_at, revoked_at from invitation where made_by = ${me} order by expires_at`)},
    'written', ${list(sql`select * from (${writtenBy(me)}) w (kind, case_id, text, at) where text <> '' order by at`)},
    'acts', ${list(sql`select kind, case_id, contribution_id, at from activity where actor_id = ${me} order by id`)}
  ) as data`);
  const [row] = rows;
  if (!row) throw new Error('no own data');
  return row.data;
}

const list = (query: SQL) => sql`(select coalesce(jsonb_agg(to_jsonb(row)), '[]') from (${query}) row)`;
