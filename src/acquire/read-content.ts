import { rejectionFrom, rejectionOf, type Acquired, type Origin } from './acquired.ts';
import { Gunzip } from './bytes/gunzip.ts';
import { ByteReader } from './bytes/reader.ts';
import type { Follow } from './formats/feed-item.ts';
import { readFeed } from './formats/feed.ts';
import { readJson } from './formats/json.ts';
import { readJsonLines } from './formats/json-lines.ts';
import { readPage } from './formats/page.ts';
import { readSitemap } from './formats/sitemap.ts';
import type { Settings } from './options.ts';
import { HEAD_BYTES, recognise, type Recognised } from './recognise/recognise.ts';
import { readWarc } from './warc/read-warc.ts';

/** How many layers of packing or archives may stand around a document. */
const MAX_DEPTH = 3;

/** What the readers need besides bytes. */
export interface Tools {
  settings: Settings;
  follow: Follow;
}

/**
 * Reads a stream of bytes as what it is. Never throws for anything in the bytes: what cannot be used comes out
 * as a rejection, and what stood before it has already come out as documents.
 */
export async function* readContent(
  reader: ByteReader,
  origin: Origin,
  tools: Tools,
  placeOf?: (start: number) => string,
): AsyncGenerator<Acquired> {
  try {
    const head = await reader.peek(HEAD_BYTES);
    const forced = origin.depth === 0 && head[0] !== 0x1f ? tools.settings.format : undefined;
    const recognised: Recognised =
      forced !== undefined && head.length > 0
        ? { kind: forced }
        : recognise(head, origin.name, origin.mediaType);
    yield* readKind(recognised, reader, origin, tools, placeOf);
  } catch (thrown) {
    yield rejectionFrom(thrown, origin);
  } finally {
    await reader.close();
  }
}

async function* readKind(
  recognised: Recognised,
  reader: ByteReader,
  origin: Origin,
  tools: Tools,
  placeOf?: (start: number) => string,
): AsyncGenerator<Acquired> {
  const { settings, follow } = tools;
  switch (recognised.kind) {
    case 'html':
    case 'text':
      return yield* readPage(recognised.kind, reader, origin, settings);
    case 'json-lines':
      return yield* readJsonLines(reader, origin, settings, follow);
    case 'json':
      return yield* readJson(reader, origin, settings, follow);
    case 'feed':
      return yield* readFeed(reader, origin, settings, follow);
    case 'sitemap':
      return yield* readSitemap(reader, origin, settings, follow);
    case 'warc':
      return yield* readWarc(
        reader,
        origin,
        settings,
        (payload, place) => readContent(payload, place, tools),
        placeOf,
      );
    case 'gzip':
      return yield* readGzip(reader, origin, tools);
    default:
      yield refusal(recognised, origin);
  }
}

async function* readGzip(reader: ByteReader, origin: Origin, tools: Tools): AsyncGenerator<Acquired> {
  if (origin.depth >= MAX_DEPTH) {
    yield rejectionOf(
      origin,
      'gzip.nested',
      'It is packed inside itself too many times.',
      'Unpack it first.',
    );
    return;
  }
  const gunzip = new Gunzip(reader, tools.settings);
  const inner = {
    ...origin,
    name: origin.name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar'),
    depth: origin.depth + 1,
  };
  const placeOf = (start: number): string => {
    const member = gunzip.members.findLast(({ unpacked }) => unpacked <= start);
    return member?.unpacked === start
      ? `record at byte ${member.packed}`
      : `record at byte ${start} of the unpacked data`;
  };
  yield* readContent(new ByteReader(gunzip), inner, tools, placeOf);
}

/** The rejection of something that was recognised as nothing that can be read. */
function refusal(recognised: Recognised, origin: Origin): Acquired {
  switch (recognised.kind) {
    case 'empty':
      return rejectionOf(
        origin,
        'document.empty',
        'There is nothing in it.',
        'Fetch it again, or leave it out.',
      );
    case 'xml':
      return rejectionOf(
        origin,
        'xml.unknown',
        'It is XML, but no feed, no sitemap and no page.',
        'Give RSS, Atom, a sitemap or HTML; XML entities are never expanded.',
      );
    case 'supporting':
      return rejectionOf(
        origin,
        'file.not-a-document',
        'It is code, style or a table, not an article.',
        'Leave it out.',
      );
    default:
      return rejectionOf(
        origin,
        'file.binary',
        `It is ${recognised.name ?? 'not text'}.`,
        recognised.advice ?? 'Give HTML, plain text, JSON Lines, a feed or a WARC file.',
      );
  }
}
