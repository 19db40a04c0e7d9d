import type { Token } from '../../core/index.ts';

const CLITIC = /^(?:['’‘`´](?:s|m|d|ll|ve|re)|n['’‘`´]?t)$/i;
const APOSTROPHE = /^['’‘]$/;
const LETTER = /\p{L}/u;

/**
 * Which neighbouring words are one orthographic token, as first and last word, both included: a clitic and its
 * host ("Pakistan's", "do n't", "the states '"), or a word cut between letters ("can not", "gon na").
 */
export function multiwordRanges(tokens: readonly Token[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (let index = 1; index < tokens.length; index++) {
    if (!isGlued(tokens[index - 1] as Token, tokens[index] as Token)) continue;
    const open = ranges.at(-1);
    if (open !== undefined && open[1] === index - 1) open[1] = index;
    else ranges.push([index - 1, index]);
  }
  return ranges;
}

function isGlued(left: Token, right: Token): boolean {
  if (left.end !== right.start) return false;
  if (APOSTROPHE.test(right.text)) return right.xpos === 'POS';
  const last = left.text.at(-1) as string;
  if (CLITIC.test(right.text)) return !/^\s|[-–—"“”([{]$/.test(last);
  return LETTER.test(last) && LETTER.test(right.text[0] as string);
}
