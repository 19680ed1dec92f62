import Type from 'typebox';
import { Body, Id, IdParams, Maybe, Moment, OneOf, Text } from '../contract/schemas.ts';
import { LANGUAGES, LIMITS } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { answerFeedback, giveFeedback, openFeedback } from './feedback.ts';

const tags = ['Moderation'];
const Given = Body({
  text: Text(),
  page: Type.Optional(Type.String({ maxLength: LIMITS.page })),
  lang: OneOf(LANGUAGES),
  email: Type.Optional(Maybe(Type.String({ maxLength: LIMITS.email }))),
});
const Receipt = Type.Object({ id: Id, answerBy: Moment });
const Open = Type.Object({
  id: Id,
  text: Type.String(),
  page: Type.String(),
  lang: OneOf(LANGUAGES),
  givenAt: Moment,
  answerBy: Moment,
  /** The writer left an address: the answer goes to her by mail. */
  reachable: Type.Boolean(),
});
/** The most urgent that one page shows. */
const MOST = 100;

/** Feedback on accessibility and its fourteen days (Act 306/2019). */
export function accessFeedbackRoutes(app: App, context: Context): void {
  app.post(
    '/access-feedback',
    {
      config: { act: giveFeedback.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Tells that a page is hard to use; answered within fourteen days.',
        body: Given,
        response: { 201: Receipt },
      },
    },
    async ({ actor, body, from: who }, reply) => {
      const { text, page = '', lang, email = null } = body;
      const from = { who, publicUrl: context.config.publicUrl };
      const taken = await giveFeedback(context, actor, { text, page, lang, email }, from);
      return reply.code(201).send({ id: taken.id, answerBy: taken.answerBy.toISOString() });
    },
  );
  answerRoutes(app, context);
}

function answerRoutes(app: App, context: Context): void {
  app.get(
    '/access-feedback',
    {
      config: { act: 'access_feedback.answer' },
      schema: {
        tags,
        summary: 'What people say is hard to use and waits for an answer, the most urgent first.',
        response: { 200: Type.Object({ items: Type.Array(Open) }) },
      },
    },
    async ({ actor }) => {
      const items = await openFeedback(context.db, actor, MOST);
      return {
        items: items.map((one) => ({
          ...one,
          givenAt: one.givenAt.toISOString(),
          answerBy: one.answerBy.toISOString(),
        })),
      };
    },
  );
  app.post(
    '/access-feedback/:id/answer',
    {
      config: { act: answerFeedback.act },
      schema: {
        tags,
        summary: 'Answers feedback on accessibility, by mail if the writer left an address.',
        params: IdParams,
        body: Body({ answer: Text() }),
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, params, body }) => {
      await answerFeedback(context, actor, { id: params.id, answer: body.answer });
      return {};
    },
  );
}
