import { finnishFunctionWord } from './function-words.ts';

/**
 * Stems of a Finnish word in lower case, without a dictionary; the likeliest first, more than one where an ending can be
 * read in two ways (*vammaista*: *vammaiset* or *vammat*). Two forms of a word are meant to share a stem, and words
 * that are not related to share none; a stem is no word to show. Rules of this house, from the grammar of Finnish endings:
 * what clings to a word's end is taken off (particles, possessives, then one ending of case, number, person or mood), then
 * the vowels that change before endings, and last the consonants are brought to one grade (*hoidon*, *hoitoa* → *hoit*).
 */
export function finnishStems(word: string): readonly string[] {
  const functionWord = finnishFunctionWord(word);
  if (functionWord) return [functionWord];
  const bare = cut(cut(word, PARTICLES, 4), POSSESSIVES, 4);
  return [...new Set(withoutEnding(bare).map(evenStem))];
}

/** As much of a word must be left; shorter ones bend too wildly for rules. */
const SHORTEST = 3;

/** *hoitokin*, *hoitokaan*, *toimiiko*, *hoidetaanhan*; front and back vowels are matched alike, as `even` makes them. */
const PARTICLES = [
  /(?<=[aeiount]|mme|tte)kin$/,
  /(?<=[aeount]|[^aou]i|mme|tte)kaan$/,
  /(?<=[aeiou])ko$/,
  /(?<=[aeiou]{2}|[nt]|mme|tte)(?:han|pa)$/,
];

/** *hakemuksestani*, *palvelunsa*, *palvelumme*, *johtajallaan*. */
const POSSESSIVES = [
  /(?<=(?:ss|st|ll|lt|n|t)a|lle|kse)(?:ni|si)$/,
  /(?<=[eu])ni$/,
  /(?:nsa|mme|(?<=[aeiou])nne)$/,
  /(?<=(?:ss|st|ll|lt|[aeiou]n|tt|it)a|lle|kse)(?:an|en)$/,
];

function cut(word: string, endings: readonly RegExp[], atLeast: number): string {
  const even = evenVowels(word);
  for (const ending of endings) {
    const at = even.search(ending);
    if (at >= atLeast) return word.slice(0, at);
  }
  return word;
}

/** Finnish endings come in pairs (*-ssa*, *-ssä*): one letter for both, of the same length. */
function evenVowels(word: string): string {
  return word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('y', 'u');
}

/**
 * An ending, and how many of its first letters may belong to the stem; two numbers where it can be read in two ways.
 * The first that fits is taken, so longer ones stand first.
 */
const ENDINGS: readonly (readonly [ending: RegExp, ...kept: number[]])[] = [
  [/nen$/, 3],
  // Verbs: passive, conditional, participles, infinitives, persons
  [/(?:e?ttaisiin|etaisiin|e?ttiin|(?<=[aiou])taisiin|etaan|(?<=[aiou])taan)$/, 0],
  [/(?<=[^i])isi(?:n|t|vat|mme)?$/, 0, 2],
  [/nut$/, 0],
  [/(?<=[aeious])ne(?:et|en|iden|ita|ille|esta|ella|elle|ena)$/, 0, 1],
  [/(?:(?<=.{3})ett(?:u|ava)|(?<=.{4}[iou])ttu)(?:n|a|t|na|lla|ssa|sta|lle|ksi|ja|jen|en|iin|ihin)?$/, 0],
  [/e(?:tu|tava)(?:n|t|lla|lle|ssa|ista|illa|ille)$/, 0],
  [/(?<=[aeiou])ma(?:an|ssa|sta|lla|tta)$/, 0],
  [/(?<=[aeiou])vat$/, 0, 1],
  [/(?<=[aou])si(?:vat|n|t)?$/, 0, 1],
  // Adverbs
  [/(?<=[aeiou]|is)e?sti$/, 0],
  // Cases
  [/(?<=aa|ee|ii|uu)seen$/, 0],
  [/(?<=[aeiou])isiin$/, 0, 2],
  [/(?<=[aeiou])h[aeiou]n$/, 0],
  [/(?<=[aeiou])(?:iden|itten?)$/, 0],
  [/(?<=[ouei])jen$/, 0],
  [/(?<=[srln])ten?$/, 0, 1],
  [/(?<=[oue])ja$/, 0],
  [/(?<=[aeiou])mista$/, 3],
  [/(?<=u)ista$/, 0],
  [/ista$/, 0, 2],
  [/(?:asta|usta|osta)$/, 1, 2],
  [/(?:ssa|sta)$/, 0],
  [/ella$/, 1, 2],
  [/(?:lla|lle)$/, 0],
  [/(?<=ie|uo)lta$/, 1, 0],
  [/(?<=[aeiou])lta$/, 0, 2],
  [/etta$/, 1],
  [/(?:nta|rta)$/, 2, 1],
  [/(?<=[slt])ta$/, 0],
  [/(?<=[aeiou])ta$/, 0],
  [/(?<=[aeiou])na$/, 0, 1],
  [/(?<=[aeiou])ksi$/, 0],
  [/(?<=[aeiou])[nt]$/, 0],
];

function withoutEnding(word: string): readonly string[] {
  const even = evenVowels(word);
  for (const [ending, ...kept] of ENDINGS) {
    const at = even.search(ending);
    if (at >= SHORTEST) return kept.map((letters) => word.slice(0, at + letters));
  }
  return [word];
}

/** How a stem's end is evened out: the vowel that comes and goes, and the consonants that change with it. */
const EVENED: readonly (readonly [RegExp, string])[] = [
  // työ, töi-; maa, mai-; muu, mui-
  [/^töi$/, 'työ'],
  [/(?<=^m)([au])i$/, '$1$1'],
  // kehittäminen is what one does who develops
  [/(?<=.{2}[aeiouyäö])mi(?:s|see?|nen)$/, ''],
  // vammainen, vammaise-, vammais-
  [/nen$/, 's'],
  // perhe, perhee-; vaikea, vaike-; asia, asio-; u and y stay
  [/(?<=.{3})[aäeioö]+$|(?<=.{2})[aäeioö]$/, ''],
  [/(?<=.{2}([uy]))\1$/, ''],
  // osallisuus, osallisuude-, osallisuut-, osallisuuks-
  [/(?<=[aeiouyäö])([uy])(?:d|tt?|ks)$/, '$1s'],
  [/(?<=.{3}[uy])t$/, ''],
  // kuljetus, kuljetukse-
  [/ks$/, 's'],
  // asiakas, asiakkaa-; kallis, kallii-
  [/(?<=.[^aeiouyäö])[aäi]s$/, ''],
  // pienempi, pienin; vanhempi
  [/mm$/, 'mp'],
  [/(?<=.{3})[aäeoi]+mp$/, ''],
  [/(?<=.{3})[aäeioö]+$/, ''],
  // työtön, työttömä-
  [/tt[oö]m$/, 'ton'],
  [/t[oö]n$/, 'ton'],
  // puhelin, puhelime-
  [/im$/, 'in'],
  // One grade: hinta, hinna-; kaupunki, kaupungi-; lämpö, lämmö-; valta, valla-; kerta, kerra-
  [/nn$/, 'nt'],
  [/ng$/, 'nk'],
  [/ll$/, 'lt'],
  [/rr$/, 'rt'],
  [/kk$/, 'k'],
  [/(?:tt|d)$/, 't'],
  [/(?:pp|v)$/, 'p'],
];

function evenStem(stem: string): string {
  return EVENED.reduce((evened, [end, instead]) => evened.replace(end, instead), stem);
}
