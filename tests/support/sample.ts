/** A part of a JSON schema, as far as the routes use it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** A valid value for a route's schema, with what it requires and what `things` has a real value for. */
export function sample(schema: unknown, things: Readonly<Record<string, string>>, name = ''): unknown {
  const { anyOf, enum: values, ...rest } = schema as Schema;
  if (anyOf) return sample(anyOf[0], things, name);
  if ('const' in rest) return rest.const;
  if (values) return values[0];
  switch (typeof rest.type === 'object' ? rest.type[0] : rest.type) {
    case 'object': {
      const wanted = Object.entries(rest.properties ?? {}).filter(
        ([key]) => rest.required?.includes(key) || key in things,
      );
      return Object.fromEntries(wanted.map(([key, inner]) => [key, sample(inner, things, key)]));
    }
    case 'array':
      return Array.from({ length: rest.minItems ?? 0 }, () => sample(rest.items, things, name));
    case 'integer':
      return rest.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return words(rest, things, name);
  }
}

function words({ format, pattern }: Schema, things: Readonly<Record<string, string>>, name: string): string {
  if (format === 'uuid') return things[name] ?? crypto.randomUUID();
  if (format === 'date') return things[name] ?? '2031-01-01';
  if (format === 'date-time') return name === 'opensAt' ? '2031-01-01T00:00:00Z' : '2031-02-01T00:00:00Z';
  // What is one of few forms is given by name.
  if (pattern?.startsWith('^#') && name in things) return things[name] ?? '';
  return name === 'email' ? `${crypto.randomUUID()}@kuultu.test` : 'Sanoja';
}
