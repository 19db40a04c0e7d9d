import { describe, expect, it } from 'vitest';
import { firstMoves, imbalance, leads, randomOf, reciprocity } from '../../../src/measures/index.ts';

/** Two series of 60 values from a fixed recurrence, the second driven by the first one period before. */
function driven(): { x: number[]; y: number[] } {
  const x = Array.from({ length: 60 }, (_, index) => ((index * 7919) % 101) / 50 - 1);
  const y = [0];
  for (let index = 1; index < 60; index += 1)
    y.push(0.4 * (y[index - 1] ?? 0) + 0.6 * (x[index - 1] ?? 0) + (((index * 104729) % 97) / 97 - 0.5));
  return { x, y };
}

describe('imbalance', () => {
  it('of the worked example', () => {
    const found = imbalance([
      { first: 3, second: 1 },
      { first: 4, second: 2 },
    ]);
    // Seven of ten acts: 2 × 0.7 − 1; Wilson's interval of 7 in 10 is 0.3968 … 0.8922.
    expect(found?.imbalance).toBeCloseTo(0.4, 10);
    expect(found?.low).toBeCloseTo(2 * 0.396778 - 1, 4);
    expect(found?.high).toBeCloseTo(2 * 0.892209 - 1, 4);
    expect(found?.dispersion).toBe(1);
  });

  it('is less sure where the side that acts changes from period to period', () => {
    const steady = imbalance(Array.from({ length: 20 }, () => ({ first: 6, second: 4 })));
    const fitful = imbalance(
      Array.from({ length: 20 }, (_, index) =>
        index % 5 < 3 ? { first: 10, second: 0 } : { first: 0, second: 10 },
      ),
    );
    expect(fitful?.imbalance).toBeCloseTo(steady?.imbalance ?? 0, 10);
    expect(fitful?.dispersion).toBeGreaterThan(8);
    expect((fitful?.high ?? 0) - (fitful?.low ?? 0)).toBeGreaterThan(
      2 * ((steady?.high ?? 0) - (steady?.low ?? 0)),
    );
  });

  it('is unknown without acts, and one-sided where one side alone acts', () => {
    expect(imbalance([{ first: 0, second: 0 }])).toBeNull();
    expect(imbalance([{ first: 5, second: 0 }])).toMatchObject({ imbalance: 1, high: 1 });
  });
});

describe('first moves', () => {
  const moves = (...entries: [day: number, side: 'first' | 'second'][]) =>
    entries.map(([day, side], index) => ({ id: `e${index}`, day, side }));

  it('of the worked example: two episodes, one opened by each side, and one by both', () => {
    const found = firstMoves(
      moves(
        [1, 'first'],
        [3, 'second'],
        [5, 'first'],
        [50, 'second'],
        [52, 'first'],
        [100, 'first'],
        [100, 'second'],
      ),
      30,
    );
    expect(found).toMatchObject({ first: 1, second: 1, both: 1, expected: 4 / 7 });
    expect(found?.episodes.map(({ start, end, acts, opened }) => [start, end, acts, opened])).toEqual([
      [1, 5, 3, 'first'],
      [50, 52, 2, 'second'],
      [100, 100, 2, 'both'],
    ]);
    expect(found?.episodes[2]?.openedBy).toEqual(['e5', 'e6']);
  });

  it('tests openings against the share of all acts, as the exact binomial test of SciPy does', () => {
    // Twelve of fifteen openings where 6 in 10 acts are the first state's: scipy.stats.binomtest(12, 15, 0.6).
    const entries: [number, 'first' | 'second'][] = [];
    for (let episode = 0; episode < 15; episode += 1) {
      const opener = episode < 12 ? 'first' : 'second';
      entries.push([episode * 100, opener], [episode * 100 + 1, opener === 'first' ? 'second' : 'first']);
    }
    // 15 and 15 so far; 3 more acts of the first state for each 2 … until 60 %: 7.5 of them do not exist, so 15 in both.
    for (let extra = 0; extra < 15; extra += 1) entries.push([extra * 100 + 2, 'first']);
    for (let extra = 0; extra < 5; extra += 1) entries.push([extra * 100 + 3, 'second']);
    const found = firstMoves(moves(...entries), 30);
    expect(found?.expected).toBeCloseTo(0.6, 10);
    expect(found?.p).toBeCloseTo(0.1855493, 5);
    expect(firstMoves([], 30)).toBeNull();
  });
});

describe('lead and lag', () => {
  it('finds the leader, its lag, and the partial correlation that least squares gives', () => {
    const { x, y } = driven();
    const lead = leads(x, y, randomOf(1), { lags: 2 });
    // numpy.linalg.lstsq: y on constant, trend, y at lags 1–3 and detrended x at lag 3; the same for x at lag 1.
    expect(lead?.lag).toBe(1);
    expect(lead?.response).toBeCloseTo(0.7477317, 5);
    expect(lead?.p).toBeLessThanOrEqual(0.005);
    expect(leads(y, x, randomOf(1), { lags: 2 })?.p).toBeGreaterThan(0.05);
  });

  it('says nothing of short, silent or unvarying series', () => {
    const { x, y } = driven();
    expect(leads(x.slice(0, 20), y.slice(0, 20), randomOf(1))).toBeNull();
    expect(leads(x, Array(60).fill(3), randomOf(1))).toBeNull();
    expect(leads(Array(60).fill(3), y, randomOf(1))).toBeNull();
    expect(leads(x, Array(60).fill(null), randomOf(1))).toBeNull();
    expect(reciprocity(x, Array(60).fill(null), randomOf(1))).toBeNull();
  });

  it('passes over unknown periods', () => {
    const { x, y } = driven();
    const gaps = (series: number[]): (number | null)[] =>
      series.map((value, index) => (index === 30 ? null : value));
    expect(leads(gaps(x), gaps(y), randomOf(1), { lags: 2 })).toMatchObject({ lag: 1, periods: 53 });
  });

  it('does not take a common rise in coverage for an order', () => {
    const random = randomOf(11);
    const coverage = Array.from({ length: 120 }, (_, index) => 100 * (1 + (index % 40) / 4));
    const own = (): number[] => coverage.map((events) => Math.sqrt(random.poisson(events / 20)));
    let wrong = 0;
    for (let run = 0; run < 40; run += 1)
      if ((leads(own(), own(), random, { lags: 3, coverage })?.p ?? 1) <= 0.05) wrong += 1;
    expect(wrong).toBeLessThanOrEqual(6);
  });
});

describe('reciprocity', () => {
  it('is the correlation of what the past leaves unexplained', () => {
    const { x, y } = driven();
    const found = reciprocity(x, y, randomOf(1), { lags: 2 });
    // numpy: residuals of both on constant, trend and own lags 1–3, numpy.corrcoef.
    expect(found?.reciprocity).toBeCloseTo(0.0243924, 5);
    expect(found?.p).toBeGreaterThan(0.5);
  });

  it('finds sides that answer in kind', () => {
    const random = randomOf(2);
    const first = Array.from({ length: 80 }, () => random.normal());
    const second = first.map((value) => value + random.normal());
    const found = reciprocity(first, second, random);
    expect(found?.p).toBeLessThanOrEqual(0.005);
    expect(found?.low).toBeLessThan(0.707);
    expect(found?.high).toBeGreaterThan(0.707);
  });
});
