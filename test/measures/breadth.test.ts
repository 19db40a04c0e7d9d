import { describe, expect, it } from 'vitest';
import { breadthCoverage } from '../../bench/quality/relation-index/breadth.ts';
import { breadth } from '../../src/measures/index.ts';

const events = (...contexts: string[][]) =>
  contexts.map((list, index) => ({ date: `20${10 + index}-01-01`, contexts: list }));

describe('breadth', () => {
  it('of the worked example', () => {
    const answer = breadth(
      events(['military'], ['military'], ['military'], ['military', 'economic'], ['energy']),
    );
    // Shares 3.5, 0.5 and 1 of 5: entropy 0.8018. Without each event in turn 0.9003 (three times), 0.5623 and 0.3768, so
    // 5 · 0.8018 less 4 times these: 1.0972 on average, with a standard error of 0.4380.
    expect(answer?.effective).toBeCloseTo(Math.exp(1.097194), 4);
    expect(answer?.low).toBe(1);
    expect(answer?.high).toBeCloseTo(Math.exp(1.097194 + 2.776 * 0.438017), 3);
    expect(answer?.contexts.map(({ context, entered, events: own }) => [context, entered, own])).toEqual([
      ['military', '2010-01-01', 3.5],
      ['economic', '2013-01-01', 0.5],
      ['energy', '2014-01-01', 1],
    ]);
  });

  it('is one for one subject, and unknown without any', () => {
    expect(breadth(events(['military'], ['military']))).toMatchObject({ effective: 1, low: 1, high: 1 });
    expect(breadth(events([], []))).toBeNull();
    expect(breadth([{ date: null, contexts: ['energy'] }])?.contexts[0]?.entered).toBeNull();
  });

  it('holds the truth in about 95 of 100 relations from twenty events on', () => {
    for (const shares of [
      [0.8, 0.15, 0.05],
      [0.4, 0.2, 0.1, 0.1, 0.05, 0.05, 0.04, 0.03, 0.02, 0.01],
    ])
      for (const events of [20, 100]) {
        const share = breadthCoverage(shares, events, 400, 7);
        expect(share).toBeGreaterThan(0.91);
        expect(share).toBeLessThan(0.98);
      }
  });

  it('says how little one event tells', () => {
    expect(breadth(events(['military']))).toMatchObject({ effective: 1, low: 1, high: 37 });
  });

  it('is near n for n equal subjects', () => {
    const equal = Array.from({ length: 200 }, (_, index) => [['a', 'b', 'c', 'd'][index % 4] as string]);
    expect(breadth(events(...equal))?.effective).toBeCloseTo(4, 1);
  });
});
