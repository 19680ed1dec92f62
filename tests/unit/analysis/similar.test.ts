import { expect, test } from 'vitest';
import { words } from '../../../server/analysis/language/words.ts';
import { possibleDuplicates, similarIndex, similarTo } from '../../../server/analysis/similar/similar.ts';
import type { Spoken } from '../../../server/analysis/themes/spoken.ts';

const WORDS = words();
const spoken: Spoken[] = [
  { id: 'taxi', language: 'fi', text: 'Kuljetuspalvelun taksi tulee aina myöhässä lääkäriin.' },
  { id: 'taxi again', language: 'fi', text: 'Aina kuljetuspalvelun taksi tulee myöhässä lääkäriin!' },
  { id: 'dentist', language: 'fi', text: 'Hammaslääkäriin pitää päästä koulun aikana.' },
  { id: 'taxi in Swedish', language: 'sv', text: 'Kuljetuspalvelun taksi tulee aina myöhässä lääkäriin.' },
  { id: 'pool', language: 'fi', text: 'Uimahalli on kiinni koko kesän.' },
];
const index = similarIndex(WORDS, spoken);

test('the most similar comes first, in other forms of the words too, and itself never', () => {
  const draft = { language: 'fi' as const, text: 'Taksi myöhästyy, kun tilaan kuljetuspalvelua lääk' };
  expect(
    similarTo(WORDS, index, draft, 2)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['taxi', 'taxi again']);
  const [, taxi] = spoken;
  expect(taxi && similarTo(WORDS, index, taxi, 5).map(({ id }) => id)).not.toContain('taxi again');
});

test('the score is 1 for the same words and texts without a common word are not similar', () => {
  expect(similarTo(WORDS, index, { language: 'fi', text: spoken[0]?.text ?? '' }, 2)).toEqual([
    { id: 'taxi', score: 1 },
    { id: 'taxi again', score: 1 },
  ]);
  expect(similarTo(WORDS, index, { language: 'fi', text: 'Xyzzy.' }, 2)).toEqual([]);
  expect(similarTo(WORDS, index, { language: 'en', text: 'taksi' }, 2)).toEqual([]);
});

test('possible duplicates are found among all pairs, never across languages', () => {
  expect(possibleDuplicates(index)).toEqual([{ one: 'taxi', other: 'taxi again', score: 1 }]);
});

test('no pair is missed that comparing each with each would find', () => {
  const mixed = Array.from({ length: 60 }, (_one, at) => ({
    id: String(at),
    language: 'fi' as const,
    text: ['hoito', 'jono', 'taksi', 'lääkäri', 'koulu', 'aika']
      .filter((_word, place) => (at >> place) % 2 === 1)
      .join(' '),
  }));
  const all = similarIndex(WORDS, mixed);
  const each = mixed.flatMap((one) =>
    similarTo(WORDS, all, one, 100).filter(({ id, score }) => score >= 0.7 && Number(id) < Number(one.id)),
  );
  expect(possibleDuplicates(all).length).toBe(each.length);
  expect(each.length).toBeGreaterThan(10);
});
