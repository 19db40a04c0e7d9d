import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { DemarcheError, messageOf } from '../core/index.ts';

/** The text of a file, or of standard input for `-`. @throws DemarcheError where it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await readStream(process.stdin) : await readFile(path, 'utf8');
  } catch (thrown) {
    throw new DemarcheError(
      'input.unreadable',
      `${path} cannot be read: ${messageOf(thrown)}.`,
      'Check the path and whether you may read the file.',
      { cause: thrown },
    );
  }
}
