import type { ActorMention } from '../core/index.ts';
import type { SentenceTree } from '../events/index.ts';
import { countryOf } from '../ontology/index.ts';
import type { DraftMention } from './draft.ts';
import { initiativeLexicon } from './lexicon.ts';

const ANAPHORS = new Set(['project', 'initiative', 'scheme', 'plan', 'venture', 'undertaking', 'pipeline', 'deal', 'corridor']); // prettier-ignore
const POINTING = new Set(['the', 'this', 'that', 'such']);
/** Nouns that stand for what is being worked out, where admission is argued about. */
const FORMULAS = new Set(['formula', 'approach', 'solution', 'criterion', 'compromise']);
const NOT_PART = new Set(['the', 'a', 'an', 'this', 'that', 'such', 'its', 'their', 'his', 'new', 'old', 'other', 'alternative', 'international', 'proposed', 'planned', 'several', 'domestic', 'first', 'second', 'sixth', 'last', 'recent', 'all', 'any', 'no', 'major']); // prettier-ignore

/** Initiatives that a sentence describes ("an offshore gas pipeline") or points back to ("the project"). */
export function findDescriptions(tree: SentenceTree, taken: readonly DraftMention[]): DraftMention[] {
  const { sentence } = tree;
  const found: DraftMention[] = [];
  const { heads } = initiativeLexicon();
  const isTaken = (index: number) => taken.some((draft) => draft.first <= index && index <= draft.last);
  for (let index = 0; index < tree.tokens.length; index++) {
    const { upos } = tree.token(index);
    if ((upos !== 'NOUN' && upos !== 'PROPN') || isTaken(index)) continue;
    const key = tree.key(index).replace(/s$/, '');
    const entry = heads.get(key)?.find((candidate) => hasBefore(tree, index, candidate.before));
    const first = leftEdge(tree, index);
    if (entry !== undefined) {
      const parties = partiesOf(tree, first, index);
      const words = wordsOf(tree, first, index);
      const capital = tree.tokens.slice(first, index + 1).some((token, at) => token.upos === 'PROPN' && first + at > 0 && tree.mentionAt[first + at] === undefined); // prettier-ignore
      const named = parties.length > 0 || capital;
      const definite = POINTING.has(tree.token(first).text.toLowerCase());
      if (!entry.needsName || named) {
        const bare = words.length === 1 && parties.length === 0 && definite && entry.before.length === 0;
        found.push({ sentence: sentence.index, first, last: index, head: index, kind: entry.kind, name: capital && parties.length < 2 ? properName(tree, first, index) : null, words, parties, anaphor: bare }); // prettier-ignore
        continue;
      }
    }
    if (ANAPHORS.has(key) && POINTING.has(tree.token(first).text.toLowerCase()) && index - first <= 2)
      found.push({ sentence: sentence.index, first, last: index, head: index, kind: 'infrastructure', name: null, words: [key], parties: [], anaphor: true }); // prettier-ignore
    else if (FORMULAS.has(key))
      found.push({ sentence: sentence.index, first, last: index, head: index, kind: 'admission', name: null, words: [key], parties: [], anaphor: true }); // prettier-ignore
  }
  return found;
}

function hasBefore(tree: SentenceTree, index: number, before: readonly string[]): boolean {
  let at = index - 1;
  for (let part = before.length - 1; part >= 0; part--, at--) {
    if (tree.tokens[at]?.text === '-') at--;
    if (at < 0 || tree.key(at) !== before[part]) return false;
  }
  return true;
}

/** Start of the noun phrase: adjectives, nouns, names and hyphens before the head, and an article. */
function leftEdge(tree: SentenceTree, head: number): number {
  let first = head;
  while (first > 0) {
    const { upos, text } = tree.token(first - 1);
    const inside = upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM' || text === '-' || text === '–' || (upos === 'VERB' && ['VBN', 'VBG'].includes(tree.token(first - 1).xpos) && tree.relation(first - 1) === 'amod'); // prettier-ignore
    const possessive = text === "'s" || text === '’s' || text === "'";
    if (!inside && !possessive && upos !== 'DET') break;
    first--;
    if (upos === 'DET') break;
  }
  return first;
}

/** States named in the phrase itself, or that it runs between or belongs to. */
function partiesOf(tree: SentenceTree, first: number, head: number): string[] {
  const codes = new Set<string>();
  const add = (mention: ActorMention | undefined) => {
    for (const actor of mention?.actors ?? []) if (/^[A-Z]{3}$/.test(actor.code)) codes.add(actor.code);
  };
  for (let index = first; index <= head; index++) add(tree.mentionAt[index]);
  for (const child of tree.children(head)) {
    if (tree.relation(child) !== 'nmod') continue;
    const preposition = tree.preposition(child);
    if (preposition !== 'between' && preposition !== 'among') continue;
    add(tree.mentionAt[child]);
    for (const other of tree.children(child)) if (tree.relation(other) === 'conj') add(tree.mentionAt[other]);
  }
  return [...codes];
}

/** The words that make the description, without articles, parties and adjectives that any thing may have. */
function wordsOf(tree: SentenceTree, first: number, head: number): string[] {
  const words: string[] = [];
  for (let index = first; index <= head; index++) {
    const { text, upos } = tree.token(index);
    if (upos === 'PUNCT' || upos === 'PART' || upos === 'DET') continue;
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
  const from = ['DET'].includes(tree.token(first).upos) ? first + 1 : first;
  return tree.text(from, head);
}
