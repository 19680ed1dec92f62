import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../../server/contract/words.ts';
import { words, type Words } from '../../server/analysis/language/words.ts';
import { sentences } from '../../server/analysis/language/sentences.ts';
import { below, seeded } from '../../server/analysis/seeded.ts';
import { possibleDuplicates, similarIndex, similarTo } from '../../server/analysis/similar/similar.ts';
import { draftSummary } from '../../server/analysis/summary/draft.ts';
import type { Spoken } from '../../server/analysis/themes/spoken.ts';
import { themesOf } from '../../server/analysis/themes/themes.ts';
import { HEAP_MB } from '../../server/insights/worker.ts';
import { readTable } from '../../server/commands/analyse/table.ts';
import { readTexts } from '../../server/commands/analyse/texts.ts';

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const LABELLED = ['fi-yle2015-a', 'fi-hs2000-espoo', 'sv-yle2015-a', 'en-polis-a', 'de-cycling-moers'];
const GROWTH = [100, 1000, 5000, 20_000];

interface Score {
  readonly set: string;
  readonly dictionary: boolean;
  readonly texts: number;
  readonly labels: number;
  readonly themes: number;
  readonly unassigned: number;
  /** Normalised mutual information with the labels, the unassigned as one theme more. */
  readonly nmi: number;
  /** Adjusted Rand index with the themes found after a twentieth of the texts is left out: the mean of four. */
  readonly stable: number;
}

interface Growth {
  readonly texts: number;
  readonly themesSeconds: number;
  readonly summarySeconds: number;
  readonly indexSeconds: number;
  readonly queryMilliseconds: number;
  readonly duplicatesSeconds: number;
  /** The most that the process ever held, from its start on. */
  readonly memoryMegabytes: number;
}

/** Themes against labels that people gave, and how they hold when some texts are missing. Without the shared data: none. */
export async function scoreThemes(): Promise<Score[]> {
  const opened = [{ dictionary: false, of: words() }, ...(await withDictionary())];
  const sets = LABELLED.filter((set) => existsSync(`${shared}themes/${set}`));
  const scores: Score[] = [];
  for (const set of sets)
    for (const { dictionary, of } of opened)
      if (!dictionary || set.startsWith('fi')) scores.push(await scoreOf(set, of, dictionary));
  return scores;
}

const REAL = `${shared}contributions/care-queues-2003.csv`;

/**
 * Times and memory at four sizes: real contributions as they are, then sentences of theirs put together anew. Each size in a
 * process of its own, with the heap that the service gives its analysis.
 */
export function growThemes(): Growth[] {
  if (!existsSync(REAL)) return [];
  const { maxOldGenerationSizeMb, maxYoungGenerationSizeMb } = HEAP_MB;
  const heap = [
    `--max-old-space-size=${maxOldGenerationSizeMb}`,
    `--max-semi-space-size=${maxYoungGenerationSizeMb / 3}`,
  ];
  return GROWTH.map((count) =>
    JSON.parse(
      execFileSync(process.execPath, [...heap, fileURLToPath(import.meta.url), String(count)], { encoding: 'utf8' }),
    ),
  );
}

async function growthAt(count: number): Promise<Growth> {
  const [{ of } = { of: words() }] = await withDictionary();
  return growthOf(of, grown(await readTexts(REAL), count));
}

async function withDictionary(): Promise<{ dictionary: boolean; of: Words }[]> {
  const folder = process.env['VOIKKO_DATA'] ?? '/usr/lib/voikko/5/mor-standard';
  const file = `${folder}/mor.vfst`;
  return existsSync(file) ? [{ dictionary: true, of: words({ voikko: await readFile(file) }) }] : [];
}

async function scoreOf(set: string, of: Words, dictionary: boolean): Promise<Score> {
  const spoken = await readTexts(`${shared}themes/${set}/texts.csv`);
  const labels = new Map(
    (await readTable(`${shared}themes/${set}/labels.csv`, ['id', 'label'])).map(({ id, label }) => [id, label]),
  );
  const found = themeOfEach(of, spoken);
  const stable = [1, 2, 3, 4].map((seed) => {
    const random = seeded(seed);
    const kept = spoken.filter(() => random() > 0.05);
    const again = themeOfEach(of, kept);
    return agreement(kept.map(({ id }) => [found.get(id) ?? '', again.get(id) ?? ''])).ari;
  });
  return {
    set,
    dictionary,
    texts: spoken.length,
    labels: new Set(labels.values()).size,
    themes: new Set(found.values()).size,
    unassigned: spoken.length - found.size,
    nmi: agreement(spoken.map(({ id }) => [found.get(id) ?? '', labels.get(id) ?? ''])).nmi,
    stable: stable.reduce((sum, one) => sum + one, 0) / stable.length,
  };
}

function themeOfEach(of: Words, spoken: readonly Spoken[]): Map<string, string> {
  const { themes } = themesOf(of, spoken);
  return new Map(themes.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
}

/** NMI (arithmetic mean) and ARI of two partitions, given as pairs. */
function agreement(pairs: readonly (readonly [string, string])[]): { nmi: number; ari: number } {
  const [ones, others, both] = [0, 1, 2].map((side) => counted(pairs.map((pair) => pair[side] ?? pair.join('\n'))));
  const entropy = (counts = [0]): number =>
    -counts.reduce((sum, count) => sum + (count / pairs.length) * Math.log(count / pairs.length), 0);
  const chosen = (counts = [0]): number => counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const [one, other, joint] = [entropy(ones), entropy(others), entropy(both)];
  const chance = (chosen(ones) * chosen(others)) / chosen([pairs.length]);
  return {
    nmi: (2 * (one + other - joint)) / (one + other),
    ari: (chosen(both) - chance) / ((chosen(ones) + chosen(others)) / 2 - chance),
  };
}

function counted(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function grown(real: readonly Spoken[], count: number): Spoken[] {
  const said = real.flatMap(({ text }) => sentences(text).map((sentence) => sentence.text));
  const random = seeded(5);
  const language: Language = 'fi';
  const made = (at: number): Spoken => ({
    id: `made ${at}`,
    language,
    text: [0, 1, 2].map(() => said[below(random, said.length)] ?? '').join(' '),
  });
  return Array.from({ length: count }, (_one, at) => real[at] ?? made(at));
}

function growthOf(of: Words, spoken: readonly Spoken[]): Growth {
  const [themes, themesSeconds] = timed(() => themesOf(of, spoken));
  const [, summarySeconds] = timed(() => draftSummary(of, spoken, { themes }));
  const [index, indexSeconds] = timed(() => similarIndex(of, spoken));
  const asked = spoken.slice(0, 50);
  const [, querySeconds] = timed(() => asked.map((one) => similarTo(of, index, one, 5)));
  const [, duplicatesSeconds] = timed(() => possibleDuplicates(index));
  const memoryMegabytes = process.resourceUsage().maxRSS / 1e3;
  const queryMilliseconds = (querySeconds * 1000) / asked.length;
  return {
    texts: spoken.length,
    themesSeconds,
    summarySeconds,
    indexSeconds,
    queryMilliseconds,
    duplicatesSeconds,
    memoryMegabytes,
  };
}

function timed<Result>(act: () => Result): [Result, number] {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = Number(process.argv[2]);
  if (count > 0) console.log(JSON.stringify(await growthAt(count)));
  else {
    console.table(await scoreThemes());
    console.table(growThemes());
  }
}
