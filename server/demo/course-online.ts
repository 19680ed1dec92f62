import { confirmPromise, proposePromise } from '../cases/steps/4-online/promise.ts';
import { castVote, makeStatement } from '../cases/steps/4-online/statements.ts';
import { setWindow } from '../cases/steps/4-online/window.ts';
import type { Vote } from '../contract/words.ts';
import { clockJob } from '../jobs/clock.ts';
import { actor, calendarDay, instant, known, moment, service, type County, type Scene } from './county.ts';
import { CROWD, idOf } from './people.ts';
import type { OpenWork, Promised, Story } from './story.ts';
import { voices } from './voices.ts';

/** The promise and the open online work, with what people say and vote there. */
export function opening(county: County, story: Story): Scene[] {
  const { promise, online } = story;
  return [
    ...(promise ? promising(county, story, promise) : []),
    ...(online ? [...openingHours(county, story, online), ...voting(county, story, online)] : []),
    ...(online ? speaking(county, story, online) : []),
  ];
}

function promising(county: County, story: Story, promise: Promised): Scene[] {
  const { day, by, canChange, cannotChange, answerBy, confirmed } = promise;
  const propose = async (at: Date) => {
    const wish = { canChange, cannotChange, decisionMakerId: idOf(by), answerBy: calendarDay(county, answerBy) };
    const owner = actor(story.gathering.owner);
    const { id } = await proposePromise(service(county, at), owner, known(county, story), wish, county.publicUrl);
    county.ids.set(promise, id);
  };
  const confirm = (at: Date) => confirmPromise(service(county, at), actor(by), known(county, promise));
  return [
    { at: moment(county, day, 27), play: propose },
    ...(confirmed === undefined ? [] : [{ at: moment(county, confirmed, 6), play: confirm }]),
  ];
}

function openingHours(county: County, story: Story, { opens, closes }: OpenWork): Scene[] {
  const me = actor(story.gathering.owner);
  const wish = { opensAt: instant(county, opens, 15), closesAt: instant(county, closes, 840) };
  const clock = (day: number, minute: number): Scene => ({
    at: moment(county, day, minute),
    play: (at) => clockJob(county.db, at),
  });
  const turns = [clock(opens, 25), clock(closes + 2, 25), clock(closes - 1, 3)];
  return [
    { at: moment(county, opens, 11), play: (at) => setWindow(service(county, at), me, known(county, story), wish) },
    ...turns.filter(({ at }) => at < county.now),
  ];
}

function speaking(county: County, story: Story, { said, opens }: OpenWork): Scene[] {
  const { owner } = story.gathering;
  return voices({ county, innoagent: owner, caseId: () => known(county, story), seenFrom: opens }, said);
}

const LETTERS: Readonly<Record<string, Vote>> = { a: 'agree', d: 'disagree', c: 'cant_say' };

function voting(county: County, story: Story, { statements, opens, closes }: OpenWork): Scene[] {
  const me = actor(story.gathering.owner);
  return statements.flatMap((statement, place) => {
    const state = async (at: Date) => {
      const { id } = await makeStatement(service(county, at), me, known(county, story), statement.text);
      county.ids.set(statement, id);
    };
    const votes = [...statement.votes].map((letter, n) => ({
      at: moment(county, Math.max(closes + 1, 1, opens - 2 - n), 200 + ((n * 61 + place * 17) % 500)),
      play: (at: Date) =>
        castVote(
          service(county, at),
          actor(CROWD[n] ?? 'heikki'),
          known(county, statement),
          LETTERS[letter] ?? 'cant_say',
          { language: 'fi', from: { device: null, network: 'demo' } },
          // The demo is the same at every start.
          () => true,
        ),
    }));
    return [{ at: moment(county, opens - 1, 35 + place), play: state }, ...votes];
  });
}
