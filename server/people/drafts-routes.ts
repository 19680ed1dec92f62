import Type from 'typebox';
import { Body, Id, Moment, OneOf } from '../contract/schemas.ts';
import { DRAFT_DAYS, DRAFT_KINDS, LIMITS } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { type Draft, keepDraft, seeDrafts } from './drafts.ts';

const tags = ['Own thread'];
const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_646 });
const DraftView = Type.Object({
  place: Type.String(),
  text: Type.String(),
  earlier: Type.String(),
  version: Version,
  clearedVersion: Version,
  at: Moment,
});
const Typing = Body({
  kind: OneOf(DRAFT_KINDS),
  /** What it is about: the case, contribution or point; without it the idea that belongs nowhere yet. */
  about: Type.Optional(Id),
  text: Type.String({ maxLength: LIMITS.text }),
  base: Version,
  secondsAgo: Type.Integer({ minimum: 0, maximum: DRAFT_DAYS * 86_400 }),
  settled: Type.Optional(Type.Boolean()),
});

/** What is being written, kept for its writer alone. */
export function draftRoutes(app: App, { db, clock }: Context): void {
  const config = { act: 'draft.keep' } as const;
  app.get(
    '/me/drafts',
    {
      config,
      schema: {
        tags,
        summary: 'What one has left unfinished, on whichever device.',
        response: { 200: Type.Object({ items: Type.Array(DraftView) }) },
      },
    },
    async ({ actor }) => ({ items: (await seeDrafts(db, actor)).map(shown) }),
  );
  app.put(
    '/me/drafts',
    {
      config,
      schema: {
        tags,
        summary: 'Keeps what one is typing; what comes after the sending changes nothing.',
        body: Typing,
        response: { 200: DraftView },
      },
    },
    async ({ actor, body }) => shown(await keepDraft(db, actor, { ...body, place: placeOf(body) }, clock())),
  );
}

const placeOf = ({ kind, about }: { kind: string; about?: string }) => (about ? `${kind}/${about}` : kind);

function shown(draft: Draft) {
  const { place, text, earlier, version, clearedVersion } = draft;
  return { place, text, earlier, version, clearedVersion, at: draft.at.toISOString() };
}
