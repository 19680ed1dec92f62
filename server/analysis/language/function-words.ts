import type { Language } from '../../contract/words.ts';

/**
 * Function words: they bind a sentence together and say nothing about its subject. Base forms of Finnish, and forms as
 * they stand of Swedish and English, which bend little; a few of Northern Sámi. Written for this house.
 */
const FUNCTION_WORDS: Readonly<Record<Language, string>> = {
  fi: `
    ja tai eli sekä mutta vaan vai joko että jotta koska kun kuin jos vaikka ellei ettei joskin kunnes jollei mikäli
    olla ei älä voida pitää tulla saada täytyä
    minä sinä hän me te he se ne tämä tuo nämä nuo itse toinen joka mikä kuka kumpi mitä jokin joku jompikumpi
    kukaan mikään kumpikin muu moni jokainen kaikki sama sellainen tällainen tuollainen millainen semmoinen sellaista
    niin näin noin siis sitten silloin nyt jo vielä enää aina usein joskus koskaan ennen jälkeen aikana myös myöskin vain
    ainakin edes juuri ihan aivan melko varsin hyvin erittäin kovin liian enemmän vähemmän eniten paljon vähän lisäksi
    siksi joten kuitenkin kuitenkaan toki tosin ehkä varmaan kai muuten miten kuinka miksi milloin missä mistä mihin minne
    siellä sieltä sinne täällä täältä tänne tässä tästä tähän siinä siitä siihen
    kanssa ilman vasten varten kautta vuoksi takia mukaan mukaisesti suhteen osalta kohti läpi yli alle alla päällä
    sisällä ulkopuolella luona luo luota lähellä vastaan sijaan sijasta välillä kesken jopa eräs lähes noin tokko`,
  sv: `
    och eller men utan samt att som om när då eftersom därför för fast fastän medan tills innan än både varken
    är var vara varit vore blir bli blev blivit har hade ha haft kan kunde kunna kunnat ska skall skulle vill ville
    vilja måste bör borde får få fick fått göra gör gjort
    jag du han hon den det vi ni de mig dig honom henne oss er dem sig min mitt mina din ditt dina hans hennes dess vår
    vårt våra ert era deras sin sitt sina man en ett någon något några ingen inget inga denna detta dessa sådan sådant
    sådana vilken vilket vilka vad vem vars var där här hit dit hur varför alla allt annan annat andra samma själv egen
    i på av till från med utan vid under över efter före genom mellan mot hos åt ur kring bland inom utom utanför enligt
    inte ej icke också även bara endast så mycket mera mer mest lite mindre minst nu redan ännu alltid ofta ibland aldrig
    sedan ju väl nog kanske dock ändå dessutom således alltså upp ut in ner bort fram`,
  en: `
    and or but nor so because if when while although though unless until since than that as whether
    am is are was were be been being have has had having do does did done doing can could will would shall should may
    might must ought cannot don't doesn't didn't isn't aren't wasn't won't can't shouldn't wouldn't couldn't
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself
    itself themselves who whom whose which what this these those there here where why how
    a an the some any no not none every each all both either neither other another such same own one
    of in on at by for with without from to into onto over under up down out off about after before between through
    during against among within upon per via
    very too also only just even still already yet ever never always often again then now more most much many few less
    least rather quite perhaps maybe however therefore thus well`,
  se: `
    ja dahje muhto ahte go jus dasgo vai lea leat leamen lei ledje ii eai in it eat mun don son mii dii sii moai doai soai
    dat dát duot diet gii mii man dan dán daid gos gosa dás das doppe dáppe maid maiddái dušše hui nu dego vel dál juo`,
};

/** Forms of Finnish function words that no rule of endings finds. */
const FINNISH_FORMS = `
  olla on ovat oli olivat olisi olisivat olen olet olemme olette ollut olleet ole ollaan olevan olevat olleen ollakseen
  ei en et emme ette eivät älä älkää
  voida voi voivat voisi voisivat voidaan voitaisiin voin voimme voit voitte voinut voineet voisin voisimme
  saada saa saavat sai saivat saisi saisivat saadaan saataisiin saan saamme saanut saaneet saatu
  pitää pitäisi piti pitänyt pidä
  tulla tulee tulevat tuli tulivat tulisi tulisivat tullaan tullut tulen tulemme
  täytyä täytyy täytyisi täytynyt
  minä minun minua minulla minulle minulta minusta minuun minut
  sinä sinun sinua sinulla sinulle sinulta sinusta sinut
  hän hänen häntä hänellä hänelle häneltä hänestä häneen hänet
  me meidän meitä meillä meille meiltä meistä meihin meidät
  te teidän teitä teillä teille teiltä teistä teidät
  he heidän heitä heillä heille heiltä heistä heihin heidät
  se sen sitä siinä siitä siihen sillä sille siltä sinä siksi ne niiden niitä niissä niistä niihin niillä niille niiltä
  tämä tämän tätä tässä tästä tähän tällä tälle tältä nämä näiden näitä näissä näistä näihin näillä näille näiltä
  tuo tuon tuota tuossa tuosta tuohon tuolla tuolle nuo noiden noita noissa noista
  joka jonka jota jossa josta johon jolla jolle jolta jotka joiden joita joissa joista joihin joilla joille joilta
  mikä minkä mitä missä mistä mihin millä mille miltä mitkä
  kuka kenen ketä kenellä kenelle keneltä kenestä keneen ketkä keiden
  jokin jonkin jotakin jotain jossakin jossain jostakin jostain johonkin jotkin
  joku jonkun jotakuta jollakin jollekin jotkut joidenkin joitakin joissakin
  kukaan kenenkään ketään kellekään kenellekään
  mikään minkään mitään missään mistään mihinkään millään
  muu muun muuta muussa muusta muuhun muulla muulle muut muiden muita muissa muista muihin muilla muille muilta
  moni monen monta monessa monesta monella monelle monet monien monia monissa monista monilla monille
  kaikki kaiken kaikkea kaikessa kaikesta kaikkeen kaikkien kaikkia kaikissa kaikista kaikkiin kaikilla kaikille
  itse itsensä itseään itsellään itselleen itsestään
  sama saman samaa samassa samasta samaan samalla samat samojen samoja samoissa
  toinen toisen toista toisessa toisesta toiseen toisella toiselle toiset toisten toisia toisilla toisille`;

const FINNISH_LEMMAS = new Map(
  FINNISH_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [lemma = '', ...forms] = line.trim().split(' ');
      return [lemma, ...forms].map((form): [string, string] => [form, lemma]);
    }),
);

/** The base form of a form of a Finnish function word, particles at its end or not; undefined for all other words. */
export function finnishFunctionWord(form: string): string | undefined {
  return lemmaOf(form) ?? lemmaOf(form.replace(/(?:k[oö]|kin|kaan|kään|h[aä]n|p[aä])$/, ''));
}

function lemmaOf(form: string): string | undefined {
  return FINNISH_LEMMAS.get(form) ?? (isFunctionWord('fi', form) ? form : undefined);
}

const SETS = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, list]) => [language, new Set(list.trim().split(/\s+/))]),
);

/** Whether a word in lower case, given in its base form (Finnish) or as it stands, is a function word of the language. */
export function isFunctionWord(language: Language, word: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
