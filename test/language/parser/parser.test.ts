import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/core/index.ts';
import { hashText } from '../../../src/language/numerics/hashing.ts';
import { loadParser } from '../../../src/language/parser/index.ts';
import { encodeParser, type ParserModel, parserModel } from '../../../src/language/parser/model.ts';
import { createParser } from '../../../src/language/parser/parser.ts';
import { pieceEnds } from '../../../src/language/parser/pieces.ts';
import { type NetworkShape, tensorsOf } from '../../../src/language/parser/shape.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { vocabularyOf } from '../../../training/parser/examples.ts';

const FEATURES = ['root', 'w the', 'w minister', 'b er', 'u NOUN', 'u VERB', 'u DET', 'x NN', 't NOUN NN'];
const RELATIONS = ['det', 'nsubj', 'obj', 'punct', 'root'];
const SHAPE: NetworkShape = {
  vocabulary: FEATURES.length,
  units: 8,
  layers: 2,
  arc: 8,
  relation: 8,
  relations: RELATIONS.length,
};

/** A model that has learned nothing: its weights are made up, the same for the same seed. */
function untrained(seed: number): ParserModel {
  const sizes = new Map(tensorsOf(SHAPE).map(({ name, rows, columns }) => [name, rows * columns]));
  return parserModel(SHAPE, vocabularyOf(FEATURES.map((name) => hashText(name))), RELATIONS, (name) =>
    Float32Array.from({ length: sizes.get(name) as number }, (_, index) =>
      Math.sin(index * 3.7 + seed + name.length),
    ),
  );
}

function token(text: string, upos = 'NOUN', xpos = 'NN'): Token {
  return { text, start: 0, end: 0, upos, xpos, lemma: text, head: -1, relation: '' };
}

/** What keeps the sentence from being a tree with one root, or nothing. */
function faultOf(tokens: readonly Token[]): string {
  if (tokens.filter(({ head }) => head === -1).length !== 1) return 'not one root';
  for (const [index, { head, relation }] of tokens.entries()) {
    if (!Number.isInteger(head) || head < -1 || head >= tokens.length || head === index)
      return `head of ${index}`;
    if (relation === '' || (relation === 'root') !== (head === -1)) return `relation of ${index}`;
    let [at, steps] = [index, 0];
    while (at >= 0 && steps <= tokens.length) [at, steps] = [(tokens[at] as Token).head, steps + 1];
    if (at !== -1) return `a cycle above ${index}`;
  }
  return '';
}

const anyToken = fc
  .record({
    text: fc.oneof(fc.constantFrom('the', 'Minister', 'U.S.', ',', '.', ''), fc.string({ maxLength: 12 })),
    upos: fc.constantFrom('NOUN', 'VERB', 'DET', 'PUNCT', 'X', ''),
    xpos: fc.constantFrom('NN', 'VBD', 'DT', '.', '', 'unheard-of'),
  })
  .map(({ text, upos, xpos }) => token(text, upos, xpos));

describe('the parser', () => {
  it('always gives a tree with one root, whatever words and tags', () => {
    fc.assert(
      fc.property(fc.array(anyToken, { minLength: 1, maxLength: 40 }), fc.nat(5), (tokens, seed) => {
        createParser(untrained(seed)).parse(tokens);
        expect(faultOf(tokens)).toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('leaves an empty sentence empty', () => {
    const tokens: Token[] = [];
    createParser(untrained(1)).parse(tokens);
    expect(tokens).toEqual([]);
  });

  it('reads a sentence of 2,000 tokens in pieces and still gives one tree', () => {
    const tokens = Array.from({ length: 2000 }, (_, index) =>
      token(index % 90 === 89 ? ';' : `word${index}`),
    );
    createParser(untrained(2)).parse(tokens);
    expect(faultOf(tokens)).toBe('');
  });

  it('gives the same tree whatever it read before', () => {
    const sentence = (): Token[] => ['the', 'minister', 'left', 'the', 'talks'].map((text) => token(text));
    const [fresh, used] = [createParser(untrained(3)), createParser(untrained(3))];
    // More words than are remembered, in sentences of 150.
    for (let first = 0; first < 9000; first += 150) {
      used.parse(Array.from({ length: 150 }, (_, index) => token(`other${first + index}`)));
      used.parse(sentence());
    }
    const [a, b] = [sentence(), sentence()];
    fresh.parse(a);
    used.parse(b);
    expect(b).toEqual(a);
  });

  it('encodes the same model to the same bytes', () => {
    expect(encodeParser(untrained(4))).toEqual(encodeParser(untrained(4)));
  });
});

describe('cutting long sentences', () => {
  it('covers every token with pieces that are not too long', () => {
    fc.assert(
      fc.property(
        fc.array(anyToken, { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 2, max: 50 }),
        (tokens, longest) => {
          const ends = pieceEnds(tokens, longest);
          expect(ends.at(-1)).toBe(tokens.length);
          let start = 0;
          for (const end of ends) {
            expect(end - start).toBeGreaterThan(0);
            expect(end - start).toBeLessThanOrEqual(longest);
            start = end;
          }
        },
      ),
    );
  });

  it('cuts after a semicolon rather than a comma', () => {
    const words = ['one', 'two', 'three', 'four', ';', 'five', ',', 'six', 'seven', 'eight'];
    expect(
      pieceEnds(
        words.map((word) => token(word)),
        8,
      ),
    ).toEqual([5, 10]);
  });
});

describe('the model that ships', () => {
  const there = existsSync(resourcePath('models/parser.bin'));

  it.skipIf(!there)('finds who does what to whom in plain sentences', () => {
    const parser = loadParser();
    const tokens = [
      token('Verania', 'PROPN', 'NNP'),
      token('expelled', 'VERB', 'VBD'),
      token('two', 'NUM', 'CD'),
      token('diplomats', 'NOUN', 'NNS'),
      token('on', 'ADP', 'IN'),
      token('Friday', 'PROPN', 'NNP'),
      token('.', 'PUNCT', '.'),
    ];
    parser.parse(tokens);
    expect(tokens.map(({ head }) => head)).toEqual([1, -1, 3, 1, 5, 1, 1]);
    expect(tokens.map(({ relation }) => relation)).toEqual([
      'nsubj',
      'root',
      'nummod',
      'obj',
      'case',
      'obl',
      'punct',
    ]);
  });

  it.skipIf(!there)('knows a passive from an active', () => {
    const parser = loadParser();
    const tokens = [
      token('The', 'DET', 'DT'),
      token('envoy', 'NOUN', 'NN'),
      token('was', 'AUX', 'VBD'),
      token('expelled', 'VERB', 'VBN'),
      token('by', 'ADP', 'IN'),
      token('Verania', 'PROPN', 'NNP'),
      token('.', 'PUNCT', '.'),
    ];
    parser.parse(tokens);
    expect(tokens.map(({ head }) => head)).toEqual([1, 3, 3, -1, 5, 3, 3]);
    expect(tokens.map(({ relation }) => relation)).toEqual([
      'det',
      'nsubj:pass',
      'aux:pass',
      'root',
      'case',
      'obl:agent',
      'punct',
    ]);
  });
});
