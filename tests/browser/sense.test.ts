import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, type PersonKey } from '../../server/demo/people.ts';
import { record } from '../../server/activity/record.ts';
import { analysisJob } from '../../server/insights/analyse-job.ts';
import { markDue } from '../../server/insights/due-job.ts';
import { openAnalysisWorker, type AnalysisWorker } from '../../server/insights/worker.ts';
import { cookiePair, type Town } from '../support/town.ts';
import { openBrowser } from './browser.ts';
import { openCounty } from './every-page.ts';
import { caughtUp } from '../support/caught-up.ts';

/** What people said, made sense of: themes, opinions, the draft, search, and what is noticed while one writes. */
const pictures = fileURLToPath(new URL('../output/pictures/', import.meta.url));
const SIZES = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];
let town: Town;
let browser: Browser;
let analysisWorker: AnalysisWorker;
let online: string;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  town = await openCounty();
  browser = await openBrowser();
  analysisWorker = openAnalysisWorker(undefined);
  online = await caseWith(sql`step = 4`);
}, 180_000);
afterAll(async () => {
  await analysisWorker.close();
  await browser.close();
  await town.close();
});

async function caseWith(what: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await town.db.execute<{ id: string }>(sql`select id from development_case c where ${what}
    and closed_at is null and not exists (select from halt where case_id = c.id and ended_at is null)
    order by contributions desc limit 1`);
  return rows[0]?.id ?? '';
}

