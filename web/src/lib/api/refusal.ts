import { fail } from '@sveltejs/kit';
import { checkSentence } from '#lib/look/checks.ts';
import { fieldSentence, refusalSentence } from '#lib/look/refusals.ts';

/**
 * The API's refusal as a page uses it: a stable code, the HTTP status to answer with, and in the reader's language why.
 * The sentences are made on the server, so that no page carries those that it never says.
 */
export interface PageRefusal {
  readonly code: string;
  readonly status: number;
  /** Says what to do next. */
  readonly sentence: string;
  /** The unmet checks, when a step is not ready. */
  readonly missing: readonly string[];
  /** Names of the fields that were wrong, when the API said which. */
  readonly fields: readonly string[];
}

/** Reads the API's refusal from an answer of the client. */
export function refusalOf(error: unknown, response: Response): PageRefusal {
  const code = isObject(error) && typeof error['code'] === 'string' ? error['code'] : 'unexpected';
  const details = isObject(error) && isObject(error['details']) ? error['details'] : {};
  return {
    code,
    status: response.status,
    sentence: sentenceOf(code, details),
    missing: words(details['missing']).map(checkSentence),
    fields: words(details['fields']),
  };
}

function sentenceOf(code: string, details: Record<string, unknown>): string {
  const { field, most, now, fields } = details;
  const length = typeof most === 'number' && typeof now === 'number' ? { most, now } : undefined;
  const named = typeof field === 'string' ? field : words(fields)[0];
  return (named === undefined ? null : fieldSentence(code, named, length)) ?? refusalSentence(code, minutesIn(details));
}

/** Answers a form with the refusal and everything that was typed, so that nothing is lost. `form` names it on the page. */
export function refuse<T extends object>(answer: { error?: unknown; response: Response }, typed: T, form = '') {
  const refusal = refusalOf(answer.error, answer.response);
  // The key in the form has been used for other words: what stands there now goes with the next press, under a new one.
  const usedUp = refusal.code === 'sent_before' && 'sendKey' in typed;
  const shown: T = usedUp ? { ...typed, sendKey: crypto.randomUUID() } : typed;
  return fail(refusal.status, { refusal, typed: shown, form });
}

/** The same for what the page itself finds wrong before asking the API. */
export function refuseAs<T extends object>(code: string, typed: T, form = '') {
  const refusal = ownRefusal(code);
  return fail(refusal.status, { refusal, typed, form });
}

/** What the page itself refuses. */
export function ownRefusal(code: string): PageRefusal {
  const status = code === 'sign_in_needed' ? 401 : 400;
  return { code, status, sentence: refusalSentence(code), missing: [], fields: [] };
}

function minutesIn({ minutes }: Record<string, unknown>): number | undefined {
  return typeof minutes === 'number' ? minutes : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
