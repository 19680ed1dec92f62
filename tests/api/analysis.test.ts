import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themeName } from '../../db/schema/analysis.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { record } from '../../server/activity/record.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { analysisJob } from '../../server/insights/analyse-job.ts';
import { markDue } from '../../server/insights/due-job.ts';
import { openAnalysisWorker, type AnalysisWorker } from '../../server/insights/worker.ts';
import { openTown, type Town } from '../support/town.ts';
import { caughtUp } from '../support/caught-up.ts';

/** The analysis as a reader of the log: what changes is analysed anew a little later, in a thread of its own. */
let town: Town;
let analysisWorker: AnalysisWorker;
const NOW = { quiet: 0, longest: 0 };

beforeAll(async () => {
  town = await openTown({ demo: true });
  await seedDemo(town.context);
  analysisWorker = openAnalysisWorker(undefined);
}, 60_000);
afterAll(async () => {
  await analysisWorker.close();
  await town.close();
});

async function analysed(): Promise<number> {
  await caughtUp(town.db, 'analysis', () => markDue(town.db, NOW));
  return analysisJob(town.db, analysisWorker);
}

const caseAt = async (step: number): Promise<string> => {
  const { rows } = await town.db.execute<{ id: string }>(sql`
    select id from development_case c where step = ${step} and closed_at is null
      and not exists (select from halt where case_id = c.id and ended_at is null) order by contributions desc limit 1`);
  return rows[0]?.id ?? '';
};

test('what is said is analysed once, by case and for the inbox, and no text is kept', async () => {
  expect(await analysed()).toBeGreaterThan(5);
  const { rows } = await town.db.execute<{ subject: string; inbox: number; words: boolean }>(sql`
    select subject, (count(*) - count(case_id))::int as inbox, bool_or(result::text like '%"text"%') as words
    from analysis where subject <> 'opinions' group by subject order by subject`);
  expect(rows).toEqual([
    { subject: 'draft', inbox: 1, words: false },
    { subject: 'themes', inbox: 1, words: false },
  ]);
  expect(await analysed()).toBe(0);
});

test('themes are for those who work with the case, and lead to the contributions behind them', async () => {
  await analysed();
  const caseId = await caseAt(4);
  const staff = await town.person({ roles: ['innoagent_1'] });
  const { body } = await staff.get(`/cases/${caseId}/themes`);
  expect(body).toMatchObject({ working: false, method: expect.stringMatching(/^kuultu-themes \d+$/) });
  expect(body.themes.length).toBeGreaterThan(1);
  for (const theme of body.themes) {
    const behind = (await staff.get(`/cases/${caseId}/themes/${theme.id}/contributions`)).body.items;
    expect(behind).toHaveLength(theme.texts);
    const all: string = behind.map((one: { text: string }) => one.text).join('\n');
    for (const term of theme.terms) expect(all.toLowerCase()).toContain(term.toLowerCase());
    for (const quote of theme.quotes)
      expect(behind.find((one: { id: string }) => one.id === quote.contributionId)?.text).toContain(quote.text);
  }
  const loose = (await staff.get(`/cases/${caseId}/themes/none/contributions`)).body.items;
  expect(loose).toHaveLength(body.unassigned);
  expect((await town.visitor.get(`/cases/${caseId}/themes`)).status).toBe(401);
  expect((await (await town.person()).get(`/cases/${caseId}/themes`)).status).toBe(403);
  expect((await staff.get(`/cases/${caseId}/themes/nobody/contributions`)).status).toBe(404);
});

test('a theme keeps the name a person gave it when more is said, and says how much is new', async () => {
  await analysed();
  const caseId = await caseAt(4);
  const staff = await town.person({ roles: ['innoagent_1'] });
  const [first] = (await staff.get(`/cases/${caseId}/themes`)).body.themes;
  expect((await staff.put(`/cases/${caseId}/themes/${first.id}/name`, { name: 'Lepo oikeasti' })).status).toBe(204);
  const [named] = await town.db.select({ at: themeName.at }).from(themeName).where(eq(themeName.theme, first.id));
  expect(named?.at).toEqual(town.clock.now);
  const quoted = first.quotes[0].text;
  const more = { text: `${quoted} Minulla on aivan sama.`, presence: 'own_name', caseId };
  expect((await (await town.person()).post('/contributions', more)).status).toBe(201);
  const before = (await staff.get(`/cases/${caseId}`)).body.number;
  await analysed();
  const again = (await staff.get(`/cases/${caseId}/themes`)).body.themes;
  expect(again.find((theme: { id: string }) => theme.id === first.id)).toMatchObject({
    name: 'Lepo oikeasti',
    fresh: 1,
  });
  // The open pages of the case have heard of it.
  expect((await staff.get(`/cases/${caseId}`)).body.number).toBe(before + 1);
});

test('the draft is made of verbatim sentences; what is hidden, withdrawn or erased is not in it, also before it is made anew', async () => {
  await analysed();
  const caseId = await caseAt(4);
  const staff = await town.person({ roles: ['innoagent_1'] });
  const draft = async () => (await staff.get(`/cases/${caseId}/draft`)).body;
  const { points, rare, machineMade } = await draft();
  expect(machineMade).toBe(true);
  expect(points.length).toBeGreaterThan(1);
  for (const { sentences, sources } of [...points, ...rare])
    for (const { contributionId, text } of sentences) {
      expect(sources).toContain(contributionId);
      expect((await staff.get(`/contributions/${contributionId}`)).body.text).toContain(text);
    }
  const target = points[0].sentences[0];
  const hide = await staff.post(`/contributions/${target.contributionId}/hidings`, { reason: 'other', note: 'Pois.' });
  expect(hide.status).toBeLessThan(300);
  expect(JSON.stringify((await draft()).points.map((point: { sentences: unknown }) => point.sentences))).not.toContain(
    target.contributionId,
  );
  await analysed();
  expect(JSON.stringify(await draft())).not.toContain(target.contributionId);
});

