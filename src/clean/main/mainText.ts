import type { Page } from '../html/tree.ts';
import { type Block, readBlocks } from './blocks.ts';
import { chooseRoots } from './choose.ts';
import { isFurniture } from './furniture.ts';
import { proseLength, prune, type Thoroughness } from './prune.ts';
import { refine } from './refine.ts';
import { removeTeasers } from './teasers.ts';

/** The main text of a page and how it was found. */
export interface MainText {
  paragraphs: string[];
  /** `scored`, `all-paragraphs`, `structured-data` or `everything`, for diagnosis. */
  how: string;
}

/** Characters below which a more generous reading is tried. */
const ENOUGH = 250;

/**
 * The text of the article on a page: body paragraphs, subheadings, lists and quotations, without headline,
 * byline, captions, related links, comments and furniture. Tries a strict reading first and more generous
 * ones where too little is found. Linear in the size of the page.
 * @param structuredBody `articleBody` of the page's structured data, used where the page itself shows less
 */
export function mainText(page: Page, title: string | null, structuredBody: string | null): MainText {
  let best: MainText = { paragraphs: [], how: 'nothing' };
  for (const thoroughness of ['full', 'named', 'tags'] as const satisfies readonly Thoroughness[]) {
    const removed = prune(page, thoroughness);
    if (thoroughness === 'full') removeTeasers(page, removed);
    const blocks = readBlocks(page, removed);
    const found: Block[] = [];
    for (const root of chooseRoots(page, blocks)) found.push(...readBlocks(page, removed, root));
    const paragraphs = texts(refine(page, found, title));
    if (length(paragraphs) > length(best.paragraphs)) best = { paragraphs, how: `scored, ${thoroughness}` };
    if (length(best.paragraphs) >= ENOUGH) break;
    const prose = blocks.filter((block) => proseLength(block) > 0 && !isFurniture(block.text));
    const all = texts(refine(page, prose, title));
    if (length(all) >= Math.max(ENOUGH, 2 * length(best.paragraphs)))
      best = { paragraphs: all, how: 'all-paragraphs' };
  }
  if (structuredBody !== null) {
    const told = paragraphsOf(structuredBody);
    if (length(told) > Math.max(200, 2 * length(best.paragraphs)))
      return { paragraphs: told, how: 'structured-data' };
  }
  if (best.paragraphs.length > 0) return best;
  return { paragraphs: texts(readBlocks(page, prune(page, 'tags'))), how: 'everything' };
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.map((block) => block.text);
}

function length(paragraphs: readonly string[]): number {
  let sum = 0;
  for (const paragraph of paragraphs) sum += paragraph.length;
  return sum;
}

/** Splits a text field at its line breaks; a field without any is one paragraph. */
function paragraphsOf(body: string): string[] {
  return body
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isFurniture(line));
}
