import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import type { RawDocument, Rejection } from '../../src/core/index.ts';
import { acquire, acquireBytes, type Acquired, type AcquireOptions } from '../../src/acquire/index.ts';

/** What came out, sorted into what can be used and what cannot. */
export interface Outcome {
  all: Acquired[];
  documents: RawDocument[];
  rejections: Rejection[];
  notes: string[];
}

async function collect(source: AsyncIterable<Acquired>): Promise<Outcome> {
  const outcome: Outcome = { all: [], documents: [], rejections: [], notes: [] };
  for await (const item of source) {
    outcome.all.push(item);
    if (item.kind === 'document') {
      outcome.documents.push(item.document);
      outcome.notes.push(...(item.notes ?? []));
    } else outcome.rejections.push(item.rejection);
  }
  return outcome;
}

/** Reads a target to its end. */
export const readTarget = (target: string, options?: AcquireOptions): Promise<Outcome> =>
  collect(acquire(target, options));

/** Reads bytes or text as if they lay in a file of this name. */
export const readBytes = (
  bytes: Uint8Array | string,
  name = 'input',
  options?: AcquireOptions,
): Promise<Outcome> => collect(acquireBytes(Buffer.from(bytes as string), name, options));

/** Codes of the rejections, in order. */
export const codes = (outcome: Outcome): string[] => outcome.rejections.map(({ code }) => code);

/** The words of a document, whatever form they came in. */
export function wordsOf(document: RawDocument): string {
  const { content } = document;
  if (content.kind === 'html') return content.html;
  return content.kind === 'text' ? content.text : content.sentences.join('\n');
}

/** A folder that is removed after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'acquire-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One WARC record. */
export function record(fields: Record<string, string>, block: Buffer | string): Buffer {
  const body = Buffer.from(block as string);
  const head = Object.entries({
    ...fields,
    'Content-Length': fields['Content-Length'] ?? String(body.length),
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** A response record that holds a page. */
export function response(url: string, body: Buffer | string, headers: Record<string, string> = {}): Buffer {
  const head = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n`), Buffer.from(body as string)]);
  return record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': '2023-05-04T10:11:12Z',
      'Content-Type': 'application/http; msgtype=response',
    },
    http,
  );
}

/** Gzip with a member for each part, as WARC files are packed. */
export const gzipMembers = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => gzipSync(part)));

/** A page about fictional states. */
export const page = (words: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}<title>Arvonia</title></head><body><p>${words}</p></body></html>`;
