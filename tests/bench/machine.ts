import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Processor time in ticks of 10 ms: of the entire machine, and of this process with all that it has started. */
interface Clock {
  readonly at: number;
  readonly busy: number;
  readonly own: number;
}
const TICKS_A_SECOND = 100;

/** Begins to watch; the returned function tells how many cores were used meanwhile by what is none of ours. */
export function watchOthers(): () => number {
  const from = look();
  return () => {
    const to = look();
    const seconds = (to.at - from.at) / 1_000;
    return Math.max(0, (to.busy - from.busy - (to.own - from.own)) / TICKS_A_SECOND / seconds);
  };
}

/** The resident memory of a process in MiB: now, and at its highest. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1_024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

export function aboutMachine(): string {
  const model = /model name\s*: (.+)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown processor';
  return `${availableParallelism()} cores, ${model}, Node ${process.versions.node}`;
}

function look(): Clock {
  // user nice system idle iowait irq softirq steal: what another machine took from ours is others' work too.
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync('/proc/stat', 'utf8')
    .slice(5, 200)
    .split('\n', 1)
    .flatMap((line) => line.trim().split(/\s+/).map(Number));
  return { at: performance.now(), busy: user + nice + system + irq + softirq + steal, own: ticksOfTree(process.pid) };
}

function ticksOfTree(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(ticksOf);
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return processes.filter(({ pid }) => isOurs(pid)).reduce((sum, { ticks }) => sum + ticks, 0);
}

function ticksOf(pid: string) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number); // prettier-ignore
    const [, parent = 0] = fields;
    // With the time of children that have ended: a load driver's work is not taken for somebody else's.
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0);
    return [{ pid: Number(pid), parent, ticks }];
  } catch {
    return [];
  }
}
