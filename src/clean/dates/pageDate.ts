import { type Day, type DateBasis, isDay } from '../../core/index.ts';
import { attribute, hasAttribute, type Page, textOf } from '../html/tree.ts';
import { nameTokens } from '../main/noise.ts';
import type { Metadata } from '../page/metadata.ts';
import type { StructuredArticle } from '../page/structured.ts';
import { dateOfAddress } from './addresses.ts';
import { announcedBy, markBeside } from './beside.ts';
import { textDates } from './textDates.ts';
import { dayOfField, findDays, type NumberOrder } from './recognise.ts';

/** A day some part of a page gives, how it is known and how far it can be trusted (0–1, measured). */
export interface DateCandidate {
  day: Day;
  basis: DateBasis;
  evidence: string;
  confidence: number;
  /** The day of the last change rather than of publication. */
  modified?: boolean;
}

const PUBLISHED_FIELDS = (
  'article:published_time og:article:published_time article:published og:published_time og:pubdate published_time ' +
  'datepublished date_published publishdate publish-date publish_date pubdate pubyear publication_date ' +
  'publication-date published-date published_date parsely-pub-date sailthru.date dcterms.created dcterms.issued ' +
  'dc.date.issued dc.date.created datecreated article_date_original article.published article:post_date ' +
  'cxenseparse:recs:publishtime cxense-parse:publishtime rnews:datepublished citation_publication_date ' +
  'citation_date citation_online_date ptime pdate timestamp originalpublicationdate displaydate ' +
  'shareaholic:article_published_time vr:published_time bt:pubdate og:date created content_create_date creationdate'
).split(' ');
const PLAIN_FIELDS =
  'date dc.date dcterms.date dcterms.available dc.date.available release_date eventdate'.split(' ');
const MODIFIED_FIELDS = (
  'article:modified_time og:updated_time og:article:modified_time datemodified lastmod last-modified modified_time ' +
  'dcterms.modified dc.date.modified revision_date updated_time article.updated utime modificationdate'
).split(' ');

/** All that a page says about its day, the most telling first within each kind. */
export function pageDates(
  page: Page,
  fields: Metadata,
  structured: StructuredArticle,
  order: NumberOrder | null,
  scriptsOf: string,
): DateCandidate[] {
  const found: DateCandidate[] = [];
  const body: ReadonlySet<number> = new Set();
  const add = (
    value: string | null | undefined,
    basis: DateBasis,
    name: string,
    confidence: number,
    modified = false,
  ): void => {
    if (value === null || value === undefined) return;
    const day = dayOfField(value, order);
    if (day === undefined) return;
    found.push({
      day: day.day,
      basis,
      evidence: `${name}: ${value.slice(0, 80)}`,
      confidence: day.ambiguous === true ? confidence * 0.6 : confidence,
      ...(modified ? { modified } : {}),
    });
  };
  add(structured.published, 'structured-data', 'datePublished', 0.95);
  for (const name of PUBLISHED_FIELDS)
    for (const value of fields.get(name) ?? []) add(value, 'metadata', name, 0.94);
  found.push(...elementDates(page, order, body));
  for (const name of PLAIN_FIELDS)
    for (const value of fields.get(name) ?? []) add(value, 'metadata', name, 0.85);
  found.push(...scriptDates(scriptsOf), ...textDates(page, order));
  add(structured.modified, 'structured-data', 'dateModified', 0.5, true);
  for (const name of MODIFIED_FIELDS)
    for (const value of fields.get(name) ?? []) add(value, 'metadata', name, 0.5, true);
  found.push(...imageDates(fields));
  return found;
}

const DATE_TOKENS = new Set(
  'date pubdate dateline published publish publication posted postdate entrydate articledate timestamp datetime time meta postmeta byline info submitted created posttime'.split(
    ' ',
  ),
);
/** Fields of data that pages carry for their own scripts. */
const SCRIPT_FIELD =
  /"(datePublished|publishedDate|publishDate|publishedAt|published_at|publicationDate|publish_date|published_date|firstPublished|dateCreated|createdDateTime)"\s{0,4}:\s{0,4}"((?:19|20)\d\d-\d\d-\d\d)/;

function scriptDates(html: string): DateCandidate[] {
  const match = SCRIPT_FIELD.exec(html);
  if (match === null || match[2] === undefined || !isDay(match[2])) return [];
  return [
    { day: match[2], basis: 'structured-data', evidence: `${match[1]}: ${match[2]}`, confidence: 0.75 },
  ];
}

