import { type Component, createRawSnippet, mount, unmount } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import Contact from '#lib/about/Contact.svelte';
import Notice from '#lib/about/Notice.svelte';
import Aloud from '#lib/aloud/Aloud.svelte';
import Dictate from '#lib/aloud/Dictate.svelte';
import Kept from '#lib/draft/Kept.svelte';
import Answer from '#lib/look/Answer.svelte';
import AnswerSign from '#lib/look/AnswerSign.svelte';
import Apart from '#lib/look/Apart.svelte';
import CaseLine from '#lib/look/CaseLine.svelte';
import Choices from '#lib/look/Choices.svelte';
import Field from '#lib/look/Field.svelte';
import Find from '#lib/look/Find.svelte';
import Foot from '#lib/look/Foot.static.svelte';
import Head from '#lib/look/Head.static.svelte';
import Looks from '#lib/look/Looks.svelte';
import Lost from '#lib/look/Lost.static.svelte';
import Name from '#lib/look/Name.svelte';
import Path from '#lib/look/Path.svelte';
import PathMark from '#lib/look/PathMark.svelte';
import Pick from '#lib/look/Pick.svelte';
import Picture from '#lib/look/Picture.svelte';
import Post from '#lib/look/Post.svelte';
import Refused from '#lib/look/Refused.svelte';
import Speaker from '#lib/look/Speaker.svelte';
import Stone from '#lib/look/Stone.svelte';
import StoryStop from '#lib/look/StoryStop.svelte';
import Themes from '#lib/look/Themes.svelte';
import Tick from '#lib/look/Tick.svelte';
import Voice from '#lib/look/Voice.svelte';
import { apart } from '#lib/look/apart.ts';
import table from '#lib/look/pictures/people-table.svg?drawing';
import Hints from '#lib/plain/Hints.svelte';
import Official from '#lib/plain/Official.svelte';
import PlainSwitch from '#lib/plain/PlainSwitch.svelte';
import Terms from '#lib/terms/Terms.svelte';
import Alike from '#lib/writing/Alike.svelte';
import Language from '#lib/writing/Language.svelte';
import Noticed from '#lib/writing/Noticed.svelte';
import Writing from '#lib/writing/Writing.svelte';
import { ANSWER_KINDS, STEPS, VIEWPOINTS } from '../../server/contract/words.ts';
import * as demo from './demo.ts';

/** A component of `src/lib` with all the states that it can be in. */
interface Example {
  readonly file: string;
  /** What stands in the text field `text` beside it, for what works on a field of the form around it. */
  readonly field: string | undefined;
  readonly states: readonly { readonly state: string; readonly draw: Attachment<HTMLElement> }[];
}

/** One row: the component's file, the component, its states by name, each with its props. */
function example<Props extends object>(
  file: string,
  part: Component<Props>,
  states: Readonly<Record<string, Props>>,
  field?: string,
): Example {
  const draw = (props: Props) => (target: HTMLElement) => {
    const drawn = mount(part, { target, props });
    return () => void unmount(drawn);
  };
  return { file, field, states: Object.entries(states).map(([state, props]) => ({ state, draw: draw(props) })) };
}

/** One state for each of a closed list. */
function each<Value extends string | number, Props>(values: readonly Value[], props: (value: Value) => Props) {
  return Object.fromEntries(values.map((value) => [String(value), props(value)]));
}

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

/** What shows nothing by itself, and why. */
export const UNSEEN: Readonly<Record<string, string>> = {
  'draft/Outbox.svelte': 'fetches draft/Waiting.svelte when something waits',
  'draft/SendKey.svelte': 'a hidden field',
  'draft/Sent.svelte': 'forgets what was typed',
  'draft/Waiting.svelte': 'sends at once what waits: break the connection, and tell something',
  'draft/Wrote.svelte': 'a hidden field',
  'look/Static.svelte': 'holds Head, Foot and Lost as the server wrote them',
};

