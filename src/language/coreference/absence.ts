import type { Token } from '../../core/index.ts';
import { opensClause, type Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import { Numbers, Pairs, type Weights, weightsAfter } from './weights.ts';

/**
 * Scores of `nullFeatures` for the pronouns of one form, that they refer to nothing before them, summed in the same
 * order without building their names: exactly what `scoreOf` makes of them.
 */
export class AbsenceScores {
  private readonly any: number;
  private readonly role: Pairs;
  private readonly quote: Pairs;
  private readonly expletive: number;
  private readonly governor: Weights;
  private readonly clause: Pairs;
  private readonly start: Numbers;
  private readonly initial: number;

  constructor(weights: Weights) {
    const weight = (name: string): number => weights.get(name) ?? 0;
    this.any = weight('null');
    this.role = new Pairs(weights, (role) => `null role=${role}`);
    this.quote = new Pairs(weights, (quote) => `null quote=${quote}`);
    this.expletive = weight('null expl');
    [this.governor] = weightsAfter(['null gov='], weights);
    this.clause = new Pairs(weights, (clausal, upos) => `null clause=${clausal} ${upos}`);
    this.start = new Numbers(weights, (sentence) => `null start=${sentence}`);
    this.initial = weight('null initial');
  }

  /** @param index the pronoun among the mentions. */
  of(scene: Scene, index: number): number {
    const { sentence, head, role } = scene.mentions[index] as Mention;
    const tokens = scene.sentences[sentence]?.tokens ?? [];
    const token = tokens[head] as Token;
    const governor = tokens[token.head];
    const quoted = (scene.quotes.at[sentence]?.[head] ?? -1) >= 0;
    let score = this.any + this.role.of(role, '');
    score += this.quote.of(String(quoted), '');
    if (token.relation === 'expl') score += this.expletive;
    if (governor !== undefined) {
      score += this.governor.get(governor.lemma.toLowerCase()) ?? 0;
      score += this.clause.of(String(opensClause(tokens, token.head)), governor.upos);
    }
    score += this.start.of(Math.min(3, sentence));
    if (head === 0) score += this.initial;
    return score;
  }
}
