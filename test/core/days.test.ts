import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  isDay,
  nextPeriod,
  periodEnd,
  periodStart,
  weekday,
} from '../../src/core/index.ts';
import type { Period } from '../../src/core/index.ts';

const anyDay = fc.integer({ min: -719162, max: 2932896 }).map(dayFromNumber);
const anyPeriod = fc.constantFrom<Period>('day', 'week', 'month', 'quarter', 'year');

describe('days', () => {
  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25000, max: 40000 }), (number) => {
        expect(dayFromNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('numbers and days are inverse', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFromNumber(dayNumber(day))).toBe(day);
      }),
    );
  });

  it('knows days that do not exist', () => {
    expect(dayOf(2023, 2, 29)).toBeUndefined();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(isDay('2024-13-01')).toBe(false);
    expect(isDay('1900-02-29')).toBe(false);
  });

  it('moves by months to the last day where the month is shorter', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  });

  it('weeks begin on Monday', () => {
    expect(weekday('2024-07-18')).toBe(4);
    expect(periodStart('2024-07-18', 'week')).toBe('2024-07-15');
  });

  it('periods tile time: each day lies in exactly one', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, (day, period) => {
        fc.pre(day > '0002-01-01' && day < '9998-01-01');
        const start = periodStart(day, period);
        expect(start <= day && day <= periodEnd(start, period)).toBe(true);
        expect(periodStart(start, period)).toBe(start);
        expect(periodStart(nextPeriod(start, period), period)).toBe(nextPeriod(start, period));
      }),
    );
  });
});
