import { describe, expect, it } from 'vitest';
import { indexTurningPoints, relationIndex, volumeTurningPoints } from '../../../src/measures/index.ts';
import { levantQuestion } from './levant.ts';

describe('Israel and the Palestinians in coded events, 1979–2011', () => {
  const question = levantQuestion('month');

  it.skipIf(question === null)('Oslo and the second intifada are turning points of the index', () => {
    if (question === null) return;
    const month = (period: number): string => question.periods[period]?.start.slice(0, 7) ?? '';
    const turns = indexTurningPoints(question).map(
      ({ period, direction }) => `${direction} ${month(period)}`,
    );
    expect(turns.some((turn) => /^up 1993-0[4-9]/.test(turn))).toBe(true);
    expect(turns).toContain('down 2000-09');
    const index = relationIndex({ ...question, otherWeights: false });
    const mean = (from: string, to: string): number => {
      const values = index.flatMap((point, period) =>
        point !== null && month(period) >= from && month(period) <= to ? [point.value] : [],
      );
      return values.reduce((sum, value) => sum + value / values.length, 0);
    };
    // A rise of more than a doubling with Oslo, a fall of more than that with the second intifada.
    expect(mean('1993-09', '1995-12') - mean('1990-01', '1992-12')).toBeGreaterThan(1);
    expect(mean('1999-01', '2000-08') - mean('2000-10', '2002-12')).toBeGreaterThan(1);
  });

  it.skipIf(question === null)(
    'the first intifada is a rise in volume, since the mix was hostile before',
    () => {
      if (question === null) return;
      const turns = volumeTurningPoints(question).map(({ period, ...turn }) => ({
        ...turn,
        year: Number(question.periods[period]?.start.slice(0, 4)),
      }));
      const rise = turns.find(({ year, direction }) => direction === 'up' && year >= 1986 && year <= 1988);
      expect((rise?.after ?? 0) - (rise?.before ?? 0)).toBeGreaterThan(1);
      expect(turns.some(({ year, direction }) => direction === 'up' && year === 2000)).toBe(true);
    },
  );
});
