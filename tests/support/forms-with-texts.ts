/**
 * Every form of the pages, and which fields of text it has: each with the route of the API and the property that it feeds.
 * A form without a text has none. A form that is not here fails `tests/browser/too-late.test.ts`, and a field there or in
 * `tests/api/field-limits.test.ts`.
 */
export type TextFields = Readonly<Record<string, string>>;

const NONE: TextFields = {};
const MOVE = { title: 'POST /api/moves title', reason: 'POST /api/moves reason' };
const UNDO = { reason: 'POST /api/moves/{id}/undo reason' };
const POINT = { text: 'POST /api/cases/{id}/points text', plain: 'POST /api/cases/{id}/points plain' };
const REWORD = { text: 'PATCH /api/points/{id} text', plain: 'PATCH /api/points/{id} plain' };
const STAY = { reason: 'POST /api/cases/{id}/stays reason' };
const HALT = {
  reason: 'POST /api/cases/{id}/halts reason',
  closingMessage: 'POST /api/cases/{id}/halts closingMessage',
};
const RECORD = 'POST /api/workshops/{id}/record';
const COUNTY = ['name', 'phone', 'phoneHours', 'contactEmail', 'controller', 'dataOfficerEmail', 'accessibilityEmail'];
const ALUE = Object.fromEntries(COUNTY.map((name) => [name, `PUT /api/county ${name}`]));