/** Images are stored by the day they were put up: no later than the page, and mostly with it. */
function imageDates(fields: Metadata): DateCandidate[] {
  for (const name of ['og:image', 'twitter:image', 'twitter:image:src']) {
    for (const value of fields.get(name) ?? []) {
      const address = dateOfAddress(value);
      if (address?.day !== null && address !== undefined)
        return [
          { day: address.day, basis: 'metadata', evidence: `${name}: ${value.slice(-70)}`, confidence: 0.4 },
        ];
    }
  }
  return [];
}

function elementDates(page: Page, order: NumberOrder | null, body: ReadonlySet<number>): DateCandidate[] {
  const found: { candidate: DateCandidate; rank: number; index: number }[] = [];
  const beside = markBeside(page);
  const heading = mainHeading(page, body);
  for (const element of page.elements) {
    if (found.length > 60) break;
    const { tag, index } = element;
    if (tag === 'script' || tag === 'style' || tag === 'meta' || tag === 'a') continue;
    const itemprop = attribute(element, 'itemprop');
    const tokens = nameTokens(element);
    const isTime = tag === 'time';
    const published =
      /datePublished|dateCreated/i.test(itemprop) ||
      hasAttribute(element, 'pubdate') ||
      /\b(?:dc|dcterms):(?:date|created|issued)\b|datePublished/i.test(attribute(element, 'property')) ||
      (tokens.includes('published') && (isTime || tag === 'abbr' || tag === 'span'));
    const modified =
      /dateModified/i.test(itemprop) || tokens.some((token) => token === 'updated' || token === 'modified');
    const named = tokens.some((token) => DATE_TOKENS.has(token));
    if (!isTime && !published && !modified && !named && tag !== 'abbr') continue;
    const machine =
      attribute(element, 'datetime') ||
      attribute(element, 'content') ||
      [
        'data-datetime',
        'data-date',
        'data-timestamp',
        'data-time',
        'data-published',
        'data-utime',
        'data-publishdate',
      ]
        .map((name) => attribute(element, name))
        .find((value) => value !== '') ||
      (tag === 'abbr' || tokens.includes('date') || tokens.includes('timestamp')
        ? attribute(element, 'title')
        : '');
    const text = textOf(element, 400).replace(/\s+/g, ' ').trim();
    if (machine === '' && text.length > 240) continue;
    const days = machine !== '' ? [dayOfField(machine, order)] : findDays(text, order);
    const day = days[0] ?? (machine !== '' ? findDays(text, order)[0] : undefined);
    if (day === undefined) continue;
    const aside = beside[index] === 1;
    const before = machine === '' ? text.slice(0, day.at) : text.slice(0, 40);
    const isModified = modified || announcedBy(before) === 'modified';
    let rank = published ? 6 : isTime ? 4 : machine !== '' ? 3.5 : 3;
    if (announcedBy(before) === 'published') rank += 1;
    if (aside) rank -= 4;
    if (heading !== -1 && index < heading - 40) rank -= 1.5;
    if (isModified) rank -= 2;
    const confidence = aside ? 0.4 : published ? 0.92 : isTime ? 0.85 : 0.8;
    found.push({
      candidate: {
        day: day.day,
        basis: isTime || published ? 'time-element' : 'byline',
        evidence: (machine !== '' ? machine : day.words).slice(0, 80),
        confidence: day.ambiguous === true ? confidence * 0.6 : confidence,
        ...(isModified ? { modified: true } : {}),
      },
      rank,
      index: heading === -1 ? index : Math.abs(index - heading),
    });
  }
  found.sort((a, b) => b.rank - a.rank || a.index - b.index);
  preferNewest(found);
  return found.slice(0, 12).map((entry) => entry.candidate);
}

/** A page with many days marked alike is a list of articles: it is as old as the newest of them. */
function preferNewest(found: { candidate: DateCandidate; rank: number }[]): void {
  const first = found[0];
  if (first === undefined) return;
  const equals = found.filter((entry) => entry.rank >= first.rank - 1);
  if (new Set(equals.map((entry) => entry.candidate.day)).size < 3) return;
  const newest = equals.reduce((a, b) => (b.candidate.day > a.candidate.day ? b : a));
  found.unshift({ ...newest, candidate: { ...newest.candidate, confidence: 0.6 } });
}

function mainHeading(page: Page, body: ReadonlySet<number>): number {
  let heading = -1;
  for (const element of page.elements) {
    if (element.tag === 'h1') {
      heading = element.index;
      if (body.size === 0) return heading;
    }
    if (body.has(element.index)) break;
  }
  return heading;
}
