import { dutyLetter } from '../cases/steps/6-decision/duty-letter.ts';
import { type AnsweredPoint, newsLetter } from '../cases/steps/7-response/letters.ts';
import { reminderLetter } from '../cases/reminder-letter.ts';
import { ANSWER_KINDS, STEP } from '../contract/words.ts';
import { answerLetter, noticeLetter, receiptLetter } from '../county/feedback-letters.ts';
import { type Letter, type LetterLanguage, signInLetter } from '../people/letters.ts';

const PUBLIC_URL = new URL('https://kuultu.example');
const TITLE = 'Apua saa myös ilman nettiä';
const CASE = { caseId: '00000000-0000-4000-8000-000000000000', title: TITLE };
const DAY = '2026-05-01';
const TODAY = new Date(`${DAY}T09:00:00Z`);

const POINTS = ANSWER_KINDS.map((kind, i): AnsweredPoint => ({
  id: String(i),
  text: 'Puhelinpalvelun saavutettavuutta parannetaan.',
  plain: 'Puhelimella pitää päästä ihmisen luo.',
  kind,
  reason: 'Jonot ovat olleet pitkiä.',
  nextStep: 'Kaksi uutta ihmistä vastaa puhelimeen.',
  nextDay: kind === 'not_now' ? null : DAY,
}));
const OWN = [
  { text: 'Soitin kolme kertaa, eikä kukaan vastannut.', pointIds: ['0', '1'], unusedReason: null },
  { text: 'Bussi ei kulje viikonloppuna.', pointIds: [], unusedReason: 'Se kuuluu toiseen asiaan.' },
  { text: 'Lomakkeet ovat vaikeita.', pointIds: [], unusedReason: null },
];

/** Every letter that the service writes, with invented contents. A new one: a row here. */
const LETTERS: Readonly<Record<string, (language: LetterLanguage) => Letter>> = {
  'sign-in code': (language) => signInLetter(language, '123 456', 'tunnus', PUBLIC_URL),
  'answer, to a proved address': (language) =>
    newsLetter(language, TITLE, { kind: 'answer', words: OWN, points: POINTS }, PUBLIC_URL, true),
  'answer, to another address': (language) =>
    newsLetter(language, TITLE, { kind: 'answer', words: OWN, points: POINTS }, PUBLIC_URL, false),
  deed: (language) =>
    newsLetter(
      language,
      TITLE,
      {
        kind: 'deed',
        text: 'Puhelin vastaa nyt myös illalla.',
        day: DAY,
        point: 'Puhelimella pitää päästä ihmisen luo.',
      },
      PUBLIC_URL,
      true,
    ),
  closing: (language) =>
    newsLetter(language, TITLE, { kind: 'closing', message: 'Kiitos kaikille.' }, PUBLIC_URL, true),
  'duty: answer': (language) => dutyLetter(language, { ...CASE, duty: 'answer', day: DAY }, PUBLIC_URL),
  'duty: prepare': (language) => dutyLetter(language, { ...CASE, duty: 'prepare', day: DAY }, PUBLIC_URL),
  'duty: promise': (language) => dutyLetter(language, { ...CASE, duty: 'promise', day: DAY }, PUBLIC_URL),
  'reminder: answer': (language) => reminder(language, 'decision_maker', STEP.decision),
  'reminder: promise': (language) => reminder(language, 'decision_maker', STEP.online),
  'reminder: planning group': (language) => reminder(language, 'group', STEP.summary),
  'reminder: innoagent': (language) => reminder(language, 'owner', STEP.need),
  'reminder: instead of one who is away': (language) => reminder(language, 'decision_maker', STEP.decision, true),
  'feedback has come': (language) => receiptLetter(language, TODAY),
  'feedback is answered': (language) => answerLetter(language, 'Nappi ei toimi.', 'Korjasimme sen.'),
  'feedback waits, to the county': () =>
    noticeLetter('Nappi ei toimi.', '/kerro', TODAY, new URL('/palaute/vastaa', PUBLIC_URL)),
};

function reminder(
  language: LetterLanguage,
  waits: Parameters<typeof reminderLetter>[1]['waits'],
  step: Parameters<typeof reminderLetter>[1]['step'],
  forAnother = false,
): Letter {
  return reminderLetter(language, { ...CASE, step, waits, forAnother }, PUBLIC_URL);
}

/** The letters as they leave, each in the three languages; shown while one develops. */
export function exampleLetters(): (Letter & { readonly name: string })[] {
  return Object.entries(LETTERS).flatMap(([name, write]) =>
    (['fi', 'sv', 'en'] as const).map((language) => ({ name: `${name} (${language})`, ...write(language) })),
  );
}
