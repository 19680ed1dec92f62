/** What another writer had saved meanwhile, and its version, from the API's refusal. */
export interface Theirs {
  readonly version: number;
  readonly text: string;
  readonly plain: string;
}

/** Reads it from the refusal; null when the refusal tells of something else. */
export function theirsIn(refusal: unknown): Theirs | null {
  const details = within(refusal, 'details');
  const theirs = within(details, 'theirs');
  const [version, text, plain] = [within(details, 'version'), within(theirs, 'text'), within(theirs, 'plain')];
  if (typeof version !== 'number' || typeof text !== 'string' || typeof plain !== 'string') return null;
  return { version, text, plain };
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
