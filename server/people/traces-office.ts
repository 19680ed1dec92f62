import { sql } from 'drizzle-orm';
import { always, BARE, by, ofHerFeedback, ofHerWords, ROLES_ONLY, type Trace, withTexts } from './trace.ts';

/** An act in office: her name is gone, the act is told in her data as a row of the log. */
const ACT: Trace = { joined: 'moves', told: 'acts', why: `An act in office. ${BARE}` };
/** Written in office: the county’s and the case’s own; others have answered, counted on or been told of it. */
const OFFICIAL: Trace = { told: 'written', why: 'Written in office: it is the county’s, and others rest on it.' };
const about = (to: '' | null) => withTexts(to, ofHerWords);
const herRefusals = (me: string) =>
  sql`(by = ${me}::uuid or statement_id in (select id from statement where made_by = ${me}))`;

const herSettled = (me: string) =>
  sql`how = 'told' and delivery_id in (select id from delivery where person_id = ${me}::uuid)`;

/** Traces of those who work with cases and of what they write of others; part of TRACES, in its order. */
export const OFFICE_TRACES: Readonly<Record<string, Trace>> = {
  'working_note.by': { joined: 'moves', told: 'notes', erased: withTexts('gone', by('by')) },
  'working_note.text': { told: 'notes', erased: withTexts('gone', by('by')) },
  'theme_name.by': { joined: 'moves', told: 'written', erased: withTexts('gone', by('by')) },
  'theme_name.name': { told: 'written', erased: withTexts('gone', by('by')) },
  'statement_refusal.by': ACT,
  'statement_refusal.reason': { told: 'written', erased: withTexts('', herRefusals) },
  'hiding.by': ACT,
  'hiding.ended_by': ACT,
  // What she wrote when her text was hidden, and what the one who hid it wrote of her text.
  'hiding.appeal': { told: 'hidings', erased: about(null) },
  'hiding.note': { told: 'hidings', erased: about('') },
  'unused.by': ACT,
  'unused.reason': { told: 'contributions', erased: about('') },
  'not_taken_up.by': ACT,
  'not_taken_up.reason': { told: 'contributions', erased: about('') },
  'move.by': ACT,
  'move.reason': { ...OFFICIAL, why: 'It is of all that moved, and public.' },
  'move.before': {
    why: 'Not told: places of others’ texts by id; a reason kept in them goes with the one it was of (erase.ts).',
  },
  'move.after': { why: 'As move.before.' },
  'access_feedback.person_id': { joined: 'moves', told: 'accessFeedback', until: 'forgetOldFeedback', why: BARE },
  'access_feedback.text': {
    told: 'accessFeedback',
    erased: withTexts('', ofHerFeedback),
    until: 'forgetOldFeedback',
  },
  'access_feedback.page': { told: 'accessFeedback', erased: withTexts('', ofHerFeedback), until: 'forgetOldFeedback' },
  'access_feedback.answer': {
    told: 'accessFeedback',
    erased: withTexts('', (me) => sql`answer is not null and ${ofHerFeedback(me)}`),
    until: 'forgetOldFeedback',
  },
  'access_feedback.email': {
    told: 'accessFeedback',
    erased: always(null, ofHerFeedback),
    until: 'It goes with the answer; forgetOldFeedback.',
  },
  'access_feedback.answered_by': ACT,
  'report.settled_by': ACT,
  'contribution.logged_by': { ...ACT, told: 'logged' },
  'card.made_by': ACT,
  'role_held.person_id': { told: 'roles', why: `${BARE} ${ROLES_ONLY}` },
  'role_held.given_by': ACT,
  'role_held.ended_by': ACT,
  'development_case.created_by': ACT,
  'development_case.title': OFFICIAL,
  'development_case.need': OFFICIAL,
  'development_case.need_plain': OFFICIAL,
  'development_case.theme': OFFICIAL,
  'stay.owner_id': { ...ACT, told: 'duties' },
  'stay.entered_by': ACT,
  'stay.reason': OFFICIAL,
  'halt.by': ACT,
  'halt.ended_by': ACT,
  'halt.reason': OFFICIAL,
  'halt.closing_message': OFFICIAL,
  'member.person_id': { joined: ['case_id'], told: 'memberships', why: BARE },
  'invitation.made_by': { joined: 'moves', told: 'invitations', why: BARE },
  'invitation.used_by': { joined: 'moves', told: 'memberships', why: BARE },
  'mix_reason.by': ACT,
  'mix_reason.reason': OFFICIAL,
  'workshop.made_by': ACT,
  'workshop.title': OFFICIAL,
  'workshop.place': OFFICIAL,
  'workshop.notes': OFFICIAL,
  'workshop.cancelled_reason': OFFICIAL,
  'promise.decision_maker_id': { ...ACT, told: 'duties' },
  'promise.proposed_by': ACT,
  'promise.can_change': OFFICIAL,
  'promise.cannot_change': OFFICIAL,
  'promise.change_reason': OFFICIAL,
  'open_window.set_by': ACT,
  'open_window.reason': OFFICIAL,
  'need_version.by': ACT,
  'need_version.need': OFFICIAL,
  'need_version.need_plain': OFFICIAL,
  'point_version.by': ACT,
  'point.text': { ...OFFICIAL, why: 'The group’s summary, in its own words; it was checked, supported and answered.' },
  'point.plain': OFFICIAL,
  'point_version.text': OFFICIAL,
  'point_version.plain': OFFICIAL,
  'check_period.by': ACT,
  'check_period.waived_reason': OFFICIAL,
  'approval.person_id': { joined: ['case_id'], told: 'acts', why: BARE },
  'handover.by': ACT,
  'postponement.by': ACT,
  'postponement.reason': OFFICIAL,
  'receiver.person_id': { ...ACT, told: 'duties', joined: ['case_id'] },
  'receiver.deputy_id': { ...ACT, told: 'duties' },
  'answer.drafted_by': ACT,
  'answer.published_by': ACT,
  'answer.reason': { ...OFFICIAL, why: 'The county’s answer in office: a public promise to all who spoke.' },
  'answer.next_step': OFFICIAL,
  'deed.by': ACT,
  'deed.text': OFFICIAL,
  // What is said of how she is told what came of her words. Given up is never delivered: those rows go with their delivery.
  'delivery_settled.by': ACT,
  'delivery_settled.reason': { told: 'written', erased: withTexts('', herSettled) },
};

