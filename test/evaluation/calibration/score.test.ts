import { describe, expect, it } from 'vitest';
import { calibration } from '../../../src/evaluation/index.ts';

const of = (probability: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ probability, right: true })),
  ...Array.from({ length: wrong }, () => ({ probability, right: false })),
];

describe('calibration', () => {
  it('is without error where four of five said at 0.8 are right', () => {
    const { error, brier } = calibration([...of(0.8, 4, 1), ...of(0.2, 1, 4)]);
    expect(error).toBeCloseTo(0, 9);
    expect(brier).toBeCloseTo(0.16, 9);
  });

  it('has the distance as error where they are not', () => {
    expect(calibration(of(0.9, 1, 1)).error).toBeCloseTo(0.4, 9);
  });

  it('tells what each least probability keeps', () => {
    const { thresholds } = calibration([...of(0.85, 3, 1), ...of(0.35, 1, 3)]);
    const at = (wanted: number) => thresholds.find(({ threshold }) => threshold === wanted);
    expect(at(0)).toEqual({ threshold: 0, kept: 8, precision: 0.5, recall: 1 });
    expect(at(0.5)).toEqual({ threshold: 0.5, kept: 4, precision: 0.75, recall: 0.75 });
    expect(at(0.9)).toEqual({ threshold: 0.9, kept: 0, precision: 0, recall: 0 });
  });

  it('is zero of nothing', () => {
    expect(calibration([])).toMatchObject({ error: 0, brier: 0 });
  });
});
