import { decodeHTML } from 'entities';

/** Undoes markup that slipped into a text field: entities written twice, tags, runs of spaces. */
export function plainField(value: string): string {
  const decoded = value.includes('&') ? decodeHTML(value) : value;
  return decoded
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/[\u200b\u200e\u200f\u00ad\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
