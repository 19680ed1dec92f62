import type { Step } from '../../server/contract/words.ts';
import type { Answer, Someone, Town } from './town.ts';

/** A small case with its people, as far along its road as a test needs it. */
export interface Walked {
  readonly caseId: string;
  readonly innoagent: Someone;
  readonly decider: Someone;
  readonly group: readonly Someone[];
  readonly said: string[];
  readonly points: string[];
}

const TEXTS = [
  'Peruin vapaani kolme kertaa peräkkäin. Sijainen vaihtui joka kerta, ja äiti pelästyi vierasta.',
  'Minä en uskalla lähteä, ellei puhelimeen vastata heti.',
  'Meillä on tuttuja hoitajia, mutta heidän tuntinsa eivät riitä viikonloppuihin.',
];

/** Walks a case through the API, every act by the one whose act it is, until it is in the step. */
export async function walkTo(town: Town, step: Step): Promise<Walked> {
  const innoagent = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  const decider = await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] });
  const group = await Promise.all(['Aino', 'Veikko', 'Pirjo'].map((name) => town.person({ name })));
  const said: string[] = [];
  for (const [n, text] of TEXTS.entries()) {
    said.push(
      done(await of(group, n).post('/contributions', { text, presence: 'own_name', viewpoint: 'close_one' })).id,
    );
  }
  const gathering = { kind: 'gather', contributionIds: said, title: 'Omaishoitajan vapaapäivät', reason: 'Sama asia' };
  const caseId: string = done(await innoagent.post('/moves', gathering)).caseId;
  const walked: Walked = { caseId, innoagent, decider, group, said, points: [] };
  for (const [n, leave] of [need, planning, workshops, online, summary, decision].entries()) {
    if (n + 1 >= step) break;
    await leave(town, walked);
    done(await innoagent.post(`/cases/${caseId}/stays`, { from: n + 1, to: n + 2 }));
  }
  return walked;
}

async function need(_town: Town, { caseId, innoagent }: Walked): Promise<void> {
  const needPlain = 'Omaishoitajalla on oikeus vapaaseen. Silti moni ei pidä vapaata, koska sopivaa sijaista ei löydy.';
  done(await innoagent.patch(`/cases/${caseId}`, { need: needPlain, needPlain, ownerId: innoagent.id }));
}

async function planning(town: Town, { caseId, innoagent, group }: Walked): Promise<void> {
  for (const [n, viewpoint] of ['client', 'close_one', 'professional'].entries()) {
    const { token } = done(await innoagent.post(`/cases/${caseId}/invitations`));
    done(await of(group, n).post(`/invitations/${token}/acceptance`, { viewpoint }));
  }
  const days = [3, 4, 5, 6, 7].map((step) => ({ step, day: town.clock.day(step * 20) }));
  done(await innoagent.put(`/cases/${caseId}/timetable`, { days }));
}

async function workshops(town: Town, { caseId, innoagent, decider, group, said }: Walked): Promise<void> {
  const plan = {
    title: 'Vapaapäivätyöpaja',
    startsAt: town.clock.moment(1),
    place: 'Kirjasto',
    remote: false,
    capacity: 20,
  };
  const { id } = done(await innoagent.post(`/cases/${caseId}/workshops`, plan));
  done(await of(group, 1).post(`/workshops/${id}/sign-ups`, { accessNeeds: 'Induktiosilmukka' }));
  town.clock.travel(2);
  const contributions = [{ text: 'Tuttu hoitaja rauhoittaa.', viewpoint: 'close_one', presence: 'only_innoagent' }];
  const attendance = [{ viewpoint: 'client', people: 7, exact: true }];
  const held = { attendance, notes: 'Puhuttiin sijaisista.', contributions };
  const { cards } = done(await innoagent.post(`/workshops/${id}/record`, held));
  said.push(...cards.map((card: { contributionId: string }) => card.contributionId));
  const wish = { canChange: 'Kuka sijaistaa.', cannotChange: 'Vapaiden määrä on laissa.', decisionMakerId: decider.id };
  const promise = done(await innoagent.post(`/cases/${caseId}/promises`, { ...wish, answerBy: town.clock.day(90) }));
  done(await decider.post(`/promises/${promise.id}/confirmation`));
  done(
    await innoagent.post(`/cases/${caseId}/windows`, {
      opensAt: town.clock.moment(-0.01),
      closesAt: town.clock.moment(11),
    }),
  );
}

async function online(town: Town, { caseId, innoagent, group }: Walked): Promise<void> {
  const { id } = done(
    await innoagent.post(`/cases/${caseId}/statements`, { text: 'Tuttu sijainen on nopeaa tärkeämpi.' }),
  );
  for (const [n, value] of ['agree', 'agree', 'disagree'].entries()) {
    done(await of(group, n).put(`/statements/${id}/vote`, { value }));
  }
  town.clock.travel(12);
}

async function summary(town: Town, { caseId, innoagent, decider, group, said, points }: Walked): Promise<void> {
  for (const kind of ['finding', 'dissent']) {
    const wording = { text: 'Omaishoitajat toivovat samaa sijaista joka kerta.', plain: 'Sama sijainen joka kerta.' };
    const sources = kind === 'finding' ? said : said.slice(0, 1);
    points.push(done(await innoagent.post(`/cases/${caseId}/points`, { ...wording, kind, sources })).id);
  }
  done(await innoagent.post(`/cases/${caseId}/checks`, { endsAt: town.clock.moment(7) }));
  done(await of(group, 0).put(`/points/${points[0]}/mark`, { value: 'almost', because: 'Myös yöllä.' }));
  town.clock.travel(8);
  for (const member of group) done(await member.put(`/cases/${caseId}/approval`));
  const receivers = [{ personId: decider.id }];
  done(await innoagent.put(`/cases/${caseId}/handover`, { dueDay: town.clock.day(30), receivers }));
}

async function decision(town: Town, { caseId, decider, points }: Walked): Promise<void> {
  const words = {
    reason: 'Nimeämme tutun sijaisen.',
    nextStep: 'Sijaiset nimetään.',
    nextDay: town.clock.day(60),
    version: 0,
  };
  for (const id of points) done(await decider.put(`/points/${id}/answer`, { kind: 'partly', ...words }));
  done(await decider.post(`/cases/${caseId}/publication`));
}

/** The answer's body; anything but success shows what was said against it. */
export function done(answer: Answer): Answer['body'] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

function of(people: readonly Someone[], n: number): Someone {
  const one = people[n];
  if (!one) throw new Error(`nobody ${n}`);
  return one;
}
