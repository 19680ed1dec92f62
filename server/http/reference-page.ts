/** What the page reads of the OpenAPI document; it is our own, made a moment before. */
export interface Document {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'path' | 'method'>>>>>;
}
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
interface Field {
  readonly name: string;
  readonly type: string;
  readonly limits: string;
  readonly needed: boolean;
}

/** One endpoint: what it does, who may, what it takes and what it answers. */
export function operationHtml({
  method,
  path,
  summary,
  description,
  parameters,
  requestBody,
  responses,
}: Operation): string {
  const id = `${method}${path}`.toLowerCase().replaceAll(/\W+/g, '-');
  const asked = (parameters ?? []).map((one) => field(one.name, one.schema, one.required ?? false));
  const body = schemaOf(requestBody);
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  return `<article aria-labelledby="${id}"><h3 id="${id}"><span class="method ${method.toLowerCase()}">${method}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(summary ?? '')}</p><p class="who">${escaped(description ?? '')}</p>
${asked.length > 0 ? `<h4>Parameters</h4>${table(asked)}` : ''}
${body ? `<h4>Body</h4>${shapes(body)}` : ''}
${answers.map(([status, content]) => answerHtml(status, schemaOf(content))).join('')}</article>`;
}

function answerHtml(status: string, schema: Schema | undefined): string {
  if (!schema || fieldsOf(schema).length === 0)
    return `<p class="answer">Answers <code>${status}</code>, nothing more.</p>`;
  return `<details><summary>Answers <code>${status}</code></summary>${shapes(schema)}</details>`;
}

const schemaOf = (content: Content | undefined) => Object.values(content?.content ?? {})[0]?.schema;

/** A table of the fields; one table for each, where several shapes are taken. */
function shapes(schema: Schema): string {
  const several = schema.anyOf?.filter((one) => one.type === 'object') ?? [];
  if (several.length < 2) return table(fieldsOf(schema));
  return several.map((one, i) => `<p>${i === 0 ? 'Either' : 'Or'}</p>${table(fieldsOf(one))}`).join('');
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ name, type, limits, needed }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(type)}</td><td>${escaped(limits)}</td><td>${needed ? 'yes' : ''}</td></tr>`,
  );
  const head = ['Field', 'Type', 'Limits', 'Needed'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="Fields"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The schema's fields in reading order, those within others by their path. */
function fieldsOf(schema: Schema, path = ''): Field[] {
  const one = bare(schema);
  if (one.items) return [...(path ? [] : [field('[]', one.items, true)]), ...fieldsOf(one.items, `${path}[]`)];
  return Object.entries(one.properties ?? {}).flatMap(([name, held]) => {
    const at = path ? `${path}.${name}` : name;
    return [field(at, held, one.required?.includes(name) ?? false), ...fieldsOf(held, at)];
  });
}

const field = (name: string, schema: Schema, needed: boolean): Field => ({
  name,
  type: typeOf(schema),
  limits: limitsOf(bare(schema)),
  needed,
});

/** The schema apart from "or null". */
const bare = (schema: Schema): Schema => {
  const { enum: values, type } = schema;
  if (typeof type === 'object') {
    const [one = 'null'] = type.filter((name) => name !== 'null');
    return { ...schema, type: one, ...(values ? { enum: values.filter((value) => value !== null) } : {}) };
  }
  const others = schema.anyOf?.filter((one) => one.type !== 'null') ?? [];
  return others.length === 1 && others[0] ? others[0] : schema;
};

function typeOf(schema: Schema): string {
  if (typeof schema.type === 'object') return `${typeOf(bare(schema))} or null`;
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map(String).join(' · ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return schema.format ?? schema.type ?? 'anything';
}

function limitsOf(schema: Schema): string {
  const between = (least: number | undefined, most: number | undefined, what: string) => {
    if (least === undefined && most === undefined) return [];
    if (most === undefined) return [`at least ${least}${what}`];
    return [least ? `${least}–${most}${what}` : `at most ${most}${what}`];
  };
  return [
    ...between(schema.minLength, schema.maxLength, ' characters'),
    ...between(schema.minimum, schema.maximum, ''),
    ...between(schema.minItems, schema.maxItems, ' items'),
  ].join(', ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

export const STYLE = `
:root { color-scheme: light dark; --paper: #fffbf4; --slip: #fff; --line: #e2d5c0; --ink: #1f2a2e; --ink-2: #505c62; --teal: #0b6b63; --tint: #e3f3f0; --amber: #834700; --red: #a3262a; }
@media (prefers-color-scheme: dark) { :root { --paper: #10201f; --slip: #172b29; --line: #36504d; --ink: #f6eddf; --ink-2: #c3d0cd; --teal: #7fd1c7; --tint: #1d3835; --amber: #f5b83d; --red: #ff9f98; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
header, .page { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
.mark { margin: 0; color: var(--teal); font-weight: 700; }
h1 { margin: 0; font-size: 2.5rem; line-height: 1.2; }
h2 { margin: 3rem 0 1rem; font-size: 1.75rem; line-height: 1.2; }
h3 { margin: 0; font-size: 1.125rem; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p { max-width: 44rem; margin: 0.5rem 0; overflow-wrap: anywhere; }
a { color: var(--teal); text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--slip); padding: 0.75rem; }
nav ul { list-style: none; margin: 1rem 0; padding: 0; }
nav a { display: inline-block; padding: 0.375rem 0; }
article { margin: 1rem 0; padding: 1.25rem 1.5rem; background: var(--slip); border: 1px solid var(--line); border-radius: 20px 22px 22px 5px; }
code { font: 0.9375em ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; }
.method { display: inline-block; min-width: 4.5rem; padding: 0.125rem 0.5rem; border-radius: 0.5rem; background: var(--tint); color: var(--teal); text-align: center; font-size: 0.875rem; font-weight: 700; }
.method.delete { color: var(--red); }
.method.put, .method.patch { color: var(--amber); }
.who, .answer { color: var(--ink-2); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.wide td:nth-child(2) { min-width: 10rem; }
.wide td:nth-child(3) { min-width: 10.5rem; }
summary { margin-top: 0.75rem; padding: 0.25rem 0; cursor: pointer; color: var(--teal); }
@media (min-width: 60rem) { .page { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; } nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-top: 2rem; } }
`;
