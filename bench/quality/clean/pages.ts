import { parsePage } from '../../../src/clean/html/parse.ts';
import { readBlocks } from '../../../src/clean/main/blocks.ts';
import { prune } from '../../../src/clean/main/prune.ts';
import { readArchive } from './archive.ts';

/** A saved page and what is known about it; what is not known is left out. */
export interface Page {
  name: string;
  html: string;
  url?: string;
  text?: string;
  title?: string;
  author?: string;
  date?: string;
  /** Written with its hour in UTC, so the day where the writer was can be the one before. */
  dayMayPrecede?: boolean;
  /** The half on which rules were tuned (even) or that was only counted (odd). */
  tuned: boolean;
}

/** The text of a fragment of HTML, block by block, everything in it counted as text. */
export function plainText(html: string): string {
  const page = parsePage(html);
  return readBlocks(page, prune(page, 'tags'))
    .map((block) => block.text)
    .join('\n\n');
}

const half = <T extends { name: string }>(pages: T[]): (T & { tuned: boolean })[] =>
  pages.sort((a, b) => (a.name < b.name ? -1 : 1)).map((page, i) => ({ ...page, tuned: i % 2 === 0 }));

/** Pages with the text that Readability's own tests expect, and their title. */
export function readabilityPages(folder: string): Page[] {
  const files = readArchive(`${folder}/readability-subset.tar.gz`);
  const pages = [...files.keys()]
    .filter((path) => path.endsWith('/source.html'))
    .map((path) => {
      const name = path.slice(0, -'/source.html'.length);
      const metadata = JSON.parse(files.get(`${name}/expected-metadata.json`) ?? '{}') as { title?: string };
      return {
        name,
        html: files.get(path) ?? '',
        text: plainText(files.get(`${name}/expected.html`) ?? ''),
        ...(metadata.title === undefined ? {} : { title: metadata.title }),
      };
    });
  return half(pages);
}

/** News pages with title, author and time of publication as stated by people. */
export function newsPages(folder: string): Page[] {
  const files = readArchive(`${folder}/postlight-news.tar.gz`);
  const expected = JSON.parse(files.get('expected.json') ?? '{}') as Record<
    string,
    { url?: string; title?: string; author?: string; date_published?: string }
  >;
  return half(
    Object.entries(expected).map(([name, { url, title, author, date_published: time }]) => ({
      name,
      html: files.get(`pages/${name}`) ?? '',
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(time === undefined || time === null ? {} : { date: time.slice(0, 10), dayMayPrecede: true }),
    })),
  );
}

/** Pages of all kinds with their day of publication as found by people. */
export function datedPages(folder: string): Page[] {
  const files = readArchive(`${folder}/htmldate-english.tar.gz`);
  const expected = JSON.parse(files.get('eval_default.json') ?? '{}') as Record<
    string,
    { file: string; date: string }
  >;
  return half(
    Object.entries(expected).flatMap(([url, { file, date }]) => {
      const html = files.get(`pages/${file}`);
      return html === undefined ? [] : [{ name: file, html, url, date }];
    }),
  );
}
