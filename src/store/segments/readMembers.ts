import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MEMBER_HEAD_BYTES, findMember, memberHead, unpackMember } from './gzipMember.ts';
import { readRecord } from './warcRecord.ts';
import type { WarcRecord } from './warcRecord.ts';

/** A piece of a segment file, from `start` up to `end`. */
export type Piece = { start: number; end: number } & (
  | { kind: 'record'; of: string; record: Pick<WarcRecord, 'type' | 'date' | 'contentType' | 'block'> }
  | { kind: 'passed'; of: string }
  /** Bytes that are no record; `last`: nothing whole follows, so that they may be a record that was torn. */
  | { kind: 'damage'; last: boolean }
);

const WINDOW_BYTES = 1 << 20;

/** Where the next member begins after `from`; undefined where none does. */
function nextMember(file: number, from: number, size: number): number | undefined {
  const window = Buffer.alloc(Math.min(WINDOW_BYTES, Math.max(0, size - from)));
  for (let at = from; at < size; at += WINDOW_BYTES - MEMBER_HEAD_BYTES) {
    const got = readSync(file, window, 0, window.length, at);
    const found = findMember(window.subarray(0, got), 0);
    if (found !== -1) return at + found;
    if (at + got >= size) return undefined;
  }
  return undefined;
}

function read(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}

/**
 * The records of a segment file in order, and the damage between them. Records for whose kind `wanted` says no
 * are passed over unread and unchecked. Holds one record at a time.
 */
export function* readMembers(
  path: string,
  wanted: (kind: string, start: number) => boolean = () => true,
): Generator<Piece> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    for (let start = 0; start < size;) {
      const head = memberHead(read(file, start, MEMBER_HEAD_BYTES));
      const end = start + (head?.length ?? 0);
      if (head !== undefined && end <= size && !wanted(head.kind, start)) {
        yield { kind: 'passed', of: head.kind, start, end };
        start = end;
        continue;
      }
      const bytes =
        head === undefined || end > size ? undefined : unpackMember(read(file, start, head.length));
      const record = bytes === undefined ? undefined : readRecord(bytes);
      if (head !== undefined && record !== undefined) {
        yield { kind: 'record', of: head.kind, record, start, end };
        start = end;
      } else {
        // The length may be what is wrong, so the next record is looked for and not counted to.
        const next = nextMember(file, start + 1, size);
        yield { kind: 'damage', start, end: next ?? size, last: next === undefined };
        start = next ?? size;
      }
    }
  } finally {
    closeSync(file);
  }
}
