import { lemmaKey } from '../events/index.ts';
import type { ActorMention } from '../core/index.ts';
import type { SentenceTree } from '../events/index.ts';
import { countryOf } from '../ontology/index.ts';
import type { DraftMention } from './draft.ts';
import { initiativeLexicon, type HeadNoun } from './lexicon.ts';
import { CARRIERS } from './stances/read.ts';

const ANAPHORS = new Set(['project', 'initiative', 'scheme', 'plan', 'venture', 'undertaking', 'pipeline', 'deal', 'corridor', 'line', 'plant', 'agreement', 'treaty', 'accord', 'pact', 'union', 'currency', 'system', 'road', 'bridge', 'port', 'programme', 'program', 'format', 'process', 'mechanism']); // prettier-ignore
/** "the dam project": the noun before says what it is. */
const WRAPPERS = new Set(['project', 'plan', 'scheme', 'venture', 'proposal', 'programme', 'program']);
/** Kinds whose nouns are plural by nature: "peace talks", "sanctions". */
const PLURAL = new Set(['sanctions', 'talks']);
const POINTING = new Set(['the', 'this', 'that', 'such']);
/** Nouns that stand for what is being worked out, where admission is argued about. */
const FORMULAS = new Set(['formula', 'approach', 'solution', 'criterion', 'compromise'].map(lemmaKey));
const NOT_PART = new Set(['the', 'a', 'an', 'this', 'that', 'such', 'its', 'their', 'his', 'new', 'old', 'other', 'alternative', 'international', 'proposed', 'planned', 'several', 'domestic', 'first', 'second', 'sixth', 'last', 'recent', 'all', 'any', 'no', 'major', 'joint', 'planned', 'controversial', 'costly', 'big', 'huge', 'long', 'disputed', 'own', 'same', 'whole', 'future', 'possible', 'former', 'next']); // prettier-ignore

/** Initiatives that a sentence describes ("an offshore gas pipeline") or points back to ("the project"). */
export function findDescriptions(tree: SentenceTree, taken: readonly DraftMention[]): DraftMention[] {
  const { sentence } = tree;
  const found: DraftMention[] = [];
  const isTaken = (index: number) => taken.some((draft) => draft.first <= index && index <= draft.last);
  const nouns = tellingNouns();
  for (let index = 0; index < tree.tokens.length; index++) {
    const { upos, xpos, text } = tree.token(index);
    if (text.length === 2 && text.toLowerCase() === 'it' && !isTaken(index) && mayBeInitiative(tree, index)) {
      found.push({ sentence: sentence.index, first: index, last: index, head: index, kind: 'infrastructure', name: null, words: ['it'], parties: [], anaphor: true }); // prettier-ignore
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'PROPN') continue;
    const key = singular(tree.key(index));
    if ((!nouns.has(key) && text !== '-') || isTaken(index)) continue;
    // "the dam project" is one thing, named by its last word.
    if (tree.head(index) === index + 1 && WRAPPERS.has(tree.key(index + 1))) continue;
    const inner = WRAPPERS.has(key) ? entryAt(tree, index - 1) : undefined;
    const entry = entryAt(tree, index) ?? inner;
    if (entry === undefined && !ANAPHORS.has(key) && !FORMULAS.has(key)) continue;
    const first = leftEdge(tree, index);
    // "the Pakistan Stream pipeline": the noun behind a known name belongs to the name.
    if (taken.some((draft) => draft.last >= first && draft.last < index)) continue;
    const pointing = POINTING.has(tree.token(first).text.toLowerCase());
    // "the gas pipeline explosion" is about an explosion, "Iran's missile programme" is nobody's initiative.
    if (entry !== undefined && (isModifier(tree, index) || hasOwnKind(tree, index))) continue;
    const bareSeveral = (xpos === 'NNS' || xpos === 'NNPS') && entry !== undefined && !PLURAL.has(entry.kind);
    if (entry !== undefined && !bareSeveral) {
      const parties = partiesOf(tree, first, index);
      const words = wordsOf(tree, first, inner === undefined ? index : index - 1);
      const capital = tree.tokens.slice(first, index + 1).some((token, at) => token.upos === 'PROPN' && first + at > 0 && tree.mentionAt[first + at] === undefined); // prettier-ignore
      const targets = entry.kind === 'sanctions' ? targetsOf(tree, index) : [];
      const named = parties.length > 0 || capital || targets.length > 0;
      if (!entry.needsName || named) {
        const bare = words.length === 1 && parties.length === 0 && pointing && entry.before.length === 0;
        found.push({ sentence: sentence.index, first, last: index, head: index, kind: entry.kind, name: capital && parties.length < 2 ? properName(tree, first, index) : null, words, parties, anaphor: bare, opens: bare, targets, place: entry.kind === 'infrastructure' ? placeOf(tree, index) : null }); // prettier-ignore
        continue;
      }
    }
    if ((ANAPHORS.has(key) || entry !== undefined) && pointing && index - first <= 2)
      found.push({ sentence: sentence.index, first, last: index, head: index, kind: 'infrastructure', name: null, words: [key], parties: [], anaphor: true }); // prettier-ignore
    else if (FORMULAS.has(key))
      found.push({ sentence: sentence.index, first, last: index, head: index, kind: 'admission', name: null, words: [key], parties: [], anaphor: true }); // prettier-ignore
  }
  return found;
}

