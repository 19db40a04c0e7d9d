import { describe, expect, it } from 'vitest';
import type { Random } from '../../../src/measures/index.ts';
import { leads, randomOf, reciprocity } from '../../../src/measures/index.ts';

/** Square roots of Poisson counts whose logarithm wanders with this persistence: over-dispersed, like news. */
function counts(random: Random, length: number, persistence: number): number[] {
  let level = random.normal();
  return Array.from({ length }, () => {
    const now = level;
    level = persistence * level + Math.sqrt(1 - persistence ** 2) * random.normal();
    return Math.sqrt(random.poisson(Math.exp(1 + 0.7 * now)));
  });
}

describe('order on synthetic dyads', { timeout: 60_000 }, () => {
  it.each([0, 0.5, 0.9])(
    'independent series of persistence %s are seldom taken for an order',
    (persistence) => {
      const random = randomOf(21);
      let [led, answered] = [0, 0];
      for (let run = 0; run < 150; run += 1) {
        const [one, other] = [counts(random, 72, persistence), counts(random, 72, persistence)];
        if ((leads(one, other, random)?.p ?? 1) <= 0.05) led += 1;
        if ((reciprocity(one, other, random)?.p ?? 1) <= 0.05) answered += 1;
      }
      // 7.5 are expected; more than 15 would happen once in 150 such tests of a true 5 %.
      expect(led).toBeLessThanOrEqual(15);
      expect(answered).toBeLessThanOrEqual(15);
    },
  );

  it('a true lead of two periods is found', () => {
    const random = randomOf(22);
    let [found, dated] = [0, 0];
    for (let run = 0; run < 60; run += 1) {
      const leader = counts(random, 120, 0.5);
      const follower = counts(random, 120, 0.5).map((value, index) => value + 0.5 * (leader[index - 2] ?? 0));
      const lead = leads(leader, follower, random);
      if ((lead?.p ?? 1) <= 0.05) found += 1;
      if (lead?.lag === 2) dated += 1;
    }
    expect(found).toBeGreaterThanOrEqual(54);
    expect(dated).toBeGreaterThanOrEqual(54);
  });
});
