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
export function onlineRoutes(app: App, { db, config, clock, notify, sessions }: Context): void {
  app.post(
    '/cases/:id/promises',
    {
      config: { act: 'promise.propose', twice: 'same_words' },
      schema: {
        tags,
        summary: 'Proposes what can be influenced, and by when and by whom the answer comes.',
        params: IdParams,
        body: Proposed,
        response: { 201: Made },
      },
    },
    async (request, reply) => {
      const at = { publicUrl: config.publicUrl, now: clock() };
      const made = await proposePromise(db, request.actor, request.params.id, request.body, at);
      notify();
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/promises/:id/confirmation',
    {
      config: { act: 'promise.confirm' },
      schema: {
        tags,
        summary: 'The decision maker confirms her promise.',
        params: IdParams,
        response: { 201: Type.Object({ number: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const confirmed = await confirmPromise(db, request.actor, request.params.id, clock());
      notify();
      return reply.code(201).send(confirmed);
    },
  );
  app.post(
    '/cases/:id/windows',
    {
      config: { act: 'window.set' },
      schema: {
        tags,
        summary: 'Sets when the online work opens and closes; a change needs a reason.',
        params: IdParams,
        body: Window,
        response: { 201: Made },
      },
    },
    async (request, reply) => {
      const { opensAt, closesAt, reason } = request.body;
      const wish = { opensAt: new Date(opensAt), closesAt: new Date(closesAt), reason };
      const made = await setWindow(db, request.actor, request.params.id, wish, clock());
      notify();
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/cases/:id/statements',
    {
      config: { act: 'statement.make', twice: 'same_words' },
      schema: {
        tags,
        summary: 'Makes a statement to agree or disagree with.',
        params: IdParams,
        body: Body({ text: Said }),
        response: { 201: Made },
      },
    },
    async (request, reply) => {
      const made = await makeStatement(db, request.actor, request.params.id, request.body.text);
      notify();
      return reply.code(201).send(made);
    },
  );
  app.put(
    '/statements/:id/vote',
    {
      config: { act: 'vote.cast', twice: 'under_way' },
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
      const { value, voter } = await castVote(db, actor, params.id, body.value, clock(), visitor);
      notify();
      if (voter) reply.header('set-cookie', await sessions.open(voter.personId, { cardId: voter.cardId }));
      return { value, cardCode: voter?.cardCode ?? null };
    },
  );
  app.post(
    '/cases/:id/proposed-statements',
    {
      config: { act: 'statement.propose', twice: 'same_words' },
      schema: {
        tags,
        summary: 'Proposes a statement; others see it once it is taken.',
        params: IdParams,
        body: Body({ text: Said }),
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) => {
      const made = await proposeStatement(db, actor, params.id, body.text, clock());
      notify();
      return reply.code(201).send(made);
    },
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
      config: { act: 'statement.judge' },
      schema: {
        tags,
        summary: 'Takes a proposed statement, or says why not.',
        params: IdParams,
        body: Body({ refusedBecause: Type.Optional(Reason) }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params, body }, reply) => {
      await judgeStatement(db, actor, params.id, body);
      notify();
      return reply.code(204).send(null);
    },
  );
}
