import Type from 'typebox';
import { Body, Line, Maybe } from '../contract/schemas.ts';
import { LIMITS } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { found } from '../base/refusal.ts';
import { seeCounty, seeLogo, setCounty } from './county.ts';
import { MOST_LOGO_BYTES } from './logo.ts';

const tags = ['Moderation'];
const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' });
const Free = (most: number) => Type.String({ maxLength: most });
const CHOSEN = {
  name: Line(LIMITS.name),
  teal: Maybe(Colour),
  amber: Maybe(Colour),
  phone: Free(40),
  phoneHours: Free(LIMITS.name),
  controller: Free(LIMITS.title),
  contactEmail: Free(LIMITS.email),
  dataOfficerEmail: Free(LIMITS.email),
  accessibilityEmail: Free(LIMITS.email),
};
const CountyView = Type.Object({ ...CHOSEN, hasLogo: Type.Boolean(), version: Type.Integer() });
// Base64 is a third longer than what it holds.
const Choices = Body({
  ...CHOSEN,
  logo: Type.Optional(Maybe(Type.String({ maxLength: Math.ceil(MOST_LOGO_BYTES / 3) * 4 }))),
});

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
        response: { 200: Maybe(CountyView) },
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
        body: Choices,
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, body }) => {
      await setCounty(context, actor, body);
      return {};
    },
  );
}
