import { onPaper } from '../paper.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => onPaper(event);
