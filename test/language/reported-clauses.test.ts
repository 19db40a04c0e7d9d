import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('reported clauses', () => {
  it.each([
    ['The ministry said in a statement that Iran had fired missiles at Iraq.', 'fired', 'ccomp said'],
    [
      'The minister said in an interview with a newspaper that Turkey had bombed villages.',
      'bombed',
      'ccomp said',
    ],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });

  it('leaves relative clauses alone', () => {
    const text = 'The minister said in a report that appeared on Monday: no.';
    expect(governor(text, 'appeared')).toBe('acl:relcl report');
  });
});
