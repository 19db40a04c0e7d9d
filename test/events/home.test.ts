import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Codes of the recipients of the first event of a sentence, each once. */
const recipients = (text: string) => [...new Set(code(text)[0]?.event.recipient.map((actor) => actor.code))];

describe('whom authorities act on at home', () => {
  it.each([
    ['Arvanian police arrested dozens of protesters.', ['XAV']],
    ['An Arvanian court convicted a former mayor of fraud.', ['XAV']],
    ['Arvania banned all demonstrations.', ['XAV']],
    ['Arvanian soldiers opened fire on demonstrators.', ['XAV']],
    ['Arvania pardoned nine writers.', ['XAV']],
  ])('%s', (text, expected) => expect(recipients(text)).toEqual(expected));

  it.each([
    'Arvania detained two fishermen.',
    'Arvania deported nine migrants.',
    'Arvanian police arrested a journalist on the border with Belmark.',
  ])('is not told by: %s', (text) => {
    expect(recipients(text)).not.toContain('XAV');
    expect(recipients(text)).not.toContain('XDR');
  });
});

describe('whom a blow met of which no party is known', () => {
  it.each([
    ['An explosion tore through a busy street in Tarn Harbour, killing six people.', 'XAV'],
    ['Gunmen killed six people at a market in Westmere.', 'XBK'],
  ])('is of where it fell: %s', (text, code) => expect(recipients(text)).toEqual([code]));

  it('is nobody of a state in a robbery', () => {
    expect(recipients('Two teenagers were shot dead in a robbery in Tarn Harbour.')).not.toContain('XAV');
  });
});

describe('armed men and crowds of whom nothing is told', () => {
  const actors = (text: string) =>
    code(text)
      .filter(({ event }) => event.event[0] === 'ASSAULT')
      .flatMap(({ event }) => event.actor.map((actor) => actor.code));

  it('act in the state that a text is about', () => {
    expect(
      actors('Arvania counted its votes. Arvania was calm. A local chairman was killed by a crowd.'),
    ).toEqual(['XAV']);
  });
  it('are of no state where they strike somebody from elsewhere', () => {
    expect(
      actors('Arvania counted its votes. Arvania was calm. Armed men killed two Belmarkian nurses.'),
    ).not.toContain('XAV');
  });
});
