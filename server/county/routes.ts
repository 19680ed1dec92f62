import Type from 'typebox';
import { Maybe } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { found } from '../base/refusal.ts';
import { seeCounty, seeLogo, setCounty } from './county.ts';
import { County, CountyChoices } from './county-schema.ts';

const tags = ['Moderation'];

/** The county that this service serves: its name, theme and contacts. */
export function countyRoutes(app: App, context: Context): void {
  const { db } = context;
  app.get(
    '/county',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'The county that this service serves: its name, theme and contacts; null before it is told.',
        response: { 200: Maybe(County) },
      },
      // Fastify sends null as an empty body; a page reads JSON.
      onSend: async (_request, reply, payload) => {
        if (payload !== null && payload !== undefined) return payload;
        reply.header('content-type', 'application/json; charset=utf-8');
        return 'null';
      },
    },
    async (_request, reply) => reply.send(await seeCounty(db)),
  );
  const logo = { 200: Type.Unsafe<Buffer>({ description: 'The picture, as PNG' }) };
  app.get(
    '/county/logo',
    { config: { act: 'open' }, schema: { tags, summary: 'The county’s logo.', response: logo } },
    async (_request, reply) => {
      const { logo: picture, type } = found(await seeLogo(db));
      // Its address names its version. Opened by itself it may do nothing at all.
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
      void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      return reply.type(type).send(picture);
    },
  );
  app.put(
    '/county',
    {
      config: { act: 'county.set' },
      schema: {
        tags,
        summary: 'Sets the county’s name, theme and contacts; refuses colours that cannot be read.',
        body: CountyChoices,
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, body }) => {
      await setCounty(context, actor, body);
      return {};
    },
  );
}
