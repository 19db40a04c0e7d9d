import { digest } from '../../platform/index.ts';

/** A record of a WARC file (ISO 28500, version 1.1), as the segments use them. */
export interface WarcRecord {
  type: 'warcinfo' | 'resource' | 'metadata';
  /** What the block is about: the address of a page, or `urn:…`. Not for `warcinfo`. */
  target?: string;
  /** Moment, ISO 8601 in universal time: that of the run. */
  date: string;
  contentType: string;
  block: Buffer;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `sha256:` and the digest in base 32 (RFC 4648), as WARC tools write and check it. */
function labelledDigest(hex: string): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of Buffer.from(hex, 'hex')) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(value >>> bits) & 31] ?? '';
    }
    value &= (1 << bits) - 1;
  }
  if (bits > 0) text += BASE32[(value << (5 - bits)) & 31] ?? '';
  return `sha256:${text.padEnd(Math.ceil(text.length / 8) * 8, '=')}`;
}

/** A record's id: made of its place and its content, since chance has no place in a store. */
function recordId(place: string, blockDigest: string): string {
  const hex = digest(`${place} ${blockDigest}`);
  const version8 = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}`;
  return `<urn:uuid:${version8}-${hex.slice(20, 32)}>`;
}

/** A moment as WARC wants it; what is no moment (tests) counts as the first. */
function moment(date: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(date) ? date : '1970-01-01T00:00:00Z';
}

/** Writes a record. `place` says where it stands, so that its id is its own. */
export function writeRecord(record: WarcRecord, place: string): Buffer {
  const { type, target, date, contentType, block } = record;
  const blockDigest = digest(block);
  const labelled = labelledDigest(blockDigest);
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${recordId(place, blockDigest)}`,
    `WARC-Date: ${moment(date)}`,
    ...(target === undefined ? [] : [`WARC-Target-URI: ${target}`]),
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
    `WARC-Block-Digest: ${labelled}`,
    // The payload of these records is their whole block.
    ...(type === 'warcinfo' ? [] : [`WARC-Payload-Digest: ${labelled}`]),
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

/** Reads a record that {@link writeRecord} wrote; undefined where length or digest do not hold. */
export function readRecord(
  bytes: Buffer,
): Pick<WarcRecord, 'type' | 'date' | 'contentType' | 'block'> | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1 || !bytes.toString('latin1', 0, 10).startsWith('WARC/1.1\r\n')) return undefined;
  const headers = new Map(
    bytes
      .toString('utf8', 10, end)
      .split('\r\n')
      .map((line): [string, string] => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
  );
  const block = bytes.subarray(end + 4, -4);
  if (headers.get('Content-Length') !== String(block.length)) return undefined;
  if (headers.get('WARC-Block-Digest') !== labelledDigest(digest(block))) return undefined;
  return {
    type: headers.get('WARC-Type') as WarcRecord['type'],
    date: headers.get('WARC-Date') ?? '',
    contentType: headers.get('Content-Type') ?? '',
    block,
  };
}
