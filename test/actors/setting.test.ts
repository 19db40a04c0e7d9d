import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { codesIn, fictionalWorld, read } from './read.ts';

/** Codes of the last mention with these words. */
const codesOf = (text: string, words: string, world = fictionalWorld()): string[] | undefined => codesIn(text, words, {}, world); // prettier-ignore

describe('whose police, army or governor a text tells of', () => {
  it.each([
    [
      'those of the town where it happens',
      'Belmark and Drovia were to talk in Karsk. In the town of Tarn Harbour, police closed two bridges.',
      'police',
      'XAV',
    ],
    [
      'those of the state in which the story opens',
      'A dam broke near Westmere in Belmark on Monday. Arvania sent two tents. Drovia sent its thanks. The government ordered an inquiry.',
      'The government',
      'XBK',
    ],
    [
      'those told of as a state’s own before',
      "Envoys of Arvania's army met in Calvento. Belmark, Drovia and Cadoria sent observers. The army blamed nobody.",
      'The army',
      'XAV',
    ],
    [
      'that of an office-holder whom no list knows',
      'Floods hit Tarn Harbour in Arvania on Monday. Arvania asked for tents. Governor Emil Prask visited the school.',
      'Governor Emil Prask',
      'XAV',
    ],
    [
      'that of the place where it was written, of several it is about',
      'PORT SELM (Agency) - Arvania struck a deal with Belmark on Monday. Arvania and Cadoria sent ships. Finance Minister Emil Prask spoke of Arvania, Belmark and Cadoria.',
      'Finance Minister Emil Prask',
      'XAV',
    ],
    [
      'not that beyond the border near which they are',
      'Arvania asked for tents on Monday. Floods had hit Tarn Harbour in Arvania. Soldiers found two boats near the Belmarkian border.',
      'Soldiers',
      'XAV',
    ],
    [
      'nobody’s where leaders are those of a part of the world',
      'Floods hit Tarn Harbour in Arvania on Monday. Arvania asked for tents. Western leaders visited Arvania.',
      'Western leaders',
      '---',
    ],
    [
      'that state’s where it is told as a country of some part of the world',
      'Floods hit Tarn Harbour in Arvania on Monday. Arvania asked for tents. The western country has two ports.',
      'The western country',
      'XAV',
    ],
    [
      'that of the place right before it',
      'Belmark shut its border on Monday. Belmark sent two tents. In Port Selm the government called a vote.',
      'the government',
      'XAV',
    ],
    [
      'that of the place where it is said to be',
      'Belmark shut its border. Belmark sent tents. Kaspar Lund flew to Port Selm, where the president received him.',
      'the president',
      'XAV',
    ],
    [
      'that of whoever "whose" means',
      'Floods hit Tarn Harbour in Arvania. The League of the Inner Sea, whose chiefs of staff met in Port Selm, sent tents.',
      'chiefs of staff',
      'IGO',
    ],
    [
      'not that of a place told of something else',
      'Belmark shut its long border on Monday morning. Belmark sent tents. The ministry blamed a colonel for boots sewn in Arvania.',
      'a colonel',
      'XBK',
    ],
  ])('%s', (_, text, words, code) => expect(codesOf(text, words)).toEqual([code]));

  it('is not told of those who say themselves that they are of more states or of others', () => {
    const text =
      'Arvania shut its border on Monday. Arvania sent two tents. It will ask an international court to rule.';
    expect(codesOf(text, 'an international court')).toEqual(['IGO']);
    expect(codesOf(text.replace('court', 'envoy'), 'an international envoy')).toEqual(['---']);
    expect(codesOf(text.replace('an international', 'the'), 'the court')).toEqual(['XAV']);
  });

  it('is not told by who reports it', () => {
    const text =
      'The police closed two bridges, a spokesman told AFP. The army sent tents, officials told AFP.';
    const world = loadGazetteer();
    expect(codesOf(text, 'The police', world)).toEqual(['---']);
    expect(codesOf(text, 'The army', world)).toEqual(['---']);
  });

  it('is not told of those who come from elsewhere', () => {
    const text =
      'Floods hit Tarn Harbour in Arvania. Arvania asked Belmark for tents. Mediators hoped for peace.';
    expect(codesOf(text, 'Mediators')).not.toEqual(['XAV']);
  });

  it('is not told of a drone by the place that it flies over', () => {
    const text = 'Belmark protested to Drovia over a drone strike in Tarn Harbour.';
    expect(codesOf(text, 'a drone')).not.toEqual(['XAV']);
  });
});

