import { describe, expect, it } from 'vitest';
import { codesInStatement as codesOf } from './read.ts';

describe('on a visit', () => {
  const arrived = 'The Minister of Foreign Affairs arrived in Port Selm last night. ';

  it('those on whom the visitor calls are of the place told before them', () => {
    const text =
      'The Minister has been to Velmare. In Port Selm the Minister will call on the Prime Minister.';
    expect(codesOf(text, 'the Prime Minister')).toEqual(['XAV']);
    expect(codesOf(text, 'the Minister')).toEqual(['XBK']);
  });

  it('they are of where the journey has led, and so are they when they answer', () => {
    const text = `${arrived}This morning he had two hours of talks with the Prime Minister and the Speaker. It rained. The Prime Minister, for his part, thanked the Belmarkian army.`;
    expect(codesOf(text, 'the Prime Minister')).toEqual(['XAV']);
    expect(codesOf(text, 'The Prime Minister')).toEqual(['XAV']);
    const on = `${arrived}He left Port Selm for Velmare on Friday and was received by the President.`;
    expect(codesOf(on, 'the President')).toEqual(['XCD']);
  });

  it('so are officials whom he meets there', () => {
    const text = 'Drovia has closed its ports. In his first visit to Port Selm, the Minister met senior officials.'; // prettier-ignore
    expect(codesOf(text, 'senior officials')).toEqual(['XAV']);
  });

  it('so is his counterpart there', () => {
    const text = `${arrived}Drovia has closed its ports. He held talks with his counterpart.`;
    expect(codesOf(text, 'his counterpart')).toEqual(['XAV']);
    const call =
      'Cadoria has closed its ports. The Minister telephoned the Arvanian Foreign Minister. He told his counterpart that talks would go on.';
    expect(codesOf(call, 'his counterpart')).toEqual(['XAV']);
  });

  it('so is his host, and whoever is named as his host', () => {
    expect(codesOf(`${arrived}He thanked his hosts.`, 'his hosts')).toEqual(['XAV']);
    const named = `${arrived}The Minister and his host, President Livia Castellan, signed a treaty.`;
    expect(codesOf(named, 'his host')).toEqual(['XCD']);
  });

  it('whom a guest at home meets is of the state that speaks', () => {
    const text = `The Arvanian Minister of Trade arrived in Ostrevik on Monday. He called on the Prime Minister.`;
    expect(codesOf(text, 'the Prime Minister')).toEqual(['XBK']);
  });

  it('who acts without being called on is of the state that speaks, and so is everybody where nobody travels', () => {
    expect(codesOf(`${arrived}The Prime Minister has sent a letter.`, 'The Prime Minister')).toEqual(['XBK']);
    const home = 'Arvania closed its ports. The Minister had talks with the Prime Minister on Monday.';
    expect(codesOf(home, 'the Prime Minister')).toEqual(['XBK']);
  });
});

describe('an envoy', () => {
  const called = "The Minister called in Arvania's ambassador on Friday. ";

  it('that was told of just before is of the state that sent him', () => {
    expect(codesOf(`${called}The Ambassador replied that talks would go on.`, 'The Ambassador')).toEqual([
      'XAV',
    ]);
  });

  it('is of the state that speaks where no other was told of, or not for long', () => {
    expect(codesOf('The Ambassador opened a school in Port Selm.', 'The Ambassador')).toEqual(['XBK']);
    const later = `${called}It rained. It snowed. It was cold. The sea was calm. It was a long week. The Ambassador opened a school.`;
    expect(codesOf(later, 'The Ambassador')).toEqual(['XBK']);
  });
});
