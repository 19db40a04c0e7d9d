import type { JsonObject } from './json-document.ts';
import { isObject } from './json-document.ts';
import type { FeedItem } from './feed-item.ts';

/** Whether an object is a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
export function isJsonFeed(value: unknown): value is JsonObject {
  return isObject(value) && /^https?:\/\/jsonfeed\.org\/version\//.test(text(value['version']) ?? '');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function nameOf(author: unknown): string | undefined {
  return isObject(author) ? text(author['name']) : undefined;
}

/** The items of a JSON Feed. An item that is no object is null. */
export function jsonFeedItems(feed: JsonObject): (FeedItem | null)[] {
  const items = Array.isArray(feed['items']) ? (feed['items'] as unknown[]) : [];
  return items.map((item) => {
    if (!isObject(item)) return null;
    const plain = text(item['content_text']);
    const authors = Array.isArray(item['authors']) ? (item['authors'] as unknown[]) : [item['author']];
    return {
      title: text(item['title']),
      link: text(item['url']) ?? text(item['external_url']),
      date: text(item['date_published']) ?? text(item['date_modified']),
      author: authors.map(nameOf).find((name) => name !== undefined),
      publisher: text(feed['title']),
      language: text(item['language']) ?? text(feed['language']),
      content: text(item['content_html']) ?? plain,
      summary: text(item['summary']),
    };
  });
}
