import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Db } from '../db/connection.ts';
import type { Words } from './analysis/language/words.ts';
import type { Config } from './base/config.ts';
import type { Act } from './access/may.ts';
import type { Principal } from './access/principal.ts';
import type { Sessions } from './access/sessions.ts';

/** What every room may use. The clock is passed in, so that tests can travel. */
export interface Context {
  readonly db: Db;
  readonly config: Config;
  readonly sessions: Sessions;
  /** The words of all languages and their base forms. */
  readonly words: Words;
  readonly clock: () => Date;
  /** Rings once an act has committed: readers of the log look at once instead of at their next run. */
  readonly notify: () => void;
  /** Calls the listener at every ring, from this instance or another; returns what ends it. */
  readonly onNotify: (listener: () => void) => () => void;
}

/**
 * How a request that brings no key is known again: by its words, for a minute; or, where somebody may well want the same
 * once more, only while the first is under way.
 */
export type Twice = 'same_words' | 'under_way';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null for a visitor. */
    actor: Principal | null;
  }
  interface FastifyContextConfig {
    /** The act this route performs, by which the matrix test knows who may; 'open' = everyone, always. */
    act?: Act | 'open';
    /** How a second press of the same button is known when the request brings no key. */
    twice?: Twice;
    /** It looks at a text and keeps nothing of it: the text comes as it was typed. */
    asTyped?: boolean;
  }
}
