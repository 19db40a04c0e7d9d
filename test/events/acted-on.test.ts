import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Type, actors and recipients of the last event. */
function last(text: string): string {
  const event = code(text).at(-1)?.event;
  const codes = (actors: readonly { code: string }[] = []) => actors.map((actor) => actor.code).join(',');
  return `${event?.event[0]} ${codes(event?.actor)} > ${codes(event?.recipient)}`;
}

describe('a pronoun that is acted on', () => {
  it.each([
    ['Arvania accused Belmark of theft and urged it to pay.', 'REQUEST XAV > XBK'],
    ['Arvania condemned Belmark and threatened it with sanctions.', 'THREATEN XAV > XBK'],
    ['Arvania denounced Belmark, calling on it to free the crew.', 'REQUEST XAV > XBK'],
    ['Arvania told Belmark that it would sue it.', 'THREATEN XAV > XBK'],
    [
      'The Arvanian minister thanked his Belmarkian counterpart and invited him to Port Selm.',
      'AGREE XAV > XBK',
    ],
  ])('is whom the clause before acts on: %s', (text, expected) => expect(last(text)).toBe(expected));

  it('may still be who acts above', () => {
    expect(last('Arvania said Belmark had betrayed it.')).toBe('ACCUSE XAV > XBK');
  });
});

describe('a noun that sums up what somebody said', () => {
  it.each([
    ['Arvania accused Belmark of hiding rebels, a charge that Ostrevik dismissed as nonsense.', 'REJECT XBK > XAV'],
    ['Arvania had long insisted that the bank share the losses, a demand that Belmark flatly rejected.', 'REJECT XBK > XAV'],
  ])('is whose it is: %s', (text, expected) => expect(last(text)).toBe(expected)); // prettier-ignore
});

describe('a clause behind a name and a comma', () => {
  it.each([
    ['The drought is a test for Arvania, which condemned Belmark in May.', 'ACCUSE XAV > XBK'],
    ['The pact is a model for Arvania and Cadoria, which condemned Belmark in May.', 'ACCUSE XAV,XCD > XBK'],
  ])('tells of who is named: %s', (text, expected) => expect(last(text)).toBe(expected));
});
