import { describe, expect, it } from 'vitest';
import { evaluateUd } from '../../../src/evaluation/index.ts';

/** A sentence from `form/UPOS/head/relation` entries; `a+b` makes a multiword token of the words a and b. */
function conllu(...sentences: string[]): string {
  return sentences
    .map((sentence) => {
      const lines: string[] = [];
      let number = 0;
      for (const entry of sentence.split(' ')) {
        const words = entry.split('+').map((word) => word.split('/') as [string, string, string, string]);
        if (words.length > 1) {
          const form = words.map(([text]) => text).join('');
          lines.push(`${number + 1}-${number + words.length}\t${form}${'\t_'.repeat(8)}`);
        }
        for (const [text, upos, head, relation] of words) {
          number++;
          lines.push(`${number}\t${text}\t${text}\t${upos}\t${upos}\t_\t${head}\t${relation}\t_\t_`);
        }
      }
      return `${lines.join('\n')}\n\n`;
    })
    .join('');
}

const GOLD = conllu(
  "Arvenia/PROPN/4/nsubj wo/AUX/4/aux+n't/PART/4/advmod sign/VERB/0/root",
  'Talks/NOUN/2/nsubj:pass fail/VERB/0/root',
);

const f1 = (system: string, gold = GOLD): Record<string, number | null> =>
  Object.fromEntries(Object.entries(evaluateUd(gold, system)).map(([name, score]) => [name, score.f1]));

describe('evaluateUd', () => {
  it('gives all to a file against itself', () => {
    expect(Object.values(f1(GOLD)).every((score) => score === 1)).toBe(true);
  });

  it('leaves subtypes of relations out', () => {
    expect(f1(GOLD.replace('nsubj:pass', 'nsubj'))['las']).toBe(1);
    expect(f1(GOLD.replace('nsubj:pass', 'obj'))['las']).toBeCloseTo(5 / 6);
    expect(f1(GOLD.replace('nsubj:pass', 'obj'))['uas']).toBe(1);
  });

  it('counts a wrong tag against that tag only', () => {
    const scores = f1(GOLD.replace('sign\tVERB\tVERB', 'sign\tNOUN\tVERB'));
    expect(scores['upos']).toBeCloseTo(5 / 6);
    expect([scores['xpos'], scores['lemma'], scores['las']]).toEqual([1, 1, 1]);
  });

  it('counts a missed sentence end once, and the heads that it moves', () => {
    const joined = conllu(
      "Arvenia/PROPN/4/nsubj wo/AUX/4/aux+n't/PART/4/advmod sign/VERB/0/root Talks/NOUN/6/nsubj fail/VERB/4/parataxis",
    );
    const scores = f1(joined);
    expect(scores['sentences']).toBe(0);
    expect([scores['tokens'], scores['words'], scores['upos']]).toEqual([1, 1, 1]);
    expect(scores['las']).toBeCloseTo(5 / 6);
  });

  it('aligns words inside a multiword token by form, whatever cut it', () => {
    const whole = conllu(
      "Arvenia/PROPN/3/nsubj won't/AUX/3/aux sign/VERB/0/root",
      'Talks/NOUN/2/nsubj fail/VERB/0/root',
    );
    const scores = evaluateUd(GOLD, whole);
    expect(scores.tokens.f1).toBe(1);
    expect(scores.words).toMatchObject({ correct: 4, gold: 6, system: 5 });
    const other = conllu(
      "Arvenia/PROPN/4/nsubj won/AUX/4/aux+'t/PART/4/advmod sign/VERB/0/root",
      'Talks/NOUN/2/nsubj fail/VERB/0/root',
    );
    expect(evaluateUd(GOLD, other).words.correct).toBe(4);
  });

  it('counts tokens cut in two as wrong on both sides', () => {
    const cut = conllu(
      "Arvenia/PROPN/4/nsubj wo/AUX/4/aux+n't/PART/4/advmod sign/VERB/0/root",
      'Tal/NOUN/3/nsubj ks/NOUN/1/flat fail/VERB/0/root',
    );
    expect(evaluateUd(GOLD, cut).tokens).toMatchObject({ correct: 4, gold: 5, system: 6 });
  });

  it('takes any lemma where gold has none, and both roots as the same head', () => {
    expect(f1(GOLD.replace('fail\tfail', 'fail\tother'))['lemma']).toBeCloseTo(5 / 6);
    expect(f1(GOLD, GOLD.replace('fail\tfail', 'fail\t_'))['lemma']).toBe(1);
  });

  it('says where texts differ', () => {
    expect(() => evaluateUd(GOLD, GOLD.replaceAll('Talks', 'Talk'))).toThrow(/not of the same text/);
  });

  it('says which line is wrong', () => {
    expect(() => evaluateUd(GOLD, 'one\ttwo\n')).toThrow(/Line 1 of the system file has 2 columns/);
    expect(() => evaluateUd(GOLD.replace('\t2\tnsubj:pass', '\t9\tnsubj:pass'), GOLD)).toThrow(
      /the gold file/,
    );
  });

  it('gives null, not zero, where there was nothing to count', () => {
    expect(evaluateUd('', '').words).toMatchObject({ f1: null, precision: null, recall: null });
  });
});
