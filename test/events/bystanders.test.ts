import { describe, expect, it } from 'vitest';
import { code, told } from './fiction.ts';

describe('those who are told of and take no part', () => {
  it.each([
    // whom partners fight
    ['Arvania and Belmark cooperate against the Red Herons.', ['COOPERATE XAV & XBK > ']],
    ['Arvania reaffirmed its commitment to combating the threat of the Red Herons.', ['SUPPORT XAV > ']],
    // what is talked about
    ['The Arvanian premier will host a conference on Belmark.', ['AGREE XAV > ']],
    // where and with what others are hit
    [
      'In Belmark, Arvanian forces conducted ten strikes using aircraft and drones against the Red Herons.',
      ['ASSAULT XAV > XDR'],
    ],
    ['A Cadorian sailor was killed in Belmark on Monday.', ['ASSAULT --- > XCD']],
  ])('%s', (text, events) => expect(told(code(text))).toEqual(events));
});

describe('who did it', () => {
  it.each([
    ['The Belmarkian premier was struck and killed by an Arvanian drone.', 'XAV > XBK'],
    ['Ten Belmarkian villagers died, killed at the hands of Arvania.', 'XAV > XBK'],
  ])('%s', (text, sides) =>
    expect(new Set(told(code(text)).map((one) => one.replace('ASSAULT ', '')))).toEqual(new Set([sides])),
  );
});

describe('what only sounds like an act', () => {
  it.each([
    ['Will Arvania take part in the talks with Belmark?'],
    ['Arvania hopes that the agreement can contribute to peace in Belmark.'],
    ['Arvania said that Arvania must do more.'],
  ])('%s', (text) => expect(told(code(text))).toEqual([]));

  it('an end that others wish a war is no retreat of theirs', () => {
    expect(told(code("Arvania seeks an end to Belmark's bombing campaign.")).join()).not.toMatch(
      /CONCEDE|RETREAT/,
    );
  });
});

describe('sanctions', () => {
  it('are meant where persons are targeted', () => {
    expect(told(code('Arvania targeted individuals and entities with sanctions.')).join()).toMatch(
      /^SANCTION XAV/,
    );
  });
});

it('a wish is nobody', () => {
  const [opposed] = code("Arvania had never opposed and had no wish to block Belmark's application.");
  expect(opposed?.event.recipient.map((one) => one.entity_text)).not.toContain('no wish');
});
