import { sql } from 'drizzle-orm';
import { always, BARE, by, ofHerFeedback, ofHerWords, ROLES_ONLY, type Trace, withTexts } from './trace.ts';
import { OFFICE_TRACES } from './traces-office.ts';

const hers = (column: string) => always('gone', by(column));
const herAddress = (column: string) => (me: string) =>
  sql`${sql.identifier(column)} = (select email from person where id = ${me})`;
const ANSWERED = sql`exists (select from vote where statement_id = statement.id and person_id <> made_by)`;

/**
 * What happens to everything in the database that points to a person or that she has written: at joining a card, at
 * erasing, in her own data, by time. Joining and erasing are done by this table, in its order: a row that finds others
 * (her address, her words) stands after them. `tests/api/traces.test.ts` reads the schema and refuses a column that nobody has decided.
 */
export const TRACES: Readonly<Record<string, Trace>> = {
  'session.person_id': { joined: 'ends', erased: hers('person_id'), told: 'sessions', until: 'sessions.sweep' },
  'session.device': { erased: hers('person_id'), told: 'sessions', until: 'sessions.sweep' },
  'sign_in_code.email': {
    erased: always('gone', herAddress('email')),
    until: 'sweepSignIn',
    why: 'Not told: it is her own address, for two days.',
  },
  'sign_in_code.next': {
    erased: always('gone', herAddress('email')),
    until: 'sweepSignIn',
    why: 'Not told: the page that she came from, for two days.',
  },
  'card.person_id': { joined: 'moves', erased: hers('person_id'), told: 'cards' },
  'draft.person_id': { joined: ['place'], erased: hers('person_id'), told: 'drafts', until: 'forgetOldDrafts' },
  'draft.place': { erased: hers('person_id'), told: 'drafts', until: 'forgetOldDrafts' },
  'draft.text': { erased: hers('person_id'), told: 'drafts', until: 'forgetOldDrafts' },
  'draft.earlier': { erased: hers('person_id'), told: 'drafts', until: 'forgetOldDrafts' },
  'follow.person_id': { joined: ['case_id'], erased: hers('person_id'), told: 'follows' },
  'role_pause.person_id': { erased: hers('person_id'), told: 'pauses', why: ROLES_ONLY },
  'absence.person_id': { joined: 'ends', erased: hers('person_id'), told: 'absences' },
  'mail.to_person_id': { joined: 'moves', erased: hers('to_person_id'), told: 'letters' },
  'mail.to_address': { erased: always('gone', herAddress('to_address')), told: 'letters', until: 'forgetSentMail' },
  'mail.subject': { erased: hers('to_person_id'), told: 'letters', until: 'forgetSentMail' },
  // What she wrote on accessibility may still wait to go to the county's contact.
  'mail.text': {
    erased: withTexts(
      'gone',
      (me) => sql`dedupe_key in (select 'access-notice:' || id from access_feedback where ${ofHerFeedback(me)})`,
    ),
    told: 'letters',
    until: 'It is emptied when it has been sent.',
  },
  ...OFFICE_TRACES,
  'delivery.person_id': {
    joined: ['kind', 'about'],
    // Nobody is left to be told: an owed message would keep its case from ever being closed.
    erased: always('gone', (me) => sql`person_id = ${me}::uuid and delivered_at is null`),
    told: 'deliveries',
  },
  'vote.person_id': { joined: ['statement_id'], told: 'votes', why: BARE },
  'support.person_id': { joined: ['contribution_id'], told: 'supports', why: BARE },
  'sign_up.person_id': { joined: ['workshop_id'], told: 'signUps', why: BARE },
  'sign_up.access_needs': { erased: always('', by('person_id')), told: 'signUps', until: 'forgetAccessNeeds' },
  'check_mark.person_id': { joined: ['point_id'], told: 'marks', why: BARE },
  'check_mark.because': { erased: withTexts('', by('person_id')), told: 'marks' },
  'report.reporter_id': { joined: 'moves', told: 'reports', until: 'forgetOldReports', why: BARE },
  // What she said of others' texts, and what others said of hers.
  'report.note': {
    erased: withTexts(null, (me) => sql`reporter_id = ${me}::uuid or ${ofHerWords(me)}`),
    told: 'reports',
    until: 'forgetOldReports',
  },
  'statement.made_by': { joined: 'moves', told: 'statements', why: BARE },
  'statement.text': {
    erased: withTexts('', (me) => sql`made_by = ${me}::uuid and (waits or not ${ANSWERED})`),
    told: 'statements',
    why: 'A statement that others have answered stays: their answers are to those words.',
  },
  'contribution_version.edited_by': { joined: 'moves', told: 'versions', why: BARE },
  'contribution_version.text': { erased: withTexts('', ofHerWords), told: 'versions' },
  'contribution.pen_name': { erased: always(null, by('author_id')), told: 'contributions' },
  'contribution.text': { erased: withTexts('', by('author_id')), told: 'contributions' },
  'contribution.author_id': { joined: 'moves', told: 'contributions', why: BARE },
  'person.name': { erased: always(null, by('id')), told: 'person' },
  'person.pen_name': { erased: always(null, by('id')), told: 'person' },
  'person.email': { erased: always(null, by('id')), told: 'person' },
  'activity.actor_id': {
    told: 'acts',
    why: 'The log is append-only and holds bare ids; `card.joined` says which two are one.',
  },
  'activity.details': {
    why: 'Not told: ids, codes, numbers and dates, also ids of others; what they tell of her stands in her own rows. A bare id is of nobody once she is erased.',
  },
};
