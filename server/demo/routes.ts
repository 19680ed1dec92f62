import { and, eq, inArray, isNull } from 'drizzle-orm';
import Type from 'typebox';
import { demandDemo } from '../../db/founding.ts';
import { card, person } from '../../db/schema/people.ts';
import { Body, Id, OneOf } from '../contract/schemas.ts';
import { ROLES } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { found } from '../base/refusal.ts';
import { COUNTY, idOf, PERSONAS, personOf } from './people.ts';

const tags = ['People and service'];
const Persona = Type.Object({
  id: Id,
  name: Type.String(),
  /** Her message keys: demo_who_<key> says who she is, demo_try_<key> what can be tried as her. */
  key: Type.String(),
  roles: Type.Array(OneOf(ROLES)),
  byCard: Type.Boolean(),
});
const People = Type.Object({
  county: Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() }),
  people: Type.Array(Persona),
});
const Opened = Type.Object({ personId: Id, byCard: Type.Boolean() });

/**
 * The demo's own door: anyone may become one of its invented people. Where there is no demo, there is no such door:
 * the settings do not open it, if the database itself is not a demo's.
 */
export function demoRoutes(app: App, context: Context): void {
  if (!context.config.demo) return;
  app.get(
    '/demo/people',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'In a demo only: the people whom a visitor can become.', response: { 200: People } },
    },
    async () => {
      await demandDemo(context.db);
      return { county: COUNTY, people: await personas(context) };
    },
  );
  app.post(
    '/demo/sessions',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'In a demo only: becomes one of its people.',
        body: Body({ personId: Id }),
        response: { 201: Opened },
      },
    },
    async (request, reply) => {
      await demandDemo(context.db);
      const { personId, cardId } = await personaOf(context, request.body.personId);
      // The token from before opens nothing afterwards.
      await context.sessions.end(request.headers.cookie);
      const cookie = await context.sessions.open(personId, cardId ? { cardId } : {});
      return reply
        .code(201)
        .header('set-cookie', cookie)
        .send({ personId, byCard: cardId !== null });
    },
  );
}

/** The personas who are really here: a database that was filled by others has none. */
async function personas({ db }: Context) {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, PERSONAS.map(idOf)), isNull(person.erasedAt)));
  const here = new Set(rows.map(({ id }) => id));
  return PERSONAS.flatMap((key) => {
    const { name, persona, roles = [], email } = personOf(key);
    const id = idOf(key);
    return persona && here.has(id) ? [{ id, name, key: persona, roles: [...roles], byCard: email === undefined }] : [];
  });
}

/** A persona, with her card where she has nothing else; anyone else is not found. */
async function personaOf({ db }: Context, id: string): Promise<{ personId: string; cardId: string | null }> {
  const key = found(PERSONAS.find((one) => idOf(one) === id.toLowerCase()));
  const [row] = await db
    .select({ personId: person.id, cardId: card.id })
    .from(person)
    .leftJoin(card, and(eq(card.personId, person.id), isNull(card.endedAt)))
    .where(and(eq(person.id, idOf(key)), isNull(person.erasedAt)))
    .limit(1);
  const { personId, cardId } = found(row);
  return { personId, cardId: personOf(key).email === undefined ? found(cardId) : null };
}
