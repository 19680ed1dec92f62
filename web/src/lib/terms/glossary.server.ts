import * as m from '#lib/words/messages.js';

/** A word of official texts that not everybody knows: how it is called and what it means, in the reader's language. */
export interface Entry {
  readonly word: () => string;
  readonly says: () => string;
  /** What its inflected forms begin with, in each language in which a text may be written; lower case. */
  readonly stems: Readonly<Record<'fi' | 'sv' | 'en', readonly string[]>>;
}

/** On the server only: a page brings just the words that are on it. */
export const GLOSSARY: readonly Entry[] = [
  {
    word: m.term_osallisuus,
    says: m.term_osallisuus_is,
    stems: {
      fi: ['osallisuus', 'osallisuut', 'osallisuud', 'osallisuuks'],
      sv: ['delaktighet'],
      en: ['participation'],
    },
  },
  {
    word: m.term_asiakasosallisuus,
    says: m.term_asiakasosallisuus_is,
    stems: {
      fi: ['asiakasosallisuus', 'asiakasosallisuut', 'asiakasosallisuud'],
      sv: ['klientdelaktighet'],
      en: ['client participation'],
    },
  },
  {
    word: m.term_yhteiskehittaminen,
    says: m.term_yhteiskehittaminen_is,
    stems: { fi: ['yhteiskehittämi'], sv: ['samutveckling'], en: ['co-development'] },
  },
  {
    word: m.term_kokemustieto,
    says: m.term_kokemustieto_is,
    stems: { fi: ['kokemustie'], sv: ['erfarenhetskunskap'], en: ['knowledge from experience'] },
  },
  {
    word: m.term_hyvinvointialue,
    says: m.term_hyvinvointialue_is,
    stems: {
      fi: ['hyvinvointialue', 'hyvinvointialuei'],
      sv: ['välfärdsområd'],
      en: ['wellbeing services county', 'wellbeing services countie'],
    },
  },
  {
    word: m.term_jarjesto,
    says: m.term_jarjesto_is,
    stems: { fi: ['järjestö'], sv: ['organisation'], en: ['organisation'] },
  },
  {
    word: m.term_suunnitteluryhma,
    says: m.term_suunnitteluryhma_is,
    stems: { fi: ['suunnitteluryhm'], sv: ['planeringsgrupp'], en: ['planning group'] },
  },
  {
    word: m.term_tyopaja,
    says: m.term_tyopaja_is,
    stems: { fi: ['työpaj'], sv: ['workshop', 'workshopp'], en: ['workshop'] },
  },
  {
    word: m.term_verkkotyo,
    says: m.term_verkkotyo_is,
    stems: {
      fi: ['verkkotyö', 'verkkotö'],
      sv: ['öppet arbete på nätet', 'öppna arbetet på nätet'],
      en: ['open online work'],
    },
  },
  {
    word: m.term_koonti,
    says: m.term_koonti_is,
    stems: { fi: ['koonti', 'koont', 'koonni', 'koonne'], sv: ['sammanställning'], en: ['summary', 'summarie'] },
  },
  { word: m.term_vaittama, says: m.term_vaittama_is, stems: { fi: ['väittäm'], sv: ['påståend'], en: ['statement'] } },
  {
    word: m.term_kehittamistapaus,
    says: m.term_kehittamistapaus_is,
    stems: { fi: ['kehittämistapau'], sv: ['utvecklingsfall'], en: ['development case'] },
  },
  {
    word: m.term_verstas,
    says: m.term_verstas_is,
    stems: { fi: ['verstas', 'verstaa'], sv: ['verkstad'], en: ['workbench'] },
  },
  {
    word: m.term_innoagentti,
    says: m.term_innoagentti_is,
    stems: { fi: ['innoagentt', 'innoagenti', 'innoagente'], sv: ['innoagent'], en: ['innoagent'] },
  },
  {
    word: m.term_kokemusasiantuntija,
    says: m.term_kokemusasiantuntija_is,
    stems: {
      fi: ['kokemusasiantuntij'],
      sv: ['erfarenhetsexpert'],
      en: ['expert by experience', 'experts by experience'],
    },
  },
  {
    word: m.term_kokemustoimija,
    says: m.term_kokemustoimija_is,
    stems: { fi: ['kokemustoimij'], sv: ['erfarenhetsaktör'], en: ['experience actor'] },
  },
  {
    word: m.term_paattaja,
    says: m.term_paattaja_is,
    stems: { fi: ['päättäj'], sv: ['beslutsfattar'], en: ['decision maker', 'decision-maker'] },
  },
  {
    word: m.term_viranhaltija,
    says: m.term_viranhaltija_is,
    stems: { fi: ['viranhaltij'], sv: ['tjänsteinnehavar'], en: ['office holder'] },
  },
  {
    word: m.term_luottamushenkilo,
    says: m.term_luottamushenkilo_is,
    stems: { fi: ['luottamushenkilö'], sv: ['förtroendevald'], en: ['elected official'] },
  },
  {
    word: m.term_valmistelija,
    says: m.term_valmistelija_is,
    stems: { fi: ['valmistelij'], sv: ['beredar'], en: ['preparing official'] },
  },
  {
    word: m.term_asiakasraati,
    says: m.term_asiakasraati_is,
    stems: {
      fi: ['asiakasraati', 'asiakasraadi', 'asiakasraate', 'asiakasraade'],
      sv: ['klientråd'],
      en: ['client panel'],
    },
  },
  {
    word: m.term_asukasraati,
    says: m.term_asukasraati_is,
    stems: {
      fi: ['asukasraati', 'asukasraadi', 'asukasraate', 'asukasraade'],
      sv: ['invånarråd'],
      en: ['residents’ panel', "residents' panel"],
    },
  },
  {
    word: m.term_nuorisovaltuusto,
    says: m.term_nuorisovaltuusto_is,
    stems: { fi: ['nuorisovaltuust'], sv: ['ungdomsfullmäktig'], en: ['youth council'] },
  },
  {
    word: m.term_vanhusneuvosto,
    says: m.term_vanhusneuvosto_is,
    stems: { fi: ['vanhusneuvosto'], sv: ['äldreråd'], en: ['older people’s council'] },
  },
  {
    word: m.term_vammaisneuvosto,
    says: m.term_vammaisneuvosto_is,
    stems: { fi: ['vammaisneuvosto'], sv: ['råd för personer med funktionsnedsättning'], en: ['disability council'] },
  },
  {
    word: m.term_aluevaltuusto,
    says: m.term_aluevaltuusto_is,
    stems: { fi: ['aluevaltuust'], sv: ['välfärdsområdesfullmäktig'], en: ['county council'] },
  },
  {
    word: m.term_aluehallitus,
    says: m.term_aluehallitus_is,
    stems: { fi: ['aluehallitu'], sv: ['välfärdsområdesstyrelse'], en: ['county board'] },
  },
  {
    word: m.term_aloite,
    says: m.term_aloite_is,
    stems: { fi: ['aloite', 'aloittee', 'aloittei'], sv: ['invånarinitiativ'], en: ['formal initiative'] },
  },
  {
    word: m.term_omaishoitaja,
    says: m.term_omaishoitaja_is,
    stems: { fi: ['omaishoitaj'], sv: ['närståendevårdar'], en: ['family carer'] },
  },
  {
    word: m.term_palveluohjaus,
    says: m.term_palveluohjaus_is,
    stems: { fi: ['palveluohjau'], sv: ['servicehandledning'], en: ['service guidance'] },
  },
  {
    word: m.term_asiakassuunnitelma,
    says: m.term_asiakassuunnitelma_is,
    stems: { fi: ['asiakassuunnitelm'], sv: ['klientplan'], en: ['client plan'] },
  },
  {
    word: m.term_hoitoketju,
    says: m.term_hoitoketju_is,
    stems: { fi: ['hoitoketju'], sv: ['vårdkedj'], en: ['care pathway'] },
  },
  {
    word: m.term_kuntoutus,
    says: m.term_kuntoutus_is,
    stems: { fi: ['kuntoutu'], sv: ['rehabilitering'], en: ['rehabilitation'] },
  },
  {
    word: m.term_sijaishoito,
    says: m.term_sijaishoito_is,
    stems: { fi: ['sijaishoi'], sv: ['avlösarvård'], en: ['respite care'] },
  },
  {
    word: m.term_aikuissosiaalityo,
    says: m.term_aikuissosiaalityo_is,
    stems: {
      fi: ['aikuissosiaalityö'],
      sv: ['socialt arbete för vuxna', 'sociala arbetet för vuxna'],
      en: ['adult social work'],
    },
  },
  {
    word: m.term_ennaltaehkaisy,
    says: m.term_ennaltaehkaisy_is,
    stems: {
      fi: ['ennaltaehkäisy', 'ennalta ehkäisy'],
      sv: ['förebyggande arbete', 'förebyggande arbetet'],
      en: ['prevention'],
    },
  },
  {
    word: m.term_monialainen,
    says: m.term_monialainen_is,
    stems: { fi: ['monialai'], sv: ['sektorsövergripande', 'multiprofessionell'], en: ['multidisciplinary'] },
  },
  {
    word: m.term_saavutettavuus,
    says: m.term_saavutettavuus_is,
    stems: {
      fi: ['saavutettavuus', 'saavutettavuut', 'saavutettavuud'],
      sv: ['tillgänglighet'],
      en: ['accessibility'],
    },
  },
  {
    word: m.term_esteettomyys,
    says: m.term_esteettomyys_is,
    stems: { fi: ['esteettömyys', 'esteettömyyt', 'esteettömyyd'], sv: ['framkomlighet'], en: ['barrier-free'] },
  },
  {
    word: m.term_talousarvio,
    says: m.term_talousarvio_is,
    stems: { fi: ['talousarvio'], sv: ['budget'], en: ['budget'] },
  },
  {
    word: m.term_pilotti,
    says: m.term_pilotti_is,
    stems: {
      fi: ['pilotti', 'pilotoi', 'piloti', 'pilotei'],
      sv: ['pilotförsök', 'pilotprojekt'],
      en: ['pilot project', 'pilot'],
    },
  },
];
