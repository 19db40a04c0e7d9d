import type { Sentence, Token } from '../../src/core/index.ts';

const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say',
  met: 'meet',
  signed: 'sign',
  agreed: 'agree',
  visited: 'visit',
  praised: 'praise',
  sides: 'side',
  countries: 'country',
  leaders: 'leader',
  flew: 'fly',
  killed: 'kill',
  left: 'leave',
  held: 'hold',
};

/**
 * Builds a sentence by hand from `word|XPOS|head|relation` items, where `head` counts words from 1 and 0 is the
 * root, as in CoNLL-U; plain words without a tree are just `word`.
 */
export function sentence(written: string, index = 0, offset = 0): Sentence {
  let position = offset;
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
  return { index, start: offset, end: offset + text.length, text, tokens, times: [] };
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

/** Several sentences of one text. */
export function text(...written: string[]): Sentence[] {
  let offset = 0;
  return written.map((each, index) => {
    const built = sentence(each, index, offset);
    offset = built.end + 1;
    return built;
  });
}
