import { describe, expect, it } from 'vitest';
import { code, sides, types } from './fiction.ts';

describe('figures of speech', () => {
  it.each([
    'Inflation attacks savings in Arvania.',
    'Rising seas threaten the islands of Belmark.',
    'High prices are killing small firms in Arvania.',
    'Debt is strangling Belmark.',
    'Arvanian sanctions hurt Belmarkian farmers.',
    'The Arvanian sanctions on Belmark dominated the news.',
    'This idea condemns Arvania to partition.',
    'The Arvanian cuts threaten discoveries in Belmark.',
    'Arvania’s slowdown threatens Belmark’s exporters.',
    'Arvanian ministers began to attack the question of Belmarkian poverty.',
  ])('tell of no act: %s', (text) => {
    expect(types(text)).toEqual([]);
  });

  it.each([
    ['Arvania threatens Belmark.', 'XAV > XBK'],
    ['The Arvanian army threatens Belmark.', 'XAV > XBK'],
    ['An Arvanian statement threatened Belmark with sanctions.', 'XAV > XBK'],
    ['New Arvanian sanctions against Belmark took effect on Monday.', 'XAV > XBK'],
    ['Arvania announced sanctions against Belmark.', 'XAV > XBK'],
    ['Arvanian rockets killed four Belmarkian soldiers.', 'XAV > XBK'],
  ])('are not acts of force and words of states: %s', (text, expected) => {
    expect(code(text).map(sides)).toContain(expected);
  });

  it('leave no thought among the parties', () => {
    const [event] = code('Arvania promised Belmark nothing less than a new moment.');
    expect(event?.event.recipient.map(({ entity_text }) => entity_text)).toEqual(['Belmark']);
  });
});

describe('the words of a party', () => {
  it('end before what a long phrase tells of its parts', () => {
    const [event] = code(
      'Arvania condemned a plan for the harbours of the northern coast of the Belmarkian mainland that had been drawn up by two brothers and their cousin in a single night.',
    );
    expect(event?.event.recipient[0]?.entity_text).toBe(
      'a plan for the harbours of the northern coast of the Belmarkian mainland',
    );
  });
});

describe('who is called', () => {
  it('does not act', () => {
    const text = 'Minister Talvik, thank you for receiving us in Belmark.';
    expect(code(text, '2019-05-06', { minimumConfidence: 0 }).map(sides)).not.toContain('XAV > XBK');
  });
});

describe('conditions and relative clauses', () => {
  it('a promise unless another does something is a threat to that other', () => {
    const [event] = code('Arvania promised to boycott the summit unless Belmark apologised.');
    expect(event?.event.event).toEqual(['THREATEN']);
    expect(event?.event.recipient.map(({ code: state }) => state)).toContain('XBK');
  });

  it('a verb with an object of its own is not said of what the clause before it is about', () => {
    const coded = code('Arvania rejected a treaty that Belmark signed and threatened to sue Cadoria.');
    expect(coded.filter(({ event }) => event.event[0] === 'THREATEN').map(sides)).toEqual(['XAV > XCD']);
    const who = code('Arvania praised Belmark, which signed the treaty and threatened to sue Cadoria.');
    expect(who.filter(({ event }) => event.event[0] === 'THREATEN').map(sides)).toEqual(['XBK > XCD']);
  });
});
