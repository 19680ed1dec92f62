import type { Language } from '../../contract/words.ts';

/** Signs of what a sentence does. They are looked for in the sentence as it stands. */
export interface Cues {
  readonly politeWish: RegExp;
  readonly question: RegExp;
  readonly wish: RegExp;
  readonly experience: RegExp;
  /** A sentence that begins so leans on the one before it. */
  readonly leaning: RegExp;
  /** A sentence that denies, refuses or opposes. */
  readonly against: RegExp;
  /** A sentence with a turn in it. */
  readonly turning: RegExp;
}

const NEVER = /(?!)/;

/** Whole words, in any case; `~` at a word's end stands for any ending. */
function any(...lists: readonly string[]): string {
  const alternatives = lists
    .flatMap((list) => list.trim().split(/\s*,\s*/))
    .map((word) => word.replace(/~$/, '\\p{L}*').replaceAll(' ', '\\s+'));
  return `(?<![\\p{L}])(?:${alternatives.join('|')})(?![\\p{L}])`;
}

function within(...lists: readonly string[]): RegExp {
  return new RegExp(any(...lists), 'iu');
}

function first(...lists: readonly string[]): RegExp {
  return new RegExp(`^[\\s"'”’(–-]*${any(...lists)}`, 'iu');
}

function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'iu');
}

export const CUES: Readonly<Record<Language, Cues>> = {
  fi: {
    politeWish: within(
      'voisiko, voisimmeko, voisitteko, voitaisiinko, saisiko, saisinko, saisimmeko, saataisiinko, pitäisikö, eikö voisi, eikö voitaisi',
    ),
    question: first(
      'miksi, miten, kuinka, milloin, mistä syystä, kuka, ketkä, mikä, mitkä, montako, paljonko, minkä takia, millä, onko, eikö, saako, voiko, tuleeko, pitääkö, kuuluuko, tietääkö, olisiko',
    ),
    wish: either(
      within(
        'pitäisi, pitää, pitäis, tulisi, tulee, täytyy, täytyisi, kuuluisi, kannattaisi, toivo~, halua~, haluai~, ehdot~, vaadi~, vaati~, kaipaa~, kaivataan',
        'tarvitaan, tarvittaisiin, tarvitsee, tarvitsemme, tarvitsisi, voisi, voitaisiin, saisi, saatava, olisi hyvä, olisi tärkeää, on syytä, lisää, enemmän, ei saa, ei pidä',
      ),
      // Necessity: on lisättävä, on turvattava, olisi kehitettävä.
      /(?<!\p{L})(?:on|olisi|oltava)(?:\s+\p{L}+){0,4}\s+\p{L}{2,}(?:ttava|ttävä|tava|tävä)(?!\p{L})/u,
    ),
    experience: either(
      within(
        'minä, minulla, minulle, minulta, minua, minut, mulla, mulle, meillä kotona, olin, jouduin, sain, kävin, odotin, soitin, menin, pääsin, jäin, hain, näin itse',
        'tulin, koin, kärsin, sairastuin, työskentelin, en saanut, en päässyt, en ole saanut, en ole päässyt, olen saanut, olen ollut, olen joutunut, olen odottanut, olen käynyt, olen nähnyt',
        'olen työskennellyt, olen kokenut, jouduimme, saimme, odotimme, kävimme, olimme, äitini, isäni, mieheni, vaimoni, lapseni, poikani, tyttäreni, vanhempani, puolisoni, omaiseni, itselläni, kohdallani',
      ),
    ),
    leaning: first(
      'se, sen, siitä, siihen, sitä, siinä, sillä, ne, niitä, niiden, niihin, nämä, tämä, tätä, tämän, tähän, tässä, tästä, tällä, tällöin, siksi, silloin, siten, näin, myös, myöskin, lisäksi, toisaalta, kuitenkin, mutta, ja, sekä, eli, joten, sillä, samoin, hän, he, nuo, tuo, kyllä, ei, tosin, toki, esim, esimerkiksi',
    ),
    against: within(
      'vastustan, vastustamme, en kannata, emme kannata, ei kannata, en usko, en hyväksy, en halua, ei ratkaise, eivät ratkaise, ei yksin riitä, ei riitä, eivät riitä, ei auta, eivät auta, ei korvaa, ei tarvita',
      'ei saa, eivät saa, ei pidä, ei pitäisi, ei tulisi, ei kuulu, ei ole oikea, ei ole hyvä, ei ole ratkaisu, ongelma ei ole, ei kuitenkaan, väärin, väärä, eri mieltä, turha luulla, turha puhua',
    ),
    turning: within('mutta, kuitenkaan, sen sijaan, toisaalta, päinvastoin'),
  },
  sv: {
    politeWish: within(
      'kunde man, kunde vi, kunde ni, skulle man kunna, skulle det gå, skulle vi kunna, kan man inte, borde man inte, får man inte',
    ),
    question: first('varför, hur, när, var, vem, vilka, vilken, vad, finns det, är det, kan man, får man, har ni'),
    wish: within(
      'borde, bör, måste, önska~, hoppas, vill, skulle, behövs, behöver, kräver, krävs, ska, skall, mera, fler, föreslår, ber, får inte',
    ),
    experience: within(
      'jag fick, jag var, jag hade, jag blev, jag kom, jag gick, jag har fått, jag har varit, jag har väntat, jag har sett, jag väntade, jag ringde, jag sökte, jag måste vänta, vi fick, vi hade, vi blev, vi väntade',
      'min mamma, min pappa, min mor, min far, min man, min fru, mitt barn, mina barn, min son, min dotter, mina föräldrar',
    ),
    leaning: first(
      'det, den, de, detta, denna, dessa, därför, därmed, då, så, också, även, dessutom, men, och, eller, han, hon, samtidigt, däremot, ändå, dock, nej, ja, här, där',
    ),
    against: within(
      'motsätter, inte rätt, löser inte, hjälper inte, räcker inte, får inte, bör inte, ska inte, borde inte, stöder inte, tror inte, behövs inte, är fel, onödig~',
    ),
    turning: within('men, däremot, tvärtom, å andra sidan'),
  },
  en: {
    politeWish: within(
      'could we, could you, could there, would it be possible, can we please, should we not, could it be',
    ),
    question: first(
      'why, how, when, where, who, what, which, is there, is it, are there, do we, does the, can I, can we, may I',
    ),
    wish: within(
      "should, must, need, needs, want, wants, wish, hope, would like, would love, ought to, please, has to, have to, more, let us, let's",
    ),
    experience: within(
      "I was, I had, I got, I went, I waited, I called, I tried, I have been, I've been, I have waited, I have had, I've had, I received, I felt, I could not, I couldn't, I asked, I used to, we were, we had, we waited, we got, happened to me, happened to us",
      'my mother, my father, my mum, my mom, my dad, my husband, my wife, my son, my daughter, my child, my children, my parents',
    ),
    leaning: first(
      'it, its, this, that, these, those, they, them, he, she, also, and, but, or, so, therefore, thus, then, however, moreover, such, there, yes, no, instead, otherwise',
    ),
    against: within(
      "oppose, disagree, not the answer, does not help, doesn't help, not enough, should not, shouldn't, must not, do not need, don't need, wrong, unnecessary",
    ),
    turning: within('but, however, on the contrary, on the other hand, instead'),
  },
  se: {
    politeWish: NEVER,
    question: NEVER,
    wish: NEVER,
    experience: NEVER,
    leaning: NEVER,
    against: NEVER,
    turning: within('muhto'),
  },
};
