/** A body whose chunked transfer coding was taken off. */
export interface Dechunked {
  body: Buffer;
  note?: string;
}

const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?$/i;

/**
 * Takes off chunked transfer coding (RFC 9112, 7.1). Archives often say `chunked` over a body that is not:
 * then the body is kept as it is; where the chunks go wrong on the way, what came before and after is kept.
 */
export function dechunk(body: Buffer): Dechunked {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(0x0a, at);
    const line = end < 0 || end - at > 4096 ? '' : body.toString('latin1', at, end).trim();
    const size = CHUNK_SIZE.exec(line)?.[1];
    if (size === undefined) {
      if (at === 0) return { body, note: 'labelled chunked, but its body is not' };
      parts.push(body.subarray(at));
      return { body: Buffer.concat(parts), note: `the chunks of its body go wrong at byte ${at}` };
    }
    const length = parseInt(size, 16);
    const start = end + 1;
    if (length === 0) return { body: Buffer.concat(parts) };
    parts.push(body.subarray(start, start + length));
    at = start + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return { body: Buffer.concat(parts), note: 'the last chunk of its body is missing' };
}
