import type { Element, Page } from '../html/tree.ts';
import { type Block, readBlocks } from './blocks.ts';
import { isHidden, noiseOf } from './noise.ts';

/** How thoroughly parts beside the article are taken out before its text is looked for. */
export type Thoroughness = 'full' | 'named' | 'tags';

/** Characters of running prose: sentences outside links, not labels and menus. */
export function proseLength(block: Block): number {
  const own = block.text.length - block.linkLength;
  if (block.tag === 'pre') return own >= 40 ? own : 0;
  if (own < 25 || block.linkLength > block.text.length * 0.5) return 0;
  if (own < 80 && !/[.!?…:;。！？।۔"”’)]\W*$/.test(block.text)) return 0;
  return own;
}

/** Sums a value per block up the tree: one entry per element, counting everything below it. */
export function sumUp(page: Page, blocks: readonly Block[], value: (block: Block) => number): Float64Array {
  const sums = new Float64Array(page.elements.length);
  for (const block of blocks) sums[block.element.index]! += value(block);
  for (let i = page.elements.length - 1; i > 0; i--) {
    const parent = (page.elements[i] as Element).parent;
    sums[parent]! += sums[i] as number;
  }
  return sums;
}

const TAGS_ONLY = new Set(
  'script style noscript template iframe object embed svg math canvas audio video select button textarea link meta head title nav'.split(
    ' ',
  ),
);

/**
 * Marks what is left out: never-text elements, hidden elements, and elements named as noise. An element that
 * holds most of the page's prose is kept whatever its name, because then its name misleads.
 */
export function prune(page: Page, thoroughness: Thoroughness): Uint8Array {
  const removed = new Uint8Array(page.elements.length);
  for (const element of page.elements) if (TAGS_ONLY.has(element.tag)) removed[element.index] = 1;
  if (thoroughness === 'tags') return removed;
  const prose = sumUp(page, readBlocks(page, removed), proseLength);
  const all = prose[0] ?? 0;
  for (const element of page.elements) {
    const { index, parent } = element;
    if (index === 0 || removed[index] === 1) continue;
    if (removed[parent] === 1) {
      removed[index] = 1;
      continue;
    }
    const share = all === 0 ? 0 : (prose[index] as number) / all;
    if (isHidden(element) && (thoroughness === 'full' || share < 0.2) && share < 0.8) {
      removed[index] = 1;
      continue;
    }
    const noise = noiseOf(element);
    if (noise === 2 && share < (thoroughness === 'full' ? 0.5 : 0.3)) removed[index] = 1;
    else if (noise === 1 && thoroughness === 'full' && (prose[index] as number) === 0) {
      // A weak name is believed only where there is no prose at all, and not for a heading's wrapper.
      if (element.tag !== 'p' && element.tag !== 'h2' && element.tag !== 'h3')
        removed[index] = weakly(element);
    }
  }
  return removed;
}

/** Inline elements with a weak name ("more", "link") are words of a sentence as often as not. */
function weakly(element: Element): 0 | 1 {
  return /^(?:a|span|b|strong|em|i|li|td|tr|tbody|table|h1|h4|h5|h6|blockquote|pre|cite|q|time|abbr|sup|sub|font|code|dt|dd)$/.test(
    element.tag,
  )
    ? 0
    : 1;
}
