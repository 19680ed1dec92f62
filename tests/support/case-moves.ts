import { sql } from 'drizzle-orm';
import type { Step } from '../../server/contract/words.ts';
import type { Answer, Someone, Town } from './town.ts';
import { done } from './walk.ts';

export const WHO = ['innoagent', 'coordinator', 'decider', 'deputy', 'member', 'speaker', 'visitor'] as const;
export type Who = (typeof WHO)[number];
const LEADERS: readonly Who[] = ['innoagent', 'coordinator'];
/** The planning group plans with them. */
const GROUP: readonly Who[] = [...LEADERS, 'member'];

/** A case as its model knows it. */
export interface Case {
  readonly id: string;
  readonly said: string;
  step: Step;
  halted: boolean;
  closed: boolean;
}
export interface Move {
  readonly what: What;
  readonly who: Who;
  readonly step: number;
  readonly odd: boolean;
}

export type What = keyof ReturnType<typeof movesIn>;
export interface Tried {
  /** Those of whom some may succeed; everyone else never does. */
  readonly by: readonly Who[];
  readonly ask: (one: Case, who: Someone, move: Pick<Move, 'step' | 'odd'>) => Promise<Answer>;
}

/** What can be tried with a case. */
export function movesIn(town: Town, people: Record<Who, Someone>, newCase: () => Promise<Case>) {
  async function somePoint(id: string, nth: number) {
    const { rows } = await town.db.execute<Record<string, unknown>>(
      sql`select id, version from point where case_id = ${id} and removed_at is null order by place`,
    );
    return rows[nth % Math.max(1, rows.length)];
  }
  async function newest(id: string): Promise<string> {
    const { rows } = await town.db.execute<{ id: string }>(
      sql`select id from contribution where case_id = ${id} and parent_id is null order by created_at desc limit 1`,
    );
    return rows[0]?.id ?? id;
  }
  const join = (id: string) =>
    town.db.execute(sql`insert into member (case_id, person_id, viewpoint) values (${id}, ${people.member.id}, 'client')
    on conflict do nothing`);

  return {
    advance: {
      by: LEADERS,
      ask: ({ id, step }: Case, who: Someone, { step: to, odd }: Pick<Move, 'step' | 'odd'>) =>
        who.post(`/cases/${id}/stays`, { from: odd ? to : step, to: odd ? step : to, reason: 'Näin on hyvä' }),
    },
    next: {
      by: LEADERS,
      ask: ({ id, step }: Case, who: Someone) => who.post(`/cases/${id}/stays`, { from: step, to: step + 1 }),
    },
    describe: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone) => who.patch(`/cases/${id}`, { need: 'Tarve', needPlain: 'Tarve' }),
    },
    halt: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone, { odd }: Pick<Move, 'step' | 'odd'>) =>
        who.post(
          `/cases/${id}/halts`,
          odd ? { kind: 'interrupted', reason: 'Syy', closingMessage: 'Kiitos' } : { kind: 'paused', reason: 'Syy' },
        ),
    },
    resume: { by: LEADERS, ask: ({ id }: Case, who: Someone) => who.delete(`/cases/${id}/halts`) },
    mix: {
      by: GROUP,
      ask: ({ id }: Case, who: Someone) => who.put(`/cases/${id}/mix-reason`, { reason: 'Pieni asia' }),
    },
    workshop: {
      by: LEADERS,
      ask: async ({ id }: Case, who: Someone) => {
        const plan = { title: 'Paja', startsAt: town.clock.moment(-0.1), place: 'Kirjasto', remote: false };
        const made = await who.post(`/cases/${id}/workshops`, plan);
        if (made.status >= 300) return made;
        const attendance = [{ viewpoint: 'client', people: 2, exact: true }];
        return who.post(`/workshops/${made.body.id}/record`, { attendance, notes: 'Puhuttiin.', contributions: [] });
      },
    },
    promise: {
      by: GROUP,
      ask: async ({ id }: Case, who: Someone) => {
        const wish = {
          canChange: 'a',
          cannotChange: 'b',
          decisionMakerId: people.decider.id,
          answerBy: town.clock.day(90),
          changeReason: 'c',
        };
        const made = await who.post(`/cases/${id}/promises`, wish);
        return made.status >= 300 ? made : people.decider.post(`/promises/${made.body.id}/confirmation`);
      },
    },
    window: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) =>
        who.post(`/cases/${id}/windows`, {
          opensAt: town.clock.moment(-1),
          closesAt: step > 5 ? town.clock.moment(0) : town.clock.moment(5),
          reason: 'Syy',
        }),
    },
    speak: {
      by: WHO,
      ask: ({ id }: Case, who: Someone) =>
        who.post('/contributions', { text: 'Sanon', presence: 'only_innoagent', caseId: id }),
    },
    point: {
      by: GROUP,
      ask: ({ id, said }: Case, who: Someone) =>
        who.post(`/cases/${id}/points`, { kind: 'finding', text: 'Kohta', plain: 'Kohta', sources: [said] }),
    },
    waive: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/checks`, { waivedReason: 'Kaikki paikalla' }),
    },
    check: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/checks`, { endsAt: town.clock.moment(7) }),
    },
    approve: { by: ['member'], ask: ({ id }: Case, who: Someone) => who.put(`/cases/${id}/approval`) },
    handover: {
      by: LEADERS,
      ask: ({ id }: Case, who: Someone) =>
        who.put(`/cases/${id}/handover`, {
          dueDay: town.clock.day(30),
          receivers: [{ personId: people.decider.id, deputyId: people.deputy.id }],
        }),
    },
    reword: {
      by: GROUP,
      ask: async ({ id }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) => {
        const point = await somePoint(id, step);
        const version = Number(point?.['version'] ?? 1);
        return who.patch(`/points/${point?.['id'] ?? id}`, { text: `Sanat ${step}`, plain: `Sanat ${step}`, version });
      },
    },
    remove: {
      by: GROUP,
      ask: async ({ id }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) =>
        who.delete(`/points/${(await somePoint(id, step))?.['id'] ?? id}`),
    },
    unsource: {
      by: GROUP,
      ask: async ({ id, said }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) =>
        who.delete(`/points/${(await somePoint(id, step))?.['id'] ?? id}/sources/${said}`),
    },
    unused: {
      by: GROUP,
      ask: async ({ id }: Case, who: Someone) => {
        const { items } = (await people.innoagent.get(`/cases/${id}/uncovered`)).body;
        const contributionIds = (items ?? []).map((one: { id: string }) => one.id);
        return who.put(`/cases/${id}/unused`, { contributionIds, reason: 'Valtion asia.' });
      },
    },
    used: {
      by: GROUP,
      ask: ({ id, said }: Case, who: Someone) => who.delete(`/cases/${id}/unused`, { contributionIds: [said] }),
    },
    mark: {
      by: ['speaker'],
      ask: async ({ id }: Case, who: Someone, { step, odd }: Pick<Move, 'step' | 'odd'>) =>
        who.put(`/points/${(await somePoint(id, step))?.['id'] ?? id}/mark`, { value: odd ? 'yes' : 'no' }),
    },
    edit: {
      by: ['speaker'],
      ask: async ({ said }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) => {
        const { version = 1 } = (await who.get(`/contributions/${said}`)).body;
        return who.patch(`/contributions/${said}`, { text: `Mainos ${step}`, version });
      },
    },
    penName: {
      by: ['speaker'],
      ask: ({ said }: Case, who: Someone) =>
        who.patch(`/contributions/${said}/presence`, { presence: 'pen_name', penName: 'Kulkija' }),
    },
    hide: {
      by: LEADERS,
      ask: async ({ id, said }: Case, who: Someone, { odd }: Pick<Move, 'step' | 'odd'>) => {
        const one = odd ? said : await newest(id);
        return who.post(`/contributions/${one}/hidings`, { reason: 'other', note: 'Nimi tekstissä.' });
      },
    },
    showAgain: {
      by: LEADERS,
      ask: async ({ id, said }: Case, who: Someone, { odd }: Pick<Move, 'step' | 'odd'>) =>
        who.delete(`/contributions/${odd ? said : await newest(id)}/hidings`),
    },
    withdraw: {
      by: ['speaker'],
      ask: async ({ id }: Case, who: Someone) => who.post(`/contributions/${await newest(id)}/withdrawal`),
    },
    erase: {
      by: [],
      // One who has only just spoken in the case, and then erases herself with her words.
      ask: async ({ id }: Case, who: Someone) => {
        const guest = await town.person({ name: 'Vieras' });
        await guest.post('/contributions', { text: 'Käväisin', presence: 'own_name', caseId: id });
        await guest.post('/me/erasure', { alsoTexts: true });
        return who.get('/eras');
      },
    },
    add: {
      by: LEADERS,
      ask: async ({ id }: Case, who: Someone) => {
        const told = done(await people.speaker.post('/contributions', { text: 'Lisää', presence: 'own_name' }));
        return who.post('/moves', { kind: 'add', contributionIds: [told.id], caseId: id, reason: 'Sama' });
      },
    },
    moveOut: {
      by: LEADERS,
      ask: async ({ id }: Case, who: Someone) =>
        who.post('/moves', { kind: 'move_out', contributionIds: [await newest(id)], reason: 'Muu asia' }),
    },
    undo: {
      by: LEADERS,
      ask: async ({ id }: Case, who: Someone) => {
        const { rows } = await town.db.execute<{ id: string }>(sql`select m.id from move m where m.undone_by is null
        and m.kind in ('add', 'move_out', 'merge') and (m.before::text || m.after::text) like ${`%${id}%`} order by m.at desc limit 1`);
        return who.post(`/moves/${rows[0]?.id ?? id}/undo`, { reason: 'Sittenkin' });
      },
    },
    merge: {
      by: LEADERS,
      ask: async ({ id }: Case, who: Someone) => {
        const other = await newCase();
        return who.post('/moves', { kind: 'merge', caseId: id, fromCaseId: other.id, reason: 'Sama' });
      },
    },
    leave: {
      by: [...LEADERS, 'member'],
      ask: async ({ id }: Case, who: Someone, { odd }: Pick<Move, 'step' | 'odd'>) => {
        const { rows } = await town.db.execute<{ id: string }>(
          sql`select id from member where case_id = ${id} and ended_at is null limit 1`,
        );
        const left = await who.delete(`/members/${rows[0]?.id ?? id}`);
        if (odd && rows[0] && left.status < 300) await join(id);
        return left;
      },
    },
    answer: {
      by: ['decider', 'deputy'],
      ask: async ({ id }: Case, who: Someone, { step }: Pick<Move, 'step' | 'odd'>) => {
        const point = await somePoint(id, step);
        const { rows } = await town.db.execute<{ version: number }>(
          sql`select version from answer where point_id = ${point?.['id'] ?? id}`,
        );
        const words = { kind: 'partly', reason: 'Syy', nextStep: 'Seuraavaksi', nextDay: town.clock.day(20) };
        return who.put(`/points/${point?.['id'] ?? id}/answer`, { ...words, version: rows[0]?.version ?? 0 });
      },
    },
    deliver: { by: LEADERS, ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/deliveries`) },
    publish: { by: ['decider'], ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/publication`) },
    close: { by: LEADERS, ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/closing`) },
  } satisfies Record<string, Tried>;
}
