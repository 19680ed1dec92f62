import { comment } from '../contributions/comment.ts';
import { logForOther } from '../contributions/logged.ts';
import { supportIt } from '../contributions/support.ts';
import { tellIdea } from '../contributions/tell.ts';
import { makeMove } from '../verstas/moves.ts';
import { actor, moment, known, seenAs, service, type County, type Scene } from './county.ts';
import { CROWD, idOf, type PersonKey } from './people.ts';
import type { Reply, Said } from './story.ts';

/** Where a text is said, and since which day others can see it. */
interface Where {
  readonly county: County;
  /** The Innoagent who writes down what comes by phone. */
  readonly innoagent: PersonKey;
  readonly caseId?: () => string;
  /** Absent: nobody else sees it yet. */
  readonly seenFrom?: number;
}

/** Texts, and the comments and support that they get. */
export function voices(where: Where, texts: readonly Said[]): Scene[] {
  return texts.flatMap((said, place) => [
    telling(where, said, place),
    ...(said.replies ?? []).map((reply, n) => replying(where.county, said, reply, n)),
    ...supporting(where, said, place),
  ]);
}

/** People write when they can: in the small hours too, but mostly in the evening. */
const minuteOf = (place: number) => 30 + ((place * 197) % 700);

function telling(where: Where, said: Said, place: number): Scene {
  const { county } = where;
  return {
    at: moment(county, said.day, minuteOf(place)),
    play: async (at) => county.ids.set(said, said.via ? await log(where, said, at) : await tell(where, said, at)),
  };
}

async function tell({ county, caseId }: Where, said: Said, at: Date): Promise<string> {
  const { text, lang = 'fi', viewpoint, by, as } = said;
  const telling = { text, lang, viewpoint, caseId: caseId?.(), ...seenAs(as) };
  return (await tellIdea(service(county, at), by ? actor(by) : null, telling)).id;
}

async function log({ county, innoagent, caseId }: Where, said: Said, at: Date): Promise<string> {
  const { text, lang = 'fi', viewpoint, by, as, via: channel = 'spoken' } = said;
  const me = actor(innoagent);
  const logging = { text, lang, viewpoint, channel, personId: by && idOf(by), ...seenAs(as) };
  const { id } = await logForOther(service(county, at), me, logging);
  // What is logged comes to the inbox first, also when its case is known.
  const reason = 'Kuuluu tähän asiaan. Sovittu kertojan kanssa.';
  if (caseId) {
    await makeMove(service(county, at), me, { kind: 'add', contributionIds: [id], caseId: caseId(), reason });
  }
  return id;
}

function replying(county: County, said: Said, reply: Reply, n: number): Scene {
  const { text, kind = 'comment', lang = 'fi', by, as = 'own' } = reply;
  return {
    at: moment(county, reply.day, 760 + n * 47),
    play: async (at) => {
      const words = { text, kind, lang, viewpoint: actor(by).viewpoint ?? undefined, ...seenAs(as) };
      const { id } = await comment(service(county, at), actor(by), known(county, said), words);
      county.ids.set(reply, id);
    },
  };
}

function supporting({ county, seenFrom }: Where, said: Said, place: number): Scene[] {
  if (!said.likes || seenFrom === undefined) return [];
  const others = CROWD.filter((key) => key !== said.by);
  return Array.from({ length: Math.min(said.likes, others.length) }, (_, n) => {
    const key = others[(place * 5 + n) % others.length] ?? 'heikki';
    const day = Math.min(said.day, seenFrom) - 1 - (n % 2);
    return {
      at: moment(county, day, 100 + n * 31),
      play: (at: Date) => supportIt(service(county, at), actor(key), known(county, said)),
    };
  });
}
