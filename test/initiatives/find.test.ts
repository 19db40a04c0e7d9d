import { describe, expect, it } from 'vitest';
import { initiatives } from '../events/fiction.ts';

const stances = (text: string) =>
  initiatives(text).stances.map(({ initiative, actor, stance }) => `${initiative}: ${actor} ${stance}`);

describe('initiatives', () => {
  it('are found by description, joined when the text points back, and named after their parties', () => {
    const found = initiatives(
      'Arvania and Belmark reached an agreement to lay an offshore gas pipeline. The project has long been opposed by Cadoria.',
    );
    expect([...new Set(found.mentions.map(({ name }) => name))]).toHaveLength(1);
    expect(found.mentions[0]).toMatchObject({ kind: 'infrastructure' });
    const read = found.stances.map(({ actor, stance }) => `${actor} ${stance}`);
    expect(read).toEqual(expect.arrayContaining(['XAV for', 'XBK for', 'XAV party', 'XCD against']));
  });

  it('tell who left and who drove them out', () => {
    const found = stances(
      'Arvania and Belmark agreed to build a gas pipeline. Drovia was part of the project but pulled out because of Cadorian pressure.',
    ).map((line) => line.split(': ')[1]);
    expect(found).toEqual(expect.arrayContaining(['XDR party', 'XDR withdrew', 'XCD against']));
  });

  it('read admission to a body: who seeks it, who backs it', () => {
    const found = stances(
      'Arvania signalled its support for Belmark’s candidature for the Nuclear Suppliers Group.',
    );
    expect(found.map((line) => line.split(': ')[1])).toEqual(
      expect.arrayContaining(['XAV for', 'XBK seeks']),
    );
    expect(found[0]).toContain('admission to the Nuclear Suppliers Group');
  });

  it('read what is only considered', () => {
    const found = stances('Arvania and Belmark are considering a common currency.');
    expect(found.map((line) => line.split(': ')[1])).toEqual(expect.arrayContaining(['XAV considering', 'XBK considering'])); // prettier-ignore
  });

  it('take who urges another to join for a supporter, and say nothing of the other', () => {
    const found = stances(
      'The foreign minister of Arvania urged Belmark to join the Belt and Road Initiative.',
    );
    expect(found).toContain('Belt and Road Initiative: XAV for');
    expect(found.some((line) => line.includes('XBK'))).toBe(false);
  });

  it('do not take a denial for a stance', () => {
    const found = stances('Arvania has never opposed the gas pipeline between Belmark and Cadoria.');
    expect(found.some((line) => line.includes('XAV against'))).toBe(false);
  });

  it('are shared by all who meet to discuss them', () => {
    const found = stances(
      'In a meeting between the foreign ministers of Arvania and Belmark, Odo Talvik discussed the possibility of merging the customs union with the monetary union.',
    );
    expect(found.map((line) => line.split(': ')[1])).toEqual(expect.arrayContaining(['XAV considering', 'XBK considering'])); // prettier-ignore
  });

  it('belong to the names before the verb, where an opening phrase ends in one', () => {
    const found = stances(
      'In a bid to challenge Cadoria, Arvania and Belmark have been moving closer. They are considering a common currency.',
    ).map((line) => line.split(': ')[1]);
    expect(found).toEqual(expect.arrayContaining(['XAV considering', 'XBK considering']));
    expect(found.some((line) => line?.startsWith('XCD'))).toBe(false);
  });

  it('turn round where an end is wanted', () => {
    const found = stances('Arvania wants to stop the gas pipeline between Belmark and Cadoria.');
    expect(found.some((line) => line.endsWith('XAV against'))).toBe(true);
    expect(found.some((line) => line.endsWith('XAV for'))).toBe(false);
  });

  it('say how far a thing has come, by its outermost word', () => {
    const status = (text: string) => initiatives(text).mentions.map((mention) => mention.status);
    expect(status('Arvania and Belmark agreed to build a gas pipeline.')).toEqual(['agreed']);
    expect(status('Talks between Arvania and Belmark on a free trade agreement have stalled.')).toEqual(['delayed']); // prettier-ignore
    expect(status('Arvania and Belmark inaugurated the gas pipeline on Monday.')).toEqual(['done']);
    expect(status('Arvania and Belmark completed construction of the gas pipeline.')).toEqual(['done']);
    for (const begun of ['inaugurated work on', 'opened the first section of', 'completed a section of'])
      expect([begun, status(`Arvania and Belmark ${begun} the gas pipeline.`)]).toEqual([
        begun,
        ['under-way'],
      ]);
    expect(status('Arvania and Belmark opened talks on the gas pipeline.')).toEqual(['negotiated']);
    expect(initiatives('Arvania and Belmark agreed on Monday to build a gas pipeline.').mentions[0]?.statusSince).toBe('2019-05-06'); // prettier-ignore
  });

  it('tell who asks to be let in from who is in', () => {
    expect(stances('Arvania has asked to join the League of the Inner Sea.').map((line) => line.split(': ')[1])).toEqual(['XAV seeks']); // prettier-ignore
    expect(stances('Arvania joined BRICS in January.')).toEqual(['BRICS: XAV party']);
  });

  it.each([
    'Power stations and railways suffered in the storm that hit Arvania.',
    'The gas pipeline explosion in Arvania killed two people.',
    'Arvania’s missile programme worries nobody.',
    'Arvania banned fifty applications of Cadorian firms.',
    'Shelling by Arvania hit a Belmarkian power plant.',
  ])('are none in: %s', (text) => {
    expect(stances(text)).toEqual([]);
  });

  it('are absent where nothing is at stake', () => {
    expect(initiatives('The harbour was quiet. Nobody came.')).toEqual({ mentions: [], stances: [] });
    expect(initiatives('')).toEqual({ mentions: [], stances: [] });
  });

  it('stand at their words', () => {
    const text = 'Arvania opposes the gas pipeline between Belmark and Cadoria.';
    const { mentions } = initiatives(text);
    expect(text.slice(mentions[0]?.start, mentions[0]?.end)).toContain('pipeline');
  });
});
