import { carers } from './content-carers.ts';
import { digital } from './content-digital.ts';
import { aftercare, dental, meetingPlace } from './content-early.ts';
import { employment } from './content-employment.ts';
import { homeCare } from './content-homecare.ts';
import { psychiatric } from './content-psychiatric.ts';
import { swedish } from './content-swedish.ts';
import { transport } from './content-transport.ts';
import type { Story } from './story.ts';

/** Every case of the demo. */
export const STORIES: readonly Story[] = [
  dental,
  aftercare,
  digital,
  carers,
  swedish,
  psychiatric,
  employment,
  transport,
  homeCare,
  meetingPlace,
];
