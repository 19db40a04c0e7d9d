import { attribute, type Page } from '../html/tree.ts';
import { firstField, type Metadata } from '../page/metadata.ts';
import type { NumberOrder } from './recognise.ts';

/** Whether a page writes the day or the month first, from its stated language and address; null when open. */
export function numberOrder(page: Page, fields: Metadata, url: string | null): NumberOrder | null {
  const stated = (
    attribute(page.root, 'lang') ||
    firstField(fields, ['og:locale', 'content-language', 'language']) ||
    ''
  )
    .toLowerCase()
    .replace('_', '-');
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const land = /\.([a-z]{2})$/.exec(host)?.[1];
  const region = /^https?:\/\/[^/]+\/[a-z]{2}-([a-z]{2})\//i.exec(url ?? '')?.[1]?.toLowerCase();
  if (region !== undefined) return region === 'us' ? 'month-first' : 'day-first';
  if (land !== undefined && !/^(?:us|co|io|tv|me|ai|fm|eu)$/.test(land))
    return land === 'ph' ? 'month-first' : 'day-first';
  if (/^en-us\b/.test(stated)) return 'month-first';
  if (/^[a-z]{2}-[a-z]{2}\b/.test(stated) || (stated !== '' && !stated.startsWith('en'))) return 'day-first';
  return /\.(?:com|org|net|us|gov|edu)$/.test(host) && stated.startsWith('en') ? 'month-first' : null;
}
