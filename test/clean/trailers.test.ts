import { describe, expect, it } from 'vitest';
import { withoutStamp, withoutTrailer } from '../../src/clean/main/trailers.ts';
import { clean } from '../../src/clean/index.ts';
import type { RawDocument } from '../../src/core/index.ts';

describe('what is added to the end of a paragraph by those who pass it on', () => {
  const sentence = 'Arvania recalled its envoy.';

  it.each([
    'submitted by /u/reader_7 to /r/worldnews [link] [12 comments]',
    'submitted by /u/reader-7 [link] [comments]',
    '[link] [comments]',
    'The post Arvania recalls its envoy appeared first on The Selm Courier.',
    'The post Arvania recalls its envoy first appeared on selmcourier.example.',
    'Continue reading...',
    'Continue reading Arvania recalls its envoy →',
    'Read more »',
    'Read the full story',
    '[…]',
    '[+1482 chars]',
  ])('goes: %s', (trailer) => {
    expect(withoutTrailer(`${sentence} ${trailer}`)).toBe(sentence);
    expect(withoutTrailer(trailer)).toBe('');
  });

  it.each([
    'The report was submitted by the envoy to the council.',
    'He read more about the treaty on the way.',
    'What will it do to them? Read on to find out, both good and bad.',
    'The post office in Selm was the first to burn.',
    'Arvania asked the court to continue reading the verdict.',
    'The words [sic] stand in the note [of 4 May]',
  ])('stays: %s', (text) => {
    expect(withoutTrailer(text)).toBe(text);
  });

  it('leaves the headline where there is nothing else', () => {
    const raw: RawDocument = {
      id: 'a', digest: 'b', source: 'feed.rss',
      content: { kind: 'text', text: 'submitted by /u/reader to /r/news' },
      given: { title: 'Arvania recalls its envoy from Belmark' },
    }; // prettier-ignore
    const cleaned = clean(raw);
    expect('article' in cleaned && cleaned.article.text).toBe('Arvania recalls its envoy from Belmark');
  });
});

describe('the clock before an entry of a live report', () => {
  it.each(['10:31 ', '(10:31) ', '4.05pm GMT – ', '09:12 CET: '])('goes: %s', (stamp) => {
    expect(withoutStamp(`${stamp}Arvania recalled its envoy.`)).toBe('Arvania recalled its envoy.');
  });

  it.each([
    '10.31 million people left.',
    '12:30 was the hour.',
    'At 10:31 Arvania struck.',
    '3.5 Tonnes',
    '12:00 PM PT -- Police came.',
  ])('stays: %s', (text) => {
    expect(withoutStamp(text)).toBe(text);
  });
});
