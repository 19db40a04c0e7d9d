import type { Sentence, Token } from '../../core/index.ts';
import type { Clusters } from './clusters.ts';
import type { Mention } from './mentions.ts';
import type { Quotes } from './quotes.ts';
import { baseOf, type Children } from './tree.ts';
import { type PronounForm, SPEECH_VERBS } from './words.ts';

/** What the features of a document are computed from. */
export interface Scene {
  sentences: readonly Sentence[];
  /** For each sentence, the paragraph it stands in. */
  paragraphs: readonly number[];
  /** For each sentence, the children of its tokens. */
  children: readonly Children[];
  mentions: readonly Mention[];
  clusters: Clusters;
  quotes: Quotes;
}

/** Number of the quotation a mention stands in, −1 outside. */
export function quoteOf(scene: Scene, mention: Mention): number {
  return scene.quotes.at[mention.sentence]?.[mention.head] ?? -1;
}

export function distanceBucket(distance: number): string {
  return distance <= 3 ? String(distance) : distance <= 6 ? '4-6' : '7+';
}

export function logBucket(count: number): number {
  return count <= 3 ? count : count <= 5 ? 4 : count <= 8 ? 5 : count <= 13 ? 6 : count <= 25 ? 7 : 8;
}

export function isReflexive(token: Token | undefined): boolean {
  return token !== undefined && /sel(?:f|ves)$/i.test(token.text);
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'acl', 'xcomp', 'parataxis', 'csubj']);

/** Nearest verb or predicate above a token. */
export function clauseOf(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 40; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    const relation = baseOf(token.relation);
    if (at !== index && (token.upos === 'VERB' || CLAUSES.has(relation))) return at;
    if (token.head < 0) return at;
    at = token.head;
  }
  return -1;
}

/** Running counts over the mentions before a pronoun, by the number of the group: how often, and how last. */
export interface Salience {
  counts: (number | undefined)[];
  /** Pronoun forms by which a group has been taken up. */
  forms: (Set<string> | undefined)[];
  /** The last mention of a group so far. */
  last: (number | undefined)[];
  /** The kind that the mentions of a group have shown. */
  kinds: (string | undefined)[];
}

/** Nothing read yet. */
export function noSalience(): Salience {
  return { counts: [], forms: [], last: [], kinds: [] };
}

/** Numbers the paragraphs: a gap of two characters or more between sentences is a blank line. */
export function paragraphsOf(sentences: readonly Sentence[]): number[] {
  let paragraph = 0;
  return sentences.map((sentence, position) => {
    const before = sentences[position - 1];
    if (before !== undefined && sentence.start - before.end >= 2) paragraph += 1;
    return paragraph;
  });
}

/** What the features of all pairs with the same pronoun share, read once. */
export interface Anaphor {
  mention: Mention;
  form: PronounForm;
  tokens: readonly Token[];
  /** Token of its nearest verb or predicate, −1 without. */
  clause: number;
  reflexive: boolean;
  /** Number of the quotation it stands in, −1 outside, and who speaks there. */
  quote: number;
  speaker: { sentence: number; head: number } | null;
  /** Subject of a verb of speech; null where it is no subject. */
  says: boolean | null;
}

/** Reads what `relativeFeatures` needs of the pronoun `index`. */
export function anaphorOf(scene: Scene, index: number): Anaphor {
  const mention = scene.mentions[index] as Mention;
  const tokens = scene.sentences[mention.sentence]?.tokens ?? [];
  const quote = quoteOf(scene, mention);
  const governor = tokens[tokens[mention.head]?.head ?? -1];
  return {
    mention,
    form: mention.pronoun as PronounForm,
    tokens,
    clause: clauseOf(tokens, mention.head),
    reflexive: isReflexive(tokens[mention.head]),
    quote,
    speaker: quote < 0 ? null : (scene.quotes.speakers[quote] ?? null),
    says:
      mention.role === 'subject' && governor !== undefined
        ? SPEECH_VERBS.has(governor.lemma.toLowerCase())
        : null,
  };
}

