import { attribute, type Page, textOf } from '../html/tree.ts';
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
export function findByline(page: Page, fields: Metadata, structured: StructuredArticle): string | null {
  const told = structured.authors.map(cleanByline).filter((name) => name !== null);
  if (told.length > 0) return [...new Set(told)].join(', ');
  for (const name of AUTHOR_FIELDS) {
    const values = (fields.get(name) ?? []).map(cleanByline).filter((value) => value !== null);
    if (values.length > 0) return [...new Set(values)].slice(0, 6).join(', ');
  }
  return bylineOnPage(page);
}

function bylineOnPage(page: Page): string | null {
  let best: string | null = null;
  let bestRank = 0;
  for (const element of page.elements) {
    const rank = bylineRank(attribute(element, 'rel'), attribute(element, 'itemprop'), nameTokens(element));
    if (rank <= bestRank) continue;
    const text = plainField(textOf(element, 400));
    if (text === '' || text.length > 160) continue;
    const name = cleanByline(text);
    if (name === null) continue;
    best = name;
    bestRank = rank;
  }
  return best;
}

function bylineRank(rel: string, itemprop: string, tokens: readonly string[]): number {
  if (/\bauthor\b/.test(rel)) return 4;
  if (/\bauthor\b/.test(itemprop)) return 3;
  if (tokens.includes('byline')) return 2;
  return tokens.includes('author') && !tokens.some((token) => /bio|avatar|image|about|box/.test(token))
    ? 1
    : 0;
}

/** A name from a byline as written, or null where it holds none. */
export function cleanByline(written: string): string | null {
  const text = plainField(written)
    .replace(/^(?:written |story |posted |reported |published )?by:?\s+/i, '')
    .replace(/^(?:author|von|par|autor)s?\s*:\s*/i, '')
    .replace(/\s*[<(]?[\w.+-]{1,64}@[\w.-]{1,100}[>)]?/g, '')
    .replace(/\s*[|•·].{0,200}$/, '')
    .replace(/\s+(?:for|at)\s+(?:the\s+)?[\p{Lu}][\p{L}.]*(?:\s[\p{Lu}][\p{L}.]*){0,3}$/u, '')
    .replace(
      /[,\s]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,60}|(?:published|updated|posted|on)\b.{0,60}\d{4}.{0,40}|\d{1,2}[/.:]\d{1,2}.{0,40}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}.{0,40})$/i,
      '',
    )
    .replace(/[\s,;:|–—-]+$/, '')
    .trim();
  if (text === '' || text.length > 120 || /^https?:|^www\.|^@|^\d+$/i.test(text)) return null;
  if (!/\p{L}{2}/u.test(text) || /\b(?:facebook|twitter|share|comment|admin)\b/i.test(text)) return null;
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
