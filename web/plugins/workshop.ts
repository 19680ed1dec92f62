import type { ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';

const PAGE = /^(?:\/(?:sv|en))?\/osat(\/kirjeet)?\/?(?:\?|$)/;
const LETTERS = '/../server/start/example-letters.ts';

/**
 * While one develops: `/osat` shows every shared component in every state (`web/workshop/`), `/osat/kirjeet` the letters as they
 * leave; the components also in Swedish and English (`/sv/osat`). No route and no import leads there, so nothing is built of it.
 */
export function workshop(): Plugin {
  return {
    name: 'workshop',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [place, letters] = PAGE.exec(request.url ?? '') ?? [];
        if (place === undefined) return next();
        const page = letters ? lettersPage(server) : partsPage(server, place);
        page.then((html) => send(response, html), next);
      });
    },
  };
}

async function partsPage(server: ViteDevServer, place: string): Promise<string> {
  const body = '<main id="sisalto"></main><script type="module" src="/workshop/open.ts"></script>';
  return server.transformIndexHtml(place, document('Osat', body));
}

async function lettersPage(server: ViteDevServer): Promise<string> {
  const { exampleLetters } = (await server.ssrLoadModule(
    LETTERS,
  )) as typeof import('../../server/start/example-letters.ts');
  const letters = exampleLetters().map(
    ({ name, subject, text }) => `<h2>${escaped(name)}</h2><pre><b>${escaped(subject)}</b>\n\n${escaped(text)}</pre>`,
  );
  return document('Kirjeet', `<style>pre { white-space: pre-wrap; max-width: 76ch }</style>${letters.join('')}`);
}

const document = (title: string, body: string) =>
  `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body>${body}</body></html>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function send(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}
