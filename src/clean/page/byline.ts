import { attribute, type Element, type Page, textOf } from '../html/tree.ts';
import { markBeside } from '../dates/beside.ts';
import { letters } from '../main/refine.ts';
import { nameTokens } from '../main/noise.ts';
import { plainField } from './entities.ts';
import type { Metadata } from './metadata.ts';
import type { StructuredArticle } from './structured.ts';

const AUTHOR_FIELDS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'og:author',
  'article:author_name',
  'citation_author',
  'rbauthors',
];

/** Who wrote the article, without "By"; several names are joined by commas. Null where the page does not say. */
export function findByline(
  page: Page,
  fields: Metadata,
  structured: StructuredArticle,
  title: string | null,
): string | null {
  const told = structured.authors.map(cleanByline).filter((name) => name !== null);
  if (told.length > 0) return [...new Set(told)].join(', ');
  for (const name of AUTHOR_FIELDS) {
    const values = (fields.get(name) ?? []).map(cleanByline).filter((value) => value !== null);
    if (values.length > 0) return [...new Set(values)].slice(0, 6).join(', ');
  }
  return bylineOnPage(page, title);
}

/** Elements named as bylines that are looked at; lists of authors have more. */
const MOST_BYLINES = 200;

function bylineOnPage(page: Page, title: string | null): string | null {
  let best: string | null = null;
  let bestRank = -10;
  let examined = 0;
  const beside = markBeside(page);
  const heading = headingIndex(page, title);
  for (const element of page.elements) {
    const kind = bylineRank(element);
    if (kind === 0) continue;
    if (++examined > MOST_BYLINES) break;
    // Bylines stand near the headline; those far away belong to other articles.
    const distance = Math.abs(element.index - heading);
    const rank =
      kind +
      (distance < 60 ? 3 : distance < 200 ? 1 : 0) -
      distance / 1e6 -
      (beside[element.index] === 1 ? 2.5 : 0);
    if (rank <= bestRank) continue;
    const name = namesIn(page, element);
    if (name === null) continue;
    best = name;
    bestRank = rank;
  }
  return best;
}

function headingIndex(page: Page, title: string | null): number {
  if (title === null) return 0;
  const wanted = letters(title);
  const heading = page.elements.find(
    (element) => /^h[1-3]$/.test(element.tag) && letters(textOf(element, 600)) === wanted,
  );
  return heading?.index ?? 0;
}

function bylineRank(element: Element): number {
  if (element.tag === 'meta' || element.tag === 'link' || element.tag === 'img') return 0;
  if (/\bauthor\b/.test(attribute(element, 'itemprop'))) return 4;
  if (/\bauthor\b/.test(attribute(element, 'rel'))) return 3;
  const tokens = nameTokens(element);
  if (tokens.some((token) => /^(?:byline|bylines|writer)$/.test(token))) return 2;
  const named = tokens.some((token) => /^(?:author|authors|authorname|vcard)$/.test(token));
  return named && !tokens.some((token) => /^(?:bio|avatar|image|about|box|comment|comments)$/.test(token))
    ? 1
    : 0;
}

/** The names inside an element: of its links and named parts where these are names, else of its own words. */
function namesIn(page: Page, element: Element): string | null {
  const text = plainField(textOf(element, 400));
  if (text === '' || text.length > 300) return null;
  const parts: string[] = [];
  for (let i = element.index + 1; i < page.elements.length && parts.length < 8; i++) {
    const part = page.elements[i] as Element;
    if (part.parent < element.index) break;
    const isName =
      /\bname\b/.test(attribute(part, 'itemprop')) || part.tag === 'a' || nameTokens(part).includes('name');
    if (!isName) continue;
    const name = cleanByline(textOf(part, 200));
    if (name !== null && looksLikeName(name) && !parts.includes(name)) parts.push(name);
  }
  const whole = cleanByline(text);
  // A name inside a longer one was read twice.
  for (let i = parts.length - 1; i >= 0; i--)
    if (parts.some((other, j) => j !== i && (parts[i] as string).startsWith(other))) parts.splice(i, 1);
  // Words run together where markup parted them cannot be taken as they stand.
  if (
    parts.length > 0 &&
    (whole === null || parts.length > 1 || whole.length > (parts[0] as string).length + 4)
  )
    return parts.join(', ');
  return whole !== null && looksLikeName(whole) ? whole : null;
}

const PARTICLE = /^(?:and|&|de|del|della|da|di|dos|du|van|von|der|den|bin|ibn|al|el|la|le|ter|y|und|et)$/i;

/** Whether a text reads like the names of persons: a few capitalised words without digits. */
function looksLikeName(text: string): boolean {
  if (/\d|[@/:?!|]/.test(text)) return false;
  return text.split(/\s*(?:,|;|\band\b|&)\s*/).every((name) => {
    const words = name.split(/\s+/).filter((word) => word !== '');
    return (
      words.length <= 6 && words.every((word) => /^[\p{Lu}\p{Lo}("“'’]/u.test(word) || PARTICLE.test(word))
    );
  });
}

const NO_NAME =
  /^(?:by|staff|admin|administrator|posted|follow|no author|unknown|author|editor|share|comments?|view all posts.*|more|read more|contact|website|email|bio|live|guest|contributor|about|linkedin|staff writer|log ?in|register|log ?out|edit profile|fail)$/i;

/** A name from a byline as written, or null where it holds none. */
export function cleanByline(written: string): string | null {
  const text = plainField(written)
    .replace(/^(?:(?:written|story|posted|reported|published|article)\s+)?(?:by)+\s*[:\s]\s*/i, '')
    .replace(/^(?:authors?|von|par|autor|view all posts by)\s*:?\s+/i, '')
    .replace(/\s*[<(]?[\w.+-]{1,64}@[\w.-]{1,100}[>)]?/g, '')
    .replace(/\s+@\w{1,30}\b.{0,60}$/, '')
    .replace(/\s*[|•·].{0,200}$/, '')
    .replace(
      /(?:[,\s]+|(?<=\p{Ll}))(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,60}|(?:published|updated|posted)\b.{0,80}|\d{1,2}[/.:]\d{1,2}.{0,40}|\d{1,2} min(?:ute)?s? read.{0,20}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}.{0,60})$/iu,
      '',
    )
    .replace(/\s+(?:is|was|writes|covers|says)\s.{0,200}$/, '')
    .replace(/[\s,;:|–—-]+$/, '')
    .trim();
  if (text.length < 3 || text.length > 140 || /^https?:|^www\.|^@|^[\d\W]+$/i.test(text))
    return /^\p{Lo}/u.test(text) ? text : null;
  if (!/\p{L}{2}/u.test(text) || NO_NAME.test(text) || /\b(?:facebook|twitter|google)\b/i.test(text))
    return null;
  return text;
}

/** The byline line of a plain text: "By Ann Example". */
export function bylineOfLine(line: string): string | null {
  const match = /^by:?\s+(\p{Lu}.{1,80})$/iu.exec(line.trim());
  if (match === null || /[.!?]$/.test(line.trim().replace(/\b\p{Lu}\.$/u, ''))) return null;
  const words = (match[1] as string).split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= 12 && capitals >= words.length / 2 ? cleanByline(match[1] as string) : null;
}
