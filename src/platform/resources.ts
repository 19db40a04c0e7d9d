import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the package lies: the nearest folder above this file that holds a `package.json`. */
const PACKAGE_ROOT = findPackageRoot();

function findPackageRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) throw new Error('the package folder of Demarche cannot be found');
    folder = parent;
  }
  return folder;
}

/** Absolute path of a file that ships with the package: `resourcePath('data/gazetteer/states.tsv')`. */
export function resourcePath(relative: string): string {
  return fileURLToPath(new URL(relative, PACKAGE_ROOT));
}

/** The text of a file that ships with the package. */
export function readResource(relative: string): string {
  return readFileSync(resourcePath(relative), 'utf8');
}

/** The bytes of a file that ships with the package. */
export function readResourceBytes(relative: string): Buffer {
  return readFileSync(resourcePath(relative));
}

/** The rows of a tab-separated file that ships with the package; `#` lines and blank lines are left out. */
export function readTable(relative: string): string[][] {
  return readResource(relative)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\r$/, '').split('\t'));
}

/** Version of the package, as in `package.json`. */
export function packageVersion(): string {
  return (JSON.parse(readResource('package.json')) as { version: string }).version;
}
