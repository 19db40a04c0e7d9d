import { createHash } from 'node:crypto';
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Packing } from './head.ts';
import { headOf, packingOf } from './head.ts';
import { unpackGzip } from './gzip.ts';
import type { ZipEntry } from './zip.ts';
import { unpackEntry, zipEntries } from './zip.ts';

/** A list of events that lies in a file, or in a file of an archive. */
export interface SourceFile {
  /** As the user knows it: `week.zip`, or `year.zip/week.tsv` where an archive holds several. */
  path: string;
  /** The file on the disk. */
  file: string;
  packing: Packing;
  entry?: ZipEntry;
  /** Bytes on the disk; of a file in an archive, its packed ones. */
  bytes: number;
}

/** Files that an archive may hold beside its lists. */
const BESIDE = /(^|\/)(\.|__MACOSX\/|readme|licen[cs]e|codebook)|\.(pdf|md|docx?|html?)$/i;

/** The lists that a file holds: itself, or those of an archive. @throws DemarcheError `import.broken-archive`. */
export function sourceFiles(file: string): SourceFile[] {
  const packing = packingOf(file);
  if (packing !== 'zip') return [{ path: file, file, packing, bytes: statSync(file).size }];
  const entries = zipEntries(file).filter(({ name }) => !BESIDE.test(name));
  return entries.map((entry) => ({
    path: entries.length === 1 ? file : `${file}/${entry.name}`,
    file,
    packing,
    entry,
    bytes: entry.packedBytes,
  }));
}

/** The first lines of a list. */
export function sourceHead({ file, packing, entry }: SourceFile): string {
  return headOf(file, packing, entry);
}

/** Bytes that are read of a file at a time. */
const STRETCH = 4 << 20;

/** SHA-256 of a file, read a stretch at a time; of a list in an archive, of the archive and its name in it. */
export async function sourceDigest({ file, path }: SourceFile): Promise<string> {
  const hash = createHash('sha256');
  const stretch = Buffer.allocUnsafe(STRETCH);
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(stretch, 0, STRETCH);
      if (bytesRead === 0) break;
      hash.update(stretch.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  if (path !== file) hash.update(path.slice(file.length));
  return hash.digest('hex');
}

/** A list made ready to be read, and how to clear away what that took. */
export interface ReadyFile {
  readable: string;
  clear: () => void;
}

/**
 * Makes a list readable: what is packed is unpacked into `folder`, to its last byte, so that a file that was cut off
 * is found out before any of its rows comes in. A name with characters that stand for others is given a plain one.
 */
export async function madeReady(source: SourceFile, folder: string, name: string): Promise<ReadyFile> {
  const { file, packing, entry } = source;
  const absolute = resolve(file);
  const target = join(folder, name);
  const clear = (): void => rmSync(target, { force: true });
  try {
    if (entry !== undefined) await unpackEntry(file, entry, target);
    else if (packing === 'gzip') await unpackGzip(file, target);
    else if (/[*?[\]{}]/.test(absolute)) symlinkSync(absolute, target);
    else return { readable: absolute, clear: () => undefined };
    return { readable: target, clear };
  } catch (thrown) {
    clear();
    throw thrown;
  }
}
