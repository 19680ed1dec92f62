import { createHash } from 'node:crypto';
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { REFUSALS } from '../contract/refusals.ts';
import type { Role } from '../contract/words.ts';
import type { App } from '../context.ts';
import { RULES, type Act, type Rule } from '../access/may.ts';
import { escaped as e, type Document, type Operation, operationHtml, STYLE } from './reference-page.ts';

/** The chapters of the reference, in their order; a route names its own as its tag. */
export const CHAPTERS: readonly string[] = [
  'Contributions',
  'Own thread',
  'Moderation',
  'Verstas',
  'Cases',
  'Step 2: planning group',
  'Step 3: workshops',
  'Step 4: open online work',
  'Step 5: summary',
  'Step 6: decision makers',
  'Step 7: response',
  'Sign-in and own data',
  'People and service',
];

/** The API described: OpenAPI 3.1 made from the routes themselves. */
export const OPENAPI: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Kuultu',
      version: '1',
      description: 'Everything that the pages do goes through this API.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    tags: CHAPTERS.map((name) => ({ name })),
  },
  transform({ schema, url, route }) {
    if (!schema?.summary) return { schema, url };
    const description = whoMay(route.config?.act ?? 'open');
    return { schema: { ...schema, description, response: { ...responses(schema), default: REFUSAL } }, url };
  },
};

/** Serves the description at /api/openapi.json and as a readable page at /api. */
export function referenceRoutes(app: App): void {
  const hidden = { config: { act: 'open' as const }, schema: { hide: true } };
  app.get('/openapi.json', hidden, () => app.swagger());
  let page: string | undefined;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  app.get('/', hidden, (_request, reply) => {
    page ??= pageOf(JSON.parse(JSON.stringify(app.swagger())));
    return reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(page);
  });
}

const REFUSAL = {
  description: 'Refused',
  type: 'object',
  required: ['code'],
  properties: { code: { type: 'string' }, details: { type: 'object' } },
};

function responses(schema: unknown): object {
  const kept = schema && typeof schema === 'object' && 'response' in schema ? schema.response : null;
  return kept && typeof kept === 'object' ? kept : {};
}

/** Who may, in words, from the rule that decides it. */
function whoMay(act: Act | 'open'): string {
  if (act === 'open') return 'Who may: everyone; each is shown only what she may see.';
  const rule: Rule = RULES[act];
  const who = [
    ...(rule.visitors ? ['anyone, signed in or not'] : rule.everyone ? ['anyone who is signed in'] : []),
    ...(rule.own ? ['the one whose own it is'] : []),
    ...(rule.members ? ['the planning group'] : []),
    ...(rule.roles ?? []).map((role) => ROLE_NAMES[role]),
  ];
  const card = rule.byCard ? ' Also by card, in one’s own thread.' : '';
  const steps = rule.steps
    ? ` In ${rule.steps.length === 1 ? 'step' : 'steps'} ${rule.steps.join(', ')} of the case.`
    : '';
  const inactive = rule.alsoInactive ? '' : ' Not while the case is halted or closed.';
  return `Who may (${act}): ${who.join('; ')}.${card}${steps}${inactive}`;
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  innoagent_1: 'Innoagent I',
  innoagent_2: 'Innoagent II',
  coordinator: 'coordinator',
  decision_maker: 'decision maker',
  deputy: 'deputy',
  administrator: 'administrator',
};

function pageOf(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
  const chapters = CHAPTERS.map((name) => ({
    name,
    id: name.toLowerCase().replaceAll(/\W+/g, '-'),
    held: operations.filter(({ tags }) => tags?.includes(name)),
  }));
  const links = chapters.map(({ name, id }) => `<li><a href="#${id}">${e(name)}</a></li>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kuultu: the API</title><style>${STYLE}</style></head><body>
<a class="skip" href="#main">Skip to the content</a>
<header><p class="mark">Kuultu</p><h1>The API</h1>
<p>${e(document.info.description)} The same as OpenAPI 3.1: <a href="/api/openapi.json">openapi.json</a>.</p></header>
<div class="page"><nav aria-label="Chapters"><ul><li><a href="#how">How it works</a></li>${links}<li><a href="#refusals">Refusals</a></li></ul></nav>
<main id="main">${HOW}${chapters.map(chapterHtml).join('')}${refusalsHtml()}</main></div></body></html>`;
}

function chapterHtml({ name, id, held }: { name: string; id: string; held: readonly Operation[] }): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${e(name)}</h2>${held.map(operationHtml).join('')}</section>`;
}

const HOW = `<section aria-labelledby="how"><h2 id="how">How it works</h2>
<p>Bodies and answers are JSON in UTF-8. Days are Finnish days (<code>2030-02-28</code>), times are in UTC. An unknown field is refused.</p>
<p>A session is a cookie; <code>POST /api/sessions</code> opens it. Whatever changes something must come from the service’s own
address (<code>Origin</code>), or from a program that sends neither <code>Origin</code> nor a cookie.</p>
<p>Lists are paged by key: send the <code>next</code> of the last page as <code>after</code>. Give whatever makes something a key
of your own (<code>Idempotency-Key</code>, or a UUID as <code>sendKey</code>): sent again within thirty days, it is done once and answered the
same. The key is yours and belongs to those words: with others it is refused as <code>sent_before</code>.</p>
<p><code>/api/live</code> is a WebSocket. Send <code>{"see": case id, "after": number}</code>; every activity of the case after that number
then comes as <code>{"caseId", "number", "rows"}</code>. A case’s numbers have no gaps: after a break, send the last one again.</p></section>`;

function refusalsHtml(): string {
  const rows = Object.entries(REFUSALS).map(
    ([code, status]) => `<tr><td><code>${code}</code></td><td>${status}</td></tr>`,
  );
  return `<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<p>Every refusal is <code>{"code", "details"}</code>. The code is stable; details hold ids and codes only.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">HTTP status</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
