import Type from 'typebox';
import * as words from './words.ts';

/** TypeBox pieces shared by the rooms: schema → type, validation and OpenAPI at once. */
export const Id = Type.String({ format: 'uuid' });
export const Day = Type.String({ format: 'date' });
export const Moment = Type.String({ format: 'date-time' });
/** Somewhere there is a letter or a digit that can be seen; in a text a picture says something too. */
export const LINE = '(?!\\p{DI})[\\p{L}\\p{N}]';
export const TEXT = '(?!\\p{DI})[\\p{L}\\p{N}\\p{ExtPict}\\p{RI}]';
/** What is asked with words and not kept may be anything that is not blank. */
export const QUESTION = '\\S';
export const Question = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: QUESTION });
/** A name or a title, on one line. */
export const Line = (maxLength: number = words.LIMITS.title) => Type.String({ minLength: 1, maxLength, pattern: LINE });
export const Text = (maxLength: number = words.LIMITS.text) => Type.String({ minLength: 1, maxLength, pattern: TEXT });
export const Reason = Text(words.LIMITS.reason);
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }));
/**
 * That, or null: one schema of two types wherever there is one type to add to. Two schemas to choose from would be
 * tried one after the other at every value that is sent.
 */
export const Maybe = <T extends Type.TSchema>(schema: T) => Type.Unsafe<Type.Static<T> | null>(orNull(schema));
function orNull(schema: object): object {
  if (!('type' in schema)) return { anyOf: [schema, { type: 'null' }] };
  const values = 'enum' in schema && Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, type: [schema.type, 'null'], ...values };
}
export const Body = <T extends Type.TProperties>(properties: T) =>
  Type.Object(properties, { additionalProperties: false });
export const IdParams = Body({ id: Id });
export const StepNumber = Type.Unsafe<words.Step>(Type.Integer({ minimum: 1, maximum: 7 }));
/** Lists page by key: `after` is the last page's `next`. */
export const PageQuery = Body({
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
export const PageOf = <T extends Type.TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Maybe(Type.String()) });

/** A contribution as others see it: the speaker only as she chose to be seen. */
export const ContributionView = Type.Object({
  id: Id,
  kind: OneOf(words.CONTRIBUTION_KINDS),
  commentKind: Maybe(OneOf(words.COMMENT_KINDS)),
  parentId: Maybe(Id),
  caseId: Maybe(Id),
  text: Type.String(),
  /** How the author reworded it after others had answered to the text, and when: the text stays as they knew it. */
  later: Maybe(Type.Object({ text: Type.String(), at: Moment })),
  lang: OneOf(words.LANGUAGES),
  /** Name or pen name as chosen; null = shown without a name. */
  speaker: Maybe(Type.String()),
  /** The name is a pen name: not the one that the speaker signs in with. */
  byPenName: Type.Boolean(),
  viewpoint: Maybe(OneOf(words.VIEWPOINTS)),
  channel: OneOf(words.CHANNELS),
  version: Type.Integer(),
  createdAt: Moment,
  supports: Type.Integer(),
  supportedByMe: Type.Boolean(),
  comments: Type.Integer(),
  mine: Type.Boolean(),
  hidden: Type.Boolean(),
  withdrawn: Type.Boolean(),
});
export type ContributionView = Type.Static<typeof ContributionView>;
