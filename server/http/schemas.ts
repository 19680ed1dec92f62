import AjvCompiler from '@fastify/ajv-compiler';
import SerializerSelector from '@fastify/fast-json-stringify-compiler';
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';
import type { App } from '../context.ts';

type Compiler = FastifySchemaCompiler<unknown>;
type Writer = FastifySerializerCompiler<unknown>;

/** Nothing is thrown away unseen, and a length is counted as a field of the browser counts it: in units of UTF-16. */
const READ = { removeAdditional: false, useDefaults: true, unicode: false } as const;
/** Addresses hold text only: numbers and truth are read from it, and a single value may stand for a list of one. */
const READ_ADDRESS = { ...READ, coerceTypes: 'array' } as const;

/**
 * What checks a request and writes an answer is made from its schema when it is first needed, not at the start: to make
 * all of them takes a third of a second, and most are not needed in the first minutes. `eager` makes them at once, for
 * the test that asks whether each can be made.
 */
export function readAndWriteBySchemas(app: App, eager: boolean): void {
  const readingBy = (customOptions: object): Compiler => AjvCompiler()({}, { customOptions, onCreate: knowOurDays });
  const [readBody, readAddress] = [readingBy({ ...READ, coerceTypes: false }), readingBy(READ_ADDRESS)];
  const reads: Compiler = (route) => (route.httpPart === 'body' ? readBody : readAddress)(route);
  const select = SerializerSelector()({}, {});
  const writes: Writer = (route) => select({ httpStatus: '', ...route });
  app.setValidatorCompiler(eager ? reads : (route) => checkedLater(() => reads(route)));
  app.setSerializerCompiler(eager ? writes : (route) => writtenLater(() => writes(route)));
}

/**
 * Days and moments that the database and our clocks can hold: those of this service's lifetime. A leap second, which no
 * clock here has, and the year 0 are refused as a slip, like 31 June.
 */
const KNOWN_YEARS = /^(19|20|21)\d\d-/;
type Checking = {
  formats: Record<string, unknown>;
  addFormat(name: string, check: (text: string) => boolean): unknown;
};
function knowOurDays(ajv: Checking): void {
  for (const name of ['date', 'date-time']) {
    const fits = checkOf(ajv.formats[name]);
    ajv.addFormat(name, (text) => fits(text) && KNOWN_YEARS.test(text) && !Number.isNaN(Date.parse(text)));
  }
}

function checkOf(format: unknown): (text: string) => boolean {
  const check = typeof format === 'object' && format !== null && 'validate' in format ? format.validate : format;
  if (typeof check !== 'function') throw new Error('a format without its check');
  return (text) => check(text) === true;
}

function checkedLater(make: () => ReturnType<Compiler>): ReturnType<Compiler> {
  let made: ReturnType<Compiler> | undefined;
  const check: ReturnType<Compiler> = (data) => {
    made ??= make();
    const fits = made(data);
    check.errors = made.errors ?? null;
    return fits;
  };
  return check;
}

function writtenLater(make: () => ReturnType<Writer>): ReturnType<Writer> {
  let made: ReturnType<Writer> | undefined;
  return (data) => (made ??= make())(data);
}
