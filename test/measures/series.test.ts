import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSeries, meanInterval } from '../../src/measures/index.ts';
import type { DirectedCounts } from '../../src/measures/index.ts';

function row(
  start: string,
  source: string,
  target: string,
  quad: [number, number, number, number],
  scores: number[],
): DirectedCounts {
  const scoreSum = scores.reduce((sum, score) => sum + score, 0);
  const scoreSquares = scores.reduce((sum, score) => sum + score * score, 0);
  return { dataset: 'demarche', start, source, target, quad, scoreSum, scoreSquares, articles: 1 };
}

describe('buildSeries', () => {
  const rows = [
    row('2020-01-01', 'ARV', 'BEL', [2, 0, 0, 0], [2.5, 4]),
    row('2020-01-01', 'BEL', 'ARV', [0, 0, 1, 0], [-2]),
    row('2020-03-01', 'ARV', 'BEL', [0, 0, 0, 1], [-6]),
  ];
  const series = buildSeries(rows, rows, { first: 'ARV', second: 'BEL', period: 'month' });

  it('gives every period between the first and the last, the silent ones too', () => {
    expect(series.map((point) => point.start)).toEqual(['2020-01-01', '2020-02-01', '2020-03-01']);
    expect(series[1]).toMatchObject({ events: 0, meanScore: null, low: null, high: null });
  });

  it('adds both directions and keeps them apart', () => {
    expect(series[0]).toMatchObject({ events: 3, articles: 2, quad: [2, 0, 1, 0], meanScore: 1.5 });
    expect(series[0]?.outward).toMatchObject({ events: 2, quad: [2, 0, 0, 0], meanScore: 3.25 });
    expect(series[0]?.inward).toMatchObject({ events: 1, quad: [0, 0, 1, 0], meanScore: -2 });
    expect(series[0]?.outward.index?.value).toBeGreaterThan(series[0]?.inward.index?.value ?? 99);
  });

  it('does not depend on the order of rows, and counts every event once', () => {
    const anyRows = fc.array(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        quad: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
        outward: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anyRows, (drawn) => {
        const many = drawn.map(({ month, quad, outward }) =>
          row(
            `2020-${String(month).padStart(2, '0')}-01`,
            outward ? 'ARV' : 'BEL',
            outward ? 'BEL' : 'ARV',
            quad,
            [1],
          ),
        );
        const options = { first: 'ARV', second: 'BEL', period: 'month' } as const;
        const forwards = buildSeries(many, many, options);
        expect(buildSeries(many.toReversed(), many, options)).toEqual(forwards);
        const total = many.reduce((sum, { quad }) => sum + quad[0] + quad[1] + quad[2] + quad[3], 0);
        expect(forwards.reduce((sum, point) => sum + point.events, 0)).toBe(total);
      }),
    );
  });
});

describe('coverage', () => {
  const rows = [
    row('2020-01-01', 'ARV', 'BEL', [8, 0, 0, 0], [1]),
    row('2020-04-01', 'ARV', 'BEL', [4, 0, 0, 0], [1]),
  ];
  const month = (name: string, events: number) => ({
    dataset: 'demarche',
    month: `2020-${name}-01`,
    quad: [0.85 * events, 0.02 * events, 0.07 * events, 0.06 * events] as const,
    events,
  });
  const options = { first: 'ARV', second: 'BEL', period: 'month' } as const;

  it('tells zero from unknown, and says what was to be expected', () => {
    const world = [month('01', 100), month('02', 50), month('04', 50)];
    const series = buildSeries(rows, rows, { ...options, world });
    expect(series.map(({ known }) => known)).toEqual([true, true, false, true]);
    // Twelve events in 200 reported: 6 % of each month.
    expect(series.map(({ expected }) => expected)).toEqual([6, 3, null, 3]);
    expect(series[1]).toMatchObject({ events: 0, index: { value: expect.any(Number) as number } });
  });

  it('a source that reports half as much does not move the index', () => {
    const many = Array.from({ length: 12 }, (_, at) => {
      const events = at < 6 ? 40 : 20;
      return row(
        `2020-${String(at + 1).padStart(2, '0')}-01`,
        'ARV',
        'BEL',
        [0.9 * events, 0, 0.1 * events, 0],
        [1],
      );
    });
    const world = many.map(({ start }, at) => ({ ...month('01', at < 6 ? 4000 : 2000), month: start }));
    const series = buildSeries(many, many, { ...options, world });
    expect(Math.abs((series[0]?.index?.value ?? 9) - (series[11]?.index?.value ?? -9))).toBeLessThan(0.1);
    expect(series[11]?.expected).toBeCloseTo(20, 6);
  });

  it('gives weeks and days their share of the month', () => {
    const day = [row('2020-02-10', 'ARV', 'BEL', [1, 0, 0, 0], [1])];
    const [point] = buildSeries(day, day, { ...options, period: 'week', world: [month('02', 29)] });
    expect(point).toMatchObject({ known: true, expected: 1 });
  });

  it('keeps what each data set told', () => {
    const [first = row('2020-01-01', 'ARV', 'BEL', [8, 0, 0, 0], [1])] = rows;
    const both = [first, { ...first, dataset: 'gdelt', quad: [1, 0, 2, 0] as const }];
    const [point] = buildSeries(both, both, options);
    expect(point).toMatchObject({
      events: 11,
      datasets: [
        { dataset: 'demarche', events: 8 },
        { dataset: 'gdelt', events: 3 },
      ],
    });
  });
});

describe('meanInterval', () => {
  it('is the t interval of the scores', () => {
    // Scores 1, 2, 3, 4, 5: mean 3, standard error 0.70711, t(4) = 2.776.
    const interval = meanInterval(5, 15, 55);
    expect(interval?.low).toBeCloseTo(3 - 2.776 * Math.sqrt(0.5), 6);
    expect(interval?.high).toBeCloseTo(3 + 2.776 * Math.sqrt(0.5), 6);
  });

  it('is unknown for one event and stays on the scale', () => {
    expect(meanInterval(1, 4, 16)).toBeNull();
    expect(meanInterval(2, 0, 200)).toEqual({ low: -10, high: 10 });
  });
});
