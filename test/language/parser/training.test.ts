import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/core/index.ts';
import { encodeParser } from '../../../src/language/parser/model.ts';
import { createParser } from '../../../src/language/parser/parser.ts';
import { paddedRelations } from '../../../src/language/parser/shape.ts';
import { collectVocabulary, FeatureReader, toExample } from '../../../training/parser/examples.ts';
import { CHOICES, type Example } from '../../../training/parser/example.ts';
import { TrainableNetwork } from '../../../training/parser/network.ts';
import { averageOpinions, opinionOf } from '../../../training/parser/opinions.ts';
import type { NetworkPlan } from '../../../training/parser/plan.ts';
import { attachmentScores } from '../../../training/parser/score.ts';
import { trainParserModel } from '../../../training/parser/train.ts';

const NAMES = ['Verania', 'Ostmark', 'Sundria', 'Calder', 'Norrland', 'Tessaly'];
const VERBS = ['accused', 'praised', 'warned', 'thanked'];

function token(text: string, upos: string, head: number, relation: string): Token {
  return { text, start: 0, end: 0, upos, xpos: upos, lemma: text, head, relation };
}

/** A small language: "A accused the envoy of B ." with a verb and two names in every way. */
const TREES: Token[][] = NAMES.flatMap((actor) =>
  VERBS.flatMap((verb) =>
    NAMES.map((other) => [
      token(actor, 'PROPN', 1, 'nsubj'),
      token(verb, 'VERB', -1, 'root'),
      token('the', 'DET', 3, 'det'),
      token('envoy', 'NOUN', 1, 'obj'),
      token('of', 'ADP', 5, 'case'),
      token(other, 'PROPN', 3, 'nmod'),
      token('.', 'PUNCT', 1, 'punct'),
    ]),
  ),
);

const PLAN: NetworkPlan = {
  units: 8,
  layers: 2,
  arc: 8,
  relation: 8,
  epochs: 12,
  batchRows: 64,
  rate: 0.01,
  rates: { word: 0.1, affix: 0, tag: 0, input: 0.05, layer: 0.05, project: 0.05 },
  seed: 3,
};

const vocabulary = collectVocabulary(TREES, { word: 2, affix: 5 });
const relations = ['case', 'det', 'nmod', 'nsubj', 'obj', 'punct', 'root'];
const relationOf = new Map(relations.map((name, index) => [name, index]));
const examples = TREES.map((tree) => toExample(tree, new FeatureReader(vocabulary), relationOf));

function network(): TrainableNetwork {
  const { units, layers, arc, relation } = PLAN;
  const shape = {
    vocabulary: vocabulary.size,
    units,
    layers,
    arc,
    relation,
    relations: relations.length,
  };
  return new TrainableNetwork(shape, 5, 200);
}

/** What `backward` minimises, computed the plain way: mean loss of arcs and relations over the tokens. */
function lossOf(net: TrainableNetwork, example: Example): number {
  net.forward([example]);
  const { scores, stride } = net.arcScores(0);
  let loss = 0;
  const heads = new Int32Array(example.rows).fill(-1);
  for (let row = 1; row < example.rows; row++) {
    heads[row] = example.heads[row * CHOICES] as number;
    let sum = 0;
    for (let h = 0; h < example.rows; h++) if (h !== row) sum += Math.exp(scores[row * stride + h] as number);
    loss += Math.log(sum) - (scores[row * stride + (heads[row] as number)] as number);
  }
  const labels = net.relationScores(heads);
  const columns = paddedRelations(net.shape);
  for (let row = 1; row < example.rows; row++) {
    let sum = 0;
    for (let k = 0; k < relations.length; k++) sum += Math.exp(labels[row * columns + k] as number);
    loss += Math.log(sum) - (labels[row * columns + (example.relations[row * CHOICES] as number)] as number);
  }
  return loss / (example.rows - 1);
}

describe('the network in training', () => {
  it('has the gradients that its loss has', () => {
    const net = network();
    const example = examples[7] as Example;
    const floats = net.kernels.floats();
    // Weights that start as zeros hide what lies below them.
    for (const { at, rows, columns } of Object.values(net.tensors)) {
      for (let i = 0; i < rows * columns; i++)
        floats[at + i] = (floats[at + i] as number) + 0.2 * Math.sin(i * 1.3 + at);
    }
    net.forward([example]);
    net.backward();
    for (const [name, { at, gradient, rows, columns }] of Object.entries(net.tensors)) {
      const size = rows * columns;
      const places = Array.from({ length: size }, (_, i) => i).sort(
        (a, b) =>
          Math.abs(floats[gradient + b] as number) - Math.abs(floats[gradient + a] as number) || a - b,
      );
      for (const place of [places[0] as number, places[Math.min(3, size - 1)] as number]) {
        const claimed = floats[gradient + place] as number;
        const kept = floats[at + place] as number;
        const step = 0.005;
        floats[at + place] = kept + step;
        const above = lossOf(net, example);
        floats[at + place] = kept - step;
        const below = lossOf(net, example);
        floats[at + place] = kept;
        const measured = (above - below) / (2 * step);
        expect(Math.abs(claimed - measured), `${name} ${place}: ${claimed} and ${measured}`).toBeLessThan(
          0.003 + 0.05 * Math.abs(measured),
        );
      }
    }
  });

  it('learns a small language, the same way every time', async () => {
    const [first, second] = await Promise.all([
      trainParserModel({ sentences: TREES, pupil: PLAN }),
      trainParserModel({ sentences: TREES, pupil: PLAN }),
    ]);
    expect(encodeParser(second)).toEqual(encodeParser(first));
    const parser = createParser(first);
    const guesses = TREES.map((tree) => tree.map((word) => ({ ...word, head: -1, relation: '' })));
    for (const guess of guesses) parser.parse(guess);
    expect(attachmentScores(TREES, guesses)).toEqual({ uas: 100, las: 100 });
  });
});

describe('opinions', () => {
  it('average to weights that sum to 1, the likeliest first', () => {
    const net = network();
    const example = examples[0] as Example;
    const average = averageOpinions(example.features, example.rows, [
      opinionOf(net, example),
      opinionOf(net, example),
    ]);
    for (let row = 1; row < example.rows; row++) {
      const weights = [...average.headWeights.subarray(row * CHOICES, (row + 1) * CHOICES)];
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
      expect(weights.every((weight, rank) => rank === 0 || weight <= (weights[rank - 1] as number))).toBe(
        true,
      );
      expect(average.heads[row * CHOICES]).not.toBe(row);
    }
  });
});
