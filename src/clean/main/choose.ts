import { type Element, type Page, parentOf } from '../html/tree.ts';
import type { Block } from './blocks.ts';
import { isArticleBody, noiseOf } from './noise.ts';
import { proseLength, sumUp } from './prune.ts';

/** What a block speaks for: prose for the article, links and labels against it. */
export function blockWeight(block: Block): number {
  const prose = proseLength(block);
  if (prose > 0) return Math.min(prose, 1500) - block.linkLength * 0.5;
  if (/^h[1-6]$/.test(block.tag)) return block.linkLength > 0 ? -40 : 0;
  if (block.tag === 'td' || block.tag === 'th') return block.linkLength > 0 ? -10 : 0;
  return block.linkLength > 0 ? -25 - Math.min(block.linkLength, 80) * 0.75 : -8;
}

/**
 * The elements that hold the article, in order: the ones that say so themselves when they hold enough of
 * the page's prose, else the subtree with the greatest sum of block weights (maximum subsequence
 * segmentation carried over to a tree; Pasternack and Roth 2009).
 */
export function chooseRoots(page: Page, blocks: readonly Block[]): Element[] {
  const prose = sumUp(page, blocks, proseLength);
  const total = prose[0] ?? 0;
  const named = namedBodies(page, prose, total);
  if (named.length > 0) return named;
  const weight = sumUp(page, blocks, blockWeight);
  let best = page.root;
  let bestWeight = weight[0] ?? 0;
  for (const element of page.elements) {
    const own = weight[element.index] as number;
    // Of equals the innermost wins: it carries less around the text.
    if (own > bestWeight || (own === bestWeight && own > 0)) {
      best = element;
      bestWeight = own;
    }
  }
  return [narrow(page, widen(page, best, prose), blocks, prose)];
}

/** Share of the prose that a part must hold for the rest to be looked at as its surroundings. */
const CORE = 0.75;

/**
 * Goes down to the part that holds nearly all the prose, as long as what stands beside it is of another kind:
 * much shorter lines (a poll, a notice, an imprint), or a part named as a side.
 */
function narrow(page: Page, root: Element, blocks: readonly Block[], prose: Float64Array): Element {
  const pieces = sumUp(page, blocks, (block) => (proseLength(block) > 0 ? 1 : 0));
  const meanOf = (element: Element): number =>
    (prose[element.index] as number) / Math.max(1, pieces[element.index] as number);
  let current = root;
  for (;;) {
    const parts = current.children.filter((child): child is Element => typeof child !== 'string');
    const core = parts.find(
      (part) => (prose[part.index] as number) >= (prose[current.index] as number) * CORE,
    );
    if (core === undefined || /^(?:p|pre|li|blockquote)$/.test(core.tag)) return current;
    const beside = parts.filter((part) => part !== core && (prose[part.index] as number) > 0);
    let own = prose[current.index] as number;
    for (const part of parts) own -= prose[part.index] as number;
    // Text that stands bare between the parts belongs to them all.
    if (own > 1) return current;
    const foreign = beside.every((part) => {
      if (part.tag === 'p' || /^h[1-6]$/.test(part.tag) || part.tag === 'blockquote') return false;
      const little = (prose[part.index] as number) < (prose[core.index] as number) * 0.15;
      return meanOf(part) < meanOf(core) * (little ? 0.7 : 0.4) || noiseOf(part) > 0;
    });
    if (!foreign) return current;
    current = core;
  }
}

/** A lone paragraph or list is not an article: its container is taken instead. */
function widen(page: Page, element: Element, prose: Float64Array): Element {
  let current = element;
  while (/^(?:p|li|span|td|tr|tbody|dd|blockquote|pre|b|font|a|em|strong|h[1-6])$/.test(current.tag)) {
    const parent = parentOf(page, current);
    if (parent === undefined || parent.index === 0) break;
    if (current.tag === 'td' && (prose[parent.index] as number) > (prose[current.index] as number) * 1.2)
      break;
    if (current.tag === 'td') break;
    current = parent;
  }
  return current;
}

function namedBodies(page: Page, prose: Float64Array, total: number): Element[] {
  if (total === 0) return [];
  const chosen: Element[] = [];
  const inside = new Uint8Array(page.elements.length);
  let held = 0;
  for (const element of page.elements) {
    if (inside[element.parent] === 1) {
      inside[element.index] = 1;
      continue;
    }
    const own = prose[element.index] as number;
    if (own === 0 || element.index === 0 || !isArticleBody(element)) continue;
    // A body inside a body is the more exact one when it still holds nearly everything.
    chosen.push(innermostBody(element, prose));
    inside[element.index] = 1;
    held += own;
  }
  if (held < total * 0.5 && !(held >= total * 0.3 && held >= 1200)) return [];
  if (chosen.length === 1) return chosen;
  // Pieces of one body: what lies between them belongs to it, unless there is much more around them.
  const common = commonAncestor(page, chosen);
  if ((prose[common.index] as number) <= held * 1.25) return [common];
  const largest = chosen.reduce((a, b) => ((prose[b.index] as number) > (prose[a.index] as number) ? b : a));
  return (prose[largest.index] as number) >= held * 0.7 ? [largest] : [];
}

function commonAncestor(page: Page, elements: readonly Element[]): Element {
  let common = elements[0] as Element;
  for (const element of elements.slice(1)) {
    let other = element;
    // A parent always has the smaller number, so the larger of the two climbs.
    while (common.index !== other.index) {
      if (common.index > other.index) common = parentOf(page, common) ?? page.root;
      else other = parentOf(page, other) ?? page.root;
    }
  }
  return common;
}

function innermostBody(outer: Element, prose: Float64Array): Element {
  let best = outer;
  const stack: Element[] = [outer];
  const wanted = (prose[outer.index] as number) * 0.85;
  while (stack.length > 0) {
    const element = stack.pop() as Element;
    if (element !== best && isArticleBody(element)) best = element;
    for (const child of element.children) {
      if (typeof child !== 'string' && (prose[child.index] as number) >= wanted) stack.push(child);
    }
  }
  return best;
}
