import type { Day } from '../../core/index.ts';
import { uncode } from '../warc/content-coding.ts';
import { contentType } from '../warc/headers.ts';
import { statedDay } from '../formats/stated-day.ts';
import type { Settings } from '../options.ts';
import { InputProblem } from '../problem.ts';
import { permittedUrl } from './permitted-url.ts';
import { requestOnce, type Answer } from './request.ts';

/** A page as fetched: the body with its codings taken off, and what the headers say. */
export interface FetchedPage {
  /** The address that answered in the end. */
  url: string;
  body: Buffer;
  mediaType?: string;
  charset?: string;
  fetched?: Day;
  notes: string[];
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Fetches an address, following redirects; every address on the way is checked anew. @throws InputProblem */
export async function fetchPage(address: string, settings: Settings): Promise<FetchedPage> {
  const limits = settings.fetch;
  const deadline = AbortSignal.timeout(limits.timeoutMilliseconds);
  let url = permittedUrl(address, undefined, limits.allowPorts);
  for (let hops = 0; ; hops += 1) {
    const answer = await requestOnce(url, limits, deadline);
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === undefined) return pageOf(url, answer, settings);
    if (hops >= limits.maxRedirects) {
      const reason = `The address redirects more than ${limits.maxRedirects} times.`;
      throw new InputProblem('fetch.redirects', reason, 'Give the address that it ends at.');
    }
    url = permittedUrl(location, url, limits.allowPorts);
  }
}

function pageOf(url: URL, answer: Answer, settings: Settings): FetchedPage {
  if (answer.status < 200 || answer.status > 299) {
    throw new InputProblem(
      'fetch.status',
      `${url.host} answered ${answer.status} instead of a page.`,
      answer.status >= 500 ? 'Try again later.' : 'Check the address in a browser.',
    );
  }
  const { body, notes } = uncode(
    answer.body,
    answer.headers.get('content-encoding'),
    settings.maxDocumentBytes,
  );
  const fetched = statedDay(answer.headers.get('date'));
  return {
    url: url.href,
    body,
    notes,
    ...contentType(answer.headers.get('content-type')),
    ...(fetched === undefined ? {} : { fetched }),
  };
}
