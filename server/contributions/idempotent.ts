import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import { willAnswer } from '../activity/sending.ts';
import type { ActivityKind } from '../contract/activity.ts';
import type { Language } from '../contract/words.ts';

export interface Told {
  readonly id: string;
  /** The day by which somebody tells the writer what happens next; null for a comment. */
  readonly answerBy: string | null;
  /** The language it is taken to be in, which the writer can correct. */
  readonly lang: Language;
  /** For a visitor: the card code that opens her thread later. Kept only as a hash. */
  readonly cardCode: string | null;
  /** It was more than usual at once: others see it when somebody has looked. */
  readonly waits: boolean;
}

/** What a contribution has when it is not said otherwise. */
const UNSAID = {
  ...{ parentId: null, commentKind: null, caseId: null, saidInStep: null, workshopId: null },
  ...{ loggedBy: null, permission: false, channel: 'web', penName: null, viewpoint: null, lang: 'fi', answerBy: null },
} as const;
/** With what the log tells that it was said. */
type Telling = Extract<ActivityKind, 'contribution.told' | 'contribution.logged'>;
type Named = 'kind' | 'authorId' | 'presence' | 'text';
type Said = Pick<typeof contribution.$inferInsert, Named | keyof typeof UNSAID>;

/** What is kept, and how much its writer has said just before; counted on the way, as it is asked at each telling. */
export interface Kept {
  readonly id: string;
  readonly lately: number;
}
/** So many minutes are lately, and more than so much is not counted. */
export const LATELY = { minutes: 15, most: 30 } as const;

const insertion = prepared<Record<string, unknown>, Kept>(() => {
  const { kind, authorId, presence, text } = contribution;
  const rest = Object.keys(UNSAID) as (keyof typeof UNSAID)[];
  const columns = {
    kind,
    authorId,
    presence,
    text,
    ...Object.fromEntries(rest.map((key) => [key, contribution[key]])),
  };
  const names = Object.values(columns).map((column) => sql.identifier(column.name));
  const values = Object.keys(columns).map((key) => sql`${sql.placeholder(key)}`);
  return sql`insert into contribution (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})
    returning id, (select count(*)::int from (select from contribution before where before.author_id = contribution.author_id
      and before.created_at > now() - make_interval(mins => ${LATELY.minutes}) limit ${LATELY.most}) latest) as lately`;
});

/** Keeps what was said, counts it in its case and tells the log. A case that it goes into is locked by the caller. */
export async function keep(tx: Tx, actorId: string, said: Said, kind: Telling): Promise<string> {
  const { id } = await kept(tx, said);
  await tellLog(tx, actorId, { ...said, id }, kind);
  return id;
}

/**
 * The same for what its writer sent herself: what she is told is kept beside it, so that she gets it, with the code of her
 * card, also when the first answer was lost.
 */
export async function keepAndTell(
  tx: Tx,
  actorId: string,
  said: Said & { readonly lang: Language },
  kind: Telling,
  { cardCode, waits }: { readonly cardCode: string | null; readonly waits?: (kept: Kept) => Promise<boolean> },
): Promise<Told> {
  const { id, lately } = await kept(tx, said);
  const about = { answerBy: said.answerBy ?? null, lang: said.lang, cardCode };
  const told = { id, ...about, waits: (await waits?.({ id, lately })) ?? false };
  willAnswer(told);
  await tellLog(tx, actorId, { ...said, id }, kind);
  return told;
}

async function kept(tx: Tx, said: Said): Promise<Kept> {
  const [row] = await insertion(tx, { ...UNSAID, ...said });
  if (!row) throw new Error('the contribution was not kept');
  return row;
}

async function tellLog(tx: Tx, actorId: string, said: Said & { id: string }, kind: Telling): Promise<void> {
  const details = { kind: said.kind, parentId: said.parentId ?? null };
  const about = { caseId: said.caseId ?? null, contributionId: said.id };
  await record(tx, { kind, actorId, ...about, details, speaks: true });
}
