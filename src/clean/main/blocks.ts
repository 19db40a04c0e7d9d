import { INLINE_ELEMENTS } from '../html/elements.ts';
import { attribute, type Element, type Page } from '../html/tree.ts';

/** A run of text without a break in it: a paragraph, a heading, a list item, a cell. */
export interface Block {
  text: string;
  /** Characters of the text that stand inside links. */
  linkLength: number;
  /** Of these, the characters in links to places on the same page. */
  inPageLength: number;
  /** Innermost block element around the text. */
  element: Element;
  /** Tag of the nearest element that says what the text is: p, li, h2, td, blockquote, pre, div … */
  tag: string;
  /** Characters that stand in bold or emphasised words. */
  strongLength: number;
}

const TELLING = new Set('p li h1 h2 h3 h4 h5 h6 td th dt dd blockquote pre caption summary'.split(' '));

type Step = Element | string | { leave: Element };

/**
 * The blocks of an element in document order, without the removed elements. One pass, iterative.
 * @param removed one entry per element of the page, 1 where the element and all below it is left out
 */
export function readBlocks(page: Page, removed: Uint8Array, root: Element = page.root): Block[] {
  const blocks: Block[] = [];
  const containers: Element[] = [root];
  const stack: Step[] = [];
  let pieces: string[] = [];
  let linkLength = 0;
  let strongLength = 0;
  let inPageLength = 0;
  let links = 0;
  let inPage = 0;
  let strong = 0;
  let breaks = 0;
  let preformatted = 0;

  const flush = (): void => {
    breaks = 0;
    if (pieces.length === 0) return;
    const text = tidy(pieces.join(''));
    if (text !== '') {
      const element = containers[containers.length - 1] as Element;
      let tag = element.tag;
      for (let i = containers.length - 1; i >= 0 && i > containers.length - 4; i--) {
        const candidate = (containers[i] as Element).tag;
        if (TELLING.has(candidate)) {
          tag = candidate;
          break;
        }
      }
      blocks.push({
        text,
        linkLength: Math.min(linkLength, text.length),
        inPageLength,
        element,
        tag,
        strongLength,
      });
    }
    pieces = [];
    linkLength = 0;
    inPageLength = 0;
    strongLength = 0;
  };

  const pushChildren = (element: Element): void => {
    for (let i = element.children.length - 1; i >= 0; i--)
      stack.push(element.children[i] as Element | string);
  };
  pushChildren(root);
  while (stack.length > 0) {
    const step = stack.pop() as Step;
    if (typeof step === 'string') {
      if (breaks > 0) {
        if (step.trim() === '') continue;
        if (breaks > 1) flush();
        else pieces.push('\n');
        breaks = 0;
      }
      const text = preformatted > 0 ? step : step.replace(/\s+/g, ' ');
      pieces.push(text);
      const length = text.trim().length;
      if (links > 0) linkLength += length;
      if (inPage > 0) inPageLength += length;
      if (strong > 0) strongLength += length;
      continue;
    }
    if ('leave' in step) {
      const { leave } = step;
      if (leave.tag === 'a') {
        links--;
        if (isInPage(leave)) inPage--;
      } else if (isStrong(leave.tag)) strong--;
      if (!INLINE_ELEMENTS.has(leave.tag)) {
        flush();
        containers.pop();
        if (leave.tag === 'pre') preformatted--;
      }
      continue;
    }
    if (removed[step.index] === 1) {
      // What was taken out of the flow of a line leaves a space; a block leaves a break.
      if (!INLINE_ELEMENTS.has(step.tag)) flush();
      continue;
    }
    if (step.tag === 'br') {
      breaks++;
      continue;
    }
    if (step.tag === 'hr') {
      flush();
      continue;
    }
    stack.push({ leave: step });
    if (step.tag === 'a') {
      links++;
      if (isInPage(step)) inPage++;
    }
    if (isStrong(step.tag)) strong++;
    if (!INLINE_ELEMENTS.has(step.tag)) {
      flush();
      containers.push(step);
      if (step.tag === 'pre') preformatted++;
    }
    pushChildren(step);
  }
  flush();
  return blocks;
}

/** Links to a place on the page itself, as headings carry them. */
function isInPage(link: Element): boolean {
  const href = attribute(link, 'href');
  return href === '' || href.startsWith('#');
}

function isStrong(tag: string): boolean {
  return tag === 'b' || tag === 'strong';
}

/** Collapses spaces, drops invisible characters, keeps single line breaks. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
