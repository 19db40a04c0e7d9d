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

  it('is unknown where the clause names none', () => {
    const [praised] = code('Arvania praised Belmark.');
    expect(praised?.event.event_loc).toBeNull();
  });
});
