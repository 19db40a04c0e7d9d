import type { Acquired, Origin } from '../acquired.ts';
import type { ByteReader } from '../bytes/reader.ts';
import type { Settings } from '../options.ts';
import { readXmlItems } from './feed.ts';
import { readItem, type Follow } from './feed-item.ts';
import { local, type XmlItem } from './xml-items.ts';

const ITEM_NAMES = new Set(['url', 'sitemap']);

/** A field by its name without prefix: sitemaps choose their prefixes freely. */
function field(item: XmlItem, wanted: string): string | undefined {
  for (const [name, text] of item.fields) if (local(name) === wanted) return text;
  return undefined;
}

/** A sitemap, with or without the news extension: a list of links, each with what is said about the article. */
export async function* readSitemap(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  yield* readXmlItems(reader, origin, settings, ITEM_NAMES, (item, _xml, place) =>
    readItem(
      {
        link: item.fields.get('loc') ?? field(item, 'loc'),
        title: item.fields.get('news:title') ?? field(item, 'title'),
        date: field(item, 'publication_date'),
        publisher: field(item, 'name'),
        language: field(item, 'language'),
      },
      place,
      settings,
      follow,
    ),
  );
}
