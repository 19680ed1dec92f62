import { request } from 'node:http';
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mail } from '../../db/schema/activity.ts';
import { everythingIn } from '../support/everything.ts';
import { openBrowser } from '../browser/browser.ts';
import { everyPage, openCounty, type PageOfOurs, visitEach, visitorsOf } from '../browser/every-page.ts';
import { corpus } from '../support/corpora.ts';
import { cookiePair, type Town } from '../support/town.ts';
import { openMailbox, type Mailbox, secretsIn } from '../support/mailbox.ts';
import { idOf } from '../../server/demo/people.ts';

/** What nobody has declared is not there, and what is there says no more than it should. */
let town: Town;
let browser: Browser;
let mailbox: Mailbox;
let pages: readonly PageOfOurs[];

beforeAll(async () => {
  town = await openCounty();
  browser = await openBrowser();
  mailbox = await openMailbox();
  pages = await everyPage(town);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await mailbox.close();
  await town.close();
});

describe('what nobody has declared', () => {
  const GUESSES = ['/.env', '/.git/config', '/admin', '/api/admin', '/api/debug', '/api/users', '/api/people/all', '/api/..%2fpackage.json', '/package.json', '/server/main.ts', '/metrics', '/actuator/env', '/wp-login.php', '/graphql', '/api/openapi.yaml', '/_app/../../package.json', '/backup.zip', '/api/live/x']; // prettier-ignore

  test.each(GUESSES)('%s is not there', async (path) => {
    expect([400, 401, 403, 404]).toContain((await fetch(town.origin + path)).status);
  });

  test('no page or endpoint takes a method that it has not named', async () => {
    const description: { paths: Record<string, object> } = (await town.visitor.get('/openapi.json')).body;
    expect(Object.keys(description.paths).every((path) => path.startsWith('/api/'))).toBe(true);
    const before = await everythingIn(town);
    const taken: string[] = [];
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (method.toLowerCase() in methods) continue;
        const url = path.replace(/\{\w+\}/g, crypto.randomUUID());
        const { status } = await fetch(town.origin + url, { method, headers: { origin: town.origin } });
        // An address that another endpoint with a parameter takes for its own is refused by that one.
        if (status < 400 || status >= 500) taken.push(`${method} ${path} ${status}`);
      }
    }
    for (const { path } of pages) {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const { status } = await fetch(town.origin + path, { method, headers: { origin: town.origin } });
        if (status < 400 || status >= 500) taken.push(`${method} ${path} ${status}`);
      }
    }
    expect(taken).toEqual([]);
    expect(await everythingIn(town)).toEqual(before);
  });
});

describe('every page', () => {
  test('is sent with a strict policy and the other headers, errors too', async () => {
    const lacking: string[] = [];
    const asked = [...pages.map(({ path, who }) => [path, who] as const), ['/nothing-here', null], ['/asia/x', null], ['/verstas', null]] as const; // prettier-ignore
    for (const [path, who] of asked) {
      const cookie = who ? cookiePair(await town.context.sessions.open(idOf(who), {})) : '';
      const answer = await fetch(town.origin + path, { headers: { cookie }, redirect: 'manual' });
      if (answer.status >= 300 && answer.status < 400) continue;
      lacking.push(...faults(answer.headers).map((fault) => `${path} ${answer.status}: ${fault}`));
    }
    expect(lacking).toEqual([]);
    expect(faults(new Headers({ 'content-security-policy': "script-src 'self' 'unsafe-inline'" }))).not.toEqual([]);
  });

  test('breaks none of its own rules, and runs no script that is put into it', async () => {
    const strict = visitorsOf(town, browser, { bypassCSP: false });
    const look = async (page: Page, { path, who }: PageOfOurs) => {
      await page.addInitScript(WATCH);
      await page.goto(town.origin + path);
      const own: number = await page.evaluate('violations.length');
      await page.evaluate(PLANT);
      const [ran, seen]: [boolean, number] = await page.evaluate('[window.planted === true, violations.length]');
      return own > 0 || ran || seen === own ? [`${path} ${who}: own ${own}, ran ${ran}, seen ${seen}`] : [];
    };
    expect(await visitEach(pages, strict, look, { tabs: 3 })).toEqual([]);
    // Control: with the policy off the same script runs.
    const page = await (await visitorsOf(town, browser)(null)).newPage();
    await page.goto(town.origin);
    await page.evaluate(PLANT);
    expect(await page.evaluate('window.planted')).toBe(true);
  }, 240_000);
});

