import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** `CODE words` of the recipients of the first event of a sentence. */
const recipients = (text: string) => code(text)[0]?.event.recipient.map((one) => `${one.code} ${one.entity_text}`); // prettier-ignore

describe('recipients told by a place', () => {
  it('are of all the states that the place names, and say so in their words', () => {
    const words = 'people in Belmark, Cadoria and Drovia';
    const expected = [`XBK ${words}`, `XCD ${words}`, `XDR ${words}`];
    expect(recipients('Arvania announced humanitarian assistance to help people in Belmark, Cadoria and Drovia.')).toEqual(expected); // prettier-ignore
  });

  it('are of all the states of what they suffered from', () => {
    const words = 'victims of the flood in Belmark and Cadoria';
    expect(recipients('Arvania provided tents to victims of the flood in Belmark and Cadoria.')).toEqual([`XBK ${words}`, `XCD ${words}`]); // prettier-ignore
  });

  it('are the other side of what two share', () => {
    expect(recipients('Arvania closed the border between Arvania and Belmark.')).toEqual([
      'XBK the border between Arvania and Belmark',
    ]);
  });

  it('are where talks are held, not what they are about', () => {
    expect(recipients('The Arvanian commander has held several meetings in Belmark and Cadoria.')).toEqual([
      'XBK Belmark',
      'XCD Cadoria',
    ]);
  });

  it.each([
    ['Arvania declared the state of siege on May 3 in Quellport.', '--- Quellport'],
    ['Arvania imposed new sanctions over the Gorland crisis on Belmarkian commanders.', 'XBK Belmarkian commanders'], // prettier-ignore
    ['Arvania imposed new sanctions over the crisis in Gorland.', 'XGR Gorland'],
    ['Arvania violated the truce by shelling villages and firing mortars in Belmark.', 'XBK Belmark'],
    ['The League of the Inner Sea approved the deployment of a team of the League of the Inner Sea to watch a truce in Belmark.', 'XBK a truce in Belmark'], // prettier-ignore
    ['Arvania supplied tents to 400 families after the earthquake in Belmark.', 'XBK Belmark'],
    ['Arvanian miners blocked a highway near Quellport.', '--- Quellport'],
    ['Arvanian police killed at least 20 protesters.', 'XAV 20 protesters'],
    ['Arvania declared an emergency in Quellport and sent police to the area.', '--- Quellport'],
    ['The Arvanian speaker led a delegation on a three-day visit to Belmark.', 'XBK Belmark'],
  ])('%s', (text, expected) => {
    const all = code(text).flatMap(({ event }) => event.recipient.map((one) => `${one.code} ${one.entity_text}`)); // prettier-ignore
    expect(all).toContain(expected);
  });

  it.each([
    ['Arvania provided 60 million euros on Friday.', 'euros'],
    ['Arvania agreed to set up a new institute against Leukaemia in Quellport.', 'Leukaemia'],
  ])('%s: no party', (text, word) => {
    expect(code(text).length).toBeGreaterThan(0);
    expect(recipients(text)?.join()).not.toContain(word);
  });
});

describe('no recipient', () => {
  const codes = (text: string) => code(text)[0]?.event.recipient.map((one) => one.code);

  it('is where several agree', () => {
    expect(codes('Arvania and Belmark agreed in Karsk and Velmare to cut tariffs.')?.join()).not.toMatch(
      /XDR|XCD/,
    );
  });
  it('is from where somebody strikes', () => {
    const text = 'Cadoria saw the missile that Belmarkian rebels had launched from Port Selm toward the sea.';
    expect(codes(text)).not.toContain('XAV');
  });
  it('is whom the thing that is condemned befell', () => {
    const text = 'Arvania condemned the test of a rocket, which fell into the waters of Belmark.';
    expect(codes(text)).not.toContain('XBK');
    expect(codes('Arvania condemned the law that Belmark passed.')).toContain('XBK');
  });
  it('is the land that people may not enter', () => {
    expect(codes('Arvania barred two Drovian traders from entering Arvania.')).not.toContain('XAV');
  });
});
