import { contributionRoutes } from './contributions/routes.ts';
import type { App, House } from './house.ts';
import { peopleRoutes } from './people/routes.ts';

/** Every room's routes, by name. */
export const ROOMS: readonly ((app: App, house: House) => void | Promise<void>)[] = [contributionRoutes, peopleRoutes];
