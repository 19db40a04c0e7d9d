import type { Element, Page } from '../html/tree.ts';
import { type Block, readBlocks } from './blocks.ts';
import { proseLength } from './prune.ts';

/** Longest a teaser's own text is, and fewest that make a list of them. */
const TEASER_LENGTH = 420;
const FEWEST = 3;
/** A list that holds more of the page's prose than this is what the page is about. */
const LARGEST_SHARE = 0.6;

interface Item {
  prose: number;
  length: number;
  blocks: number;
  /** Whether a heading or a whole block is one link: the way into another article. */
  entry: boolean;
}

/**
 * Marks lists of teasers in `removed`: several like elements side by side, each a linked headline with at most
 * a few lines under it. They lead to other articles, and are not part of this one.
 */
export function removeTeasers(page: Page, removed: Uint8Array): void {
  const items = measureItems(page, readBlocks(page, removed));
  const all = items[0]?.prose ?? 0;
  for (const element of page.elements) {
    if (removed[element.index] === 1 || removed[element.parent] === 1) {
      removed[element.index] = 1;
      continue;
    }
    const children = element.children.filter(
      (child): child is Element => typeof child !== 'string' && removed[child.index] !== 1,
    );
    if (children.length < FEWEST) continue;
    const teasers = children.filter((child) => isTeaser(items[child.index]));
    const filled = children.filter((child) => (items[child.index]?.length ?? 0) > 0);
    if (teasers.length < FEWEST || teasers.length < filled.length * 0.6) continue;
    const held = teasers.reduce((sum, teaser) => sum + (items[teaser.index]?.prose ?? 0), 0);
    if (held > all * LARGEST_SHARE) continue;
    for (const teaser of teasers) removed[teaser.index] = 1;
  }
}

function isTeaser(item: Item | undefined): boolean {
  return item !== undefined && item.entry && item.prose <= TEASER_LENGTH && item.blocks <= 8;
}

/** What each element holds, itself and all below it; the root comes first. */
function measureItems(page: Page, blocks: readonly Block[]): Item[] {
  const items = page.elements.map((): Item => ({ prose: 0, length: 0, blocks: 0, entry: false }));
  for (const block of blocks) {
    const item = items[block.element.index] as Item;
    item.prose += proseLength(block);
    item.length += block.text.length;
    item.blocks++;
    const linked = block.linkLength - block.inPageLength;
    if (linked > 14 && linked >= block.text.length * 0.75) item.entry = true;
  }
  for (let i = page.elements.length - 1; i > 0; i--) {
    const item = items[i] as Item;
    const parent = items[(page.elements[i] as Element).parent] as Item;
    parent.prose += item.prose;
    parent.length += item.length;
    parent.blocks += item.blocks;
    parent.entry ||= item.entry;
  }
  return items;
}
