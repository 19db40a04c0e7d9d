import type { Sentence, Token } from '../../core/index.ts';
import type { Clusters } from './clusters.ts';
import type { Mention } from './mentions.ts';
import type { Quotes } from './quotes.ts';
import { baseOf } from './tree.ts';
import { SPEECH_VERBS } from './words.ts';

/** What the features of a document are computed from. */
export interface Scene {
  sentences: readonly Sentence[];
  /** For each sentence, the paragraph it stands in. */
  paragraphs: readonly number[];
  mentions: readonly Mention[];
  clusters: Clusters;
  quotes: Quotes;
}

/** Number of the quotation a mention stands in, −1 outside. */
export function quoteOf(scene: Scene, mention: Mention): number {
  return scene.quotes.at[mention.sentence]?.[mention.head] ?? -1;
}

function distanceBucket(distance: number): string {
  return distance <= 3 ? String(distance) : distance <= 6 ? '4-6' : '7+';
}

function logBucket(count: number): number {
  return count <= 3 ? count : count <= 5 ? 4 : count <= 8 ? 5 : count <= 13 ? 6 : count <= 25 ? 7 : 8;
}

export function isReflexive(token: Token | undefined): boolean {
  return token !== undefined && /sel(?:f|ves)$/i.test(token.text);
}

/** Nearest verb or predicate above a token. */
export function clauseOf(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 40; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    const relation = baseOf(token.relation);
    if (
      at !== index &&
      (token.upos === 'VERB' ||
        ['root', 'ccomp', 'advcl', 'acl', 'xcomp', 'parataxis', 'csubj'].includes(relation))
    )
      return at;
    if (token.head < 0) return at;
    at = token.head;
  }
  return -1;
}

/** Running counts over the mentions before a pronoun, by group: how often, and how last. */
export interface Salience {
  counts: Map<number, number>;
  /** Pronoun forms by which a group has been taken up. */
  forms: Map<number, Set<string>>;
  /** The last mention of a group so far. */
  last: Map<number, number>;
  /** The kind that the mentions of a group have shown. */
  kinds: Map<number, string>;
}

