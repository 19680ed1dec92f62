import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDb } from '../../db/connection.ts';
import { words } from '../../server/analysis/language/words.ts';
import { buildApp } from '../../server/http/app.ts';
import { readConfig } from '../../server/base/config.ts';
import { useKey } from '../../server/people/key.ts';
import { sessions } from '../../server/access/sessions.ts';
import type { Place } from './place.ts';
import { contest, type Pace, type Row } from './rows.ts';
import { type Bencher, seedCase } from './seed.ts';

const TEXT = 'Hoitoon pääsy kestää liian kauan. '.repeat(10);
/** Cases are written to at the same time; writers of one case wait for each other. */
const CASES = 16;

/** Telling in a case, signed in: against one bare insert, and against as many statements as it needs. */
export async function writingRows(place: Place, by: Bencher, pace: Pace): Promise<Row[]> {
  const cases: string[] = [];
  while (cases.length < CASES) cases.push(await seedCase(place.databaseUrl, by, 10));
  const { before, within } = await statementsOf(place.databaseUrl, by, cases[0] ?? '');
  const needs = `${before + within} statements`;
  const say = (path: string) => ({ method: 'POST', path, body: JSON.stringify({ text: `{n} ${TEXT}` }) });
  const insert = { requests: [say('/items')] };
  const statements = { requests: [say(`/statements/${before}/${within}`)] };
  const headers = { origin: place.ours.origin };
  const tellIn = (ids: readonly string[]) => ({
    requests: ids.map(telling),
    cookies: by.writers,
    headers,
    expect: 201,
  });
  const many = [place.ours, tellIn(cases)] as const;
  const one = [place.ours, tellIn(cases.slice(0, 1))] as const;
  const contests = [
    { what: 'tell in a case, against one insert', yardstick: [place.bare, insert] as const, ours: many, least: 0.1 },
    { what: `tell in a case, against ${needs}`, yardstick: [place.bare, statements] as const, ours: many, least: 0.3 },
    { what: `all tell in the same case, against ${needs}`, yardstick: [place.bare, statements] as const, ours: one, least: 0.3 },
  ]; // prettier-ignore
  const rows: Row[] = [];
  for (const each of contests) rows.push(...(await contest(each, pace)));
  return rows;
}

export function telling(caseId: string) {
  const body = JSON.stringify({ text: `{n} ${TEXT}`, presence: 'own_name', caseId });
  return { method: 'POST', path: '/api/contributions', body };
}

/** Counts what one telling asks of the database: before its transaction, and within (begin and commit included). */
async function statementsOf(url: string, by: Bencher, caseId: string): Promise<{ before: number; within: number }> {
  const db = openDb(url, () => {}, 1);
  const config = readConfig({ PUBLIC_URL: 'http://bench.test', DEMO: '0' });
  const quiet = { clock: () => new Date(), notify: () => {}, onNotify: () => () => {} };
  // Any key counts alike: nobody opens anything with it.
  useKey(randomBytes(32));
  const app = await buildApp({ db, config, sessions: sessions(db, false), words: words(), ...quiet }, { web: false });
  const heard: string[] = [];
  const client = await db.$client.connect();
  const query = client.query.bind(client);
  Object.assign(client, {
    query: (what: string | pg.QueryConfig, ...rest: unknown[]) => {
      heard.push(typeof what === 'string' ? what : what.text);
      return Reflect.apply(query, client, [what, ...rest]);
    },
  });
  client.release();
  const { method, path, body } = telling(caseId);
  const headers = { cookie: by.cookie, origin: config.publicUrl.origin, 'content-type': 'application/json' };
  const told = await app.inject({ method: method as 'POST', url: path, headers, payload: body });
  if (told.statusCode !== 201) throw new Error(`cannot tell: ${told.body}`);
  await app.close();
  await db.$client.end();
  if (process.env['BENCH_STATEMENTS']) console.log(heard.join('\n'));
  const before = heard.findIndex((text) => /^begin/i.test(text));
  return { before, within: heard.length - before };
}
