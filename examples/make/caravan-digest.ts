import type { Item } from './item.ts';
import { escaped, feedDate } from './text.ts';

/** An RSS feed with the article in `content:encoded` and a teaser in `description`. */
export function caravanDigest(items: readonly Item[]): string {
  const entry = (item: Item): string => `    <item>
      <title>${escaped(item.title)}</title>
      <link>https://caravan-digest.example/${item.slug}</link>
      <guid isPermaLink="false">caravan-digest-${item.slug}</guid>
      <pubDate>${feedDate(item.date)}</pubDate>
      <dc:creator>Caravan desk</dc:creator>
      <description>${escaped((item.paragraphs[0] ?? '').split(' ').slice(0, 14).join(' '))} […]</description>
      <content:encoded><![CDATA[<p>${escaped(item.place)} – ${item.paragraphs.map(escaped).join('</p>\n<p>')}</p>
<p><a href="https://caravan-digest.example/${item.slug}">Continue reading</a></p>]]></content:encoded>
    </item>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Caravan Digest</title>
    <link>https://caravan-digest.example/</link>
    <description>The world in ten paragraphs</description>
    <language>en</language>
${items.map(entry).join('')}  </channel>
</rss>
`;
}
