import { expect, it } from 'vitest';
import { treeLines } from '../../../src/cli/print/tree.ts';

const word = (text: string, lemma: string, upos: string, head: number, relation: string) => ({
  text,
  lemma,
  upos,
  head,
  relation,
  xpos: '',
  start: 0,
  end: 0,
});

it('draws who hangs on whom, without punctuation', () => {
  const tokens = [
    word('Arvania', 'Arvania', 'PROPN', 1, 'nsubj'),
    word('condemned', 'condemn', 'VERB', -1, 'root'),
    word('Belmark', 'Belmark', 'PROPN', 4, 'nmod:poss'),
    word("'s", "'s", 'PART', 2, 'case'),
    word('raid', 'raid', 'NOUN', 1, 'obj'),
    word('.', '.', 'PUNCT', 1, 'punct'),
  ];
  expect(treeLines(tokens)).toEqual([
    'condemned (condemn)  VERB root',
    '├ Arvania  PROPN nsubj',
    '└ raid  NOUN obj',
    '  └ Belmark  PROPN nmod:poss',
    "    └ 's  PART case",
  ]);
});

it('has no lines for no words', () => {
  expect(treeLines([])).toEqual([]);
});
