import { readFileSync } from 'node:fs';
import { DemarcheError, messageOf } from '../../core/index.ts';

interface Case {
  pattern: RegExp;
  code: string;
  message: (path: string, text: string) => string;
  advice: string | ((text: string) => string);
}

/** Longest command of another program that is named in full. */
const LONGEST_COMMAND = 120;

/** The program that holds the lock, where DuckDB knows it, with its command where the system tells. */
function holderOf(text: string): { id: string; name: string } | undefined {
  const [, program = '', id] = /held in (\S+) \(PID (\d+)\)/.exec(text) ?? [];
  if (id === undefined) return undefined;
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').filter(Boolean);
    const command = [program.split('/').at(-1), ...words.slice(1)].join(' ').slice(0, LONGEST_COMMAND);
    return { id, name: `process ${id}: ${command}` };
  } catch {
    return { id, name: `${program}, process ${id}` };
  }
}

function lockAdvice(text: string): string {
  const holder = holderOf(text);
  const stop = holder === undefined ? 'stop it' : `stop it (Ctrl-C where it runs, or kill ${holder.id})`;
  return `Wait until that program is done or ${stop}, then try again; nothing is lost by it. While a database is being written, nobody else can open it; any number of readers can share it.`;
}

const CASES: readonly Case[] = [
  {
    pattern: /Could not set lock on file/,
    code: 'store.locked',
    message: (path, text) => {
      const holder = holderOf(text);
      return `${path} is in use by another program${holder === undefined ? '' : ` (${holder.name})`}.`;
    },
    advice: lockAdvice,
  },
  {
    pattern: /not a valid DuckDB database file|file is too small|not a valid database/i,
    code: 'store.not-a-database',
    message: (path) => `${path} is not a Demarche database.`,
    advice: 'Check the file name given with --db; to begin a new database, name a file that does not exist.',
  },
  {
    pattern: /version number (\d+).*can only read/is,
    code: 'store.other-duckdb',
    message: (path) =>
      `${path} was written by another version of DuckDB, in a form that this one cannot read.`,
    advice: 'Use the version of Demarche that wrote it, or ingest the documents into a new database.',
  },
  {
    pattern: /No space left|ENOSPC|EDQUOT|Disk quota|disk full|out of disk|File too large|EFBIG/i,
    code: 'store.disk-full',
    message: (path) => `There is no room left for ${path}: the disk is full, or files may not grow larger.`,
    advice:
      'Free some space and run the command again; what was stored before is kept, and it goes on there.',
  },
  {
    pattern: /\bEIO\b|Input\/output error|I\/O error/i,
    code: 'store.disk-error',
    message: (path) => `The disk failed while ${path} or a file beside it was read or written.`,
    advice:
      'Check the disk, then run the command again: what was stored before is kept, and it goes on there.',
  },
  {
    pattern: /\bE[MN]FILE\b|Too many open files/i,
    code: 'store.too-many-files',
    message: (path) => `No further file could be opened for ${path}: this user has too many open.`,
    advice: 'Stop other programs, or raise the limit (ulimit -n), and run the command again.',
  },
  {
    pattern: /Is a directory/i,
    code: 'store.is-a-folder',
    message: (path) => `${path} is a folder, not a database file.`,
    advice: 'Name a file inside it: --db FOLDER/demarche.duckdb.',
  },
  {
    pattern: /Permission denied|EACCES|EROFS|Read-only file system|EPERM/i,
    code: 'store.not-writable',
    message: (path) => `${path} cannot be opened: this user may not read or write it.`,
    advice: 'Change the permissions of the file and its folder, or name a database elsewhere with --db.',
  },
  {
    pattern: /No such file or directory|database does not exist|ENOENT/i,
    code: 'store.missing',
    message: (path) => `There is no database at ${path}.`,
    advice: 'Check the name given with --db, or make one first: demarche ingest FILE… --db NAME.',
  },
  {
    pattern:
      /checksum|corrupt|Failure while replaying WAL|could not deserialize|Could not read enough bytes|SerializationException|Serialization Error|Expected (?:field|property)|Failed to (?:load metadata|decode)|INTERNAL Error|database has been invalidated/i,
    code: 'store.damaged',
    message: (path) => `${path} is damaged: parts of it cannot be read as they were written.`,
    advice:
      'Run demarche rebuild, which makes it again from the documents kept beside it; or restore the file (and the .wal file beside it) from a copy. Check the disk as well.',
  },
  {
    pattern: /Out of Memory|could not allocate|failed to pin block/i,
    code: 'store.memory',
    message: (path) => `The memory allowed for ${path} was not enough for this question.`,
    advice: 'Ask for a shorter period or fewer events at once, or allow the database more memory.',
  },
];

/** The error for a database that is there and cannot be read. */
export function damaged(path: string): DemarcheError {
  return storeError(path, new Error('corrupt'));
}

/** Turns what DuckDB or the file system reports about a database into an error that says what to do. */
export function storeError(path: string, thrown: unknown): DemarcheError {
  if (thrown instanceof DemarcheError) return thrown;
  const text = messageOf(thrown);
  for (const { pattern, code, message, advice } of CASES) {
    if (pattern.test(text)) {
      const exitCode = code === 'store.missing' || code === 'store.is-a-folder' ? 2 : 1;
      const said = typeof advice === 'string' ? advice : advice(text);
      return new DemarcheError(code, message(path, text), said, { cause: thrown, exitCode });
    }
  }
  return new DemarcheError(
    'store.failed',
    `The database ${path} could not do what was asked: ${text.split('\n')[0] ?? text}`,
    'If this happens again, please report it with the command you ran.',
    { cause: thrown },
  );
}
