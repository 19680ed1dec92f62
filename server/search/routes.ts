import Type from 'typebox';
import { Body, OneOf, Question } from '../contract/schemas.ts';
import { LANGUAGES, LIMITS } from '../contract/words.ts';
import { languageOf } from '../contributions/language.ts';
import type { App, Context } from '../context.ts';
import { whoTries } from '../people/device.ts';
import { countTry, type Limit } from '../people/tries.ts';
import { search } from './find.ts';
import { SaidBefore, saidBefore } from './said-before.ts';
import { Found } from './access.ts';

const tags = ['People and service'];

/** Searching through what has been said and answered, and what is like a text that is being written. */
export function searchRoutes(app: App, context: Context): void {
  const { db, words } = context;
  const Answer = Type.Object({ items: Type.Array(Found), instead: Type.Array(Type.String()) });
  app.get(
    '/search',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'Searches what has been said and answered, in any inflection and with typing errors.',
        querystring: Body({ q: Question(200) }),
        response: { 200: Answer },
      },
    },
    async ({ actor, query }) => search(db, words, actor, query.q),
  );
  saidBeforeRoute(app, context);
}

/** A writer pauses some times a minute; those whose browsers keep no cookie share their network's. */
const ASKED_BY_WRITER: Limit = { tries: 300, minutes: 10 };

/** The text is in the body, so that it stands in no address and no log. */
function saidBeforeRoute(app: App, { db, words, clock }: Context): void {
  const body = Body({ text: Question(LIMITS.text), lang: Type.Optional(OneOf(LANGUAGES)) });
  const Answer = Type.Object({ items: Type.Array(SaidBefore) });
  app.post(
    '/said-before',
    {
      config: { act: 'open' },
      schema: {
        tags: ['Contributions'],
        summary:
          'What others have said that is like a text being written: at most three, public ones only; the text is not kept.',
        body,
        response: { 200: Answer },
      },
    },
    async ({ actor, body: { text, lang }, from }) => {
      await db.transaction((tx) => countTry(tx, `said-before:${whoTries(actor, from)}`, ASKED_BY_WRITER, clock()));
      return { items: await saidBefore(db, words, actor, { text, lang: languageOf(text, lang) }) };
    },
  );
}
