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
export function pauseRoutes(app: App, { db, clock, notify }: Context): void {
  const config = { act: 'role.pause' } as const;
  app.get(
    '/me/roles',
    {
      config,
      schema: { tags, summary: 'The roles one holds, and which of them are set aside.', response: { 200: MyRoles } },
    },
    async ({ actor }) => ({
      items: (await myRoles(db, actor)).map(({ role, pausedSince }) => ({
        role,
        pausedSince: pausedSince?.toISOString() ?? null,
      })),
    }),
  );
  const one = { tags, params: RoleParams, response: { 200: Type.Object({}) } };
  app.put(
    '/me/roles/:role/pause',
    { config, schema: { ...one, summary: 'Sets one of one’s roles aside: it asks nothing meanwhile.' } },
    async ({ actor, params }) => {
      await pauseRole(db, actor, params.role, clock());
      notify();
      return {};
    },
  );
  app.delete(
    '/me/roles/:role/pause',
    { config, schema: { ...one, summary: 'Takes it up again.' } },
    async ({ actor, params }) => {
      await resumeRole(db, actor, params.role, clock());
      notify();
      return {};
    },
  );
}
