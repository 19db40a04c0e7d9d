import { describe, expect, it } from 'vitest';
import { fictionalWorld, read } from './read.ts';

/** Codes of the first mention with these words. */
function codesOf(text: string, words: string, publisher?: string): string[] | undefined {
  const { mentions } = read(text, fictionalWorld(), {
    published: { date: '2016-05-06' },
    publisher: publisher ?? null,
  });
  return mentions
    .find((mention) => text.slice(mention.start, mention.end) === words)
    ?.actors.map(({ code }) => code);
}

describe('those who met', () => {
  it.each([
    [
      '"they" after a subject and its partner',
      'President Ilsa Maren had a meeting with the Belmarkian Prime Minister Haldor Brandt in Selm. They discussed fishing rights.',
      'They',
      ['XAV', 'XBK'],
    ],
    [
      'a third person whom the same subject meets',
      'President Ilsa Maren will call on Prime Minister Haldor Brandt and meet President Livia Castellan. They will discuss trade.',
      'They',
      ['XAV', 'XBK', 'XCD'],
    ],
    [
      'a bare plural',
      'Foreign Minister Odo Talvik met his Belmarkian counterpart Kaspar Lund on Monday. The ministers discussed the crisis in Cadoria.',
      'The ministers',
      ['XAV', 'XBK'],
    ],
    [
      'a number alone',
      'In Selm, President Ilsa Maren held talks with the Belmarkian Prime Minister Haldor Brandt. The two agreed to open a school.',
      'The two',
      ['XAV', 'XBK'],
    ],
    [
      'one of whom is a pronoun',
      'President Ilsa Maren was in Ostrevik. She met the Belmarkian Prime Minister Haldor Brandt. They discussed fishing.',
      'They',
      ['XAV', 'XBK'],
    ],
    [
      'some sentences on, of ministers and of what takes two',
      'President Ilsa Maren met the Belmarkian Prime Minister Haldor Brandt. She praised a dam for its tiles. Brandt spoke of grain. Turning to other matters, they agreed to open a school.',
      'they',
      ['XAV', 'XBK'],
    ],
  ])('%s', (_, text, words, codes) => {
    expect(codesOf(text, words)).toEqual(codes);
  });

  it('are not meant after others have acted', () => {
    const text =
      'President Ilsa Maren met the Belmarkian Prime Minister Haldor Brandt. The fishermen of Cadoria will hold a fair. They will discuss nets.';
    expect(codesOf(text, 'They')).not.toEqual(['XAV', 'XBK']);
  });

  it('are not meant where nobody met', () => {
    const text =
      'President Ilsa Maren praised Prime Minister Haldor Brandt. They were born in the same year.';
    expect(codesOf(text, 'They')).not.toEqual(['XAV', 'XBK']);
  });

  it('are not meant where the sentence brings its own plural', () => {
    const text =
      'President Ilsa Maren met Prime Minister Haldor Brandt. As the Cadorian fishermen waited, they sang.';
    expect(codesOf(text, 'they')).not.toEqual(['XAV', 'XBK']);
  });
});

describe('a title in a statement of a state', () => {
  const text = 'The Foreign Secretary raised the war in Cadoria.';

  it('is the state’s own', () => {
    expect(codesOf(text, 'The Foreign Secretary', 'Ministry of Foreign Affairs of Belmark')).toEqual(['XBK']);
  });

  it('is whose the text tells, in a newspaper', () => {
    expect(codesOf(text, 'The Foreign Secretary', 'Selm Post')).toEqual(['XCD']);
  });
});