describe('whose somebody is who stands beside others', () => {
  it.each([
    ['is not the victim’s country', 'Belmark, Drovia and Cadoria talked for three hours. An Arvanian soldier was cut down by a sniper.', 'a sniper', '---'],
    ['is not the place where he is held', 'Belmark, Drovia and Cadoria talked for three hours. Two hostages were held in a camp in Arvania.', 'Two hostages', '---'],
    ['is not beyond a border', 'Drovia, Cadoria and Arvania talked for three hours. Arvanian rebels seized four police officers near the Belmarkian border.', 'four police officers', '---'],
    ['is where it happens, though a foreign leader is told of', 'In Tarn Harbour, supporters of a party burned an effigy of Prime Minister Haldor Brandt outside the Belmarkian consulate.', 'supporters', 'XAV'],
  ])('%s', (_, text, words, code) => expect(codesOf(text, words)).toEqual([code])); // prettier-ignore
});

describe('two sides', () => {
  it.each([
    [
      'are not who acts on them',
      'Arvania accused Belmark of theft. Drovia urged both countries to talk.',
      'both countries',
      ['XAV', 'XBK'],
    ],
    [
      'are none of several who act on them',
      'Arvania struck Belmark. Drovia and Cadoria urged both countries to talk.',
      'both countries',
      ['XAV', 'XBK'],
    ],
    [
      'are states before the bodies that mediate',
      'Arvania accused Belmark of theft. The League of the Inner Sea is trying to mediate. Drovia urged both sides to talk.',
      'both sides',
      ['XAV', 'XBK'],
    ],
    [
      'between which something passes are the one who acts and the one the text is about',
      'A dam broke in Belmark. The king of Belmark flew over it. Arvania offered its condolences, the first message between the two neighbours in years.',
      'the two neighbours',
      ['XBK', 'XAV'],
    ],
  ])('%s', (_, text, words, codes) => expect(codesOf(text, words)).toEqual(codes));

  it('may be written with a numeral', () => {
    expect(codesOf('Arvania and Belmark met. The 2 leaders talked.', 'The 2 leaders')).toEqual([
      'XAV',
      'XBK',
    ]);
  });

  it('are not two peoples that are told of between', () => {
    const text =
      'Arvania and Belmark quarrel. Some guards, most of them Cadorians and Drovians, were hurt in Arvania. Estamar urged both governments to talk.';
    expect(codesOf(text, 'both governments')).not.toEqual(['XCD', 'XDR']);
  });

  it('stay unknown where only who acts on them is known', () => {
    const text = 'Drovia welcomed both delegations.';
    expect(codesOf(text, 'both delegations')).not.toContain('XDR');
  });
});

describe('letters', () => {
  it('mean the body whose whole name the text told', () => {
    const text = 'The Free Coast Movement took the harbour. The FCM said it was easy.';
    expect(codesOf(text, 'The FCM')).toEqual(['XES']);
    const other = 'The League of Iron Smiths met. The Red Heron Brigades fled. The RHB said nothing.';
    expect(codesOf(other, 'RHB')).toEqual(['XDR']);
  });
});

describe('in a statement of a state', () => {
  it('an envoy is not its own', () => {
    const text = 'We urge Arvania to receive the Special Envoy.';
    const { mentions } = read(text, fictionalWorld(), {
      publisher: 'Ministry of Foreign Affairs of Belmark',
    });
    const envoy = mentions.find((mention) => text.slice(mention.start, mention.end) === 'the Special Envoy');
    expect(envoy?.actors.map(({ code }) => code)).not.toEqual(['XBK']);
  });
});

describe('what is said of two and of many', () => {
  it('two sides are those that the text tells of most', () => {
    const text =
      'Arvania accused Belmark of theft. Belmark accused Arvania of lies. Cadoria called a meeting. Drovia urged both countries to talk.';
    expect(codesOf(text, 'both countries')?.toSorted()).toEqual(['XAV', 'XBK']);
  });

  it('countries without a number are none in particular', () => {
    const text =
      'A dam broke near Westmere in Belmark. Belmark asked for tents. Drovia opposed visits to countries that it mistrusts.';
    expect(codesOf(text, 'countries')).not.toEqual(['XBK']);
  });

  it('a government is the speaker’s, wherever he is', () => {
    const text =
      'A dam broke near Westmere in Belmark. Belmark asked for tents. Prime Minister Haldor Brandt, at a summit in Karsk, said the government was ready.';
    expect(codesOf(text, 'the government')).toEqual(['XBK']);
  });
});

