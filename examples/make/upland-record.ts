import type { Item } from './item.ts';

/** Documents as JSON Lines, the form in which other programs hand them over. */
export function uplandRecord(items: readonly Item[]): string {
  return items
    .map((item) => {
      const document = {
        id: `upland-${item.slug}`,
        title: item.title,
        date: item.date,
        url: `https://upland-record.example/${item.slug}`,
        publisher: 'Upland Record',
        language: 'en',
        text: item.paragraphs.join('\n\n'),
      };
      return `${JSON.stringify(document)}\n`;
    })
    .join('');
}
