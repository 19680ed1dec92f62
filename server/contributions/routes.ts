import Type from 'typebox';
import { visibleCase } from '../access/case.ts';
import {
  Body,
  Day,
  Id,
  IdParams,
  Line,
  Maybe,
  Moment,
  OneOf,
  PageOf,
  PageQuery,
  Question,
  Text,
} from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { inTurns } from '../base/turns.ts';
import { found } from '../base/refusal.ts';
import { CONCERNS, pointedOut } from './privacy/concerns.ts';
import { comment } from './comment.ts';
import { logForOther } from './logged.ts';
import { visibleContribution } from '../access/contribution.ts';
import { tellIdea } from './tell.ts';
import { contributionViews, ofIds, pageOfContributions, SeenContribution } from './view.ts';

const tags = ['Contributions'];
const said = {
  text: Text(),
  lang: Type.Optional(OneOf(words.LANGUAGES)),
  presence: OneOf(words.PRESENCES),
  penName: Type.Optional(Line(words.LIMITS.name)),
  viewpoint: Type.Optional(OneOf(words.VIEWPOINTS)),
  sendKey: Type.Optional(Id),
  begunAt: Type.Optional(Moment),
};
const Telling = Body({ ...said, caseId: Type.Optional(Id) });
const Commenting = Body({ ...said, kind: OneOf(words.COMMENT_KINDS) });
const Logging = Body({
  ...said,
  channel: OneOf(['spoken', 'written', 'phone'] as const),
  permission: Type.Literal(true),
  personId: Type.Optional(Id),
  email: Type.Optional(Type.String({ maxLength: words.LIMITS.email })),
  answerWay: Type.Optional(OneOf(words.ANSWER_WAYS)),
});
const Told = Type.Object({
  id: Id,
  answerBy: Maybe(Day),
  lang: OneOf(words.LANGUAGES),
  cardCode: Maybe(Type.String()),
  waits: Type.Boolean(),
});
const Care = Type.Object({
  concerns: Type.Array(
    Type.Object({
      kind: OneOf(CONCERNS),
      from: Type.Integer(),
      to: Type.Integer(),
    }),
  ),
});
const OrderedPage = Body({ ...PageQuery.properties, order: Type.Optional(OneOf(['newest', 'oldest'] as const)) });

/** Telling, logging, commenting, and reading what has been said. */
export function contributionRoutes(app: App, context: Context): void {
  tellingRoutes(app, context);
  readingRoutes(app, context);
}

function tellingRoutes(app: App, context: Context): void {
  app.post(
    '/contributions',
    {
      config: { act: 'idea.tell' },
      schema: {
        tags,
        summary: 'Tells an idea, with or without an account, or speaks into a case that is open.',
        body: Telling,
        response: { 201: Told },
      },
    },
    async ({ actor, body, from }, reply) =>
      reply.code(201).send(await tellIdea(context, actor, { ...spoken(body), from })),
  );
  app.post(
    '/contributions/logged',
    {
      config: { act: logForOther.act },
      schema: {
        tags,
        summary: 'Writes down what somebody else said, with her permission.',
        body: Logging,
        response: { 201: Told },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await logForOther(context, actor, spoken(body))),
  );
  app.post(
    '/contributions/:id/comments',
    {
      config: { act: 'contribution.comment' },
      schema: {
        tags,
        summary: 'Comments on a contribution.',
        params: IdParams,
        body: Commenting,
        response: { 201: Told },
      },
    },
    async ({ actor, params, body, from }, reply) =>
      reply.code(201).send(await comment(context, actor, params.id, { ...spoken(body), from })),
  );
}

/** What was sent, as the acts take it: in Finnish where no language is named. */
function spoken<S extends { lang?: words.Language; begunAt?: string }>(sent: S) {
  return { ...sent, lang: sent.lang ?? 'fi', begunAt: sent.begunAt ? new Date(sent.begunAt) : undefined };
}

/** So many may wait for a look at their text; each takes some milliseconds. */
const inTurn = inTurns(100);

function readingRoutes(app: App, { db, words: known }: Context): void {
  const CareAsked = Body({ text: Question(words.LIMITS.text), lang: Type.Optional(OneOf(words.LANGUAGES)) });
  app.post(
    '/care',
    {
      config: { act: 'open', asTyped: true },
      schema: {
        tags,
        summary:
          'Points out identity codes, phone numbers, addresses, and perhaps names and illnesses, in a text that is not sent yet.',
        body: CareAsked,
        response: { 200: Care },
      },
    },
    async ({ body }) => ({ concerns: await inTurn(() => pointedOut(known, body.text, body.lang)) }),
  );
  app.get(
    '/contributions/:id',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'One contribution, its speaker only as she chose to be seen.',
        params: IdParams,
        response: { 200: SeenContribution },
      },
    },
    async ({ actor, params }) => {
      await visibleContribution(db, actor, params.id);
      const [view] = await contributionViews(db, actor, { where: ofIds([params.id]) });
      return found(view);
    },
  );
  const paged = { tags, querystring: OrderedPage, params: IdParams, response: { 200: PageOf(SeenContribution) } };
  app.get(
    '/contributions/:id/comments',
    { config: { act: 'open' }, schema: { ...paged, summary: 'The comments on a contribution.' } },
    async ({ actor, params, query }) => {
      await visibleContribution(db, actor, params.id);
      return pageOfContributions(db, actor, { parentId: params.id }, query);
    },
  );
  app.get(
    '/cases/:id/contributions',
    { config: { act: 'open' }, schema: { ...paged, summary: 'What has been said in a case.' } },
    async ({ actor, params, query }) => {
      const page = await pageOfContributions(db, actor, { caseId: params.id }, query);
      // Where there is nothing, perhaps there is no such case.
      if (page.items.length === 0) await visibleCase(db, null, params.id);
      return page;
    },
  );
}
