import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Codes of the actors of the last event of a text. */
const actors = (text: string) =>
  code(text)
    .at(-1)
    ?.event.actor.map((actor) => actor.code);

describe('an "it" that opens a sentence', () => {
  it.each([
    ['Arvania regretted the quarrel. It has always denied any link with the smugglers.', 'XAV'],
    ["Arvania's foreign ministry summoned the Belmarkian envoy. It demanded an apology from Drovia.", 'XAV'],
    ['Arvania mourned. The day before the raid, it had expelled the Belmarkian ambassador.', 'XAV'],
    ['Arvania mourned. In December it expelled the Belmarkian ambassador.', 'XAV'],
  ])('is the state or body told of before: %s', (text, state) => expect(actors(text)).toEqual([state]));

  it.each([
    'Arvanian farmers slept. It angered Belmark.',
    'Arvania and Drovia slept. It condemned Belmark.',
    'Arvania slept. It seems that the Belmarkian envoy condemned Drovia.',
  ])('is none of those who are several, nor anybody where it stands for a clause: %s', (text) => {
    expect(actors(text) ?? []).not.toContain('XAV');
  });
});

describe('"its" minister', () => {
  it.each([
    ['Arvania will not pay, but its trade minister urged Belmark to wait.', 'XAV'],
    ['Arvania closed the port. Its foreign ministry accused Belmark of piracy.', 'XAV'],
    ["The envoy praised Arvania's part in the talks, and its army condemned Belmark.", 'XAV'],
  ])('is of the state told of before: %s', (text, state) => expect(actors(text)).toEqual([state]));

  it('is not its neighbour', () => {
    expect(actors('Arvania will not pay, but its neighbour urged Belmark to wait.') ?? []).not.toContain('XAV'); // prettier-ignore
  });
});

describe('the ministers of both countries', () => {
  it('are theirs, not those of the place where they met', () => {
    const text =
      'Arvania quarrelled with Belmark over fish. The foreign ministers of the two countries met in Karsk.';
    expect(actors(text)).toEqual(['XAV', 'XBK']);
  });
});
