import Type from 'typebox';
import { Body, Id, IdParams, Line, Maybe, Moment, OneOf, Reason, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { holdWorkshop } from './record.ts';
import { accessNeedsOf, callOffWorkshop, cancelSignUp, planWorkshop, signUpForWorkshop } from './workshops.ts';

const tags = ['Step 3: workshops'];
const Planned = Body({
  title: Line(),
  startsAt: Moment,
  place: Text(words.LIMITS.reason),
  remote: Type.Boolean(),
  capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
const Came = Body({
  viewpoint: OneOf(words.VIEWPOINTS),
  people: Type.Integer({ minimum: 0, maximum: 10_000 }),
  exact: Type.Boolean(),
});
const Said = Body({
  text: Text(),
  presence: OneOf(['pen_name', 'only_innoagent'] as const),
  viewpoint: Type.Optional(OneOf(words.VIEWPOINTS)),
});
const Held = Body({
  attendance: Type.Array(Came, { minItems: 1, maxItems: words.VIEWPOINTS.length }),
  notes: Text(),
  contributions: Type.Optional(Type.Array(Said, { maxItems: 200 })),
});
const SigningUp = Body({
  accessNeeds: Type.String({ maxLength: words.LIMITS.reason }),
  /** The language of the page: what a visitor who gets a card is told in. */
  lang: Type.Optional(OneOf(words.LANGUAGES)),
});
const Needs = Type.Object({ id: Id, accessNeeds: Type.String() });
const Cards = Type.Object({ cards: Type.Array(Type.Object({ contributionId: Id, cardCode: Type.String() })) });

/** Step 3: workshops are planned, signed up for, held and recorded. */
export function workshopRoutes(app: App, context: Context): void {
  app.post(
    '/cases/:id/workshops',
    {
      config: { act: planWorkshop.act, twice: 'under_way' },
      schema: {
        tags,
        summary: 'Plans a workshop.',
        params: IdParams,
        body: Planned,
        response: { 201: Type.Object({ id: Id }) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const wish = { ...body, startsAt: new Date(body.startsAt) };
      return reply.code(201).send(await planWorkshop(context, actor, params.id, wish));
    },
  );
  app.delete(
    '/workshops/:id',
    {
      config: { act: callOffWorkshop.act },
      schema: {
        tags,
        summary: 'Calls a workshop off, with a reason that those who signed up are told.',
        params: IdParams,
        body: Body({ reason: Reason }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params, body }, reply) => {
      await callOffWorkshop(context, actor, params.id, body.reason);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/workshops/:id/sign-ups',
    {
      config: { act: signUpForWorkshop.act, twice: 'under_way' },
      schema: {
        tags,
        summary: 'Signs up, with or without an account.',
        params: IdParams,
        body: SigningUp,
        response: { 201: Type.Object({ id: Id, cardCode: Maybe(Type.String()) }) },
      },
    },
    async ({ actor, params, body, from }, reply) => {
      const { accessNeeds, lang = 'fi' } = body;
      const made = await signUpForWorkshop(context, actor, params.id, { accessNeeds, lang, from });
      return reply.code(201).send(made);
    },
  );
  app.get(
    '/workshops/:id/sign-ups',
    {
      config: { act: 'workshop.see_access_needs' },
      schema: {
        tags,
        summary: 'Who is coming, and what they need.',
        params: IdParams,
        response: { 200: Type.Array(Needs) },
      },
    },
    ({ actor, params }) => accessNeedsOf(context.db, actor, params.id),
  );
  app.delete(
    '/workshops/:id/sign-ups',
    {
      config: { act: cancelSignUp.act },
      schema: { tags, summary: 'Cancels one’s own sign-up.', params: IdParams, response: { 204: Type.Null() } },
    },
    async ({ actor, params }, reply) => {
      await cancelSignUp(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/workshops/:id/record',
    {
      config: { act: holdWorkshop.act },
      schema: {
        tags,
        summary: 'Writes down who came and what was said.',
        params: IdParams,
        body: Held,
        response: { 201: Cards },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await holdWorkshop(context, actor, params.id, body)),
  );
}
