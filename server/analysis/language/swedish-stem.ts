/**
 * The stem of a Swedish word in lower case, by Snowball's algorithm for Swedish (snowballstem.org, "Swedish stemming
 * algorithm"): an ending of bending, a doubled consonant and an ending of derivation, each the longest that lies in the
 * word's region R1, are taken off in turn. Beyond Snowball, *-et* of neuter words goes too (*stödet*, *barnets*).
 */
export function swedishStem(word: string): string {
  const start = regionStart(word);
  const cut = (rest: string, ending: RegExp) => {
    const region = rest.slice(start);
    return rest.slice(0, start) + region.replace(ending, '');
  };
  const bare = cutBending(word, start);
  return cut(cut(bare, DOUBLED), DERIVATION);
}

/** R1 begins after the first consonant that follows a vowel, and at least three letters into the word. */
function regionStart(word: string): number {
  const found = /[aeiouyåäö][^aeiouyåäö]/.exec(word);
  return found ? Math.max(3, found.index + 2) : word.length;
}

const BENDING = new RegExp(
  `(?:${`heterna hetens anden andes andet arens arnas ernas heten heter ornas ades ande aren arna arne aste erna erns
    orna ade are ast ens ern het ad ar as at en er es or a e`
    .split(/\s+/)
    .join('|')})$`,
);

/** A regular expression finds the leftmost, and so the longest, of the endings; only an *s* looks at the letter before. */
function cutBending(word: string, start: number): string {
  const at = word.slice(start).search(BENDING);
  if (at >= 0) return word.slice(0, start + at);
  if (start < word.length && NEUTER.test(word)) return word.replace(NEUTER, '');
  return word.length > start && /[bcdfghjklmnoprtvy]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Not *kvalitet*, *helhet*, nor loan words such as *paket*. */
const NEUTER = /(?<=[aeiouyåäö].*[^aeiouyåäö])(?<!it|h|pak|rak|plan|kom|mag|budg|bilj|vid)ets?$/;
/** The last letter of dd, gd, nn, dt, gt, kt and tt. */
const DOUBLED = /(?<=[dg])d$|(?<=n)n$|(?<=[dgkt])t$/;
const DERIVATION = /(?:lig|els|ig|(?<=lös|full)t)$/;
