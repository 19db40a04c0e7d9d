import type { ActorMention, Sentence, Token } from '../../core/index.ts';
import { datelineLength } from '../../language/index.ts';
import { lemmaKey } from '../rules/index.ts';
import { mendedHeads } from './mended.ts';

const NONE: readonly number[] = [];

/** The verbs that rules or word lists know, and of which verb a word is a form. */
export interface KnownVerbs {
  verbs: ReadonlySet<string>;
  verbForms: ReadonlyMap<string, string>;
}

/** A sentence's dependency tree with what the rules ask of it: children, base relations, keys, actor mentions. */
export class SentenceTree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Lookup key of each token's lemma. */
  readonly keys: readonly string[];
  /** Relation without its subtype. */
  readonly relations: readonly string[];
  /** Mention that covers each token, the longest where they nest. */
  readonly mentionAt: readonly (ActorMention | undefined)[];
  readonly mentions: readonly ActorMention[];
  /** Tokens before this one are a dateline: "PORT SELM (AP) --". 0 where there is none. */
  readonly datelineEnd: number;
  readonly #heads: readonly number[];
  readonly #children: readonly (readonly number[] | undefined)[];
  readonly #prepositions: (string | undefined)[] = [];

  constructor(sentence: Sentence, mentions: readonly ActorMention[], known: KnownVerbs | null = null) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.mentions = mentions;
    const { tokens } = sentence;
    const size = tokens.length;
    const heads = mendedHeads(tokens);
    const children: (number[] | undefined)[] = [];
    for (let index = 0; index < size; index++) {
      const head = heads[index] as number;
      if (head >= 0 && head < size && head !== index) (children[head] ??= []).push(index);
    }
    const keys: string[] = [];
    const relations: string[] = [];
    for (let index = 0; index < size; index++) {
      const token = tokens[index] as Token;
      const { lemma, upos, xpos } = token;
      const meant = xpos === 'NNS' ? (MISCUT.get(lemma) ?? lemma) : lemma;
      const key = lemmaKey(meant === '' || meant === '_' ? token.text : meant);
      // A verb whose lemma nobody knows may be a known verb badly cut: "freed" is not "fre".
      const verbal = upos === 'VERB' || ((upos === 'NOUN' || upos === 'ADJ') && hasArguments(tokens, children[index] ?? NONE)); // prettier-ignore
      const repaired = known !== null && verbal && !known.verbs.has(key) ? known.verbForms.get(token.text.toLowerCase()) : undefined; // prettier-ignore
      // "militiamen": the lemmatiser does not know them all.
      const isMen = xpos === 'NNS' && key.endsWith('men') && key.length > 5;
      const isPlural = xpos === 'NNS' && key.endsWith('s') && key === lemmaKey(token.text);
      keys.push(hyphened(tokens, keys, index, key, known) ?? repaired ?? (isPlural ? singular(key) : isMen ? `${key.slice(0, -2)}an` : key)); // prettier-ignore
      relations.push(baseOf(token.relation));
    }
    this.#heads = heads;
    this.#children = children;
    this.datelineEnd = datelineLength(sentence.tokens);
    this.keys = keys;
    this.relations = relations;
    const mentionAt: (ActorMention | undefined)[] = [];
    for (const mention of mentions)
      for (let index = mention.first; index <= mention.last; index++) {
        const other = mentionAt[index];
        if (other === undefined || other.last - other.first < mention.last - mention.first)
          mentionAt[index] = mention;
      }
    this.mentionAt = mentionAt;
  }

  children(index: number): readonly number[] {
    return this.#children[index] ?? NONE;
  }

  token(index: number): Token {
    return this.tokens[index] as Token;
  }

  head(index: number): number {
    return this.#heads[index] ?? -1;
  }

  key(index: number): string {
    return this.keys[index] ?? '';
  }

  /** Whether the key of a word holds the word before its hyphen too: "carpet-bombed". */
  isWhole(index: number): boolean {
    const first = this.keys[index - 2] ?? '';
    return first !== '' && this.key(index).length > first.length && this.key(index).startsWith(first);
  }

  /** Relation without its subtype. */
  relation(index: number): string {
    return this.relations[index] ?? '';
  }

  isNominal(index: number): boolean {
    const upos = this.tokens[index]?.upos;
    return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM';
  }

  /** Children in a relation, with or without subtype. */
  childrenIn(index: number, relation: string): readonly number[] {
    const children = this.#children[index];
    if (children === undefined) return NONE;
    // Asked for every word and mostly in vain: only what is found costs a list.
    let found: number[] | undefined;
    for (const child of children)
      if (this.relations[child] === relation || this.tokens[child]?.relation === relation)
        if (found === undefined) found = [child];
        else found.push(child);
    return found ?? NONE;
  }

  /** Whether a word has a child in a relation, with or without subtype. */
  has(index: number, relation: string): boolean {
    for (const child of this.#children[index] ?? NONE)
      if (this.relations[child] === relation || this.tokens[child]?.relation === relation) return true;
    return false;
  }

  /** The preposition of a nominal, or the mark of a clause: "on", "because_of"; empty where there is none. */
  preposition(index: number): string {
    return (this.#prepositions[index] ??= this.#readPreposition(index));
  }

  #readPreposition(index: number): string {
    for (const child of this.children(index)) {
      const relation = this.relations[child];
      if (relation !== 'case' && relation !== 'mark') continue;
      const first = (this.tokens[child] as Token).text.toLowerCase();
      // "pulled its troops out of X": two case markers, one preposition.
      if ((first === 'out' || first === 'ahead') && this.tokens[child + 1]?.text.toLowerCase() === 'of') return `${first}_of`; // prettier-ignore
      if (first === 'not' || first === "'s" || first === '’s' || first === '’') continue;
      let text = first;
      for (const other of this.children(child))
        if (this.relations[other] === 'fixed') text += `_${(this.tokens[other] as Token).text.toLowerCase()}`;
      return PREPOSITIONS[text] ?? text;
    }
    return '';
  }

  /** Whether a verb is an infinitive with "to". */
  isInfinitive(verb: number): boolean {
    for (const child of this.children(verb))
      if (this.relations[child] === 'mark' && this.keys[child] === 'to') return true;
    return false;
  }

  /** All token indexes under a token, itself included, in order. */
  subtree(index: number, skip?: (child: number) => boolean): number[] {
    const found: number[] = [];
    this.#walk(index, 0, found, skip);
    return found.length === 1 ? found : found.sort((a, b) => a - b);
  }

  #walk(at: number, depth: number, found: number[], skip: ((child: number) => boolean) | undefined): void {
    found.push(at);
    if (depth > 200) return;
    for (const child of this.children(at))
      if (skip === undefined || !skip(child)) this.#walk(child, depth + 1, found, skip);
  }

  /** Whether `index` lies under `top` (or is it). */
  isUnder(index: number, top: number): boolean {
    let at = index;
    for (let steps = 0; at >= 0 && steps < 300; steps++) {
      if (at === top) return true;
      at = this.head(at);
    }
    return false;
  }

  /** The words from one token to another, as written. */
  text(first: number, last: number): string {
    const from = (this.tokens[first] as Token).start - this.sentence.start;
    const to = (this.tokens[last] as Token).end - this.sentence.start;
    return this.sentence.text.slice(from, to);
  }
}

