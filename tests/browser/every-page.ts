import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { idOf, type PersonKey } from '../../server/demo/people.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { analysisJob } from '../../server/insights/analyse-job.ts';
import { markDue } from '../../server/insights/due-job.ts';
import { openAnalysisWorker } from '../../server/insights/worker.ts';
import { cookiePair, indexed, openTown, type Town } from '../support/town.ts';
import { caughtUp } from '../support/caught-up.ts';

const ROUTES = fileURLToPath(new URL('../../web/src/routes', import.meta.url));

/** A page of the service, with an address that shows it filled, and somebody who may see it. */
export interface PageOfOurs {
  readonly route: string;
  readonly path: string;
  readonly who: PersonKey | null;
}

/** The demo county with its pages, as it is today or on another day: in it every page has something to show. */
export async function openCounty(now?: Date): Promise<Town> {
  const town = await openTown({ web: true, demo: true, ...(now ? { now } : {}) });
  if (!(await seedDemo(town.context))) throw new Error('the county is not empty');
  await indexed(town);
  // What is alike is judged by the index's statistics, which the server would renew at a moment of its own.
  await town.asOwner('analyze search_entry');
  await analyse(town.db);
  return town;
}

async function analyse(db: Town['db']): Promise<void> {
  const analysisWorker = openAnalysisWorker(undefined);
  await caughtUp(db, 'analysis', () => markDue(db, { quiet: 0, longest: 0 }));
  await analysisJob(db, analysisWorker);
  await analysisWorker.close();
}

/** Every page there is: the routes come from the file system, so that a new page without an address here fails. */
export async function everyPage(town: Town): Promise<PageOfOurs[]> {
  const known = await addresses(town);
  const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
  const missing = [
    ...routes.filter((route) => !known[route]),
    ...Object.keys(known).filter((one) => !routes.includes(one)),
  ];
  if (missing.length > 0)
    throw new Error(`pages without an address, or addresses without a page: ${missing.join(', ')}`);
  return Object.entries(known).flatMap(([route, shown]) => shown.map(([path, who]) => ({ route, path, who })));
}

type Shown = readonly [path: string, who: PersonKey | null];

async function addresses({ db }: Town): Promise<Record<string, readonly Shown[]>> {
  const one = async (what: ReturnType<typeof sql>) => {
    const { rows } = await db.execute<{ id: string }>(what);
    if (!rows[0]) throw new Error('the county lacks something to show');
    return rows[0].id;
  };
  const at = (step: number) => one(sql`select id from development_case c where step = ${step} and closed_at is null
    and not exists (select from halt where case_id = c.id and ended_at is null) order by title limit 1`); // prettier-ignore
  const [planning, workshops, online, summary, decision] = await Promise.all([2, 3, 4, 5, 6].map(at));
  const ended = await one(sql`select id from development_case where closed_at is not null`);
  const said = await one(sql`select parent_id as id from contribution where parent_id is not null limit 1`);
  const idea = await one(sql`select id from contribution c where case_id is null and parent_id is null
    and not exists (select from not_taken_up n where n.contribution_id = c.id) limit 1`);
  const workshop = await one(sql`select id from workshop where case_id = ${workshops} and held_at is null limit 1`);
  const point = await one(sql`select id from point where case_id = ${summary} and removed_at is null limit 1`);
  const theme = (caseId: string | null) =>
    one(sql`select result #>> '{themes,0,id}' as id from analysis
      where subject = 'themes' and case_id is not distinct from ${caseId}::uuid`);
  const [spoken, idle] = [await theme(online ?? ''), await theme(null)];
  return {
    '/': [['/', null], ['/', 'aino'], ['/', 'sanna']],
    '/alue': [['/alue', 'teemu']],
    '/asia/[id]': [[`/asia/${online}`, null], [`/asia/${online}`, 'aino'], [`/asia/${workshops}`, 'aino'], [`/asia/${ended}`, null]],
    '/asia/[id]/aiheet': [[`/asia/${online}/aiheet`, 'sanna']],
    '/asia/[id]/aiheet/[aihe]': [[`/asia/${online}/aiheet/${spoken}`, 'sanna'], [`/asia/${online}/aiheet/none`, 'sanna']],
    '/asia/[id]/historia': [[`/asia/${ended}/historia`, null]],
    '/asia/[id]/hoida': [planning, workshops, online, decision].map((id) => [`/asia/${id}/hoida`, 'sanna'] as const),
    '/asia/[id]/hoida/kutsu': [[`/asia/${online}/hoida/kutsu`, 'sanna']],
    '/asia/[id]/hoida/tyopaja/[tyopaja]': [[`/asia/${workshops}/hoida/tyopaja/${workshop}`, 'sanna']],
    '/asia/[id]/koonti': [[`/asia/${summary}/koonti`, 'sanna'], [`/asia/${ended}/koonti`, null]],
    '/asia/[id]/koonti/kirjoita': [[`/asia/${summary}/koonti/kirjoita`, 'sanna']],
    '/asia/[id]/koonti/kohta/[kohta]': [[`/asia/${summary}/koonti/kohta/${point}`, 'sanna']],
    '/asia/[id]/koonti/luonnos': [[`/asia/${summary}/koonti/luonnos`, 'sanna']],
    '/asia/[id]/mielipiteet': [[`/asia/${online}/mielipiteet`, null], [`/asia/${workshops}/mielipiteet`, null]],
    '/asia/[id]/koonti/tuloste': [[`/asia/${ended}/koonti/tuloste`, null]],
    '/asia/[id]/koonti/vastaukset': [[`/asia/${ended}/koonti/vastaukset`, null]],
    '/asia/[id]/paatos': [[`/asia/${decision}/paatos`, 'petri'], [`/asia/${decision}/paatos?kohta=1`, 'petri'], [`/asia/${decision}/paatos?kohta=1`, 'noora'], [`/asia/${decision}/paatos?kohta=99`, 'petri'], [`/asia/${decision}/paatos`, 'hilkka']],
    '/asiat': [['/asiat', null]],
    '/haku': [['/haku', null], ['/haku?q=kyyti', null], ['/haku?q=kuljetaja', 'sanna']],
    '/ei-yhteytta': [['/ei-yhteytta', null], ['/ei-yhteytta', 'aino']],
    '/ilmoitukset': [['/ilmoitukset', 'aino']],
    '/jatka': [['/jatka', null]],
    '/kerro': [['/kerro', null], ['/kerro', 'aino']],
    '/kirjaudu': [['/kirjaudu', null]],
    '/kortti': [['/kortti', null]],
    '/kutsu/[token]': [['/kutsu/tuntematon', 'aino']],
    '/lanka': [['/lanka', 'aino']],
    '/omat': [['/omat', 'aino']],
    '/nakyma': [['/nakyma', null]],
    '/palaute': [['/palaute', null]],
    '/palaute/vastaa': [['/palaute/vastaa', 'marjatta']],
    '/roolit': [['/roolit', 'marjatta']],
    '/sanat': [['/sanat', null]],
    '/sanottu/[id]': [[`/sanottu/${said}`, null], [`/sanottu/${said}`, 'aino']],
    '/sign-in/link': [['/sign-in/link', null]],
    '/saavutettavuus': [['/saavutettavuus', null]],
    '/tietoa': [['/tietoa', null]],
    '/tietosuoja': [['/tietosuoja', null]],
    '/tilanne': [['/tilanne', 'marjatta']],
    '/vastattavat': [['/vastattavat', 'hilkka'], ['/vastattavat', 'petri']],
    '/verstas': [['/verstas', 'sanna'], ['/verstas?valitse=1', 'sanna']],
    '/verstas/aiheet': [['/verstas/aiheet', 'sanna']],
    '/verstas/aiheet/[aihe]': [[`/verstas/aiheet/${idle}`, 'sanna']],
    '/verstas/asia/[id]': [[`/verstas/asia/${online}`, 'sanna']],
    '/verstas/idea/[id]': [[`/verstas/idea/${idea}`, 'sanna']],
    '/verstas/ilmoitetut': [['/verstas/ilmoitetut', 'sanna']],
    '/verstas/kirjaa': [['/verstas/kirjaa', 'sanna']],
    '/verstas/kortit': [['/verstas/kortit', 'sanna']],
  }; // prettier-ignore
}