const WATCH = `window.violations = []; document.addEventListener('securitypolicyviolation', (one) => violations.push(one.violatedDirective));`;
const PLANT = `{ const one = document.createElement('script'); one.textContent = 'window.planted = true'; document.body.append(one); }`;

function faults(headers: Headers): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '*';
  return [
    ...(/unsafe-inline|unsafe-eval|\*/.test(scripts) ? [`scripts ${scripts}`] : []),
    ...(/frame-ancestors 'none'/.test(policy) ? [] : ['may be framed']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['may be sniffed']),
    ...(headers.get('referrer-policy') ? [] : ['says where one comes from']),
    ...(headers.get('cross-origin-opener-policy') === 'same-origin' ? [] : ['shares its window']),
  ];
}

describe('what a client says of itself', () => {
  const SPOOFS = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'x-original-url', 'x-rewrite-url', 'x-host', 'host']; // prettier-ignore
  const VALUES = ['evil.test', '203.0.113.9', 'https', 'for=203.0.113.9;host=evil.test', '/verstas'];

  test('changes neither the links in letters nor who is asked for, nor the count of tries', async () => {
    let asked = 0;
    const statuses: number[] = [];
    const cookie = `kuultu-device=${'s'.repeat(22)}`;
    for (const name of SPOOFS) {
      for (const value of VALUES) {
        const headers = { cookie, [name]: value, origin: town.origin, 'content-type': 'application/json' };
        const body = JSON.stringify({ email: `spoof${asked++}@kuultu.test`, lang: 'fi' });
        statuses.push(await raw('POST', '/api/sign-in-codes', headers, body));
      }
    }
    // Twenty from one browser within the hour, whatever it calls itself.
    expect(statuses.filter((status) => status < 300)).toHaveLength(20);
    expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
    for (let round = 0; round < 10 && (await mailbox.round(town)) > 0; round++);
    const letters = mailbox.arrived.filter(({ to }) => to[0]?.startsWith('spoof'));
    const links = letters.map((one) => one.letter.text ?? '');
    expect(links).toHaveLength(20);
    expect(links.filter((text) => !text.includes(town.origin) || text.includes('evil.test'))).toEqual([]);
    expect(letters.every((one) => secretsIn(one).link.length > 20)).toBe(true);
  });

  test('opens no page of another person, and passes no check of origins', async () => {
    for (const name of SPOOFS) {
      for (const value of VALUES) {
        expect(await raw('GET', '/api/me/sessions', { [name]: value }), `${name}: ${value}`).toBe(401);
        const foreign = { [name]: value, origin: 'http://evil.test', 'content-type': 'application/json' };
        expect(await raw('POST', '/api/contributions', foreign, '{"text":"x"}'), `${name}: ${value}`).toBe(403);
      }
    }
  });
});

