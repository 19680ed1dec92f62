import Type from 'typebox';
import { Body, Id, IdParams, OneOf } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { endCard, makeCards, makeMyCard } from './cards.ts';
import { joinCard } from './join-card.ts';

const tags = ['Sign-in and own data'];
const Sheet = Body({
  count: Type.Integer({ minimum: 1, maximum: 40 }),
  workshopId: Type.Optional(Id),
  lang: Type.Optional(OneOf(words.LANGUAGES)),
});
const Card = Type.Object({ id: Id, code: Type.String() });
const Nothing = Type.Object({});

/** Cards on paper: a sheet of them, one more for oneself, an end to one, and joining one to an account. */
export function cardRoutes(app: App, context: Context): void {
  app.post(
    '/cards',
    {
      config: { act: makeCards.act, twice: 'under_way' },
      schema: {
        tags,
        summary: 'Makes a sheet of cards.',
        body: Sheet,
        response: { 201: Type.Object({ cards: Type.Array(Card) }) },
      },
    },
    async ({ actor, body }, reply) => {
      const { count, lang, workshopId } = body;
      const cards = await makeCards(context, actor, { count, language: lang ?? 'fi', workshopId });
      return reply.code(201).send({ cards });
    },
  );
  app.delete(
    '/cards/:id',
    {
      config: { act: 'own_data.use' },
      schema: { tags, summary: 'Ends a card.', params: IdParams, response: { 200: Nothing } },
    },
    async ({ actor, params }) => {
      await endCard(context, actor, params.id);
      return {};
    },
  );
  ownCardRoutes(app, context);
}

function ownCardRoutes(app: App, context: Context): void {
  app.post(
    '/me/card',
    {
      config: { act: makeMyCard.act, twice: 'under_way' },
      schema: { tags, summary: 'Makes one more card to one’s own thread.', response: { 201: Card } },
    },
    async ({ actor }, reply) => reply.code(201).send(await makeMyCard(context, actor)),
  );
  app.post(
    '/me/cards',
    {
      config: { act: 'own_data.use' },
      schema: {
        tags,
        summary: 'Joins a card’s thread to one’s own.',
        body: Body({ code: Type.String({ minLength: 1, maxLength: words.LIMITS.code }) }),
        response: { 200: Nothing },
      },
    },
    async ({ actor, body }) => {
      await joinCard(context, actor, body.code);
      return {};
    },
  );
}
