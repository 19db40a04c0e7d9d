import { type Element, type Page, textOf } from '../html/tree.ts';
import { type Block, readBlocks } from './blocks.ts';
import { isComments, isHidden, noiseOf } from './noise.ts';

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
  let left = all;
  /** 1 inside `article` or `main`, whose own headers belong to the article. */
  const inArticle = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    const { index, parent } = element;
    if (index === 0 || removed[index] === 1) continue;
    if (removed[parent] === 1) {
      removed[index] = 1;
      continue;
    }
    if (inArticle[parent] === 1 || element.tag === 'article' || element.tag === 'main') inArticle[index] = 1;
    const own = prose[index] as number;
    const share = all === 0 ? 0 : own / all;
    if (isBeside(element, own, share, left, thoroughness, inArticle[index] === 1)) {
      removed[index] = 1;
      left -= own;
    }
  }
  return removed;
}

function isBeside(
  element: Element,
  own: number,
  share: number,
  left: number,
  thoroughness: Thoroughness,
  inArticle: boolean,
): boolean {
  const full = thoroughness === 'full';
  if (isHidden(element)) return share < (full ? 0.8 : 0.2);
  const noise = noiseOf(element);
  if (noise === 3) {
    // Readers may write more than the author did.
    if (full && left - own >= 300 && isComments(element)) return true;
    return share < (full ? 0.5 : 0.3);
  }
  if (!full) return false;
  if (noise === 2) return share < 0.15;
  if (element.tag === 'header' && !inArticle) return share < 0.15;
  if (element.tag === 'sup') return isReference(element);
  // A mere hint is believed only where there is no prose at all, and not for a heading or a word.
  return noise === 1 && own === 0 && !WORD_LEVEL.has(element.tag);
}

/** A raised footnote mark: [3], 12. */
function isReference(element: Element): boolean {
  return (
    /^\s*\[?(?:\d{1,3}|[a-z]|note \d+|citation needed)\]?\s*$/i.test(textOf(element, 40)) &&
    element.children.some((child) => typeof child !== 'string')
  );
}

const WORD_LEVEL = new Set(
  'a p span b strong em i li td tr tbody table h1 h2 h3 h4 h5 h6 blockquote pre cite q time abbr sup sub font code dt dd'.split(
    ' ',
  ),
);
