import type { Sentence } from '../../core/index.ts';
import { natureFeatures, type Nearness, speaks } from './features.ts';
import type { Mention } from './mentions.ts';
import { scoreOf } from './model.ts';

type Weights = ReadonlyMap<string, number>;

/** One more than the highest {@link Nearness}. */
const NEARNESSES = 5;

/** Numbers for what a mention is, so that sums can be kept in an array. */
const natures = new Map<string, number>();

/** A number for form, role, kind, number and gender of a mention: few mentions differ in all of them. */
export function natureNumber({ pronoun, form, role, kind, number, gender }: Mention): number {
  const key = `${pronoun ?? form} ${role} ${kind} ${number} ${gender}`;
  let nature = natures.get(key);
  if (nature === undefined) natures.set(key, (nature = natures.size));
  return nature;
}

/** The weights of the features that are named by a word, under the word alone. */
function weightsAfter(prefix: string, weights: Weights): Weights {
  const after = new Map<string, number>();
  for (const [name, weight] of weights)
    if (name.startsWith(prefix)) after.set(name.slice(prefix.length), weight);
  return after;
}

/**
 * Scores of `standingFeatures` for the pronouns of one form, summed in the same order without building their names:
 * exactly what `scoreOf` makes of them.
 */
export class StandingScores {
  private readonly weights: Weights;
  /** Sums of what the nature of a mention alone tells, by its number and nearness. */
  private readonly byNature: number[] = [];
  private readonly suffix: Weights;
  private readonly preposition: Weights;
  private readonly lemma: Weights;
  private readonly joined: readonly number[];
  private readonly speaks: readonly number[];
  private readonly words: readonly number[];
  private readonly name: number;
  private readonly root: number;
  private readonly vocative: number;
  private readonly first: number;

  constructor(weights: Weights) {
    const weight = (name: string): number => weights.get(name) ?? 0;
    const byNumber = (name: string): number[] =>
      Array.from({ length: NEARNESSES }, (_, value) => weight(`${name}${value}`));
    this.weights = weights;
    this.suffix = weightsAfter('suffix=', weights);
    this.preposition = weightsAfter('prep=', weights);
    this.lemma = weightsAfter('lemma=', weights);
    this.joined = byNumber('joined ');
    this.speaks = byNumber('speaks ');
    this.words = byNumber('words=');
    this.name = weight('lemma=NAME');
    this.root = weight('root');
    this.vocative = weight('vocative');
    this.first = weight('first');
  }

  /** @param nature the mention's {@link natureNumber}. */
  of(sentences: readonly Sentence[], candidate: Mention, nature: number, near: Nearness): number {
    const tokens = sentences[candidate.sentence]?.tokens ?? [];
    const relation = tokens[candidate.head]?.relation;
    const words = candidate.name.length;
    const noun = candidate.pronoun === null;
    let score = (this.byNature[nature * NEARNESSES + near] ??= this.ofNature(candidate, near));
    if (words === 0 && noun) score += this.suffix.get(candidate.lemma.slice(-3)) ?? 0;
    if (candidate.members.length > 0) score += this.joined[near] as number;
    if (candidate.preposition !== '' && noun) score += this.preposition.get(candidate.preposition) ?? 0;
    if (noun) score += words > 0 ? this.name : (this.lemma.get(candidate.lemma) ?? 0);
    if (words > 0) score += this.words[Math.min(3, words)] as number;
    if (relation === 'root') score += this.root;
    if (relation === 'vocative') score += this.vocative;
    if (candidate.head === 0 && candidate.first === 0) score += this.first;
    if (candidate.role === 'subject' && speaks(tokens, candidate)) score += this.speaks[near] as number;
    return score;
  }

  private ofNature(candidate: Mention, near: Nearness): number {
    return scoreOf(this.weights, natureFeatures(candidate, near));
  }
}
