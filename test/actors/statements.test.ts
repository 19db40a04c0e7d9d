import { describe, expect, it } from 'vitest';
import { fictionalWorld, read } from './read.ts';

/** Codes of the last mention with these words in a statement of Belmark's, its ministry's where no other is told. */
function codesOf(text: string, words: string, publisher = 'Ministry of Foreign Affairs of Belmark') {
  const { mentions } = read(text, fictionalWorld(), { published: { date: '2016-05-06' }, publisher });
  return mentions
    .findLast((mention) => text.slice(mention.start, mention.end) === words)
    ?.actors.map(({ code }) => code);
}

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
});
