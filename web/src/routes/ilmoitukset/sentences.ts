import type { Shapes } from '#lib/api/shapes.ts';
import { stepName } from '#lib/look/labels.ts';
import * as m from '#lib/words/messages.js';
import { localizeHref } from '#lib/words/runtime.js';

type Notice = Shapes['Notice'];
const SENTENCES: Readonly<Record<Notice['kind'], (notice: Notice) => string>> = {
  'case.step_entered': ({ step }) => m.people_notice_step({ step: step ?? 1, name: stepName(step ?? 1) }),
  'case.halted': () => m.people_notice_halted(),
  'case.resumed': () => m.people_notice_resumed(),
  'case.closed': () => m.people_notice_closed(),
  'window.opened': () => m.people_notice_opened(),
  'window.extended': () => m.people_notice_extended(),
  'window.closing_soon': () => m.people_notice_closing(),
  'window.closed': () => m.people_notice_window_closed(),
  'promise.proposed': () => m.people_notice_other(),
  'promise.confirmed': () => m.people_notice_promise(),
  'check.opened': () => m.people_notice_check(),
  'handover.set': () => m.people_notice_other(),
  'answer.published': () => m.people_notice_answer(),
  'deed.told': () => m.people_notice_deed(),
  'contribution.told': () => m.people_notice_comment(),
  'contribution.logged': () => m.people_notice_other(),
  'contribution.hidden': () => m.people_notice_hidden(),
  'contribution.shown_again': () => m.people_notice_shown(),
  'move.made': () => m.people_notice_move(),
  'move.undone': () => m.people_notice_move(),
  'statement.taken': () => m.people_notice_statement_taken(),
  'statement.refused': () => m.people_notice_statement_refused(),
  'workshop.changed': () => m.people_notice_workshop_off(),
};

/** Where it is to be seen. */
export function placeOf(notice: Notice): string {
  if (notice.caseId) return localizeHref(`/asia/${notice.caseId}`);
  return notice.contributionId ? `${localizeHref('/lanka')}#s-${notice.contributionId}` : localizeHref('/lanka');
}

/** What happened, in a sentence. */
export function noticeSentence(notice: Notice): string {
  return SENTENCES[notice.kind](notice);
}
