import { describe, expect, it } from 'vitest';
import { codesIn as codesOf } from './read.ts';

const quarrel =
  'Arvania and Belmark quarrelled over fish on Monday. Arvania shut two ports. The president of Arvania spoke of a thief.';

describe('whose somebody is who deals with a state', () => {
  it.each([
    ['who summons its envoy', 'The foreign ministry summoned the Belmarkian ambassador.', 'The foreign ministry', 'XAV'],
    ['who receives its envoy', 'A deputy minister received the Belmarkian envoy on Monday.', 'A deputy minister', 'XAV'],
    ['who accuses it', 'The border guard accused Belmark of theft.', 'The border guard', 'XAV'],
    ['who thanks its capital, after another act', 'The minister wrote a letter and thanked Ostrevik.', 'The minister', 'XAV'],
    ['who signs something with it', 'Parliament ratified a fishing treaty with Belmark.', 'Parliament', 'XAV'],
    ['who goes there', 'The minister flew to Belmark on Tuesday.', 'The minister', 'XAV'],
    ['who comes at its request', 'Six officers of the rescue service flew south at the request of the Belmarkian army.', 'Six officers', 'XAV'],
    ['whom it accuses', 'Belmark accused the navy of theft.', 'the navy', 'XAV'],
  ])('is of the other that the text is about: %s', (_, text, words, code) =>
    expect(codesOf(`${quarrel} ${text}`, words)).toEqual([code]),
  ); // prettier-ignore

  it('is nobody’s where the text tells of no other', () => {
    expect(codesOf('The ministry summoned the Belmarkian ambassador.', 'The ministry')).toEqual(['---']);
  });

  it.each([
    ['who recalls its envoy', 'The foreign ministry recalled the Belmarkian ambassador.', 'The foreign ministry'],
    ['who governs there', 'The army closed the port of Tarn Harbour in Belmark.', 'The army'],
    ['whom something else than its act tells of it', 'The minister said that Belmark would shut its ports.', 'The minister'],
  ])('is of that state: %s', (_, text, words) => expect(codesOf(`Drovia, Cadoria and Estamar talked. ${text}`, words)).toEqual(['XBK'])); // prettier-ignore
});

describe('whose they are who are sent', () => {
  it.each([
    ['by several', 'Cadoria and Drovia sent helicopters and soldiers.', 'soldiers', ['XCD', 'XDR']],
    ['by one who is ready to', 'Drovia was ready to send 60 officers.', '60 officers', ['XDR']],
    ['as the passive tells', 'Two advisers lent by Drovia came to Port Selm.', 'Two advisers', ['XDR']],
    ['or kept', 'Drovia, which keeps 400 troops in Arvania, condemned the theft.', '400 troops', ['XDR']],
  ])('is of who sends them: %s', (_, text, words, codes) =>
    expect(codesOf(`${quarrel} ${text}`, words)).toEqual(codes),
  );

  it('is not so of those whom a state only has in its hands', () => {
    expect(codesOf(`${quarrel} Drovia sent migrants over the border.`, 'migrants')).not.toEqual(['XDR']);
    expect(codesOf(`${quarrel} Drovia attacked soldiers.`, 'soldiers')).not.toEqual(['XDR']);
  });
});

describe('whose somebody is beside the only state that a sentence names', () => {
  const others = 'Drovia, Cadoria and Estamar talked.';

  it('is not told by what is told of somebody else', () => {
    const text = `${others} Soldiers seized power on Monday; the king left aboard a plane which Belmark had sent for him.`;
    expect(codesOf(text, 'Soldiers')).toEqual(['---']);
    expect(codesOf(`${others} Soldiers seized power in Belmark.`, 'Soldiers')).toEqual(['XBK']);
  });

  it('is that of those who govern in the clause before', () => {
    const text = `${quarrel} Arvania shut its border. Arvania sent a note. Belmarkian prosecutors opened an inquiry, and the interior minister spoke of theft.`;
    expect(codesOf(text, 'the interior minister')).toEqual(['XBK']);
    expect(codesOf(text.replace('Belmarkian prosecutors', 'Belmarkian rebels'), 'the interior minister')).toEqual(['XAV']); // prettier-ignore
  });
});

describe('an envoy to a body', () => {
  it('is of the state that sends him', () => {
    expect(codesOf("Arvania's LIS ambassador left.", 'LIS ambassador')).toEqual(['XAV']);
    expect(codesOf('The LIS envoy left Arvania.', 'The LIS envoy')).toEqual(['IGO']);
  });
});

describe('what somebody harms', () => {
  it.each([
    ['Arvania said a Belmarkian vessel had rammed one of its boats.', 'its boats', 'XAV'],
    ['Arvania said that Belmark had recalled its envoy.', 'its envoy', 'XBK'],
  ])('is that of who tells of it: %s', (text, words, code) => expect(codesOf(text, words)).toEqual([code]));
});

describe('whose doings somebody is punished for', () => {
  it.each([
    ['Arvania imposed sanctions on Belmark over its war in Drovia.', 'XBK'],
    ['Arvania broke off relations with Belmark because of its visit to Drovia.', 'XBK'],
    ['Arvania attacked Belmark in response to its plans.', 'XBK'],
    ['Arvania held talks with Belmark over its debts.', 'XAV'],
  ])('are his own: %s', (text, code) => expect(codesOf(text, 'its')).toEqual([code]));
});
