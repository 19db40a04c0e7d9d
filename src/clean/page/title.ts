import { attribute, type Page, textOf } from '../html/tree.ts';
import { isHidden, nameTokens } from '../main/noise.ts';
import { letters } from '../main/refine.ts';
import { plainField } from './entities.ts';
import { firstField, type Metadata, titleElement } from './metadata.ts';
import type { StructuredArticle } from './structured.ts';

/** Marks that stand between a headline and the name of the site in a `title` element. */
const SEPARATOR = /\s*::\s*|\s+[|\-–—»«·•:/\\~>]+\s+|\s*[|»«·•]+\s*|:\s+/;

/**
 * The headline of a page: the heading the reader sees, where one can be told from the name of the site and of
 * the section; else the field meant for other sites, else the `title` element, each without the site's name.
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
  const told = [shared, headline, element].filter((text) => text !== '' && !isSite(text, site));
  const headings = topHeadings(page);
  const heading = chooseHeading(headings, told, site);
  if (heading !== undefined) return heading;
  const texts = headings.filter((candidate) => candidate.rank === 1).map((candidate) => candidate.text);
  for (const text of told) {
    const stripped = withoutSite(text, site, texts);
    if (stripped !== '' && !isSite(stripped, site)) return stripped;
  }
  return texts[0] ?? (element === '' ? null : element);
}

interface Heading {
  text: string;
  /** Whether its element is named as the headline of the article. */
  named: boolean;
  /** 1 for `h1`; lower headings count only where the page's title repeats them. */
  rank: number;
}

/** The heading that is the headline: it shares its words with what the page says its title is, or stands alone. */
function chooseHeading(
  headings: readonly Heading[],
  told: readonly string[],
  site: string,
): string | undefined {
  let best: { text: string; score: number } | undefined;
  const fit = headings.filter(({ text }) => !isSite(text, site) && text.split(' ').length >= 2);
  for (const { text, named, rank } of fit) {
    const shared = Math.max(0, ...told.map((other) => sharedWords(text, other)));
    const whole = told.some((other) => letters(other).includes(letters(text)));
    const score = shared - (rank > 1 ? 1 : 0) + (whole ? 0.3 : 0) + (named ? 0.3 : 0);
    const believable =
      rank > 1
        ? whole && text.split(' ').length >= 3
        : (whole && text.split(' ').length >= 3) ||
          shared >= 0.3 ||
          (fit.filter((heading) => heading.rank === 1).length === 1 && text.split(' ').length >= 4);
    if (believable && score > (best?.score ?? -2)) best = { text, score };
  }
  return best?.text;
}

/** Shared words by all words of the two (Jaccard), short ones left out. */
function sharedWords(first: string, second: string): number {
  const a = new Set(first.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const b = new Set(second.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.max(1, Math.min(a.size, b.size) + Math.abs(a.size - b.size) * 0.5);
}

/** The first headings of the highest rank that are in view. */
function topHeadings(page: Page): Heading[] {
  const found: Heading[] = [];
  const away = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    if (
      element.index > 0 &&
      (away[element.parent] === 1 || /^(?:nav|footer|aside|template|noscript)$/.test(element.tag))
    )
      away[element.index] = 1;
    if (found.length >= 40) break;
    if (!/^h[123]$/.test(element.tag) || away[element.index] === 1 || isHidden(element)) continue;
    const text = plainField(textOf(element, 600)).replace(/\s*[¶#§]$/, '');
    if (text.length <= 2 || text.length > 300) continue;
    const named =
      /headline/.test(attribute(element, 'itemprop')) ||
      nameTokens(element).some((token) => /^(?:headline|title)$/.test(token));
    found.push({ text, named, rank: Number(element.tag[1]) });
  }
  return found;
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
