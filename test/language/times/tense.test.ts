import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/core/index.ts';
import { sideOfPredicate } from '../../../src/language/times/tense.ts';

/** Words as `text|lemma|xpos|head|relation`, heads counted from 1. */
function tokens(written: string): Token[] {
  return written.split(' ').map((word) => {
    const [text = '', lemma = '', xpos = '', head = '0', relation = ''] = word.split('|');
    return { text, lemma, xpos, head: Number(head) - 1, relation, upos: xpos.startsWith('VB') ? 'VERB' : 'X' } as Token; // prettier-ignore
  });
}

describe('a participle of asking or promising', () => {
  it('is the past where somebody says it to somebody: taggers err', () => {
    const called =
      'Envoys|envoy|NNS|2|nsubj called|call|VBN|0|root on|on|IN|4|case rivals|rival|NNS|2|obl to|to|TO|6|mark leave|leave|VB|2|advcl';
    expect(sideOfPredicate(tokens(called), 1)).toBe('past');
  });

  it('looks ahead where nobody does', () => {
    const elections = 'Elections|election|NNS|2|nsubj called|call|VBN|0|root for|for|IN|4|case May|May|NNP|2|obl'; // prettier-ignore
    expect(sideOfPredicate(tokens(elections), 1)).toBe('future');
    const told =
      'Rivals|rival|NNS|3|nsubj:pass are|be|VBP|3|aux:pass asked|ask|VBN|0|root to|to|TO|5|mark leave|leave|VB|3|xcomp';
    expect(sideOfPredicate(tokens(told), 2)).toBe('future');
  });
});
