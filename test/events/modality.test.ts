import { describe, expect, it } from 'vitest';
import { loadRules, readModality, SentenceTree } from '../../src/events/index.ts';
import { loadLanguage } from '../../src/language/index.ts';
import { code } from './fiction.ts';

const rules = loadRules();
const language = loadLanguage();

/** Types and modalities of a sentence's events, the least sure included. */
const read = (sentence: string, date = '2019-05-06') =>
  code(sentence, date, { minimumConfidence: 0 }).map(({ event }) => `${event.event[0]} ${event.modality}`);

describe('modality', () => {
  it.each([
    ['Arvania condemned Belmark.', 'ACCUSE actual'],
    ['Arvania has not condemned Belmark.', 'ACCUSE negation'],
    ['Arvania may condemn Belmark.', 'ACCUSE hypothetical'],
    ['If Arvania attacks Belmark, the harbour will close.', 'ASSAULT hypothetical'],
    ['Cadoria backed a proposal that Arvania deploy troops in Belmark.', 'MOBILIZE hypothetical'],
    ['In 1990 Arvania invaded Belmark.', 'ASSAULT historical'],
    ['There was no doubt that Arvania had poisoned the Belmarkian defector, Drovia said.', 'ASSAULT actual'],
    ['Arvania ordered a Belmarkian reporter detained.', 'COERCE actual'],
    ['Had Arvania attacked Belmark, the harbour would have closed.', 'ASSAULT hypothetical'],
    ['Arvania could answer by expelling the Belmarkian ambassador.', 'SANCTION hypothetical'],
    ['Arvania answered by expelling the Belmarkian ambassador.', 'SANCTION actual'],
    ['Arvania and Belmark are due to sign a treaty.', 'AGREE actual'],
    ['The pact failed because neither Arvania nor Belmark ratified it.', 'SUPPORT negation'],
    ['The Arvanian king pardoned nobody.', 'CONCEDE negation'],
    ['There is no sign that Arvania will withdraw its troops.', 'RETREAT negation'],
    ['Sending troops to Belmark is out of the question.', 'MOBILIZE hypothetical'],
    ['The plan envisages the withdrawal of Arvanian troops from Belmark.', 'RETREAT hypothetical'],
    ['No date was set for the visit of the Arvanian president to Belmark.', 'CONSULT negation'],
    ['A deal between Arvania and Belmark would end the dispute.', 'SUPPORT hypothetical'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected);
  });

  it('keeps what never was as a denial, never as a rejection', () => {
    const found = read('Arvania had never opposed the Belmarkian treaty.');
    expect(found.filter((one) => !one.endsWith('negation'))).toEqual([]);
  });
});

/** Modality of the word of a sentence that stands in angle brackets. */
function modalityOf(marked: string): string {
  const word = /<(.*?)>/.exec(marked)?.[1];
  const [sentence] = language.analyze(marked.replace(/[<>]/g, ''));
  if (sentence === undefined) throw new Error('no sentence');
  const index = sentence.tokens.findIndex(({ text }) => text === word);
  return readModality(new SentenceTree(sentence, []), index, rules.lexicon).modality;
}

describe('what a sentence says of a predicate', () => {
  it.each([
    ['The army did not attack the port and <invaded> the island.', 'actual'],
    ['The army did not threaten, invade or <bomb> the island.', 'negation'],
    ['The ministers will meet and <discuss> trade.', 'future'],
    ['Before the army <invaded> the island, the harbour was open.', 'actual'],
    ['The army will wait until they <sign> the treaty.', 'hypothetical'],
    ['The troops will leave when the parties <sign> the treaty.', 'future'],
    ['Why did the army <bomb> the island?', 'actual'],
    ['Did the army <bomb> the island?', 'hypothetical'],
    ['The government condemned them for <bombing> the island.', 'actual'],
    ['The government warned them against <bombing> the island.', 'hypothetical'],
    ['We would like to <thank> the government.', 'actual'],
    ['They would like to <visit> the government.', 'hypothetical'],
    ['They were the first country to <recognise> the island.', 'actual'],
    ['The army was able to <seize> the port.', 'actual'],
    ['The army is able to <seize> the port.', 'hypothetical'],
    ['It is vital to <sign> the treaty.', 'hypothetical'],
    ['It was wrong to <sign> the treaty.', 'actual'],
    ['The minister left without <signing> the treaty.', 'negation'],
    ['They fought instead of <signing> the treaty.', 'negation'],
    ['Please sit down and <sign> the treaty.', 'hypothetical'],
    ['The ministers are to <sign> the treaty.', 'future'],
    ['The president has to <sign> the treaty.', 'hypothetical'],
    ['The president had to <sign> the treaty.', 'actual'],
  ])('%s: %s', (sentence, expected) => {
    expect(modalityOf(sentence)).toBe(expected);
  });
});

describe('the codebook’s conversions', () => {
  it('makes future cooperation AGREE', () => {
    expect(read('The president of Arvania will visit Belmark.')).toContain('AGREE actual');
  });

  it('makes an announced withdrawal CONCEDE', () => {
    expect(read('Arvania will withdraw its troops from Belmark.')).toContain('CONCEDE actual');
  });

  it('makes a future act of conflict by its own word THREATEN', () => {
    expect(read('Arvania said it would attack Belmark.')).toContain('THREATEN actual');
  });

  it('makes no REJECT of what was merely not announced', () => {
    expect(read('Arvania has not yet announced a visit to Belmark.')).not.toContain('REJECT actual');
    expect(read('Arvania will not visit Belmark.')).toContain('REJECT actual');
  });

  it('makes refused cooperation REJECT', () => {
    expect(read('Arvania will not lift its embargo against Belmark.')).toContain('REJECT actual');
  });
});

describe('whose word it is', () => {
  it('names the source when it is not the actor', () => {
    const [coded] = code('Belmark said that Arvania had attacked a Cadorian ship.');
    expect(coded?.event.reported_by?.code).toBe('XBK');
  });
});

describe('an act and its repetitions', () => {
  it('is one event however often the document returns to it', () => {
    const coded = code(
      'Arvania expelled a Belmarkian diplomat. Cadoria was silent. Arvania expelled the Belmarkian diplomat over a letter.',
    );
    expect(coded.filter(({ event }) => event.event[0] === 'SANCTION')).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('is no event: an empty text, noise, a comment form', () => {
    expect(code('')).toEqual([]);
    expect(code('Please enter your comment! Please enter your name here')).toEqual([]);
    expect(code('%%%% ---- ,,,, ((((')).toEqual([]);
  });
});
