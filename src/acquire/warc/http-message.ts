import { InputProblem } from '../problem.ts';
import { dechunk } from './chunked.ts';
import { uncode } from './content-coding.ts';
import { parseHeaders, type Headers } from './headers.ts';

/** An HTTP response as a WARC record holds it. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  /** The body with all codings taken off. */
  body: Buffer;
  notes: string[];
}

const MAX_HEAD_BYTES = 256 * 1024;

/** Parses a stored HTTP response. @throws InputProblem where it is none, or its body cannot be unpacked. */
export function parseHttpResponse(block: Buffer, maxBodyBytes: number): HttpResponse {
  const { head, bodyStart } = splitHead(block);
  const lines = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(lines[0] ?? '')?.[1];
  if (status === undefined) throw notHttp('The record does not begin with an HTTP status line.');
  const headers = parseHeaders(lines.slice(1));
  const notes: string[] = [];
  let body = block.subarray(bodyStart);
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) {
    const dechunked = dechunk(body);
    body = dechunked.body;
    if (dechunked.note !== undefined) notes.push(dechunked.note);
  }
  const unpacked = uncode(body, headers.get('content-encoding'), maxBodyBytes);
  return { status: Number(status), headers, body: unpacked.body, notes: [...notes, ...unpacked.notes] };
}

function splitHead(block: Buffer): { head: string; bodyStart: number } {
  const window = block.subarray(0, MAX_HEAD_BYTES);
  const strict = window.indexOf('\r\n\r\n');
  const bare = window.indexOf('\n\n');
  if (strict < 0 && bare < 0) throw notHttp('The head of the HTTP response never ends.');
  const useStrict = strict >= 0 && (bare < 0 || strict < bare);
  const end = useStrict ? strict : bare;
  return { head: block.toString('latin1', 0, end), bodyStart: end + (useStrict ? 4 : 2) };
}

function notHttp(reason: string): InputProblem {
  return new InputProblem(
    'warc.not-http',
    reason,
    'The archive was written wrongly; other records are still read.',
  );
}
