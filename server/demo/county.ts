import { dayAfter } from '../contract/days.ts';
import type { Db } from '../../db/connection.ts';
import type { Service } from '../access/doorway.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { idOf, personOf, type PersonKey } from './people.ts';
import type { Said } from './story.ts';

/** The county while it is being told: whose ids are known so far, and the day from which days are counted. */
export interface County {
  readonly db: Db;
  readonly now: Date;
  readonly publicUrl: URL;
  /** What each piece of the content became: the row's id. */
  readonly ids: Map<object, string>;
}

/** Something that somebody does at a moment. Scenes of all stories are played in the order of time. */
export interface Scene {
  readonly at: Date;
  readonly play: (at: Date) => Promise<unknown>;
}

/** The moment `day` days ago, at so many minutes past eight in Finland's winter; never later than the telling itself. */
export function moment(county: County, day: number, minute = 0): Date {
  const wished = instant(county, day, minute);
  return wished < county.now ? wished : county.now;
}

/** The same, also in days to come. */
export function instant({ now }: County, day: number, minute = 0): Date {
  return new Date(Date.parse(dayAfter(now, -day)) + (360 + minute) * 60_000);
}

/** The calendar day `day` days ago. */
export function calendarDay({ now }: County, day: number): string {
  return dayAfter(now, -day);
}

/** A demo person as one who acts. */
export function actor(key: PersonKey): Principal {
  const { name, penName, viewpoint, language, roles, email } = personOf(key);
  return {
    personId: idOf(key),
    name,
    penName: penName ?? null,
    viewpoint: viewpoint ?? null,
    language: language ?? 'fi',
    roles: roles ?? [],
    byCard: email === undefined,
    sessionId: idOf(key),
  };
}

/** The service as it is at that moment: the demo's people use the acts that everyone uses, each at her own time. */
export function service({ db }: County, at: Date): Service {
  return { db, clock: () => at, notify: () => undefined };
}

/** The id of what this piece of the content became. */
export function known(county: County, piece: object): string {
  return found(county.ids.get(piece));
}

/** How a speaker is seen beside her text. */
export function seenAs(as: Said['as']) {
  if (as === undefined) return { presence: 'only_innoagent' as const };
  return as === 'own' ? { presence: 'own_name' as const } : { presence: 'pen_name' as const, penName: as };
}
