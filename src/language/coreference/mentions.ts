import type { Sentence, Token } from '../../core/index.ts';
import { isCapitalised, nameWord, natureOf, PRONOUN_NATURE } from './nature.ts';
import { baseOf, type Children, type Role, roleOf } from './tree.ts';
import type { CandidateMention, Gender, GrammaticalNumber, MentionKind } from './types.ts';
import { type PronounForm, PRONOUNS } from './words.ts';

/** How a mention is built. */
export type Form = 'pronoun' | 'name' | 'definite' | 'indefinite' | 'possessed' | 'bare' | 'demonstrative';

/** A mention inside this room: the caller's, or one that the tree shows. */
export interface Mention {
  /** Position of the sentence in the list. */
  sentence: number;
  first: number;
  last: number;
  head: number;
  /** Tokens of the document before the head. */
  position: number;
  form: Form;
  pronoun: PronounForm | null;
  kind: MentionKind;
  number: GrammaticalNumber;
  gender: Gender;
  role: Role;
  /** Words of a name, lower case; empty for common nouns. */
  name: string[];
  lemma: string;
  /** Preposition before it, or ''. */
  preposition: string;
  /** A joined phrase ("the king and the bishop"): heads of its members. */
  members: number[];
  /** Index among the caller's mentions, −1 for others. */
  supplied: number;
}

const NAME_RELATIONS = new Set(['flat', 'compound', 'goeswith', 'fixed', 'nmod:desc']);

const HONORIFICS = new Set(
  'excellency excellencies majesty majesties highness highnesses holiness honor honour eminence grace lordship ladyship beatitude'.split(
    ' ',
  ),
);
const HONORIFIC_ADJECTIVES = new Set(['royal', 'serene', 'imperial', 'all', 'most']);

/** "His Excellency", "Her Royal Highness": a title, not a reference. */
function opensHonorific(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined || !isCapitalised(next.text)) return false;
  const word = next.text.toLowerCase();
  if (HONORIFICS.has(word)) return true;
  return HONORIFIC_ADJECTIVES.has(word) && HONORIFICS.has(tokens[index + 2]?.text.toLowerCase() ?? '');
}

/** Whether a token opens a noun phrase of its own rather than being part of a name or of a larger phrase. */
function isNominalHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'PRON') return false;
  if (token.upos === 'PRON') {
    if (!PRONOUNS.has(token.text.toLowerCase())) return false;
    if (opensHonorific(tokens, index)) return false;
    // "he himself": the same words once more.
    return !(
      /sel(?:f|ves)$/i.test(token.text) && /^(?:nmod|obl):(?:unmarked|npmod)|^appos/.test(token.relation)
    );
  }
  const relation = token.relation;
  if (relation === 'flat' || relation === 'goeswith' || relation === 'fixed') return false;
  if (relation === 'compound') return token.upos === 'PROPN' && tokens[token.head]?.upos !== 'PROPN';
  return true;
}

interface Extent {
  first: number;
  last: number;
}

/** Words of the noun phrase: the head with what is tied to it before the head, and the rest of its name. */
function extentOf(tokens: readonly Token[], children: Children, head: number): Extent {
  let first = head;
  let last = head;
  if (children[head]?.length === 0) return { first, last };
  const stack = [head];
  for (let steps = 0; stack.length > 0 && steps < 200; steps += 1) {
    const at = stack.pop() as number;
    for (const child of children[at] ?? []) {
      const relation = baseOf((tokens[child] as Token).relation);
      const inside =
        NAME_RELATIONS.has(relation) ||
        (child < head &&
          (relation === 'det' || relation === 'amod' || relation === 'nummod' || relation === 'nmod'));
      if (!inside) continue;
      first = Math.min(first, child);
      last = Math.max(last, child);
      stack.push(child);
    }
  }
  return { first, last };
}

function nameWordsOf(tokens: readonly Token[], children: Children, head: number): number[] {
  const found = [head];
  for (const child of children[head] ?? []) {
    const token = tokens[child] as Token;
    const relation = baseOf(token.relation);
    const tied = relation === 'flat' || relation === 'compound' || token.relation === 'nmod:desc';
    if (tied && (token.upos === 'PROPN' || token.upos === 'NOUN')) {
      found.push(child);
      for (const grandchild of children[child] ?? [])
        if (baseOf((tokens[grandchild] as Token).relation) === 'flat') found.push(grandchild);
    }
  }
  return found.length === 1 ? found : found.sort((a, b) => a - b);
}

function formOf(tokens: readonly Token[], children: Children, head: number): Form {
  const token = tokens[head] as Token;
  if (token.upos === 'PRON') return 'pronoun';
  for (const child of children[head] ?? []) {
    const { relation, text } = tokens[child] as Token;
    if (relation === 'nmod:poss') return 'possessed';
    if (baseOf(relation) !== 'det') continue;
    const word = text.toLowerCase();
    if (word === 'the') return token.upos === 'PROPN' ? 'name' : 'definite';
    if (word === 'this' || word === 'that' || word === 'these' || word === 'those') return 'demonstrative';
    return 'indefinite';
  }
  return token.upos === 'PROPN' ? 'name' : 'bare';
}

