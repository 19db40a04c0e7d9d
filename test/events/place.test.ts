import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

describe('the place of an event', () => {
  it('is the city behind "in", with its country and coordinates', () => {
    const [met] = code("Arvania's foreign minister met his Belmarkian counterpart in Calvento on Monday.");
    expect(met?.event.event_loc).toEqual({ country: 'XCD', name: 'Calvento', lat: 38.1, lon: -28.4 });
  });

  it('is the country where no city is named', () => {
    const [met] = code("Arvania's foreign minister met his Belmarkian counterpart in Cadoria.");
    expect(met?.event.event_loc).toEqual({ country: 'XCD', name: 'Cadoria' });
  });

  it.each([
    ['an object', 'Arvania and Belmark signed a treaty on fishing in Calvento on Monday.'],
    ['a phrase within a phrase', 'Ilsa Maren met Haldor Brandt on the sidelines of a summit in Calvento.'],
    ['a name beside it', 'President Ilsa Maren met her Belmarkian counterpart, Haldor Brandt, in Calvento.'],
    ['the end of a journey', 'President Ilsa Maren visited Calvento on Monday.'],
  ])('may hang on %s', (_, text) => {
    const places = code(text, '2012-05-07').map(({ event }) => event.event_loc?.name);
    expect(places).toContain('Calvento');
  });

  it.each([
    'Arvania recalled its ambassador in Calvento on Monday.',
    'Arvania cancelled a visit to Calvento.',
    'Arvania thanked Belmark for its part in the campaign in Cadoria.',
    'Arvania accused Belmark of the attack on Calvento.',
  ])('is not what the act is about: %s', (text) => {
    expect(code(text).map(({ event }) => event.event_loc?.name ?? null)[0]).toBeNull();
  });

  it('is unknown where the clause names none', () => {
    const [praised] = code('Arvania praised Belmark.');
    expect(praised?.event.event_loc).toBeNull();
  });
});
