import { Tokenizer } from 'htmlparser2';
import {
  CLOSES_PARAGRAPH,
  HEADINGS,
  IMPLIED_END,
  INLINE_ELEMENTS,
  KEPT_ATTRIBUTES,
  SCOPE_BOUNDARIES,
  SPECIAL_ELEMENTS,
  VOID_ELEMENTS,
} from './elements.ts';
import { type Bounds, DEFAULT_BOUNDS, type Element, type Page } from './tree.ts';

/**
 * Builds a bounded tree of a page in one pass: time and memory grow linearly with the page, whatever it holds.
 * The tree is the one a browser would build for pages as they are written (implied end tags, unclosed and
 * crossing elements), without the parts of the standard that can be made to blow up: formatting elements are
 * not reopened, and content of tables is not moved out of them.
 */
export function parsePage(html: string, bounds: Bounds = DEFAULT_BOUNDS): Page {
  const builder = new TreeBuilder(html, bounds);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.page;
}

const TABLE_PART = /^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/;

class TreeBuilder {
  readonly page: Page;
  private readonly html: string;
  private readonly bounds: Bounds;
  private readonly stack: Element[];
  /** Open elements beyond the greatest depth: they leave no trace but their end tags must be matched. */
  private beyond = 0;
  private text = '';
  private textLeft: number;
  private structuredLeft: number;
  private tag = '';
  private attributes: Map<string, string> | undefined;
  private attributeName = '';
  private attributeValue = '';
  private attributeCount = 0;

  constructor(html: string, bounds: Bounds) {
    this.html = html;
    this.bounds = bounds;
    this.textLeft = bounds.text;
    this.structuredLeft = bounds.structuredData;
    const root: Element = { tag: 'html', index: 0, parent: -1, attributes: undefined, children: [] };
    this.page = { elements: [root], root, structuredData: [], comments: 0, cut: new Set() };
    this.stack = [root];
  }

  ontext(start: number, end: number): void {
    if (this.textLeft <= 0) return this.cut('text');
    if (end - start > this.textLeft) this.cut('text');
    const piece = this.html.slice(start, Math.min(end, start + this.textLeft));
    this.textLeft -= piece.length;
    this.text += piece;
  }

  ontextentity(codepoint: number): void {
    if (this.textLeft <= 0) return this.cut('text');
    this.textLeft--;
    this.text += String.fromCodePoint(codepoint);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }

