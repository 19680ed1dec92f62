import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexed, type Someone, type Town } from '../support/town.ts';
import { houseWithRoutes, type Route } from '../support/matrix-table.ts';
import { done, type Walked, walkTo } from '../support/walk.ts';

/**
 * One secret word in each text that nobody else may read now. Every route that answers with something is asked by those who
 * may not read it, and no answer holds the word or a stem of it: so no suggestion, count, notice, export or kept page does.
 */
const SECRETS = { inbox: 'Vuokkila', withdrawn: 'Rajahalme', erased: 'Tapparanta', hidden: 'Klotsapiini', note: 'Mustikkamaa', proposed: 'Haaparinne', point: 'Kuusiniitty', appeal: 'Nurmisuo' }; // prettier-ignore
let town: Town;
let routes: Route[];
let walked: Walked;
let told: Record<string, string>;

beforeAll(async () => {
  ({ town, routes } = await houseWithRoutes());
  walked = await walkTo(town, 4);
  const { caseId, innoagent } = walked;
  const author = await town.person({ name: 'Kirjoittaja' });
  const say = async (who: Someone, word: string, into?: string) =>
    done(await who.post('/contributions', { text: `Asuin ${word} ja soitin.`, presence: 'own_name', ...(into ? { caseId: into } : {}) })).id; // prettier-ignore
  const gone = await town.person({ name: 'Poistunut' });
  told = {
    inbox: await say(author, SECRETS.inbox),
    withdrawn: await say(author, SECRETS.withdrawn, caseId),
    hidden: await say(author, SECRETS.hidden, caseId),
    erased: await say(gone, SECRETS.erased, caseId),
  };
  const proposal = { text: `Väite: ${SECRETS.proposed} auki.` };
  done(await author.post(`/cases/${caseId}/proposed-statements`, proposal));
  done(await innoagent.post(`/cases/${caseId}/working-notes`, { text: `Muistiinpano ${SECRETS.note}.` }));
  await indexed(town);
  done(await author.post(`/contributions/${told['withdrawn']}/withdrawal`));
  const why = { reason: 'personal_data', note: 'Nimi' };
  done(await innoagent.post(`/contributions/${told['hidden']}/hidings`, why));
  done(await author.post(`/contributions/${told['hidden']}/appeals`, { text: `Vetoomus ${SECRETS.appeal}.` }));
  done(await gone.post('/me/erasure', { alsoTexts: true }));
  await town.db.execute(sql`update development_case set step = 5 where id = ${caseId}`);
  const point = { text: `Kohta ${SECRETS.point}.`, plain: `Kohta ${SECRETS.point}.`, kind: 'finding' };
  told['point'] = done(await innoagent.post(`/cases/${caseId}/points`, { ...point, sources: [walked.said[0]] })).id;
}, 90_000);
afterAll(() => town.close());

test.each([
  ['before the index knows', false],
  ['after it', true],
] as const)(
  'no answer to a visitor, a stranger or a member holds a word that she may not read, %s',
  async (_, known) => {
    if (known) await indexed(town);
    const stranger = await town.person({ name: 'Vieras' });
    // A member reads her group's notes, proposals and draft.
    const others = ['note', 'proposed', 'point'];
    const readers = [
      ['visitor', town.visitor, []],
      ['stranger', stranger, []],
      ['member', of(walked.group, 0), others],
    ] as const;
    const leaks: string[] = [];
    let asked = 0;
    for (const [name, who, may] of readers)
      for (const path of routes.filter(({ method }) => method === 'GET').flatMap(pathsOf)) {
        const { status, body } = await who.get(path);
        if (status < 300) asked++;
        const answer = JSON.stringify(body ?? '').toLowerCase();
        for (const [what, word] of Object.entries(SECRETS))
          if (!(may as readonly string[]).includes(what) && answer.includes(stemOf(word)))
            leaks.push(`${name} ${path}: ${what}`);
      }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(60);
  },
  120_000,
);

test('the watch sees a word where it may be read', async () => {
  const { items } = done(await walked.innoagent.get('/verstas/inbox'));
  expect(JSON.stringify(items).toLowerCase()).toContain(stemOf(SECRETS.inbox));
});

const stemOf = (word: string) => word.toLowerCase().slice(0, 6);

/** Each path with every id that it may be about, and each search with words near the secret ones. */
function pathsOf({ path, query }: Route): string[] {
  if (path.includes('/live')) return [];
  const ids = [walked.caseId, ...Object.values(told), walked.said[0] ?? ''];
  const paths = path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : [path];
  const words = query && typeof query === 'object' && 'properties' in query ? Object.keys(query.properties ?? {}) : [];
  if (!words.includes('q')) return paths;
  const near = Object.values(SECRETS).flatMap((word) => [word.slice(0, -1), `kyyti ${word.slice(0, -1)}o`, `${word}n`, word.slice(0, 5)]); // prettier-ignore
  return near.map((q) => `${path}?q=${encodeURIComponent(q)}`);
}

function of(people: readonly Someone[], n: number): Someone {
  const one = people[n];
  if (!one) throw new Error(`nobody ${n}`);
  return one;
}
