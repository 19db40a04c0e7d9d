import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Type, actors and recipients of each event of the last sentence. */
function last(text: string): string[] {
  const events = code(text).map(({ event }) => event);
  const sequence = Math.max(...events.map(({ text_info: info }) => info.sequence));
  const codes = (actors: readonly { code: string }[]) => actors.map((actor) => actor.code).join(',');
  return events
    .filter(({ text_info: info }) => info.sequence === sequence)
    .map(({ event, actor, recipient }) => `${event[0]} ${codes(actor)} > ${codes(recipient)}`);
}

describe('an act that is judged after it was told', () => {
  it('is that of whoever did it', () => {
    expect(last('Arvania imposed tariffs on Cadorian wheat on Monday. Belmark condemned the tariffs.')).toEqual(['ACCUSE XBK > XAV']); // prettier-ignore
    expect(last('Arvania expelled two Cadorian diplomats on Monday. Belmark denounced the move.')).toEqual(['ACCUSE XBK > XAV']); // prettier-ignore
  });

  it('is that of the other party where one of two judges it', () => {
    expect(last('Arvania and Belmark signed a fishing treaty. Cadoria hailed the deal.')).toEqual(['SUPPORT XCD > XAV,XBK']); // prettier-ignore
    expect(last('Arvania and Belmark signed a fishing treaty. Arvania hailed the deal.')).toEqual(['SUPPORT XAV > XBK']); // prettier-ignore
  });

  it('is nobody’s where no such act was told', () => {
    expect(last('Arvania imposed tariffs on Cadorian wheat on Monday. Belmark condemned the book.')).toEqual(['ACCUSE XBK > ---']); // prettier-ignore
  });
});

describe('the place where something is said', () => {
  it('is no party to it', () => {
    expect(last("In Port Selm, Arvania's foreign ministry welcomed the rain.")).toEqual(['SUPPORT XAV > ']); // prettier-ignore
  });
});
