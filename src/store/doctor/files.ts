import { accessSync, constants, existsSync, readdirSync, statSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { journalPath } from '../journal/journal.ts';
import { segmentsFolder } from '../segments/place.ts';
import type { Finding } from './finding.ts';
import { fault, note } from './finding.ts';

/** Below this much free space, a database is in danger of not being written. */
const LITTLE_SPACE = 256 * 1024 * 1024;

/** What can be seen of a database without opening it. */
export function examineFiles(file: string): Finding[] {
  return [...permissions(file), ...space(file), ...leftOvers(file), ...strangers(segmentsFolder(file))];
}

function permissions(file: string): Finding[] {
  const wanted = [dirname(file), file, `${file}.wal`, journalPath(file), segmentsFolder(file)];
  return wanted.filter(existsSync).flatMap((path) => {
    const missing = [
      ...(allows(path, constants.R_OK) ? [] : ['read']),
      ...(allows(path, constants.W_OK) ? [] : ['written']),
    ];
    if (missing.length === 0) return [];
    return [
      note(
        'files.not-writable',
        `${path} cannot be ${missing.join(' or ')} by this user.`,
        'Reading works where it can be read; to ingest, change its permissions.',
      ),
    ];
  });
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function space(file: string): Finding[] {
  const { bavail, bsize } = statfsSync(dirname(file));
  const free = bavail * bsize;
  const size = existsSync(file) ? statSync(file).size : 0;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
  if (free >= LITTLE_SPACE && free >= size) return [];
  return [
    note(
      'files.little-space',
      `There are ${megabytes(free)} free where the database (${megabytes(size)}) lies.`,
      'Free some space: an ingest stops when there is none, and a rebuild needs room for a second database.',
    ),
  ];
}

const LEFT_OVERS: readonly [ending: string, what: string, advice: string][] = [
  ['.unfinished', 'a database whose making was cut off', 'Delete it; nothing was in it.'],
  ['.rebuilding', 'a rebuild that was stopped', 'Run demarche rebuild again to go on with it, or delete it.'],
  ['.before-rebuild', 'the database before its last rebuild', 'Delete it when you no longer need it.'],
  ['.before-rebuild.wal', 'the log of the database before its last rebuild', 'Delete it.'],
  ['.journal.old', 'the journal of a database that was removed', 'Delete it if that was on purpose.'],
];

function leftOvers(file: string): Finding[] {
  return LEFT_OVERS.filter(([ending]) => existsSync(file + ending)).map(([ending, what, advice]) =>
    note('files.left-over', `${basename(file)}${ending} is ${what}.`, advice),
  );
}

function strangers(folder: string): Finding[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory())
    return [fault('segments.no-folder', `${folder} is a file, not a folder.`, 'Move it elsewhere.')];
  return readdirSync(folder)
    .filter((name) => !/^\d{6}\.warc\.gz$/.test(name))
    .map((name) =>
      note('segments.stranger', `${join(basename(folder), name)} is not a segment.`, 'Move it elsewhere.'),
    );
}
