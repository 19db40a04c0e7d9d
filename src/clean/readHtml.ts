import type { Day, RawDocument } from '../core/index.ts';
import { datelineOf } from './dates/dateline.ts';
import type { Reading } from './reading.ts';
import { type AddressDate, dateOfAddress } from './dates/addresses.ts';
import { numberOrder } from './dates/order.ts';
import { pageDates } from './dates/pageDate.ts';
import { choosePublished } from './dates/publish.ts';
import { parsePage } from './html/parse.ts';
import { attribute } from './html/tree.ts';
import { readBlocks } from './main/blocks.ts';
import { mainText } from './main/mainText.ts';
import { prune } from './main/prune.ts';
import { findByline } from './page/byline.ts';
import { findCredit, isCreditLine } from './page/credit.ts';
import { canonicalAddress, firstField, readMetadata } from './page/metadata.ts';
import { findPublisher } from './page/publisher.ts';
import { readStructured } from './page/structured.ts';
import { findTitle } from './page/title.ts';

/** Reads an HTML page: its fields, its main text and its date. */
export function readHtml(raw: RawDocument, html: string, asOf: Day | undefined): Reading {
  const page = parsePage(html);
  const fields = readMetadata(page);
  const structured = readStructured(page.structuredData);
  const { given } = raw;
  const stated = given.url ?? (/^https?:/i.test(raw.source) ? raw.source : null);
  const url = stated ?? canonicalAddress(page, fields);
  const publisher = findPublisher(fields, structured);
  const title = findTitle(page, fields, structured, given.publisher ?? publisher);
  const main = mainText(page, given.title ?? title, structured.body);
  const lines = readBlocks(page, prune(page, 'tags')).map((block) => block.text);
  const order = numberOrder(page, fields, url);
  const candidates = pageDates(page, fields, structured, order, html);
  const paragraphs = main.paragraphs.filter((paragraph) => !isCreditLine(paragraph));
  const dateline = datelineOf(paragraphs);
  const published = choosePublished({
    given: given.date,
    address: addressDate([url, canonicalAddress(page, fields)]),
    candidates: dateline === null ? candidates : [...candidates, dateline],
    fetched: given.fetched,
    asOf,
  });
  return {
    title,
    byline: findByline(page, fields, structured, title),
    credit: findCredit([...main.paragraphs.slice(0, 2), ...creditLines(lines, main.paragraphs)]),
    publisher,
    url,
    published,
    statedLanguage:
      attribute(page.root, 'lang') || firstField(fields, ['content-language', 'language', 'og:locale']),
    text: paragraphs.join('\n\n'),
  };
}

/** The date in the first address that has a day, else in the first that has a month. */
function addressDate(addresses: readonly (string | null)[]): AddressDate | undefined {
  const dates = addresses.map((address) => (address === null ? undefined : dateOfAddress(address)));
  return (
    dates.find((date) => date?.day !== null && date !== undefined) ?? dates.find((date) => date !== undefined)
  );
}

/** The last paragraphs of the text and the few lines that follow it, where credits stand. */
function creditLines(lines: readonly string[], paragraphs: readonly string[]): string[] {
  const last = paragraphs[paragraphs.length - 1];
  if (last === undefined) return [];
  const at = lines.lastIndexOf(last);
  return [...paragraphs.slice(-3), ...(at === -1 ? [] : lines.slice(at + 1, at + 6))];
}