/** Columns of words, codes and hashes that are of no person, and why. */
export const OF_NOBODY: Readonly<Record<string, readonly string[]>> = {
  'a code from a closed list': [
    'activity.kind', 'access_feedback.lang', 'analysis.method', 'analysis.subject', 'analysis_due.subject', 'answer.kind',
    'attendance.viewpoint', 'check_mark.value', 'contribution.channel', 'contribution.comment_kind', 'contribution.kind',
    'contribution.lang', 'contribution.presence', 'contribution.viewpoint', 'delivery.kind', 'delivery.way', 'delivery_settled.how', 'founding.what', 'founding.value', 'halt.kind',
    'hiding.reason', 'member.viewpoint', 'move.kind', 'person.answer_way', 'person.language', 'person.viewpoint', 'point.kind',
    'report.reason', 'role_held.role', 'role_pause.role', 'search_entry.kind', 'search_entry.lang', 'stay.way', 'vote.value', 'vote.shown',
  ], // prettier-ignore
  'a hash of a secret; without it nobody is found': [
    'card.code_hash', 'invitation.token_hash', 'session.token_hash', 'sign_in_code.code_hash', 'sign_in_code.link_hash', 'sign_in_code.asked_by', 'sent.key_hash', 'sent.sender', 'sent.what', 'try_counted.key', 'seal.hash',
  ], // prettier-ignore
  'the county’s own': ['county.accessibility_email', 'county.contact_email', 'county.controller', 'county.data_officer_email', 'county.logo', 'county.logo_type', 'county.name', 'county.phone', 'county.phone_hours', 'county.teal', 'county.amber'], // prettier-ignore
  'a key of the service': ['mail.dedupe_key', 'mail.last_error', 'mail_outage.error', 'reader_cursor.name', 'theme_name.theme', 'migration.name', 'migration.sha256'], // prettier-ignore
  'sealed with a key that its sender alone has, and gone in thirty days': ['sent.answer'],
  // forgetWords at erasing; ids and terms that several used, made anew after an erasing.
  'derived of others in this list': ['search_entry.terms', 'known_word.word', 'analysis.result'],
};
