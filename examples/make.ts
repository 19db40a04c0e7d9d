/**
 * Makes the example corpus from `chronicle.jsonl`: pages of three invented outlets, a feed, a JSON Lines file,
 * a few oddities, and what a coder should find in them. Run `npm run tools && node .cache/tools/examples/make.js`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readResource, resourcePath } from '../src/platform/index.ts';
import { caravanDigest } from './make/caravan-digest.ts';
import { harbourPost } from './make/harbour-post.ts';
import { copied, type Copy, type Item } from './make/item.ts';
import { meridianWire } from './make/meridian-wire.ts';
import { BROKEN_PAGE, ODDITIES, SCRAPED_OPINION, URDU_PAGE } from './make/oddities.ts';
import { silkRoadCourier } from './make/silk-road-courier.ts';
import { uplandRecord } from './make/upland-record.ts';

/** The chronicle: every item, copies worked out. */
export function readChronicle(): Item[] {
  const lines = readResource('examples/chronicle.jsonl').split('\n').filter(Boolean);
  const items: Item[] = [];
  for (const line of lines) {
    const entry = JSON.parse(line) as Item | Copy;
    if (!('edits' in entry)) items.push(entry);
    else {
      const original = items.find((item) => item.slug === entry.copyOf);
      if (original === undefined) throw new Error(`${entry.slug} copies ${entry.copyOf}, which is not there`);
      items.push(copied(entry, original));
    }
  }
  return items;
}

/** Five other headlines that stand beside a page as decoration: noise that a reader must not take for news. */
function headlinesBeside(items: readonly Item[], index: number): Item[] {
  return [7, 23, 41, 59, 83].map((step) => items[(index + step) % items.length] as Item);
}

/** Where an item stands: its file, and the place in it where the file holds several. */
interface Place {
  file: string;
  position?: string;
}

/** Every file of the corpus by its path below `examples/`. */
export function buildCorpus(): Map<string, string> {
  const items = readChronicle();
  const files = new Map<string, string>();
  const expected: unknown[] = [];
  const feed = items.filter((item) => item.outlet === 'caravan-digest');
  const lines = items.filter((item) => item.outlet === 'upland-record');
  const placeOf = (item: Item, number: number): Place => {
    switch (item.outlet) {
      case 'meridian-wire':
        return { file: `corpus/meridian-wire/${item.date}-${item.slug}.html` };
      case 'harbour-post':
        return { file: `corpus/harbour-post/${item.slug}.html` };
      case 'silk-road-courier':
        return { file: `corpus/silk-road-courier/story-${String(number).padStart(3, '0')}.html` };
      case 'caravan-digest':
        return { file: 'corpus/caravan-digest.rss', position: `item ${feed.indexOf(item) + 1}` };
      case 'upland-record':
        return { file: 'corpus/upland-record.jsonl', position: `line ${lines.indexOf(item) + 1}` };
    }
  };
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    const place = placeOf(item, number);
    const beside = headlinesBeside(items, index);
    if (item.outlet === 'meridian-wire') files.set(place.file, meridianWire(item, beside, number));
    if (item.outlet === 'harbour-post') files.set(place.file, harbourPost(item, beside));
    if (item.outlet === 'silk-road-courier') files.set(place.file, silkRoadCourier(item, beside, number));
    const { slug, date, title, copyOf, events } = item;
    expected.push({ slug, ...place, published: date, title, ...(copyOf === undefined ? { events } : { copyOf }) });
  }
  files.set('corpus/caravan-digest.rss', caravanDigest(feed));
  files.set('corpus/upland-record.jsonl', uplandRecord(lines));
  files.set('corpus/oddities/scraped-opinion.txt', SCRAPED_OPINION);
  files.set('corpus/oddities/urdu.html', URDU_PAGE);
  files.set('corpus/oddities/broken.html', BROKEN_PAGE);
  expected.push(...ODDITIES);
  files.set('expected.jsonl', expected.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = buildCorpus();
  for (const [path, text] of files) {
    const target = resourcePath(`examples/${path}`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.log(`${files.size} files written`);
}
