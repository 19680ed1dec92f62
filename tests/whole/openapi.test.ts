import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingIn } from '../support/everything.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { sample } from '../support/sample.ts';
import { walkTo } from '../support/walk.ts';

/**
 * Requests made from the service's own OpenAPI description, whole ones and ones of which exactly one constraint
 * is broken, from four kinds of people. What is broken is refused as invalid and changes nothing; every answer is one that
 * the description names; none is a fault of ours.
 */
interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}
interface Described {
  readonly parameters?: Operation['parameters'];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: object;
}
interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; schema: Schema }[];
  readonly body: Schema | undefined;
  readonly answers: readonly string[];
}
/** One way to break one constraint: what it is, and the value that breaks it. */
type Broken = readonly [what: string, value: unknown];

let town: Town;
let operations: Operation[];
let people: readonly (readonly [string, Someone])[];
let things: Record<string, string>;
/** What ends the sender's own session, or is no request with an answer, is tried elsewhere. */
const ELSEWHERE = /\/live$|sessions\/current|erasure|me\/sessions/;

beforeAll(async () => {
  town = await openTown();
  const { caseId, said, innoagent } = await walkTo(town, 4);
  things = { caseId, fromCaseId: caseId, contributionId: said[0] ?? '', ownerId: innoagent.id };
  const all = ['innoagent_1', 'coordinator', 'administrator', 'decision_maker', 'deputy'] as const;
  people = [
    ['visitor', town.visitor],
    ['person', await town.person()],
    ['innoagent', innoagent],
    ['everything', await town.person({ roles: all })],
  ];
  // Of whoever comes the day is kept: that she was here is no doing of the requests below.
  for (const [, who] of people) await who.get('/me');
  const { body } = await town.visitor.get('/openapi.json');
  const paths: Record<string, Record<string, Described>> = body.paths;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: path.replace(/^\/api/, ''),
      parameters: one.parameters ?? [],
      body: one.requestBody?.content['application/json']?.schema,
      answers: Object.keys(one.responses),
    })),
  );
  operations = operations.filter(({ path }) => !ELSEWHERE.test(path));
}, 60_000);
afterAll(() => town.close());

describe('requests made from the description', () => {
  test('of which one constraint is broken are refused as invalid, and change nothing', async () => {
    const before = await everythingIn(town);
    const through: string[] = [];
    let sent = 0;
    for (const operation of operations) {
      for (const [what, path, payload] of brokenRequests(operation)) {
        for (const [name, who] of people) {
          const { status, body } = await ask(operation, path, payload, who);
          sent++;
          const codes = what.endsWith('pattern') ? ['empty', 'invalid'] : ['invalid'];
          if (status !== 400 || !codes.includes(body.code))
            through.push(
              `${name} ${operation.method} ${operation.path}: ${what} → ${status} ${JSON.stringify(body).slice(0, 80)}`,
            );
        }
      }
    }
    console.log(`openapi: ${sent} broken requests`);
    expect(through).toEqual([]);
    expect(sent).toBeGreaterThan(2_000);
    expect(await everythingIn(town)).toEqual(before);
  }, 120_000);

  test('that are whole are answered as the description says', async () => {
    const odd: string[] = [];
    const counts = { sent: 0, taken: 0 };
    for (const operation of operations) {
      for (const [name, who] of people) {
        const payload = operation.body && sample(operation.body, things);
        const { status } = await ask(operation, pathOf(operation), payload, who);
        counts.sent++;
        if (status < 300) counts.taken++;
        if (!described(operation, status) || status >= 500)
          odd.push(`${name} ${operation.method} ${operation.path} ${status}`);
      }
    }
    expect(odd).toEqual([]);
    // Were everything refused, the refusals above would prove nothing.
    expect(counts.taken).toBeGreaterThan(40);
  }, 60_000);
});

function described({ answers }: Operation, status: number): boolean {
  return (
    answers.includes(String(status)) ||
    answers.includes(`${String(status)[0]}XX`) ||
    (status >= 400 && answers.includes('default'))
  );
}

