/** What a log may know of something that failed: names, codes and places in our own code; never a value that somebody gave. */
export interface Failure {
  readonly error: string;
  readonly code?: string;
  /** The statement with its places for values, without the values. */
  readonly sql?: string;
  /** Where in the program; the first line of a stack, which repeats the message, is left out. */
  readonly at: readonly string[];
}

/**
 * Reads what may be logged of an error. A message is never taken along: drizzle's holds all parameters of a query,
 * PostgreSQL's the value it refused, and others an address.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const code = codeOf(error);
  const sql = 'query' in error && typeof error.query === 'string' ? error.query.slice(0, 2_000) : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at \S/.test(line));
  return {
    error: error.name,
    ...(code ? { code } : {}),
    ...(sql ? { sql } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
  };
}

/** The same in one line. */
export function failureLine(error: unknown): string {
  return JSON.stringify(failureOf(error));
}

/** The first code that an error or one of its causes carries. */
export function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z0-9_]{2,40}$/.test(cause.code)) return cause.code;
  return undefined;
}

/** Not there, ending, starting, or with no place left: PostgreSQL's codes and those of the way to it. */
const AWAY =
  /^(?:08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|ENOENT)$/;
/** The driver's own words where it gives no code. */
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|the connection of the bell)/;

/** Whether the database could not be reached, as against one that refused what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (LOST.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseAway)) return true;
  }
  const code = codeOf(error);
  return code !== undefined && AWAY.test(code);
}
