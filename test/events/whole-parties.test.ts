import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Type, actors and recipients of all events. */
function all(text: string): string {
  const codes = (actors: readonly { code: string }[]) => actors.map((actor) => actor.code).join(',');
  return code(text).map(({ event }) => `${event.event[0]} ${codes(event.actor)} > ${codes(event.recipient)}`).join('; '); // prettier-ignore
}

describe('parties that the form of a sentence tells', () => {
  it.each([
    ['Arvania thanked Belmark for the grain it sent to Cadoria.', 'AID XBK > XCD'],
    ['Arvania suspended aid to Belmark and demanded that it release the sailors.', 'REQUEST XAV > XBK'],
    ['A battery loyal to Belmark shelled the Arvanian port.', 'ASSAULT XBK > XAV'],
    ['Arvania assured Belmark that its soil would not be used against it.', 'AGREE XAV > XBK'],
    ['Arvanian troops were sent to reinforce the Belmarkian army.', 'AID XAV > XBK'],
  ])('%s', (text, expected) => expect(all(text)).toContain(expected));

  it.each([
    ['The Arvanian minister invited the Belmarkian premier to visit Arvania.', 'CONSULT XAV > XAV'],
    ['The line to Belmark is used to settle disputes with Arvania.', 'SUPPORT XBK'],
    ['Arvanian police raided ten sites and would be glad of help from Belmark.', 'COERCE XAV > XBK'],
  ])('%s', (text, wrong) => expect(all(text)).not.toContain(wrong));
});