let telling: ReadonlySet<string> | undefined;

/** Nouns by which initiatives are described or told again. */
function tellingNouns(): ReadonlySet<string> {
  telling ??= new Set([...initiativeLexicon().heads.keys(), ...ANAPHORS, ...WRAPPERS, ...FORMULAS]);
  return telling;
}

function singular(key: string): string {
  return key.endsWith('s') ? key.slice(0, -1) : key;
}

/** Whether a noun only says more about the noun behind it. */
function isModifier(tree: SentenceTree, index: number): boolean {
  const head = tree.head(index);
  return tree.relation(index) === 'compound' && head > index && !CARRIERS.has(tree.key(head));
}

/** What a state does for itself, weapons above all: no other state is asked to join in. */
function hasOwnKind(tree: SentenceTree, index: number): boolean {
  return tree.key(index) === 'program' && OWN_PROGRAMS.has(tree.key(index - 1));
}

const OWN_PROGRAMS = new Set(['nuclear', 'missile', 'weapon', 'enrichment', 'space', 'training', 'television', 'radio', 'school', 'computer', 'assistance', 'aid', 'food']); // prettier-ignore

/** What the noun is, where it is one that initiatives are described by: "gas pipeline". */
function entryAt(tree: SentenceTree, index: number): HeadNoun | undefined {
  const at = tree.tokens[index]?.text === '-' ? index - 1 : index;
  if (at < 0) return undefined;
  const key = singular(tree.key(at));
  return initiativeLexicon()
    .heads.get(key)
    ?.find((entry) => hasBefore(tree, at, entry.before));
}

/** An "it" that is no state and stands where something is wanted, opposed or finished. */
function mayBeInitiative(tree: SentenceTree, index: number): boolean {
  if (tree.mentionAt[index]?.actors.some((actor) => actor.code !== '---') === true) return false;
  const relation = tree.relation(index);
  if (tree.childrenIn(index, 'cop').length > 0) return ['against', 'for', 'behind'].includes(tree.preposition(index)); // prettier-ignore
  if (relation !== 'obj') return false;
  return initiativeLexicon().stances.has(`verb:${tree.key(tree.head(index))}`);
}

function hasBefore(tree: SentenceTree, index: number, before: readonly string[]): boolean {
  let at = index - 1;
  for (let part = before.length - 1; part >= 0; part--, at--) {
    if (tree.tokens[at]?.text === '-') at--;
    if (at < 0 || (tree.key(at) !== before[part] && tree.token(at).text.toLowerCase() !== before[part])) return false; // prettier-ignore
  }
  return true;
}

/** Start of the noun phrase: adjectives, nouns, names and hyphens before the head, and an article. */
function leftEdge(tree: SentenceTree, head: number): number {
  let first = head;
  while (first > 0) {
    const { upos, text } = tree.token(first - 1);
    const inside = upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || text === '-' || text === '–' || (upos === 'VERB' && ['VBN', 'VBG'].includes(tree.token(first - 1).xpos) && tree.relation(first - 1) === 'amod'); // prettier-ignore
    const owned = upos === 'PRON' && tree.token(first - 1).relation === 'nmod:poss';
    const possessive = text === "'s" || text === '’s' || text === "'";
    if (!inside && !possessive && !owned && upos !== 'DET') break;
    first--;
    if (upos === 'DET') break;
  }
  return first;
}

