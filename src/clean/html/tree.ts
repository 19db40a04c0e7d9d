/** A bounded tree of a page. Elements are numbered in document order, so a parent comes before its children. */
export interface Element {
  tag: string;
  /** Position in `Page.elements`. */
  index: number;
  /** Position of the parent, −1 for the root. */
  parent: number;
  /** Lower-case name → value; undefined where the element has none that are kept. */
  attributes: Map<string, string> | undefined;
  /** Texts and elements in order. */
  children: (Element | string)[];
  /** Parts of its class names and ids, once they have been asked for. */
  tokens?: readonly string[];
}

/** A parsed page. */
export interface Page {
  /** All elements in document order; the first is the root (`html`). */
  elements: Element[];
  root: Element;
  /** Text of every `script` of a JSON-LD type, in order. */
  structuredData: string[];
  /** Values of comments that look like dates or machine-readable notes are not kept; only their number is. */
  comments: number;
  /** Names of the bounds that cut something off: `elements`, `text`, `depth`. */
  cut: Set<string>;
}

/** The bounds of a page. Real news pages stay far below them; hostile pages are cut, not followed. */
export interface Bounds {
  elements: number;
  depth: number;
  /** Characters of text in all. */
  text: number;
  attributesPerElement: number;
  attributeLength: number;
  /** Characters of JSON-LD in all. */
  structuredData: number;
}

export const DEFAULT_BOUNDS: Bounds = {
  elements: 60_000,
  depth: 256,
  text: 1_000_000,
  attributesPerElement: 48,
  attributeLength: 4096,
  structuredData: 2_000_000,
};

/** The value of an attribute, or the empty text. */
export function attribute(element: Element, name: string): string {
  return element.attributes?.get(name) ?? '';
}

/** Whether an element carries an attribute, with or without a value. */
export function hasAttribute(element: Element, name: string): boolean {
  return element.attributes?.has(name) ?? false;
}

/** The element that holds `element`, or undefined for the root. */
export function parentOf(page: Page, element: Element): Element | undefined {
  return page.elements[element.parent];
}

/** The text below an element, spaces as written, at most `limit` characters. Iterative: depth does not matter. */
export function textOf(element: Element, limit = 100_000): string {
  let text = '';
  const stack: (Element | string)[] = [element];
  while (stack.length > 0 && text.length < limit) {
    const node = stack.pop() as Element | string;
    if (typeof node === 'string') {
      text += node.slice(0, limit - text.length);
      continue;
    }
    if (node.tag === 'script' || node.tag === 'style') continue;
    if (node.tag === 'br') text += '\n';
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Element | string);
  }
  return text;
}
