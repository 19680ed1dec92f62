import { type CompilerOptions, compileProject, writeOutput } from '@inlang/paraglide-js';
import { loadProjectFromDirectory } from '@inlang/sdk';
import fs from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const MESSAGES = /\/messages\/(?:.*\/)?(\w+)\.json$/;
const MESSAGE_FORMAT = 'plugin.inlang.messageFormat';

/**
 * While one develops, in the place of paraglide's own plugin: that reads every message of the project into a database anew
 * at each edit, for seconds. This one keeps what it has read, and reads the edited file alone. Head and foot are written
 * by the server, so the open pages are loaded anew.
 */
export function editedWords(options: CompilerOptions): Plugin {
  const made = resolve(options.outdir);
  let words: Promise<Words>;
  return {
    name: 'edited-words',
    apply: 'serve',
    async buildStart() {
      words = openWords(options);
      await words;
    },
    async watchChange(file) {
      const [, locale] = MESSAGES.exec(file) ?? [];
      if (locale && !file.startsWith(made)) await (await words).read(file, locale);
    },
    hotUpdate({ file }) {
      if (this.environment.name !== 'client' || !file.startsWith(made)) return;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

interface Words {
  /** Reads one edited file of messages and writes what has changed by it; one that cannot be read is told, and changes nothing. */
  readonly read: (file: string, locale: string) => Promise<void>;
}

async function openWords(options: CompilerOptions): Promise<Words> {
  const project = await loadProjectFromDirectory({ path: options.project, fs });
  const compilerOptions = {
    ...options,
    // A file for each language: the browser asks for three, not for one for each message.
    outputStructure: 'locale-modules',
    isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
  } as const;
  let written: Record<string, string> | undefined;
  const write = async () => {
    const output = await compileProject({ project, projectPath: options.project, compilerOptions });
    const directory = resolve(options.outdir);
    written = await writeOutput({ directory, output, fs: fs.promises, previousOutputHashes: written });
  };
  const readAndWrite = async (file: string, locale: string) => {
    const files = [{ locale, content: await fs.promises.readFile(file) }];
    await project.importFiles({ pluginKey: MESSAGE_FORMAT, files });
    await write();
  };
  await write();
  let turn = Promise.resolve();
  return {
    read: (file, locale) =>
      (turn = turn
        .then(() => readAndWrite(file, locale))
        .catch((error: unknown) => console.error(`${file}: ${String(error)}`))),
  };
}
