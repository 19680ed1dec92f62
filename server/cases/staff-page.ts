import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { asIso } from '../../db/prepared.ts';
import { Day, Id, Maybe, OneOf } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import { demand, may } from '../access/may.ts';
import { VERSTAS, type Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { visibleCase, situationOf } from '../access/case.ts';

const Someone = Type.Object({ id: Id, name: Type.String() });
/** Somebody to choose; paused = she has set aside each of the roles that are asked for here. */
const Holder = Type.Object({ ...Someone.properties, paused: Type.Boolean() });
/** What those who take care of a case need besides its page: the people by name, and what waits for whom. */
export const CaseCare = Type.Object({
  owner: Maybe(Someone),
  targetDay: Maybe(Day),
  members: Type.Array(Type.Object({ ...Someone.properties, viewpoint: OneOf(words.VIEWPOINTS) })),
  /** Invitations to the group that nobody has used yet: to whom each was given is not known, only when it ends. */
  invitations: Type.Array(Type.Object({ id: Id, expiresAt: Type.String() })),
  mixReason: Maybe(Type.String()),
  /** What those who are coming to a workshop need, without names; for its organisers only. */
  accessNeeds: Type.Array(Type.Object({ workshopId: Id, needs: Type.Array(Type.String()) })),
  /** Who may own a step, give the promise or receive the summary, and draft for a decision maker: by today's roles. */
  owners: Type.Array(Holder),
  decisionMakers: Type.Array(Holder),
  deputies: Type.Array(Holder),
  /** The newest promise, when its decision maker has not confirmed it yet. */
  proposed: Maybe(
    Type.Object({
      canChange: Type.String(),
      cannotChange: Type.String(),
      answerBy: Day,
      decisionMakerId: Id,
      decisionMaker: Maybe(Type.String()),
    }),
  ),
  handover: Maybe(
    Type.Object({
      dueDay: Day,
      receivers: Type.Array(
        Type.Object({
          ...{ personId: Id, name: Maybe(Type.String()), deputyId: Maybe(Id), deputy: Maybe(Type.String()) },
          /** When she herself first opened the summary; her deputy's opening is not hers. */
          openedAt: Maybe(Type.String()),
        }),
      ),
    }),
  ),
});
export type CaseCare = Type.Static<typeof CaseCare>;

/** The same for the Verstas and the planning group; names of people are told to nobody else. One query. */
export async function caseCare(db: Db, actor: Principal | null, caseId: string, now: Date): Promise<CaseCare> {
  const seen = await visibleCase(db, actor, caseId);
  const situation = situationOf(seen);
  demand(actor, 'working_note.see', situation);
  const everyNeed = may(actor, 'workshop.see_access_needs', situation);
  const { rows } = await db.execute<CaseCare & Record<string, unknown>>(sql`
    select (select json_build_object('id', p.id, 'name', coalesce(p.name, '')) from person p where p.id = s.owner_id) as owner,
      s.target_day as "targetDay",
      coalesce((select json_agg(json_build_object('id', m.id, 'name', coalesce(p.name, p.pen_name, ''), 'viewpoint', m.viewpoint)
        order by m.accepted_at, m.id) from member m join person p on p.id = m.person_id
        where m.case_id = c.id and m.ended_at is null), '[]') as members,
      ${waitingInvitations(now)} as invitations,
      (select reason from mix_reason where case_id = c.id) as "mixReason",
      ${needsFor(actor, everyNeed)} as "accessNeeds",
      ${holding(VERSTAS)} as owners, ${holding(['decision_maker'])} as "decisionMakers",
      ${holding(['deputy', 'decision_maker'])} as deputies, ${proposed} as proposed, ${handedTo} as handover
    from development_case c left join stay s on s.case_id = c.id and s.left_at is null where c.id = ${caseId}`);
  return found(rows[0]);
}

const waitingInvitations = (now: Date) => sql`
  coalesce((select json_agg(json_build_object('id', i.id, 'expiresAt', i.expires_at) order by i.expires_at, i.id)
    from invitation i where i.case_id = c.id and i.used_at is null and i.revoked_at is null
      and i.expires_at > ${now.toISOString()}::timestamptz), '[]')`;

/** Of the workshops to come; all of them, or those that the actor planned herself. */
const needsFor = (actor: Principal | null, every: boolean) => sql`
  coalesce((select json_agg(json_build_object('workshopId', w.id, 'needs', (select json_agg(u.access_needs order by u.at, u.id)
      from sign_up u where u.workshop_id = w.id and u.cancelled_at is null and u.access_needs <> '')) order by w.starts_at, w.id)
    from workshop w where w.case_id = c.id and w.held_at is null and w.cancelled_at is null
      and (${every} or w.made_by = ${actor?.personId ?? null}::uuid)
      and exists (select from sign_up u where u.workshop_id = w.id and u.cancelled_at is null and u.access_needs <> '')), '[]')`;

/** The people who hold one of the roles today, by name. */
const holding = (roles: readonly words.Role[]) => sql`
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'paused', h.paused) order by p.name, p.id)
    from (select r.person_id, bool_and(z.id is not null) as paused from role_held_today r
      left join role_pause z on z.person_id = r.person_id and z.role = r.role and z.ended_at is null
      where r.role = any(${sql.param([...roles])}::text[]) group by r.person_id) h
    join person p on p.id = h.person_id and p.name is not null), '[]')`;

const proposed = sql`
  (select case when n.confirmed_at is null then json_build_object('canChange', n.can_change, 'cannotChange', n.cannot_change,
      'answerBy', n.answer_by, 'decisionMakerId', n.decision_maker_id,
      'decisionMaker', (select name from person where id = n.decision_maker_id)) end
    from newest_promise n where n.case_id = c.id)`;

const handedTo = sql`
  (select json_build_object('dueDay', h.due_day, 'receivers',
      coalesce((select json_agg(json_build_object('personId', r.person_id, 'name', p.name, 'deputyId', r.deputy_id, 'deputy', d.name,
        'openedAt', ${asIso(sql`r.opened_at`)})
        order by p.name, p.id) from receiver r join person p on p.id = r.person_id left join person d on d.id = r.deputy_id
        where r.case_id = c.id), '[]'))
    from handover h where h.case_id = c.id)`;
