import { describe, expect, it } from 'vitest';
import { matchesName, unifyNames } from '../../src/store/queries/initiativeNames.ts';

describe('names of initiatives', () => {
  it('join the fuller name of the same states, the one that adds least', () => {
    const names = [
      'A–B pipeline',
      'A–B offshore gas pipeline',
      'A–B gas pipeline',
      'A–C pipeline',
      'Peace talks',
    ];
    expect(unifyNames(names)).toEqual([
      ['A–B offshore gas pipeline'],
      ['A–B gas pipeline', 'A–B pipeline'],
      ['A–C pipeline'],
      ['Peace talks'],
    ]);
    expect(unifyNames([])).toEqual([]);
  });

  it('are found by some of their words', () => {
    expect(matchesName('China–Pakistan Economic Corridor', 'china-pakistan corridor')).toBe(true);
    expect(matchesName('China–Pakistan Economic Corridor', 'china iran')).toBe(false);
  });
});
