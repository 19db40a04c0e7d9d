import { type Page, textOf } from '../html/tree.ts';
import { letters } from '../main/refine.ts';
import { plainField } from './entities.ts';
import { firstField, type Metadata, titleElement } from './metadata.ts';
import type { StructuredArticle } from './structured.ts';

/** Marks that stand between a headline and the name of the site in a `title` element. */
const SEPARATOR = /\s+[|\-–—»«·•:/\\~>]+\s+|\s*[|»«·•]+\s*|:\s+/;

/**
 * The headline of a page: where the page's own fields and its top heading agree, the heading as written;
 * else the field meant for other sites, else the `title` element, each without the name of the site.
 */
export function findTitle(
  page: Page,
  fields: Metadata,
  structured: StructuredArticle,
  publisher: string | null,
): string | null {
  const site = publisher ?? firstField(fields, ['og:site_name', 'application-name']) ?? '';
  const element = plainField(titleElement(page));
  const shared = plainField(firstField(fields, ['og:title', 'twitter:title', 'dc.title', 'title']) ?? '');
  const headline = plainField(structured.headline ?? '');
  const headings = topHeadings(page);
  const fieldTexts = [shared, headline, element].filter((text) => text !== '');
  const agreed = headings.find((heading) => {
    const own = letters(heading);
    return own.length > 7 && fieldTexts.some((text) => letters(text).includes(own)) && !isSite(heading, site);
  });
  const told = [shared, headline].find((text) => text !== '' && !isSite(text, site));
  if (told !== undefined) {
    const stripped = withoutSite(told, site, headings);
    // A heading that is a mere part of the field ("Opinion") is not the headline.
    if (agreed !== undefined && letters(agreed).length >= letters(stripped).length * 0.6) return agreed;
    return stripped;
  }
  if (agreed !== undefined && letters(agreed).length >= letters(element).length * 0.3) return agreed;
  if (element !== '') {
    const stripped = withoutSite(element, site, headings);
    if (stripped !== '' && !isSite(stripped, site)) return stripped;
  }
  return headings[0] ?? (element === '' ? null : element);
}

/** The first headings of the highest rank, hidden ones and empty ones left out. */
function topHeadings(page: Page): string[] {
  for (const rank of ['h1', 'h2']) {
    const found: string[] = [];
    for (const element of page.elements) {
      if (element.tag !== rank || found.length >= 8) continue;
      const text = plainField(textOf(element, 600));
      if (text.length > 2) found.push(text);
    }
    if (found.length > 0) return found;
  }
  return [];
}

function isSite(text: string, site: string): boolean {
  return site !== '' && letters(text) === letters(site);
}

/** Takes the name of the site off either end of a title. */
function withoutSite(title: string, site: string, headings: readonly string[]): string {
  const parts = splitParts(title);
  if (parts.length < 2) return title;
  const wanted = letters(site);
  const bare = (part: string): string => letters(part).replace(/^the/, '');
  for (const heading of headings) {
    const match = parts.find((part) => letters(part) === letters(heading) && part.length > 12);
    if (match !== undefined) return match;
  }
  if (wanted !== '') {
    const last = parts[parts.length - 1] as string;
    const first = parts[0] as string;
    const same = (part: string): boolean =>
      bare(part) === bare(site) ||
      (bare(part).length > 3 && (bare(site).includes(bare(part)) || bare(part).includes(bare(site))));
    if (same(last)) return cutEnd(title, last);
    if (same(first)) return cutStart(title, first);
  }
  const last = parts[parts.length - 1] as string;
  const hard = /[|»«·•]\s*[^|»«·•]*$/.test(title) || /\s[-–—]\s[^-–—]*$/.test(title);
  if (hard && last.split(' ').length <= 4 && last.length < title.length / 2) return cutEnd(title, last);
  return title;
}

function splitParts(title: string): string[] {
  return title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function cutEnd(title: string, part: string): string {
  const at = title.lastIndexOf(part);
  return title
    .slice(0, at)
    .replace(/[\s|\-–—»«·•:/\\~>]+$/, '')
    .trim();
}

function cutStart(title: string, part: string): string {
  const at = title.indexOf(part);
  return title
    .slice(at + part.length)
    .replace(/^[\s|\-–—»«·•:/\\~>]+/, '')
    .trim();
}
