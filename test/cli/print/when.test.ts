import { expect, it } from 'vitest';
import { when } from '../../../src/cli/print/when.ts';

it.each([
  ['2017-11-24', null, '2017-11-24'],
  ['2017-11-24', '2017-11-24', '2017-11-24'],
  ['2016-02-01', '2016-02-29', '2016-02'],
  ['2016-02-01', '2016-02-28', '2016-02-01 … 2016-02-28'],
  ['2016-01-01', '2016-12-31', '2016'],
  ['2017-08-01', '2018-05-31', '2017-08-01 … 2018-05-31'],
  [null, null, 'no date'],
])('says %s to %s as "%s"', (date, enddate, words) => {
  expect(when({ date, enddate })).toBe(words);
});
