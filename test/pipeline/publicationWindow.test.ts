import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/core/index.ts';
import { withWindow } from '../../src/pipeline/publicationWindow.ts';

const unknown: Published = {
  date: null,
  basis: null,
  earliest: null,
  latest: '2024-06-30',
  confidence: 0,
};
const window = {
  earliest: '2012-05-07',
  latest: '2016-03-01',
  evidence: ['Rufus Firefly, President, 2012-05-07 to 2016-03-01'],
  agreement: 1,
};

describe('a publication seen by its office-holders', () => {
  it('without a date lies in their window', () => {
    expect(withWindow(unknown, window)).toMatchObject({
      date: null,
      basis: 'office-holders',
      earliest: '2012-05-07',
      latest: '2016-03-01',
      evidence: 'Rufus Firefly, President, 2012-05-07 to 2016-03-01',
    });
  });

  it('keeps the narrower bound of the two', () => {
    const published = { ...unknown, earliest: '2013-01-01', latest: '2020-01-01' };
    expect(withWindow(published, window)).toMatchObject({ earliest: '2013-01-01', latest: '2016-03-01' });
  });

  it('says nothing where nothing is known, and does not believe what contradicts', () => {
    expect(withWindow(unknown, null)).toBe(unknown);
    const published = { ...unknown, earliest: '2019-01-01' };
    expect(withWindow(published, window)).toBe(published);
  });

  it('keeps a sound date, with a remark where it does not fit', () => {
    const published: Published = {
      date: '2014-03-12',
      basis: 'metadata',
      earliest: '2014-03-12',
      latest: '2014-03-12',
      confidence: 0.9,
    };
    expect(withWindow(published, window)).toBe(published);
    const late = withWindow({ ...published, date: '2020-01-05' }, window);
    expect(late).toMatchObject({ date: '2020-01-05', basis: 'metadata' });
    expect(late.note).toMatch(/does not fit 2020-01-05/);
  });

  it('gives up a weak date that does not fit', () => {
    const published: Published = {
      date: '2024-02-01',
      basis: 'page-header',
      earliest: '2024-02-01',
      latest: '2024-02-01',
      confidence: 0.4,
    };
    expect(withWindow(published, window)).toMatchObject({
      date: null,
      basis: 'office-holders',
      earliest: '2012-05-07',
      latest: '2016-03-01',
      note: '2024-02-01 (page-header) does not fit the office-holders named in the text.',
    });
    expect(withWindow(published, { ...window, agreement: 0.7 })).toBe(published);
  });
});