function pathOf({ path, parameters }: Operation): string {
  return path.replace(/\{(\w+)\}/g, (_part, name: string) => {
    const { schema } = parameters.find((one) => one.name === name) ?? {};
    return path.startsWith('/cases/') && name === 'id'
      ? (things['caseId'] ?? '')
      : String(sample(schema, things, name));
  });
}

/** Every request that breaks exactly one thing: of the path, the query or the body. */
function* brokenRequests(operation: Operation): Generator<readonly [string, string, unknown]> {
  const { parameters, body, path } = operation;
  const whole = body && sample(body, things);
  for (const one of parameters) {
    for (const [what, value] of brokenIn(one.schema)) {
      const text = encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value));
      if (one.in === 'query' && !what.startsWith('type'))
        yield [`?${one.name} ${what}`, `${pathOf(operation)}?${one.name}=${text}`, whole];
      if (one.in === 'path' && text !== '' && !what.startsWith('type'))
        yield [`{${one.name}} ${what}`, pathOf({ ...operation, path: path.replace(`{${one.name}}`, text) }), whole];
    }
  }
  if (!body) return;
  for (const [what, value] of brokenIn(body, whole)) yield [`body ${what}`, pathOf(operation), value];
}

/** The values that break one constraint of the schema, also within its objects and lists. */
function brokenIn(schema: Schema, whole: unknown = sample(schema, things)): Broken[] {
  // Of several shapes the first is sampled; a break of it could be a whole one of another.
  if (schema.anyOf) return [['type', 7]];
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const type = typeof schema.type === 'object' ? schema.type[0] : schema.type;
  if (schema.enum || schema.const !== undefined) return [['enum', 'outside']];
  if (type === 'object') return brokenObject(schema, whole as Record<string, unknown>);
  if (type === 'array' && schema.items) {
    const item = sample(schema.items, things);
    return [
      ...(minItems ? [['minItems', []] as const] : []),
      ...(maxItems !== undefined && maxItems < 1_000
        ? [['maxItems', Array.from({ length: maxItems + 1 }, () => sample(schema.items, things))] as const]
        : []),
      ...(schema.uniqueItems ? [['uniqueItems', [item, item]] as const] : []),
      ...brokenIn(schema.items, item).map(([what, value]) => [`[] ${what}`, [value]] as const),
    ];
  }
  if (type === 'integer' || type === 'number') {
    return [
      ['type', 'seven'],
      ...(minimum === undefined ? [] : [['minimum', minimum - 1] as const]),
      ...(maximum === undefined ? [] : [['maximum', maximum + 1] as const]),
      ...(type === 'integer' ? [['integer', 1.5] as const] : []),
    ];
  }
  if (type === 'boolean') return [['type', 'perhaps']];
  return [
    ['type', { a: 1 }],
    ...(minLength ? [['minLength', ''] as const] : []),
    ...(maxLength === undefined ? [] : [['maxLength', 'a'.repeat(maxLength + 1)] as const]),
    ...(schema.pattern === '\\S' || schema.pattern?.startsWith('(?!') ? [['pattern', '  \n '] as const] : []),
    ...(schema.format ? [['format', 'not-a-one'] as const] : []),
  ];
}

function brokenObject(schema: Schema, whole: Record<string, unknown>): Broken[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
  return [
    ['type', [7]],
    ...required.map((name) => [`without ${name}`, without(name)] as const),
    ...(additionalProperties === false ? [['more', { ...whole, unknown: 1 }] as const] : []),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      brokenIn(inner, whole[name] ?? sample(inner, things, name)).map(
        ([what, value]) => [`${name} ${what}`, { ...whole, [name]: value }] as const,
      ),
    ),
  ];
}

function ask({ method }: Operation, path: string, payload: unknown, who: Someone) {
  const body = payload as object | undefined;
  switch (method) {
    case 'GET':
      return who.get(path);
    case 'POST':
      return who.post(path, body);
    case 'PUT':
      return who.put(path, body);
    case 'PATCH':
      return who.patch(path, body);
    case 'DELETE':
      return who.delete(path, body);
  }
}
