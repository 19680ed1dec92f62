import { sql } from 'drizzle-orm';
import Type from 'typebox';
import { prepared } from '../../db/prepared.ts';
import { columns, list, object, oneOrNull, type RowOf } from '../../db/rows.ts';
import type { Viewpoint } from '../contract/words.ts';
import { CASE_COLUMNS, CASE_FROM, type CaseRow, ME } from '../access/case.ts';
import { CasePage, Halt, Joined, Late, Statement, Stay, Target, Workshop } from './page-schema.ts';
import { PromiseRow, PROMISES } from './steps/4-online/promise.ts';

/** A statement, and how much is to be learned by asking it next. */
const Weighed = Type.Object({ ...Statement.properties, priority: Type.Number() });

/** What the page's query tells besides CASE_COLUMNS, whose `halt` is the kind alone. */
const Row = Type.Object({
  ...CasePage.properties,
  halted: CasePage.properties.halt,
  statements: Type.Array(Weighed),
  promised: Type.Array(PromiseRow),
});

const HALTED = oneOrNull(
  object(Halt, {
    kind: sql`kind`,
    reason: sql`reason`,
    untilDay: sql`until_day`,
    closingMessage: sql`closing_message`,
  }),
  sql`from halt where case_id = c.id and ended_at is null`,
);
const STAYS = list(
  object(Stay, {
    step: sql`step`,
    way: sql`way`,
    reason: sql`reason`,
    enteredAt: sql`entered_at`,
    leftAt: sql`left_at`,
    targetDay: sql`target_day`,
    skipped: sql`skipped`,
  }),
  sql`entered_at, step`,
  sql`from stay where case_id = c.id`,
);
const STATEMENTS = list(
  object(Weighed, {
    id: sql`s.id`,
    text: sql`s.text`,
    agree: sql`s.shown_agree`,
    disagree: sql`s.shown_disagree`,
    cantSay: sql`s.shown_cant_say`,
    mine: sql`v.value`,
    priority: sql`s.priority`,
  }),
  sql`s.at, s.id`,
  sql`from statement s left join vote v on v.statement_id = s.id and v.person_id = ${ME} where s.case_id = c.id and not s.waits`,
);
const WORKSHOPS = list(
  object(Workshop, {
    id: sql`w.id`,
    title: sql`w.title`,
    startsAt: sql`w.starts_at`,
    place: sql`w.place`,
    remote: sql`w.remote`,
    capacity: sql`w.capacity`,
    coming: sql`(select count(*) from sign_up where workshop_id = w.id and cancelled_at is null)`,
    heldAt: sql`w.held_at`,
    calledOff: sql`case when w.cancelled_at is not null then coalesce(w.cancelled_reason, '') end`,
    signedUp: sql`exists (select from sign_up where workshop_id = w.id and person_id = ${ME} and cancelled_at is null)`,
  }),
  sql`w.starts_at, w.id`,
  sql`from workshop w where w.case_id = c.id`,
);

const JOINED_TO = oneOrNull(
  object(Joined, { id: sql`m.id`, title: sql`m.title` }),
  sql`from activity a join development_case m on m.id = (a.details ->> 'mergedInto')::uuid
    where a.case_id = c.id and a.kind = 'case.closed' and c.closed_at is not null and c.step < 7
    order by a.case_number desc limit 1`,
);
const TIMETABLE = list(
  object(Target, { step: sql`step`, day: sql`day` }),
  sql`step`,
  sql`from timetable where case_id = c.id`,
);
const LATE_ANSWER = oneOrNull(
  object(Late, { promisedDay: sql`l.promised_day`, dueDay: sql`l.due_day`, reason: sql`l.reason` }),
  sql`from postponement l join handover h on h.case_id = l.case_id and h.due_day = l.due_day
    where l.case_id = c.id order by l.at desc, l.id desc limit 1`,
);

const COLUMNS = columns(Row, {
  need: sql`c.need`,
  needPlain: sql`c.need_plain`,
  theme: sql`c.theme`,
  contributions: sql`c.contributions`,
  closedAt: sql`c.closed_at`,
  joinedTo: JOINED_TO,
  halted: HALTED,
  stays: STAYS,
  timetable: TIMETABLE,
  viewpoints: sql<Viewpoint[]>`coalesce((select array_agg(viewpoint order by viewpoint)
    from member where case_id = c.id and ended_at is null), '{}')`,
  statements: STATEMENTS,
  workshops: WORKSHOPS,
  following: sql`exists (select from follow where case_id = c.id and person_id = ${ME})`,
  lateAnswer: LATE_ANSWER,
  promised: PROMISES,
});
export type PageRow = CaseRow & RowOf<typeof COLUMNS>;

/** All that a case's page needs, in one query: what it is, where it stands, the promise, and what I may do. */
export const pageRow = prepared<{ caseId: string; me: string | null }, PageRow>(
  () => sql`select ${CASE_COLUMNS}, ${COLUMNS} from ${CASE_FROM} where c.id = ${sql.placeholder('caseId')}`,
);
