import { messageOf } from '../../core/index.ts';
import { at, rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import { inWords } from '../bytes/in-words.ts';
import type { ByteReader } from '../bytes/reader.ts';
import { isValidUtf8, scanUtf8 } from '../charset/utf8.ts';
import type { Settings } from '../options.ts';
import { InputProblem } from '../problem.ts';
import { readItem, type Follow } from './feed-item.ts';
import { isObject, jsonDocument } from './json-document.ts';
import { isJsonFeed, jsonFeedItems } from './json-feed.ts';

/** A file of which so many lines in a row are not JSON is no JSON Lines file. */
const MAX_MALFORMED = 10_000;

/** JSON Lines: one document a line. A bad line costs only itself. */
export async function* readJsonLines(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  let malformed = 0;
  let filled = 0;
  for (let number = 1; ; number += 1) {
    number += await reader.skipEmptyLines();
    const line = await reader.line(settings.maxDocumentBytes);
    if (line === null) {
      if (filled === 0)
        yield rejectionOf(origin, 'document.empty', 'There is nothing in it.', ONE_OBJECT_A_LINE);
      return;
    }
    filled += line.tooLong || !isBlank(line.bytes) ? 1 : 0;
    const place = at(origin, `line ${number}`);
    if (line.tooLong) {
      const reason = `The line is ${inWords(line.length)} long; the limit is ${inWords(settings.maxDocumentBytes)}.`;
      yield rejectionOf(
        place,
        'line.too-long',
        reason,
        'Split the document, or raise the limit (maxDocumentBytes).',
      );
    } else if (!isBlank(line.bytes)) {
      for await (const item of readLine(line.bytes, place, settings, follow)) {
        malformed = item.kind === 'rejection' && item.rejection.code === 'json.malformed' ? malformed + 1 : 0;
        yield item;
      }
    }
    if (malformed >= MAX_MALFORMED) {
      const reason = `The last ${MAX_MALFORMED} lines are not JSON; nothing after this line was read.`;
      yield rejectionOf(place, 'json.not-json-lines', reason, ONE_OBJECT_A_LINE);
      return;
    }
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 9 || byte === 13);
}

async function* readLine(
  bytes: Buffer,
  place: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  try {
    const value = parseJson(bytes);
    if (isJsonFeed(value)) yield* readJsonFeed(value, place, settings, follow);
    else if (isObject(value)) yield jsonDocument(value, bytes, place);
    else throw new InputProblem('json.not-a-document', 'The JSON is not an object.', ONE_OBJECT_A_LINE);
  } catch (thrown) {
    yield rejectionFrom(thrown, place);
  }
}

const ONE_OBJECT_A_LINE = 'Write one object a line, with "id" and one of "text", "html" and "sentences".';

/** Parses JSON from bytes. @throws InputProblem `json.malformed`, `text.invalid-utf8` */
export function parseJson(bytes: Buffer): unknown {
  const plain = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (!isValidUtf8(plain)) {
    const first = `byte ${scanUtf8(plain).firstInvalid}`;
    const reason = `JSON is written in UTF-8, and this is not (first at ${first}).`;
    throw new InputProblem(
      'text.invalid-utf8',
      reason,
      'Convert the file to UTF-8, for instance with iconv.',
      first,
    );
  }
  try {
    return JSON.parse(plain.toString('utf8')) as unknown;
  } catch (thrown) {
    // The engine quotes the text in its message; a long quotation helps nobody.
    const detail = messageOf(thrown).replace(/\s+/g, ' ').slice(0, 120);
    throw new InputProblem('json.malformed', `This is not JSON (${detail}).`, ONE_OBJECT_A_LINE);
  }
}

/** The articles of a JSON Feed. */
export async function* readJsonFeed(
  feed: Record<string, unknown>,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  for (const [index, item] of jsonFeedItems(feed).entries()) {
    const place = at(origin, `item ${index + 1}`);
    if (item !== null) yield* readItem(item, place, settings, follow);
    else
      yield rejectionOf(place, 'feed.malformed', 'The item is not an object.', 'Tell the feed’s publisher.');
  }
}