test('odd work does not hold up the rest: a job that fails is told, and the next one is done', async () => {
  const bad = { subject: 'nothing' } as never;
  await expect(analysisWorker.make(bad)).rejects.toThrow();
  const made = await analysisWorker.make({ subject: 'themes', spoken: [], earlier: undefined });
  expect(made.themes.themes).toEqual([]);
});

describe('where people agree', () => {
  /** Two camps that answer against each other, and a few who answer as they please, on a case's statements. */
  async function planted(caseId: string, voters: number): Promise<string[]> {
    const { rows } = await town.db.execute<{ id: string }>(sql`
      insert into statement (case_id, text, made_by) select ${caseId}, 'Väite ' || n, (select id from person limit 1)
      from generate_series(1, 10) n returning id`);
    const ids = rows.map(({ id }) => id);
    await town.db.execute(sql`
      with people as (insert into person (name) select null from generate_series(1, ${voters}::int) returning id),
        camps as (select id, row_number() over (order by id) as n from people)
      insert into vote (statement_id, person_id, value, shown)
      select s.id, c.id, v.value, v.value
      from camps c, unnest(${sql.param(ids)}::uuid[]) with ordinality as s (id, n),
        lateral (select case when (s.n * 31 + c.n * 17) % 19 = 0 then 'cant_say'
          when s.n > 8 or (s.n % 2 = 0) = (c.n % 3 = 0) then 'agree' else 'disagree' end) v (value)`);
    await shown(caseId);
    return ids;
  }
  /** As if enough had voted for the figures to be shown just now. */
  const shown = async (caseId: string) => {
    await town.db.execute(sql`update statement s set (shown_agree, shown_disagree, shown_cant_say) = (
      select count(*) filter (where value = 'agree'), count(*) filter (where value = 'disagree'),
        count(*) filter (where value = 'cant_say') from vote where statement_id = s.id) where case_id = ${caseId}`);
    await town.db.execute(sql`update statement set shown_agree = null, shown_disagree = null, shown_cant_say = null
      where shown_agree between 1 and 4 or shown_disagree between 1 and 4 or shown_cant_say between 1 and 4`);
    await town.db.transaction((tx) => record(tx, { kind: 'figures.shown', actorId: null, caseId }));
  };
  async function newCase(): Promise<string> {
    const maker = await town.person();
    const [made] = await town.db
      .insert(developmentCase)
      .values({ title: 'Illat', createdBy: maker.id })
      .returning({ id: developmentCase.id });
    return made?.id ?? '';
  }

  test('too few voters carry no groups, and that is said', async () => {
    const caseId = await newCase();
    expect((await town.visitor.get(`/cases/${caseId}/opinions`)).body).toMatchObject({ finding: null, groups: [] });
    await planted(caseId, 12);
    await analysed();
    expect((await town.visitor.get(`/cases/${caseId}/opinions`)).body).toMatchObject({
      finding: 'too_few_people',
      groups: [],
    });
  });

  test('two camps are found, what unites them is told, and no figure counts one to four people', async () => {
    const caseId = await newCase();
    const ids = await planted(caseId, 90);
    await analysed();
    const { body } = await town.visitor.get(`/cases/${caseId}/opinions`);
    expect(body).toMatchObject({ finding: 'clear', voters: 90, here: null, working: false });
    expect(body.groups.map((group: { letter: string }) => group.letter)).toEqual(['A', 'B']);
    expect(body.groups.map((group: { size: number }) => group.size)).toEqual([60, 30]);
    expect(new Set(body.unites)).toEqual(new Set(ids.slice(8)));
    const counts = JSON.stringify(body.statements).match(/"(agree|disagree|cantSay)":\d+/g) ?? [];
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.filter((count) => /:[1-4]$/.test(count))).toEqual([]);
    const csv = await town.visitor.get(`/cases/${caseId}/opinions.csv`);
    expect(csv.body.split('\r\n')[0]).toBe('\uFEFF"statement";"group";"agree";"disagree";"cant_say";"text"');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="mielipiteet.csv"');
    const xlsx = await town.visitor.get(`/cases/${caseId}/opinions.csv?format=xlsx`);
    expect(xlsx).toMatchObject({
      status: 200,
      headers: { 'content-disposition': 'attachment; filename="mielipiteet.xlsx"' },
    });
  });

  test('one who votes sees where she stands; nobody else does, and the answer names no person', async () => {
    const caseId = await newCase();
    const ids = await planted(caseId, 60);
    const voter = await town.person();
    await town.db.execute(sql`insert into vote (statement_id, person_id, value, shown)
      select s, ${voter.id}, 'agree', 'agree' from unnest(${sql.param(ids)}::uuid[]) s`);
    await shown(caseId);
    await analysed();
    const own = (await voter.get(`/cases/${caseId}/opinions`)).body;
    expect(own.here).toMatchObject({ x: expect.any(Number), y: expect.any(Number) });
    const others = (await town.visitor.get(`/cases/${caseId}/opinions`)).body;
    expect(others).toEqual({ ...own, here: null });
    const { rows } = await town.db.execute<{ text: string }>(
      sql`select result::text as text from analysis where case_id = ${caseId}`,
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(voter.id);
  });
});
