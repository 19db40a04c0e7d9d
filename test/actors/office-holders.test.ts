import { describe, expect, it } from 'vitest';
import { boundPublication, loadGazetteer } from '../../src/actors/index.ts';
import { fictionalWorld, read } from './read.ts';

const on = (date: string): { published: { date: string } } => ({ published: { date } });

describe('office-holders by date', () => {
  it('knows who holds an office on a day', () => {
    const then = read('President Ilsa Maren spoke.', fictionalWorld(), on('2012-05-05'));
    expect(then.mentions[0]?.actors[0]).toMatchObject({ code: 'XAV', sector: 'GOV', office: 'President' });
    const later = read('President Ilsa Maren spoke.', fictionalWorld(), on('2022-05-05'));
    expect(later.mentions[0]?.actors[0]).toMatchObject({
      code: 'XAV',
      sector: 'ELI',
      office: 'former President',
    });
    const before = read('Ilsa Maren spoke.', fictionalWorld(), on('2008-05-05'));
    expect(before.mentions[0]?.actors[0]).toMatchObject({ sector: 'GOV', office: 'Foreign Minister' });
  });

  it('believes a text that says former', () => {
    const { mentions } = read('Former President Ilsa Maren spoke.', fictionalWorld(), on('2012-05-05'));
    expect(mentions[0]?.actors[0]?.sector).toBe('ELI');
  });

  it('finds a bare family name after a title', () => {
    const { mentions } = read('President Koszak refused.', fictionalWorld(), on('2012-05-05'));
    expect(mentions[0]?.actors[0]).toMatchObject({ code: 'XDR', identifier_text: 'Andrei Koszak' });
  });
});

describe('boundPublication', () => {
  const bound = (text: string): ReturnType<typeof boundPublication> => {
    const { mentions } = read(text, fictionalWorld());
    return boundPublication({ text }, mentions, fictionalWorld());
  };

  it('takes the days on which all held office', () => {
    const window = bound(
      'Arvanian President Ilsa Maren received Belmarkian Prime Minister Haldor Brandt. Foreign Minister Odo Talvik was there.',
    );
    expect(window).toMatchObject({ earliest: '2015-05-01', latest: '2017-05-31', agreement: 1 });
    expect(window?.evidence).toHaveLength(3);
  });

  it('gives a counterpart the office of the other', () => {
    const window = bound(
      'In a meeting between Belmarkian Prime Minister Haldor Brandt and his Fenwickian counterpart Ned Harrow the two sides agreed.',
    );
    expect(window).toMatchObject({ earliest: '2014-04-01', latest: '2017-05-31' });
  });

  it('is not led astray by people of the past', () => {
    const window = bound(
      'Belmarkian Prime Minister Signe Ostlund met Foreign Minister Kaspar Lund. Former Prime Minister Haldor Brandt had been there in 2011. Prime Minister Signe Ostlund left.',
    );
    expect(window).toMatchObject({ earliest: '2017-06-01', latest: '2020-08-31' });
  });

  it('says nothing without office-holders', () => {
    expect(bound('Arvania protested.')).toBeNull();
  });

  it('dates a text about real people', () => {
    const text =
      'Pakistani Prime Minister Shahid Khaqan Abbasi and his Russian counterpart Dmitry Medvedev spoke about gas.';
    const { mentions } = read(text, loadGazetteer());
    expect(boundPublication({ text }, mentions)).toMatchObject({
      earliest: '2017-08-01',
      latest: '2018-05-31',
    });
  });
});
