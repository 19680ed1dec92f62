import Type from 'typebox';
import { Body, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { ROLES } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { myRoles, pauseRole, resumeRole } from './pause.ts';

const tags = ['Sign-in and own data'];
const MyRoles = Type.Object({
  items: Type.Array(Type.Object({ role: OneOf(ROLES), pausedSince: Maybe(Moment) })),
});
const RoleParams = Body({ role: OneOf(ROLES) });

/** My roles, and a pause from each with one tap. */
export function pauseRoutes(app: App, context: Context): void {
  app.get(
    '/me/roles',
    {
      config: { act: 'role.pause' },
      schema: { tags, summary: 'The roles one holds, and which of them are set aside.', response: { 200: MyRoles } },
    },
    async ({ actor }) => ({
      items: (await myRoles(context.db, actor)).map(({ role, pausedSince }) => ({
        role,
        pausedSince: pausedSince?.toISOString() ?? null,
      })),
    }),
  );
  const one = { tags, params: RoleParams, response: { 200: Type.Object({}) } };
  app.put(
    '/me/roles/:role/pause',
    {
      config: { act: pauseRole.act },
      schema: { ...one, summary: 'Sets one of one’s roles aside: it asks nothing meanwhile.' },
    },
    async ({ actor, params }) => {
      await pauseRole(context, actor, params.role);
      return {};
    },
  );
  app.delete(
    '/me/roles/:role/pause',
    { config: { act: resumeRole.act }, schema: { ...one, summary: 'Takes it up again.' } },
    async ({ actor, params }) => {
      await resumeRole(context, actor, params.role);
      return {};
    },
  );
}
