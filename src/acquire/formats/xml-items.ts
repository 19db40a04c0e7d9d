import { Parser } from 'htmlparser2';
import { InputProblem } from '../problem.ts';

/** The simple content of an XML element that stands for an item: every leaf's text by its name. */
export interface XmlItem {
  /** Number from 1. */
  number: number;
  /** Text by element name as written (`dc:date`); the first of several wins. */
  fields: Map<string, string>;
  /** Addresses of `<link rel href>` by relation. */
  links: Map<string, string>;
  /** Why the item cannot be used. */
  problem?: InputProblem;
}

const MAX_DEPTH = 128;
/** How many characters may pass without a tag or a text ending, at least. */
const MIN_PENDING = 256 * 1024;
const MALFORMED_ADVICE = 'Fetch the feed again, or tell its publisher; the other items have been used.';

/**
 * A small push reader for feeds and sitemaps. It takes chunks of XML, keeps only the item it is in, and never
 * expands an entity that the document itself declares: a document that declares any is refused.
 */
export class XmlItemReader {
  /** Fields of the channel that stand outside the items. */
  readonly channel = new Map<string, string>();
  /** Items that are complete and not yet taken. */
  items: XmlItem[] = [];
  /** The language stated on the root or the feed. */
  language: string | undefined;
  #parser: Parser;
  #itemNames: ReadonlySet<string>;
  #path: string[] = [];
  #item: XmlItem | undefined;
  #itemDepth = 0;
  #count = 0;
  #text = '';
  #size = 0;
  #markupDepth = 0;
  #pending = 0;
  #openedAt = -1;
  #maxItem: number;
  #rootClosed = false;

  constructor(itemNames: ReadonlySet<string>, maxItemCharacters: number) {
    this.#itemNames = itemNames;
    this.#maxItem = maxItemCharacters;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name, implied) => this.#close(name, implied),
        ontext: (text) => this.#take(text),
        onprocessinginstruction: (_name, data) => refuseEntities(data),
      },
      { xmlMode: true },
    );
  }

  /** Takes the next piece of the document. @throws InputProblem where nothing after it can be used. */
  write(text: string): void {
    this.#pending += text.length;
    if (this.#pending > Math.max(this.#maxItem * 2, MIN_PENDING))
      throw malformed('A tag or a comment never ends');
    this.#parser.write(text);
  }

  /** The end of the document. @throws InputProblem where it breaks off. */
  end(): void {
    const open = this.#rootClosed ? undefined : this.#path[0];
    if (open === undefined && this.#rootClosed) return;
    throw new InputProblem(
      'xml.truncated',
      open === undefined
        ? 'The document has no root element.'
        : `The document breaks off inside <${this.#path.at(-1)}>.`,
      MALFORMED_ADVICE,
    );
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#pending = 0;
    if (this.#path.length >= MAX_DEPTH) throw malformed(`Elements are nested more than ${MAX_DEPTH} deep`);
    this.#path.push(name);
    this.#openedAt = this.#parser.endIndex;
    if (this.#markupDepth > 0) {
      this.#add(`<${name}${attributesOf(attributes)}>`);
      return;
    }
    this.language ??= attributes['xml:lang'];
    if (this.#item === undefined && this.#itemNames.has(local(name))) {
      this.#count += 1;
      this.#item = { number: this.#count, fields: new Map(), links: new Map() };
      this.#itemDepth = this.#path.length;
      this.#size = 0;
    } else if (local(name) === 'link' && attributes['href'] !== undefined) {
      const relation = attributes['rel'] ?? 'alternate';
      if (this.#item !== undefined && !this.#item.links.has(relation))
        this.#item.links.set(relation, attributes['href']);
    } else if (attributes['type'] === 'xhtml') {
      this.#markupDepth = this.#path.length;
    }
    if (name === 'guid' && attributes['isPermaLink'] === 'false') this.#item?.links.set('no-permalink', '');
    this.#text = '';
  }

  #close(name: string, implied: boolean): void {
    this.#pending = 0;
    // The parser closes what the document left open. (It calls `<a/>` implied as well.)
    if (implied && this.#parser.endIndex !== this.#openedAt) {
      if (this.#item !== undefined)
        this.#item.problem ??= malformed(`<${name}> is not closed where it should be`);
    }
    if (this.#markupDepth > 0 && this.#path.length > this.#markupDepth) this.#add(`</${name}>`);
    else {
      this.#markupDepth = 0;
      this.#store(name);
      this.#text = '';
    }
    if (this.#item !== undefined && this.#path.length === this.#itemDepth) {
      this.items.push(this.#item);
      this.#item = undefined;
    }
    this.#path.pop();
    if (this.#path.length === 0) this.#rootClosed = true;
  }

  #store(name: string): void {
    const text = this.#text.trim();
    if (text === '') return;
    const parent = this.#path.at(-2) ?? '';
    if (this.#item === undefined) {
      if (this.#path.length <= 3 && !this.channel.has(name) && local(parent) !== 'image')
        this.channel.set(name, text);
    } else if (this.#path.length > this.#itemDepth) {
      const key = local(parent) === 'author' ? `author/${local(name)}` : name;
      // An Atom entry may quote the feed it was taken from; its title is not the item's.
      if (!this.#path.includes('source') && !this.#item.fields.has(key)) this.#item.fields.set(key, text);
    }
  }

  #take(text: string): void {
    this.#pending = 0;
    this.#add(this.#markupDepth > 0 ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text);
  }

  #add(text: string): void {
    this.#size += text.length;
    if (this.#item === undefined) {
      if (this.#text.length < 10_000) this.#text += text;
    } else if (this.#size <= this.#maxItem) this.#text += text;
    else this.#item.problem ??= tooLong(this.#maxItem);
  }
}

/** A name without its namespace prefix, lower case. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`)
    .join('');
}

function refuseEntities(declaration: string): void {
  if (!/^!\s*ENTITY|<!ENTITY/i.test(declaration)) return;
  throw new InputProblem(
    'xml.entities',
    'The document declares entities of its own, which can be made to read files or to fill the memory.',
    'They are never expanded; give the document without its <!ENTITY …> declarations.',
  );
}

function malformed(what: string): InputProblem {
  return new InputProblem('xml.malformed', `${what}.`, MALFORMED_ADVICE);
}

function tooLong(max: number): InputProblem {
  return new InputProblem(
    'document.too-large',
    `The item is longer than ${max} characters.`,
    'Raise the limit (maxDocumentBytes) if it is a real article.',
  );
}
