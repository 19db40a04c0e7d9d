import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FileOperations } from '../files.ts';
import { disk, renameSafely, writeWhole } from '../files.ts';

/** One committed batch as the journal beside the database remembers it. */
export interface JournalEntry {
  /** 1, 2, 3 …; never used twice. */
  batch: number;
  /** Digest of the chain up to this batch. */
  digest: string;
  /** Ids of the documents that the batch added. */
  documents: string[];
  /** Files of other data sets that were imported with it. */
  imported?: string[];
}

/** Path of the journal that belongs to a database file. */
export function journalPath(databasePath: string): string {
  return `${databasePath}.journal`;
}

function isEntry(value: unknown): value is JournalEntry {
  const entry = value as Partial<JournalEntry> | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    Number.isInteger(entry.batch) &&
    typeof entry.digest === 'string' &&
    Array.isArray(entry.documents)
  );
}

const LINE_FEED = 10;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * All entries, and the length in bytes up to the last whole one: a process that dies while it appends leaves
 * half a line, which was never acknowledged and does not count. Undefined where there is no journal.
 */
export function readJournal(path: string): { entries: JournalEntry[]; bytes: number } | undefined {
  if (!existsSync(path)) return undefined;
  const content = readFileSync(path);
  const entries: JournalEntry[] = [];
  let bytes = 0;
  for (let end = content.indexOf(LINE_FEED); end !== -1; end = content.indexOf(LINE_FEED, bytes)) {
    const value = parsed(content.toString('utf8', bytes, end));
    if (!isEntry(value)) break;
    entries.push(value);
    bytes = end + 1;
  }
  return { entries, bytes };
}

/**
 * The last whole entry, from the end of the file alone, and the file's length; undefined where there is none or
 * the file does not end with it. Cost: a few kilobytes, however long the journal.
 */
export function lastEntry(path: string): { entry: JournalEntry; bytes: number } | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    for (let length = Math.min(size, 1 << 16); length > 0; length = Math.min(size, length * 4)) {
      const tail = Buffer.alloc(length);
      readSync(file, tail, 0, length, size - length);
      if (tail.at(-1) !== LINE_FEED) return undefined;
      const before = tail.lastIndexOf(LINE_FEED, length - 2);
      if (before === -1 && length < size) continue;
      const value = parsed(tail.toString('utf8', before + 1, length - 1));
      return isEntry(value) ? { entry: value, bytes: size } : undefined;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

/** Appends to a journal; an entry is on the disk when `append` returns. */
export class JournalWriter {
  readonly #files: FileOperations;
  readonly #file: number;
  #position: number;

  /** Opens the journal, cutting off what follows the first `bytes` bytes. */
  constructor(path: string, bytes: number, files: FileOperations = disk) {
    this.#files = files;
    const isNew = !existsSync(path);
    this.#file = files.open(path, isNew ? 'wx' : 'r+');
    if (fstatSync(this.#file).size > bytes) files.truncate(this.#file, bytes);
    this.#position = bytes;
    if (isNew) files.syncFolder(dirname(path));
  }

  append(entry: JournalEntry): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    writeWhole(this.#files, this.#file, line, this.#position);
    this.#files.sync(this.#file);
    this.#position += line.length;
  }

  close(): void {
    this.#files.close(this.#file);
  }
}

/** Puts a journal aside whose database was removed. */
export function putAside(path: string, files: FileOperations = disk): void {
  renameSafely(files, path, `${path}.old`);
}
