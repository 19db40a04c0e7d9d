import { describe, expect, it } from 'vitest';
import { code, sides } from './fiction.ts';

const told = (text: string, type: string) => code(text).filter(({ event }) => event.event[0] === type).map(sides); // prettier-ignore

describe('those whom a state gives', () => {
  const before = 'A cyclone struck Belmark on Monday. The floods cut off a hundred villages in Belmark. ';

  it('are not whom it gives them', () => {
    expect(told(`${before}Cadoria and Drovia have sent tents and soldiers.`, 'AID')).toEqual(['XCD, XDR >']);
    expect(told(`${before}Arvania has offered military advisers.`, 'AGREE')).toEqual(['XAV >']);
    expect(told(`${before}Arvania has offered military advisers to Belmark.`, 'AGREE')).toEqual([
      'XAV > XBK',
    ]);
  });

  it('are not those whom it sends to prison', () => {
    expect(told('An Arvanian judge sent opposition activists to a penal colony.', 'SANCTION')).toEqual([
      'XAV > XAV',
    ]);
  });
});
