import { wholeGlossary } from '#lib/terms/find.server.ts';
import { getLocale } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ words: wholeGlossary(getLocale()) });
