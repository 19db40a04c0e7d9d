import type { Token } from '../../src/core/index.ts';
import { createTagger, type TaggerModel } from '../../src/language/tagger/index.ts';
import {
  candidateLists,
  type LexiconModel,
  sentenceTraits,
  wordForm,
} from '../../src/language/tagger/lexicon.ts';
import { numbersOf, type WordForm } from '../../src/language/tagger/word.ts';
import { quantise, stepOf } from '../binary.ts';
import { Random } from '../random.ts';
import { FeatureReader, MOST_TAG_FEATURES, surroundingsOf } from './features.ts';
import { jointTag, learnLexicon, NO_CLUSTERS, type Clusters } from './lexicon.ts';
import { TagWeights } from './weights.ts';

export interface TaggerSettings {
  /** Rows of the weight table of each pass: a power of two. */
  rows: number;
  epochs: number;
  /** How often a rare word is shown as if it had never been seen. */
  forget: number;
  /** How often each feature of a word is left out. */
  dropout: number;
  /** Size of the first steps (AdaGrad makes them smaller). */
  rate: number;
  /** A word seen at most this often is rare. */
  rare: number;
  /** See `LexiconSettings`. */
  settled: number;
  settledOpen: number;
  openTag: number;
  /** Parts into which the treebank is cut so that the second pass learns from honest first tags; 0: one pass. */
  folds: number;
  seed: number;
  clusters?: Clusters;
}

export const TAGGER_SETTINGS: TaggerSettings = {
  rows: 1 << 22,
  epochs: 6,
  forget: 0.5,
  dropout: 0.1,
  rate: 0.08,
  rare: 1,
  settled: 30,
  settledOpen: 400,
  openTag: 20,
  folds: 4,
  seed: 5,
};

/** A word ready for training: as numbers, and what is read of it without them. */
interface Word {
  numbers: Int32Array;
  ambiguity: number;
  traits: number;
}

/** A sentence ready for training. */
interface Example {
  words: Word[];
  /** The same words, as if never seen, where the word is rare. */
  unseen: (Word | undefined)[];
  gold: Uint8Array;
  /** First-pass tags, for training the second. */
  given: Uint8Array;
}

/** Tags that the first pass finds e^-DOUBT times as likely as its choice, or less, are out of the question. */
const DOUBT = 3;

/** Trains a tagger on sentences whose tokens carry gold tags. */
export function trainTaggerModel(sentences: readonly Token[][], settings: TaggerSettings): TaggerModel {
  const names = [...new Set(sentences.flatMap((sentence) => sentence.map(jointTag)))].sort();
  const tags = new Map(names.map((name, index) => [name, index]));
  const clusters = settings.clusters ?? NO_CLUSTERS;
  const lexicon = learnLexicon(sentences, tags, settings, clusters);
  const examples = examplesOf(sentences, tags, lexicon, settings);
  const first = trainPass(examples, lexicon, settings, false);
  const model: TaggerModel = {
    tags: names.map((name) => name.split(' ') as [string, string]),
    lexicon,
    first: quantise(first),
    second: undefined,
    margin: Math.round(DOUBT / stepOf(first)),
  };
  if (settings.folds > 1) {
    const given = jackknife(sentences, settings.folds, {
      ...settings,
      folds: 0,
      epochs: Math.ceil(settings.epochs / 2),
    });
    for (const [index, example] of examples.entries()) {
      example.given = Uint8Array.from(given[index] as string[], (name) => tags.get(name) ?? 0);
    }
    model.second = quantise(trainPass(examples, lexicon, settings, true));
  }
  return model;
}

function wordOf(form: WordForm): Word {
  return { numbers: numbersOf(form), ambiguity: form.ambiguity, traits: form.traits };
}

