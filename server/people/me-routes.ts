import Type from 'typebox';
import { Id, IdParams, Maybe, Moment } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { found } from '../base/refusal.ts';
import { chooseForMe, Me, MyChoices, seeMe } from './me.ts';
import { demand, signedIn } from '../access/may.ts';

const tags = ['Sign-in and own data'];
const Device = Type.Object({
  id: Id,
  device: Maybe(Type.String()),
  createdAt: Moment,
  byCard: Type.Boolean(),
  current: Type.Boolean(),
});

/** Who I am here, and on which devices. */
export function meRoutes(app: App, context: Context): void {
  const { db } = context;
  app.get(
    '/me',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'Who one is here.', response: { 200: Maybe(Me) } },
      // Fastify sends null as an empty body; a visitor's page reads JSON.
      onSend: async (_request, reply, payload) => {
        if (payload !== null && payload !== undefined) return payload;
        reply.header('content-type', 'application/json; charset=utf-8');
        return 'null';
      },
    },
    async ({ actor }, reply) => {
      const me = await seeMe(db, actor);
      return reply.send(me && { ...me, roles: [...me.roles] });
    },
  );
  app.patch(
    '/me',
    {
      config: { act: 'own_data.use' },
      schema: {
        tags,
        summary: 'Changes one’s name, language, viewpoint or way to hear the answer.',
        body: MyChoices,
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, body }) => {
      await chooseForMe(db, actor, body);
      return {};
    },
  );
  deviceRoutes(app, context);
}

function deviceRoutes(app: App, { sessions }: Context): void {
  app.get(
    '/me/sessions',
    {
      config: { act: 'own_data.use' },
      schema: { tags, summary: 'The devices one is signed in on.', response: { 200: Type.Array(Device) } },
    },
    async ({ actor }) => {
      demand(actor, 'own_data.use', { own: true });
      const me = signedIn(actor);
      const devices = await sessions.list(me.personId);
      return devices.map((one) => ({
        ...one,
        createdAt: one.createdAt.toISOString(),
        current: one.id === me.sessionId,
      }));
    },
  );
  app.delete(
    '/me/sessions/:id',
    {
      config: { act: 'own_data.use' },
      schema: { tags, summary: 'Signs one of them out.', params: IdParams, response: { 200: Type.Object({}) } },
    },
    async ({ actor, params }) => {
      demand(actor, 'own_data.use', { own: true });
      found((await sessions.endOf(signedIn(actor).personId, params.id)) || null);
      return {};
    },
  );
}
