import type { Element, Page } from '../html/tree.ts';
import type { Block } from './blocks.ts';
import { isEndMark, isFurniture } from './furniture.ts';
import { proseLength } from './prune.ts';

/**
 * Takes out of the chosen blocks what is not the article's own text: lists of links, teasers of other
 * articles, furniture, the headline and byline repeated above the text, and what follows its end.
 */
export function refine(page: Page, blocks: readonly Block[], title: string | null): Block[] {
  const groups = linkGroups(page, blocks);
  const lined = blocks.map(withoutFurnitureLines);
  const dropped = lined.map(
    (block) => isLinkOnly(page, block, groups) || isFurniture(block.text) || isLabel(block),
  );
  // "More on this:" goes with the links it announces.
  const announces = (i: number): boolean =>
    dropped[i + 1] === true && (lined[i]?.text.endsWith(':') ?? false) && (lined[i]?.text.length ?? 0) < 80;
  let kept = lined.filter((_, i) => dropped[i] !== true && !announces(i));
  kept = cutAtEnd(kept);
  kept = trimStart(kept, title);
  kept = trimEnd(kept);
  kept = dropEmptyHeadings(kept);
  return dropRepeats(kept);
}

/** Share of link characters in the list, table or box around each block, by index of that container. */
function linkGroups(page: Page, blocks: readonly Block[]): Map<number, number> {
  const totals = new Map<number, { length: number; links: number; prose: number }>();
  for (const block of blocks) {
    const container = containerOf(page, block);
    const entry = totals.get(container) ?? { length: 0, links: 0, prose: 0 };
    entry.length += block.text.length;
    entry.links += block.linkLength;
    entry.prose += proseLength(block);
    totals.set(container, entry);
  }
  const shares = new Map<number, number>();
  for (const [container, { length, links }] of totals) shares.set(container, links / Math.max(1, length));
  return shares;
}

/** The list around an item, the table around a cell; otherwise the element itself. */
function containerOf(page: Page, block: Block): number {
  let element: Element | undefined = block.element;
  for (let steps = 0; element !== undefined && steps < 5; steps++) {
    if (/^(?:ul|ol|dl|table)$/.test(element.tag)) return element.index;
    element = page.elements[element.parent];
  }
  return block.element.index;
}

function isLinkOnly(page: Page, block: Block, groups: Map<number, number>): boolean {
  const { text, linkLength } = block;
  // One line of links is short; links under each other may be many.
  if (linkLength === 0 || (text.length >= 300 && !text.includes('\n'))) return false;
  const share = (linkLength - (/^h[1-6]$/.test(block.tag) ? block.inPageLength : 0)) / text.length;
  if (/^(?:li|td|th|dd|dt)$/.test(block.tag) && !text.includes('\n'))
    return share > 0.75 && (groups.get(containerOf(page, block)) ?? 0) > 0.5;
  return share > 0.75;
}

/** A block of several lines without those that are furniture: a byline, a row of tools above the first sentence. */
function withoutFurnitureLines(block: Block): Block {
  if (block.tag === 'pre' || !block.text.includes('\n')) return block;
  const lines = block.text.split('\n');
  const kept = lines.filter((line) => !isFurniture(line));
  return kept.length === lines.length || kept.length === 0 ? block : { ...block, text: kept.join('\n') };
}

/** A word or two in a bare box: a button, a counter, a caption's label. */
function isLabel(block: Block): boolean {
  return (
    !/^(?:p|li|h[1-6]|td|th|dt|dd|blockquote|pre|summary)$/.test(block.tag) &&
    block.text.length < 40 &&
    !/[.!?…:;,。！？۔"”’)]$/.test(block.text)
  );
}

function cutAtEnd(blocks: readonly Block[]): Block[] {
  let prose = 0;
  let total = 0;
  for (const block of blocks) total += proseLength(block);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (prose > total * 0.6 && isEndMark(block.text)) return blocks.slice(0, i);
    prose += proseLength(block);
  }
  return [...blocks];
}

/** Lines before the first sentence are headline, byline and date, not text. */
function trimStart(blocks: readonly Block[], title: string | null): Block[] {
  const wanted = title === null ? '' : letters(title);
  let start = 0;
  let repeated = -1;
  let read = 0;
  for (let i = 0; i < Math.min(blocks.length, 10) && read < 600; i++) {
    const block = blocks[i] as Block;
    const own = letters(block.text);
    const isTitle =
      wanted !== '' &&
      (own === wanted ||
        (own.length > 12 &&
          (wanted.startsWith(own) || own.startsWith(wanted)) &&
          own.length < wanted.length + 25));
    if (isTitle || block.tag === 'h1') {
      if (read === 0) start = i + 1;
      else repeated = i;
    }
    read += isTitle ? 0 : proseLength(block);
  }
  const rest = blocks.filter((_, i) => i >= start && i !== repeated);
  let first = 0;
  while (first < rest.length && first < 8) {
    const block = rest[first] as Block;
    if (
      proseLength(block) > 0 ||
      block.tag === 'li' ||
      (/^h[2-6]$/.test(block.tag) && block.text.length > 20)
    )
      break;
    if (block.text.length > 60) break;
    first++;
  }
  return first < rest.length && rest.slice(first).some((block) => proseLength(block) > 0)
    ? rest.slice(first)
    : [...rest];
}

/** Short lines without a sentence after the last one are labels, tags and credits. */
function trimEnd(blocks: readonly Block[]): Block[] {
  let end = blocks.length;
  while (end > 0) {
    const block = blocks[end - 1] as Block;
    if (block.tag === 'pre' || block.tag === 'td' || block.tag === 'li') break;
    if (proseLength(block) > 0 || /[.!?…。！？۔"”’)]$/.test(block.text) || block.text.length > 80) break;
    end--;
  }
  return end === 0 ? [...blocks] : blocks.slice(0, end);
}

/** A heading with nothing under it announced something that was taken out. */
function dropEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    const level = headingLevel(block);
    if (level === 0) return true;
    const next = blocks[i + 1];
    if (next === undefined) return false;
    const nextLevel = headingLevel(next);
    return nextLevel === 0 || nextLevel > level;
  });
}

function headingLevel(block: Block): number {
  return /^h[1-6]$/.test(block.tag) ? Number(block.tag[1]) : 0;
}

/** A long paragraph that stands twice (pull quote, mobile copy) is read once. */
function dropRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, number>();
  return blocks.filter((block) => {
    if (block.text.length < 60) return true;
    const key = `${block.text.length} ${letters(block.text.slice(0, 400))}`;
    const parent = seen.get(key);
    seen.set(key, parent ?? block.element.parent);
    // Neighbours that repeat each other are meant to.
    return parent === undefined || parent === block.element.parent;
  });
}

/** Letters and digits only, lower case: what two writings of the same words share. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
