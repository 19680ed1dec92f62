import type { Shapes } from '#lib/api/shapes.ts';
import * as m from '#lib/words/messages.js';

type Concern = Shapes['Care']['concerns'][number];

/** So short a beginning is like too much. */
const LONG_ENOUGH = 40;

const SENTENCE = {
  identity_code: m.writing_care_identity_code,
  phone: m.writing_care_phone,
  email: m.writing_care_email,
  name: m.writing_care_name,
  health: m.writing_care_health,
};

/** What the service has noticed in a text: sentences of care, and what others have said like it. */
export interface Notices {
  readonly sentences: readonly string[];
  /** It may tell who somebody is or what ails somebody: the private way is offered. */
  readonly personal: boolean;
  readonly alike: readonly Shapes['SaidBefore'][];
}
export const NOTHING: Notices = { sentences: [], personal: false, alike: [] };

/** Asks for both at once; what cannot be asked now is not noticed. The text goes in the body: into no address and no log. */
export async function noticesOf(text: string, lang: string): Promise<Notices> {
  if (!text.trim()) return NOTHING;
  const [care, alike] = await Promise.all([
    asked<Shapes['Care']>('/api/care', { text, lang }),
    text.trim().length < LONG_ENOUGH
      ? null
      : asked<{ items: Shapes['SaidBefore'][] }>('/api/said-before', { text, lang }),
  ]);
  const concerns = care?.concerns ?? [];
  return {
    sentences: [...new Set(concerns.map(({ kind }) => kind))].map((kind) => sentenceOf(kind, concerns, text)),
    personal: concerns.some(({ kind }) => kind === 'name' || kind === 'health'),
    alike: alike?.items ?? [],
  };
}

function sentenceOf(kind: Concern['kind'], concerns: readonly Concern[], text: string): string {
  const found = concerns.filter((one) => one.kind === kind).map(({ from, to }) => text.slice(from, to));
  return SENTENCE[kind]({ found: [...new Set(found)].join(', ') });
}

async function asked<Answer>(path: string, body: { text: string; lang: string }): Promise<Answer | null> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
