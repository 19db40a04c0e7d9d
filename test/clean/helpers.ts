import type { Article, RawDocument } from '../../src/core/index.ts';
import { clean, type CleanOptions } from '../../src/clean/index.ts';

/** A document as `acquire` would hand it over. */
export function htmlDocument(html: string, given: RawDocument['given'] = {}): RawDocument {
  return { id: 'doc', digest: '0'.repeat(64), source: 'page.html', content: { kind: 'html', html }, given };
}

export function textDocument(text: string, given: RawDocument['given'] = {}): RawDocument {
  return { id: 'doc', digest: '0'.repeat(64), source: 'page.txt', content: { kind: 'text', text }, given };
}

/** The article of a document that must not be rejected. */
export function articleOf(raw: RawDocument, options: CleanOptions = {}): Article {
  const cleaned = clean(raw, options);
  if ('rejection' in cleaned) throw new Error(`rejected: ${cleaned.rejection.code}`);
  return cleaned.article;
}

/** Paragraphs about fictional states, each different, to fill pages with prose. */
export const PARAGRAPHS = [
  'The foreign minister of Velmark arrived in Port Sarn on Monday for two days of talks about the shared river, the first such visit since the border was closed.',
  'Officials on both sides said that the draft of a water treaty was nearly finished, although the size of the quota for the dry season remained open.',
  'Sarnia had accused its neighbour of holding back water behind the new dam; Velmark denied this and invited engineers to look at the gauges themselves.',
  'A joint commission is to meet again in spring. Until then, both governments agreed, the ferries across the gulf will run as they did before.',
];

export const PROSE = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
