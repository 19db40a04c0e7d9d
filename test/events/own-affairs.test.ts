import { describe, expect, it } from 'vitest';
import { code, sides, types } from './fiction.ts';

describe('own affairs', () => {
  it.each([
    'The Arvanian president shot himself in Port Selm.',
    'The Arvanian president defended his decision.',
    'President Tomas Verrin spoke about the harvest.',
    'President Tomas Verrin spoke to reporters in Port Selm.',
    'President Tomas Verrin gave an interview to the Arvanian News Agency.',
    'The Arvanian agency warned people to stay away from the pills.',
    'The Arvanian parliament rejected a bill on pensions.',
    'The Arvanian government adopted a new budget.',
    'The premier of Arvania appointed a new minister of culture.',
    'The Arvanian army trains its conscripts.',
    'The Arvanian premier opened a school in Port Selm.',
    'The Arvanian minister defended her record in parliament in Port Selm.',
  ])('are no acts between states: %s', (text) => {
    expect(types(text)).toEqual([]);
  });

  it.each([
    ['President Tomas Verrin spoke with Prime Minister Signe Ostlund.', 'CONSULT'],
    ['The Arvanian president defended Belmark.', 'SUPPORT'],
    ['The Arvanian parliament rejected the treaty with Belmark.', 'REJECT'],
    ['The Arvanian army trained Belmarkian pilots.', 'AID'],
    ['Arvania warned Belmark to stay away from the islands.', 'THREATEN'],
  ])('are told from acts: %s', (text, type) => {
    expect(types(text)).toContain(type);
  });
});

describe('what somebody says he did himself', () => {
  it('is no charge', () => {
    const claim = 'The Arvanian rebels claim that they shelled a Belmarkian port.';
    expect(types(claim)).not.toContain('ACCUSE');
    expect(types('Arvania claims that Belmark shelled a port.')).toContain('ACCUSE');
  });
});

describe('for whose sake others are harmed', () => {
  it('is not whom the act is done to', () => {
    expect(code('Arvania shelled a port in support of Belmark.').map(sides)).not.toContain('XAV > XBK');
    expect(code('Arvania shelled a port of Belmark.').map(sides)).toContain('XAV > XBK');
  });
});

describe('critics', () => {
  it('attack in words', () => {
    expect(types('Arvanian lawmakers attacked the government of Belmark.')).toEqual(['ACCUSE']);
    expect(types('Arvanian soldiers attacked a Belmarkian village.')).toEqual(['ASSAULT']);
  });
});

describe('a refusal in a condition', () => {
  it('has not happened', () => {
    const coded = code('If Arvania does not accept the offer, Belmark will strike.');
    expect(coded.map(({ event }) => event.event[0])).not.toContain('REJECT');
    expect(types('Arvania does not accept the Belmarkian offer.')).toEqual(['REJECT']);
  });
});

describe('headlines without the auxiliary of their passive', () => {
  it.each([
    ['Arvania urged to halt demolitions', '> XAV'],
    ['Arvania accused of arming rebels in Cadoria', '> XAV'],
    ['Two Arvanian soldiers killed in ambush', '> XAV'],
  ])('tell what is done to their subject: %s', (text, expected) => {
    expect(code(text).map((one) => sides(one).replace('--- ', ''))).toContain(expected);
  });

  it('are told from sentences', () => {
    expect(code('Arvania urged Belmark to halt the demolitions.').map(sides)).toContain('XAV > XBK');
  });
});

describe('the bare name of one’s own country', () => {
  it.each([
    ['The Arvanian minister renewed an invitation to visit Arvania.', 'XAV >'],
    ['The Arvanian premier handed over a gift from Arvania to Belmarkian families.', 'XAV > XBK'],
  ])('is where or whence: %s', (text, expected) => {
    expect(code(text).map(sides)).toContain(expected);
  });

  it('is whom its rebels fight', () => {
    expect(code('Arvanian rebels attacked Arvania.').map(sides)).toContain('XAV > XAV');
  });
});

describe('an answer and its means, a blow and what it brings about', () => {
  it.each([
    ['Arvania retaliated by closing the border with Belmark.', ['SANCTION']],
    ['Arvanian troops shelled a Belmarkian port, cutting off power.', ['ASSAULT']],
  ])('are one act: %s', (text, expected) => {
    expect(types(text)).toEqual(expected);
  });
});

describe('a wish to be given something', () => {
  it('is no offer', () => {
    expect(types('Arvania wants to be paid for its water.')).toEqual([]);
    expect(types('Arvania wants to help Belmark.')).toEqual(['AGREE']);
  });
});