describe('people of no state’s office', () => {
  const flood = 'Floods hit Tarn Harbour in Arvania. Arvania asked for tents.';

  it('lead galleries and brotherhoods', () => {
    for (const who of ['director of the gallery', 'president of the Brotherhood of Bakers'])
      expect(codesOf(`${flood} The ${who} praised the tents.`, `The ${who.split(' ')[0]}`)).not.toEqual(['XAV']); // prettier-ignore
  });

  it('may bear the name of a town', () => {
    const text =
      'Odile Westmere, a young baker, left the ship in May. Westmere claims that she was ill. She lives in Westmere.';
    const { lines } = read(text, fictionalWorld());
    expect(lines.filter((line) => line.startsWith('Westmere = XBK'))).toEqual([]);
  });

  it('its ministers are its own, but those whom it grieves for or condemns are of the state it speaks about', () => {
    const text =
      'The Foreign Minister condemned the attack in Port Selm. Our thoughts are with the families. We call on Arvania to act against the regime. The Minister spoke for the people.';
    const { mentions } = read(text, fictionalWorld(), {
      publisher: 'Ministry of Foreign Affairs of Belmark',
    });
    const codeOf = (words: string) =>
      mentions.find((mention) => text.slice(mention.start, mention.end) === words)?.actors[0]?.code;
    expect(codeOf('The Foreign Minister')).toBe('XBK');
    expect(codeOf('the families')).toBe('XAV');
    expect(codeOf('the regime')).toBe('XAV');
  });
});

describe('whose "the government" is in what a state publishes', () => {
  const abroad =
    'Belmark is concerned about the trials in Port Selm. A court jailed two poets of Arvania. The new government has closed a newspaper. The Government will keep helping Arvania.';
  const codeIn = (text: string, words: string, publisher: string) =>
    read(text, fictionalWorld(), { publisher }).mentions.find(
      (mention) => text.slice(mention.start, mention.end) === words,
    )?.actors[0]?.code;
  const ministry = 'Ministry of Foreign Affairs of Belmark';

  it.each([
    ['A court', 'XAV'],
    ['The new government', 'XAV'],
  ])('%s, written small, is of the state that a foreign ministry speaks about', (words, code) =>
    expect(codeIn(abroad, words, ministry)).toBe(code),
  );
  it('is its own where it has a capital', () => {
    const text = abroad.replace('The Government will', 'On Monday the Government will');
    expect(codeIn(text, 'the Government', ministry)).not.toBe('XAV');
  });
  it('is its own in what it tells of itself', () => {
    const home =
      'The Belmark Government opened a school in Westmere. Belmark has forty schools. Belmark bought desks from Arvania. The government will open two more.';
    expect(codeIn(home, 'The government', 'Belmark Government')).toBe('XBK');
  });
  it('is the speaker’s where he calls it his', () => {
    const text = `${abroad} Our government has sent doctors to Arvania.`;
    expect(codeIn(text, 'Our government', ministry)).toBe('XBK');
  });
  it('is that of whose mission speaks, not of the body where it speaks', () => {
    const mission = 'Permanent Mission of Belmark to the League of the Inner Sea';
    expect(codeIn('We call on Arvania to free both poets.', 'We', mission)).toBe('XBK');
  });
});

describe('in what a ministry publishes of another state', () => {
  const text =
    'Belmark is concerned about Arvania. In Arvania 20 signatories were killed. The head of the junta has closed a port of Arvania. Our crews left, and two officials met the miners.';
  const { mentions } = read(text, fictionalWorld(), { publisher: 'Ministry of Foreign Affairs of Belmark' });
  const codeOf = (words: string) =>
    mentions.find(({ start, end }) => text.slice(start, end) === words)?.actors[0]?.code;

  it.each([
    ['The head', 'XAV'],
    ['the junta', 'XAV'],
    ['the miners', 'XAV'],
    ['two officials', 'XBK'],
  ])('%s', (words, code) => expect(codeOf(words)).toBe(code));
});

