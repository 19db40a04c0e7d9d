import { attribute, type Page, textOf } from '../html/tree.ts';

/** The `meta` fields of a page by lower-case name, each with its values in order; at most 400 are read. */
export type Metadata = Map<string, string[]>;

/** Reads `meta` elements: `name`, `property`, `itemprop` and `http-equiv` all name the same kind of field. */
export function readMetadata(page: Page): Metadata {
  const fields: Metadata = new Map();
  let read = 0;
  for (const element of page.elements) {
    if (element.tag !== 'meta' || read >= 400) continue;
    const content = (attribute(element, 'content') || attribute(element, 'value')).trim();
    if (content === '') continue;
    read++;
    const names = `${attribute(element, 'name')} ${attribute(element, 'property')} ${attribute(
      element,
      'itemprop',
    )} ${attribute(element, 'http-equiv')}`;
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name === '') continue;
      const values = fields.get(name);
      if (values === undefined) fields.set(name, [content]);
      else values.push(content);
    }
  }
  return fields;
}

/** The first value of the first of the names that the page gives. */
export function firstField(fields: Metadata, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name)?.find((text) => text.trim() !== '');
    if (value !== undefined) return value.replace(/\s+/g, ' ').trim();
  }
  return undefined;
}

/** Text of the page's `title` element outside SVG drawings. */
export function titleElement(page: Page): string {
  for (const element of page.elements) {
    if (element.tag !== 'title' || page.elements[element.parent]?.tag === 'svg') continue;
    const text = textOf(element, 2000).replace(/\s+/g, ' ').trim();
    if (text !== '') return text;
  }
  return '';
}

/** The address the page gives for itself. */
export function canonicalAddress(page: Page, fields: Metadata): string | null {
  for (const element of page.elements) {
    if (element.tag === 'link' && /\bcanonical\b/i.test(attribute(element, 'rel'))) {
      const href = attribute(element, 'href').trim();
      if (/^https?:\/\//i.test(href)) return href;
    }
  }
  const told = firstField(fields, ['og:url', 'twitter:url', 'parsely-link']);
  return told !== undefined && /^https?:\/\//i.test(told) ? told : null;
}