describe('an odd address', () => {
  const OWN = ['a@b.fi\r\nBcc: evil@evil.test', 'a@b.fi,evil@evil.test', '"a@evil.test"@b.fi', 'a@b.fi; evil@evil.test', '<evil@evil.test>a@b.fi', 'a@b.fi%0aBcc:evil@evil.test', 'a b@c.fi', 'ä@ö.fi', `${'a'.repeat(300)}@b.fi`, '@b.fi', 'a@', 'a@b', 'a@[127.0.0.1]', "a'--@b.fi", 'a@b.fi\u0000', 'a@b.fi\u202e', '"\r\nX: 1"@b.fi']; // prettier-ignore

  test('gets its letter alone and whole, or none at all', async () => {
    const before = mailbox.arrived.length;
    const crlf = corpus('crlf-patt', ['%0d%0aBcc:evil@evil.test']).map((one) => `a${one}@b.fi`);
    let sent = 0;
    for (const [n, email] of [...OWN, ...crlf].entries()) {
      const someone = town.visitorFrom(`10.1.${Math.floor(n / 20)}.${n % 20}`);
      const { status } = await someone.post('/sign-in-codes', { email, lang: 'fi' });
      expect(status, email).toBeLessThan(500);
      if (status < 300) sent++;
    }
    for (let round = 0; round < 10 && (await mailbox.round(town)) > 0; round++);
    const arrived = mailbox.arrived.slice(before);
    for (const { to, letter } of arrived) {
      expect(to).toHaveLength(1);
      expect(to[0]).not.toContain('evil.test');
      expect(letter.headers.has('bcc') || letter.headers.has('x')).toBe(false);
    }
    expect(arrived.length).toBeLessThanOrEqual(sent);
    console.log(`odd addresses: ${OWN.length + crlf.length} tried, ${sent} taken, ${arrived.length} letters`);
  });
});

