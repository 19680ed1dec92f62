import type { Shapes } from '#lib/api/shapes.ts';
import type { Drafts } from '#lib/draft/draft.ts';

/** What the examples tell: invented, and always of the same day. */
export const ID = '00000000-0000-4000-8000-000000000000';
export const DAY = '2026-05-01';
export const MOMENT = `${DAY}T09:00:00.000Z`;
export const NOW = new Date(MOMENT);
export const LOOK = { theme: null, size: null } as const;
export const URL_HERE = { pathname: '/asiat', search: '' };
export const STOP = { step: 3, look: 'now', name: 'Työpajat' } as const;
export const HARD =
  'Asiakasosallisuuden edistämisen toimeenpanon yhteydessä, jolloin mukana on useita toimijoita, kartoitetaan, arvioidaan ja yhteensovitetaan palvelutarpeita.';
export const CHOICES = [
  { value: 'a', label: 'Asiakas' },
  { value: 'b', label: 'Läheinen', help: 'Joku, joka on lähellä asiakasta.' },
];
export const REFUSAL = {
  code: 'not_ready',
  status: 409,
  sentence: 'Vaiheesta puuttuu vielä jotakin.',
  missing: ['Lupaus on vahvistamatta.', 'Aikataulu puuttuu.'],
  fields: [],
};
export const CASE_LINE = {
  id: ID,
  title: 'Apua saa myös ilman nettiä',
  needPlain: 'Kaikilla ei ole tietokonetta.',
  step: 4,
  contributions: 12,
  closed: false,
  halt: null,
  closesAt: '2026-05-09T09:00:00.000Z',
  answerBy: null,
};
export const ANSWER = {
  kind: 'will_be_done',
  reason: 'Jonot ovat olleet pitkiä.',
  nextStep: 'Kaksi uutta ihmistä vastaa puhelimeen.',
  nextDay: DAY,
  publishedAt: MOMENT,
} as const;
export const SAID: Shapes['Said'] = {
  id: ID,
  kind: 'idea',
  commentKind: null,
  parentId: null,
  caseId: null,
  text: 'Soitin kolme kertaa, eikä kukaan vastannut.',
  later: null,
  lang: 'fi',
  speaker: 'Metsätähti',
  byPenName: false,
  viewpoint: 'client',
  channel: 'web',
  version: 1,
  createdAt: MOMENT,
  supports: 3,
  supportedByMe: false,
  comments: 0,
  mine: false,
  hidden: false,
  withdrawn: false,
  staffSpeaker: null,
  answerBy: null,
};
const quote = { contributionId: ID, text: 'Puhelimeen ei vastata.', lang: 'fi', viewpoint: 'client' } as const;
const theme: Shapes['Themes']['themes'][number] = {
  id: 'a',
  name: 'Puhelin',
  lang: 'fi',
  terms: ['puhelin', 'jono'],
  texts: 12,
  fresh: 3,
  kinds: { question: 1, wish: 4, experience: 7 },
  viewpoints: [
    { viewpoint: 'client', texts: 8 },
    { viewpoint: 'close_one', texts: null },
  ],
  quotes: [quote],
};
export const THEMES: Shapes['Themes'] = {
  themes: [theme, { ...theme, id: 'b', name: null }],
  unassigned: 2,
  method: 'kuultu-1',
  madeAt: MOMENT,
  working: false,
};
export const DRAFTS: Drafts = {
  owner: ID,
  items: [{ place: 'tell', text: 'Bussi', earlier: 'Bussi ei kulje.', version: 2, clearedVersion: 0, at: MOMENT }],
};
const alike: Shapes['SaidBefore'] = {
  kind: 'contribution',
  id: ID,
  text: 'Puhelimeen ei vastata.',
  lang: 'fi',
  speaker: 'Metsätähti',
  byPenName: true,
  caseId: null,
  caseTitle: null,
  step: null,
  closed: false,
  points: 0,
  answered: 0,
  supports: 3,
  supportedByMe: false,
};
export const ALIKE: readonly Shapes['SaidBefore'][] = [
  alike,
  { ...alike, kind: 'case', caseId: ID, caseTitle: 'Apua saa myös ilman nettiä', step: 4 },
];
