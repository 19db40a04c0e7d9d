import type { Token } from '../../src/core/index.ts';
import { writeFileSync } from 'node:fs';
import { encodeParser } from '../../src/language/parser/model.ts';
import { createParser } from '../../src/language/parser/parser.ts';
import { collectVocabulary, FeatureReader, toExample } from './examples.ts';
import { learn, modelOf } from './learn.ts';
import { type DropoutRates, TrainableNetwork } from './network.ts';
import { Random } from './random.ts';
import { attachmentScores } from './score.ts';
import { readTrees } from './treebank.ts';

function predict(network: TrainableNetwork, sentences: readonly Token[][]): Token[][] {
  const parser = createParser(modelOf(network, vocabulary, relations));
  return sentences.map((sentence) => {
    const copy = sentence.map((token) => ({ ...token }));
    parser.parse(copy);
    return copy;
  });
}

const option = (name: string, fallback: number): number => {
  const found = process.argv.find((argument) => argument.startsWith(`${name}=`));
  return found === undefined ? fallback : Number(found.split('=')[1]);
};
const shared = process.argv[2] as string;
const noise = option('noise', 0.03);
const random = new Random(option('seed', 1));
const newsDev = (d: string): boolean => /^GUM_(news|interview)_(a|b|c|h)/.test(d);
const train = [
  ...readTrees(`${shared}/ud-ewt/en_ewt-ud-train.conllu.gz`),
  ...(option('gum', 1) ? readTrees(`${shared}/gum/gum-open.conllu.gz`, (d) => !newsDev(d)) : []),
].filter((s) => s.length < 200);
const dev = readTrees(`${shared}/ud-ewt/en_ewt-ud-dev.conllu.gz`);
const news = readTrees(`${shared}/gum/gum-open.conllu.gz`, newsDev);
console.log(train.flat().length, dev.flat().length, news.flat().length);
const tags = [...new Set(train.flat().map((t) => `${t.upos} ${t.xpos}`))];
const noisy = (tokens: Token[], r: Random): Token[] =>
  tokens.map((token) => {
    if (r.next() > noise) return token;
    const [upos, xpos] = (tags[r.below(tags.length)] as string).split(' ') as [string, string];
    return { ...token, upos, xpos };
  });
const vocabulary = collectVocabulary(train, { word: 2, affix: 5 });
const relations = [...new Set(train.flat().map((t) => t.relation))].sort();
const relationOf = new Map(relations.map((name, index) => [name, index]));
const shape = {
  vocabulary: vocabulary.names.length,
  units: option('units', 128),
  layers: option('layers', 3),
  arc: option('arc', 128),
  relation: option('relation', 96),
  relations: relations.length,
};
console.log(shape);
const network = new TrainableNetwork(shape, option('seed', 1), 2048);
const rates: DropoutRates = {
  word: option('word', 0.25),
  affix: option('affix', 0.1),
  tag: option('tag', 0.1),
  input: option('input', 0.2),
  layer: option('layer', 0.25),
  project: option('project', 0.3),
};
const epochs = option('epochs', 10);
const size = option('size', 800);
const peak = option('rate', 0.002);
const devNoisy = dev.map((s) => noisy(s, random));
const newsNoisy = news.map((s) => noisy(s, random));
const reader = new FeatureReader(vocabulary);
let began = performance.now();
learn(
  network,
  { epochs, batchRows: size, rate: peak, rates, seed: option('seed', 1) },
  () => train.map((s) => toExample(noisy(s, random), reader, relationOf)),
  (epoch, losses) => {
    const seconds = (performance.now() - began) / 1000;
    const a = attachmentScores(dev, predict(network, devNoisy));
    const b = attachmentScores(news, predict(network, newsNoisy));
    console.log(
      epoch,
      seconds.toFixed(0),
      's',
      losses.arc.toFixed(3),
      losses.relation.toFixed(3),
      'dev',
      a.uas.toFixed(2),
      a.las.toFixed(2),
      'news',
      b.uas.toFixed(2),
      b.las.toFixed(2),
    );
    began = performance.now();
  },
);
if (option('save', 0))
  writeFileSync('models/parser.bin', encodeParser(modelOf(network, vocabulary, relations)));
const parser = createParser(modelOf(network, vocabulary, relations));
for (let round = 0; round < 3; round++) {
  began = performance.now();
  for (const sentence of dev) parser.parse(sentence);
  console.log(((dev.flat().length / (performance.now() - began)) * 1000).toFixed(0), 'words/s');
}
