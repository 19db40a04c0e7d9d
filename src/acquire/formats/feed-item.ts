import { decodeHTML } from 'entities';
import type { RawDocument } from '../../core/index.ts';
import { documentOf, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import type { Settings } from '../options.ts';
import { statedDay } from './stated-day.ts';
import { wellFormed } from './well-formed.ts';

/** What a feed says about one article, in any of the feed languages. */
export interface FeedItem {
  title?: string | undefined;
  link?: string | undefined;
  date?: string | undefined;
  author?: string | undefined;
  publisher?: string | undefined;
  language?: string | undefined;
  /** The full article, as HTML or text. */
  content?: string | undefined;
  /** A teaser, or the article where the feed has nothing longer. */
  summary?: string | undefined;
}

/** Reads the page behind a link; it knows how deep it may go. */
export type Follow = (url: string, origin: Origin) => AsyncGenerator<Acquired>;

function plainText(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const plain = decodeHTML(value.replace(/<[^<>]{0,1000}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : wellFormed(plain);
}

/** What the item states, in the words of a document. */
export function givenBy(item: FeedItem, base: string | undefined): RawDocument['given'] {
  const given: RawDocument['given'] = {};
  const title = plainText(item.title);
  const publisher = plainText(item.publisher);
  const byline = plainText(item.author);
  const date = statedDay(item.date);
  const url = absolute(item.link, base);
  const language = /^[a-z]{2}(?![a-z])/i.exec(item.language?.trim() ?? '')?.[0].toLowerCase();
  if (title !== undefined) given.title = title;
  if (publisher !== undefined) given.publisher = publisher;
  if (byline !== undefined) given.byline = byline;
  if (date !== undefined) given.date = date;
  if (url !== undefined) given.url = url;
  if (language !== undefined) given.language = language;
  return given;
}

function absolute(link: string | undefined, base: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const url = URL.canParse(link.trim(), base) ? new URL(link.trim(), base) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined;
}

/** The article of an item: in the item itself, or behind its link, or a rejection that says where it is. */
export async function* readItem(
  item: FeedItem,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  const given = givenBy(item, origin.given.url);
  const teaser = plainText(item.summary)?.length ?? 0;
  const article = item.content ?? (teaser >= settings.minArticleCharacters ? item.summary : undefined);
  const body = article === undefined ? '' : wellFormed(article);
  if (plainText(body) !== undefined) {
    const markup = /<[a-z!/]|&[a-z#][\w]*;/i.test(body);
    const fingerprint = [given.title, given.url, given.date, body].join('\n');
    const content = markup
      ? { kind: 'html' as const, html: `<article>${body}</article>` }
      : { kind: 'text' as const, text: body };
    const publication = { ...given, ...(origin.given.fetched ? { fetched: origin.given.fetched } : {}) };
    const notes = body.includes('\uFFFD') ? ['bytes that do not fit the feed’s charset were replaced'] : [];
    yield documentOf({ ...origin, given: {} }, fingerprint, content, { given: publication, notes });
    return;
  }
  if (given.url === undefined) {
    const advice = 'Nothing can be done: the feed has neither the article nor a link to it.';
    yield rejectionOf(origin, 'feed.no-article', 'The item holds no article and no usable link.', advice);
  } else if (settings.followLinks) {
    yield* follow(given.url, { ...origin, given });
  } else {
    const reason = `The feed has only a teaser; the article is behind ${given.url}`;
    yield rejectionOf(origin, 'feed.article-behind-link', reason, 'Allow links to be followed to fetch it.');
  }
}
