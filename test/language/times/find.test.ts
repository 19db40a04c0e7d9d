import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes, type TimeContext } from '../../../src/language/times/index.ts';
import { sentence } from '../build.ts';

const published = { date: '2017-12-20', earliest: '2017-12-20', latest: '2017-12-20' };

function found(written: string, context: TimeContext = { published }): string[] {
  return findTimes(sentence(written), context).map((time) => {
    const interval =
      time.interval === null ? 'unknown' : `${time.interval.earliest}..${time.interval.latest}`;
    return `${time.text}: ${time.duration === true ? 'duration' : interval}${time.open ? ` ${time.open}` : ''}`;
  });
}

describe('findTimes', () => {
  it.each([
    ['Envoys met on 24 November 2017 .', ['24 November 2017: 2017-11-24..2017-11-24']],
    ['Envoys met on 2017-11-24 .', ['2017-11-24: 2017-11-24..2017-11-24']],
    ['Envoys met last month .', ['last month: 2017-11-01..2017-11-30']],
    ['They have traded since 2013 .', ['since 2013: 2013-01-01..2013-12-31 since']],
    ['It goes back to the 1980s .', ['1980s: 1980-01-01..1989-12-31']],
    ['They met two days ago .', ['two days ago: 2017-12-18..2017-12-18']],
    ['They talked for three years .', ['three years: duration']],
    ['They talk every month .', ['every month: duration']],
    ['They met on the first Monday of November .', ['first Monday of November: 2017-11-06..2017-11-06']],
    ['They met on the last Friday in May 2016 .', ['last Friday in May 2016: 2016-05-27..2016-05-27']],
    ['They met on the last day of February 2016 .', ['last day of February 2016: 2016-02-29..2016-02-29']],
    ['They met in the second week of last month .', ['second week of last month: 2017-11-08..2017-11-14']],
    ['They met in the last week of May .', ['last week of May: 2017-05-25..2017-05-31']],
    ['They met in the second half of November .', ['second half of November: 2017-11-16..2017-11-30']],
  ])('%s', (written, expected) => expect(found(written)).toEqual(expected));

  it.each([
    'They may sign it .',
    'Crowds march on .',
    'The Sunday Times said so .',
    'They sent 2000 soldiers .',
    'Aid reached 300 villages .',
    'May said no .',
    'Black Friday was calm .',
  ])('sees no time in "%s"', (written) => expect(found(written)).toEqual([]));

  it('puts a bare weekday before the publication, or after it when the verb looks ahead', () => {
    expect(found('They met on Friday .')).toEqual(['Friday: 2017-12-15..2017-12-15']);
    expect(found('They will meet on Friday .')).toEqual(['Friday: 2017-12-22..2017-12-22']);
  });

  it('counts from an event and not from the publication', () => {
    expect(found('It came three days after the 12 March 2016 strike .')).toEqual([
      'three days after the 12 March 2016: 2016-03-15..2016-03-15',
    ]);
    expect(found('It came three days after the strike .')).toEqual(['three days after: unknown']);
    const [time] = findTimes(sentence('It came three days after the strike .'), { published });
    expect(time?.anchor).toBe('event');
  });

  it('widens with the window of publication', () => {
    const window = { date: null, earliest: '2017-12-30', latest: '2018-01-02' };
    expect(found('They met yesterday .', { published: window })).toEqual([
      'yesterday: 2017-12-29..2018-01-01',
    ]);
    expect(found('They met last year .', { published: window })).toEqual([
      'last year: 2016-01-01..2017-12-31',
    ]);
  });

  it('leaves relative times open without a publication day', () => {
    expect(found('They met yesterday and on 3 May 2012 .', {})).toEqual([
      'yesterday: unknown',
      '3 May 2012: 2012-05-03..2012-05-03',
    ]);
  });

  it('follows the time named before', () => {
    const previous = { earliest: '2016-03-10', latest: '2016-03-10', granularity: 'day' } as const;
    expect(found('The following day they left .', { published, previous })).toEqual([
      'following day: 2016-03-11..2016-03-11',
    ]);
    expect(found('The following day they left .')).toEqual(['following day: unknown']);
  });

  it('gives spans that lie in the sentence, in order and apart, for any words', () => {
    const words = fc.constantFrom(
      ...'in on the a last next two 24 2014 March May Friday days ago after before since - – / , of to and early end Q3 1980s 9 11 ( ) week year later every few couple'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (list) => {
        const built = sentence(list.join(' '));
        let last = -1;
        for (const time of findTimes(built, { published })) {
          expect(time.first).toBeGreaterThan(last);
          expect(time.last).toBeGreaterThanOrEqual(time.first);
          expect(time.last).toBeLessThan(built.tokens.length);
          expect(built.text.slice(time.start, time.end)).toBe(time.text);
          const { earliest, latest } = time.interval ?? { earliest: '', latest: '' };
          expect(earliest <= latest).toBe(true);
          last = time.last;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
