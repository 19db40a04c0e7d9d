/**
 * How fast pages are read, beside Readability on linkedom, and what pages made to break readers cost.
 * `npm run bench:speed:clean`. Times are processor time, which other work on the machine does not stretch much.
 */
import { existsSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { clean } from '../../../src/clean/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { datedPages, newsPages, readabilityPages } from '../../quality/clean/pages.ts';
import { meter } from '../meter.ts';
import { BOMBS } from './bombs.ts';

const read = (html: string): number => {
  const cleaned = clean({ id: 'x', digest: 'x', source: 'x', content: { kind: 'html', html }, given: {} });
  return 'article' in cleaned ? cleaned.article.text.length : 0;
};

const folder = resourcePath('../shared/data/pages');
if (existsSync(`${folder}/postlight-news.tar.gz`)) {
  const pages = [...readabilityPages(folder), ...newsPages(folder), ...datedPages(folder)].map(
    ({ html }) => html,
  );
  const bytes = pages.reduce((sum, html) => sum + html.length, 0);
  // One round unmeasured: compiling is paid once per process.
  for (const html of pages) read(html);
  const stopOwn = meter();
  for (const html of pages) read(html);
  const own = stopOwn();
  const stopOther = meter();
  for (const html of pages) {
    try {
      new Readability(parseHTML(html).document).parse();
    } catch {
      // A page it cannot read still took its time.
    }
  }
  const other = stopOther();
  console.log(`${pages.length} saved pages, ${(bytes / 1e6).toFixed(1)} million characters`);
  console.table({
    own: {
      'pages a second': (pages.length / own.processorSeconds).toFixed(1),
      'ms a page': ((1000 * own.processorSeconds) / pages.length).toFixed(1),
    },
    'Readability on linkedom': {
      'pages a second': (pages.length / other.processorSeconds).toFixed(1),
      'ms a page': ((1000 * other.processorSeconds) / pages.length).toFixed(1),
    },
  });
  console.log(
    `${(other.processorSeconds / own.processorSeconds).toFixed(1)} times as fast as Readability on linkedom`,
  );
} else console.log('the saved pages are not beside the repository; bombs only');

const rows: Record<string, Record<string, string>> = {};
let slowest = 0;
for (const [name, make] of Object.entries(BOMBS)) {
  const html = make();
  const heap = process.memoryUsage().heapUsed;
  const stop = meter();
  const length = read(html);
  const { processorSeconds } = stop();
  slowest = Math.max(slowest, processorSeconds);
  rows[name] = {
    'million characters': (html.length / 1e6).toFixed(1),
    ms: (processorSeconds * 1000).toFixed(0),
    'heap grown, MB': Math.max(0, (process.memoryUsage().heapUsed - heap) / 1e6).toFixed(0),
    'text, characters': String(length),
  };
}
console.table(rows);
if (slowest > 2) {
  console.log(`the slowest page took ${slowest.toFixed(1)} s, more than 2 s`);
  process.exitCode = 1;
}
