import type { Token } from '../../core/index.ts';

/** How well a sentence can be cut after a token: best after the end of a clause, worst within one. */
function cutQuality(token: Token): number {
  if (/^[.!?;…]+$/.test(token.text)) return 3;
  if (/^[:–—|•*]+$/.test(token.text) || token.text === '--') return 2;
  return /^[,)\]"”]$/.test(token.text) ? 1 : 0;
}

/**
 * Where to cut a sentence of more than `longest` tokens so that no piece is longer: the ends (exclusive) of the
 * pieces. Each cut is taken in the second half of what may stand, after the best mark and as late as possible.
 */
export function pieceEnds(tokens: readonly Token[], longest: number): number[] {
  const ends: number[] = [];
  let start = 0;
  while (tokens.length - start > longest) {
    let [best, bestQuality] = [start + longest, 0];
    for (let end = start + Math.ceil(longest / 2); end <= start + longest; end++) {
      const quality = cutQuality(tokens[end - 1] as Token);
      if (quality > 0 && quality >= bestQuality) [best, bestQuality] = [end, quality];
    }
    ends.push(best);
    start = best;
  }
  ends.push(tokens.length);
  return ends;
}
