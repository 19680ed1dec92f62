import { approveSummary } from '../cases/steps/5-summary/approval.ts';
import { markPoint, openCheck } from '../cases/steps/5-summary/check.ts';
import { writePoint } from '../cases/steps/5-summary/points.ts';
import { markUnused } from '../cases/steps/5-summary/unused.ts';
import { draftAnswer, publishAnswers } from '../cases/steps/6-decision/answers.ts';
import { handOver } from '../cases/steps/6-decision/handover.ts';
import { closeCase, makeDeliveries } from '../cases/steps/7-response/close.ts';
import { tellDeed } from '../cases/steps/7-response/deed.ts';
import { actor, calendarDay, instant, known, moment, service, type County, type Scene } from './county.ts';
import { idOf } from './people.ts';
import type { Ending, Point, Story, Summary } from './story.ts';

/** Step 5: the points with their sources, what was left out and why, the speakers' check and the group's approval. */
export function summing(county: County, story: Story): Scene[] {
  const { summary, group } = story;
  if (!summary) return [];
  const { check, approved } = summary;
  const me = actor(story.gathering.owner);
  const approving = (approved === undefined ? [] : (group?.members ?? [])).map(([key], n) => ({
    at: moment(county, approved ?? 0, 5 + n),
    play: (at: Date) => approveSummary(service(county, at), actor(key), known(county, story)),
  }));
  const checking = check && {
    at: moment(county, check.opens, 28),
    play: (at: Date) =>
      openCheck(service(county, at), me, known(county, story), { endsAt: instant(county, check.ends) }),
  };
  return [
    ...summary.points.map((point, n) => writing(county, story, summary, point, n)),
    ...leavingOut(county, story, summary),
    ...(checking ? [checking] : []),
    ...(check ? summary.points.flatMap((point) => marking(county, point, check.opens)) : []),
    ...approving,
  ];
}

function writing(county: County, story: Story, summary: Summary, point: Point, n: number): Scene {
  return {
    at: moment(county, summary.written, 21 + n),
    play: async (at) => {
      const sources = endings(story)
        .filter(({ ending }) => Array.isArray(ending) && ending.includes(n + 1))
        .map(({ piece }) => known(county, piece));
      const { kind = 'finding', text, plain } = point;
      const me = actor(story.gathering.owner);
      const { id } = await writePoint(service(county, at), me, known(county, story), { kind, text, plain, sources });
      county.ids.set(point, id);
    },
  };
}

function leavingOut(county: County, story: Story, { written }: Summary): Scene[] {
  const left = endings(story).flatMap(({ piece, ending }) =>
    ending !== undefined && 'unused' in ending ? [{ piece, reason: ending.unused }] : [],
  );
  return [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, pieces]) => ({
    at: moment(county, written, 27),
    play: (at: Date) => {
      const contributionIds = pieces.map(({ piece }) => known(county, piece));
      return markUnused(service(county, at), actor(story.gathering.owner), known(county, story), {
        contributionIds,
        reason,
      });
    },
  }));
}

/** All that was said in the case, with what the summary made of it. */
function endings({ ideas, workshops = [], online }: Story): { piece: object; ending: Ending | undefined }[] {
  const said = [...ideas, ...workshops.flatMap(({ held }) => held?.said ?? []), ...(online?.said ?? [])];
  return said.map((piece) => ({ piece, ending: piece.ending }));
}

function marking(county: County, point: Point, opens: number): Scene[] {
  return (point.marks ?? []).map(([key, value, because], n) => ({
    at: moment(county, opens - 1, 130 + n * 71),
    play: (at) => markPoint(service(county, at), actor(key), known(county, point), { value, because }),
  }));
}

/** Step 6: the summary goes to its receiver, is drafted by her deputy and published by herself. */
export function deciding(county: County, story: Story): Scene[] {
  const { decision, summary } = story;
  if (!decision || !summary) return [];
  const { day, due, receiver, deputy, drafted, published } = decision;
  const to = {
    dueDay: calendarDay(county, due),
    receivers: [{ personId: idOf(receiver), deputyId: deputy && idOf(deputy) }],
  };
  const handing = (at: Date) =>
    handOver(service(county, at), actor(story.gathering.owner), known(county, story), to, county.publicUrl);
  const drafting = summary.points.flatMap((point, n) =>
    point.answer && drafted !== undefined ? [answered(county, point, actor(deputy ?? receiver), drafted, n)] : [],
  );
  const publishing = (at: Date) => publishAnswers(service(county, at), actor(receiver), known(county, story));
  return [
    { at: moment(county, day, 14), play: handing },
    ...drafting,
    ...(published === undefined ? [] : [{ at: moment(county, published, 12), play: publishing }]),
  ];
}

function answered(county: County, point: Point, by: ReturnType<typeof actor>, drafted: number, n: number): Scene {
  return {
    at: moment(county, drafted, 120 + n * 23),
    play: async (at) => {
      if (!point.answer) return;
      const { nextDay, ...words } = point.answer;
      const day = nextDay === undefined ? null : calendarDay(county, nextDay);
      await draftAnswer(service(county, at), by, known(county, point), { ...words, nextDay: day, version: 0 });
    },
  };
}

/** Step 7: the answers' way to each person, the closing, and what was done afterwards. */
export function answering(county: County, story: Story): Scene[] {
  const { summary, delivered, closed } = story;
  const me = actor(story.gathering.owner);
  // A demo sends no mail, whatever its settings: letters lie in the outbox.
  const config = { publicUrl: county.publicUrl, smtpUrl: undefined, demo: true };
  const deliver = (at: Date) => makeDeliveries({ ...service(county, at), config }, me, known(county, story));
  const deeds = (summary?.points ?? []).flatMap((point) =>
    (point.deeds ?? []).flatMap(({ day, text }) => [
      {
        at: moment(county, day, 50),
        play: (at: Date) =>
          tellDeed(service(county, at), me, known(county, point), { text, day: calendarDay(county, day) }),
      },
      { at: moment(county, day, 52), play: deliver },
    ]),
  );
  return [
    ...(delivered === undefined ? [] : [{ at: moment(county, delivered, 55), play: deliver }]),
    ...(closed === undefined
      ? []
      : [
          {
            at: moment(county, closed, 58),
            play: (at: Date) => closeCase(service(county, at), me, known(county, story)),
          },
        ]),
    ...deeds,
  ];
}
