import Type from 'typebox';
import { Body, Day, Id, IdParams, Maybe, Moment, OneOf, Reason, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { confirmPromise, proposePromise } from './promise.ts';
import { judgeStatement, proposeStatement, waitingStatements } from './proposals.ts';
import { castVote, makeStatement } from './statements.ts';
import { setWindow } from './window.ts';

const tags = ['Step 4: open online work'];
const Made = Type.Object({ id: Id });
const Proposed = Body({
  canChange: Text(),
  cannotChange: Text(),
  decisionMakerId: Id,
  answerBy: Day,
  changeReason: Type.Optional(Reason),
});
const Window = Body({ opensAt: Moment, closesAt: Moment, reason: Type.Optional(Reason) });
const Voted = Body({ value: OneOf(words.VOTES), lang: Type.Optional(OneOf(words.LANGUAGES)) });
/** The code of the card that a visitor got with her first vote, told once. */
const Vote = Type.Object({ value: OneOf(words.VOTES), cardCode: Maybe(Type.String()) });
const Said = Text(words.LIMITS.reason);
const Waiting = Type.Object({ items: Type.Array(Type.Object({ id: Id, text: Type.String(), at: Moment })) });

/** Step 4: the promise, the window, and statements with votes. */
export function onlineRoutes(app: App, context: Context): void {
  const { db, config, sessions } = context;
  app.post(
    '/cases/:id/promises',
    {
      config: { act: proposePromise.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Proposes what can be influenced, and by when and by whom the answer comes.',
        params: IdParams,
        body: Proposed,
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await proposePromise(context, actor, params.id, body, config.publicUrl)),
  );
  app.post(
    '/promises/:id/confirmation',
    {
      config: { act: confirmPromise.act },
      schema: {
        tags,
        summary: 'The decision maker confirms her promise.',
        params: IdParams,
        response: { 201: Type.Object({ number: Type.Integer() }) },
      },
    },
    async ({ actor, params }, reply) => reply.code(201).send(await confirmPromise(context, actor, params.id)),
  );
  app.post(
    '/cases/:id/windows',
    {
      config: { act: setWindow.act },
      schema: {
        tags,
        summary: 'Sets when the online work opens and closes; a change needs a reason.',
        params: IdParams,
        body: Window,
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { opensAt, closesAt, reason } = body;
      const wish = { opensAt: new Date(opensAt), closesAt: new Date(closesAt), reason };
      return reply.code(201).send(await setWindow(context, actor, params.id, wish));
    },
  );
  app.post(
    '/cases/:id/statements',
    {
      config: { act: makeStatement.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Makes a statement to agree or disagree with.',
        params: IdParams,
        body: Body({ text: Said }),
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await makeStatement(context, actor, params.id, body.text)),
  );
  app.put(
    '/statements/:id/vote',
    {
      config: { act: castVote.act, twice: 'under_way' },
      schema: {
        tags,
        summary: 'Agrees, disagrees, or can’t say.',
        params: IdParams,
        body: Voted,
        response: { 200: Vote },
      },
    },
    async ({ actor, params, body, from }, reply) => {
      const visitor = { language: body.lang ?? 'fi', from };
      const { value, voter } = await castVote(context, actor, params.id, body.value, visitor);
      if (voter) reply.header('set-cookie', await sessions.open(voter.personId, { cardId: voter.cardId }));
      return { value, cardCode: voter?.cardCode ?? null };
    },
  );
  app.post(
    '/cases/:id/proposed-statements',
    {
      config: { act: proposeStatement.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Proposes a statement; others see it once it is taken.',
        params: IdParams,
        body: Body({ text: Said }),
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await proposeStatement(context, actor, params.id, body.text)),
  );
  app.get(
    '/cases/:id/proposed-statements',
    {
      config: { act: 'statement.judge' },
      schema: {
        tags,
        summary: 'What has been proposed and waits to be taken or not.',
        params: IdParams,
        response: { 200: Waiting },
      },
    },
    async ({ actor, params }) => ({ items: await waitingStatements(db, actor, params.id) }),
  );
  app.post(
    '/statements/:id/judgement',
    {
      config: { act: judgeStatement.act },
      schema: {
        tags,
        summary: 'Takes a proposed statement, or says why not.',
        params: IdParams,
        body: Body({ refusedBecause: Type.Optional(Reason) }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params, body }, reply) => {
      await judgeStatement(context, actor, params.id, body);
      return reply.code(204).send(null);
    },
  );
}