export const FORMS: Readonly<Record<string, TextFields>> = {
  '/?/become': NONE,
  '/alue?/look': ALUE,
  '/alue?/save': ALUE,
  '/asia/[id]?/vote': NONE,
  '/asia/[id]?/propose': { text: 'POST /api/cases/{id}/proposed-statements text' },
  '/asia/[id]?/support': NONE,
  '/asia/[id]?/follow': NONE,
  '/asia/[id]?/confirm': NONE,
  '/asia/[id]?/signUp': { accessNeeds: 'POST /api/workshops/{id}/sign-ups accessNeeds' },
  '/asia/[id]?/leave': NONE,
  '/asia/[id]/aiheet?/name': { name: 'PUT /api/cases/{id}/themes/{theme}/name name' },
  '/asia/[id]/hoida?/advance': NONE,
  '/asia/[id]/hoida?/elsewhere': STAY,
  '/asia/[id]/hoida?/halt': HALT,
  '/asia/[id]/hoida?/resume': NONE,
  '/asia/[id]/hoida?/need': {
    title: 'PATCH /api/cases/{id} title',
    need: 'PATCH /api/cases/{id} need',
    needPlain: 'PATCH /api/cases/{id} needPlain',
    theme: 'PATCH /api/cases/{id} theme',
  },
  '/asia/[id]/hoida?/invite': NONE,
  '/asia/[id]/hoida?/uninvite': NONE,
  '/asia/[id]/hoida?/endMember': NONE,
  '/asia/[id]/hoida?/timetable': NONE,
  '/asia/[id]/hoida?/mix': { reason: 'PUT /api/cases/{id}/mix-reason reason' },
  '/asia/[id]/hoida?/note': { text: 'POST /api/cases/{id}/working-notes text' },
  '/asia/[id]/hoida?/workshop': {
    title: 'POST /api/cases/{id}/workshops title',
    place: 'POST /api/cases/{id}/workshops place',
  },
  '/asia/[id]/hoida?/callOff': { reason: 'DELETE /api/workshops/{id} reason' },
  '/asia/[id]/hoida?/held': { notes: `${RECORD} notes`, 'said_{n}': `${RECORD} contributions.text` },
  '/asia/[id]/hoida?/promise': {
    canChange: 'POST /api/cases/{id}/promises canChange',
    cannotChange: 'POST /api/cases/{id}/promises cannotChange',
    changeReason: 'POST /api/cases/{id}/promises changeReason',
  },
  '/asia/[id]/hoida?/window': { reason: 'POST /api/cases/{id}/windows reason' },
  '/asia/[id]/hoida?/take': NONE,
  '/asia/[id]/hoida?/leave': { reason: 'POST /api/statements/{id}/judgement refusedBecause' },
  '/asia/[id]/hoida?/statement': { text: 'POST /api/cases/{id}/statements text' },
  '/asia/[id]/hoida?/check': NONE,
  '/asia/[id]/hoida?/waive': { reason: 'POST /api/cases/{id}/checks waivedReason' },
  '/asia/[id]/hoida?/handover': { lateReason: 'PUT /api/cases/{id}/handover lateReason' },
  '/asia/[id]/hoida?/settle': { reason: 'POST /api/deliveries/{id}/ending reason' },
  '/asia/[id]/hoida?/deliver': NONE,
  '/asia/[id]/hoida?/close': NONE,
  '/asia/[id]/hoida?/deed': { text: 'POST /api/points/{id}/deeds text' },
  '/asia/[id]/koonti?/mark': { because: 'PUT /api/points/{id}/mark because' },
  '/asia/[id]/koonti?/approve': NONE,
  '/asia/[id]/koonti?/unmark': NONE,
  '/asia/[id]/koonti/kirjoita?/point': POINT,
  '/asia/[id]/koonti/kirjoita?/unused': { reason: 'PUT /api/cases/{id}/unused reason' },
  '/asia/[id]/koonti/kohta/[kohta]?/sources': NONE,
  '/asia/[id]/koonti/kohta/[kohta]?/restore': NONE,
  '/asia/[id]/koonti/kohta/[kohta]?/remove': NONE,
  '/asia/[id]/koonti/kohta/[kohta]?/reword': REWORD,
  '/asia/[id]/koonti/kohta/[kohta]?/plainer': REWORD,
  '/asia/[id]/koonti/luonnos?/point': POINT,
  '/asia/[id]/paatos?/draft': {
    reason: 'PUT /api/points/{id}/answer reason',
    nextStep: 'PUT /api/points/{id}/answer nextStep',
  },
  '/asia/[id]/paatos?/publishOne': NONE,
  '/asia/[id]/paatos?/publish': NONE,
  '/asia/[id]/paatos?/deed': { text: 'POST /api/points/{id}/deeds text' },
  '/ilmoitukset?/awayRead': NONE,
  '/kerro': { text: 'POST /api/contributions text', penName: 'POST /api/contributions penName' },
  '/kutsu/[token]?/accept': NONE,
  '/lanka?/edit': { text: 'PATCH /api/contributions/{id} text' },
  '/lanka?/presence': { penName: 'PATCH /api/contributions/{id}/presence penName' },
  '/lanka?/language': NONE,
  '/lanka?/withdraw': NONE,
  '/lanka?/appeal': { text: 'POST /api/contributions/{id}/appeals text' },
  '/nakyma': NONE,
  '/omat?/change': { name: 'PATCH /api/me name', penName: 'PATCH /api/me penName' },
  '/omat?/pause': NONE,
  '/omat?/end': NONE,
  '/omat?/out': NONE,
  '/omat?/erase': NONE,
  '/palaute': { text: 'POST /api/access-feedback text', page: 'POST /api/access-feedback page' },
  '/palaute/vastaa?/answer': { answer: 'POST /api/access-feedback/{id}/answer answer' },
  '/roolit?/give': NONE,
  '/roolit?/end': NONE,
  '/roolit?/add': { name: 'POST /api/people name' },
  '/sanottu/[id]?/comment': {
    text: 'POST /api/contributions/{id}/comments text',
    penName: 'POST /api/contributions/{id}/comments penName',
  },
  '/sanottu/[id]?/report': { note: 'POST /api/contributions/{id}/reports note' },
  '/tilanne?/remind': NONE,
  '/verstas?/move': MOVE,
  '/verstas?/undo': UNDO,
  '/verstas/asia/[id]?/move': MOVE,
  '/verstas/asia/[id]?/merge': { reason: 'POST /api/moves reason' },
  '/verstas/asia/[id]?/undo': UNDO,
  '/verstas/idea/[id]?/move': MOVE,
  '/verstas/idea/[id]?/undo': UNDO,
  '/verstas/ilmoitetut?/hide': { note: 'POST /api/contributions/{id}/hidings note' },
  '/verstas/ilmoitetut?/keep': NONE,
  '/verstas/ilmoitetut?/look': { note: 'POST /api/contributions/{id}/hidings note' },
  '/verstas/ilmoitetut?/show': NONE,
  '/verstas/kirjaa': {
    text: 'POST /api/contributions/logged text',
    penName: 'POST /api/contributions/logged penName',
  },
  '/verstas/kortit': NONE,
};

/** The sign-in and what leads back from it: what is typed there opens an account, and is never carried. */
export const SIGN_IN_FORMS = ['/jatka', '/kirjaudu?/ask', '/kirjaudu?/open', '/kortti', '/sign-in/link'];
