import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/words/runtime.js';

export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
