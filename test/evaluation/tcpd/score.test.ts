import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateTurningPoints } from '../../../src/cli/evaluate/tcpd.ts';
import { scoreTurningPoints } from '../../../src/evaluation/index.ts';

const series = (length: number, ...marked: number[][]) => ({
  name: 'made-up',
  length,
  annotations: Object.fromEntries(marked.map((dates, place) => [`annotator ${place}`, dates])),
});

describe('turning points against annotators', () => {
  it('gives the published check values', () => {
    expect(scoreTurningPoints(series(100, [], [10], [50]), [10]).f1).toBeCloseTo(10 / 11, 12);
    expect(scoreTurningPoints(series(45, [10, 20], [10], [0, 5]), [10, 20]).covering).toBeCloseTo(
      0.796296,
      6,
    );
  });

  it('is one for the annotator himself, and index 0 counts on both sides', () => {
    expect(scoreTurningPoints(series(50, [7, 30]), [30, 7])).toEqual({
      f1: 1,
      precision: 1,
      recall: 1,
      covering: 1,
    });
    expect(scoreTurningPoints(series(50, []), [])).toEqual({ f1: 1, precision: 1, recall: 1, covering: 1 });
    expect(scoreTurningPoints(series(50, []), [25]).precision).toBe(0.5);
  });

  it('cleans predictions to 1 ≤ x < length − 1 and allows five either side', () => {
    expect(scoreTurningPoints(series(50, []), [0, -3, 49, 50, 80]).f1).toBe(1);
    expect(scoreTurningPoints(series(50, [20]), [25]).f1).toBe(1);
    expect(scoreTurningPoints(series(50, [20]), [26]).f1).toBe(0.5);
  });

  it('matches each marked date with a prediction of its own', () => {
    const { recall } = scoreTurningPoints(series(50, [20, 22]), [21]);
    expect(recall).toBeCloseTo(2 / 3, 12);
  });
});

const folder = new URL('../../../../shared/data/tcpd', import.meta.url).pathname;

describe('the annotated series', () => {
  it('are met above the floor by one configuration', async (context) => {
    if (!existsSync(folder)) return context.skip('the data set is not beside the repository');
    expect(readdirSync(folder)).toContain('annotations.json');
    expect(JSON.parse(readFileSync(`${folder}/annotations.json`, 'utf8'))).toBeTypeOf('object');
    const { json } = await evaluateTurningPoints([folder]);
    const { mean } = json as { mean: { f1: number; covering: number } };
    expect(mean.f1).toBeGreaterThan(0.8);
    expect(mean.covering).toBeGreaterThan(0.74);
  }, 60_000);
});
