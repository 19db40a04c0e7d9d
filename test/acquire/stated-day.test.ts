import { describe, expect, it } from 'vitest';
import { statedDay } from '../../src/acquire/formats/stated-day.ts';

describe('dates as machines write them', () => {
  it.each([
    ['2014-03-02', '2014-03-02'],
    ['2014-03-02T23:30:00-05:00', '2014-03-02'],
    ['20140302', '2014-03-02'],
    ['Sun, 02 Mar 2014 23:30:00 -0500', '2014-03-02'],
    ['2 March 2014', '2014-03-02'],
    ['02-Mar-14', '2014-03-02'],
    ['2 Mar 71', '1971-03-02'],
    ['March 2, 2014', '2014-03-02'],
    ['Mar. 2 2014', '2014-03-02'],
    ['2014-02-30', undefined],
    ['2 Brumaire 2014', undefined],
    ['Tuesday', undefined],
    ['1394006400', undefined],
    ['02/03/2014', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, day) => {
    expect(statedDay(text)).toBe(day);
  });
});