/** How far back a candidate stands, coarsely: same sentence, the one before, up to three before, further. */
export type Nearness = 0 | 1 | 2 | 4;

export function nearnessOf(apart: number): Nearness {
  return apart === 0 ? 0 : apart === 1 ? 1 : apart <= 3 ? 2 : 4;
}

/** Whether a mention is governed by a verb of speech. */
export function speaks(tokens: readonly Token[], mention: Mention): boolean {
  const governor = tokens[tokens[mention.head]?.head ?? -1];
  return governor !== undefined && SPEECH_VERBS.has(governor.lemma.toLowerCase());
}

/** What form, role, kind, number and gender of a candidate tell. */
export function natureFeatures(candidate: Mention, near: Nearness): string[] {
  const { kind, number, role, gender } = candidate;
  const what = candidate.pronoun ?? candidate.form;
  return [
    `what=${what}`,
    `what=${what} near=${near}`,
    `role=${role} near=${near}`,
    `kind=${kind}`,
    `kind=${kind} role=${role}`,
    `number=${number} ${kind}`,
    `number=${number} ${what}`,
    `gender=${gender}`,
  ];
}

/** Features of a candidate that are the same for every pronoun of a form at about the same distance. */
export function standingFeatures(scene: Scene, candidate: Mention, near: Nearness): string[] {
  const tokens = scene.sentences[candidate.sentence]?.tokens ?? [];
  const { role, name, pronoun, lemma } = candidate;
  const relation = tokens[candidate.head]?.relation;
  const features = natureFeatures(candidate, near);
  if (name.length === 0 && pronoun === null) features.push(`suffix=${lemma.slice(-3)}`);
  if (candidate.members.length > 0) features.push(`joined ${near}`);
  if (candidate.preposition !== '' && pronoun === null) features.push(`prep=${candidate.preposition}`);
  if (pronoun === null) features.push(`lemma=${name.length > 0 ? 'NAME' : lemma}`);
  if (name.length > 0) features.push(`words=${Math.min(3, name.length)}`);
  if (relation === 'root') features.push('root');
  if (relation === 'vocative') features.push('vocative');
  if (candidate.head === 0 && candidate.first === 0) features.push('first');
  if (role === 'subject' && speaks(tokens, candidate)) features.push(`speaks ${near}`);
  return features;
}

/** Where a candidate stands to the quotation of a pronoun; both by number, −1 outside. */
export function quoteState(quote: number, candidateQuote: number): string {
  if (quote < 0) return candidateQuote < 0 ? 'none' : 'left';
  if (candidateQuote === quote) return 'same';
  return candidateQuote < 0 ? 'outside' : 'other';
}