export const EXAMPLES: readonly Example[] = [
  example('look/Head.static.svelte', Head, {
    'a visitor': { me: null, look: demo.LOOK, county: null, url: demo.URL_HERE },
    'an innoagent, a county with a name': {
      me: { name: 'Sanna', roles: ['innoagent_1', 'coordinator'] },
      look: demo.LOOK,
      county: { name: 'Havulinnan hyvinvointialue', logo: null },
      url: demo.URL_HERE,
    },
  }),
  example('look/Foot.static.svelte', Foot, { plain: { county: null }, county: { county: { name: 'Havulinna' } } }),
  example('look/Lost.static.svelte', Lost, {
    ...each([400, 403, 404, 503], (status) => ({ status, request: undefined })),
    'what nobody foresaw': { status: 500, request: '1a2b3c4d' },
  }),
  example('look/Looks.svelte', Looks, {
    'as the device asks': { look: demo.LOOK, next: '/' },
    chosen: { look: { theme: 'dark', size: '3' }, next: '/' },
  }),
  example('look/Path.svelte', Path, {
    ...each([...STEPS, 8], (now) => ({ now, say: 'Olemme nyt tässä.' })),
    'with skipped steps': { now: 5, skipped: [2, 3] },
    paused: { now: 4, paused: true },
    'came back': { now: 4, from: 6 },
    ...each(['interrupted', 'cancelled', 'joined'], (stopped) => ({ now: 3, stopped })),
    'tied to words and an answer': { now: 8, tied: true },
  }),
  example('look/PathMark.svelte', PathMark, {
    ...each([...STEPS, 8], (now) => ({ now })),
    late: { now: 6, late: true },
    paused: { now: 4, paused: true },
    stopped: { now: 3, stopped: 'cancelled' as const },
  }),
  example(
    'look/Stone.svelte',
    Stone,
    each(['done', 'now', 'paused', 'next', 'skip', 'late'], (look) => ({ step: 4, look })),
  ),
  example('look/StoryStop.svelte', StoryStop, {
    ...each(['walked', 'ahead', 'cut', 'none'], (line) => ({ ...demo.STOP, line, children: words('Näin kävi.') })),
    ...each(['leaves', 'passes', 'arrives', 'both'], (back) => ({
      ...demo.STOP,
      line: 'ahead' as const,
      back,
      children: words('Palattiin.'),
    })),
    ahead: { ...demo.STOP, look: 'next', line: 'none', children: words('Tämä tulee.') },
  }),
  example('look/CaseLine.svelte', CaseLine, {
    open: { seen: demo.CASE_LINE, heading: 'h3', now: demo.NOW },
    paused: { seen: { ...demo.CASE_LINE, halt: 'paused' }, heading: 'h3', now: demo.NOW },
    joined: { seen: { ...demo.CASE_LINE, closed: true }, heading: 'h3', now: demo.NOW },
    closed: { seen: { ...demo.CASE_LINE, step: 7, closed: true }, heading: 'h3', now: demo.NOW },
  }),
  example('look/Voice.svelte', Voice, {
    shown: { said: demo.SAID },
    'by pen name, by telephone': { said: { ...demo.SAID, byPenName: true, channel: 'phone' } },
    'with later words': { said: { ...demo.SAID, later: { text: 'Nyt vastataan.', at: demo.MOMENT } } },
    'beside a point, with later words': {
      said: { ...demo.SAID, later: { text: 'Nyt.', at: demo.MOMENT } },
      beside: true,
    },
    hidden: { said: { ...demo.SAID, hidden: true } },
    withdrawn: { said: { ...demo.SAID, text: '', withdrawn: true } },
    'known to staff': { said: { ...demo.SAID, speaker: null, staffSpeaker: 'Aino Pihlajisto' } },
  }),
  example(
    'look/Speaker.svelte',
    Speaker,
    each(VIEWPOINTS, (viewpoint) => ({ viewpoint, name: 'Aino' })),
  ),
  example('look/Name.svelte', Name, {
    name: { name: 'Aino Pihlajisto' },
    'pen name': { name: 'Metsätähti', byPenName: true },
    none: { name: null },
  }),
  example('look/Apart.svelte', Apart, { words: { text: `Näin sanoi ${apart('Aino')} eilen.` } }),
  example('look/Answer.svelte', Answer, {
    ...each(ANSWER_KINDS, (kind) => ({ answer: { ...demo.ANSWER, kind }, deeds: [] })),
    'with a deed': { answer: demo.ANSWER, deeds: [{ id: '1', text: 'Puhelin vastaa nyt.', day: demo.DAY }] },
  }),
  example(
    'look/AnswerSign.svelte',
    AnswerSign,
    each(ANSWER_KINDS, (kind) => ({ kind })),
  ),
  example('look/Themes.svelte', Themes, {
    some: { themes: demo.THEMES, behind: () => '#' },
    'being sorted': { themes: { ...demo.THEMES, working: true }, behind: () => '#' },
    none: { themes: { ...demo.THEMES, themes: [], unassigned: 0 }, behind: () => '#' },
  }),
  example('look/Picture.svelte', Picture, { drawing: { drawing: table } }),
  example('look/Field.svelte', Field, {
    line: { name: 'a', label: 'Nimi', value: 'Aino' },
    required: { name: 'b', label: 'Nimi', required: true, help: 'Näkyy muille.' },
    wrong: { name: 'c', label: 'Sähköposti', type: 'email', value: 'aino', wrong: true },
    long: { name: 'd', label: 'Mitä haluat sanoa?', rows: 4 },
    'with hints': { name: 'e', label: 'Perustelu', rows: 4, value: demo.HARD, plain: Hints },
    day: { name: 'f', label: 'Päivä', type: 'date', value: demo.DAY },
  }),
  example('look/Choices.svelte', Choices, {
    one: { name: 'a', legend: 'Kuka puhuu?', choices: demo.CHOICES, value: 'a' },
    several: { name: 'b', legend: 'Mitä?', choices: demo.CHOICES, several: ['a', 'b'], help: 'Voit valita monta.' },
    'its question hidden': { name: 'c', legend: 'Kuka puhuu?', choices: demo.CHOICES, hidden: true },
  }),
  example('look/Pick.svelte', Pick, {
    none: { name: 'a', label: 'Asia', choices: demo.CHOICES },
    chosen: { name: 'b', label: 'Asia', choices: demo.CHOICES, value: 'b', help: 'Lista voi olla pitkä.' },
  }),
  example('look/Tick.svelte', Tick, {
    off: { name: 'a', label: 'Haluan kirjeen' },
    on: { name: 'b', label: 'Haluan kirjeen', checked: true },
  }),
  example('look/Find.svelte', Find, {
    empty: { q: '', label: 'Etsi', maxlength: 80 },
    found: { q: 'kyyti', label: 'Etsi', maxlength: 80 },
  }),
  example('look/Refused.svelte', Refused, {
    sentence: { refusal: { ...demo.REFUSAL, missing: [] } },
    'with what is missing': { refusal: demo.REFUSAL },
  }),
  example('look/Post.svelte', Post, {
    'not set': { post: { state: 'not_set', since: null, waiting: 0 } },
    stuck: { post: { state: 'stuck', since: demo.MOMENT, waiting: 3 } },
  }),
  example('plain/Hints.svelte', Hints, {
    fine: { text: 'Me tulemme.', id: 'h1' },
    hard: { text: demo.HARD, id: 'h2' },
  }),
  example('plain/PlainSwitch.svelte', PlainSwitch, { switch: {} }),
  example('plain/Official.svelte', Official, {
    both: { text: 'Osallisuutta edistetään.', plain: 'Ihmiset ovat mukana.' },
    'only officially': { text: 'Osallisuutta edistetään.' },
    'only plainly': { text: '', plain: 'Ihmiset ovat mukana.' },
  }),
  example('terms/Terms.svelte', Terms, {
    'a hard word': { text: 'Tämä lisää osallisuutta.' },
    none: { text: 'Hyvä.' },
  }),
  example('about/Contact.svelte', Contact, {
    all: { phone: '020 123', hours: 'ma–pe 9–15', email: 'kuultu@havulinna.example' },
    nothing: { phone: '', hours: '', email: '' },
  }),
  example('about/Notice.svelte', Notice, {
    page: { title: 'Tietoa', lead: 'Mikä tämä on.', children: words('Näin.') },
  }),
  example('aloud/Aloud.svelte', Aloud, { 'where the device has a voice': { text: 'Hei!' } }),
  example('aloud/Dictate.svelte', Dictate, { 'where the device hears': { field: 'text' } }, ''),
  example(
    'draft/Kept.svelte',
    Kept,
    {
      'nothing yet': { place: 'tell', drafts: { owner: null, items: [] }, field: 'text', shown: '' },
      'another device had more': { place: 'tell', drafts: demo.DRAFTS, field: 'text', shown: 'Bussi' },
    },
    'Bussi',
  ),
  example('writing/Writing.svelte', Writing, { 'write into the field': { field: 'text', signedIn: true } }, ''),
  example('writing/Noticed.svelte', Noticed, {
    'a telephone number': { text: 'Soita minulle 040 123 4567, asun Koivukuja 3 A.', signedIn: false },
  }),
  example('writing/Alike.svelte', Alike, {
    'signed in': { items: demo.ALIKE, signedIn: true },
    'a visitor': { items: demo.ALIKE, signedIn: false },
  }),
  example(
    'writing/Language.svelte',
    Language,
    each(['fi', 'sv', 'en', 'se'], (lang) => ({ id: demo.ID, lang })),
  ),
];
