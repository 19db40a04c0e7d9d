import type { Sentence, Token } from '../../../src/core/index.ts';

const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say',
  met: 'meet',
  signed: 'sign',
  agreed: 'agree',
  flew: 'fly',
  killed: 'kill',
  left: 'leave',
  held: 'hold',
};

/**
 * Builds a sentence by hand from `word|XPOS|head|relation` items, where `head` counts words from 1 and 0 is the
 * root, as in CoNLL-U; plain words without a tree are just `word`.
 */
export function sentence(written: string): Sentence {
  let position = 0;
  const tokens: Token[] = written.split(/\s+/).map((item) => {
    const [text = '', xpos = '', head = '', relation = ''] = item.split('|');
    const start = position;
    position += text.length + 1;
    const upos = uposOf(xpos);
    return {
      text,
      start,
      end: start + text.length,
      upos,
      xpos,
      lemma: LEMMAS[text.toLowerCase()] ?? text.toLowerCase(),
      head: head === '' ? -1 : Number(head) - 1,
      relation,
    };
  });
  const text = tokens.map((token) => token.text).join(' ');
  return { index: 0, start: 0, end: text.length, text, tokens, times: [] };
}

function uposOf(xpos: string): string {
  if (xpos === '') return '';
  if (xpos.startsWith('VB')) return 'VERB';
  if (xpos === 'MD') return 'AUX';
  if (xpos.startsWith('NNP')) return 'PROPN';
  if (xpos.startsWith('NN')) return 'NOUN';
  if (xpos.startsWith('PRP')) return 'PRON';
  if (xpos === 'CD') return 'NUM';
  if (xpos === 'IN') return 'ADP';
  if (xpos === 'DT') return 'DET';
  if (xpos === 'JJ') return 'ADJ';
  return 'X';
}
