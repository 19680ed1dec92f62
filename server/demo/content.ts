import { carers } from './content-carers.ts';
import type { Story } from './story.ts';

/** Every case of the demo. */
export const STORIES: readonly Story[] = [carers];
