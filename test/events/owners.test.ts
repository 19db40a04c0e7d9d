import { describe, expect, it } from 'vitest';
import { code, sides } from './fiction.ts';

const told = (text: string, type: string) => code(text).filter(({ event }) => event.event[0] === type).map(sides); // prettier-ignore

describe('whose "its" is', () => {
  it('sense tells: nobody bombs his own', () => {
    expect(told('Arvania suspended cooperation after Belmark bombed its sites.', 'ASSAULT')).toEqual(['XBK > XAV']); // prettier-ignore
    expect(told('Arvania protested to Cadoria after Belmark moved its troops across the border.', 'MOBILIZE')).not.toContain('XBK > XAV'); // prettier-ignore
  });

  it('sense tells: one is condemned for what one has done', () => {
    expect(told('Arvania condemned Belmark after its troops shelled a village.', 'ASSAULT')).toEqual(['XBK > ---']); // prettier-ignore
  });

  it('is the state told of before that is not acted on', () => {
    const text = 'Arvania accused Belmark of arming the islands. Its navy shadowed a Belmarkian frigate.';
    expect(told(text, 'MOBILIZE')).toContain('XAV > XBK');
  });
});

describe('what happens at the same time', () => {
  it('is not whom an act is against', () => {
    const text = 'Opposition senators in Arvania walked out as Belmark condemned the vote.';
    expect(told(text, 'REJECT')).toEqual(['XAV >']);
  });
});
