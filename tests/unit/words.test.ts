import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';

/** Every word that a person reads is in the message files, in three languages, and every message is used. */
const web = fileURLToPath(new URL('../../web', import.meta.url));
const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Messages = Readonly<Record<string, string>>;
/** A message as the file holds it: one text, or one for each number that a language tells apart. */
type Written = string | readonly { readonly match: Readonly<Record<string, string>> }[];

const read = (...parts: string[]) => readFileSync(join(web, ...parts), 'utf8');
const areas = filesUnder('messages', /fi\.json$/).map((file) => dirname(file));
const messages = new Map(
  areas.flatMap((area) => LANGUAGES.map((lang) => [`${area} ${lang}`, worded(JSON.parse(read(area, `${lang}.json`)))])),
);
/** Every message by its text; of several, the one for most numbers, which has all the places. None of them may be empty. */
function worded(written: Readonly<Record<string, Written>>): Messages {
  const textOf = (one: Written) => {
    if (typeof one === 'string') return one;
    const texts = one.flatMap(({ match }) => Object.values(match));
    return texts.every((text) => text.trim() !== '') ? (texts.at(-1) ?? '') : '';
  };
  return Object.fromEntries(Object.entries(written).map(([key, one]) => [key, textOf(one)]));
}
const of = (area: string, lang: string): Messages => messages.get(`${area} ${lang}`) ?? {};
const sources = filesUnder('src', /\.(svelte|ts)$/).filter((file) => !/lib\/(words|api\/schema)/.test(file));

describe('the messages', () => {
  test.each(areas)('%s: has the same keys in every language, none empty', (area) => {
    const finnish = Object.keys(of(area, 'fi')).sort();
    for (const lang of LANGUAGES) {
      expect([lang, Object.keys(of(area, lang)).sort()]).toEqual([lang, finnish]);
      expect([lang, Object.entries(of(area, lang)).filter(([, text]) => text.trim() === '')]).toEqual([lang, []]);
    }
  });

  test.each(areas)('%s: says the same things: the places for names and numbers are equal', (area) => {
    const places = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of Object.entries(of(area, 'fi')))
      for (const lang of LANGUAGES) expect([key, lang, places(of(area, lang)[key])]).toEqual([key, lang, places(text)]);
  });

  test('no key stands in two areas, and each area is read by the build', () => {
    const keys = areas.flatMap((area) => Object.keys(of(area, 'fi')));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const settings = read('project.inlang', 'settings.json');
    expect(areas.filter((area) => !settings.includes(`./${area}/{locale}.json`))).toEqual([]);
  });

  test('every one is used somewhere', () => {
    const code = sources.map((file) => read(file)).join('\n');
    const used = new Set([...code.matchAll(/\bm\.(\w+)/g)].map(([, key = '']) => key));
    const known = areas.flatMap((area) => Object.keys(of(area, 'fi')));
    expect(known.filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('the templates', () => {
  /** The name of the service, the name of a code, and marks that are read the same in every language. */
  const NAMES = /Kuultu|^QR$|^[\s–—·•…:;,.!?/()\d✓+-]*$/u;
  const TOLD = new Set(['alt', 'aria-label', 'aria-description', 'placeholder', 'title', 'label']);

  test('hold no text of their own', () => {
    const found = filesUnder('src', /\.svelte$/).flatMap((file) =>
      textsIn(read(file)).map((text) => `${file}: ${text.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('control: a word in a template or in a name for screen readers is seen', () => {
    expect(textsIn('<p>Hei</p>')).toEqual(['Hei']);
    expect(textsIn('{#if a}<b>{b} on</b>{:else}ei{/if}')).toEqual([' on', 'ei']);
    expect(textsIn('<button aria-label="Sulje">×</button>')).toEqual(['Sulje']);
    expect(textsIn('<title>{a} – Kuultu</title><style>.a{}</style><script>let a = "x";</script>')).toEqual([]);
  });

  function textsIn(code: string): string[] {
    const found: string[] = [];
    walk(parse(code, { modern: true }).fragment, (node) => {
      if (node.type === 'Text') found.push(node.data);
      if (node.type === 'RegularElement') found.push(...namesOf(node));
    });
    // One letter is a drawing of a letter (the A of the text sizes), not a word.
    return found.filter((text) => /\p{L}{2}/u.test(text) && !NAMES.test(text));
  }

  function namesOf(node: AST.RegularElement): string[] {
    return node.attributes.flatMap((one) => {
      if (one.type !== 'Attribute' || !TOLD.has(one.name) || !Array.isArray(one.value)) return [];
      return one.value.flatMap((part) => (part.type === 'Text' ? [part.data] : []));
    });
  }
});

describe('participants’ own words', () => {
  /** Where an official writes for others. Whoever writes of herself is never scored, nor is what staff write down for her. */
  const OFFICIAL = [
    'src/lib/look/Field.svelte',
    'src/routes/asia/[id]/hoida/CallOff.svelte',
    'src/routes/asia/[id]/hoida/Elsewhere.svelte',
    'src/routes/asia/[id]/hoida/StepNeed.svelte',
    'src/routes/asia/[id]/hoida/StepOnline.svelte',
    'src/routes/asia/[id]/hoida/StepResponse.svelte',
    'src/routes/asia/[id]/koonti/kirjoita/+page.svelte',
    'src/routes/asia/[id]/koonti/kohta/[kohta]/Reword.svelte',
    'src/routes/asia/[id]/koonti/luonnos/+page.svelte',
    'src/routes/asia/[id]/paatos/Deed.svelte',
    'src/routes/asia/[id]/paatos/Draft.svelte',
    'src/routes/palaute/vastaa/+page.svelte',
    'src/routes/verstas/Move.svelte',
    'src/routes/verstas/asia/[id]/+page.svelte',
    'src/routes/verstas/asia/[id]/Moves.svelte',
    'src/routes/verstas/ilmoitetut/+page.svelte',
  ];
  test('are never scored: only officials’ fields bring the hints', () => {
    const scoring = sources.filter(
      (file) => /<Hints|plain=\{|plain\/(Hints|score)/.test(read(file)) && !file.startsWith('src/lib/plain/'),
    );
    const alsoPlain = scoring.filter((file) => /Hints|plain\/score/.test(read(file)));
    expect(alsoPlain.filter((file) => !OFFICIAL.includes(file))).toEqual([]);
    expect(alsoPlain.length).toBeGreaterThan(6);
  });

  test('are never marked with terms: what somebody said is shown as it is', () => {
    const voices = [
      'src/lib/look/Voice.svelte',
      'src/routes/asia/[id]/Voices.svelte',
      'src/routes/lanka/Thread.svelte',
    ];
    expect(voices.filter((file) => /Official|Terms/.test(read(file)))).toEqual([]);
  });
});

function walk(fragment: AST.Fragment, see: (node: AST.Fragment['nodes'][number]) => void): void {
  for (const node of fragment.nodes) {
    see(node);
    for (const child of Object.values(node) as unknown[]) if (isFragment(child)) walk(child, see);
  }
}

function isFragment(value: unknown): value is AST.Fragment {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Fragment';
}

function filesUnder(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(web, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => relative(web, join(web, folder, file)))
    .filter((file) => wanted.test(file))
    .sort();
}
