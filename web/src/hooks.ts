import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/words/runtime';

export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
