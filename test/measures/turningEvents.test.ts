import { expect, it } from 'vitest';
import { turningEvents } from '../../src/measures/index.ts';

it('names the events that moved the mean most, and their contributions add up with the rest', () => {
  const events = [
    { id: 'a', date: '2001-01-02', enddate: '2001-01-02', score: 4 },
    { id: 'b', date: '2001-01-03', enddate: null, score: -7 },
    { id: 'c', date: '2001-01-04', enddate: null, score: -2 },
    { id: 'd', date: null, enddate: null, score: 1 },
  ];
  const down = turningEvents({ meanBefore: 2, direction: 'down' }, events);
  expect(down.map(({ id, contribution }) => [id, contribution])).toEqual([
    ['b', -2.25],
    ['c', -1],
    ['d', -0.25],
  ]);
  const up = turningEvents({ meanBefore: 2, direction: 'up' }, events);
  expect(up.map(({ id, contribution }) => [id, contribution])).toEqual([['a', 0.5]]);
  // −2.25 − 1 − 0.25 + 0.5 = −3: the mean of the four, −1, less the level before.
  const all = [...down, ...up].reduce((sum, { contribution }) => sum + contribution, 0);
  expect(all).toBe(-1 - 2);
});
