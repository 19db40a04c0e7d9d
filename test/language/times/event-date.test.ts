import { describe, expect, it } from 'vitest';
import { eventDate, findTimes } from '../../../src/language/times/index.ts';
import { sentence } from '../build.ts';

const published = { date: '2017-12-20', earliest: '2017-12-20', latest: '2017-12-20' };

function dated(
  written: string,
  word: string,
): { date: string | null; enddate: string | null; basis: string | null } {
  const built = sentence(written);
  built.times = findTimes(built, { published });
  const index = built.tokens.findIndex((token) => token.text === word);
  const { date, enddate, basis } = eventDate(built, index, { published });
  return { date, enddate, basis };
}

describe('eventDate', () => {
  it('takes the time that hangs from the predicate', () => {
    const written =
      'Envoys|NNS|2|nsubj met|VBD|0|root in|IN|4|case Verdania|NNP|2|obl last|JJ|6|amod month|NN|2|obl .|.|2|punct';
    expect(dated(written, 'met')).toEqual({
      date: '2017-11-01',
      enddate: '2017-11-30',
      basis: 'last month, counted back from the publication date 2017-12-20',
    });
  });

  it('falls back on the publication for plain past news', () => {
    expect(dated('Envoys|NNS|2|nsubj met|VBD|0|root .|.|2|punct', 'met')).toEqual({
      date: '2017-12-20',
      enddate: '2017-12-20',
      basis: 'publication date 2017-12-20; the sentence names no other time',
    });
  });

  it('gives no day to a future without a time', () => {
    expect(dated('Envoys|NNS|3|nsubj will|MD|3|aux meet|VB|0|root .|.|3|punct', 'meet').date).toBeNull();
  });

  it('leaves the time of a noun to the noun', () => {
    const written =
      'Envoys|NNS|2|nsubj left|VBD|0|root after|IN|7|case the|DT|7|det 12|CD|6|nummod March|NNP|7|compound strike|NN|2|obl .|.|2|punct';
    expect(dated(written, 'left').date).toBe('2017-12-20');
    expect(dated(written, 'strike').date).toBe('2017-03-12');
  });

  it('does not count an unresolved event anchor from the publication', () => {
    const written =
      'Envoys|NNS|2|nsubj left|VBD|0|root three|CD|4|nummod days|NNS|2|obl after|IN|7|case the|DT|7|det strike|NN|4|nmod .|.|2|punct';
    expect(dated(written, 'left')).toEqual({
      date: null,
      enddate: null,
      basis: '"three days after" counts from another event that has no date here',
    });
  });

  it('takes hours later for the same day', () => {
    const written = 'Envoys|NNS|2|nsubj left|VBD|0|root hours|NNS|4|obl later|RB|2|advmod .|.|2|punct';
    expect(dated(written, 'left').date).toBe('2017-12-20');
  });

  it('counts from the clause beside it: "left on Friday, a day after rivals fled"', () => {
    const written =
      'Envoys|NNS|2|nsubj left|VBD|0|root on|IN|4|case Friday|NNP|2|obl ,|,|2|punct a|DT|7|det day|NN|10|obl after|IN|10|mark rivals|NNS|10|nsubj fled|VBD|2|advcl .|.|2|punct';
    expect(dated(written, 'left').date).toBe('2017-12-15');
    expect(dated(written, 'fled').date).toBe('2017-12-14');
  });

  it('takes the time before "when" for that of the clause: "soured in 2012, when rivals left"', () => {
    const written =
      'Ties|NNS|2|nsubj soured|VBD|0|root since|IN|4|case 2012|CD|2|obl ,|,|8|punct when|WRB|8|advmod rivals|NNS|8|nsubj left|VBD|2|advcl and|CC|10|cc voted|VBD|8|conj .|.|2|punct';
    expect(dated(written, 'left')).toMatchObject({ date: '2012-01-01', enddate: '2012-12-31' });
    expect(dated(written, 'voted')).toMatchObject({ date: '2012-01-01', enddate: '2012-12-31' });
  });

  it('counts months back from what is told beside: "came two months after rivals fled"', () => {
    const written =
      'Envoys|NNS|2|nsubj came|VBD|0|root two|CD|4|nummod months|NNS|2|obl after|IN|7|mark rivals|NNS|7|nsubj fled|VBD|2|advcl .|.|2|punct';
    expect(dated(written, 'came').date).toBe('2017-12-20');
    expect(dated(written, 'fled')).toMatchObject({ date: '2017-10-05', enddate: '2017-11-04' });
  });

  it('leaves the year of a participle beside a name to the participle', () => {
    const written =
      'Norland|NNP|2|nsubj returned|VBD|0|root relics|NNS|2|obj of|IN|6|case the|DT|6|det hero|NN|3|nmod murdered|VBD|6|appos in|IN|9|case 1961|CD|7|obl .|.|2|punct';
    expect(dated(written, 'returned').date).toBe('2017-12-20');
  });

  it('holds what went with something old for as old', () => {
    const written =
      'Rivals|NNS|2|nsubj fled|VBD|0|root in|IN|4|case 2012|CD|2|obl ,|,|8|punct after|IN|8|mark envoys|NNS|8|nsubj left|VBD|2|advcl .|.|2|punct';
    expect(dated(written, 'left')).toMatchObject({ date: '2012-01-01', enddate: '2012-12-31' });
  });

  it('hands the day of the journey to its purpose, but not the day of an agreement to what is agreed', () => {
    const flew =
      'Envoys|NNS|2|nsubj flew|VBD|0|root on|IN|4|case Friday|NNP|2|obl to|TO|6|mark meet|VB|2|advcl rivals|NNS|6|obj .|.|2|punct';
    expect(dated(flew, 'meet').date).toBe('2017-12-15');
    const agreed =
      'Envoys|NNS|2|nsubj agreed|VBD|0|root on|IN|4|case Friday|NNP|2|obl to|TO|6|mark meet|VB|2|xcomp rivals|NNS|6|obj .|.|2|punct';
    expect(dated(agreed, 'agreed').date).toBe('2017-12-15');
    expect(dated(agreed, 'meet').date).toBeNull();
  });

  it('uses the dateline when the clause has no time', () => {
    const written =
      'MOSKAVA|NNP|7|dep ,|,|1|punct Dec|NNP|1|nmod 19|CD|3|nummod –|:|1|punct Envoys|NNS|7|nsubj met|VBD|0|root .|.|7|punct';
    expect(dated(written, 'met')).toEqual({
      date: '2017-12-19',
      enddate: '2017-12-19',
      basis: 'dateline "Dec 19"',
    });
  });

  it('shares the time of an object with its verb, unless the object is an event of its own', () => {
    const sanctions =
      'Norland|NNP|2|nsubj imposed|VBD|0|root curbs|NNS|2|obj on|IN|6|case the|DT|6|det firm|NN|3|nmod in|IN|8|case August|NNP|6|nmod .|.|2|punct';
    expect(dated(sanctions, 'imposed').date).toBe('2017-08-01');
    const condemned =
      'Norland|NNP|2|nsubj condemned|VBD|0|root the|DT|4|det attack|NN|2|obj in|IN|6|case August|NNP|4|nmod .|.|2|punct';
    expect(dated(condemned, 'condemned').date).toBe('2017-12-20');
    expect(dated(condemned, 'attack').date).toBe('2017-08-01');
    const held =
      'Norland|NNP|2|nsubj held|VBD|0|root an|DT|4|det election|NN|2|obj in|IN|6|case August|NNP|4|nmod .|.|2|punct';
    expect(dated(held, 'held').date).toBe('2017-08-01');
  });

  it('dates what is said in a statement by the day of the statement', () => {
    const written =
      'In|IN|3|case a|DT|3|det statement|NN|8|obl issued|VBN|3|acl on|IN|6|case Monday|NNP|4|obl Norland|NNP|8|nsubj condemned|VBD|0|root it|PRP|8|obj .|.|8|punct';
    expect(dated(written, 'condemned').date).toBe('2017-12-18');
  });

  it('leaves a day to the past verb right before it, though the parser hung it elsewhere', () => {
    const written =
      'Norland|NNP|2|nsubj said|VBD|0|root on|IN|4|case Thursday|NNP|7|obl it|PRP|7|nsubj would|MD|7|aux reply|VB|2|ccomp .|.|2|punct';
    expect(dated(written, 'said').date).toBe('2017-12-14');
    expect(dated(written, 'reply').date).toBeNull();
  });
});
