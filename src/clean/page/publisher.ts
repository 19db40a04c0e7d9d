import { plainField } from './entities.ts';
import { firstField, type Metadata } from './metadata.ts';
import type { StructuredArticle } from './structured.ts';

/** The outlet as the page names it, or null. */
export function findPublisher(fields: Metadata, structured: StructuredArticle): string | null {
  const told = firstField(fields, ['og:site_name', 'application-name', 'dc.publisher', 'citation_publisher']);
  const name = plainField(structured.publisher ?? told ?? '');
  return name !== '' && name.length < 120 && !/^https?:/i.test(name) ? name : null;
}

/** The host of an address without `www`: what an outlet is called where it does not say. */
export function publisherOfAddress(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^www\d?\./, '');
}
