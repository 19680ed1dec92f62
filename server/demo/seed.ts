import { sql } from 'drizzle-orm';
import { dayOf, momentAfter } from '../contract/days.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { foundFor, isUnused } from '../../db/founding.ts';
import { county as countyTold } from '../../db/schema/county.ts';
import { card, person, roleHeld } from '../../db/schema/people.ts';
import type { Context } from '../context.ts';
import { makeMove } from '../verstas/moves.ts';
import { letHaveLived, logLength, type Moment } from './calendar.ts';
import { hardToUse, TOLD_OF_ITSELF } from './content-county.ts';
import { INBOX, SET_ASIDE } from './content-inbox.ts';
import { STORIES } from './content.ts';
import { actor, known, service, moment, type County, type Scene } from './county.ts';
import { course } from './course.ts';
import { idOf, PERSON_KEYS, personOf } from './people.ts';
import { voices } from './voices.ts';

// Any fixed number does; instances that start at once wait for each other here.
const LOCK = 112_121_123;
/** Since when the county's people and their roles have been there. */
const FOUNDED_DAYS_AGO = 400;

/**
 * Fills an unused database with the fictional county, and marks it as a demo's: all of it in one transaction, so that a
 * half one never stands. Where somebody already was, nothing is done. Tells whether it was filled now.
 */
export async function seedDemo({ db, config, clock }: Pick<Context, 'db' | 'config' | 'clock'>): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Whoever waits for another instance's seeding waits to its end.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    if (!(await isUnused(tx))) return false;
    const county: County = { db: within(tx, db), now: clock(), publicUrl: config.publicUrl, ids: new Map() };
    await tx.insert(countyTold).values(TOLD_OF_ITSELF);
    await peopleMoveIn(tx, county);
    await play(tx, scenesOf(county));
    await foundFor(tx, 'demo');
    return true;
  });
}

/**
 * The acts open transactions of their own; here they are all part of this one, which fails as a whole. Savepoints would
 * cost a second or more: each locks again the rows that the one before has locked.
 */
function within(tx: Tx, { $client }: Db): Db {
  return Object.assign(tx, { $client, transaction: <T>(act: (inner: Tx) => Promise<T>) => act(tx) });
}

async function peopleMoveIn(tx: Tx, { now }: County): Promise<void> {
  const createdAt = momentAfter(now, -FOUNDED_DAYS_AGO);
  const fromDay = dayOf(createdAt);
  const everyone = PERSON_KEYS.map((key) => ({ key, id: idOf(key), ...personOf(key) }));
  await tx.insert(person).values(
    everyone.map(({ id, name, penName, email, viewpoint, language, answerWay }) => ({
      ...{ id, name, penName, email, viewpoint, language, createdAt },
      answerWay: answerWay ?? ('email' as const),
    })),
  );
  const givenBy = idOf('teemu');
  const roles = everyone.flatMap(({ id, roles: held = [] }) =>
    held.map((role) => ({ personId: id, role, fromDay, givenBy })),
  );
  await tx.insert(roleHeld).values(roles);
  // Nobody knows these cards' codes: their people are become by the demo's own door.
  const cards = everyone.filter(({ email }) => email === undefined);
  await tx
    .insert(card)
    .values(cards.map(({ id }) => ({ personId: id, codeHash: Buffer.from(id), madeBy: idOf('sanna'), createdAt })));
}

function scenesOf(county: County): Scene[] {
  const verstas = { county, innoagent: 'kaarlo' } as const;
  const scenes = [
    ...STORIES.flatMap((story) => course(county, story)),
    ...voices(verstas, [...INBOX, SET_ASIDE.said]),
    settingAside(county),
    hardToUse(county),
  ];
  return scenes.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function settingAside(county: County): Scene {
  const { said, day, reason } = SET_ASIDE;
  return {
    at: moment(county, day, 45),
    play: (at) => {
      const contributionIds = [known(county, said)];
      return makeMove(service(county, at), actor('kaarlo'), { kind: 'not_taken_up', contributionIds, reason });
    },
  };
}

async function play(tx: Tx, scenes: readonly Scene[]): Promise<void> {
  const moments: Moment[] = [];
  for (const { at, play: act } of scenes) {
    if (moments.at(-1)?.at.getTime() !== at.getTime()) moments.push({ at, after: await logLength(tx) });
    await act(at);
  }
  await letHaveLived(tx, moments);
}
