import { describe, expect, it } from 'vitest';
import { code } from './fiction.ts';

/** Types and modalities of a sentence's events, the least sure included. */
const read = (sentence: string, date = '2019-05-06') =>
  code(sentence, date, { minimumConfidence: 0 }).map(({ event }) => `${event.event[0]} ${event.modality}`);

describe('modality', () => {
  it.each([
    ['Arvania condemned Belmark.', 'ACCUSE actual'],
    ['Arvania has not condemned Belmark.', 'ACCUSE negation'],
    ['Arvania may condemn Belmark.', 'ACCUSE hypothetical'],
    ['If Arvania attacks Belmark, the harbour will close.', 'ASSAULT hypothetical'],
    ['In 1990 Arvania invaded Belmark.', 'ASSAULT historical'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toContain(expected);
  });

  it('keeps what never was as a denial, never as a rejection', () => {
    const found = read('Arvania had never opposed the Belmarkian treaty.');
    expect(found.filter((one) => !one.endsWith('negation'))).toEqual([]);
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
