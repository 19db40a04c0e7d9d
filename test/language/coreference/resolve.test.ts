import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../src/core/index.ts';
import {
  type CandidateMention,
  type CoreferenceContext,
  loadCoreferenceModel,
  resolveCoreference,
} from '../../../src/language/coreference/index.ts';
import { text } from '../build.ts';

const model = loadCoreferenceModel();

/** Marks the mention of one word that stands `nth` (from 1) among equal words of a sentence. */
function mention(
  sentences: Sentence[],
  sentence: number,
  word: string,
  known: Partial<CandidateMention>,
): CandidateMention {
  const head = sentences[sentence]?.tokens.findIndex((token) => token.text === word) ?? -1;
  return { sentence, first: head, last: head, head, ...known };
}

/** Links as "words -> antecedent words (kind)". */
function links(
  sentences: Sentence[],
  mentions: CandidateMention[],
  context: CoreferenceContext = {},
): string[] {
  const wordsOf = (each: { sentence: number; first: number; last: number }): string =>
    sentences[each.sentence]?.tokens
      .slice(each.first, each.last + 1)
      .map((token) => token.text)
      .join(' ') ?? '';
  return resolveCoreference(sentences, mentions, model, context).map((link) => {
    const to =
      link.publisher === true
        ? 'publisher'
        : link.antecedents.map((index) => wordsOf(mentions[index] as CandidateMention)).join(' + ');
    return `${wordsOf(link)} -> ${to} (${link.how})`;
  });
}

const state = (code: string): Partial<CandidateMention> => ({ kind: 'state', countries: [code] });

