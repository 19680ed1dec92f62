import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { kindOf, kindOfSentence } from '../../../server/analysis/kinds/kinds.ts';
import { words } from '../../../server/analysis/language/words.ts';
import { draftSummary, type DraftSummary } from '../../../server/analysis/summary/draft.ts';
import type { Spoken } from '../../../server/analysis/themes/spoken.ts';
import { themesOf } from '../../../server/analysis/themes/themes.ts';
import { readTexts } from '../../../server/commands/analyse/texts.ts';

const file = fileURLToPath(new URL('../../../../shared/data/contributions/elderly-care-2000.csv', import.meta.url));
const realData = existsSync(file);
if (!realData) console.log('The real data are absent: the draft summary is tried on texts of our own only.');

const WORDS = words();

const SUBJECTS = [
  'Kotihoidon käynti',
  'Kotihoidon hoitaja',
  'Kotihoidon aikataulu',
  'Bussin reitti',
  'Bussin aikataulu',
  'Bussipysäkin katos',
];
const own: Spoken[] = [
  ...SUBJECTS.flatMap((subject, at) =>
    [
      'pitäisi saada meille myös viikonloppuna ja illalla',
      'muuttui viime vuonna niin, että jouduin odottamaan kauan',
      'toimii hyvin naapurikunnassa, jossa siskoni asuu nyt',
    ].map((said, how) => ({ id: `${at}-${how}`, language: 'fi' as const, text: `${subject} ${said}. Kiitos.` })),
  ),
  {
    id: 'against',
    language: 'fi',
    text: 'Kotihoidon käynti, kotihoidon hoitaja ja kotihoidon aikataulu ei saa vaihtua viikonloppuna ja illalla meille.',
  },
  { id: 'lone', language: 'fi', text: 'Uimahallin rampille toivoisin kaiteen, jotta pyörätuolilla pääsee altaaseen.' },
];

function quotesOf({
  points,
  rare,
  dissent,
  agreements,
  groups,
}: DraftSummary): { id: string; start: number; end: number; text: string }[] {
  return [
    ...[...points, ...rare, ...dissent].flatMap(({ sentences }) => sentences),
    ...agreements,
    ...groups.flatMap(({ statements }) => statements.map(({ quote }) => quote)),
  ];
}

describe.each([['our own texts', ''], ...(realData ? [['elderly-care-2000', file]] : [])])('%s', (_name, from) => {
  const texts = async (): Promise<Spoken[]> => (from ? readTexts(from) : own);

  test('every sentence is somebody’s own and carries its source', async () => {
    const spoken = await texts();
    const textOf = new Map(spoken.map(({ id, text }) => [id, text]));
    const quotes = quotesOf(draftSummary(WORDS, spoken));
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.filter(({ id, start, end, text }) => textOf.get(id)?.slice(start, end) !== text)).toEqual([]);
  });

  test('each theme is represented, and each text is a source once or named as unused', async () => {
    const spoken = await texts();
    const themes = themesOf(WORDS, spoken);
    const draft = draftSummary(WORDS, spoken, { themes });
    expect(new Set(draft.points.map(({ theme }) => theme))).toEqual(new Set(themes.themes.map(({ id }) => id)));
    const named = [...draft.points, ...draft.rare].flatMap(({ sources }) => sources).concat(draft.unused);
    expect(named.toSorted()).toEqual(spoken.map(({ id }) => id).toSorted());
    for (const { sentences, sources } of draft.points)
      expect(sentences.filter(({ id }) => !sources.includes(id))).toEqual([]);
  });

  test('nothing hidden by moderation appears, also where themes made before still hold it', async () => {
    const spoken = await texts();
    const open = draftSummary(WORDS, spoken);
    const hidden = new Set(
      [...open.points, ...open.dissent, ...open.rare].flatMap(({ sentences }) => sentences[0]?.id ?? []),
    );
    const opinions = {
      agreements: [...hidden],
      differences: [...hidden].map((statement) => ({ group: 'A', statement, says: 'agree' as const })),
    };
    for (const themes of [undefined, themesOf(WORDS, spoken)]) {
      const text = JSON.stringify(draftSummary(WORDS, spoken, { themes, hidden, opinions }));
      expect([...hidden].filter((id) => text.includes(`"${id}"`))).toEqual([]);
    }
  });

  test('the same draft twice', async () => {
    const spoken = await texts();
    expect(draftSummary(words(), spoken.toReversed())).toMatchObject({ points: draftSummary(WORDS, spoken).points });
  });
});

