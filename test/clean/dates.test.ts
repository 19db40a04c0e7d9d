import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/core/index.ts';
import { dateOfAddress } from '../../src/clean/dates/addresses.ts';
import { findDays } from '../../src/clean/dates/recognise.ts';
import { articleOf, htmlDocument, PROSE } from './helpers.ts';

const published = (head: string, body = '', given = {}, asOf?: string): Published =>
  articleOf(
    htmlDocument(
      `<html lang="en"><head>${head}</head><body><h1>River talks resume after a year</h1>${body}${PROSE}</body></html>`,
      given,
    ),
    asOf === undefined ? {} : { asOf },
  ).published;

describe('days in words and numbers', () => {
  it.each([
    ['2031-05-04T23:30:00Z', '2031-05-04'],
    ['4 May 2031', '2031-05-04'],
    ['May 4th, 2031', '2031-05-04'],
    ['Sept. 4, 2031', '2031-09-04'],
    ['4. März 2031', '2031-03-04'],
    ['le 4 février 2031', '2031-02-04'],
    ['4 de mayo de 2031', '2031-05-04'],
    ['May 4, 10:30 AM ET, 2031', '2031-05-04'],
    ['24/05/2031', '2031-05-24'],
    ['05/24/2031', '2031-05-24'],
    ['04.05.31', '2031-05-04'],
    ['20310504', '2031-05-04'],
    ['2031/5/4', '2031-05-04'],
  ])('%s', (text, day) => {
    expect(findDays(text, null)[0]?.day).toBe(day);
  });

  it('reads doubtful numbers as the page writes them', () => {
    expect(findDays('04/05/2031', 'day-first')[0]?.day).toBe('2031-05-04');
    expect(findDays('04/05/2031', 'month-first')[0]?.day).toBe('2031-04-05');
    expect(findDays('04/05/2031', null)[0]?.ambiguous).toBe(true);
  });

  it('takes no day that does not exist and no number that is none', () => {
    expect(findDays('31 February 2031, 2031-13-01, 192.168.10.11, 1234567890123', null)).toEqual([]);
  });
});

describe('the publication day', () => {
  it('is known from structured data, fields, elements, address and words, and says from which', () => {
    expect(
      published(
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-04"}</script>',
      ),
    ).toMatchObject({ date: '2019-05-04', basis: 'structured-data' });
    expect(
      published('<meta property="article:published_time" content="2019-05-04T10:00:00+02:00">'),
    ).toMatchObject({ date: '2019-05-04', basis: 'metadata' });
    expect(published('', '<time datetime="2019-05-04">yesterday</time>')).toMatchObject({
      date: '2019-05-04',
      basis: 'time-element',
    });
    expect(published('', '<p class="byline">By Ann Example, May 4, 2019</p>')).toMatchObject({
      date: '2019-05-04',
      basis: 'byline',
    });
    expect(published('', '<p>Posted on 4 May 2019</p>')).toMatchObject({ date: '2019-05-04', basis: 'text' });
    expect(published('', '', { url: 'https://example.org/2019/05/04/river-talks' })).toMatchObject({
      date: '2019-05-04',
      basis: 'url',
    });
    expect(published('', '', { date: '2019-05-04' })).toMatchObject({
      date: '2019-05-04',
      basis: 'given',
      earliest: '2019-05-04',
      latest: '2019-05-04',
    });
  });

  it('is not guessed', () => {
    expect(published('')).toEqual({ date: null, basis: null, earliest: null, latest: null, confidence: 0 });
    expect(published('', '', { fetched: '2031-05-04' })).toMatchObject({
      date: null,
      basis: 'fetched',
      latest: '2031-05-04',
    });
    expect(published('', '', { url: 'https://example.org/2019/05/river-talks' })).toMatchObject({
      date: null,
      basis: 'url',
      earliest: '2019-05-01',
      latest: '2019-05-31',
    });
  });

  it('is not the day of the last change, of other articles, or of today', () => {
    const changed = published('<meta property="article:modified_time" content="2019-05-04">');
    expect(changed).toMatchObject({
      date: '2019-05-04',
      earliest: null,
      latest: '2019-05-04',
      confidence: 0.5,
    });
    expect(changed.note).toContain('change');
    expect(
      published('', '<p>Posted on 4 May 2019</p><aside><time datetime="2020-01-01">x</time></aside>').date,
    ).toBe('2019-05-04');
    expect(
      published('<meta name="date" content="2031-01-01">', '<p>Posted on 4 May 2019</p>', {}, '2020-01-01')
        .date,
    ).toBe('2019-05-04');
  });

  it('believes the address where a site restamped its fields', () => {
    const head = '<meta property="article:published_time" content="2022-10-17">';
    expect(published(head, '', { url: 'https://example.org/2016/10/04/talks' })).toMatchObject({
      date: '2016-10-04',
      basis: 'url',
    });
    expect(published(head, '', { url: 'https://example.org/2022/10/17/talks' }).confidence).toBe(0.97);
  });
});

describe('addresses', () => {
  it('tell days and months', () => {
    expect(dateOfAddress('https://example.org/world/2019/may/04/talks')?.day).toBe('2019-05-04');
    expect(dateOfAddress('https://example.org/20190504-talks.html')?.day).toBe('2019-05-04');
    expect(dateOfAddress('https://example.org/2019/5/talks')).toMatchObject({
      day: null,
      earliest: '2019-05-01',
    });
    expect(dateOfAddress('https://example.org/article/201905041234')).toBeUndefined();
  });
});