/** Features of where a candidate stands to a pronoun, and of what its group has been so far. */
export function relativeFeatures(
  scene: Scene,
  salience: Salience,
  anaphor: Anaphor,
  candidateIndex: number,
  rank: number,
): string[] {
  const { mentions, sentences, quotes } = scene;
  const { mention, tokens, quote, speaker, says } = anaphor;
  const candidate = mentions[candidateIndex] as Mention;
  const candidateTokens = sentences[candidate.sentence]?.tokens ?? [];
  const apart = mention.sentence - candidate.sentence;
  const near = nearnessOf(apart);
  const noun = candidate.pronoun ?? 'noun';
  const features = [
    `dist=${distanceBucket(apart)}`,
    `rank=${logBucket(rank)}`,
    `roles=${mention.role}>${candidate.role} ${near}`,
  ];

  if (apart === 0) {
    const sameClause = clauseOf(candidateTokens, candidate.head) === anaphor.clause;
    features.push(
      `clause=${sameClause} ${mention.role}>${candidate.role}${anaphor.reflexive ? ' self' : ''}`,
    );
    if (isAbove(tokens, candidate.head, mention.head)) features.push(`above ${mention.role}`);
    features.push(`between=${logBucket(mention.head - candidate.head)}`);
  } else {
    features.push(`mainclause=${tokens[anaphor.clause]?.relation === 'root'} ${candidate.role}`);
  }

  const candidateQuote = quoteOf(scene, candidate);
  const state = quoteState(quote, candidateQuote);
  features.push(`quote=${state}`, `quote=${state} ${near} ${noun}`);
  if (speaker !== null && speaker.sentence === candidate.sentence && speaker.head === candidate.head)
    features.push('speaker');
  else if (speaker !== null && state !== 'same') features.push(`notspeaker ${noun}`);
  if (candidateQuote >= 0 && quote >= 0 && candidateQuote !== quote) {
    const other = quotes.speakers[candidateQuote];
    if (other && speaker)
      features.push(`samespeaker=${other.sentence === speaker.sentence && other.head === speaker.head}`);
  }

  const paragraphs = (scene.paragraphs[mention.sentence] ?? 0) - (scene.paragraphs[candidate.sentence] ?? 0);
  features.push(`par=${Math.min(3, paragraphs)} ${noun}`);
  if (says !== null) {
    features.push(`says=${says} ${candidate.pronoun ?? candidate.kind}`);
    if (says && candidate.role === 'subject' && speaks(candidateTokens, candidate))
      features.push(`both say ${near}`);
  }

  const cluster = scene.clusters.of(candidateIndex);
  const last = salience.last[cluster] ?? candidateIndex;
  const since = mention.sentence - (mentions[last] as Mention).sentence;
  const forms = salience.forms[cluster];
  features.push(
    `last=${last === candidateIndex} ${distanceBucket(since)}`,
    `cluster=${salience.kinds[cluster] ?? 'unknown'}`,
    `count=${logBucket(salience.counts[cluster] ?? 0)}`,
    `taken=${forms === undefined ? 'never' : forms.has(anaphor.form) ? 'same' : 'else'}`,
  );
  return features;
}

/**
 * All features of taking a candidate for the antecedent of the pronoun `index`, as training sees them: each with
 * the form of the pronoun before it. Names are stable across versions.
 */
export function pairFeatures(
  scene: Scene,
  salience: Salience,
  index: number,
  candidateIndex: number,
  rank: number,
): string[] {
  const anaphor = anaphorOf(scene, index);
  const candidate = scene.mentions[candidateIndex] as Mention;
  const near = nearnessOf(anaphor.mention.sentence - candidate.sentence);
  return [
    ...standingFeatures(scene, candidate, near),
    ...relativeFeatures(scene, salience, anaphor, candidateIndex, rank),
  ].map((name) => `${anaphor.form} ${name}`);
}

/** Features of a pronoun that refers to nothing before it (the weather's "it", the world's "they"), as in training. */
export function nullFeatures(scene: Scene, index: number): string[] {
  const anaphor = scene.mentions[index] as Mention;
  const tokens = scene.sentences[anaphor.sentence]?.tokens ?? [];
  const token = tokens[anaphor.head] as Token;
  const form = anaphor.pronoun as string;
  const governor = tokens[token.head];
  const quote = (scene.quotes.at[anaphor.sentence]?.[anaphor.head] ?? -1) >= 0;
  const features = [`${form} null`, `${form} null role=${anaphor.role}`, `${form} null quote=${quote}`];
  if (token.relation === 'expl') features.push(`${form} null expl`);
  if (governor !== undefined) {
    features.push(`${form} null gov=${governor.lemma.toLowerCase()}`);
    features.push(`${form} null clause=${opensClause(tokens, token.head)} ${governor.upos}`);
  }
  features.push(`${form} null start=${Math.min(3, anaphor.sentence)}`);
  if (anaphor.head === 0) features.push(`${form} null initial`);
  return features;
}

/** Whether a clause hangs from a word: "it is good that …". */
export function opensClause(tokens: readonly Token[], index: number): boolean {
  return tokens.some(({ head, relation }) => head === index && /^(?:csubj|ccomp|xcomp|advcl)/.test(relation));
}

export function isAbove(tokens: readonly Token[], above: number, below: number): boolean {
  let at = tokens[below]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 60; steps += 1) {
    if (at === above) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
