import { and, eq, isNull } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { person } from '../../db/schema/people.ts';
import { Body, Id, Line, Maybe, OneOf } from '../contract/schemas.ts';
import { ANSWER_WAYS, type Language, LANGUAGES, LIMITS, ROLES, VIEWPOINTS } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';
import { demand, signedIn } from '../access/may.ts';
import { demandNotOfficial } from './official-names.ts';
import type { Principal } from '../access/principal.ts';

export const Me = Type.Object({
  id: Id,
  name: Maybe(Type.String()),
  penName: Maybe(Type.String()),
  viewpoint: Maybe(OneOf(VIEWPOINTS)),
  language: OneOf(LANGUAGES),
  answerWay: OneOf(ANSWER_WAYS),
  email: Maybe(Type.String()),
  roles: Type.Array(OneOf(ROLES)),
  byCard: Type.Boolean(),
});
export type Me = Type.Static<typeof Me>;

export const MyChoices = Body({
  name: Type.Optional(Maybe(Line(LIMITS.name))),
  penName: Type.Optional(Maybe(Line(LIMITS.name))),
  viewpoint: Type.Optional(Maybe(OneOf(VIEWPOINTS))),
  language: Type.Optional(OneOf(LANGUAGES)),
  answerWay: Type.Optional(OneOf(ANSWER_WAYS)),
});
export type MyChoices = Type.Static<typeof MyChoices>;

/** How the person herself is known here; null for a visitor. */
export async function seeMe(db: Db, actor: Principal | null): Promise<Me | null> {
  if (!actor) return null;
  const [row] = await db
    .select({
      id: person.id,
      name: person.name,
      penName: person.penName,
      viewpoint: person.viewpoint,
      language: person.language,
      answerWay: person.answerWay,
      email: person.email,
    })
    .from(person)
    .where(eq(person.id, actor.personId));
  // A found card shows the thread, not the address behind it.
  return row ? { ...row, email: actor.byCard ? null : row.email, roles: [...actor.roles], byCard: actor.byCard } : null;
}

/** Who signs in for the first time is spoken to in the language in which she read the sign-in, until she chooses another. */
export async function firstRead(db: Db, personId: string, language: Language | undefined): Promise<void> {
  if (!language) return;
  const neverHere = and(eq(person.id, personId), isNull(person.lastSeenDay));
  await db.update(person).set({ language }).where(neverHere);
}

/** Changes what the person has chosen of herself. An answer by e-mail needs an address. */
export async function chooseForMe(db: Db, actor: Principal | null, choices: MyChoices): Promise<void> {
  demand(actor, 'own_data.use', { own: true });
  const { personId } = signedIn(actor);
  const { name, penName, viewpoint, language, answerWay } = choices;
  const values = {
    ...(name === undefined ? {} : { name: tidy(name) }),
    ...(penName === undefined ? {} : { penName: tidy(penName) }),
    ...(viewpoint === undefined ? {} : { viewpoint }),
    ...(language === undefined ? {} : { language }),
    ...(answerWay === undefined ? {} : { answerWay }),
  };
  if (Object.keys(values).length === 0) return;
  await db.transaction(async (tx) => {
    await demandNotOfficial(tx, personId, 'name', values.name ?? null);
    await demandNotOfficial(tx, personId, 'penName', values.penName ?? null);
    const [kept] = await tx
      .update(person)
      .set(values)
      .where(eq(person.id, personId))
      .returning({ email: person.email });
    if (answerWay === 'email' && !kept?.email) throw new Refusal('invalid', { fields: ['answerWay'] });
  });
}

/** What cannot be seen, or turns what stands beside it; joiners stay in the scripts that join by them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?![\n\r\t])\p{Cc}/gu;
const JOINER =
  /(?<![^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}])[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu;

/** A name on one line, of what can be seen. Refuses text that PostgreSQL cannot hold. */
export function tidy<T extends string | null>(name: T): string | T {
  if (name === null) return name;
  if (name.includes('\u0000') || !name.isWellFormed()) throw new Refusal('invalid_text');
  return name.normalize('NFC').replace(UNSEEN, '').replace(JOINER, '').replace(/\s+/gu, ' ').trim();
}
