import * as m from '#lib/words/messages.js';
import type { Care } from './shapes.ts';

type Holder = Care['owners'][number];

/** The name of somebody to choose, with a word when she has set the role aside just now. */
export const holderName = ({ name, paused }: Holder) => (paused ? m.days_paused_name({ name }) : name);

/** Somebody as a choice of a list. */
export const holderChoice = (one: Holder) => ({ value: one.id, label: holderName(one) });