function prepositionOf(tokens: readonly Token[], children: Children, head: number): string {
  for (const child of children[head] ?? []) {
    const token = tokens[child] as Token;
    if (token.relation === 'case') return token.text.toLowerCase();
  }
  return '';
}

/** Every noun phrase and actor pronoun that the trees show, in the order of the text. */
export function plainMentions(sentences: readonly Sentence[], families: readonly Children[]): Mention[] {
  const mentions: Mention[] = [];
  let offset = 0;
  sentences.forEach((sentence, sentenceIndex) => {
    const { tokens } = sentence;
    const children = families[sentenceIndex] as Children;
    for (let head = 0; head < tokens.length; head += 1) {
      if (!isNominalHead(tokens, head)) continue;
      const mention = mentionAt(tokens, children, head, sentenceIndex, offset);
      mentions.push(mention);
      const members = (children[head] ?? []).filter(
        (child) => tokens[child]?.relation === 'conj' && isNominalHead(tokens, child),
      );
      if (members.length > 0 && mention.pronoun === null) {
        mentions.push({
          ...mention,
          last: extentOf(tokens, children, members.at(-1) as number).last,
          number: 'plural',
          gender: 'unknown',
          name: [],
          members: [head, ...members],
        });
      }
    }
    offset += tokens.length;
  });
  return mentions;
}

function mentionAt(
  tokens: readonly Token[],
  children: Children,
  head: number,
  sentence: number,
  offset: number,
): Mention {
  const token = tokens[head] as Token;
  const pronoun = token.upos === 'PRON' ? (PRONOUNS.get(token.text.toLowerCase()) ?? null) : null;
  const nameTokens = pronoun === null ? nameWordsOf(tokens, children, head) : [];
  const { first, last } = pronoun === null ? extentOf(tokens, children, head) : { first: head, last: head };
  const { kind, gender } = pronoun === null ? natureOf(tokens, nameTokens, head) : PRONOUN_NATURE[pronoun];
  // Written out rather than spread together, so that all mentions have one shape: they are read very often.
  return {
    sentence,
    first,
    last,
    head,
    position: offset + head,
    form: pronoun === null ? formOf(tokens, children, head) : 'pronoun',
    pronoun,
    kind,
    number: pronoun === null ? numberOf(token) : PRONOUN_NATURE[pronoun].number,
    gender,
    role: roleOf(tokens, head),
    name: capitalisedWords(tokens, nameTokens),
    lemma: token.lemma.toLowerCase(),
    preposition: prepositionOf(tokens, children, head),
    members: [],
    supplied: -1,
  };
}

function numberOf({ xpos, lemma }: Token): GrammaticalNumber {
  const plural = xpos === 'NNS' || xpos === 'NNPS' || lemma === 'people' || lemma === 'police';
  return plural ? 'plural' : 'singular';
}

/** The proper nouns among the words of a name, lower case. */
function capitalisedWords(tokens: readonly Token[], nameTokens: readonly number[]): string[] {
  const words: string[] = [];
  for (const index of nameTokens) {
    const { text, upos } = tokens[index] as Token;
    if (upos === 'PROPN' && isCapitalised(text)) words.push(nameWord(text));
  }
  return words;
}

/**
 * Lays the caller's mentions over the plain ones: a plain mention with the same head takes over what the caller
 * knows; a caller's mention without a plain twin is added.
 */
export function withSupplied(
  sentences: readonly Sentence[],
  families: readonly Children[],
  plain: readonly Mention[],
  supplied: readonly CandidateMention[],
): Mention[] {
  const positions = new Map(sentences.map((sentence, position) => [sentence.index, position]));
  const offsets: number[] = [];
  let offset = 0;
  for (const sentence of sentences) {
    offsets.push(offset);
    offset += sentence.tokens.length;
  }
  const byPosition = new Int32Array(offset).fill(-1);
  const merged = [...plain];
  merged.forEach((mention, index) => {
    if (mention.members.length === 0) byPosition[mention.position] = index;
  });
  supplied.forEach((candidate, index) => {
    const sentence = positions.get(candidate.sentence);
    const tokens = sentence === undefined ? undefined : sentences[sentence]?.tokens;
    if (sentence === undefined || tokens === undefined || tokens[candidate.head] === undefined) return;
    const twin = byPosition[(offsets[sentence] ?? 0) + candidate.head] as number;
    const base =
      twin < 0
        ? mentionAt(tokens, families[sentence] as Children, candidate.head, sentence, offsets[sentence] ?? 0)
        : (merged[twin] as Mention);
    if (base.pronoun !== null) return;
    const known: Mention = {
      ...base,
      first: candidate.first,
      last: candidate.last,
      kind: candidate.kind ?? base.kind,
      number: candidate.number ?? base.number,
      gender: candidate.gender ?? base.gender,
      supplied: index,
    };
    if (twin < 0) merged.push(known);
    else merged[twin] = known;
  });
  return merged.sort((a, b) => a.position - b.position || a.last - b.last);
}
