import { describe, expect, it } from 'vitest';
import type { ScoredPeriod } from '../../src/measures/index.ts';
import { localLevel, trajectory } from '../../src/measures/index.ts';

const SILENT: ScoredPeriod = { events: 0, scoreSum: 0, scoreSquares: 0 };

function period(...scores: number[]): ScoredPeriod {
  return {
    events: scores.length,
    scoreSum: scores.reduce((sum, score) => sum + score, 0),
    scoreSquares: scores.reduce((sum, score) => sum + score * score, 0),
  };
}

/** A small generator of normal numbers with a seed, so that the simulation is the same everywhere. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe('trajectory', () => {
  it('is the mean itself where nothing moves', () => {
    const points = trajectory(Array.from({ length: 20 }, () => period(2, 3, 2.5, 2.5)));
    for (const point of points) expect(point?.level).toBeCloseTo(2.5, 2);
  });

  it('claims nothing outside the span of events, and bridges silence with more doubt', () => {
    const points = trajectory([SILENT, period(2, 3), SILENT, SILENT, SILENT, period(4, 5), SILENT]);
    expect(points[0]).toBeNull();
    expect(points[6]).toBeNull();
    const width = (index: number): number => (points[index]?.high ?? 0) - (points[index]?.low ?? 0);
    expect(width(3)).toBeGreaterThan(width(1));
    expect(trajectory([SILENT, SILENT])).toEqual([null, null]);
  });

  it('stays on the scale', () => {
    const [point] = trajectory([period(10)]);
    expect(point?.level).toBeCloseTo(10, 3);
    expect(point?.high).toBe(10);
    expect(point?.low).toBeGreaterThanOrEqual(-10);
  });

  it('covers the truth in about 95 of 100 periods', () => {
    const normal = normals(20240718);
    let covered = 0;
    let all = 0;
    for (let run = 0; run < 60; run++) {
      let level = 1;
      const truths: number[] = [];
      const periods: ScoredPeriod[] = [];
      for (let index = 0; index < 60; index++) {
        level += 0.4 * normal();
        truths.push(level);
        const events = index % 7 === 3 ? 0 : 1 + (index % 5);
        periods.push(period(...Array.from({ length: events }, () => level + 3 * normal())));
      }
      for (const [index, point] of trajectory(periods).entries()) {
        const truth = truths[index] ?? 0;
        if (point === null || Math.abs(truth) > 10) continue;
        all += 1;
        if (point.low <= truth && truth <= point.high) covered += 1;
      }
    }
    expect(covered / all).toBeGreaterThan(0.92);
    expect(covered / all).toBeLessThan(0.98);
  });
});

describe('localLevel', () => {
  it('lies between the weighted mean and the observation, with no less doubt than the closed form', () => {
    const levels = localLevel([
      { value: 1, variance: 1 },
      { value: 3, variance: 1 },
      { value: 2, variance: 0.5 },
    ]);
    // Weights 1, 1, 2: mean 2. Steps of any size are weighed, so it is near, not equal.
    expect(levels[1]?.mean).toBeGreaterThan(1.9);
    expect(levels[1]?.mean).toBeLessThan(2.5);
    expect(levels[1]?.variance).toBeGreaterThan(0.25);
  });
});