async function pageOf(who: PersonKey | string | null, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce', viewport: SIZES[0] ?? null });
  if (who !== null) {
    const id = who.length === 36 ? who : idOf(who as PersonKey);
    const [name = '', value = ''] = cookiePair(await town.context.sessions.open(id, {})).split('=');
    await context.addCookies([{ name, value, url: town.origin }]);
  }
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** A picture in both widths; nothing may stand out at the side. */
async function pictured(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wide: unknown = await page.evaluate('document.documentElement.scrollWidth');
    expect([name, wide]).toEqual([name, size.width]);
    await page.screenshot({ path: `${pictures}sense-${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(SIZES[0] ?? { width: 360, height: 780 });
}

describe('themes', () => {
  test('from a theme to what people said in two taps, and a name that stays', async () => {
    const page = await pageOf('sanna');
    await page.goto(`${town.origin}/asia/${online}`);
    await page.getByRole('link', { name: 'Mistä puhutaan' }).click();
    const first = page.locator('section[id]').first();
    const quote = await first.locator('q').first().innerText();
    await pictured(page, 'themes');
    await first.getByRole('link', { name: 'Miksi tämä on tässä?' }).click();
    await page.locator('.voice').first().waitFor();
    expect((await page.locator('.voice blockquote').allInnerTexts()).join('\n')).toContain(quote);
    await pictured(page, 'behind');

    await page.goto(`${town.origin}/asia/${online}/aiheet`);
    await first.locator('summary').click();
    await first.locator('[name=name]').fill('Lepo, joka onnistuu');
    await first.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('heading', { name: 'Lepo, joka onnistuu' }).waitFor();
    expect(await first.getByText('Nimennyt ihminen').isVisible()).toBe(true);
  });

  test('of the whole inbox, without a script too', async () => {
    const page = await pageOf('sanna', false);
    await page.goto(`${town.origin}/verstas/aiheet`);
    await page.getByRole('link', { name: 'Miksi tämä on tässä?' }).first().click();
    expect(await page.locator('.ideas li').count()).toBeGreaterThan(1);
  });
});

describe('opinions', () => {
  const STATEMENTS = 12;
  const VOTERS = 40;

  /** Two groups: the first half of the voters agrees with the first statements and not with the next ones, the others turn it round. */
  async function plant(): Promise<string[]> {
    const statements = await Promise.all(
      Array.from({ length: STATEMENTS }, async (_one, n) => {
        const { rows } = await town.db.execute<{ id: string }>(sql`insert into statement (case_id, text, made_by)
          values (${online}, ${`Väittämä numero ${n + 1}: tätä kannattaa kokeilla.`}, ${idOf('sanna')}) returning id`);
        return rows[0]?.id ?? '';
      }),
    );
    const people: string[] = [];
    for (let voter = 0; voter < VOTERS; voter++) {
      const { rows } = await town.db.execute<{ id: string }>(
        sql`insert into person (name) values ('Äänestäjä') returning id`,
      );
      const id = rows[0]?.id ?? '';
      people.push(id);
      const values = statements.map((_one, n) => {
        if (n >= 10) return 'agree';
        const turned = (voter * 7 + n * 3) % 11 === 0;
        return (voter < VOTERS / 2 === n < 5) !== turned ? 'agree' : 'disagree';
      });
      await town.db.execute(sql`insert into vote (statement_id, person_id, value, shown)
        select s, ${id}, v, v from unnest(${sql.param(statements)}::uuid[], ${sql.param(values)}::text[]) as t (s, v)`);
    }
    await town.db.execute(sql`update statement s set (shown_agree, shown_disagree, shown_cant_say) = (
      select count(*) filter (where value = 'agree'), count(*) filter (where value = 'disagree'), 0 from vote
      where statement_id = s.id) where id = any(${sql.param(statements)}::uuid[])`);
    await town.db.transaction((tx) => record(tx, { kind: 'figures.shown', actorId: null, caseId: online }));
    await caughtUp(town.db, 'analysis', () => markDue(town.db, { quiet: 0, longest: 0 }));
    await analysisJob(town.db, analysisWorker);
    return people;
  }

  test('two groups are seen by everybody, one’s own place by oneself only', async () => {
    const [first = ''] = await plant();
    const visitor = await pageOf(null);
    await visitor.goto(`${town.origin}/asia/${online}/mielipiteet`);
    await visitor.getByText('Vastauksissa erottuu 2 ryhmää').waitFor();
    expect(await visitor.locator('svg .island').count()).toBe(2);
    expect(await visitor.getByRole('heading', { name: /^Ryhmä [AB]/ }).count()).toBe(2);
    const table = visitor.getByRole('region', { name: 'Vastaukset väittämittäin' });
    expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(STATEMENTS);
    expect(await visitor.getByText('Sinä olet tässä').count()).toBe(0);
    const mine = await pageOf(first);
    await mine.goto(`${town.origin}/asia/${online}/mielipiteet`);
    expect(await mine.getByText('Sinä olet tässä').count()).toBe(1);
    expect(await mine.getByText('Vain sinä näet tämän merkin.').isVisible()).toBe(true);
    await pictured(mine, 'opinions');
  }, 60_000);
});

test.each([true, false])('the writers take sentences of the draft into a point (JavaScript: %s)', async (js) => {
  const id = await caseWith(sql`step = 5`);
  const page = await pageOf('sanna', js);
  await page.goto(`${town.origin}/asia/${id}/koonti/luonnos`);
  if (js) await pictured(page, 'draft');
  const before = await points(id);
  await page.locator('.proposed input[type=checkbox]').first().check();
  await page.locator('[name=plain]').fill('Tarvitaan lepoa.');
  await page.locator('[name=text]').fill('Lepo on järjestettävä.');
  await page.getByRole('button', { name: 'Tee kohta' }).click();
  await page.getByText('Tallennettu.').waitFor();
  expect(await points(id)).toBe(before + 1);
});
describe('a county with a language model of its own', () => {
  let model: Server;
  beforeAll(async () => {
    model = createServer((request, reply) => {
      request.resume();
      reply.end(JSON.stringify({ choices: [{ message: { content: 'Odottava saa viestin.' } }] }));
    }).listen(0, '127.0.0.1');
    await once(model, 'listening');
  });
  afterAll(() => {
    Object.assign(town.context.config, { model: undefined });
    model.closeAllConnections();
    model.close();
  });

  test.each([true, false])(
    'proposes plainer words, which are nobody’s before they are saved (JavaScript: %s)',
    async (js) => {
      const id = await caseWith(sql`step = 5`);
      const { rows } = await town.db.execute<{ id: string; plain: string }>(
        sql`select id, plain from point where case_id = ${id} and removed_at is null order by place limit 1`,
      );
      const [point = { id: '', plain: '' }] = rows;
      const plainNow = async () =>
        (await town.db.execute<{ plain: string }>(sql`select plain from point where id = ${point.id}`)).rows[0]?.plain;
      const page = await pageOf('sanna', js);
      const ask = page.getByRole('button', { name: 'Pyydä koneelta selkeämpi ehdotus' });
      Object.assign(town.context.config, { model: undefined });
      await page.goto(`${town.origin}/asia/${id}/koonti/kohta/${point.id}`);
      expect(await ask.count()).toBe(0);
      const { port } = model.address() as AddressInfo;
      const url = new URL(`http://127.0.0.1:${port}/v1`);
      Object.assign(town.context.config, { model: { url, name: 'm', key: undefined, timeout: 5000 } });
      await page.reload();
      await page.locator('textarea[name=text]').fill('Mitä kirjoitin itse.');
      await ask.click();
      await page.getByText('Koneen ehdotus.').waitFor();
      await expect.poll(() => page.locator('textarea[name=plain]').inputValue()).toBe('Odottava saa viestin.');
      expect(await page.locator('textarea[name=text]').inputValue()).toBe('Mitä kirjoitin itse.');
      expect(await plainNow()).toBe(point.plain);
      if (js) return pictured(page, 'plainer');
      await page.locator('#reword').getByRole('button', { name: 'Tallenna' }).click();
      await page.getByText('Tallennettu.').waitFor();
      expect(await plainNow()).toBe('Odottava saa viestin.');
      expect(await page.getByText('Koneen ehdotus.').count()).toBe(0);
    },
  );
});

