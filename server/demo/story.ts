import type {
  AnswerKind,
  CheckMark,
  CommentKind,
  HaltKind,
  Language,
  PointKind,
  Step,
  Viewpoint,
} from '../contract/words.ts';
import type { PersonKey } from './people.ts';

/**
 * The words of the demo, apart from what is done with them. Every `day` counts days back from today; a day to come is
 * negative.
 */
export interface Said {
  readonly day: number;
  readonly text: string;
  /** Absent: a visitor without an account. */
  readonly by?: PersonKey;
  /** How the speaker is seen: 'own' name, or this pen name; absent: only the Innoagent knows. */
  readonly as?: string;
  readonly viewpoint?: Viewpoint;
  readonly lang?: Language;
  /** Written down by an Innoagent for somebody else. */
  readonly via?: 'phone' | 'spoken' | 'written';
  readonly likes?: number;
  readonly replies?: readonly Reply[];
  readonly ending?: Ending;
}

export interface Reply {
  readonly day: number;
  readonly by: PersonKey;
  readonly text: string;
  readonly kind?: CommentKind;
  readonly as?: string;
  readonly lang?: Language;
}

/** What the summary makes of it: points by their place from 1 on, or why it is in none. */
export type Ending = readonly number[] | { readonly unused: string };

export interface Gathering {
  readonly title: string;
  readonly need: string;
  readonly plain: string;
  readonly owner: PersonKey;
  readonly day: number;
  readonly reason: string;
}

export interface Group {
  readonly day: number;
  readonly members: readonly (readonly [PersonKey, Viewpoint])[];
  /** Target days of the steps to come. */
  readonly timetable?: readonly (readonly [Step, day: number])[];
  readonly notes?: readonly { readonly day: number; readonly by: PersonKey; readonly text: string }[];
}

export interface Meeting {
  readonly title: string;
  readonly place: string;
  readonly remote?: boolean;
  readonly capacity?: number;
  readonly planned: number;
  readonly day: number;
  readonly coming: readonly (readonly [PersonKey, needs: string])[];
  readonly held?: {
    readonly attendance: readonly (readonly [Viewpoint, people: number, exact: boolean])[];
    readonly notes: string;
    readonly said: readonly { readonly text: string; readonly viewpoint: Viewpoint; readonly ending?: Ending }[];
  };
}

export interface Promised {
  readonly day: number;
  readonly by: PersonKey;
  readonly canChange: string;
  readonly cannotChange: string;
  readonly answerBy: number;
  /** The day of her confirmation; absent: it still waits for her. */
  readonly confirmed?: number;
}

export interface OpenWork {
  readonly opens: number;
  readonly closes: number;
  readonly said: readonly Said[];
  /** One letter for each vote: a(gree), d(isagree), c(an't say). */
  readonly statements: readonly { readonly text: string; readonly votes: string }[];
}

export interface Point {
  readonly kind?: PointKind;
  readonly text: string;
  readonly plain: string;
  readonly marks?: readonly (readonly [PersonKey, CheckMark, because: string])[];
  readonly answer?: {
    readonly kind: AnswerKind;
    readonly reason: string;
    readonly nextStep: string;
    readonly nextDay?: number;
  };
  readonly deeds?: readonly { readonly day: number; readonly text: string }[];
}

export interface Summary {
  readonly written: number;
  readonly points: readonly Point[];
  readonly check?: { readonly opens: number; readonly ends: number };
  readonly approved?: number;
}

interface Decision {
  readonly day: number;
  readonly due: number;
  readonly receiver: PersonKey;
  readonly deputy?: PersonKey;
  /** The day of drafting, by the deputy where there is one. */
  readonly drafted?: number;
  readonly published?: number;
}

/** One case's story, as far as it has come. */
export interface Story {
  readonly gathering: Gathering;
  readonly theme: string;
  readonly ideas: readonly Said[];
  /** When the case entered each step after the first. */
  readonly entered: Partial<Readonly<Record<Step, number>>>;
  readonly group?: Group;
  readonly workshops?: readonly Meeting[];
  readonly promise?: Promised;
  readonly online?: OpenWork;
  readonly summary?: Summary;
  readonly decision?: Decision;
  readonly delivered?: number;
  readonly closed?: number;
  readonly halt?: { readonly day: number; readonly kind: HaltKind; readonly reason: string; readonly until?: number };
}
