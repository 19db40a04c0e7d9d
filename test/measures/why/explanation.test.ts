import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredEvent } from '../../../src/measures/index.ts';
import { Explanation, randomOf } from '../../../src/measures/index.ts';

interface Own extends ScoredEvent {
  type: string;
  contexts: string[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const own = (id: string, type: string, score: number): Own => ({ id, date: null, type, score, contexts: [] });

describe('why a relation moved', () => {
  it('of the worked example: fewer meetings, and a blow', () => {
    const why = Explanation.of(
      [own('a', 'CONSULT', 2), own('b', 'CONSULT', 4), own('c', 'ACCUSE', -3)],
      [own('d', 'CONSULT', 3), own('e', 'ACCUSE', -3), own('f', 'ASSAULT', -9)],
    );
    // Means 1 and −3, so −4, measured from the middle −1.
    expect(why?.whole).toMatchObject({ before: { events: 3, mean: 1 }, after: { mean: -3 }, change: -4 });
    const groups = why?.by(({ type }) => [type]) ?? [];
    expect(groups.map(({ group }) => group)).toEqual(['ASSAULT', 'CONSULT', 'ACCUSE']);
    const [assault, consult, accuse] = groups;
    // ASSAULT is new: a third of the events at −9 − (−1). CONSULT: a third less of them at 3 − (−1), no change of tone.
    expect(assault?.contribution).toBeCloseTo(-8 / 3, 10);
    expect(consult).toMatchObject({ meanBefore: 3, meanAfter: 3, intensity: 0 });
    expect(consult?.contribution).toBeCloseTo(-4 / 3, 10);
    expect(accuse?.contribution).toBeCloseTo(0, 10);
    expect(assault?.events[0]).toMatchObject({ id: 'f', period: 'after' });
    expect(why?.events()[0]?.id).toBe('f');
  });

  it('adds up: events to groups, groups to the change, both parts to each', () => {
    const event = fc.record({
      id: fc.string(),
      date: fc.constant(null),
      score: fc.double({ min: -10, max: 10, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
      type: fc.constantFrom('CONSULT', 'ACCUSE', 'AID', 'ASSAULT'),
      contexts: fc.uniqueArray(fc.constantFrom('military', 'economic', 'energy'), { maxLength: 3 }),
    });
    const events = fc.array(event, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(events, events, (before, after) => {
        const why = Explanation.of(before, after) as Explanation<Own>;
        const { change } = why.whole;
        const all = why.events();
        expect(sum(all.map(({ contribution }) => contribution))).toBeCloseTo(change, 8);
        for (const groups of [why.by(({ type }) => [type]), why.by(({ contexts }) => contexts)]) {
          expect(sum(groups.map(({ contribution }) => contribution))).toBeCloseTo(change, 8);
          for (const { contribution, composition, intensity } of groups)
            expect(composition + intensity).toBeCloseTo(contribution, 8);
        }
        for (const { group, contribution } of why.by(({ type }) => [type])) {
          const type = new Map([...before, ...after].map((one) => [one, one.type]));
          const scores = [...type].filter(([, name]) => name === group).map(([one]) => one);
          const parts = scores.map((one) => {
            const late = after.includes(one);
            const period = late ? after : before;
            const middle = (why.whole.before.mean + why.whole.after.mean) / 2;
            const part = (one.weight * (one.score - middle)) / sum(period.map(({ weight }) => weight));
            return late ? part : -part;
          });
          expect(sum(parts)).toBeCloseTo(contribution, 8);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('compares nothing with nothing', () => {
    expect(Explanation.of([], [own('a', 'AID', 10)])).toBeNull();
    const lone = Explanation.of([own('a', 'AID', 10)], [own('b', 'AID', 8)]);
    expect(lone?.whole).toMatchObject({ change: -2, low: null, high: null });
  });

  it('its interval holds the true change of a group', () => {
    const random = randomOf(4);
    const drawn = (share: number, tone: number, count: number): Own[] =>
      Array.from({ length: count }, (_, index) =>
        random.uniform() < share
          ? own(`x${index}`, 'ACCUSE', tone + random.normal())
          : own(`x${index}`, 'CONSULT', 3 + random.normal()),
      );
    // True means 0.3 × −2 + 0.7 × 3 = 1.5 and 0.5 × −4 + 0.5 × 3 = −0.5; of the change of −2 ACCUSE makes
    // 0.5 × (−4 − 0.5) − 0.3 × (−2 − 0.5) = −1.5.
    let [whole, group] = [0, 0];
    for (let run = 0; run < 200; run += 1) {
      const why = Explanation.of(drawn(0.3, -2, 80), drawn(0.5, -4, 60));
      const accuse = why?.by(({ type }) => [type]).find((one) => one.group === 'ACCUSE');
      if ((why?.whole.low ?? 0) <= -2 && -2 <= (why?.whole.high ?? 0)) whole += 1;
      if ((accuse?.low ?? 0) <= -1.5 && -1.5 <= (accuse?.high ?? 0)) group += 1;
    }
    expect(whole).toBeGreaterThanOrEqual(184);
    expect(group).toBeGreaterThanOrEqual(184);
  });
});
