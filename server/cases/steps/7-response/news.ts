import { sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import type { AnswerWay, DeliveryKind, Language } from '../../../contract/words.ts';
import type { AnsweredPoint, News, OwnWords } from './letters.ts';

/** One message owed to one person, locked by the job that is about to deliver it. */
export interface Owed {
  readonly id: string;
  readonly personId: string;
  readonly kind: DeliveryKind;
  readonly about: string;
  readonly way: AnswerWay;
  readonly email: string | null;
  /** She has signed in with the address: her own words may be in the letter. */
  readonly proved: boolean;
  readonly language: Language;
  readonly queued: boolean;
  readonly sent: boolean;
}

/** What each of these owed messages has to tell, by delivery id: a fixed number of queries however many there are. */
export async function newsOf(tx: Tx, caseId: string, owed: readonly Owed[]): Promise<Map<string, News>> {
  const news = new Map<string, News>();
  const answers = owed.filter((one) => one.kind === 'answer');
  if (answers.length > 0) {
    const points = await answeredPoints(tx, caseId);
    const words = await ownWordsOf(tx, caseId, answers);
    for (const { id, personId } of answers) {
      news.set(id, { kind: 'answer', words: words.get(personId) ?? [], points });
    }
  }
  const others = owed.filter((one) => one.kind !== 'answer');
  if (others.length > 0) {
    const told = await toldOf(tx, others);
    for (const { id, about } of others) {
      const one = told.get(about);
      if (one) news.set(id, one);
    }
  }
  return news;
}

async function answeredPoints(tx: Tx, caseId: string): Promise<AnsweredPoint[]> {
  const { rows } = await tx.execute<AnsweredPoint & Record<string, unknown>>(sql`
    select p.id, p.text, p.plain, a.kind, a.reason, a.next_step as "nextStep", a.next_day as "nextDay"
    from point p join answer a on a.point_id = p.id and a.published_at is not null
    where p.case_id = ${caseId} and p.removed_at is null order by p.place, p.id`);
  return rows;
}

// A comment shares the ending of the contribution that it comments on.
async function ownWordsOf(tx: Tx, caseId: string, owed: readonly Owed[]): Promise<Map<string, OwnWords[]>> {
  const people = sql.param(owed.map((one) => one.personId));
  const { rows } = await tx.execute<OwnWords & { authorId: string } & Record<string, unknown>>(sql`
    select c.author_id as "authorId", c.text, u.reason as "unusedReason",
      coalesce(array_agg(p.id) filter (where p.id is not null), '{}') as "pointIds"
    from contribution c
    left join point_source s on s.contribution_id in (c.id, c.parent_id)
    left join point p on p.id = s.point_id and p.case_id = ${caseId} and p.removed_at is null
    left join unused u on u.contribution_id = coalesce(c.parent_id, c.id) and coalesce(u.case_id, ${caseId}) = ${caseId}
    where c.author_id = any(${people}::uuid[]) and c.withdrawn_at is null and c.erased_at is null
    group by c.id, u.reason
    having c.case_id = ${caseId} or count(p.id) > 0
    order by c.created_at, c.id`);
  return Map.groupBy(rows, (row) => row.authorId);
}

async function toldOf(tx: Tx, owed: readonly Owed[]): Promise<Map<string, News>> {
  const abouts = sql.param([...new Set(owed.map((one) => one.about))]);
  const { rows } = await tx.execute<{ id: string; kind: 'deed' | 'closing'; text: string; day: string; point: string }>(
    sql`select d.id, 'deed' as kind, d.text, d.day, coalesce(nullif(p.plain, ''), p.text) as point
        from deed d join point p on p.id = d.point_id where d.id = any(${abouts}::uuid[])
      union all select h.id, 'closing', coalesce(h.closing_message, h.reason), null, ''
        from halt h where h.id = any(${abouts}::uuid[])`,
  );
  return new Map(
    rows.map(({ id, kind, text, day, point }) => [
      id,
      kind === 'deed' ? { kind, text, day, point } : { kind, message: text },
    ]),
  );
}
