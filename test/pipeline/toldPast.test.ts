import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/core/index.ts';
import { loadLanguage } from '../../src/language/index.ts';
import { afterToldPast } from '../../src/pipeline/toldPast.ts';

const language = loadLanguage();
const held: Published = {
  date: null,
  basis: 'office-holders',
  evidence: 'Rufus Firefly, President, 2012-05-07 to 2021-03-01',
  earliest: '2012-05-07',
  latest: '2021-03-01',
  confidence: 0,
};
const after = (text: string, published = held) => afterToldPast(published, language.analyze(text));

describe('a publication of which only its office-holders are known', () => {
  it.each([
    ['The talks began in 2016 and failed.', '2016-01-01'],
    ['The two states have traded freely since 2014.', '2014-01-01'],
    ['The bridge was opened on 3 April 2018 by both ministers.', '2018-04-03'],
    ['The talks began in 2016. A treaty was signed in 2013.', '2016-01-01'],
  ])('was written no sooner than what it tells as past: %s', (text, day) =>
    expect(after(text)).toMatchObject({ earliest: day, latest: '2021-03-01' }),
  );

  it('says on which words that rests', () =>
    expect(after('The talks began in 2016.').evidence).toBe(
      'Rufus Firefly, President, 2012-05-07 to 2021-03-01; "2016" is told as past',
    ));

  it.each([
    'The bridge will be opened in 2016.',
    'The talks were to begin in 2016.',
    'The bridge was scheduled for 2016.',
    'The law was in force until 2016.',
    'The war ended in 1945.',
    'The colony was founded in 2050.',
  ])('learns nothing from what is still to come, ended, earlier or impossible: %s', (text) =>
    expect(after(text)).toBe(held),
  );

  it('is left alone where its day is known', () => {
    const known: Published = { ...held, date: '2013-05-05', basis: 'given' };
    expect(after('The talks began in 2016.', known)).toBe(known);
  });
});
