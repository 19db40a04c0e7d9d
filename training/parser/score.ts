import type { Token } from '../../src/core/index.ts';

/** Shares of tokens with the right governor, and with the right governor and relation (subtypes ignored), in percent. */
export interface AttachmentScores {
  uas: number;
  las: number;
}

/** Compares predicted with gold trees over the same tokens. */
export function attachmentScores(gold: readonly Token[][], predicted: readonly Token[][]): AttachmentScores {
  let [tokens, attached, labelled] = [0, 0, 0];
  gold.forEach((sentence, index) => {
    sentence.forEach((token, position) => {
      const guess = predicted[index]?.[position];
      tokens++;
      if (guess === undefined || guess.head !== token.head) return;
      attached++;
      if (guess.relation.split(':')[0] === token.relation.split(':')[0]) labelled++;
    });
  });
  return { uas: (100 * attached) / tokens, las: (100 * labelled) / tokens };
}
