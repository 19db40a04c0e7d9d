import iconv from 'iconv-lite';
import { byteOrderMark } from '../charset/decode.ts';
import { binaryKind } from './binary.ts';
import { jsonKind } from './json.ts';
import { markupKind } from './markup.ts';
import type { Kind, Unreadable } from './kind.ts';

/** How many bytes from the start are looked at. */
export const HEAD_BYTES = 65_536;

/** What an input is; for what cannot be read, why and what to do. */
export interface Recognised {
  kind: Kind | Unreadable;
  name?: string;
  advice?: string;
}

const BY_ENDING: readonly [RegExp, Kind | Unreadable][] = [
  [/\.(html?|xhtml|shtml|php|aspx?)$/i, 'html'],
  [/\.(jsonl|ndjson|jsonlines)$/i, 'json-lines'],
  [/\.(css|m?js|ts|map|py|woff2?|ttf|csv|tsv)$/i, 'supporting'],
];

const BY_MEDIA_TYPE: readonly [RegExp, Kind | Unreadable][] = [
  [/^text\/html$|^application\/xhtml/, 'html'],
  [/^application\/(x-)?(ndjson|jsonl(ines)?)$/, 'json-lines'],
  [/^(text|application)\/(x-)?(css|javascript|ecmascript)$/, 'supporting'],
];

/** Recognises an input by its first bytes and, where they leave it open, by media type and file ending. */
export function recognise(head: Buffer, name: string, mediaType?: string): Recognised {
  if (head.length === 0) return { kind: 'empty' };
  if (head[0] === 0x1f && head[1] === 0x8b) return { kind: 'gzip' };
  // Before the look for binary data, since an archive holds packed pages.
  if (/^WARC\/\d/.test(head.toString('latin1', 0, 8))) return { kind: 'warc' };
  const mark = byteOrderMark(head);
  if (mark === null) {
    const binary = binaryKind(head);
    if (binary !== null) return { kind: 'binary', ...binary };
  }
  const text = mark?.charset.startsWith('utf-16')
    ? iconv.decode(head.subarray(mark.length, head.length - (head.length % 2)), mark.charset)
    : head.subarray(mark?.length ?? 0).toString('latin1');
  const start = text.trimStart();
  if (start === '' && head.length < HEAD_BYTES) return { kind: 'empty' };
  if (start.startsWith('<')) {
    const markup = markupKind(start);
    if (markup !== undefined) return { kind: markup };
  }
  const hint = hinted(name, mediaType);
  const json = jsonKind(start, hint === 'json-lines', head.length < HEAD_BYTES);
  if (json !== undefined) return { kind: json };
  if (hint !== undefined) return { kind: hint };
  return { kind: /<(html|body|head|article|p|div)\b[^<>]{0,500}>/i.test(start) ? 'html' : 'text' };
}

function hinted(name: string, mediaType: string | undefined): Kind | Unreadable | undefined {
  const byMediaType = BY_MEDIA_TYPE.find(([pattern]) => pattern.test(mediaType ?? ''))?.[1];
  return byMediaType ?? BY_ENDING.find(([pattern]) => pattern.test(name.replace(/\.gz$/i, '')))?.[1];
}
