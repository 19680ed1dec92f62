import type { Config, LanguageModel } from '../../../base/config.ts';
import { LIMITS } from '../../../contract/words.ts';
import { countTry, type Limit } from '../../../people/tries.ts';
import type { Service } from '../../../access/doorway.ts';
import { onThing } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { standingPoint } from './drafting.ts';

/** A writer asks now and then; a script would ask without end. */
const BY_WRITER: Limit = { tries: 30, minutes: 10 };

/**
 * A plainer wording of one point, proposed by the county's own language model. It is given that point's text and a fixed
 * instruction, nothing else; what it answers is kept nowhere before a person saves it as hers. Refuses as not found where
 * the county has no model, and as `no_wording` where the model does not answer as it should.
 */
export async function proposePlainer(
  service: Service & { readonly config: Pick<Config, 'model'> },
  actor: Principal | null,
  pointId: string,
): Promise<{ plain: string }> {
  const { model } = service.config;
  // The model is asked outside the transaction: a slow one holds no lock.
  const text = await textToReword(service, actor, pointId, model);
  const plain = await asked(found(model), text).catch(() => '');
  if (plain === '') throw new Refusal('no_wording');
  return { plain };
}

const textToReword = onThing(
  { act: 'point.write', of: standingPoint },
  async ({ tx, me, thing, now }, model: LanguageModel | undefined) => {
    found(model);
    await countTry(tx, `plainer:${me.personId}`, BY_WRITER, now);
    return thing.text;
  },
);

const INSTRUCTION = `Rewrite the text in plain language: short main clauses, everyday words, the same language as the text.
Keep its meaning, every number, and every reservation. Add nothing. Answer with the rewritten text only.`;

/** One request in the form of OpenAI's chat completions. Gives '' for an answer of another form. */
async function asked({ url, name, key, timeout }: LanguageModel, text: string): Promise<string> {
  const messages = [
    { role: 'system', content: INSTRUCTION },
    { role: 'user', content: text },
  ];
  const answer = await fetch(`${url.href.replace(/\/$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({ model: name, messages, temperature: 0, stream: false }),
    signal: AbortSignal.timeout(timeout),
    redirect: 'error',
  });
  if (!answer.ok || !answer.body) return (await answer.body?.cancel(), '');
  return contentOf(JSON.parse(await bounded(answer.body)));
}

/** An answer is some kilobytes; what is longer is not read to its end. */
const LONGEST_ANSWER = 64 * 1024;

async function bounded(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > LONGEST_ANSWER) throw new Error('the answer is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** `choices[0].message.content`, without what cannot be kept; longer than a point may be, it is no wording of one. */
function contentOf(answer: unknown): string {
  const content = ['choices', '0', 'message', 'content'].reduce<unknown>(within, answer);
  if (typeof content !== 'string' || content.length > LIMITS.text) return '';
  return content
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
