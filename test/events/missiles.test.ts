import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

describe('what strikes', () => {
  const actors = (text: string) => code(text, '2019-05-06', { minimumConfidence: 0 }).find(({ event }) => event.event[0] === 'ASSAULT')?.event.actor.map((actor) => actor.code); // prettier-ignore

  it('is of whoever fired it a sentence before', () => {
    expect(actors('Arvania fired two missiles into the sea. One of the missiles hit a Belmarkian ship.')).toEqual(['XAV']); // prettier-ignore
  });

  it('is nobody’s where other arms were told of', () => {
    expect(actors('Arvania fired two missiles into the sea. A shell hit a Belmarkian ship.')).toEqual([
      '---',
    ]);
  });
});