/** Browsers by person: each signed in, and without word otherwise with the policy off, so that a test may add scripts. */
export function visitorsOf(town: Town, browser: Browser, { bypassCSP = true } = {}) {
  const contexts = new Map<PersonKey | null, Promise<BrowserContext>>();
  const open = async (who: PersonKey | null) => {
    const context = await browser.newContext({ bypassCSP, reducedMotion: 'reduce', serviceWorkers: 'block' });
    await context.addInitScript(withItsLetters);
    if (who) {
      const [name = '', value = ''] = cookiePair(await town.context.sessions.open(idOf(who), {})).split('=');
      await context.addCookies([{ name, value, url: town.origin }]);
    }
    return context;
  };
  return (who: PersonKey | null) => {
    const context = contexts.get(who) ?? open(who);
    contexts.set(who, context);
    return context;
  };
}

/** Letters that come late are kept for the next page (`font-display: optional`); what is looked at here has them always. */
const withItsLetters = `addEventListener('DOMContentLoaded', async () => {
  const { href } = document.querySelector('link[as=font]');
  const letters = new FontFace('Nunito Variable', 'url(' + href + ')', { weight: '400 850' });
  document.fonts.add(await letters.load());
});`;

/** Visits each page, so many at a time; gives all that was found. A person's tabs may be kept: what they have read they know. */
export async function visitEach(
  pages: readonly PageOfOurs[],
  contextOf: ReturnType<typeof visitorsOf>,
  look: (page: Page, which: PageOfOurs) => Promise<string[]>,
  { tabs, kept = false }: { readonly tabs: number; readonly kept?: boolean },
): Promise<string[]> {
  const left = pages.toSorted((one, other) => String(one.who).localeCompare(String(other.who)));
  const found: string[] = [];
  const worker = async () => {
    let tab: { page: Page; who: PageOfOurs['who'] } | undefined;
    for (let next = left.shift(); next; next = left.shift()) {
      if (!kept || tab?.who !== next.who) {
        await tab?.page.close();
        tab = { page: await (await contextOf(next.who)).newPage(), who: next.who };
      }
      found.push(...(await look(tab.page, next)));
    }
    await tab?.page.close();
  };
  await Promise.all(Array.from({ length: tabs }, worker));
  return found.sort();
}