async function points(caseId: string): Promise<number> {
  const { rows } = await town.db.execute<{ n: number }>(sql`select count(*)::int as n from point p
    where case_id = ${caseId} and removed_at is null and exists (select from point_source s where s.point_id = p.id)`);
  return rows[0]?.n ?? 0;
}

test('a word in another form finds what was said, and says where its case is', async () => {
  const page = await pageOf(null);
  await page.goto(`${town.origin}/haku`);
  await page.locator('#q').fill('rappukäytävien');
  await page.locator('.ask button').click();
  await page.locator('.found a', { hasText: 'rappukäytävässä' }).waitFor();
  await pictured(page, 'search');
});

describe('while one writes', () => {
  const ALIKE = 'Odotin taas kyytiä tunnin rappukäytävässä eikä autoa kuulunut.';

  test('what others have said is shown below the field, and moves nothing', async () => {
    const page = await pageOf((await town.person()).id);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${town.origin}/kerro`);
    await page.locator('#text').pressSequentially('Odotin taas kyytiä');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('said-before'))).toEqual([]);
    await page.fill('#text', ALIKE);
    const send = page.getByRole('button', { name: 'Lähetä' });
    const [field, button] = [await page.locator('#text').boundingBox(), await send.boundingBox()];
    const summary = page.locator('.beside summary');
    await summary.waitFor();
    expect(await page.locator('#text').boundingBox()).toEqual(field);
    expect(await send.boundingBox()).toEqual(button);
    await summary.click();
    await page.locator('.beside a', { hasText: 'rappukäytävässä' }).waitFor();
    await pictured(page, 'alike');
    await page.locator('.beside').getByRole('button', { name: 'Minullekin tärkeää' }).first().click();
    await page.getByText('Merkitsimme, että tämä on sinullekin tärkeää').waitFor();
    expect(asked.some((url) => url.includes('rappu'))).toBe(false);
  });

  test('a name and an illness are pointed out calmly, and the private way is offered', async () => {
    const page = await pageOf(null);
    await page.goto(`${town.origin}/kerro?asia=${online}`);
    await page.fill('#text', 'Hoitaja Liisa sanoi, että minulla on diabetes.');
    await page.getByText('Tekstissä on ehkä nimi: Liisa.').waitFor();
    await page.getByText('Tekstissä on ehkä tieto jonkun sairaudesta').waitFor();
    await pictured(page, 'care');
    await page.getByRole('button', { name: 'Kerro vain Innoagentille' }).click();
    await page.getByText('Tämä menee nyt vain Innoagentille').waitFor();
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.locator('.code').waitFor();
    const { rows } = await town.db.execute(sql`select case_id from contribution where text like 'Hoitaja Liisa%'`);
    expect(rows).toEqual([{ case_id: null }]);
  });

  test('without a script the page is as it was, and a wrong language is corrected in the thread', async () => {
    const page = await pageOf('aino', false);
    await page.goto(`${town.origin}/kerro`);
    await page.fill('#text', 'Jag har väntat i kö hela morgonen och ingen svarar.');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Kirjoititko ruotsiksi?').click();
    await pictured(page, 'language');
    await page.getByLabel('suomeksi').check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.waitForURL('**/lanka#s-*');
    const said = page.locator('.th', { hasText: 'Jag har väntat' });
    expect(await said.getByText('Kirjoititko suomeksi?').isVisible()).toBe(false);
    await said.getByText('Muuta tai ota pois').click();
    expect(await said.getByText('Kirjoititko suomeksi?').isVisible()).toBe(true);
  });
});
