import type { Sentence } from '../../core/index.ts';
import { natureFeatures, type Nearness, speaks } from './features.ts';
import type { Form, Mention } from './mentions.ts';
import { scoreOf } from './model.ts';
import type { Role } from './tree.ts';
import type { Gender, GrammaticalNumber, MentionKind } from './types.ts';
import { type Weights, weightsAfter } from './weights.ts';
import type { PronounForm } from './words.ts';

/** One more than the highest {@link Nearness}. */
const NEARNESSES = 5;

function numbered<Name extends string>(...names: Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, number) => [name, number])) as Record<Name, number>;
}

const WHATS = numbered<PronounForm | Form>(
  'he', 'she', 'they', 'it', 'we', 'i', 'pronoun', 'name', 'definite', 'indefinite', 'possessed', 'bare', 'demonstrative',
); // prettier-ignore
const ROLES = numbered<Role>('subject', 'object', 'possessor', 'oblique', 'modifier', 'other');
const KINDS = numbered<MentionKind>('person', 'state', 'organisation', 'group', 'place', 'thing', 'unknown');
const NUMBERS = numbered<GrammaticalNumber>('singular', 'plural', 'unknown');
const GENDERS = numbered<Gender>('male', 'female', 'unknown');
/** One more than the highest number of a nature: 13 forms, 6 roles, 7 kinds, 3 numbers, 3 genders. */
const NATURES = 13 * 6 * 7 * 3 * 3;

/** A number for form, role, kind, number and gender of a mention: few mentions differ in all of them. */
export function natureNumber({ pronoun, form, role, kind, number, gender }: Mention): number {
  const place = (WHATS[pronoun ?? form] * 6 + ROLES[role]) * 7 + KINDS[kind];
  return (place * 3 + NUMBERS[number]) * 3 + GENDERS[gender];
}

/**
 * Scores of `standingFeatures` for the pronouns of one form, summed in the same order without building their names:
 * exactly what `scoreOf` makes of them.
 */
export class StandingScores {
  private readonly weights: Weights;
  /** Sums of what the nature of a mention alone tells, by its number and nearness. */
  private readonly byNature = new Float64Array(NATURES * NEARNESSES).fill(NaN);
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
    [this.suffix, this.preposition, this.lemma] = weightsAfter(['suffix=', 'prep=', 'lemma='], weights);
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
    const place = nature * NEARNESSES + near;
    let score = this.byNature[place] as number;
    if (Number.isNaN(score)) score = this.byNature[place] = this.ofNature(candidate, near);
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
