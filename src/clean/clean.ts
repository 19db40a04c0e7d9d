import type { Article, Day, RawDocument, Rejection } from '../core/index.ts';
import { dateOfAddress } from './dates/addresses.ts';
import { choosePublished } from './dates/publish.ts';
import { languageOf, languageTag } from './language.ts';
import { readHtml } from './readHtml.ts';
import { readPlain } from './plain/plainText.ts';
import { findCredit } from './page/credit.ts';
import { datelineOf } from './dates/dateline.ts';
import type { Reading } from './reading.ts';
import { publisherOfAddress } from './page/publisher.ts';
import { withoutStamp, withoutTrailer } from './main/trailers.ts';

/** Options of {@link clean}. */
export interface CleanOptions {
  /** Today, as the caller has it: no document is younger. Without it only the day of the fetch bounds dates. */
  asOf?: Day;
  /** Languages (ISO 639-1) to accept; others are rejected as `language.unsupported`. Default: all. */
  languages?: readonly string[];
}

/** What became of a document. */
export type Cleaned = { article: Article } | { rejection: Rejection };

/** Characters of one document beyond which it is not read: no article is that long. */
export const MAXIMUM_CHARACTERS = 10_000_000;

/**
 * Makes an article of a document as it came in: main text, headline, byline, credit, publisher, language,
 * and the publication date with its basis. Synchronous, without clock or chance, linear in the size of the
 * document and bounded for hostile ones.
 *
 * Rejections: `document.too-large`, `page.empty` (no text in it), `language.unsupported`.
 */
export function clean(raw: RawDocument, options: CleanOptions = {}): Cleaned {
  const size = sizeOf(raw);
  if (size > MAXIMUM_CHARACTERS)
    return reject(
      raw,
      'document.too-large',
      `the document has ${size} characters, more than ${MAXIMUM_CHARACTERS}`,
      'Split it into its articles.',
    );
  const article = read(raw, options);
  if (!/[\p{L}\p{N}]/u.test(article.text))
    return reject(
      raw,
      'page.empty',
      'no text was found in the document',
      'Check that it is a page with an article.',
    );
  const { languages } = options;
  if (languages !== undefined && article.language !== 'und' && !languages.includes(article.language))
    return reject(
      raw,
      'language.unsupported',
      `the text is in the language "${article.language}"`,
      `Give documents in ${languages.join(', ')}.`,
    );
  return { article };
}

function sizeOf(raw: RawDocument): number {
  switch (raw.content.kind) {
    case 'html':
      return raw.content.html.length;
    case 'text':
      return raw.content.text.length;
    case 'sentences':
      return raw.content.sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  }
}

function reject(raw: RawDocument, code: string, reason: string, advice: string): { rejection: Rejection } {
  const { source, position } = raw;
  return {
    rejection: {
      stage: 'clean',
      source,
      ...(position === undefined ? {} : { position }),
      code,
      reason,
      advice,
    },
  };
}

function read(raw: RawDocument, options: CleanOptions): Article {
  const reading = readContent(raw, options);
  const { given } = raw;
  const url = given.url ?? reading.url;
  const language = languageTag(given.language) ?? detectedLanguage(reading);
  return {
    id: raw.id,
    digest: raw.digest,
    source: raw.source,
    ...(raw.position === undefined ? {} : { position: raw.position }),
    url,
    title: given.title ?? reading.title,
    byline: given.byline ?? reading.byline,
    credit: reading.credit,
    publisher: given.publisher ?? reading.publisher ?? publisherOfAddress(url),
    published: reading.published,
    language,
    text: reading.text,
    ...(reading.sentences === undefined ? {} : { sentences: reading.sentences }),
  };
}

function detectedLanguage({ text, statedLanguage }: Reading): string {
  const detected = languageOf(text);
  return detected === 'und' ? (languageTag(statedLanguage) ?? 'und') : detected;
}

function readContent(raw: RawDocument, options: CleanOptions): Reading {
  const { content } = raw;
  const reading =
    content.kind === 'html' ? readHtml(raw, content.html, options.asOf) : readText(raw, options);
  return reading.sentences === undefined
    ? withoutTrailers(reading, raw.given.title ?? reading.title)
    : reading;
}

/** The text without what those who pass it on have added and without clocks before its entries; where that was all there is, the headline is the text. */
function withoutTrailers(reading: Reading, title: string | null): Reading {
  const paragraphs = reading.text.split('\n\n');
  const kept = paragraphs
    .map((paragraph) => withoutStamp(withoutTrailer(paragraph)))
    .filter((paragraph) => paragraph !== '');
  return { ...reading, text: kept.length > 0 ? kept.join('\n\n') : (title ?? '') };
}

function readText(raw: RawDocument, options: CleanOptions): Reading {
  const { content, given } = raw;
  const url = given.url ?? (/^https?:/i.test(raw.source) ? raw.source : null);
  const clues = {
    given: given.date,
    address: url === null ? undefined : dateOfAddress(url),
    fetched: given.fetched,
    asOf: options.asOf,
  };
  const nothing = { byline: null, publisher: null, url };
  if (content.kind === 'sentences') {
    const sentences = content.sentences
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '');
    const published = choosePublished({ ...clues, candidates: [] });
    return {
      ...nothing,
      title: null,
      credit: findCredit(sentences),
      published,
      text: sentences.join('\n\n'),
      sentences,
    };
  }
  const text = content.kind === 'text' ? content.text : '';
  const page = readPlain(text, given.title ?? null, null);
  const dateline = page.date === null || page.date.visit ? datelineOf(page.paragraphs) : null;
  const stated = page.date !== null && !page.date.visit ? page.date : dateline;
  const published = choosePublished({
    ...clues,
    candidates: stated === null ? [] : [stated],
    ...(page.date?.visit === true ? { visit: { day: page.date.day, evidence: page.date.evidence } } : {}),
  });
  return {
    ...nothing,
    title: page.title,
    byline: page.byline,
    credit: findCredit(page.lines),
    published,
    text: page.paragraphs.join('\n\n'),
  };
}
