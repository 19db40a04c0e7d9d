import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALF_ACTS, explainOdds } from '../../../src/measures/index.ts';

const WEIGHTS = { verbal: 1, material: 2 };
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const acts = (prefix: string, ...quads: number[]) =>
  quads.map((quad, index) => ({ id: `${prefix}${index}`, date: null, quad }));

describe('why the odds of cooperation moved', () => {
  it('of the worked example: from three to one to one to three', () => {
    // Before: words of cooperation 2, deeds of it 1 (weight 2), words of conflict 1: 4.5 to 1.5 with half an act each.
    // After: words of cooperation 1, deeds of conflict 2 (weight 4): 1.5 to 4.5. So from +log2 3 to −log2 3.
    const found = explainOdds(acts('b', 1, 1, 2, 3), acts('a', 1, 4, 4), WEIGHTS);
    expect(found?.before).toBeCloseTo(Math.log2(3), 10);
    expect(found?.after).toBeCloseTo(-Math.log2(3), 10);
    const groups = found?.explanation.by(({ of }) => [of === null ? HALF_ACTS : `class ${of.quad}`]) ?? [];
    expect(sum(groups.map(({ contribution }) => contribution))).toBeCloseTo(-2 * Math.log2(3), 10);
    expect(groups[0]).toMatchObject({ group: 'class 4', before: 0, after: 2 });
    // Cooperation and conflict change places, so both are worth the same, and half an act of each adds nothing.
    expect(groups.find(({ group }) => group === HALF_ACTS)?.contribution).toBeCloseTo(0, 10);
  });

  it('adds up, by groups and by events, whatever the weights', () => {
    const list = fc.array(
      fc.record({ id: fc.string(), date: fc.constant(null), quad: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, maxLength: 25 },
    );
    const weights = fc.record({
      verbal: fc.double({ min: 0.1, max: 4, noNaN: true }),
      material: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(list, list, weights, (before, after, given) => {
        const found = explainOdds(before, after, given);
        const change = (found?.after ?? 0) - (found?.before ?? 0);
        expect(sum(found?.explanation.events().map(({ contribution }) => contribution) ?? [])).toBeCloseTo(
          change,
          8,
        );
        const groups = found?.explanation.by(({ of }) => [String(of?.quad)]) ?? [];
        expect(sum(groups.map(({ contribution }) => contribution))).toBeCloseTo(change, 8);
      }),
      { numRuns: 200 },
    );
  });

  it('is unknown where a period is silent', () => {
    expect(explainOdds([], acts('a', 1), WEIGHTS)).toBeNull();
    expect(explainOdds(acts('b', 4, 4), acts('a', 1, 1), WEIGHTS)?.after).toBeGreaterThan(0);
  });
});
