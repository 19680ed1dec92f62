import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../server/activity/record.ts';
import { ACTIVITY_KINDS } from '../../server/contract/activity.ts';
import { mayHear, ACCESS_LEVELS, tellableDetails } from '../../server/activity/audience.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const DENIED = /permission denied for table activity/;
const APPEND_ONLY = /append-only/;

const rows = async () =>
  (await town.db.$client.query('select kind, actor_id, contribution_id, details from activity order by id')).rows;

describe('the log', () => {
  test.each([
    ['rewritten', "update activity set kind = 'case.closed'"],
    ['rewritten without a change', 'update activity set kind = kind'],
    ['deleted', 'delete from activity'],
    ['emptied', 'truncate activity'],
    ['emptied along the way', 'truncate activity cascade'],
    [
      'rewritten by an insert',
      "insert into activity (id, kind) overriding system value select id, 'case.closed' from activity on conflict (id) do update set kind = excluded.kind",
    ],
  ])('cannot be %s', async (_how, statement) => {
    await town.db.transaction((tx) =>
      record(tx, { kind: 'person.signed_in', actorId: null, details: { how: 'code' } }),
    );
    const before = await rows();
    // The service lacks the right; the owner of the table meets a trigger.
    await expect(town.db.$client.query(statement)).rejects.toMatchObject({ code: '42501', message: DENIED });
    await expect(town.asOwner(statement)).rejects.toMatchObject({ code: '42501', message: APPEND_ONLY });
    expect(await rows()).toEqual(before);
  });

  test.each([
    'alter table activity disable trigger all',
    'drop trigger activity_append_only on activity',
    'set session_replication_role = replica',
    'alter table activity owner to current_user',
    'create or replace function activity_is_append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    'create table public.mine (x int)',
    "insert into migration (name, sha256) values ('9999-none.sql', '')",
    "update migration set sha256 = ''",
    'delete from seal',
    "copy (select 1) to program 'id'",
    'create role another superuser',
  ])('is behind no switch that the service could reach: %s', async (statement) => {
    await expect(town.db.$client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('gets exactly one row for an act, and none for a refused one', async () => {
    const someone = await town.person();
    const before = (await rows()).length;
    const told = await someone.post('/contributions', { text: 'Bussi ei kulje illalla.', presence: 'own_name' });
    expect(told.status).toBe(201);
    const after = await rows();
    expect(after.slice(before)).toMatchObject([
      { kind: 'contribution.told', actor_id: someone.id, contribution_id: told.body.id },
    ]);
    expect((await someone.post('/contributions', { text: ' ', presence: 'own_name' })).status).toBe(400);
    expect(await rows()).toHaveLength(after.length);
  });

  test('gets no row when the act itself does not come about', async () => {
    const before = (await rows()).length;
    const act = town.db.transaction(async (tx) => {
      await record(tx, { kind: 'person.signed_in', actorId: null, details: { how: 'code' } });
      throw new Error('changed my mind');
    });
    await expect(act).rejects.toThrow();
    expect(await rows()).toHaveLength(before);
  });
});

describe('the audience of an activity', () => {
  test.each(ACTIVITY_KINDS)('%s: who sees more hears at least what who sees less hears', (kind) => {
    const hears = ACCESS_LEVELS.map((access) => mayHear(kind, access));
    expect(hears).toEqual(hears.toSorted((one, other) => Number(one) - Number(other)));
  });

  test.each(['working_note.written', 'member.invited', 'point.written', 'promise.proposed', 'unused.marked'] as const)(
    '%s is for the group',
    (kind) => expect(ACCESS_LEVELS.filter((access) => mayHear(kind, access))).toEqual(['member', 'verstas']),
  );

  test.each(['contribution.reported', 'delivery.made'] as const)('%s is for the Verstas', (kind) =>
    expect(ACCESS_LEVELS.filter((access) => mayHear(kind, access))).toEqual(['verstas']),
  );

  test.each(['check.marked', 'card.made', 'role.given', 'answer.drafted', 'case.followed'] as const)(
    '%s is for nobody',
    (kind) => expect(ACCESS_LEVELS.filter((access) => mayHear(kind, access))).toEqual([]),
  );

  test('details that name a person, a choice or a reason do not leave the service', () => {
    const details = { step: 4, statementId: 's', personId: 'p', value: 'agree', reason: 'insult', fromPersonId: 'q' };
    expect(tellableDetails(details)).toEqual({ step: 4, statementId: 's' });
  });
});
