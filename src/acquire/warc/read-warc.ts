import type { RawDocument } from '../../core/index.ts';
import { at, rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import { ByteReader } from '../bytes/reader.ts';
import { statedDay } from '../formats/stated-day.ts';
import type { Settings } from '../options.ts';
import { contentType, type Headers } from './headers.ts';
import { parseHttpResponse } from './http-message.ts';
import { readRecords } from './records.ts';

/** A file of which so many records in a row are malformed is no archive. */
const MAX_BAD = 5_000;

/** Reads the bytes inside a record as what they are. */
export type ReadPayload = (reader: ByteReader, origin: Origin) => AsyncGenerator<Acquired>;

/** Only these hold documents; requests, metadata and revisits are about other records. */
function holdsDocument(headers: Headers): boolean {
  const type = headers.get('warc-type')?.toLowerCase();
  return (type === 'response' && isHttp(headers)) || type === 'resource' || type === 'conversion';
}

function isHttp(headers: Headers): boolean {
  return /^application\/http/i.test(headers.get('content-type') ?? 'application/http');
}

/** The documents of a WARC file. `placeOf` says where a record stands, from its offset in the unpacked data. */
export async function* readWarc(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  readPayload: ReadPayload,
  placeOf: (start: number) => string = (start) => `record at byte ${start}`,
): AsyncGenerator<Acquired> {
  const limits = { maxBlockBytes: settings.maxDocumentBytes + 65_536, wanted: holdsDocument };
  let bad = 0;
  let found = 0;
  for await (const entry of readRecords(reader, limits)) {
    found += 1;
    bad = 'problem' in entry ? bad + 1 : 0;
    if (bad > MAX_BAD) {
      const reason = `The last ${MAX_BAD} records are malformed; nothing after byte ${entry.start} was read.`;
      yield rejectionOf(origin, 'warc.not-warc', reason, 'Fetch or write the archive again.');
      return;
    }
    const place = at(withTarget(origin, entry.headers), placeOf(entry.start));
    if ('problem' in entry) {
      // Damage to a record that holds no document costs none, but what it hides may.
      yield rejectionFrom(entry.problem, place);
      continue;
    }
    try {
      yield* readRecord(entry.headers, entry.block, place, settings, readPayload);
    } catch (thrown) {
      yield rejectionFrom(thrown, place);
    }
  }
  if (found === 0) {
    const reason = 'The archive holds no pages: no response, resource or conversion records.';
    yield rejectionOf(origin, 'warc.no-documents', reason, 'Give the archive that holds the responses.');
  }
}

function withTarget(origin: Origin, headers: Headers | undefined): Origin {
  const target = headers?.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const fetched = statedDay(headers?.get('warc-date'));
  const given: RawDocument['given'] = { ...origin.given };
  if (target !== undefined && /^https?:/i.test(target)) given.url = target;
  if (fetched !== undefined) given.fetched = fetched;
  return { ...origin, given, name: target === undefined ? '' : pathOf(target) };
}

function pathOf(target: string): string {
  return URL.canParse(target) ? new URL(target).pathname : '';
}

async function* readRecord(
  headers: Headers,
  block: Buffer,
  place: Origin,
  settings: Settings,
  readPayload: ReadPayload,
): AsyncGenerator<Acquired> {
  if (headers.get('warc-type')?.toLowerCase() !== 'response') {
    const type = contentType(headers.get('content-type'));
    yield* readPayload(ByteReader.of(block), { ...place, ...type, depth: place.depth + 1 });
    return;
  }
  const response = parseHttpResponse(block, settings.maxDocumentBytes);
  if (response.status < 200 || response.status > 299) {
    const reason = `The server answered ${response.status}, so that the record holds no article.`;
    yield rejectionOf(
      place,
      'warc.http-status',
      reason,
      'Nothing needs to be done if the page has moved or is gone.',
    );
    return;
  }
  const type = contentType(response.headers.get('content-type'));
  const notes = [...(place.notes ?? []), ...response.notes];
  yield* readPayload(ByteReader.of(response.body), { ...place, ...type, notes, depth: place.depth + 1 });
}
