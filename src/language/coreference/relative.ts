import {
  type Anaphor,
  clauseOf,
  distanceBucket,
  isAbove,
  logBucket,
  nearnessOf,
  quoteOf,
  quoteState,
  type Salience,
  type Scene,
  speaks,
} from './features.ts';
import type { Mention } from './mentions.ts';
import { Numbers, Pairs, pairsBy, type Weights } from './weights.ts';

/**
 * Scores of `relativeFeatures` for the pronouns of one form, summed in the same order without building their names:
 * exactly what `scoreOf` makes of them.
 */
export class RelativeScores {
  private readonly weights: Weights;
  private readonly distance: Numbers;
  private readonly rank: Numbers;
  private readonly between: Numbers;
  private readonly count: Numbers;
  private readonly roles: Pairs[];
  private readonly clause: Pairs[];
  private readonly above: Pairs;
  private readonly mainClause: Pairs;
  private readonly quote: Pairs;
  private readonly quoteNear: Pairs[];
  private readonly speaker: Pairs;
  private readonly paragraphs: Pairs[];
  private readonly says: Pairs;
  private readonly bothSay: Numbers;
  private readonly last: Pairs;
  private readonly cluster: Pairs;

  constructor(weights: Weights) {
    this.weights = weights;
    this.distance = new Numbers(weights, (apart) => `dist=${distanceBucket(apart)}`);
    this.rank = new Numbers(weights, (rank) => `rank=${logBucket(rank)}`);
    this.between = new Numbers(weights, (words) => `between=${logBucket(words)}`);
    this.count = new Numbers(weights, (count) => `count=${logBucket(count)}`);
    this.roles = pairsBy(5, weights, (near, own, other) => `roles=${own}>${other} ${near}`);
    this.clause = pairsBy(
      4,
      weights,
      (which, own, other) => `clause=${which % 2 === 1} ${own}>${other}${which >= 2 ? ' self' : ''}`,
    );
    this.above = new Pairs(weights, (role) => `above ${role}`);
    this.mainClause = new Pairs(weights, (main, role) => `mainclause=${main} ${role}`);
    this.quote = new Pairs(weights, (state) => `quote=${state}`);
    this.quoteNear = pairsBy(5, weights, (near, state, noun) => `quote=${state} ${near} ${noun}`);
    this.speaker = new Pairs(weights, (what, noun) => (noun === '' ? what : `${what} ${noun}`));
    this.paragraphs = pairsBy(4, weights, (apart, noun) => `par=${apart} ${noun}`);
    this.says = new Pairs(weights, (says, what) => `says=${says} ${what}`);
    this.bothSay = new Numbers(weights, (near) => `both say ${near}`);
    this.last = new Pairs(weights, (last, since) => `last=${last} ${since}`);
    this.cluster = new Pairs(weights, (what, value) => `${what}=${value}`);
  }

  of(scene: Scene, salience: Salience, anaphor: Anaphor, candidateIndex: number, rank: number): number {
    const { mentions, sentences, quotes } = scene;
    const { mention, tokens, quote, speaker, says } = anaphor;
    const candidate = mentions[candidateIndex] as Mention;
    const candidateTokens = sentences[candidate.sentence]?.tokens ?? [];
    const apart = mention.sentence - candidate.sentence;
    const near = nearnessOf(apart);
    const noun = candidate.pronoun ?? 'noun';
    let score = this.distance.of(apart);
    score += this.rank.of(rank);
    score += (this.roles[near] as Pairs).of(mention.role, candidate.role);

    if (apart === 0) {
      const sameClause = clauseOf(candidateTokens, candidate.head) === anaphor.clause;
      const which = (sameClause ? 1 : 0) + (anaphor.reflexive ? 2 : 0);
      score += (this.clause[which] as Pairs).of(mention.role, candidate.role);
      if (isAbove(tokens, candidate.head, mention.head)) score += this.above.of(mention.role, '');
      const words = mention.head - candidate.head;
      // A candidate may stand after the pronoun by its head: too rare to be remembered.
      score += words < 0 ? (this.weights.get(`between=${logBucket(words)}`) ?? 0) : this.between.of(words);
    } else {
      score += this.mainClause.of(String(tokens[anaphor.clause]?.relation === 'root'), candidate.role);
    }

    const candidateQuote = quoteOf(scene, candidate);
    const state = quoteState(quote, candidateQuote);
    score += this.quote.of(state, '');
    score += (this.quoteNear[near] as Pairs).of(state, noun);
    if (speaker !== null && speaker.sentence === candidate.sentence && speaker.head === candidate.head)
      score += this.speaker.of('speaker', '');
    else if (speaker !== null && state !== 'same') score += this.speaker.of('notspeaker', noun);
    if (candidateQuote >= 0 && quote >= 0 && candidateQuote !== quote) {
      const other = quotes.speakers[candidateQuote];
      if (other && speaker) {
        const same = other.sentence === speaker.sentence && other.head === speaker.head;
        score += this.cluster.of('samespeaker', String(same));
      }
    }

    const paragraphs =
      (scene.paragraphs[mention.sentence] ?? 0) - (scene.paragraphs[candidate.sentence] ?? 0);
    score += (this.paragraphs[Math.min(3, paragraphs)] as Pairs).of(noun, '');
    if (says !== null) {
      score += this.says.of(String(says), candidate.pronoun ?? candidate.kind);
      if (says && candidate.role === 'subject' && speaks(candidateTokens, candidate))
        score += this.bothSay.of(near);
    }

    const group = scene.clusters.of(candidateIndex);
    const last = salience.last[group] ?? candidateIndex;
    const since = mention.sentence - (mentions[last] as Mention).sentence;
    const forms = salience.forms[group];
    score += this.last.of(String(last === candidateIndex), distanceBucket(since));
    score += this.cluster.of('cluster', salience.kinds[group] ?? 'unknown');
    score += this.count.of(salience.counts[group] ?? 0);
    const taken = forms === undefined ? 'never' : forms.has(anaphor.form) ? 'same' : 'else';
    return score + this.cluster.of('taken', taken);
  }
}
