import { logGamma } from '../changepoints/logGamma.ts';

/**
 * Two-sided exact binomial test: the probability of all counts that are no likelier than the one seen, for `trials`
 * trials with this `chance` each (as R's `binom.test`). Cost: linear in trials.
 */
export function binomialTest(successes: number, trials: number, chance: number): number {
  if (chance <= 0) return successes === 0 ? 1 : 0;
  if (chance >= 1) return successes === trials ? 1 : 0;
  const logOdds = (count: number): number =>
    logGamma(trials + 1) -
    logGamma(count + 1) -
    logGamma(trials - count + 1) +
    count * Math.log(chance) +
    (trials - count) * Math.log(1 - chance);
  // Equal probabilities may differ in their last digits.
  const seen = logOdds(successes) + 1e-7;
  let total = 0;
  for (let count = 0; count <= trials; count += 1) {
    const log = logOdds(count);
    if (log <= seen) total += Math.exp(log);
  }
  return Math.min(1, total);
}