test('what speaks against stands in a section of its own, what only one says is kept', () => {
  const { dissent, rare, points } = draftSummary(WORDS, own);
  const opposed = dissent.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  expect(opposed).toEqual(['against']);
  expect(points.flatMap(({ sentences }) => sentences.filter(({ id }) => opposed.includes(id)))).toEqual([]);
  expect([...rare, ...points].flatMap(({ sentences }) => sentences.map(({ id }) => id))).toContain('lone');
});

test('each opinion group is represented, in whole statements', () => {
  const opinions = {
    agreements: ['0-0'],
    differences: [
      { group: 'A', statement: '1-0', says: 'agree' as const },
      { group: 'B', statement: 'against', says: 'disagree' as const },
    ],
  };
  const { agreements, groups } = draftSummary(WORDS, own, { opinions });
  expect(agreements.map(({ id }) => id)).toEqual(['0-0']);
  expect(groups.map(({ group, statements }) => [group, statements.map(({ quote, says }) => [quote.id, says])])).toEqual(
    [
      ['A', [['1-0', 'agree']]],
      ['B', [['against', 'disagree']]],
    ],
  );
});

test('small counts by viewpoint are hidden', () => {
  const spoken = own.map((one, at) => ({ ...one, viewpoint: at === 0 ? ('close_one' as const) : ('client' as const) }));
  const counts = draftSummary(WORDS, spoken).points.flatMap(({ viewpoints }) => Object.values(viewpoints));
  expect(counts.filter((count) => count !== undefined && count > 0 && count < 5)).toEqual([]);
});

test.each([
  ['fi', 'Miksi ajanvaraus toimii vain puhelimella?', 'question'],
  ['fi', 'Onko iltavastaanottoa suunniteltu', 'question'],
  ['fi', 'Voisiko ajan varata myös illalla?', 'wish'],
  ['fi', 'Hoitajia on lisättävä.', 'wish'],
  ['fi', 'Toivon, että sama hoitaja kävisi.', 'wish'],
  ['fi', 'Jouduin odottamaan kolme kuukautta.', 'experience'],
  ['fi', 'Äitini kotihoito vaihtui kesken kaiken.', 'experience'],
  ['fi', 'Terveyskeskus on kirkon vieressä.', undefined],
  ['sv', 'Varför tar det så länge', 'question'],
  ['sv', 'Det borde finnas fler sköterskor.', 'wish'],
  ['sv', 'Jag fick vänta i tre månader.', 'experience'],
  ['sv', 'Hälsocentralen ligger bredvid kyrkan.', undefined],
  ['en', 'When does the clinic open?', 'question'],
  ['en', 'Could we have a clinic in the evening?', 'wish'],
  ['en', 'There should be a nurse at school.', 'wish'],
  ['en', 'I waited three months for a call.', 'experience'],
  ['en', 'The clinic is beside the church.', undefined],
] as const)('%s: %s → %s', (language, sentence, kind) => {
  expect(kindOfSentence(language, sentence)).toBe(kind);
});

test('a text does what most of its sentences do', () => {
  expect(kindOf('fi', 'Jouduin odottamaan. Soitin monta kertaa. Miksi?')).toBe('experience');
  expect(kindOf('fi', 'Hyvää huomenta. Talo on punainen.')).toBeUndefined();
});
