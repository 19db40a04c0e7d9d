import { describe, expect, it } from 'vitest';
import { normals } from '../../../bench/quality/turning-points/simulate.ts';
import type { SeriesPoint } from '../../../src/measures/index.ts';
import { parseClaim, testClaim, trajectory } from '../../../src/measures/index.ts';
import { movement } from '../../../src/measures/claims/slope.ts';

type Point = Pick<SeriesPoint, 'start' | 'events' | 'meanScore' | 'trajectory'>;

/** Years from 1990 on, one score list each. */
function years(...scores: number[][]): Point[] {
  const sums = scores.map((list) => ({
    events: list.length,
    scoreSum: list.reduce((sum, score) => sum + score, 0),
    scoreSquares: list.reduce((sum, score) => sum + score * score, 0),
  }));
  const levels = trajectory(sums);
  return sums.map(({ events, scoreSum }, index) => ({
    start: `${1990 + index}-01-01`,
    events,
    meanScore: events === 0 ? null : scoreSum / events,
    trajectory: levels[index] ?? null,
  }));
}

/** Thirty years of twelve events each around a level that moves by `slope` a year. */
function steady(slope: number, seed: number): Point[] {
  const normal = normals(seed);
  return years(
    ...Array.from({ length: 30 }, (_, year) =>
      Array.from({ length: 12 }, () => slope * (year - 15) + 2 * normal()),
    ),
  );
}

describe('a claim', () => {
  it('is read', () => {
    expect(parseClaim('up since 2013')).toEqual({ kind: 'trend', direction: 'up', since: '2013-01-01' });
    expect(parseClaim('Improving')).toEqual({ kind: 'trend', direction: 'up', since: null });
    expect(parseClaim('declining since 2015-06')).toEqual({
      kind: 'trend',
      direction: 'down',
      since: '2015-06-01',
    });
    expect(parseClaim('at its lowest since 1999')).toEqual({
      kind: 'extreme',
      direction: 'down',
      since: '1999-01-01',
    });
  });

  it.each(['purple', 'not improving', 'up and down', 'up since yesterday', '', 'at its best and its worst'])(
    'that cannot be tested is refused: %s',
    (text) => {
      expect(() => parseClaim(text)).toThrow(/no claim that can be tested/);
    },
  );

  it('of a rise is supported by a rise, contradicted by a fall and by standing still', () => {
    const up = parseClaim('up since 1990');
    expect(testClaim(up, steady(0.15, 1)).verdict).toBe('supported');
    expect(testClaim(up, steady(-0.15, 1)).verdict).toBe('contradicted');
    const still = Array.from({ length: 40 }, (_, run) => testClaim(up, steady(-0.02, run + 1)).verdict);
    expect(still.filter((verdict) => verdict === 'contradicted').length).toBeGreaterThan(25);
    expect(still).not.toContain('supported');
    expect(testClaim(parseClaim('declining'), steady(-0.15, 1)).verdict).toBe('supported');
  });

  it('has not enough data with few periods, few events, or events that begin later', () => {
    const few = testClaim(parseClaim('up since 2013'), steady(0.3, 1));
    expect(few.verdict).toBe('not enough data');
    expect(few.why).toBe('7 periods with events since 2013-01-01; at least 8 are needed.');
    expect(testClaim(parseClaim('up since 1980'), steady(0.3, 1)).why).toBe('the events begin only in 1990.');
    expect(testClaim(parseClaim('up'), []).verdict).toBe('not enough data');
    const thin = years([3], [-6], [4], [], [-2], [7], [-5], [2], [6], [-4]);
    const answer = testClaim(parseClaim('improving'), thin);
    expect(answer.verdict).toBe('not enough data');
    expect(answer.power).toBeLessThan(0.2);
  });

  it('of an extreme', () => {
    const lowest = parseClaim('at its lowest since 1990');
    expect(testClaim(lowest, steady(-0.3, 3)).verdict).toBe('supported');
    expect(testClaim(lowest, steady(0.3, 3)).verdict).toBe('contradicted');
  });

  it('is seldom supported where nothing moves', () => {
    const verdicts = Array.from(
      { length: 200 },
      (_, run) => testClaim(parseClaim('up'), steady(0, run + 1)).verdict,
    );
    expect(verdicts.filter((verdict) => verdict === 'supported').length).toBeLessThanOrEqual(10);
  });
});

it('the movement of the worked example', () => {
  const means = [1, 2, 4, 3, 5].map((mean, time) => ({ time, mean, events: 2 }));
  // Slope 0.9, so 3.6 over four steps; the residuals leave 1.9, so the slope's error is √(1.9 / 3 / 10).
  const { change, standardError } = movement(means);
  expect(change).toBeCloseTo(3.6, 9);
  expect(standardError).toBeCloseTo(4 * Math.sqrt(1.9 / 3 / 10), 9);
});
