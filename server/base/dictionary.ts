import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableDictionary } from '../analysis/language/transducer.ts';
import { words, type Words } from '../analysis/language/words.ts';
import { ConfigRefusal } from './config.ts';

/**
 * The words of all languages: Finnish by Voikko's dictionary in the folder `VOIKKO_DATA` where that is set, otherwise by
 * rules. Refuses in one plain line a folder without a dictionary that can be read.
 */
export async function openWords(folder: string | undefined): Promise<Words> {
  if (!folder) return words();
  const file = join(folder, 'mor.vfst');
  try {
    return words({ voikko: await readFile(file) });
  } catch (error) {
    const why = error instanceof UnreadableDictionary ? error.message : 'It cannot be read.';
    throw new ConfigRefusal(`VOIKKO_DATA: ${file}: ${why} Give the folder that holds mor.vfst, or leave it out.`);
  }
}
