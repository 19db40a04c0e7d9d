import { describe, expect, it } from 'vitest';
import { scoreFactuality } from '../../../src/evaluation/index.ts';

describe('did it happen', () => {
  it('compares flags with the sign of the judgement and leaves zero out', () => {
    const score = scoreFactuality([
      { id: 'a', factuality: -2, flagged: true },
      { id: 'b', factuality: 2, flagged: false },
      { id: 'c', factuality: 1, flagged: true },
      { id: 'd', factuality: -1, flagged: false },
      { id: 'e', factuality: 0, flagged: true },
    ]);
    expect(score).toMatchObject({ cases: 4, accuracy: 0.5, precision: 0.5, recall: 0.5 });
    expect(score.wrong.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});