/**
 * Plurals that the lemmatiser cuts wrongly: "doses" is not of "dos". "Bases" may be of "basis" or of "base"; what states
 * have, open and strike are bases.
 */
const MISCUT: ReadonlyMap<string, string> = new Map([
  ['basis', 'base'],
  ['dos', 'dose'],
  ['tranch', 'tranche'],
  ['levie', 'levy'],
  ['reprief', 'reprieve'],
  ['orphaange', 'orphanage'],
  ['sorty', 'sortie'],
  ['demarch', 'demarche'],
  ['avalanch', 'avalanche'],
  ['gendarmery', 'gendarmerie'],
]);
/** "carpet-bombed": the key of the whole, where it is a verb that rules know. */
function hyphened(
  tokens: readonly Token[],
  keys: readonly string[],
  index: number,
  key: string,
  known: KnownVerbs | null,
): string | undefined {
  const hyphen = tokens[index - 1];
  if (hyphen?.text !== '-' || known === null || index < 2) return undefined;
  const { upos, start } = tokens[index] as Token;
  if (upos !== 'VERB' || hyphen.end !== start || tokens[index - 2]?.end !== hyphen.start) return undefined;
  const whole = (keys[index - 2] as string) + key;
  return known.verbs.has(whole) ? whole : undefined;
}

/** Whether a word has both subject and object: a verb, whatever its tag ("a submarine sank/NOUN a ferry", "ships ferried/ADJ tents"). */
function hasArguments(tokens: readonly Token[], children: readonly number[]): boolean {
  let object = false;
  let subject = false;
  for (const child of children) {
    const { relation } = tokens[child] as Token;
    if (relation === 'obj') object = true;
    else if (relation === 'nsubj') subject = true;
  }
  return object && subject;
}

/** Relations without their subtypes: there are a few dozen. */
const bases = new Map<string, string>();

function baseOf(relation: string): string {
  let base = bases.get(relation);
  if (base === undefined) bases.set(relation, (base = relation.split(':', 1)[0] as string));
  return base;
}

/** "troops", "talks": some plurals are their own lemma; rules know them by their singular. The key ends in "s". */
function singular(key: string): string {
  if (key.endsWith('ss') || OWN_PLURALS.has(key)) return key;
  return key.endsWith('ies') && key.length > 5 ? `${key.slice(0, -3)}y` : key.slice(0, -1);
}

const OWN_PLURALS = new Set(['series', 'means', 'headquarters', 'species', 'crossroads', 'barracks', 'news', 'politics', 'goods', 'arms', 'hostilities', 'authorities', 'proceeds', 'remains']); // prettier-ignore

const PREPOSITIONS: Readonly<Record<string, string>> = {
  upon: 'on',
  onto: 'on',
  towards: 'toward',
  amongst: 'among',
  between: 'between',
  along_with: 'with',
  together_with: 'with',
  alongside: 'with',
  versus: 'against',
  "'s": '',
};
