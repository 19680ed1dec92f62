import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#lib/words/runtime.js';

export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
