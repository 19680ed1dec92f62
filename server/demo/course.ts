import { advance } from '../cases/advance.ts';
import { describeCase } from '../cases/describe.ts';
import { haltCase } from '../cases/halts.ts';
import { acceptInvitation, inviteToGroup } from '../cases/steps/2-planning/group.ts';
import { setTimetable, writeWorkingNote } from '../cases/steps/2-planning/plan.ts';
import { holdWorkshop } from '../cases/steps/3-workshops/record.ts';
import { planWorkshop, signUpForWorkshop } from '../cases/steps/3-workshops/workshops.ts';
import { STEPS, type Step } from '../contract/words.ts';
import { makeMove } from '../verstas/moves.ts';
import { found } from '../base/refusal.ts';
import { answering, deciding, summing } from './course-later.ts';
import { opening } from './course-online.ts';
import { actor, calendarDay, instant, known, moment, service, type County, type Scene } from './county.ts';
import type { Gathering, Group, Meeting, Story } from './story.ts';
import { voices } from './voices.ts';

/**
 * Everything that is done in one case, by the same acts that people use. Acts of one day stand at fixed minutes, so that
 * what must come first comes first: a step is entered at 20, before anybody speaks.
 */
export function course(county: County, story: Story): Scene[] {
  const { gathering, ideas, group, workshops = [], halt } = story;
  const where = { county, innoagent: gathering.owner, seenFrom: gathering.day };
  return [
    ...voices(where, ideas),
    ...gatheringScenes(county, story),
    ...(group ? planning(county, story, group) : []),
    ...workshops.flatMap((meeting) => meetingScenes(county, story, meeting)),
    ...opening(county, story),
    ...summing(county, story),
    ...deciding(county, story),
    ...answering(county, story),
    ...STEPS.flatMap((step) => entering(county, story, step)),
    ...(halt ? [halting(county, story, halt)] : []),
  ];
}

function gatheringScenes(county: County, story: Story): Scene[] {
  const { gathering, ideas, theme } = story;
  const me = actor(gathering.owner);
  const at = moment(county, gathering.day, 5);
  const gather = async () => {
    const { title, reason } = gathering;
    const contributionIds = ideas.map((idea) => known(county, idea));
    const moved = await makeMove(service(county, at), me, { kind: 'gather', title, theme, reason, contributionIds });
    county.ids.set(story, found(moved.caseId));
  };
  const describe = ({ need, plain: needPlain }: Gathering, at: Date) =>
    describeCase(service(county, at), me, known(county, story), { need, needPlain, ownerId: me.personId });
  return [
    { at, play: gather },
    { at: moment(county, gathering.day, 17), play: (at) => describe(gathering, at) },
  ];
}

function entering(county: County, story: Story, to: Step): Scene[] {
  const day = story.entered[to];
  const from = STEPS.find((step) => step === to - 1);
  if (day === undefined || from === undefined) return [];
  const target = story.group?.timetable?.find(([step]) => step === to)?.[1];
  const moving = { from, to, targetDay: target === undefined ? undefined : calendarDay(county, target) };
  const me = actor(story.gathering.owner);
  return [
    { at: moment(county, day, 20), play: (at) => advance(service(county, at), me, known(county, story), moving) },
  ];
}

function planning(county: County, story: Story, group: Group): Scene[] {
  const me = actor(story.gathering.owner);
  const inviting = group.members.map(([key, viewpoint], n) => ({
    at: moment(county, group.day, 7 + n),
    play: async (at: Date) => {
      const { token } = await inviteToGroup(service(county, at), me, known(county, story));
      await acceptInvitation(service(county, at), actor(key), token, viewpoint);
    },
  }));
  const days = (group.timetable ?? []).map(([step, day]) => ({ step, day: calendarDay(county, day) }));
  const timing: Scene = {
    at: moment(county, group.day, 16),
    play: (at: Date) => setTimetable(service(county, at), me, known(county, story), days),
  };
  const noting = (group.notes ?? []).map(({ day, by, text }) => ({
    at: moment(county, day, 90),
    play: (at: Date) => writeWorkingNote(service(county, at), actor(by), known(county, story), text),
  }));
  return [...inviting, ...(days.length > 0 ? [timing] : []), ...noting];
}

function meetingScenes(county: County, story: Story, meeting: Meeting): Scene[] {
  const me = actor(story.gathering.owner);
  const { title, place, remote = false, capacity, planned, day, coming, held } = meeting;
  const plan = async (at: Date) => {
    const wish = { title, place, remote, capacity, startsAt: instant(county, day, 570) };
    const { id } = await planWorkshop(service(county, at), me, known(county, story), wish);
    county.ids.set(meeting, id);
  };
  const signing = coming.map(([key, needs], n) => ({
    at: moment(county, planned - 1, 60 + n * 53),
    play: (at: Date) =>
      signUpForWorkshop(service(county, at), actor(key), known(county, meeting), {
        accessNeeds: needs,
        lang: 'fi',
        from: { device: null, network: 'demo' },
      }),
  }));
  const hold = { at: moment(county, day, 750), play: (at: Date) => holding(county, story, meeting, at) };
  return [{ at: moment(county, planned, 25), play: plan }, ...signing, ...(held ? [hold] : [])];
}

async function holding(county: County, story: Story, meeting: Meeting, at: Date): Promise<void> {
  const { attendance, notes, said } = found(meeting.held);
  const record = {
    attendance: attendance.map(([viewpoint, people, exact]) => ({ viewpoint, people, exact })),
    notes,
    contributions: said.map(({ text, viewpoint }) => ({ text, viewpoint, presence: 'only_innoagent' as const })),
  };
  const me = actor(story.gathering.owner);
  const { cards } = await holdWorkshop(service(county, at), me, known(county, meeting), record);
  said.forEach((one, n) => county.ids.set(one, found(cards[n]).contributionId));
}

function halting(county: County, story: Story, halt: NonNullable<Story['halt']>): Scene {
  const { day, kind, reason, until } = halt;
  const untilDay = until === undefined ? undefined : calendarDay(county, until);
  const me = actor(story.gathering.owner);
  return {
    at: moment(county, day, 10),
    play: (at: Date) => haltCase(service(county, at), me, known(county, story), { kind, reason, untilDay }),
  };
}
