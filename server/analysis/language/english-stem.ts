/**
 * The stem of an English word in lower case, by Snowball's algorithm for English, "Porter2" (snowballstem.org, "The
 * English (Porter2) stemming algorithm"). Steps and regions are named as there.
 */
export function englishStem(given: string): string {
  const word = given.replace(/^'/, '');
  if (word.length <= 2) return word;
  const special = SPECIAL.get(word);
  if (special) return special;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const plural = step1a(marked.replace(/'s?'?$/, ''));
  if (UNCHANGED.has(plural)) return plural;
  const regions = regionsOf(plural);
  const verbless = step1c(step1b(plural, regions.one));
  const step2 = replaceLongest(verbless, STEP_2, regions);
  const step3 = replaceLongest(step2, STEP_3, regions);
  return step5(replaceLongest(step3, STEP_4, regions), regions).toLowerCase();
}

const SPECIAL = new Map(
  `skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl
   sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
const UNCHANGED = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);

/** Where R1 and R2 begin: each after the first consonant that follows a vowel, R2 within R1. */
interface Regions {
  readonly one: number;
  readonly two: number;
}

function regionsOf(word: string): Regions {
  const known = /^(?:gener|commun|arsen)/.exec(word);
  const one = known ? known[0].length : regionAfter(word, 0);
  return { one, two: regionAfter(word, one) };
}

function regionAfter(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

function step1b(word: string, one: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= one ? word.slice(0, eed.index + 2) : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  const stem = ending ? word.slice(0, ending.index) : '';
  if (!/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return one >= stem.length && endsShort(stem) ? `${stem}e` : stem;
}

/** Ends in a short syllable: a consonant, a vowel and a consonant other than w, x, Y; or a vowel and a consonant alone. */
function endsShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(word);
}

function step1c(word: string): string {
  return word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
}

type Step = readonly (readonly [ending: RegExp, instead: string, region: keyof Regions])[];

/** Of the endings that the word has, the longest alone counts; it is replaced if it lies in its region. */
function replaceLongest(word: string, step: Step, regions: Regions): string {
  for (const [ending, instead, region] of step) {
    const at = word.search(ending);
    if (at >= 0) return at >= regions[region] ? word.slice(0, at) + instead : word;
  }
  return word;
}

const STEP_2: Step = [
  [/ational$/, 'ate', 'one'],
  [/tional$/, 'tion', 'one'],
  [/ization$/, 'ize', 'one'],
  [/fulness$/, 'ful', 'one'],
  [/ousness$/, 'ous', 'one'],
  [/iveness$/, 'ive', 'one'],
  [/biliti$/, 'ble', 'one'],
  [/lessli$/, 'less', 'one'],
  [/entli$/, 'ent', 'one'],
  [/(?:ation|ator)$/, 'ate', 'one'],
  [/(?:alism|aliti|alli)$/, 'al', 'one'],
  [/fulli$/, 'ful', 'one'],
  [/ousli$/, 'ous', 'one'],
  [/iviti$/, 'ive', 'one'],
  [/enci$/, 'ence', 'one'],
  [/anci$/, 'ance', 'one'],
  [/abli$/, 'able', 'one'],
  [/izer$/, 'ize', 'one'],
  [/bli$/, 'ble', 'one'],
  [/(?<=l)ogi$/, 'og', 'one'],
  [/(?<=[cdeghkmnrt])li$/, '', 'one'],
];

const STEP_3: Step = [
  [/ational$/, 'ate', 'one'],
  [/tional$/, 'tion', 'one'],
  [/alize$/, 'al', 'one'],
  [/(?:icate|iciti|ical)$/, 'ic', 'one'],
  [/ative$/, '', 'two'],
  [/(?:ful|ness)$/, '', 'one'],
];

const STEP_4: Step = [
  [/(?:ement|ance|ence|able|ible)$/, '', 'two'],
  [/(?:ment|ant|ent|ism|ate|iti|ous|ive|ize)$/, '', 'two'],
  [/(?<=[st])ion$/, '', 'two'],
  [/(?:al|er|ic)$/, '', 'two'],
];

function step5(word: string, { one, two }: Regions): string {
  const last = word.length - 1;
  if (word.endsWith('ll')) return last >= two ? word.slice(0, -1) : word;
  if (!word.endsWith('e')) return word;
  return last >= two || (last >= one && !endsShort(word.slice(0, -1))) ? word.slice(0, -1) : word;
}
