import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Types of the events of a text, by the word that tells of them. */
const types = (text: string) => code(text).map(({ event }) => `${event.event[0]} ${event.actor[0]?.code}`);

describe('help and not a show of arms', () => {
  it('is what a state sends after a disaster', () => {
    expect(types('Arvania has sent two helicopters to Belmark, where an earthquake struck.')).toContain(
      'AID XAV',
    );
    expect(types('Arvania has sent two helicopters to the border of Belmark.')).toContain('MOBILIZE XAV');
  });

  it('is known from the sentences before', () => {
    const told = 'A cyclone struck Belmark on Monday. The floods cut off a hundred villages. ';
    expect(types(`${told}Arvania has dispatched two ships.`)).toContain('AID XAV');
    expect(types(`${told}Arvania has dispatched two bombers.`)).toContain('MOBILIZE XAV');
  });

  it('is what is given, where the same goods sold are trade', () => {
    expect(types('Arvania shipped forty tonnes of donated rice to Belmark.')).toContain('AID XAV');
    expect(types('Arvania shipped forty tonnes of rice to Belmark.')).toContain('COOPERATE XAV');
  });

  it('is of whoever gave what somebody hands over', () => {
    const [help] = code('Rice donated by Arvania was handed over to the ministry of health of Belmark.').filter(({ event }) => event.event_text[0]?.includes('handed')); // prettier-ignore
    expect(help?.event.actor.map((actor) => actor.code)).toEqual(['XAV']);
    expect(help?.event.recipient.map((actor) => actor.code)).toEqual(['XBK']);
  });
});
