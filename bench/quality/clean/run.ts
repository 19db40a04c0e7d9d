/**
 * How well pages are read: the text by shingles of words, headline, author and day, beside what Readability and
 * Defuddle make of the same pages. Every figure is given for the half of the pages on which the rules were tuned
 * and for the half that was only counted. `npm run bench:clean`; `-- --failing` lists the pages that went wrong,
 * `-- --own` leaves the other extractors out.
 */
import { existsSync } from 'node:fs';
import { clean } from '../../../src/clean/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { checkFloors, fingerprint } from '../floors.ts';
import { matchShingles, pageF1, scoresOf, type ShingleMatch } from './measure.ts';
import { OtherExtractor } from './others.ts';
import { datedPages, newsPages, type Page, plainText, readabilityPages } from './pages.ts';

interface Reading {
  text: string;
  title: string | null;
  author: string | null;
  date: string | null;
}

type Reader = (page: Page) => Promise<Reading>;

const ADDRESS = 'https://example.org/page.html';

const own: Reader = async (page) => {
  const cleaned = clean({
    id: page.name,
    digest: page.name,
    source: page.name,
    content: { kind: 'html', html: page.html },
    given: page.url === undefined ? {} : { url: page.url },
  });
  if ('rejection' in cleaned) return { text: '', title: null, author: null, date: null };
  const { text, title, byline, published } = cleaned.article;
  return { text, title, author: byline, date: published.date };
};

const other =
  (extractor: OtherExtractor): Reader =>
  async (page) => {
    const found = await extractor.read(page.html, page.url ?? ADDRESS);
    const text = found.content === '' ? '' : plainText(found.content);
    return { text, title: found.title, author: found.author, date: found.date?.slice(0, 10) ?? null };
  };

/** The same words, whatever the form of quotation marks, case and spaces. */
const sameWords = (a: string | null, b: string): boolean => level(a ?? '') === level(b);
const level = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

function sameDay(found: string | null, page: Page): boolean {
  if (found === page.date) return true;
  if (page.dayMayPrecede !== true || page.date === undefined) return false;
  return found === new Date(Date.parse(page.date) - 86_400_000).toISOString().slice(0, 10);
}

class Tally {
  readonly texts4: ShingleMatch[] = [];
  readonly texts1: ShingleMatch[] = [];
  readonly counts = { title: [0, 0], author: [0, 0], date: [0, 0], none: [0, 0] };

  add(page: Page, reading: Reading): string[] {
    const failing: string[] = [];
    if (page.text !== undefined) {
      const match = matchShingles(page.text, reading.text, 4);
      this.texts4.push(match);
      this.texts1.push(matchShingles(page.text, reading.text, 1));
      if (pageF1(match) < 0.9) failing.push(`text ${pageF1(match).toFixed(3)}`);
    }
    const count = (kind: keyof Tally['counts'], right: boolean): void => {
      this.counts[kind][1]! += 1;
      if (right) this.counts[kind][0]! += 1;
      else if (kind !== 'none') failing.push(kind);
    };
    if (page.title !== undefined) count('title', sameWords(reading.title, page.title));
    if (page.author !== undefined) count('author', sameWords(reading.author, page.author));
    if (page.date !== undefined) {
      count('date', sameDay(reading.date, page));
      count('none', reading.date === null);
    }
    return failing;
  }

  share(kind: keyof Tally['counts']): number | undefined {
    const [right, of] = this.counts[kind] as [number, number];
    return of === 0 ? undefined : right / of;
  }
}

const folder = resourcePath('../shared/data/pages');
const archives = ['readability-subset', 'postlight-news', 'htmldate-english'].map(
  (name) => `${folder}/${name}.tar.gz`,
);

if (!archives.every((path) => existsSync(path)))
  console.log('skipped: the saved pages are not beside the repository');
else await measure();

async function measure(): Promise<void> {
  const sets = {
    readability: readabilityPages(folder),
    news: newsPages(folder),
    dated: datedPages(folder),
  };
  const extractors = process.argv.includes('--own')
    ? []
    : [new OtherExtractor('readability'), new OtherExtractor('defuddle')];
  const readers: [string, Reader][] = [
    ['own', own],
    ...extractors.map((extractor, i): [string, Reader] => [
      ['Readability', 'Defuddle'][i] ?? '',
      other(extractor),
    ]),
  ];
  const figures: Record<string, number> = {};
  for (const [set, pages] of Object.entries(sets)) {
    const rows: Record<string, Record<string, string>> = {};
    for (const [reader, read] of readers) {
      const tallies = { tuned: new Tally(), untouched: new Tally() };
      for (const page of pages) {
        const failing = tallies[page.tuned ? 'tuned' : 'untouched'].add(page, await read(page));
        if (failing.length > 0 && reader === 'own' && process.argv.includes('--failing'))
          console.log(`  ${set} ${page.name} (${page.tuned ? 'tuned' : 'untouched'}): ${failing.join(', ')}`);
      }
      for (const [half, tally] of Object.entries(tallies))
        rows[`${reader}, ${half}`] = row(set, reader, half, tally, figures);
    }
    console.log(`\n${set}: ${pages.length} pages`);
    console.table(rows);
  }
  for (const extractor of extractors) await extractor.close();
  checkFloors(resourcePath('bench/quality/clean/floors.json'), fingerprint(archives), figures);
}

function row(
  set: string,
  reader: string,
  half: string,
  tally: Tally,
  figures: Record<string, number>,
): Record<string, string> {
  const cells: Record<string, string> = {};
  const put = (name: string, value: number | undefined): void => {
    if (value === undefined || Number.isNaN(value)) return;
    cells[name] = value.toFixed(3);
    if (reader === 'own') figures[`${set} ${half} ${name}`] = Math.round(value * 1000) / 1000;
  };
  if (tally.texts4.length > 0) {
    const scores = scoresOf(tally.texts4);
    put('text F1, 4 words', scores.f1);
    put('precision', scores.precision);
    put('recall', scores.recall);
    put('text F1, 1 word', scoresOf(tally.texts1).f1);
  }
  put('title exact', tally.share('title'));
  put('author exact', tally.share('author'));
  put('date exact', tally.share('date'));
  put('no date', tally.share('none'));
  return cells;
}
