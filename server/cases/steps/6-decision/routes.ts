import Type from 'typebox';
import { Body, Day, Id, IdParams, Maybe, OneOf, PageOf, PageQuery, Reason } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { draftAnswer, publishAnswer, publishAnswers } from './answers.ts';
import { DecisionPage, DeskItem } from './desk-schema.ts';
import { decisionPage, myDesk } from './desk.ts';
import { handOver } from './handover.ts';

const tags = ['Step 6: decision makers'];
const Receiver = Body({ personId: Id, deputyId: Type.Optional(Maybe(Id)) });
const HandingOver = Body({
  /** Left out: the day that the promise named. */
  dueDay: Type.Optional(Day),
  /** Needed when that day is later than the promised one or the one told before, or nobody promised a day. */
  lateReason: Type.Optional(Reason),
  receivers: Type.Array(Receiver, { minItems: 1, maxItems: 20 }),
});
const HandedOver = Type.Object({
  dueDay: Day,
  /** By name, who has set her role aside for now and was sent no letter. */
  paused: Type.Array(Type.String()),
});
const Answer = Body({
  kind: OneOf(words.ANSWER_KINDS),
  reason: Type.String({ maxLength: words.LIMITS.text }),
  nextStep: Type.String({ maxLength: words.LIMITS.reason }),
  nextDay: Type.Optional(Maybe(Day)),
  /** Half an answer, kept to go on with: it may lack its reason, next step and day. */
  unfinished: Type.Optional(Type.Boolean()),
  version: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
});
const Published = Type.Object({ published: Type.Integer() });

/** Step 6: to whom the summary goes, their desk, drafts and published answers. */
export function decisionRoutes(app: App, context: Context): void {
  deskRoutes(app, context);
  answerRoutes(app, context);
}

function deskRoutes(app: App, context: Context): void {
  const { db, config, clock } = context;
  app.put(
    '/cases/:id/handover',
    {
      config: { act: handOver.act },
      schema: {
        tags,
        summary: 'Hands the summary to decision makers, with the day the answer is due.',
        params: IdParams,
        body: HandingOver,
        response: { 200: HandedOver },
      },
    },
    ({ actor, params, body }) => handOver(context, actor, params.id, body, config.publicUrl),
  );
  app.get(
    '/decisions',
    {
      config: { act: 'answer.see_desk' },
      schema: {
        tags,
        summary: 'What waits for one’s own answer.',
        querystring: PageQuery,
        response: { 200: PageOf(DeskItem) },
      },
    },
    (request) => myDesk(db, request.actor, request.query),
  );
  app.get(
    '/cases/:id/decision',
    {
      config: { act: 'answer.see_desk' },
      schema: {
        tags,
        summary: 'The decision maker’s page of a case.',
        params: IdParams,
        response: { 200: DecisionPage },
      },
    },
    (request) => decisionPage(db, request.actor, request.params.id, clock()),
  );
}

function answerRoutes(app: App, context: Context): void {
  app.put(
    '/points/:id/answer',
    {
      config: { act: draftAnswer.act },
      schema: {
        tags,
        summary: 'Drafts the answer to a point.',
        params: IdParams,
        body: Answer,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    ({ actor, params, body }) => {
      const { nextDay = null, ...rest } = body;
      return draftAnswer(context, actor, params.id, { nextDay, ...rest });
    },
  );
  app.post(
    '/points/:id/answer/publication',
    {
      config: { act: publishAnswer.act },
      schema: { tags, summary: 'Publishes the answer to a point.', params: IdParams, response: { 200: Published } },
    },
    async ({ actor, params }) => ({ published: await publishAnswer(context, actor, params.id) }),
  );
  app.post(
    '/cases/:id/publication',
    {
      config: { act: publishAnswers.act },
      schema: {
        tags,
        summary: 'Publishes every answer that is ready.',
        params: IdParams,
        response: { 200: Published },
      },
    },
    async ({ actor, params }) => ({ published: await publishAnswers(context, actor, params.id) }),
  );
}
