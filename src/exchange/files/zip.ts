import { createReadStream, createWriteStream, openSync, readSync, closeSync, fstatSync } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { DemarcheError } from '../../core/index.ts';
import { LARGEST_RATIO, brokenArchive as broken } from './archive.ts';

/** One file in a zip archive. */
export interface ZipEntry {
  name: string;
  /** 0 stored as it is, 8 deflated. */
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where its own heading begins in the archive. */
  offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const HEADING = 0x04034b50;
const NEEDS_64 = 0xffffffff;

/** Bytes of an open file. */
function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, position);
  return bytes.subarray(0, read);
}

/** Where the list of entries stands, from the end of the archive. */
function directoryOf(path: string, file: number): { offset: number; bytes: number; entries: number } {
  const { size } = fstatSync(file);
  const tail = bytesAt(file, Math.max(0, size - 65_557), 65_557);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const plain = {
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    if (plain.offset !== NEEDS_64 && plain.entries !== 0xffff) return plain;
    if (at < 20 || tail.readUInt32LE(at - 20) !== END_64_LOCATOR) return plain;
    const end = bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end.length < 56 || end.readUInt32LE(0) !== END_64) break;
    return {
      entries: Number(end.readBigUInt64LE(32)),
      bytes: Number(end.readBigUInt64LE(40)),
      offset: Number(end.readBigUInt64LE(48)),
    };
  }
  throw broken(path, 'the list of its files at its end is missing, so it is cut off or no zip archive');
}

/** Sizes and place of an entry too large for the plain fields, from its additional field. */
function sizes64(extra: Buffer, entry: ZipEntry): ZipEntry {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let next = at + 4;
      const take = (value: number): number => {
        if (value !== NEEDS_64 || next + 8 > extra.length) return value;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      };
      return {
        ...entry,
        bytes: take(entry.bytes),
        packedBytes: take(entry.packedBytes),
        offset: take(entry.offset),
      };
    }
    at += 4 + length;
  }
  return entry;
}

/** The files of an archive, folders left out. @throws DemarcheError `import.broken-archive`. */
export function zipEntries(path: string): ZipEntry[] {
  const file = openSync(path, 'r');
  try {
    const directory = directoryOf(path, file);
    if (directory.bytes > 1 << 28) throw broken(path, 'it claims a list of files of more than 256 MB');
    const list = bytesAt(file, directory.offset, directory.bytes);
    const entries: ZipEntry[] = [];
    for (let at = 0; entries.length < directory.entries && at + 46 <= list.length;) {
      if (list.readUInt32LE(at) !== ENTRY) throw broken(path, 'the list of its files is damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        list.readUInt16LE(at + field),
      );
      const nameEnd = at + 46 + (nameLength ?? 0);
      const extraEnd = nameEnd + (extraLength ?? 0);
      entries.push(
        sizes64(list.subarray(nameEnd, extraEnd), {
          name: list.toString('utf8', at + 46, nameEnd),
          method: list.readUInt16LE(at + 10),
          crc: list.readUInt32LE(at + 16),
          packedBytes: list.readUInt32LE(at + 20),
          bytes: list.readUInt32LE(at + 24),
          offset: list.readUInt32LE(at + 42),
        }),
      );
      at = extraEnd + (commentLength ?? 0);
    }
    if (entries.length < directory.entries) throw broken(path, 'the list of its files is cut off');
    return entries.filter(({ name }) => !name.endsWith('/'));
  } finally {
    closeSync(file);
  }
}

/** Where the packed bytes of an entry begin. */
function contentStart(path: string, { offset }: ZipEntry): number {
  const file = openSync(path, 'r');
  try {
    const heading = bytesAt(file, offset, 30);
    if (heading.length < 30 || heading.readUInt32LE(0) !== HEADING)
      throw broken(path, 'a file in it does not begin where its list says');
    return offset + 30 + heading.readUInt16LE(26) + heading.readUInt16LE(28);
  } finally {
    closeSync(file);
  }
}

/** Lets bytes pass, and fails as soon as they are more than announced. */
function counted(path: string, { name, bytes, crc }: ZipEntry): Transform {
  let count = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _, next) {
      count += chunk.length;
      sum = crc32(chunk, sum);
      next(count > bytes ? broken(path, `${name} is larger than it says`) : null, chunk);
    },
    flush(next) {
      next(
        count !== bytes || sum !== crc ? broken(path, `${name} is not what it was when it was packed`) : null,
      );
    },
  });
}

/**
 * Writes a file of an archive to `target`, a stretch at a time. Refuses what would unpack to more than it says, or
 * to more than 500 times its packed size. @throws DemarcheError `import.broken-archive`.
 */
export async function unpackEntry(path: string, entry: ZipEntry, target: string): Promise<void> {
  const { name, method, packedBytes, bytes } = entry;
  if (method !== 0 && method !== 8) throw broken(path, `${name} is packed in a way that is not known here`);
  if (bytes > 1 << 20 && bytes > packedBytes * LARGEST_RATIO)
    throw broken(path, `${name} would unpack to more than ${LARGEST_RATIO} times its size`);
  const start = contentStart(path, entry);
  const packed = createReadStream(path, { start, end: start + Math.max(0, packedBytes - 1) });
  const steps = method === 8 ? [createInflateRaw()] : [];
  try {
    await pipeline([packed, ...steps, counted(path, entry), createWriteStream(target, { flags: 'wx' })]);
  } catch (thrown) {
    if (thrown instanceof DemarcheError) throw thrown;
    throw broken(path, `${name} is damaged`);
  }
}
