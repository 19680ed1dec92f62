import { pathToFileURL } from 'node:url';
import { AnalyseRefusal } from './analyse/refusal.ts';
import { ConfigRefusal } from '../base/config.ts';

/** What `npm run --silent analyse -- NAME …` can do; each is loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  'base-forms': () => import('./analyse/base-forms.ts'),
  groups: () => import('./analyse/groups.ts'),
  'group-statistics': () => import('./analyse/group-statistics.ts'),
  themes: () => import('./analyse/themes.ts'),
  summary: () => import('./analyse/summary.ts'),
};

/** The analysis on files, without a database: for measuring, and for a researcher who wants to repeat it. */
async function analyse([name = '', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new AnalyseRefusal(`Say what to analyse: ${Object.keys(COMMANDS).join(' · ')}.`);
  const { run } = await command();
  await run(args);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  analyse(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof AnalyseRefusal || error instanceof ConfigRefusal ? error.message : error);
    process.exitCode = 1;
  });
