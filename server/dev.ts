import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { startEmbedded } from '../db/embedded.ts';
import { readConfig } from './base/config.ts';
import { developing } from './start/dev-request.ts';
import { openWords } from './base/dictionary.ts';
import type { Pages } from './http/web.ts';

/**
 * `npm run dev`: the service as it is, with its database and its demo, made anew from what one edits. A component, a style
 * or a message is changed in the open page; after a change of the server the application is built again in this process,
 * which keeps the database and what was compiled, and the open pages are loaded anew.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVICE = join(ROOT, 'server', 'serve.ts');
const WATCHED = ['server', 'db', 'migrations'].map((name) => join(ROOT, name));

const config = readConfig({ PORT: '3000', ...process.env });
const words = await openWords(config.voikkoData);
const embedded = config.databaseUrl ? null : await startEmbedded(config.dataDir);
// What builds the pages looks for them where it is started.
process.chdir(join(ROOT, 'web'));
const vite = await createServer({
  appType: 'custom',
  // Beside a copy of the project its packages may lie elsewhere.
  cacheDir: join(ROOT, 'web', '.svelte-kit', 'dev'),
  server: { middlewareMode: true, hmr: { port: config.port + 1 }, watch: { ignored: ['**/tests/**'] } },
  logLevel: 'warn',
});
const pages: Pages = (request, response, next) =>
  developing.run(request, () => vite.middlewares(request, response, next));

let stop = await start(vite);
let soon: NodeJS.Timeout | undefined;
let turn = Promise.resolve();
vite.watcher.add(WATCHED);
vite.watcher.on('all', (_what, file) => {
  if (!WATCHED.some((place) => file.startsWith(place))) return;
  clearTimeout(soon);
  soon = setTimeout(() => {
    turn = turn.then(again);
  }, 30);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function start({ ssrLoadModule }: ViteDevServer): Promise<() => Promise<void>> {
  const { serve } = (await ssrLoadModule(SERVICE)) as typeof import('./serve.ts');
  return serve(config, words, embedded, pages);
}

/** What cannot be loaded is told, and the service goes on as it was. */
async function again(): Promise<void> {
  try {
    await vite.ssrLoadModule(SERVICE);
    await stop();
    stop = await start(vite);
    vite.environments.client.hot.send({ type: 'full-reload' });
  } catch (error) {
    console.error(error);
  }
}

async function end(): Promise<void> {
  await stop();
  await vite.close();
  await embedded?.stop();
  process.exit(0);
}
