import { version } from '$app/env';
import { self } from '$app/service-worker';

/**
 * Small and careful: without a connection a page gives way to the offline page, and nothing else. Kept are the offline
 * page as a visitor sees it, in each language, and the versioned files that it is made of. No other page and no answer
 * of the API is ever kept here: what a signed-in person sees is not for the device.
 */
const OFFLINE = ['/ei-yhteytta', '/sv/ei-yhteytta', '/en/ei-yhteytta'];
/** Each build brings its own worker, and with it a cache of its own. */
const CACHE = `kuultu-${version}`;

self.addEventListener('install', (event) => event.waitUntil(keepOffline()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (/^\/_app\/immutable\//.test(pathname)) event.respondWith(file(request));
});

/** The pages as nobody in particular gets them, and what they name of our own files. */
async function keepOffline(): Promise<void> {
  const cache = await caches.open(CACHE);
  const files = new Set<string>();
  for (const path of OFFLINE) {
    const answer = await fetch(path, { credentials: 'omit', cache: 'reload' });
    if (!answer.ok) throw new Error(`${path} ${answer.status}`);
    for (const name of filesIn(await answer.clone().text(), answer.url)) files.add(name);
    await cache.put(path, answer);
  }
  await cache.addAll([...files]);
}

/** Addresses of versioned files, however the page writes them: absolute, or relative to itself. */
function filesIn(html: string, base: string): string[] {
  const named = html.match(/[\w./-]*_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g) ?? [];
  return named.map((name) => new URL(name, base).pathname);
}

async function begin(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('kuultu-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  // The page is asked for while this worker still wakes up: on an old telephone that is a tenth of a second.
  await self.registration.navigationPreload?.enable();
}

/** The page from the service; without a connection, the way to the offline page, which remembers where one was going. */
async function page(event: FetchEvent, pathname: string): Promise<Response> {
  try {
    const early: Response | undefined = await event.preloadResponse;
    return early ?? (await fetch(event.request));
  } catch {
    const kept = OFFLINE.includes(pathname) ? await caches.match(pathname) : undefined;
    if (kept) return kept;
    const language = /^\/(?:sv|en)(?=\/|$)/.exec(pathname)?.[0] ?? '';
    const { search } = new URL(event.request.url);
    return Response.redirect(`${language}/ei-yhteytta?sivu=${encodeURIComponent(pathname + search)}`);
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
