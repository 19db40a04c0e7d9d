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

  it('are where talks are held, not what they are about', () => {
    expect(recipients('The Arvanian commander has held several meetings in Belmark and Cadoria.')).toEqual([
      'XBK Belmark',
      'XCD Cadoria',
    ]);
  });
});
