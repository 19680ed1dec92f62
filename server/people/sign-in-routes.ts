import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Body, Maybe, OneOf } from '../contract/schemas.ts';
import { ownPath } from '../contract/return-path.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import type { From } from './device.ts';
import { firstRead } from './me.ts';
import { askForCode, useCard, useCode, useLink } from './sign-in.ts';

const tags = ['Sign-in and own data'];
const Email = Type.String({ minLength: 3, maxLength: words.LIMITS.email });
/** Where the person wanted to go; what is no path of this service is not kept. */
const Next = Type.Optional(Type.String({ maxLength: 2_000 }));
/** The language she reads the sign-in in; at her first sign-in it becomes hers. */
const Lang = Type.Optional(OneOf(words.LANGUAGES));
const Asking = Body({ email: Email, lang: Lang, next: Next });
const ByCode = Body({ email: Email, code: Type.String({ minLength: 1, maxLength: words.LIMITS.code }), lang: Lang });
/** In another browser than the one that asked, with the address that the letter came to. */
const ByLink = Body({ link: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }), email: Type.Optional(Email), lang: Lang });
const ByCard = Body({ card: Type.String({ minLength: 1, maxLength: words.LIMITS.code }), lang: Lang });
const Opened = Type.Object({ personId: Type.String(), byCard: Type.Boolean(), next: Maybe(Type.String()) });
const Nothing = Type.Object({});

/** Asking for a code, and opening and closing a session. */
export function signInRoutes(app: App, context: Context): void {
  const { db, config, sessions, clock, notify } = context;
  app.post(
    '/sign-in-codes',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'Asks for a sign-in code by e-mail; the answer is the same for known and unknown addresses.',
        body: Asking,
        response: { 202: Nothing },
      },
    },
    async ({ body, from }, reply) => {
      const asked = { email: body.email, language: body.lang ?? 'fi', next: ownPath(body.next), from };
      await askForCode(db, { ...asked, publicUrl: config.publicUrl }, clock());
      notify();
      return reply.code(202).send({});
    },
  );
  app.post(
    '/sessions',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'Signs in by code, link or card.',
        body: Type.Union([ByCode, ByLink, ByCard]),
        response: { 201: Opened },
      },
    },
    async (request, reply) => {
      const { personId, cardId, next } = await provenPerson(context, request.body, request.from);
      await firstRead(db, personId, request.body.lang);
      // The token from before the sign-in opens nothing afterwards.
      await sessions.end(request.headers.cookie);
      const device = deviceOf(request);
      const cookie = await sessions.open(personId, { ...(cardId ? { cardId } : {}), ...(device ? { device } : {}) });
      notify();
      return reply
        .code(201)
        .header('set-cookie', cookie)
        .send({ personId, byCard: cardId !== null, next });
    },
  );
  app.delete(
    '/sessions/current',
    { config: { act: 'open' }, schema: { tags, summary: 'Signs out.', response: { 200: Nothing } } },
    async (request, reply) => reply.header('set-cookie', await sessions.end(request.headers.cookie)).send({}),
  );
}

type Given = Type.Static<typeof ByCode> | Type.Static<typeof ByLink> | Type.Static<typeof ByCard>;

async function provenPerson(
  { db, clock }: Context,
  given: Given,
  from: From,
): Promise<{ personId: string; cardId: string | null; next: string | null }> {
  if ('card' in given) return { ...(await useCard(db, { code: given.card, from }, clock())), next: null };
  if ('link' in given) return { ...(await useLink(db, { ...given, from }, clock())), cardId: null };
  return { ...(await useCode(db, { ...given, from }, clock())), cardId: null };
}

const BROWSERS = ['Firefox', 'Edg', 'OPR', 'SamsungBrowser', 'Chrome', 'Safari'];
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'];

/** Enough for the person to tell her own devices apart; no version, so that it identifies nobody. */
function deviceOf(request: FastifyRequest): string | null {
  const agent = request.headers['user-agent'] ?? '';
  const named = [BROWSERS, SYSTEMS].map((names) => names.find((name) => agent.includes(name)));
  return named.filter(Boolean).join(', ') || null;
}
