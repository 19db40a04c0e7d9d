import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../src/clean/main/furniture.ts';

describe('page furniture', () => {
  it('is told from sentences by how it is worded', () => {
    const furniture = [
      'Advertisement',
      'Share this on',
      'Copyright The Fictional Times',
      '12 March 2014',
      '12/3/2014',
      'by Ada Lovelace',
      '***',
      '<iframe src="">',
    ];
    expect(furniture.filter((line) => !isFurniture(line))).toEqual([]);
    const sentences = [
      'The two ministers met on 12 March 2014 and will meet again.',
      'by ada lovelace and others, who said no more',
      'Verania expelled two diplomats.',
      'x',
    ];
    expect(sentences.filter(isFurniture)).toEqual([]);
  });
});
