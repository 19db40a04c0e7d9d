import { at, rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import { ByteReader } from '../bytes/reader.ts';
import { fetchPage } from '../fetch/fetch-page.ts';
import { Politeness } from '../fetch/politeness.ts';
import { readContent, type Tools } from '../read-content.ts';
import type { Settings } from '../options.ts';

/** Links of links (a sitemap of sitemaps) end here. */
const MAX_LINK_DEPTH = 2;

/** Whether a target is an address on the web. */
export function isWebAddress(target: string): boolean {
  return /^https?:/i.test(target);
}

/** Reads what is behind an address. */
export async function* readUrl(
  url: string,
  origin: Origin,
  tools: Tools,
  politeness: Politeness,
): AsyncGenerator<Acquired> {
  let page;
  try {
    const host = URL.canParse(url) ? new URL(url).host : '';
    page = await politeness.run(host, () => fetchPage(url, tools.settings));
  } catch (thrown) {
    yield rejectionFrom(thrown, origin);
    return;
  }
  const place: Origin = {
    ...origin,
    name: new URL(page.url).pathname,
    notes: page.notes,
    given: {
      ...origin.given,
      url: origin.given.url ?? page.url,
      ...(page.fetched === undefined ? {} : { fetched: page.fetched }),
    },
    ...(page.mediaType === undefined ? {} : { mediaType: page.mediaType }),
    ...(page.charset === undefined ? {} : { charset: page.charset }),
  };
  yield* readContent(ByteReader.of(page.body), place, tools);
}

/**
 * The tools with which content is read: following a link leads back here. A link is followed once in one
 * reading, so that lists that point at each other come to an end.
 */
export function toolsFor(settings: Settings): { tools: Tools; politeness: Politeness } {
  const politeness = new Politeness(settings.fetch.pauseMilliseconds);
  const followed = new Set<string>();
  const tools: Tools = {
    settings,
    follow: async function* (url, origin) {
      if (followed.has(url) || url === origin.source) {
        yield rejectionOf(
          origin,
          'fetch.repeated-link',
          `The link ${url} was followed before.`,
          'Nothing is lost.',
        );
      } else if (origin.depth >= MAX_LINK_DEPTH) {
        const reason = 'Links lead to lists of links again and again.';
        yield rejectionOf(origin, 'fetch.too-deep', reason, 'Give the inner list itself.');
      } else {
        followed.add(url);
        yield* readUrl(url, { ...at(origin, url), depth: origin.depth + 1 }, tools, politeness);
      }
    },
  };
  return { tools, politeness };
}
