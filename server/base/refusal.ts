import { REFUSALS, type RefusalCode } from '../contract/refusals.ts';

/** An expected refusal: thrown anywhere, mapped to HTTP in one place (`server/http/errors.ts`). Details carry ids and codes only. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: RefusalCode, details?: Readonly<Record<string, unknown>>) {
    super(code);
    this.code = code;
    this.status = REFUSALS[code];
    this.details = details;
  }
}

/** Returns the value, or refuses as not found: what one may not see looks the same as what does not exist. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Refusal('not_found');
  return value;
}
