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
export function roleRoutes(app: App, context: Context): void {
  app.get(
    '/people',
    {
      config: { act: 'role.give' },
      schema: {
        tags,
        summary: 'The people who hold a role.',
        querystring: Which,
        response: { 200: PageOf(PersonWithRoles) },
      },
    },
    async ({ actor, query }) => seePeople(context.db, actor, { limit: 50, ...query }),
  );
  app.post(
    '/people',
    {
      config: { act: addPerson.act },
      schema: { tags, summary: 'Adds a person by e-mail.', body: NewPerson, response: { 201: Made } },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await addPerson(context, actor, body)),
  );
  app.post(
    '/people/:id/roles',
    {
      config: { act: giveRole.act },
      schema: { tags, summary: 'Gives a role, with dates.', params: IdParams, body: NewRole, response: { 201: Made } },
    },
    async ({ actor, params, body }, reply) => {
      return reply.code(201).send(await giveRole(context, actor, { personId: params.id, ...body }));
    },
  );
  app.delete(
    '/people/:id/roles/:roleHeldId',
    {
      config: { act: endRole.act },
      schema: {
        tags,
        summary: 'Ends a role.',
        params: Body({ id: Id, roleHeldId: Id }),
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, params }) => {
      await endRole(context, actor, { personId: params.id, roleHeldId: params.roleHeldId });
      return {};
    },
  );
}
