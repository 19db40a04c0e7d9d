import { describe, expect, it } from 'vitest';
import { codesInStatement as codesOf } from './read.ts';

describe('in a statement of a government', () => {
  it('his counterpart is of the other state that was told of', () => {
    const text =
      'The Foreign Minister spoke with the Arvanian Foreign Minister today. He told his counterpart that help was on its way.';
    expect(codesOf(text, 'his counterpart')).toEqual(['XAV']);
    expect(codesOf('The Foreign Minister met his Cadorian counterpart.', 'his Cadorian counterpart')).toEqual(
      ['XCD'],
    );
  });

  it('its allies are others', () => {
    expect(codesOf('Arvania has told its allies that it will wait.', 'its allies')).toEqual(['---']);
  });

  it('a minister for something international is its own, also by the family name', () => {
    const text =
      'International Development Minister Odo Prask announced more tents for Arvania. Mr Prask will visit Arvania.';
    expect(codesOf(text, 'International Development Minister Odo Prask')).toEqual(['XBK']);
    expect(codesOf(text, 'Mr Prask')).toEqual(['XBK']);
  });

  it('who acts as the Government is its own, and who has a dialogue with the opposition is not', () => {
    const text =
      'Floods hit Tarn Harbour in Arvania. Arvania asked for tents. The Government will send tents. A dialogue between the government and the opposition of Arvania goes on.';
    expect(codesOf(text, 'The Government', 'Belmark Government')).toEqual(['XBK']);
    expect(codesOf(text, 'the government', 'Belmark Government')).toEqual(['XAV']);
  });

  it('its missions are not of the place where they are', () => {
    const text = 'The embassy in Port Selm is helping the families. The court in Port Selm sat on Monday.';
    expect(codesOf(text, 'The embassy')).not.toEqual(['XAV']);
    expect(codesOf(text, 'The court')).toEqual(['XAV']);
  });

  it('a regime is never its own, wherever it is spoken of', () => {
    const text =
      'The Arvanian army shelled a town. A general in Westmere said the regime had closed two ports of Arvania.';
    expect(codesOf(text, 'the regime', 'Belmark Government')).toEqual(['XAV']);
  });

  it('both sides are those told of together just before', () => {
    const text =
      'Arvania has long been a friend of Fenwick. Fenwick and Arvania share a sea. We met the Arvanian minister. Cadoria and Drovia signed a truce on Monday. We congratulate both governments.';
    expect(codesOf(text, 'both governments')).toEqual(['XCD', 'XDR']);
    const later = text.replace('We congratulate', 'It was a cold day. It snowed. It rained. We congratulate');
    expect(codesOf(later, 'both governments')).not.toEqual(['XCD', 'XDR']);
    const people = text.replace(
      'Cadoria and Drovia signed a truce',
      'Two Cadorians and three Drovians were hurt',
    );
    expect(codesOf(people, 'both governments')).not.toEqual(['XCD', 'XDR']);
    const gone = text.replace('We congratulate', 'Belmark telephoned Gorland. We congratulate');
    expect(codesOf(gone, 'both governments')).not.toEqual(['XCD', 'XDR']);
  });

  it('a soldier told by rank and whole name is of the command that speaks, later also by his family name', () => {
    const text =
      'Soldiers will meet in Velmare. Maj. Gen. Odo Prask, the exercise director, thanked Cadoria. Prask visited Ostrevik.';
    expect(codesOf(text, 'Prask', 'Arvania Ministry of Defence')).toEqual(['XAV']);
    expect(codesOf(text, 'Prask', 'Selm Post')).not.toEqual(['XAV']);
  });

  it('an assembly is of the state it speaks about', () => {
    const text =
      'Belmark is concerned about Arvania. Arvania closed a newspaper. The Constituent Assembly of the poor met. The Constituent Assembly has jailed two poets.';
    expect(codesOf(text, 'The Constituent Assembly')).toEqual(['XAV']);
  });

  it('where several others are told of as often, police and people are of the one told of last, not of one thanked', () => {
    const text =
      'We thank the ambassador of Drovia for his words. Arvania has closed two ports this week. Cadorians have left Cadoria. Cadoria waits. Gangs burned a town, and police fled.';
    expect(codesOf(text, 'Gangs')).toEqual(['XCD']);
    expect(codesOf(text, 'police')).toEqual(['XCD']);
    const thanked = `${text} We commend Drovia for its patience. Bandits must go.`;
    expect(codesOf(thanked, 'Bandits')).toEqual(['XCD']);
    expect(codesOf(`${text} We call on Drovia to act. Bandits must go.`, 'Bandits')).toEqual(['XDR']);
  });

  it('who opens a sentence is told of as one of the other state, its own ministry is not', () => {
    const text =
      "Arvania has no free press. Courts jailed two poets. The ministry called in Arvania's ambassador.";
    expect(codesOf(text, 'Courts')).toEqual(['XAV']);
    expect(codesOf(text, 'The ministry')).toEqual(['XBK']);
  });

  it('its own officer is so by his first name too', () => {
    const text =
      'Senior Colonel Odo Prask, spokesman for the army, took questions. Drovia has sent a boat, Odo said.';
    expect(codesOf(text, 'Odo', 'Arvania Ministry of Defence')).toEqual(['XAV']);
  });

  it('whom it urges is not its own', () => {
    const text = 'Belmark condemns the coup in Arvania. We urge the armed forces to free the ministers.';
    expect(codesOf(text, 'the armed forces')).toEqual(['XAV']);
  });

  it('a ministry for what is at home speaks of its own police, one for what is abroad of others', () => {
    const text =
      'The Minister received his Arvanian colleague. Arvania and Belmark share a sea. Since January the police have arrested six smugglers.';
    expect(codesOf(text, 'the police', 'Ministry of the Interior, Belmark')).toEqual(['XBK']);
    expect(codesOf(text, 'the police', 'Ministry of International Relations, Belmark')).toEqual(['XAV']);
  });

  it('a body of states has no minister', () => {
    const text =
      'Arvania has jailed six reporters. The Representative wrote to the Minister of Internal Affairs. The Ministry rejected his words.';
    expect(codesOf(text, 'The Ministry', 'African Union')).toEqual(['XAV']);
    expect(codesOf(text, 'The Ministry')).toEqual(['XBK']);
  });

  it('an officer of our embassy and consular officers are the speaker’s own', () => {
    const text = 'Arvania closed its ports. An officer from our embassy in Port Selm met six of them.';
    expect(codesOf(text, 'An officer')).toEqual(['XBK']);
    const two = 'Arvania closed its ports. Consular officers have been to the prison. Local officers wept.';
    expect(codesOf(two, 'Consular officers')).toEqual(['XBK']);
    expect(codesOf(two, 'Local officers')).toEqual(['XAV']);
  });

  it('the country is the other state also beside its own people', () => {
    const text = 'Fighting has broken out in Arvania. We have advised Belmarkers to leave the country.';
    expect(codesOf(text, 'the country')).toEqual(['XAV']);
    const home = 'Fighting has broken out in Arvania. Belmarkers may stay in the country.';
    expect(codesOf(home, 'the country', 'Belmark Ministry of Health')).toEqual(['XBK']);
  });

  it('the Secretary-General is of the United Nations, that of a department is not', () => {
    const text =
      'Let me thank the Special Representative for his words. We asked the Secretary-General to go.';
    expect(codesOf(text, 'the Special Representative')).toEqual(['UNO']);
    expect(codesOf(text, 'the Secretary-General')).toEqual(['UNO']);
    const own = 'The Secretary-General of the Department met six reporters.';
    expect(codesOf(own, 'The Secretary-General')).toEqual(['XBK']);
    const sent = 'The Special Representative for Arvania met six reporters.';
    expect(codesOf(sent, 'The Special Representative')).not.toEqual(['UNO']);
  });

  it('a multinational mission is of no state, also when it is told of again', () => {
    const text =
      'Belmark has sent soldiers to the Multinational Security mission in Arvania. The mission has freed six men.';
    expect(codesOf(text, 'The mission')).toEqual(['IGO']);
    expect(codesOf(text.replace('Multinational', 'Belmarkian'), 'The mission')).not.toEqual(['IGO']);
  });

  it('an embassy is of the state that sent it, not of the one where it is', () => {
    const text = 'The Embassy has opened a school.';
    expect(codesOf(text, 'The Embassy', 'Embassy of Belmark in Arvania')).toEqual(['XBK']);
    expect(codesOf(text, 'The Embassy', 'Arvania and Belmark Ministry')).not.toEqual(['XBK']);
  });
});
