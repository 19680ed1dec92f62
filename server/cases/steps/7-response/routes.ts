import Type from 'typebox';
import { Body, Day, Id, IdParams, OneOf, PageQuery, Text } from '../../../contract/schemas.ts';
import { LIMITS, SETTLED_HOWS } from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { closeCase, makeDeliveries } from './close.ts';
import { tellDeed } from './deed.ts';
import { Deliveries, deliveriesOf } from './deliveries.ts';
import { settleDelivery } from './settle.ts';

const tags = ['Step 7: response'];
const Made = Type.Object({ delivered: Type.Integer(), missing: Type.Integer() });
const Ending = Body({
  how: OneOf(SETTLED_HOWS),
  /** Why it is given up. */
  reason: Type.Optional(Type.String({ maxLength: LIMITS.reason })),
});
const Deed = Body({ text: Text(), day: Day });

/** Step 7: the answers' way to each person, the case's end, and what was done afterwards. */
export function responseRoutes(app: App, context: Context): void {
  const { db, config } = context;
  app.get(
    '/cases/:id/deliveries',
    {
      config: { act: 'delivery.make' },
      schema: {
        tags,
        summary: 'How far the answers have reached those who are owed one.',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: Deliveries },
      },
    },
    (request) => deliveriesOf(db, request.actor, request.params.id, config, request.query),
  );
  app.post(
    '/cases/:id/deliveries',
    {
      config: { act: 'delivery.make' },
      schema: {
        tags,
        summary: 'Delivers what is owed, and tries again what did not leave.',
        params: IdParams,
        response: { 200: Made },
      },
    },
    ({ actor, params }) => makeDeliveries(context, actor, params.id),
  );
  app.post(
    '/deliveries/:id/ending',
    {
      config: { act: settleDelivery.act },
      schema: {
        tags,
        summary: 'Ends a message that does not get there by itself: told otherwise, or given up.',
        params: IdParams,
        body: Ending,
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, params, body }) => {
      const { how, reason = '' } = body;
      await settleDelivery(context, actor, params.id, { how, reason });
      return {};
    },
  );
  closingRoutes(app, context);
}

function closingRoutes(app: App, context: Context): void {
  app.post(
    '/cases/:id/closing',
    {
      config: { act: closeCase.act },
      schema: {
        tags,
        summary: 'Closes the case; refused while an answer is owed to anyone.',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await closeCase(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/points/:id/deeds',
    {
      config: { act: tellDeed.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Tells what was done.',
        params: IdParams,
        body: Deed,
        response: { 201: Type.Object({ id: Id }) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await tellDeed(context, actor, params.id, body)),
  );
}