function examplesOf(
  sentences: readonly Token[][],
  tags: ReadonlyMap<string, number>,
  lexicon: LexiconModel,
  settings: TaggerSettings,
): Example[] {
  const forms = new Map<string, WordForm>();
  const counts = new Map<number, number>();
  for (const { text } of sentences.flat()) {
    const form = forms.get(text) ?? wordForm(lexicon, text);
    forms.set(text, form);
    counts.set(form.folded, (counts.get(form.folded) ?? 0) + 1);
  }
  const words = new Map([...forms].map(([text, form]) => [text, wordOf(form)]));
  const unseen = new Map<string, Word>();
  for (const [text, form] of forms)
    if ((counts.get(form.folded) as number) <= settings.rare)
      unseen.set(text, wordOf({ ...form, ambiguity: -1, exact: 0, folded: 0 }));
  return sentences.map((sentence) => {
    return {
      words: sentence.map(({ text }) => words.get(text) as Word),
      unseen: sentence.map(({ text }) => unseen.get(text)),
      gold: Uint8Array.from(sentence, (token) => tags.get(jointTag(token)) as number),
      given: new Uint8Array(0),
    };
  });
}

function trainPass(
  examples: readonly Example[],
  lexicon: LexiconModel,
  settings: TaggerSettings,
  second: boolean,
): Float32Array {
  const random = new Random(settings.seed + (second ? 1 : 0));
  const weights = new TagWeights(settings.rows);
  const candidates = candidateLists(lexicon);
  const order = examples.map((_, index) => index);
  const reader = new FeatureReader(lexicon.grains);
  const features = new Int32Array(MOST_TAG_FEATURES);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order);
    for (const at of order) {
      const example = examples[at] as Example;
      const words = example.words.map((word, index) => {
        const unseen = example.unseen[index];
        return unseen !== undefined && random.next() < settings.forget ? unseen : word;
      });
      const numbersAt = (index: number): Int32Array => words[index]?.numbers ?? reader.none;
      const sentence = sentenceTraits(words.map(({ traits }) => traits));
      const chosen: number[] = [];
      for (let index = 0; index < words.length; index++) {
        const gold = example.gold[index] as number;
        const { ambiguity } = words[index] as Word;
        const list = candidates[ambiguity < 0 ? lexicon.open : ambiguity] as Uint8Array;
        let best = list[0] as number;
        if (list.length > 1 || best !== gold) {
          const around = surroundingsOf(numbersAt, index, sentence, chosen, example.given);
          let count = reader.read(around, second, features);
          if (settings.dropout > 0) {
            let kept = 0;
            for (let at = 0; at < count; at++) {
              if (random.next() >= settings.dropout) features[kept++] = features[at] as number;
            }
            count = kept;
          }
          best = learn(weights, features, count, list, gold, settings.rate);
        }
        chosen.push(best);
      }
    }
    if (epoch * 2 >= settings.epochs - 1) weights.remember();
  }
  return weights.average();
}

const SCORES = new Float64Array(256);

/** One decision: moves weights towards the right tag and away from the others. Returns the tag that won. */
function learn(
  learned: TagWeights,
  features: Int32Array,
  count: number,
  list: Uint8Array,
  gold: number,
  rate: number,
): number {
  const { weights } = learned;
  const mask = weights.length - 1;
  const tags = list.includes(gold) ? list : Uint8Array.from([...list, gold]);
  let best = 0;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] as number;
    let sum = 0;
    for (let index = 0; index < count; index++)
      sum += weights[((features[index] as number) ^ tag) & mask] as number;
    SCORES[at] = sum;
    if (sum > (SCORES[best] as number)) best = at;
  }
  const highest = SCORES[best] as number;
  let total = 0;
  for (let at = 0; at < tags.length; at++) total += SCORES[at] = Math.exp((SCORES[at] as number) - highest);
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] as number;
    const gradient = (tag === gold ? 1 : 0) - (SCORES[at] as number) / total;
    if (Math.abs(gradient) > 0.02) learned.update(features, count, tag, gradient, rate);
  }
  return tags[best] as number;
}

/** Tags every sentence by a model that was trained without it, as joint tags by name. */
export function jackknife(
  sentences: readonly Token[][],
  folds: number,
  settings: TaggerSettings,
): string[][] {
  const result: string[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    // Neighbouring sentences are of one document: whole stretches are held out, not every nth sentence.
    const stretch = (index: number): boolean => Math.floor(index / 25) % folds === fold;
    const model = trainTaggerModel(
      sentences.filter((_, index) => !stretch(index)),
      settings,
    );
    const tagger = createTagger(model);
    for (const [index, sentence] of sentences.entries()) {
      if (!stretch(index)) continue;
      const tokens = sentence.map((token) => ({ ...token }));
      tagger.tag(tokens);
      result[index] = tokens.map(jointTag);
    }
  }
  return result;
}