describe('an address to go on to', () => {
  const AWAY = ['//evil.test', '/\\evil.test', '/.//evil.test', '/sv//evil.test', '/%2F/evil.test', '/\t/evil.test', 'https://evil.test/', '/€', '/〱x', '/%', '/\u202e']; // prettier-ignore
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(town.origin + path, {
      method: 'POST',
      headers: { ...form, accept: 'text/html', origin: town.origin, cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  /** Where a page or an answer of ours would lead somebody out of the service. */
  const leadsAway = (html: string) =>
    [...html.matchAll(/(?:href|action|value|formaction)="([^"]*evil\.test[^"]*)"/g)].map(([, where = '']) => where);

  test('is on no page another site’s, though each page’s own address holds one, and breaks none', async () => {
    const wrong: string[] = [];
    for (const { path, who } of pages) {
      const cookie = who ? cookiePair(await town.context.sessions.open(idOf(who), {})) : '';
      for (const next of [AWAY[0], AWAY[2], AWAY[7]]) {
        const address = `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next ?? '')}`;
        const answer = await fetch(town.origin + address, { headers: { cookie }, redirect: 'manual' });
        const led = [...leadsAway(await answer.text()), answer.headers.get('location') ?? ''].join(' ');
        if (answer.status >= 500 || led.includes('evil.test')) wrong.push(`${address} ${answer.status} ${led}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(leadsAway('<form action="/x?next=//evil.test">')).toHaveLength(1);
  }, 120_000);

  test('sent by a form leads nowhere else, and no letter in it breaks the answer', async () => {
    const wrong: string[] = [];
    const see = async (what: string, answer: Response) => {
      const [html, location] = [await answer.text(), answer.headers.get('location') ?? ''];
      const led = new URL(location, town.origin);
      if (
        answer.status >= 500 ||
        led.origin !== town.origin ||
        led.pathname.includes('//') ||
        leadsAway(html).length > 0
      )
        wrong.push(`${what} ${answer.status} ${location} ${leadsAway(html).join(' ')}`);
    };
    for (const language of ['', '/sv', '/en']) {
      for (const next of AWAY) {
        const asked = `?next=${encodeURIComponent(next)}`;
        await see(`look ${language} ${next}`, await post(`${language}/nakyma${asked}`, { theme: 'dark' }));
        await see(`ask ${language} ${next}`, await post(`${language}/kirjaudu?/ask`, { email: 'x', next }));
        await see(
          `open ${language} ${next}`,
          await post(`${language}/kirjaudu?/open`, { email: 'a@b.fi', code: '1', next }),
        );
      }
    }
    for (const next of AWAY) {
      const email = `${crypto.randomUUID()}@kuultu.test`;
      const device = `kuultu-device=${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`;
      await post('/kirjaudu?/ask', { email, next }, device);
      const [letter] = await town.db.select().from(mail).where(eq(mail.toAddress, email));
      const code = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? '';
      const link = /token=([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
      await see(`link ${next}`, await post('/sign-in/link', { link }, device));
      await post('/kirjaudu?/ask', { email, next }, device);
      const answer = await post('/kirjaudu?/open', { email, code, next }, device);
      expect([303, 400, 401]).toContain(answer.status);
      await see(`code ${next}`, answer);
    }
    expect(wrong).toEqual([]);
    // Control: a path of ours is gone to, in its own letters.
    const led = await post('/nakyma?next=%2Fhaku%3Fq%3D%C3%A4', { theme: 'dark' });
    expect(led.headers.get('location')).toBe('/haku?q=%C3%A4');
  }, 120_000);

  test('made of what a form or an address says breaks no answer', async () => {
    const cookie = cookiePair(await town.context.sessions.open(idOf('sanna'), {}));
    const odd = '€/../〱';
    for (const path of [
      `/asia/${encodeURIComponent('€')}/paatos`,
      `/asia/${encodeURIComponent('€')}/aiheet`,
      `/asia/${encodeURIComponent('€')}/hoida`,
      `/asia/${encodeURIComponent('€')}/koonti`,
      `/kutsu/${encodeURIComponent('€')}`,
      `/verstas/idea/${encodeURIComponent('€')}`,
      `/verstas/${encodeURIComponent('€')}`,
    ])
      // prettier-ignore
      expect((await fetch(town.origin + path, { redirect: 'manual' })).status, path).toBeLessThan(500);
    const paths = pages.filter(({ who }) => who === 'sanna').map(({ path }) => path.split('?')[0] ?? '');
    for (const path of new Set(paths)) {
      for (const action of ['', '?/name', '?/move', '?/undo', '?/take', '?/give', '?/draft', '?/follow', '?/remind']) {
        const fields = { theme: odd, name: 'Nimi', kohta: odd, key: odd, id: odd, person: odd, place: odd, ids: odd };
        const { status } = await post(path + action, fields, cookie);
        expect(status, `${path}${action}`).toBeLessThan(500);
      }
    }
  }, 120_000);
});

describe('a body that is too much', () => {
  const FORMS: [string, string, string][] = [
    ['ten mebibytes', 'application/x-www-form-urlencoded', `text=${'a'.repeat(10 * 1024 * 1024)}`],
    ['sixty thousand fields', 'application/x-www-form-urlencoded', Array.from({ length: 60_000 }, (_, n) => `f${n}=1`).join('&')],
    ['two thousand parts', 'multipart/form-data; boundary=b', Array.from({ length: 2_000 }, (_, n) => `--b\r\nContent-Disposition: form-data; name="f${n}"\r\n\r\n1\r\n`).join('') + '--b--'],
    ['a part without an end', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nx'],
  ]; // prettier-ignore

  test.each(FORMS)('to the form of telling: %s', async (_what, type, body) => {
    const before = await everythingIn(town);
    const status = await raw('POST', '/kerro', { origin: town.origin, 'content-type': type }, body);
    expect([400, 411, 413, 415, 422]).toContain(status);
    expect(await everythingIn(town)).toEqual(before);
    expect((await fetch(town.origin)).status).toBe(200);
  });
});

/** Asks with headers as they are, also those that fetch would not send; gives the status. */
function raw(method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((done) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(town.origin + path, { method, headers: { ...length, ...headers } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    // A server that has answered "too large" may close while we still send.
    sent.on('error', () => done(413));
    sent.end(body);
  });
}
