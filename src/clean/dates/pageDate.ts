import type { Day, DateBasis } from '../../core/index.ts';
import { attribute, hasAttribute, type Page, textOf } from '../html/tree.ts';
import { nameTokens } from '../main/noise.ts';
import type { Metadata } from '../page/metadata.ts';
import type { StructuredArticle } from '../page/structured.ts';
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
  body: ReadonlySet<number>,
): DateCandidate[] {
  const found: DateCandidate[] = [];
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
  add(structured.modified, 'structured-data', 'dateModified', 0.5, true);
  for (const name of MODIFIED_FIELDS)
    for (const value of fields.get(name) ?? []) add(value, 'metadata', name, 0.5, true);
  return found;
}

const DATE_TOKENS = new Set(
  'date pubdate dateline published publish publication posted postdate entrydate articledate timestamp datetime time meta postmeta byline info submitted created posttime'.split(
    ' ',
  ),
);
const CLOCK_TOKENS = new Set(
  'header masthead topbar today clock current nav navbar footer sidebar related comment comments widget recent popular latest teaser'.split(
    ' ',
  ),
);
const PUBLISHED_WORDS =
  /\b(?:published|posted|first published|publication date|released|written|created|date|datum|veröffentlicht|publié|publicado)\b/i;
const MODIFIED_WORDS =
  /\b(?:updated|modified|last (?:change|edited|reviewed)|revised|aktualisiert|mis à jour|actualizado|stand)\b/i;

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
    const before = text.slice(0, 40);
    const isModified = modified || (MODIFIED_WORDS.test(before) && !PUBLISHED_WORDS.test(before));
    let rank = published ? 6 : isTime ? 4 : machine !== '' ? 3.5 : 3;
    if (PUBLISHED_WORDS.test(before)) rank += 1;
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
  return found.slice(0, 12).map((entry) => entry.candidate);
}

/** Marks everything inside headers of the site, side columns, comments and lists of other articles. */
function markBeside(page: Page): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    if (element.index === 0) continue;
    if (marks[element.parent] === 1) marks[element.index] = 1;
    else if (/^(?:aside|nav|footer)$/.test(element.tag)) marks[element.index] = 1;
    else {
      const tokens = nameTokens(element);
      const isHeaderOfArticle = tokens.some((token) =>
        /^(?:article|entry|post|story|content|news)/.test(token),
      );
      if (
        tokens.some(
          (token) =>
            CLOCK_TOKENS.has(token) ||
            token.startsWith('related') ||
            token.startsWith('comment') ||
            token.startsWith('recommend') ||
            token.startsWith('sidebar'),
        ) &&
        !(isHeaderOfArticle && tokens.includes('header'))
      )
        marks[element.index] = 1;
    }
  }
  return marks;
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
