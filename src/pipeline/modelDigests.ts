import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, resourcePath } from '../platform/index.ts';

/** Folders of the package that decide what the coder finds. */
const FOLDERS = ['models', 'data'];

/** SHA-256 of every shipped model and data file, by path in the package; notes beside them are left out. */
export function modelDigests(): Record<string, string> {
  const entries = FOLDERS.flatMap((folder) =>
    readdirSync(resourcePath(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name).slice(resourcePath('').length)),
  );
  return Object.fromEntries(
    entries.toSorted().map((path) => [path, digest(readFileSync(resourcePath(path)))]),
  );
}
