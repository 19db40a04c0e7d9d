import { describe, expect, it } from 'vitest';
import { codeTitled, sides } from './fiction.ts';

const coded = (title: string) => codeTitled(title, 'A story.').map((one) => `${one.event.event[0]} ${sides(one)}`); // prettier-ignore

describe('headlines', () => {
  it.each([
    ['Arvania Rejects Belmarkian Claims Over Border Raid', 'REJECT XAV > XBK'],
    ['Arvania Threatens Belmark With New Strikes As Talks Collapse', 'THREATEN XAV > XBK'],
    ['Arvania Expels Two Belmarkian Diplomats', 'SANCTION XAV > XBK'],
    ['Arvania Urges Belmark To Protect Civilians', 'REQUEST XAV > XBK'],
    ['Arvania to visit Belmark', 'AGREE XAV > XBK'],
  ])('%s', (title, expected) => {
    expect(coded(title)).toContain(expected);
  });

  it('tell of crowds of a state, not of the state', () => {
    expect(coded('Thousands Protest In Ostrevik Against Belmarkian Law')).toEqual([expect.stringMatching(/^PROTEST /)]); // prettier-ignore
  });
});
