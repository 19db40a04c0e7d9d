import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip.ts';
import { zipEntries } from './zip.ts';

/** How a file is packed. */
export type Packing = 'plain' | 'gzip' | 'zip';

/** As much of the beginning of a file as tells what it is. */
const HEAD_BYTES = 1 << 16;

function begin(path: string, length: number, position = 0): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, position));
  } finally {
    closeSync(file);
  }
}

/** How a file is packed, by its first bytes. */
export function packingOf(path: string): Packing {
  const [first, second] = begin(path, 4);
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x50 && second === 0x4b ? 'zip' : 'plain';
}

/** Text up to the last whole line of it. */
function wholeLines(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const end = text.lastIndexOf('\n');
  return bytes.length < HEAD_BYTES || end === -1 ? text : text.slice(0, end);
}

/** How a part of a packed file is unpacked; a function, so that Node's unpacking is loaded when a file needs it. */
const part = () => ({ finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 26 });

/** The first lines of a file, unpacked where it is packed; of an archive those of one file in it. */
export function headOf(path: string, packing: Packing, entry?: ZipEntry): string {
  if (packing === 'plain') return wholeLines(begin(path, HEAD_BYTES));
  if (packing === 'gzip')
    return wholeLines(gunzipSync(begin(path, HEAD_BYTES), part()).subarray(0, HEAD_BYTES));
  const [first] = entry === undefined ? zipEntries(path) : [entry];
  if (first === undefined) return '';
  const heading = begin(path, 30, first.offset);
  if (heading.length < 30) return '';
  const start = first.offset + 30 + heading.readUInt16LE(26) + heading.readUInt16LE(28);
  const packed = begin(path, Math.min(HEAD_BYTES, first.packedBytes), start);
  return wholeLines(first.method === 8 ? inflateRawSync(packed, part()).subarray(0, HEAD_BYTES) : packed);
}
