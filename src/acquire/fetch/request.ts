import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { messageOf } from '../../core/index.ts';
import { inWords } from '../bytes/in-words.ts';
import type { Settings } from '../options.ts';
import { InputProblem } from '../problem.ts';
import { checkedAddress } from './checked-address.ts';
import { hostOf, portOf } from './permitted-url.ts';

/** What a server answered, body as sent. */
export interface Answer {
  status: number;
  headers: Map<string, string>;
  body: Buffer;
}

const TRY_AGAIN = 'Try again later, or save the page and give the file.';

/**
 * One GET request to one checked address; redirects are not followed. The name is resolved here, the address
 * checked, and the connection made to that very address. @throws InputProblem
 */
export async function requestOnce(
  url: URL,
  settings: Settings['fetch'],
  deadline: AbortSignal,
): Promise<Answer> {
  const { address, family } = await checkedAddress(hostOf(url), settings.allowAddresses, settings.resolve);
  // Whatever name the socket layer asks for, it gets the address that was checked.
  const pinned: LookupFunction = (_host, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return await new Promise<Answer>((resolve, reject) => {
    const fail = (thrown: unknown): void => reject(problemOf(thrown, url, deadline));
    const request = send(
      {
        host: hostOf(url),
        port: portOf(url),
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        agent: false,
        lookup: pinned,
        family,
        signal: deadline,
        maxHeaderSize: 32 * 1024,
        headers: {
          Host: url.host,
          'User-Agent': settings.userAgent,
          Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5',
          'Accept-Encoding': 'gzip, deflate, br',
          Connection: 'close',
        },
      },
      (response) => void collect(response, settings.maxBytes).then(resolve, fail),
    );
    request.on('error', fail);
    request.end();
  });
}

async function collect(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      parts.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > maxBytes) {
        const reason = `The answer is longer than ${inWords(maxBytes)}.`;
        throw new InputProblem('fetch.too-large', reason, 'Download it with another tool and give the file.');
      }
    }
  } finally {
    response.destroy();
  }
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? (value[0] ?? '') : value);
  }
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(parts) };
}

function problemOf(thrown: unknown, url: URL, deadline: AbortSignal): InputProblem {
  if (thrown instanceof InputProblem) return thrown;
  if (deadline.aborted) {
    return new InputProblem('fetch.timeout', `${url.host} took too long to answer.`, TRY_AGAIN);
  }
  const code = (thrown as { code?: unknown }).code;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || messageOf(thrown) === 'aborted') {
    return new InputProblem(
      'fetch.broken-off',
      `${url.host} broke off before the answer was complete.`,
      TRY_AGAIN,
    );
  }
  return new InputProblem('fetch.failed', `${url.host} could not be read (${messageOf(thrown)}).`, TRY_AGAIN);
}
