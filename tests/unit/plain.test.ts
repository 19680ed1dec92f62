import { describe, expect, test } from 'vitest';
import { hintsFor } from '../../web/src/lib/plain/score.ts';
import { hyphened } from '../../web/src/lib/hyphens.ts';
import { split, type Term } from '../../web/src/lib/terms/split.ts';

// What speaks the reader's language stands on messages that the build makes; they have no types of their own.
const LIB = new URL('../../web/src/lib/', import.meta.url).href;
type Locale = 'fi' | 'sv' | 'en';
type Written = (iso: string) => string;
const {
  termsIn,
  wholeGlossary,
}: { termsIn: (texts: string[]) => Term[]; wholeGlossary: (of: string) => { word: string }[] } = await import(
  `${LIB}terms/find.server.ts`
);
const { dayAndTime, fullDay, longDay }: Record<'dayAndTime' | 'fullDay' | 'longDay', Written> = await import(
  `${LIB}day.ts`
);
const { amount }: { amount: (number: number) => string } = await import(`${LIB}amount.ts`);
const { overwriteGetLocale }: { overwriteGetLocale: (get: () => Locale) => void } = await import(
  `${LIB}words/runtime.js`
);

function inLocale<T>(locale: Locale, work: () => T): T {
  overwriteGetLocale(() => locale);
  return work();
}

describe('while an official writes', () => {
  const said = (text: string, written: 'fi' | 'sv' | 'en' = 'fi') =>
    hintsFor(text, written).map((hint) => `${hint.kind}: ${text.slice(hint.from, hint.to)}`);

  test.each([
    ['Saat vastauksen viimeistään perjantaina. Kerromme syyn.', []],
    ['Yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista.', []],
    [
      'Yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksi kaksi kolme.',
      ['sentence: Yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksi kaksi kolme.'],
    ],
    [
      'Tulemme, kun voimme, jos sovimme, ja sitten lähdemme.',
      ['commas: Tulemme, kun voimme, jos sovimme, ja sitten lähdemme.'],
    ],
    ['Hinta on 1,5 tai 2,5 tai 3,5 euroa.', []],
    [
      'Palvelun kehittämisen suunnitteleminen alkaa.',
      ['chain: kehittämisen suunnitteleminen', 'word: suunnitteleminen'],
    ],
    ['Kehittäminen alkaa.', []],
    ['Toimenpiteet alkavat.', ['word: Toimenpiteet']],
    ['Toimisto on 3. kerroksessa oikealla. Tule sinne.', []],
  ])('%s → %j', (text, hints) => {
    expect(said(text)).toEqual(hints);
  });

  test('a simpler word is known for words of offices, in each language', () => {
    const simpler = (text: string, written: 'fi' | 'sv' | 'en') =>
      hintsFor(text, written).map((hint) => hint.kind === 'word' && hint.simpler);
    expect(simpler('vaikuttavuutta', 'fi')).toEqual(['vaikutus']);
    expect(simpler('möjliggöra', 'sv')).toEqual(['göra att man kan']);
    expect(simpler('utilise', 'en')).toEqual(['use']);
    expect(simpler('lyhytaikaishoitopaikka', 'fi')).toEqual([null]);
  });

  test('an empty text and marks alone have nothing to say', () => {
    expect([hintsFor('', 'fi'), hintsFor(' \n… . !', 'fi')]).toEqual([[], []]);
  });
});

