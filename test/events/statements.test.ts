import { describe, expect, it } from 'vitest';
import { code, codeStatement, told } from './fiction.ts';

describe('statements of governments', () => {
  it.each([
    ['Arvania remains steadfast in its support of Belmark.', ['SUPPORT XAV > XBK']],
    ['Arvania is deeply saddened by the loss of lives in the floods in Belmark.', ['SUPPORT XAV > XBK']],
    // who is helped or blamed does what he is helped in or blamed for
    [
      'Arvania supports the Belmarkian army in its fight against the Red Herons.',
      ['AID XAV > XBK', 'ASSAULT XBK > XDR'],
    ],
    // what only sounds like an act
    ['The Arvanian general provided Belmark an overview of the mission.', []],
    ['The use of gas reinforces why Arvania needs talks.', []],
    ['Arvania complies with the law of the sea.', []],
    ['These acts demonstrate a disregard for the laws of Belmark.', []],
  ])('%s', (text, events) => expect(told(code(text))).toEqual(events));
});

describe('what is done by nobody who is named', () => {
  it.each([
    ['Our envoy in Ostrevik has been recalled.', ['SANCTION XAV > XBK']],
    ['Belmark has been asked for an explanation.', ['REQUEST XAV > XBK']],
    // what anybody may think, and what is done to the speaker's own
    ['Belmark is expected to sign.', []],
    ['Arvania has been asked for an explanation.', []],
  ])('the state has done that speaks: %s', (text, events) =>
    expect(told(codeStatement(text, 'MFA Arvania')).filter((one) => one.includes('XAV >'))).toEqual(events));
}); // prettier-ignore

describe('what others must do', () => {
  it.each([
    // a government's own statement asks for it
    ['Belmark must end its attacks and release the sailors.', ['REQUEST XAV > XBK']],
    ['Hostages must be released immediately by Belmark.', ['REQUEST XAV > XBK']],
    ['It is vital that Belmark and Cadoria refrain from attacks.', ['REQUEST XAV > XBK & XCD']],
    ['Belmark must not try to hinder the inquiry.', ['REQUEST XAV > XBK']],
    ['The Belmarkian side must reassess its plans.', ['REQUEST XAV > XBK']],
    ['Our thoughts are with the people of Belmark.', ['SUPPORT XAV > XBK']],
    ['We remain united in our concern about the attacks on human rights by Belmark.', ['ACCUSE XAV > XBK']],
    ['MFA summoned the Belmarkian High Commissioner.', ['ACCUSE XAV > XBK']],
    ['We stand with the government and people of Belmark.', ['SUPPORT XAV > XBK']],
    ['We urge all sides to exercise restraint.', ['REQUEST XAV > ---']],
    // both sides are not whoever says what they must do
    ['We are concerned by the fighting in Belmark. Both sides must stop the fighting.', ['ACCUSE XAV > XBK']],
    // its own acts stay its own
    ['Arvania must withdraw its troops.', ['RETREAT XAV > ']],
  ])('%s', (text, events) => expect(told(codeStatement(text, 'MFA Arvania'))).toEqual(events));

  it('is a demand of whom a report quotes, and of nobody where nobody says so', () => {
    const quoted =
      '“Belmark must comply with the ruling and release the sailors,” the Arvanian minister said.';
    expect(told(code(quoted))).toEqual(['REQUEST XAV > XBK']);
    expect(told(code('Belmark must release the sailors.'))).toEqual(['RETREAT XBK > XBK']);
  });
});
