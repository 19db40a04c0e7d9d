import { inWords } from '../bytes/in-words.ts';
import type { ByteReader } from '../bytes/reader.ts';
import { InputProblem } from '../problem.ts';
import { parseHeaders, type Headers } from './headers.ts';

/** One record, or what is wrong at its place. */
export type WarcEntry =
  | { start: number; headers: Headers; block: Buffer }
  | { start: number; headers?: Headers; problem: InputProblem };

/** Limits of one record. */
export interface RecordLimits {
  maxBlockBytes: number;
  /** Whether a record's block is wanted at all; others are passed over unread. */
  wanted: (headers: Headers) => boolean;
}

const MAX_HEAD_BYTES = 64 * 1024;
const FETCH_AGAIN = 'Fetch or write the archive again; its other records are still read.';

/**
 * The records of a WARC stream (ISO 28500), strictly: version line, header fields, a block of exactly
 * Content-Length bytes, two line ends. Where that does not hold, the place is reported and reading goes on at
 * the next line that begins like a record. Records that are not wanted are left out.
 */
export async function* readRecords(reader: ByteReader, limits: RecordLimits): AsyncGenerator<WarcEntry> {
  for (;;) {
    let start = reader.position;
    try {
      start = await skipBlankLines(reader);
      const entry = await readRecord(reader, start, limits);
      if (entry === null) return;
      if ('problem' in entry || limits.wanted(entry.headers)) yield entry;
      if ('problem' in entry) await findNextRecord(reader);
    } catch (thrown) {
      if (!(thrown instanceof InputProblem)) throw thrown;
      // The packed stream broke; it goes on with the next member that can be found, if there is one.
      yield { start, problem: thrown };
    }
  }
}

async function readRecord(
  reader: ByteReader,
  start: number,
  limits: RecordLimits,
): Promise<WarcEntry | null> {
  const head = await readHead(reader, start);
  if (head === null || 'problem' in head) return head;
  const { headers } = head;
  const stated = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(stated)) {
    return bad(
      start,
      'warc.malformed',
      `The record states no usable length ("${stated.slice(0, 40)}").`,
      headers,
    );
  }
  const length = Number(stated);
  const wanted = limits.wanted(headers);
  const keep = wanted && length <= limits.maxBlockBytes;
  const block = keep ? await reader.take(length) : Buffer.alloc(0);
  const got = keep ? block.length : await reader.skip(length);
  if (got < length) {
    const reason = `The archive breaks off: the record should be ${length} bytes long and ends after ${got}, at byte ${reader.position}.`;
    return bad(start, 'warc.truncated', reason, headers);
  }
  const after = await reader.peek(4);
  if (
    after.length > 0 &&
    !after.equals(Buffer.from('\r\n\r\n')) &&
    !/^(\r?\n){1,2}/.test(after.toString('latin1'))
  ) {
    const reason = `The record’s stated length of ${length} bytes is wrong: no record end follows at byte ${reader.position}.`;
    return bad(start, 'warc.wrong-length', reason, headers);
  }
  if (wanted && !keep) {
    const reason = `The record is ${inWords(length)} long; the limit is ${inWords(limits.maxBlockBytes)}.`;
    return {
      start,
      headers,
      problem: new InputProblem('document.too-large', reason, 'Raise the limit (maxDocumentBytes).'),
    };
  }
  return { start, headers, block };
}

async function readHead(
  reader: ByteReader,
  start: number,
): Promise<{ headers: Headers } | Extract<WarcEntry, { problem: InputProblem }> | null> {
  const lines: string[] = [];
  let size = 0;
  for (;;) {
    const line = await reader.line(MAX_HEAD_BYTES);
    if (line === null) {
      if (lines.length === 0) return null;
      return bad(
        start,
        'warc.truncated',
        `The archive breaks off inside a record’s head, at byte ${reader.position}.`,
      );
    }
    size += line.length;
    if (line.tooLong || size > MAX_HEAD_BYTES)
      return bad(start, 'warc.malformed', 'The record’s head is longer than 64 kB.');
    const text = line.bytes.toString('utf8');
    if (lines.length === 0 && !/^WARC\/[01]\.\d+$/.test(text.trimEnd())) {
      return bad(start, 'warc.malformed', 'No record begins where one should.');
    }
    if (text === '') return { headers: parseHeaders(lines.slice(1)) };
    lines.push(text);
  }
}

function bad(
  start: number,
  code: string,
  reason: string,
  headers?: Headers,
): Extract<WarcEntry, { problem: InputProblem }> {
  const problem = new InputProblem(code, reason, FETCH_AGAIN);
  return headers === undefined ? { start, problem } : { start, headers, problem };
}

async function skipBlankLines(reader: ByteReader): Promise<number> {
  for (;;) {
    const next = await reader.peek(1);
    if (next[0] !== 0x0d && next[0] !== 0x0a) return reader.position;
    await reader.skip(1);
  }
}

/** Passes over everything up to the next `WARC/1.` at the start of a line. */
async function findNextRecord(reader: ByteReader): Promise<void> {
  const mark = Buffer.from('\nWARC/1.');
  if ((await reader.peek(mark.length - 1)).equals(mark.subarray(1))) return;
  for (;;) {
    const window = await reader.peek(65_536);
    const found = window.indexOf(mark);
    if (found >= 0) {
      await reader.skip(found + 1);
      return;
    }
    if (window.length < 65_536) {
      await reader.skip(window.length);
      return;
    }
    await reader.skip(window.length - mark.length);
  }
}
