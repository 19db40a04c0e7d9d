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

describe('people and officials of whom nothing is told', () => {
  const about = (sentence: string) =>
    `Arvania counted its votes on Monday. Arvania was calm. The Arvanian premier slept. ${sentence}`;
  const last = (sentence: string) => {
    const event = code(about(sentence)).at(-1)?.event;
    return [event?.event[0], event?.actor.map((actor) => actor.code), event?.recipient.map((actor) => actor.code)]; // prettier-ignore
  };

  it.each([
    ['Several thousand people marched against a new tax.', 'PROTEST'],
    ['Some of the demonstrators burned tyres.', 'PROTEST'],
  ])('are of the state whose own affairs a text tells: %s', (sentence, type) => {
    const [found, actors] = last(sentence);
    expect([found, actors]).toEqual([type, ['XAV']]);
  });
  it('are of no state in a sentence that names another', () => {
    expect(code(about('Several thousand people marched against Belmark.')).at(-1)?.event.actor[0]?.code).not.toBe('XAV'); // prettier-ignore
  });

  it.each(['Three editors were arrested on Tuesday.', 'A former mayor was convicted of fraud.'])(
    'are held by the authorities of that state: %s',
    (sentence) => expect(last(sentence).slice(1)).toEqual([['XAV'], ['XAV']]),
  );
  it('are held by those of the place where it happens', () => {
    expect(last('Two Arvanian writers were arrested in Karsk.').slice(1)).toEqual([['XDR'], ['XAV']]);
  });
  it('are held by nobody known where only another nationality is told', () => {
    expect(code(about('Two Belmarkian tourists were arrested.')).flatMap(({ event }) => event.actor.map((actor) => actor.code))).not.toContain('XBK'); // prettier-ignore
  });
});

describe('those to whom a state is kind', () => {
  const about =
    'Belmark accused Cadoria of piracy. Cadoria denied the charge. The Belmarkian minister spoke.';

  it('are not taken for its own where others are told of', () => {
    const [last] = code(`${about} Arvania has promised to send experts.`).slice(-1);
    expect(last?.event.recipient.map((actor) => actor.code) ?? []).not.toContain('XAV');
  });

  it('are its own where the words say so', () => {
    const [last] = code(`${about} Arvania has promised to pay Arvanian farmers.`).slice(-1);
    expect(last?.event.recipient.map((actor) => actor.code)).toEqual(['XAV']);
  });
});
