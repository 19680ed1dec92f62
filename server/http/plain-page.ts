import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Pages that need nothing but themselves: neither the database nor the county's look. In three languages, as nobody knows whose. */
type Words = readonly (readonly [lang: string, title: string, text: string])[];

const AWAY: Words = [
  [
    'fi',
    'Palvelu ei juuri nyt vastaa',
    'Vika on meillä, ei sinussa. Odota minuutti ja lataa sivu uudelleen. Jos olit lähettämässä tekstiä, palaa takaisin: se on vielä siellä.',
  ],
  [
    'sv',
    'Tjänsten svarar inte just nu',
    'Felet är vårt, inte ditt. Vänta en minut och ladda sidan på nytt. Om du höll på att skicka en text, gå tillbaka: den finns kvar där.',
  ],
  [
    'en',
    'The service does not answer right now',
    'The fault is ours, not yours. Wait a minute and load the page again. If you were sending a text, go back: it is still there.',
  ],
];
const NOWHERE: Words = [
  ['fi', 'Sivua ei ole', 'Osoite on väärä. Siirry <a href="/">etusivulle</a>.'],
  ['sv', 'Sidan finns inte', 'Adressen är fel. Gå till <a href="/sv">startsidan</a>.'],
  ['en', 'There is no such page', 'The address is wrong. Go to the <a href="/en">front page</a>.'],
];
const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1f2a2b;background:#fbfaf7}h1,h2{font-size:1.375rem;margin:1.5rem 0 .25rem}p{margin:0}a{color:inherit}@media(prefers-color-scheme:dark){body{color:#eef1f0;background:#16201f}}';
const HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; script-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** As on every page; what is sent before any hook has them too. */
const USUAL = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** The database is away: says when to come back. */
export function sendAway(reply: FastifyReply): FastifyReply {
  return send(reply.code(503).header('retry-after', RETRY_AFTER), AWAY);
}

/** An address that leads nowhere, not even to a page of ours that is missing. */
export function sendNowhere(reply: FastifyReply): FastifyReply {
  return send(reply.code(404), NOWHERE);
}

/** An address that nobody can read, as one with half a letter. */
export function sendUnreadable(url: string, reply: FastifyReply): FastifyReply {
  return url.startsWith('/api/') ? reply.code(400).send({ code: 'invalid' }) : sendNowhere(reply);
}

/** Seconds. */
export const RETRY_AFTER = '10';

/** Whether a person looks at the answer, and not a program. */
export function isForPerson({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && !headers['x-sveltekit-action'] && !url.split('?')[0]?.endsWith('.json');
}

function send(reply: FastifyReply, words: Words): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .headers(USUAL)
    .send(pageOf(words));
}

function pageOf(words: Words): string {
  const parts = words.map(
    ([lang, title, text], n) =>
      `<section lang="${lang}"><h${n ? 2 : 1}>${title}</h${n ? 2 : 1}><p>${text}</p></section>`,
  );
  return `<!doctype html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words[0]?.[1]} – Kuultu</title><style>${STYLE}</style></head><body><main>${parts.join('')}</main></body></html>`;
}
