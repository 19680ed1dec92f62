import Type from 'typebox';
import { Body, Day, Id, IdParams, Line, Maybe, OneOf, PageOf } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { addPerson, endRole, giveRole, RoleOfPerson, seePeople } from './roles.ts';

const tags = ['People and service'];
const PersonWithRoles = Type.Object({
  id: Id,
  name: Maybe(Type.String()),
  email: Maybe(Type.String()),
  roles: Type.Array(RoleOfPerson),
});
const Which = Body({
  q: Type.Optional(Type.String({ maxLength: words.LIMITS.person })),
  holding: Type.Optional(Type.Boolean()),
  also: Type.Optional(Id),
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
const NewPerson = Body({
  name: Line(words.LIMITS.name),
  email: Type.String({ minLength: 3, maxLength: words.LIMITS.email }),
});
const NewRole = Body({ role: OneOf(words.ROLES), fromDay: Type.Optional(Day), untilDay: Type.Optional(Day) });
const Made = Type.Object({ id: Id });

/** People with accounts and their roles, for the coordinator. */
export function roleRoutes(app: App, { db, clock, notify }: Context): void {
  const config = { act: 'role.give' } as const;
  app.get(
    '/people',
    {
      config,
      schema: {
        tags,
        summary: 'The people who hold a role.',
        querystring: Which,
        response: { 200: PageOf(PersonWithRoles) },
      },
    },
    async ({ actor, query }) => seePeople(db, actor, { limit: 50, ...query }),
  );
  app.post(
    '/people',
    { config, schema: { tags, summary: 'Adds a person by e-mail.', body: NewPerson, response: { 201: Made } } },
    async (request, reply) => {
      const added = await addPerson(db, request.actor, request.body);
      notify();
      return reply.code(201).send(added);
    },
  );
  app.post(
    '/people/:id/roles',
    {
      config,
      schema: { tags, summary: 'Gives a role, with dates.', params: IdParams, body: NewRole, response: { 201: Made } },
    },
    async ({ actor, params, body }, reply) => {
      const held = await giveRole(db, actor, { personId: params.id, ...body }, clock());
      notify();
      return reply.code(201).send(held);
    },
  );
  app.delete(
    '/people/:id/roles/:roleHeldId',
    {
      config,
      schema: {
        tags,
        summary: 'Ends a role.',
        params: Body({ id: Id, roleHeldId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, params }) => {
      await endRole(db, actor, { personId: params.id, roleHeldId: params.roleHeldId }, clock());
      notify();
      return {};
    },
  );
}
