import { at, rejectionFrom, rejectionOf, type Acquired, type Origin } from '../acquired.ts';
import type { ByteReader } from '../bytes/reader.ts';
import type { Settings } from '../options.ts';
import { readItem, type FeedItem, type Follow } from './feed-item.ts';
import { XmlItemReader, type XmlItem } from './xml-items.ts';
import { xmlText } from './xml-text.ts';

const ITEM_NAMES = new Set(['item', 'entry']);

function first(fields: ReadonlyMap<string, string>, ...names: string[]): string | undefined {
  for (const name of names) if (fields.has(name)) return fields.get(name);
  return undefined;
}

/** The fields of RSS 0.9–2.0, RDF and Atom, brought under one roof. */
function feedItem(item: XmlItem, reader: XmlItemReader): FeedItem {
  const { fields, links } = item;
  const permalink = links.has('no-permalink') ? undefined : first(fields, 'guid', 'atom:id', 'id');
  return {
    title: first(fields, 'title', 'atom:title', 'dc:title', 'media:title'),
    link:
      first(fields, 'feedburner:origLink', 'link') ??
      links.get('alternate') ??
      (/^https?:/.test(permalink ?? '') ? permalink : undefined),
    date: first(
      fields,
      'pubDate',
      'published',
      'dc:date',
      'dcterms:created',
      'issued',
      'updated',
      'atom:updated',
    ),
    author: first(fields, 'dc:creator', 'author/name', 'author'),
    publisher: first(reader.channel, 'title', 'atom:title'),
    language: first(reader.channel, 'language', 'dc:language') ?? reader.language,
    content: first(fields, 'content:encoded', 'content', 'atom:content', 'content:value'),
    summary: first(fields, 'description', 'summary', 'atom:summary'),
  };
}

/** RSS, RDF and Atom: one document an item, handed on as soon as it is complete. */
export async function* readFeed(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  follow: Follow,
): AsyncGenerator<Acquired> {
  yield* readXmlItems(reader, origin, settings, ITEM_NAMES, (item, xml, place) =>
    readItem(feedItem(item, xml), place, settings, follow),
  );
}

/** Runs an XML document through the item reader; what follows damage is reported, what came before is used. */
export async function* readXmlItems(
  reader: ByteReader,
  origin: Origin,
  settings: Settings,
  itemNames: ReadonlySet<string>,
  handle: (item: XmlItem, xml: XmlItemReader, place: Origin) => AsyncGenerator<Acquired>,
): AsyncGenerator<Acquired> {
  const xml = new XmlItemReader(itemNames, settings.maxDocumentBytes);
  let count = 0;
  async function* drain(): AsyncGenerator<Acquired> {
    const items = xml.items;
    xml.items = [];
    count += items.length;
    for (const item of items) {
      const place = at(origin, `item ${item.number}`);
      if (item.problem === undefined) yield* handle(item, xml, place);
      else yield rejectionFrom(item.problem, place);
    }
  }
  try {
    for await (const text of xmlText(reader, origin)) {
      xml.write(text);
      yield* drain();
    }
    xml.end();
  } catch (thrown) {
    yield* drain();
    yield rejectionFrom(thrown, at(origin, `byte ${reader.position}`));
    return;
  }
  if (count === 0) {
    yield rejectionOf(
      origin,
      'feed.empty',
      'The feed holds no items.',
      'Fetch it again later, or leave it out.',
    );
  }
}