describe('terms that explain themselves', () => {
  test.each([
    ['fi', 'Kehittämistapauksen koonnista', ['kehittämistapaus', 'koonti']],
    ['fi', 'Päättäjille, päättäjän ja päättäjiltämme', ['päättäjä']],
    ['fi', 'työpajoissa', ['työpaja']],
    ['fi', 'hyvinvointialueellamme', ['hyvinvointialue']],
    ['fi', 'osallisuuteen', ['osallisuus']],
    ['fi', 'yhteiskehittämisessä', ['yhteiskehittäminen']],
    ['fi', 'moniammatillinen, monialaista', ['monialainen']],
    ['fi', 'ristisiitos, päättävät, aloittaa', []],
    ['sv', 'Välfärdsområdets beslutsfattare', ['välfärdsområde', 'beslutsfattare']],
    ['en', 'The planning groups met the decision makers', ['planning group', 'decision maker']],
  ] as const)('%s: %s', (locale, text, words) => {
    const found = inLocale(locale, () => termsIn([text]));
    expect([...new Set(found.map(({ word }) => word))]).toEqual(words);
  });

  test('a text in another language than the page is explained in the page’s', () => {
    const [term] = inLocale('sv', () => termsIn(['hyvinvointialueen palvelut']));
    expect(term).toMatchObject({ form: 'hyvinvointialueen', word: 'välfärdsområde' });
  });

  test('each word is marked once in a text, and nothing of the text is lost', () => {
    const text = 'Koonti on valmis. Koonnin lukee päättäjä; päättäjä vastaa.';
    const pieces = split(
      text,
      inLocale('fi', () => termsIn([text])),
    );
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.flatMap((piece) => (piece.term ? [piece.text] : []))).toEqual(['Koonti', 'päättäjä']);
  });

  test('a form inside a longer word is not a term', () => {
    expect(
      split(
        'pilotointikoonti',
        inLocale('fi', () => termsIn(['koonti'])),
      ),
    ).toEqual([{ text: 'pilotointikoonti' }]);
  });

  test('the whole list is in the order of its language: å, ä and ö come last', () => {
    const firsts = inLocale('sv', () => wholeGlossary('sv')).map(({ word }) => word[0]?.toLowerCase());
    expect(firsts.slice(-2)).toEqual(['ä', 'ö']);
    const words = ['öppet', 'zon', 'äldre', 'ålder', 'arbete'];
    expect(words.sort(new Intl.Collator('sv').compare)).toEqual(['arbete', 'zon', 'ålder', 'äldre', 'öppet']);
  });
});

describe('soft hyphens', () => {
  const seen = (text: string) => hyphened(text).replaceAll('\u00ad', '-');
  test.each([
    ['hyvinvointialueen', 'hyvin-voin-ti-alueen'],
    ['suunnitteluryhmä', 'suun-nit-te-lu-ryh-mä'],
    ['saavutettavuusseloste', 'saa-vu-tet-ta-vuus-se-los-te'],
    ['kokemusasiantuntijatoiminta', 'koke-mus-asian-tun-ti-ja-toi-min-ta'],
    ['kerro ideasi', 'kerro ideasi'],
    ['lyhyt', 'lyhyt'],
  ])('%s → %s', (word, parts) => {
    expect(seen(word)).toBe(parts);
  });

  test('are only added: without them the text is what it was', () => {
    const text = 'Saavutettavuuspalautteiden käsittelyjärjestelmä 2026 – ja muuta';
    expect(hyphened(text).replaceAll('\u00ad', '')).toBe(text);
    expect(hyphened(hyphened(text))).toBe(hyphened(text));
  });
});

describe('days and numbers', () => {
  const moment = '2026-11-24T15:30:00.000Z';
  test.each([
    ['fi', '24. marraskuuta 2026', 'tiistai 24. marraskuuta 2026', /24\. marraskuuta 2026 klo 17\.30/, '1 234 567'],
    ['sv', '24 november 2026', 'tisdag 24 november 2026', /24 november 2026 (?:kl\. )?17[:.]30/, '1 234 567'],
    ['en', '24 November 2026', 'Tuesday 24 November 2026', /24 November 2026 at 17:30/, '1,234,567'],
  ] as const)('%s', (locale, long, full, time, number) => {
    inLocale(locale, () => {
      expect(longDay(moment)).toBe(long);
      expect(fullDay(moment).replace(',', '')).toBe(full);
      expect(dayAndTime(moment)).toMatch(time);
      expect(amount(1_234_567).replace(/\u00a0|\u202f/g, ' ')).toBe(number);
    });
  });
});
