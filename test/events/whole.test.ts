import { describe, expect, it } from 'vitest';
import { code, codeTitled, sides } from './fiction.ts';

const types = (text: string) => code(text).map(({ event }) => event.event[0]);

describe('a text that never tells of a state', () => {
  const library =
    'The library supports two formats. The old module refused large files. The tester accused the editor of haste.';

  it('is about private people and things', () => expect(types(library)).toEqual([]));

  it('still tells who used force', () => {
    const text = 'It was dark. Gunmen killed four farmers. Nobody saw them leave.';
    expect(types(text)).toEqual(['ASSAULT']);
  });

  it('still tells at whom a nameless crowd was angry', () => {
    const text =
      'It was dark. Several hundred people marched to the Belmarkian embassy. Nobody saw them leave.';
    expect(types(text)).toEqual(['PROTEST']);
  });

  it('tells too little where it is a single sentence', () => {
    expect(types('The opposition accused the government of theft.')).toEqual(['ACCUSE']);
  });

  it('counts gangs and unions among those who act in public where it is a single sentence', () => {
    expect(types('The gang threatened to kill the hostages.')).toEqual(['THREATEN']);
    expect(types('The publisher threatened to burn the novel.')).toEqual([]);
  });
});

describe('a report of a match', () => {
  const match =
    'Arvania beat Belmark with a late goal. The coach praised his striker. Arvania attacked from the start of the match. Arvania will meet Cadoria on Friday in the stadium at Velmare.';

  it('tells of teams', () => expect(types(match)).toEqual([]));

  it('may tell of those in office as well', () => {
    const found = code(`${match} President Tomas Verrin praised Belmark.`).map(sides);
    expect(found).toEqual(['XAV > XBK']);
  });
});

describe('a title', () => {
  it('tells of no second act', () => {
    const text = 'Arvania accused Belmark of theft on Monday. It was a cold day.';
    const found = codeTitled('Port Selm blames Belmark', text);
    expect(found.map(sides)).toEqual(['XAV > XBK']);
    expect(found[0]?.event.text_info.sequence).toBe(0);
  });

  it('stands where it names a party that the text does not', () => {
    const text = 'Arvania accused its neighbours of theft on Monday. It was a cold day.';
    expect(codeTitled('Arvania accuses Belmark of theft', text).map(sides)).toContain('XAV > XBK');
  });
});

describe('a past tense behind a clause that is ahead', () => {
  it.each([
    ['Belmark said that Arvania would send ships and asked Cadoria for tents.', 'REQUEST', 'XBK > XCD'],
    ['Belmark hoped that Arvania would agree to talk and accused Cadoria of theft.', 'ACCUSE', 'XBK > XCD'],
    ['Belmark said that Drovia had been ignored and accused Cadoria of theft.', 'ACCUSE', 'XBK > XCD'],
  ])('is the speaker’s: %s', (text, type, parties) => {
    const found = code(text).filter(({ event }) => event.event[0] === type);
    expect(found.map(sides)).toEqual([parties]);
  });
});

describe('what somebody is accused of', () => {
  it('is told of the accused', () => {
    const text = 'Belmark accused Arvania of sending tanks and training the rebels.';
    const found = code(text).filter(({ event }) => event.event[0] !== 'ACCUSE');
    expect(found.map(({ event }) => event.actor[0]?.code)).toEqual(found.map(() => 'XAV'));
    expect(found).not.toHaveLength(0);
  });
});

describe('who does it', () => {
  it('is nobody where no state does', () => {
    expect(types('No country has recognised Belmark.')).toEqual([]);
  });

  it('is not told by the second half of a word', () => {
    expect(types('The Arvanian president-elect praised Belmark.')).toEqual(['SUPPORT']);
  });

  it('protests in words where it is a government', () => {
    expect(types('Arvania protested against the Belmarkian fence.')).toEqual(['ACCUSE']);
    expect(types('Arvanian students protested against the Belmarkian fence.')).toEqual(['PROTEST']);
  });

  it('does once what it does for the same end', () => {
    expect(types('Arvania summoned the Belmarkian ambassador to protest.')).toEqual(['ACCUSE']);
  });
});

describe('two of whom one acts', () => {
  it('are to him the other', () => {
    const text =
      'A dam broke in Belmark. The king of Belmark flew over it. Arvania offered its condolences, the first message between the two neighbours in years.';
    const found = code(text).filter(({ event }) => event.event[0] === 'SUPPORT');
    expect(found.map(sides)).toEqual(['XAV > XBK']);
  });

  it('hopes for a deal that is not made yet', () => {
    expect(types('Arvania hopes to sign a treaty with Belmark.')).toEqual(['AGREE']);
  });
});
