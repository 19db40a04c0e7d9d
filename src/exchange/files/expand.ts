import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { usageError } from '../../core/index.ts';

/** Whether a path is a pattern: `*`, `?` and `**` stand for names. */
function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

function matcher(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}

function entriesOf(folder: string): { name: string; isFolder: boolean }[] {
  if (!existsSync(folder === '' ? '.' : folder)) return [];
  return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
  }));
}

/** Files that a pattern fits, segment by segment; `**` is any number of folders. */
function matches(folder: string, segments: readonly string[]): string[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [];
  if (segment === '**')
    return [
      ...matches(folder, rest),
      ...entriesOf(folder)
        .filter(({ isFolder }) => isFolder)
        .flatMap(({ name }) => matches(join(folder, name), segments)),
    ];
  if (!isPattern(segment)) {
    const path = folder === '' && segment === '' ? sep : join(folder, segment);
    if (!existsSync(path)) return [];
    return rest.length === 0 ? (statSync(path).isFile() ? [path] : []) : matches(path, rest);
  }
  const fits = matcher(segment);
  return entriesOf(folder)
    .filter(({ name, isFolder }) => fits.test(name) && !name.startsWith('.') && isFolder === rest.length > 0)
    .flatMap(({ name }) => (rest.length === 0 ? [join(folder, name)] : matches(join(folder, name), rest)));
}

function filesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap(({ name, isFolder }) => {
    if (name.startsWith('.')) return [];
    return isFolder ? filesBelow(join(folder, name)) : [join(folder, name)];
  });
}

/**
 * The files that paths, folders and patterns name, each once and sorted within each of them.
 * @throws DemarcheError (exit 2) for a path that is not there and a pattern that nothing fits.
 */
export function expandPaths(targets: readonly string[]): string[] {
  const found = targets.flatMap((target) => {
    if (existsSync(target)) return statSync(target).isDirectory() ? filesBelow(target).toSorted() : [target];
    const files = isPattern(target) ? matches('', target.split('/')).toSorted() : [];
    if (files.length === 0)
      throw usageError(
        'import.no-file',
        isPattern(target) ? `No file fits ${target}.` : `There is no file ${target}.`,
        'Check the path. A pattern may hold *, ? and ** for any number of folders.',
      );
    return files;
  });
  return [...new Set(found)];
}
