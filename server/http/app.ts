import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import websocket from '@fastify/websocket';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { answerErrors } from './errors.ts';
import { demandToldRoutes, guardOrigin, knowActor, plainLines, refuseEndless } from './hooks.ts';
import type { App, Context } from '../context.ts';
import { LOGGER } from './log.ts';
import { sendUnreadable } from './plain-page.ts';
import { knowDevice } from '../people/device.ts';
import { makeIdempotent } from './idempotent.ts';
import { OPENAPI, referenceRoutes } from './reference.ts';
import { ROOMS } from './routes.ts';
import { readAndWriteBySchemas } from './schemas.ts';
import { mountWeb, type Pages } from './web.ts';
import { keepWritten } from './written.ts';

interface Options {
  log?: boolean;
  web?: boolean;
  /** What makes the pages; without it, what was built. */
  pages?: Pages | undefined;
  /** Makes every check and every writer of answers at once: where one cannot be made, the application does not build. */
  eager?: boolean;
}

/** Builds the application. This file is the table of contents: what stands in front, then every room by name. */
export async function buildApp(context: Context, options: Options = {}): Promise<App> {
  const app: App = Fastify({
    logger: options.log ? LOGGER : false,
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    // Longer than a statement may take, so that whoever waits for one gets an answer.
    connectionTimeout: 20_000,
    trustProxy: false,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, { url }, reply) => void sendUnreadable(url, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  demandToldRoutes(app);
  readAndWriteBySchemas(app, options.eager ?? false);
  answerErrors(app);
  await app.register(cookie);
  // The pages set their own content policy. With no-referrer a browser posts our own forms from origin "null".
  const hsts = context.config.publicUrl.protocol === 'https:';
  await app.register(helmet, { contentSecurityPolicy: false, hsts, referrerPolicy: { policy: 'same-origin' } });
  await app.register(websocket, { options: { maxPayload: 64 * 1024 } });
  await app.register(swagger, OPENAPI);
  guardOrigin(app, context);
  knowActor(app, context);
  knowDevice(app, context);
  plainLines(app);
  refuseEndless(app);
  keepWritten(app);
  await app.register(
    async (api: App) => {
      makeIdempotent(api, context);
      for (const room of ROOMS) await room(api, context);
      referenceRoutes(api);
    },
    { prefix: '/api' },
  );
  if (options.web !== false) await mountWeb(app, context, options.pages);
  return app;
}
