import { describe, expect, it } from 'vitest';
import { eventDate, findTimes, storyDay } from '../../../src/language/times/index.ts';
import type { Sentence } from '../../../src/core/index.ts';
import { sentence } from '../build.ts';

// A Wednesday.
const published = { date: '2017-12-20', earliest: '2017-12-20', latest: '2017-12-20' };

function told(...written: string[]): Sentence[] {
  return written.map((words) => {
    const built = sentence(words);
    return { ...built, times: findTimes(built, { published }) };
  });
}

const LEAD =
  'Envoys|NNS|2|nsubj met|VBD|0|root in|IN|4|case Verdania|NNP|2|obl on|IN|6|case Monday|NNP|2|obl .|.|2|punct';
const FOLLOW = 'Sylvania|NNP|2|nsubj praised|VBD|0|root the|DT|4|det talks|NNS|2|obj .|.|2|punct';
const WILL = 'Sylvania|NNP|3|nsubj will|MD|3|aux answer|VB|0|root .|.|3|punct';

describe('storyDay', () => {
  it('is the one recent day that the report opens with', () => {
    expect(storyDay(told(LEAD, FOLLOW), published)).toEqual({
      date: '2017-12-18',
      basis: 'the report opens with Monday, 2017-12-18',
    });
  });

  it('dates what follows in the plain past, and no future', () => {
    const sentences = told(LEAD, FOLLOW, WILL);
    const story = storyDay(sentences, published);
    expect(eventDate(sentences[1] as Sentence, 1, { published, story }).date).toBe('2017-12-18');
    expect(eventDate(sentences[2] as Sentence, 2, { published, story }).date).toBeNull();
  });

  it('is unknown without such a day, with two of them, or without a publication', () => {
    expect(storyDay(told(FOLLOW), published)).toBeNull();
    const both =
      'Envoys|NNS|2|nsubj met|VBD|0|root on|IN|4|case Monday|NNP|2|obl and|CC|6|cc Tuesday|NNP|4|conj .|.|2|punct';
    expect(storyDay(told(both), published)).toBeNull();
    expect(storyDay(told(LEAD), undefined)).toBeNull();
  });
});
