import { describe, expect, it } from 'vitest';
import { breadth } from '../../src/measures/index.ts';

const events = (...contexts: string[][]) =>
  contexts.map((list, index) => ({ date: `20${10 + index}-01-01`, contexts: list }));

describe('breadth', () => {
  it('of the worked example', () => {
    const answer = breadth(
      events(['military'], ['military'], ['military'], ['military', 'economic'], ['energy']),
    );
    // Shares 3.5, 0.5 and 1 of 5: entropy 0.8018, corrected by 2 / 10, so e^1.0018.
    expect(answer?.effective).toBeCloseTo(Math.exp(0.801819 + 0.2), 4);
    expect(answer?.low).toBeGreaterThanOrEqual(1);
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

  it('is near n for n equal subjects', () => {
    const equal = Array.from({ length: 200 }, (_, index) => [['a', 'b', 'c', 'd'][index % 4] as string]);
    expect(breadth(events(...equal))?.effective).toBeCloseTo(4, 1);
  });
});