/** Nothing read yet. */
export function noSalience(): Salience {
  return { counts: new Map(), forms: new Map(), last: new Map(), kinds: new Map() };
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

/** Features of taking `candidate` for the antecedent of the pronoun `index`; names are stable across versions. */
export function pairFeatures(
  scene: Scene,
  salience: Salience,
  index: number,
  candidateIndex: number,
  rank: number,
): string[] {
  const { mentions, sentences, quotes } = scene;
  const anaphor = mentions[index] as Mention;
  const candidate = mentions[candidateIndex] as Mention;
  const form = anaphor.pronoun as string;
  const tokens = sentences[anaphor.sentence]?.tokens ?? [];
  const candidateTokens = sentences[candidate.sentence]?.tokens ?? [];
  const apart = anaphor.sentence - candidate.sentence;
  const distance = distanceBucket(apart);
  const near = apart === 0 ? '0' : apart === 1 ? '1' : apart <= 3 ? '2' : '4';
  const what = candidate.pronoun ?? candidate.form;
  const features: string[] = [];
  const add = (name: string): void => {
    features.push(`${form} ${name}`);
  };
  add(`dist=${distance}`);
  add(`what=${what}`);
  add(`what=${what} near=${near}`);
  add(`rank=${logBucket(rank)}`);
  add(`role=${candidate.role} near=${near}`);
  add(`roles=${anaphor.role}>${candidate.role} ${near}`);
  add(`kind=${candidate.kind}`);
  add(`kind=${candidate.kind} role=${candidate.role}`);
  add(`number=${candidate.number} ${candidate.kind}`);
  add(`number=${candidate.number} ${what}`);
  if (candidate.name.length === 0 && candidate.pronoun === null) add(`suffix=${candidate.lemma.slice(-3)}`);
  add(`gender=${candidate.gender}`);
  if (candidate.members.length > 0) add(`joined ${near}`);
  if (candidate.preposition !== '' && candidate.pronoun === null) add(`prep=${candidate.preposition}`);
  if (candidate.pronoun === null) add(`lemma=${candidate.name.length > 0 ? 'NAME' : candidate.lemma}`);
  if (candidate.name.length > 0) add(`words=${Math.min(3, candidate.name.length)}`);
  if (candidateTokens[candidate.head]?.relation === 'root') add('root');
  if (candidate.head - candidate.first === 0 && candidate.first === 0) add('first');

  const clause = clauseOf(tokens, anaphor.head);
  const reflexive = isReflexive(tokens[anaphor.head]);
  if (apart === 0) {
    const sameClause = clauseOf(candidateTokens, candidate.head) === clause;
    add(`clause=${sameClause} ${anaphor.role}>${candidate.role}${reflexive ? ' self' : ''}`);
    if (isAbove(tokens, candidate.head, anaphor.head)) add(`above ${anaphor.role}`);
    add(`between=${logBucket(anaphor.head - candidate.head)}`);
  } else {
    const start = clauseOf(tokens, anaphor.head);
    add(`mainclause=${tokens[start]?.relation === 'root'} ${candidate.role}`);
  }
  const governor = candidateTokens[candidate.head]?.head ?? -1;
  const speaks = SPEECH_VERBS.has(candidateTokens[governor]?.lemma.toLowerCase() ?? '');
  if (candidate.role === 'subject' && speaks) add(`speaks ${near}`);

  const quote = quoteOf(scene, anaphor);
  const candidateQuote = quoteOf(scene, candidate);
  const speaker = quote < 0 ? null : (quotes.speakers[quote] ?? null);
  const state =
    quote < 0
      ? candidateQuote < 0
        ? 'none'
        : 'left'
      : candidateQuote === quote
        ? 'same'
        : candidateQuote < 0
          ? 'outside'
          : 'other';
  add(`quote=${state}`);
  add(`quote=${state} ${near} ${candidate.pronoun ?? 'noun'}`);
  if (speaker !== null && speaker.sentence === candidate.sentence && speaker.head === candidate.head)
    add('speaker');
  else if (speaker !== null && state !== 'same') add(`notspeaker ${candidate.pronoun ?? 'noun'}`);
  if (candidateQuote >= 0 && quote >= 0 && candidateQuote !== quote) {
    const other = quotes.speakers[candidateQuote];
    if (other && speaker)
      add(`samespeaker=${other.sentence === speaker.sentence && other.head === speaker.head}`);
  }

  const paragraphs = (scene.paragraphs[anaphor.sentence] ?? 0) - (scene.paragraphs[candidate.sentence] ?? 0);
  add(`par=${Math.min(3, paragraphs)} ${candidate.pronoun ?? 'noun'}`);
  if (candidateTokens[candidate.head]?.relation === 'vocative') add('vocative');
  const ownGovernor = tokens[tokens[anaphor.head]?.head ?? -1];
  if (anaphor.role === 'subject' && ownGovernor !== undefined) {
    const says = SPEECH_VERBS.has(ownGovernor.lemma.toLowerCase());
    add(`says=${says} ${candidate.pronoun ?? candidate.kind}`);
    if (says && speaks && candidate.role === 'subject') add(`both say ${near}`);
  }

  const cluster = scene.clusters.of(candidateIndex);
  const last = salience.last.get(cluster) ?? candidateIndex;
  add(
    `last=${last === candidateIndex} ${distanceBucket(anaphor.sentence - (mentions[last] as Mention).sentence)}`,
  );
  add(`cluster=${salience.kinds.get(cluster) ?? 'unknown'}`);
  add(`count=${logBucket(salience.counts.get(cluster) ?? 0)}`);
  const forms = salience.forms.get(cluster);
  add(`taken=${forms === undefined ? 'never' : forms.has(form) ? 'same' : 'else'}`);
  return features;
}

/** Features of a pronoun that refers to nothing before it (the weather's "it", the world's "they"). */
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
    const clausal = tokens.some(
      (child) => child.head === token.head && /^(?:csubj|ccomp|xcomp|advcl)/.test(child.relation),
    );
    features.push(`${form} null clause=${clausal} ${governor.upos}`);
  }
  features.push(`${form} null start=${Math.min(3, anaphor.sentence)}`);
  if (anaphor.head === 0) features.push(`${form} null initial`);
  return features;
}

function isAbove(tokens: readonly Token[], above: number, below: number): boolean {
  let at = tokens[below]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 60; steps += 1) {
    if (at === above) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