  oncomment(): void {
    this.page.comments++;
  }

  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, Math.min(end, start + 64)).toLowerCase();
    this.attributes = undefined;
    this.attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    this.attributeName = end - start > 64 ? '' : this.html.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    const room = this.bounds.attributeLength - this.attributeValue.length;
    if (room > 0) this.attributeValue += this.html.slice(start, Math.min(end, start + room));
  }

  onattribentity(codepoint: number): void {
    if (this.attributeValue.length < this.bounds.attributeLength)
      this.attributeValue += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attributeCount >= this.bounds.attributesPerElement) return;
    if (!KEPT_ATTRIBUTES.has(this.attributeName)) return;
    this.attributes ??= new Map();
    if (this.attributes.has(this.attributeName)) return;
    this.attributes.set(this.attributeName, this.attributeValue);
    this.attributeCount++;
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    // Browsers ignore the slash except on void elements and inside SVG; `<a />`, `<div />` stay open there.
    this.open(this.tag === 'path' || this.tag === 'use' || this.tag.includes(':') || this.tag === 'script');
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, Math.min(end, start + 64)).toLowerCase();
    this.close(tag);
  }

  onend(): void {
    this.flush();
  }

  private cut(what: string): void {
    this.page.cut.add(what);
  }

  private top(): Element {
    return this.stack[this.stack.length - 1] as Element;
  }

  private flush(): void {
    if (this.text === '') return;
    const top = this.top();
    if (top.tag === 'script') {
      if (/ld\+json/i.test(top.attributes?.get('type') ?? '') && this.structuredLeft > 0) {
        this.page.structuredData.push(this.text.slice(0, this.structuredLeft));
        this.structuredLeft -= this.text.length;
      }
      // Scripts and styles hold no words of the article, so they do not use up its room.
      this.textLeft += this.text.length;
    } else if (top.tag === 'style') this.textLeft += this.text.length;
    else top.children.push(this.text);
    this.text = '';
  }

  private open(closed: boolean): void {
    this.flush();
    const tag = this.tag;
    if (tag === 'html' || tag === 'body') {
      this.mergeIntoRoot();
      return;
    }
    if (tag === 'head') return;
    if (this.beyond === 0) this.closeImplied(tag);
    const isVoid = VOID_ELEMENTS.has(tag);
    if (this.stack.length >= this.bounds.depth) {
      this.cut('depth');
      // A block keeps its break even where it is too deep to be kept itself.
      if (!INLINE_ELEMENTS.has(tag) || tag === 'br') this.add('br');
      if (!isVoid && !closed) this.beyond++;
      return;
    }
    const element = this.add(tag, this.attributes);
    if (element !== undefined && !isVoid && !closed) this.stack.push(element);
    else if (element === undefined && !isVoid && !closed) this.beyond++;
  }

  private add(tag: string, attributes?: Map<string, string>): Element | undefined {
    const { elements } = this.page;
    if (elements.length >= this.bounds.elements) {
      this.cut('elements');
      return undefined;
    }
    const parent = this.top();
    const element: Element = { tag, index: elements.length, parent: parent.index, attributes, children: [] };
    elements.push(element);
    parent.children.push(element);
    return element;
  }

  private mergeIntoRoot(): void {
    if (this.attributes === undefined) return;
    const root = this.page.root;
    root.attributes ??= new Map();
    for (const [name, value] of this.attributes) {
      const before = root.attributes.get(name);
      root.attributes.set(name, before === undefined ? value : `${before} ${value}`);
    }
  }

  /** Closes what the start of `tag` ends by implication. */
  private closeImplied(tag: string): void {
    const rule = IMPLIED_END[tag];
    if (rule !== undefined) {
      for (let i = this.stack.length - 1; i > 0; i--) {
        const open = (this.stack[i] as Element).tag;
        if (rule.closes.includes(open)) {
          this.stack.length = i;
          break;
        }
        if (rule.within.includes(open) || (!TABLE_PART.test(tag) && SCOPE_BOUNDARIES.has(open))) break;
        // An unclosed <li> ends at the next one, but not across a block of its own.
        if (
          tag === 'li' &&
          SPECIAL_ELEMENTS.has(open) &&
          open !== 'p' &&
          open !== 'div' &&
          open !== 'address'
        )
          break;
      }
    }
    if (CLOSES_PARAGRAPH.has(tag)) this.closeParagraph();
    if (HEADINGS.has(tag) && HEADINGS.has(this.top().tag)) this.stack.pop();
    if (tag === 'a') this.closeInline('a');
  }

  private closeParagraph(): boolean {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = (this.stack[i] as Element).tag;
      if (open === 'p') {
        this.stack.length = i;
        return true;
      }
      if (SCOPE_BOUNDARIES.has(open) || open === 'button') return false;
    }
    return false;
  }

  private closeInline(tag: string): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = (this.stack[i] as Element).tag;
      if (open === tag) {
        this.stack.length = i;
        return;
      }
      if (SPECIAL_ELEMENTS.has(open)) return;
    }
  }

  private close(tag: string): void {
    this.flush();
    if (VOID_ELEMENTS.has(tag)) {
      // `</br>` is a line break to browsers.
      if (tag === 'br') this.add('br');
      return;
    }
    if (tag === 'html' || tag === 'body' || tag === 'head') return;
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    if (tag === 'p') {
      if (!this.closeParagraph()) this.add('p');
      return;
    }
    if (HEADINGS.has(tag)) {
      this.closeWhere((open) => HEADINGS.has(open), false);
      return;
    }
    if (!SPECIAL_ELEMENTS.has(tag)) {
      this.closeInline(tag);
      return;
    }
    this.closeWhere((open) => open === tag, TABLE_PART.test(tag));
  }

  private closeWhere(matches: (open: string) => boolean, tablePart: boolean): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = (this.stack[i] as Element).tag;
      if (matches(open)) {
        this.stack.length = i;
        return;
      }
      if (tablePart ? open === 'table' : SCOPE_BOUNDARIES.has(open)) return;
    }
  }
}