/** "sanctions on Iran": whom they are meant to hurt. */
function targetsOf(tree: SentenceTree, head: number): string[] {
  // "lifted its sanctions on Drovia": parsers hang the target on the verb as well.
  const codes = [...tree.children(head), ...tree.childrenIn(tree.head(head), 'obl')]
    .filter((child) => child > head && child - head < 6)
    .filter((child) => ['on', 'against'].includes(tree.preposition(child)))
    .flatMap((child) => tree.mentionAt[child]?.actors.map(({ code }) => code) ?? []);
  return [...new Set(codes)].filter((code) => code !== '---');
}

/** States named in the phrase itself, or that it runs between or belongs to. */
function partiesOf(tree: SentenceTree, first: number, head: number): string[] {
  const codes = new Set<string>();
  const add = (mention: ActorMention | undefined) => {
    for (const actor of mention?.actors ?? []) if (/^[A-Z]{3}$/.test(actor.code)) codes.add(actor.code);
  };
  for (let index = first; index <= head; index++) if (!isMadeBy(tree, index)) add(tree.mentionAt[index]);
  for (const child of tree.children(head)) {
    if (tree.relation(child) !== 'nmod') continue;
    const preposition = tree.preposition(child);
    if (!['between', 'among', 'with', 'of'].includes(preposition)) continue;
    // "the port of Gwadar, Pakistan" is in Pakistan; "a dam of Chinese make" is not China's alone.
    if (preposition === 'of' && tree.mentionAt[child]?.head !== child) continue;
    add(tree.mentionAt[child]);
    for (const other of tree.children(child)) if (tree.relation(other) === 'conj') add(tree.mentionAt[other]);
  }
  return [...codes];
}

/** "Soviet-built", "US-led": who made it, not whose it is. */
function isMadeBy(tree: SentenceTree, index: number): boolean {
  const joined = tree.tokens[index + 1]?.text === '-' ? tree.tokens[index + 2] : tree.tokens[index + 1];
  const own = tree.token(index).text;
  if (/-(?:built|made|led|backed|funded|financed|owned|run|sponsored)$/i.test(own)) return true;
  return tree.tokens[index + 1]?.text === '-' && joined?.xpos === 'VBN';
}

/** "the steel mill in Karachi", "the dam on the Nile": where it is, for things that stand in one place. */
function placeOf(tree: SentenceTree, head: number): string | null {
  for (const child of tree.children(head)) {
    const preposition = tree.preposition(child);
    if (!['in', 'at', 'near', 'on'].includes(preposition) || tree.token(child).upos !== 'PROPN') continue;
    let last = child;
    while (tree.tokens[last + 1]?.upos === 'PROPN') last++;
    let first = child;
    while (tree.tokens[first - 1]?.upos === 'PROPN') first--;
    const article = tree.tokens[first - 1]?.text.toLowerCase() === 'the' ? 'the ' : '';
    return `${preposition} ${article}${tree.text(first, last)}`;
  }
  return null;
}

/** The words that make the description, without articles, parties and adjectives that any thing may have. */
function wordsOf(tree: SentenceTree, first: number, head: number): string[] {
  const words: string[] = [];
  for (let index = first; index <= head; index++) {
    const { text, upos } = tree.token(index);
    if (['PUNCT', 'PART', 'DET', 'NUM', 'PRON'].includes(upos)) continue;
    if (index < head && /^VB[ND]$/.test(tree.token(index).xpos)) continue;
    const mention = tree.mentionAt[index];
    // "the China pipeline": the state is a party, not a word of the description.
    if (mention !== undefined && (mention.last < head || countryOf(text) !== null)) continue;
    if (index < head && NOT_PART.has(text.toLowerCase())) continue;
    words.push(index > 0 ? text : text.toLowerCase());
  }
  return words;
}

/** The phrase as written, without its article. */
function properName(tree: SentenceTree, first: number, head: number): string {
  const from = ['DET', 'PRON'].includes(tree.token(first).upos) ? first + 1 : first;
  return tree.text(from, head);
}
