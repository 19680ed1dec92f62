import type { AnswerWay, Language, Role, Viewpoint } from '../contract/words.ts';

/** What the demo knows of a person of its county. All of them are invented. */
interface DemoPerson {
  readonly name: string;
  readonly penName?: string;
  /** Absent: she has no e-mail, and opens her own thread with a card. */
  readonly email?: string;
  readonly roles?: readonly Role[];
  readonly viewpoint?: Viewpoint;
  readonly language?: Language;
  readonly answerWay?: AnswerWay;
  /** Who she is and what can be tried as her: keys of the messages demo_who_… and demo_try_…; a persona has one. */
  readonly persona?: string;
}

/** The fictional county. */
export const COUNTY = { fi: 'Havulinnan hyvinvointialue', sv: 'Havulinna välfärdsområde', en: 'Havulinna county' };

/** Everyone by a short name that the stories use. The order gives the ids, so new people go last. */
const PEOPLE = {
  sanna: persona('innoagent_1', 'Sanna Rautiola', 'sanna.rautiola', ['innoagent_1'], 'professional'),
  kaarlo: persona('innoagent_2', 'Kaarlo Mäntysaari', 'kaarlo.mantysaari', ['innoagent_2'], 'experience_actor'),
  marjatta: persona('coordinator', 'Marjatta Kuuselo', 'marjatta.kuuselo', ['coordinator'], 'professional'),
  hilkka: persona('decision_maker', 'Hilkka Tervaniemi', 'hilkka.tervaniemi', ['decision_maker'], 'decision_maker'),
  petri: persona('board_chair', 'Petri Kallioranta', 'petri.kallioranta', ['decision_maker'], 'decision_maker'),
  noora: persona('deputy', 'Noora Haapalinna', 'noora.haapalinna', ['deputy'], 'professional'),
  teemu: persona('administrator', 'Teemu Aromaa', 'teemu.aromaa', ['administrator']),
  aino: persona('carer', 'Aino Pihlajisto', 'aino.pihlajisto', [], 'close_one'),
  eero: persona('experience', 'Eero Salmikangas', 'eero.salmikangas', [], 'experience_actor'),
  riitta: persona('professional', 'Riitta Honkaharju', 'riitta.honkaharju', [], 'professional'),
  onni: { ...persona('young', 'Onni Takamaa', 'onni.takamaa', [], 'client'), penName: 'Vaahtera' },
  camilla: { ...persona('swedish', 'Camilla Strandnäs', 'camilla.strandnas', [], 'client'), language: 'sv' },
  veikko: { name: 'Veikko Laineenoja', viewpoint: 'client', answerWay: 'card', persona: 'card' },
  helvi: { name: 'Helvi Uusipelto', viewpoint: 'close_one', answerWay: 'card', persona: 'by_phone' },
  // Those who take part without being offered to visitors.
  tuula: someone('Tuula Niittyoja', 'close_one'),
  jarmo: someone('Jarmo Vesaluoma', 'client'),
  leena: someone('Leena Korpisalo', 'client'),
  pasi: someone('Pasi Hietakorpi', 'close_one'),
  sari: someone('Sari Lepikkö', 'professional'),
  mikael: { ...someone('Mikael Österängen', 'client'), language: 'sv' },
  anniina: someone('Anniina Suvikumpu', 'client'),
  heikki: someone('Heikki Rantapuisto', 'resident'),
  ulla: someone('Ulla Kivimetsä', 'organisation'),
  samuli: someone('Samuli Ojaharju', 'client'),
  fatima: someone('Fatima Hassani', 'close_one'),
  birgitta: { ...someone('Birgitta Holmskär', 'resident'), language: 'sv' },
  ritva: someone('Ritva Pohjankoski', 'client'),
  timo: someone('Timo Järvikallio', 'professional'),
  elli: someone('Elli Marjavaara', 'client'),
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;
export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[];

/** A demo person; keys are the only way in, so that each is known. */
export function personOf(key: PersonKey): DemoPerson {
  return PEOPLE[key];
}

/**
 * The id of a demo person, the same in every demo: whoever has it was put there by the seeding, and whoever signs up
 * later gets a random one. This, and no address that anybody could type, is what makes a person one who may be become.
 */
export function idOf(key: PersonKey): string {
  return `de300000-0000-4000-8000-${String(PERSON_KEYS.indexOf(key) + 1).padStart(12, '0')}`;
}

/** Those whom a visitor of the demo may become. */
export const PERSONAS = PERSON_KEYS.filter((key) => personOf(key).persona !== undefined);

/** Ordinary people with an account, who support and vote. */
export const CROWD = PERSON_KEYS.filter((key) => !personOf(key).roles?.length && personOf(key).email);

function persona(key: string, name: string, box: string, roles: readonly Role[], viewpoint?: Viewpoint) {
  const who = { name, email: `${box}@demo.invalid`, roles, persona: key };
  return viewpoint ? { ...who, viewpoint } : who;
}

function someone(name: string, viewpoint: Viewpoint) {
  const box = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.');
  return { name, email: `${box}@demo.invalid`, viewpoint };
}