describe('resolveCoreference', () => {
  it('gives "he" to the man and "she" to the woman', () => {
    const sentences = text(
      'Maro|NNP|3|nsubj Lint|NNP|1|flat met|VBD|0|root Orla|NNP|3|obj Dunn|NNP|4|flat .|.|3|punct',
      'He|PRP|2|nsubj praised|VBD|0|root her|PRP|2|obj .|.|2|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Maro', { kind: 'person', gender: 'male', last: 1 }),
      mention(sentences, 0, 'Orla', { kind: 'person', gender: 'female', last: 4 }),
    ];
    expect(links(sentences, mentions)).toEqual(['He -> Maro Lint (pronoun)', 'her -> Orla Dunn (pronoun)']);
  });

  it('gives a pronoun to the other of two who met where one stands beside it', () => {
    const met = 'Maro|NNP|3|nsubj Lint|NNP|1|flat met|VBD|0|root Arno|NNP|3|obj Dunn|NNP|4|flat .|.|3|punct';
    const people = (sentences: Sentence[]): CandidateMention[] => [
      mention(sentences, 0, 'Maro', { kind: 'person', gender: 'male', last: 1, entity: 'Lint' }),
      mention(sentences, 0, 'Arno', { kind: 'person', gender: 'unknown', last: 4, entity: 'Dunn' }),
    ];
    const he = text(met, 'He|PRP|2|nsubj urged|VBD|0|root Dunn|NNP|2|obj .|.|2|punct');
    const dunn = mention(he, 1, 'Dunn', { kind: 'person', entity: 'Dunn' });
    expect(links(he, [...people(he), dunn])).toEqual(['He -> Maro Lint (pronoun)']);
    const him = text(met, 'Lint|NNP|2|nsubj urged|VBD|0|root him|PRP|2|obj .|.|2|punct');
    const lint = mention(him, 1, 'Lint', { kind: 'person', entity: 'Lint' });
    expect(links(him, [...people(him), lint])).toEqual(['him -> Arno Dunn (pronoun)']);
  });

  it('resolves "the two sides" and "both countries" to the pair named last', () => {
    const sentences = text(
      'Verdania|NNP|4|nsubj and|CC|3|cc Norland|NNP|1|conj met|VBD|0|root .|.|4|punct',
      'The|DT|3|det two|CD|3|nummod sides|NNS|4|nsubj agreed|VBD|0|root .|.|4|punct',
      'Both|DT|2|det countries|NNS|3|nsubj signed|VBD|0|root .|.|3|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Verdania', state('VRD')),
      mention(sentences, 0, 'Norland', state('NRL')),
    ];
    expect(links(sentences, mentions)).toEqual([
      'The two sides -> Verdania + Norland (group)',
      'Both countries -> Verdania + Norland (group)',
    ]);
  });

  it('does not guess a pair among three', () => {
    const sentences = text(
      'Verdania|NNP|6|nsubj ,|,|3|punct Norland|NNP|1|conj and|CC|5|cc Sudmark|NNP|1|conj met|VBD|0|root .|.|6|punct',
      'The|DT|3|det two|CD|3|nummod countries|NNS|4|nsubj agreed|VBD|0|root .|.|4|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Verdania', state('VRD')),
      mention(sentences, 0, 'Norland', state('NRL')),
      mention(sentences, 0, 'Sudmark', state('SDM')),
    ];
    expect(links(sentences, mentions)).toEqual([]);
  });

  it('finds the office and the state of a counterpart', () => {
    const sentences = text(
      'Lint|NNP|2|nsubj met|VBD|0|root his|PRP$|5|nmod:poss Norlandic|JJ|5|amod counterpart|NN|2|obj .|.|2|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Lint', { kind: 'person', gender: 'male', office: 'foreign minister' }),
      mention(sentences, 0, 'Norlandic', state('NRL')),
    ];
    const link = resolveCoreference(sentences, mentions, model).find((each) => each.how === 'counterpart');
    expect(link).toMatchObject({ antecedents: [0], state: 1, office: 'foreign minister', first: 2, last: 4 });
  });

  it('links a role noun to the holder of the office, and leaves a described one alone', () => {
    const sentences = text(
      'Lint|NNP|2|nsubj visited|VBD|0|root Norland|NNP|2|obj .|.|2|punct',
      'The|DT|2|det minister|NN|3|nsubj praised|VBD|0|root the|DT|5|det country|NN|3|obj .|.|3|punct',
      'The|DT|3|det finance|NN|3|compound minister|NN|4|nsubj agreed|VBD|0|root .|.|4|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Lint', { kind: 'person', office: 'foreign minister' }),
      mention(sentences, 0, 'Norland', state('NRL')),
    ];
    expect(links(sentences, mentions)).toEqual([
      'The minister -> Lint (role-noun)',
      'the country -> Norland (role-noun)',
    ]);
  });

  it('links a bare surname to the full name', () => {
    const sentences = text(
      'Maro|NNP|3|nsubj Lint|NNP|1|flat met|VBD|0|root envoys|NNS|3|obj .|.|3|punct',
      'Lint|NNP|2|nsubj agreed|VBD|0|root .|.|2|punct',
    );
    const mentions = [mention(sentences, 0, 'Maro', { kind: 'person', last: 1 })];
    expect(links(sentences, mentions)).toEqual(['Lint -> Maro Lint (surname)']);
  });

  it('gives the first person to the speaker of the quotation, and outside it to the publisher of a statement', () => {
    const quoted = text(
      '"|``|4|punct We|PRP|4|nsubj will|MD|4|aux sign|VB|7|ccomp "|\'\'|4|punct Lint|NNP|7|nsubj said|VBD|0|root .|.|7|punct',
    );
    const mentions = [mention(quoted, 0, 'Lint', { kind: 'person' })];
    expect(links(quoted, mentions)).toEqual(['We -> Lint (speaker)']);
    const statement = text(
      'My|PRP$|2|nmod:poss government|NN|3|nsubj signed|VBD|0|root it|PRP|3|obj .|.|3|punct',
    );
    expect(links(statement, [], { statement: true })).toEqual([
      'My -> publisher (speaker)',
      'My government -> publisher (speaker)',
    ]);
    expect(links(statement, [])).toEqual([]);
  });

  it('tells the former from the latter', () => {
    const sentences = text(
      'Verdania|NNP|2|nsubj met|VBD|0|root Norland|NNP|2|obj .|.|2|punct',
      'The|DT|2|det latter|NN|3|nsubj agreed|VBD|0|root .|.|3|punct',
    );
    const mentions = [
      mention(sentences, 0, 'Verdania', state('VRD')),
      mention(sentences, 0, 'Norland', state('NRL')),
    ];
    expect(links(sentences, mentions)).toEqual(['The latter -> Norland (former-latter)']);
  });

  it('sees a title in "His Excellency"', () => {
    const sentences = text(
      'Lint|NNP|2|nsubj met|VBD|0|root envoys|NNS|2|obj .|.|2|punct',
      'His|PRP$|2|nmod:poss Excellency|NNP|3|nsubj praised|VBD|0|root him|PRP|3|obj .|.|3|punct',
    );
    const mentions = [mention(sentences, 0, 'Lint', { kind: 'person', gender: 'male' })];
    expect(links(sentences, mentions).filter((link) => link.startsWith('His'))).toEqual([]);
  });

  it('stays linear: sixteen times the text, no more than forty times the work', () => {
    const cost = (copies: number): number => {
      const sentences = text(
        ...Array.from(
          { length: copies },
          () =>
            'Lint|NNP|2|nsubj met|VBD|0|root them|PRP|2|obj and|CC|7|cc the|DT|6|det minister|NN|7|nsubj praised|VBD|2|conj both|DT|9|det countries|NNS|7|obj .|.|2|punct',
        ),
      );
      const mentions = sentences.map((_, index) =>
        mention(sentences, index, 'Lint', { kind: 'person', office: 'minister' }),
      );
      const before = process.cpuUsage().user;
      resolveCoreference(sentences, mentions, model);
      return process.cpuUsage().user - before;
    };
    cost(200);
    expect(cost(3200)).toBeLessThan(40 * Math.max(cost(200), 5000));
  });

  it('works on sentences without a tree, and on none', () => {
    expect(resolveCoreference([], [], model)).toEqual([]);
    expect(() => links(text('He met them .'), [])).not.toThrow();
  });
});
