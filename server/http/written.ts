import { LINE, QUESTION, TEXT } from '../contract/schemas.ts';
import { LIMITS } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import type { App } from '../context.ts';
import { tidy } from '../people/me.ts';

/** The part of a route's schema that says what is written by people. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
}

/**
 * In front of every route: what people write is made into what may be kept before it is judged, whatever the field is
 * called, so that no field can be forgotten. Identity codes are masked; names and titles are tidied. A route that only
 * looks at a text and keeps nothing of it takes it as typed.
 */
export function keepWritten(app: App): void {
  app.addHook('preValidation', async (request) => {
    const { config, schema } = request.routeOptions;
    if (config.asTyped) return;
    if (schema?.body) request.body = kept(request.body, schema.body);
    if (schema?.querystring) request.query = kept(request.query, schema.querystring);
  });
}

function kept(value: unknown, schema: Schema): unknown {
  if (typeof value === 'string') return isWords(schema) ? words(value, schema) : value;
  if (Array.isArray(value)) return value.map((one) => kept(one, schema.items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const of = { ...schema.properties, ...Object.assign({}, ...(schema.anyOf ?? []).map((one) => one.properties)) };
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, /email$/i.test(name) ? one : kept(one, of[name] ?? {})]),
  );
}

/** Ids, days, codes and pictures have a form of their own; an address is judged by who may be reached by it. */
const isWords = ({ format, pattern, enum: values, maxLength = 0 }: Schema) =>
  !format && !values && (!pattern || [LINE, QUESTION, TEXT].includes(pattern)) && maxLength <= LIMITS.text;

const words = (text: string, { pattern }: Schema) => (pattern === LINE ? tidy(clean(text)) : clean(text));
