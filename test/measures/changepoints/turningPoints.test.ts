import { describe, expect, it } from 'vitest';
import { falseAlarms, steps } from '../../../bench/quality/turning-points/rates.ts';
import { autoregressive, normals } from '../../../bench/quality/turning-points/simulate.ts';
import { findTurningPoints, onlineChanges, onlineSegmentation } from '../../../src/measures/index.ts';

describe('turning points', () => {
  it('of the worked example', () => {
    const values = Array.from({ length: 40 }, (_, index) => (index >= 20 ? 5 : 0) + ((index + 1) % 3));
    const [point, ...others] = findTurningPoints(values);
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      index: 20,
      low: 20,
      high: 20,
      direction: 'up',
      slopeBefore: 0,
      slopeAfter: 0,
    });
    expect(point?.before).toBeCloseTo(1.05, 9);
    expect(point?.after).toBeCloseTo(5.95, 9);
  });

  it('of a course that bends', () => {
    const normal = normals(3);
    const values = Array.from({ length: 60 }, (_, index) => Math.abs(index - 30) + 0.5 * normal());
    const [point, ...others] = findTurningPoints(values);
    expect(others).toEqual([]);
    expect(Math.abs((point?.index ?? 0) - 30)).toBeLessThanOrEqual(2);
    expect(point?.direction).toBe('up');
    expect(point?.slopeBefore).toBeCloseTo(-1, 1);
    expect(point?.slopeAfter).toBeCloseTo(1, 1);
  });

  it('do not exist in short, constant, straight and spiky series', () => {
    expect(findTurningPoints([])).toEqual([]);
    expect(findTurningPoints([1, 9, 1, 9, 1, 9, 1, 9, 9])).toEqual([]);
    expect(findTurningPoints(Array.from({ length: 50 }, () => 7))).toEqual([]);
    expect(findTurningPoints(Array.from({ length: 50 }, (_, index) => 3 * index - 8))).toEqual([]);
    const spiky = autoregressive(normals(8), 80, 0);
    spiky[40] = 60;
    expect(findTurningPoints(spiky)).toEqual([]);
  });

  it('do not hang on unit and origin', () => {
    const normal = normals(4);
    const values = Array.from({ length: 90 }, (_, index) => (index < 50 ? 0 : 4) + normal());
    const dates = (series: number[]): number[] => findTurningPoints(series).map(({ index }) => index);
    expect(dates(values)).toEqual([50]);
    for (const scale of [1e-9, 1000, 1e200])
      expect(dates(values.map((value) => value * scale + 5 * scale))).toEqual([50]);
    expect(dates(values.map((value) => -value))).toEqual([50]);
  });

  it('refuse what is no number', () => {
    expect(() => findTurningPoints([1, Number.NaN])).toThrow(RangeError);
  });

  it('are rare where nothing changes', () => {
    expect(falseAlarms(90, 0, 60, 1)).toBeLessThanOrEqual(0.05);
    expect(falseAlarms(90, 0.3, 60, 1)).toBeLessThanOrEqual(0.07);
  }, 60_000);

  it('are dated nearly as well as can be, and the interval holds the truth', () => {
    const rates = steps(90, 2, 0, 60, 5);
    expect(rates.found).toBeGreaterThan(0.8);
    expect(rates.datedOfFound).toBeGreaterThan(rates.bestPossible - 0.1);
    expect(rates.covered).toBeGreaterThan(0.9);
  }, 60_000);
});

describe('online detection', () => {
  it('sees a step soon after it happens, and only from the past', () => {
    const normal = normals(6);
    const values = Array.from({ length: 100 }, (_, index) => (index < 60 ? 0 : 4) + normal());
    const runs = onlineChanges(values);
    expect(runs[59]?.run).toBe(60);
    expect(runs[70]?.run).toBeLessThanOrEqual(12);
    expect(onlineChanges(values.slice(0, 50))).toEqual(runs.slice(0, 50));
    const [change, ...others] = onlineSegmentation(values);
    expect(others).toEqual([]);
    expect(Math.abs((change ?? 0) - 60)).toBeLessThanOrEqual(1);
  });
});