describe('ships', () => {
  it('tells a warship by what stands before its name', () => {
    const { lines } = read('The destroyer USS Mallory left Haifa.', loadGazetteer());
    expect(lines).toContain('USS = USA MIL');
  });
});

describe('places of other clauses', () => {
  it('do not tell whose somebody is', () => {
    const text =
      'Arvania held its vote on a rainy Monday in May. Arvania was calm. Belmark fined the vice president, and Arvania closed its embassy in Ostrevik.';
    expect(codesOf(text, 'the vice president')).toEqual(['XAV']);
  });
  it('nor does the text where they say that they are from elsewhere', () => {
    const text =
      'Arvania held its vote on a rainy Monday in May. Arvania was calm. Heads of state from the region sent flowers.';
    expect(codesOf(text, 'Heads of state')).toEqual(['---']);
  });
});

describe('a minister of whom no list knows', () => {
  const text = 'In Port Selm, Minister Prask will call on the president of Arvania.';
  const codeIn = (publisher: string) =>
    read(text, fictionalWorld(), { publisher }).mentions.find(
      ({ start, end }) => text.slice(start, end) === 'Minister Prask',
    )?.actors[0]?.code;

  it('is the publisher’s, wherever he goes', () => {
    expect(codeIn('Ministry of Foreign Affairs of Belmark')).toBe('XBK');
  });
  it('is of the place in a newspaper', () => {
    expect(codeIn('Selm Post')).toBe('XAV');
  });
  it('stays its own after the minister of another state was named', () => {
    const visit =
      'The Minister flew to Port Selm. The Arvanian Minister met him. The Minister also gave books to a school in Arvania.';
    const { mentions } = read(visit, fictionalWorld(), {
      publisher: 'Ministry of Foreign Affairs of Belmark',
    });
    const last = mentions.findLast(({ start, end }) => visit.slice(start, end) === 'The Minister');
    expect(last?.actors[0]?.code).toBe('XBK');
  });
});

describe('what is before a hyphen', () => {
  it.each([['counter-Arvanian patrols sail.'], ['Yusuf al-Arvanian, a baker, slept.']])(
    'leaves nothing of a nationality: %s',
    (text) => {
      const { mentions } = read(text, fictionalWorld());
      expect(mentions.flatMap(({ actors }) => actors.map(({ code }) => code))).not.toContain('XAV');
    },
  );
});

describe('who somebody is', () => {
  const world = fictionalWorld();
  const publisher = 'Ministry of Foreign Affairs of Belmark';
  const codeIn = (text: string, words: string) =>
    read(text, world, { publisher })
      .mentions.filter((mention) => text.slice(mention.start, mention.end) === words)
      .at(-1)?.actors[0]?.code;

  it('is told by an office whose matter stands between it and the name', () => {
    expect(codeIn('Minister for Trade and Tourism, Emil Prask, met traders in Arvania.', 'Emil Prask')).toBe(
      'XBK',
    );
  });
  it('stays so wherever he goes', () => {
    const text =
      'Special Adviser Emil Prask will travel. In Arvania, Special Adviser Prask will meet traders.';
    expect(codeIn(text, 'Special Adviser Prask')).toBe('XBK');
    const place = 'Minister Emil Prask left. In Arvania Minister Prask met traders.';
    expect(codeIn(place, 'Minister Prask')).toBe('XBK');
  });
  it('is not told by several before a comma', () => {
    const text = 'After the fall of the town to Drovian rebels, Emil Prask wept.';
    expect(codeIn(text, 'Emil Prask')).not.toBe('XDR');
  });
});

describe('the holder of a high office', () => {
  it('is the only one that the text named, whatever state the text is about', () => {
    const text =
      'Arvania sent tents. Arvania sent rice. Prime Minister Emil Prask of Belmark wrote to Arvania. Its envoy thanked the prime minister.';
    expect(codesOf(text, 'the prime minister')).toEqual(['XBK']);
  });
  it('is not told where several were named', () => {
    const text =
      'Arvania sent tents. Arvania sent rice. Prime Minister Emil Prask of Belmark met Prime Minister Lena Harrow of Cadoria in Arvania. Arvania thanked the prime minister.';
    expect(codesOf(text, 'the prime minister')).not.toEqual(['XBK']);
  });
});
