import type { Shapes } from '#lib/api/shapes.ts';
import { dayRange, shortDay } from '#lib/day.ts';
import { stepName, VIEWPOINT } from '#lib/look/labels.ts';
import { type Look, lookOf, type Way } from '#lib/look/way.ts';
import { sayWay } from '#lib/look/way-words.ts';
import { apart } from '#lib/look/apart.ts';
import * as m from '#lib/words/messages.js';

type Case = Shapes['Case'];
type Stay = Case['stays'][number];

/** What the story tells at one step: when, what happened or is to come, and where one reads more. */
export interface Told {
  readonly step: number;
  readonly name: string;
  readonly look: Look;
  readonly when: string | null;
  readonly what: readonly string[];
  /** A part of the summary's page or of this one. */
  readonly more: { readonly place: 'voices' | 'summary' | 'answers'; readonly name: string } | null;
}

/** What a case's page says in sentences about where the case is. */
export interface Tale {
  readonly way: string;
  /** What goes on now; null where the page itself knows more. */
  readonly now: string | null;
  readonly story: readonly Told[];
}

const NOW = [m.case_now_1, m.case_now_2, m.case_now_3, undefined, m.case_now_5, m.case_now_6, m.case_now_7];
const AHEAD = [m.case_do_1, m.case_do_2, m.case_do_3, m.case_do_4, m.case_do_5, m.case_do_6, m.case_do_7];

/** Told where the page is made; the browser fetches this only when the case has moved on under who looks at it. */
export function taleOf(seen: Case, way: Way, today: Date): Tale {
  return { way: sayWay(way, today), now: doingOf(seen), story: storyOf(seen, way, today) };
}

function doingOf({ closedAt, joinedTo, step }: Case): string | null {
  if (closedAt) return joinedTo ? null : m.case_now_8();
  return NOW[step - 1]?.() ?? null;
}

/** The story of a case: seven steps, or those reached when the path stopped. */
function storyOf(seen: Case, way: Way, today: Date): Told[] {
  return AHEAD.map((ahead, i): Told => {
    const step = i + 1;
    const look = lookOf(way, step);
    const stays = seen.stays.filter((one) => one.step === step);
    const stay = stays.findLast((one) => !one.skipped) ?? stays.at(-1);
    const walked = look === 'done' || look === 'skip';
    return {
      step,
      look,
      name: stepName(step),
      when: walked || step === way.now ? during(stay, today) : aimOf(seen, step, today),
      what: [...whatOf(seen, step, look, ahead, today), ...whyOf(seen, stay, look)],
      more: walked || step === way.now ? moreOf(seen, step) : null,
    };
  }).filter(({ look }) => look !== 'gone');
}

function during(stay: Stay | undefined, today: Date): string | null {
  if (!stay) return null;
  if (wasNeverIn(stay)) return null;
  return stay.leftAt
    ? dayRange(stay.enteredAt, stay.leftAt, today)
    : m.case_story_since({ day: shortDay(stay.enteredAt, today) });
}

/** A stay that only records that the step was passed over. */
const wasNeverIn = ({ skipped, enteredAt, leftAt }: Stay) =>
  skipped === 1 && leftAt !== null && Date.parse(leftAt) - Date.parse(enteredAt) < 1000;

/** When a step to come is to begin, as far as somebody has said so. */
function aimOf(seen: Case, step: number, today: Date): string | null {
  const promised = seen.promises[0]?.answerBy;
  if (step === 7 && promised) return m.case_story_by({ day: shortDay(promised, today) });
  const opens = step === 4 ? seen.window?.opensAt : undefined;
  const aim = opens ?? seen.timetable.find((one) => one.step === step)?.day;
  return aim && Date.parse(aim) > today.getTime() ? m.case_story_aim({ day: shortDay(aim, today) }) : null;
}

function whatOf(seen: Case, step: number, look: Look, ahead: () => string, today: Date): string[] {
  if (look === 'skip') return [];
  if (look !== 'done') return step === 4 && seen.window && look === 'now' ? openNow(seen.window, today) : [ahead()];
  const happened = [
    () => m.case_told_1(),
    () => groupOf(seen),
    () => workshopsOf(seen, today),
    () => m.case_told_4({ count: seen.contributions }),
    () => m.case_told_5(),
    () => m.case_told_6(),
    () => m.case_told_7(),
  ][step - 1];
  return happened ? [happened()] : [];
}

const openNow = (window: NonNullable<Case['window']>, today: Date) =>
  Date.parse(window.closesAt) > today.getTime()
    ? [m.case_told_open({ day: shortDay(window.closesAt, today) })]
    : [m.case_told_open_over({ day: shortDay(window.closesAt, today) })];

function groupOf({ viewpoints }: Case): string {
  const words = [...new Set(viewpoints)].map((viewpoint) => VIEWPOINT[viewpoint]().toLocaleLowerCase());
  return words.length > 0
    ? m.case_told_2({ count: viewpoints.length, viewpoints: words.join(', ') })
    : m.case_told_2_none();
}

function workshopsOf({ workshops }: Case, today: Date): string {
  const held = workshops.filter(({ heldAt }) => heldAt !== null).map(({ startsAt }) => shortDay(startsAt, today));
  if (held.length === 0) return m.case_do_3();
  return held.length === 1
    ? m.case_told_3_one({ day: held.join('') })
    : m.case_told_3({ count: held.length, days: held.join(', ') });
}

/** Why a step was passed over or come back to. The reason of leaving a step unfinished stands on the stay after it. */
function whyOf({ stays }: Case, stay: Stay | undefined, look: Look): string[] {
  if (!stay) return [];
  if (look === 'skip') {
    const passed = wasNeverIn(stay) ? stay : stays[stays.indexOf(stay) + 1];
    return [m.case_story_skipped({ reason: apart(passed?.reason ?? '') })];
  }
  const here = look === 'now' || look === 'paused';
  return here && stay.way === 'return' ? [m.case_story_returned({ reason: apart(stay.reason ?? '') })] : [];
}

function moreOf(seen: Case, step: number): Told['more'] {
  if (step === 4 && seen.contributions > 0) return { place: 'voices', name: m.case_read_voices() };
  if (step === 5 && seen.step > 5) return { place: 'summary', name: m.case_go_summary() };
  return step === 7 ? { place: 'answers', name: m.case_go_answers() } : null;
}
