import * as m from '#lib/words/messages.js';

/** The speakers' three answers to "is this what you meant?". */
export const MARK = { yes: m.summary_mark_yes, almost: m.summary_mark_almost, no: m.summary_mark_no } as const;
