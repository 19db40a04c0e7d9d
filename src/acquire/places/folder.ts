import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import type { Tools } from '../read-content.ts';
import { fileProblem } from './file-problem.ts';
import { readFile } from './file.ts';

const MAX_DEPTH = 64;

function originOf(path: string): Origin {
  return { source: path, name: path, given: {}, depth: 0 };
}

/**
 * Reads a file, or everything in a folder: in the order of the names, folder after folder, hidden entries left
 * out. `above` are the real paths of the folders we are inside, so that a link back up ends there.
 */
export async function* readPath(
  path: string,
  tools: Tools,
  named = true,
  above: readonly string[] = [],
): AsyncGenerator<Acquired> {
  const origin = originOf(path);
  let status;
  try {
    status = await stat(path);
  } catch (thrown) {
    yield rejectionFrom(fileProblem(thrown), origin);
    return;
  }
  if (status.isDirectory()) yield* readFolder(path, tools, above);
  // A pipe is read when it was asked for by name; one that lies in a folder would be waited for in vain.
  else if (status.isFile() || (named && status.isFIFO())) yield* readFile(path, origin, tools);
  else
    yield rejectionOf(
      origin,
      'file.special',
      'It is a device, a socket or a pipe.',
      'Give a file or a folder.',
    );
}

async function* readFolder(path: string, tools: Tools, above: readonly string[]): AsyncGenerator<Acquired> {
  const origin = originOf(path);
  let names: string[];
  let real: string;
  try {
    real = await realpath(path);
    names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  } catch (thrown) {
    yield rejectionFrom(fileProblem(thrown), origin);
    return;
  }
  if (above.includes(real)) {
    yield rejectionOf(
      origin,
      'file.link-loop',
      'The link leads back to a folder around it.',
      'Remove the link.',
    );
    return;
  }
  if (above.length >= MAX_DEPTH) {
    yield rejectionOf(
      origin,
      'folder.too-deep',
      `Folders are nested more than ${MAX_DEPTH} deep.`,
      'Give the inner folder.',
    );
    return;
  }
  if (names.length === 0 && above.length === 0) {
    yield rejectionOf(
      origin,
      'folder.empty',
      'There are no files in the folder.',
      'Give a folder with documents in it.',
    );
  }
  for (const name of names) yield* readPath(join(path, name), tools, false, [...above, real]);
}
