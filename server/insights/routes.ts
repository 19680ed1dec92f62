import Type from 'typebox';
import { Body, Id, IdParams, Line, PageQuery } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { draftSeen, SeenDraft } from './draft.ts';
import { sendTable, TableFile, TableQuery } from '../base/table.ts';
import { analysisOf, opinionsTable, themesTable } from './export.ts';
import { nameTheme } from './name-theme.ts';
import { opinionsSeen, SeenOpinions } from './opinions.ts';
import { SeenThemes, textsOfTheme, themesSeen, ThemeTexts } from './themes.ts';

const tags = ['People and service'];
const Analysis = Type.Object({ themes: SeenThemes, draft: SeenDraft, opinions: SeenOpinions });
const tabled = { tags, params: IdParams, querystring: TableQuery, response: { 200: TableFile } };
/** Shorter than any part of a path may be. */
const ThemeId = Type.String({ minLength: 1, maxLength: 60 });
const ThemeParams = Body({ id: Id, theme: ThemeId });

/** Sense-making: what people talk about, where it is written, and a draft of the summary. */
export function insightRoutes(app: App, context: Context): void {
  inboxThemes(app, context);
  caseThemes(app, context);
  opinionRoutes(app, context);
}

function opinionRoutes(app: App, { db }: Context): void {
  app.get(
    '/cases/:id/opinions',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'Where people agree: opinion groups, if there are clear ones, and what unites them.',
        params: IdParams,
        response: { 200: SeenOpinions },
      },
    },
    async ({ actor, params }) => opinionsSeen(db, actor, params.id),
  );
  app.get(
    '/cases/:id/opinions.csv',
    {
      config: { act: 'open' },
      schema: { ...tabled, summary: 'The same figures as a table: CSV, or an Excel file with format=xlsx.' },
    },
    async ({ params, query }, reply) =>
      sendTable(reply, 'mielipiteet', opinionsTable(await opinionsSeen(db, null, params.id)), query.format),
  );
  app.get(
    '/cases/:id/analysis',
    {
      config: { act: 'themes.see' },
      schema: {
        tags,
        summary: 'All that the analysis has made of the case, with its methods.',
        params: IdParams,
        response: { 200: Analysis },
      },
    },
    async ({ actor, params }) => analysisOf(db, actor, params.id),
  );
  app.get(
    '/cases/:id/themes.csv',
    {
      config: { act: 'themes.see' },
      schema: {
        ...tabled,
        summary: 'Which contribution is in which theme, as a table: CSV, or an Excel file with format=xlsx.',
      },
    },
    async ({ actor, params, query }, reply) =>
      sendTable(reply, 'aiheet', await themesTable(db, actor, params.id), query.format),
  );
}

function inboxThemes(app: App, { db }: Context): void {
  app.get(
    '/verstas/themes',
    {
      config: { act: 'verstas.see' },
      schema: { tags, summary: 'What people talk about in the inbox.', response: { 200: SeenThemes } },
    },
    async ({ actor }) => themesSeen(db, actor, null),
  );
  app.get(
    '/verstas/themes/:theme/contributions',
    {
      config: { act: 'verstas.see' },
      schema: {
        tags,
        summary: 'The contributions behind a theme of the inbox.',
        params: Body({ theme: ThemeId }),
        querystring: PageQuery,
        response: { 200: ThemeTexts },
      },
    },
    async ({ actor, params, query }) => textsOfTheme(db, actor, null, params.theme, query),
  );
}

function caseThemes(app: App, context: Context): void {
  const { db } = context;
  app.get(
    '/cases/:id/themes',
    {
      config: { act: 'themes.see' },
      schema: { tags, summary: 'What people talk about in the case.', params: IdParams, response: { 200: SeenThemes } },
    },
    async ({ actor, params }) => themesSeen(db, actor, params.id),
  );
  app.get(
    '/cases/:id/themes/:theme/contributions',
    {
      config: { act: 'themes.see' },
      schema: {
        tags,
        summary: 'The contributions behind a theme.',
        params: ThemeParams,
        querystring: PageQuery,
        response: { 200: ThemeTexts },
      },
    },
    async ({ actor, params, query }) => textsOfTheme(db, actor, params.id, params.theme, query),
  );
  app.put(
    '/cases/:id/themes/:theme/name',
    {
      config: { act: nameTheme.act },
      schema: {
        tags,
        summary: 'Gives a theme a name.',
        params: ThemeParams,
        body: Body({ name: Line() }),
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params, body }, reply) => {
      await nameTheme(context, actor, params.id, params.theme, body.name);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/cases/:id/draft',
    {
      config: { act: 'themes.see' },
      schema: {
        tags,
        summary: 'A draft of the summary, in people’s own sentences, chosen by the machine.',
        params: IdParams,
        response: { 200: SeenDraft },
      },
    },
    async ({ actor, params }) => draftSeen(db, actor, params.id),
  );
}
