import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Token } from '../../src/core/index.ts';
import { createNetwork, encodeParser, type ParserModel } from '../../src/language/parser/model.ts';
import type { ConlluSentence } from '../../src/language/conllu/index.ts';
import { resourcePath } from '../../src/platform/index.ts';
import { collectVocabulary, FeatureReader, toExample } from './examples.ts';
import { learn, modelOf } from './learn.ts';
import type { Example } from './example.ts';
import { TrainableNetwork } from './network.ts';
import { averageOpinions, type Opinion, opinionOfParser } from './opinions.ts';
import { type NetworkPlan, PUPIL_PLAN, TEACHER_PLANS } from './plan.ts';
import { opinionIn } from './taught.ts';
import type { TeacherNews, TeacherTask } from './teacher.ts';

export interface ParserTraining {
  /**
   * Sentences with gold trees and the tags that a tagger gives which has not seen them, so that the parser learns
   * to live with wrong tags.
   */
  sentences: readonly Token[][];
  /** Tagged sentences without trees: the pupil learns from what the teachers agree on about them. */
  raw?: readonly Token[][];
  /** Sentences that another parser has read, with the tags of the tagger: the pupil learns from what that one thinks. */
  taught?: readonly ConlluSentence[];
  /** Large networks to learn from; none where there are no raw sentences. */
  teachers?: readonly NetworkPlan[];
  /** A parser that is already trained, to learn from in their stead. */
  model?: ParserModel;
  pupil?: NetworkPlan;
  /** Threads that train teachers at the same time. */
  threads?: number;
  report?: (line: string) => void;
}

/** Sentences beyond this many tokens are left out of training. */
const LONGEST_SENTENCE = 200;

/** Trains the parser and writes `models/parser.bin`. The same input gives the same bytes. */
export async function trainParser(
  training: ParserTraining,
  path = resourcePath('models/parser.bin'),
): Promise<void> {
  const model = await trainParserModel(training);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodeParser(model));
}

/**
 * Trains several large networks on the treebank, lets them parse the raw sentences, and trains the small network
 * that ships on the treebank and on the average of their opinions (after Hinton et al. 2015, Kuncoro et al. 2016).
 */
export async function trainParserModel(training: ParserTraining): Promise<ParserModel> {
  const { teachers = TEACHER_PLANS, pupil = PUPIL_PLAN, threads = 2, report = () => undefined } = training;
  const fits = (sentence: readonly Token[]): boolean =>
    sentence.length > 0 && sentence.length <= LONGEST_SENTENCE;
  const sentences = training.sentences.filter(fits);
  const raw = (training.raw ?? []).filter(fits);
  const relations = [
    ...new Set(sentences.flatMap((sentence) => sentence.map((token) => token.relation))),
  ].sort();
  const taught = (training.taught ?? []).filter(({ sentence }) => fits(sentence.tokens));
  const words = taught.map(({ sentence }) => sentence.tokens);
  const vocabulary = collectVocabulary([...sentences, ...raw, ...words], { word: 2, affix: 5 });
  const reader = new FeatureReader(vocabulary);
  const relationOf = new Map(relations.map((name, index) => [name, index]));

  const silver: Example[] = [];
  const learnFrom = (opinions: readonly Opinion[][]): void =>
    raw.forEach((sentence, index) => {
      const said = opinions.map((list) => list[index] as Opinion);
      silver.push(averageOpinions(reader.rowsOf(sentence), sentence.length + 1, said));
    });
  for (const sentence of taught) {
    const { tokens } = sentence.sentence;
    const said = [opinionIn(sentence, relationOf)];
    silver.push(averageOpinions(reader.rowsOf(tokens), tokens.length + 1, said));
  }
  if (training.model !== undefined) {
    report(`parser, opinions on ${raw.length} sentences`);
    learnFrom([askParser(training.model, raw, relationOf)]);
  } else if (raw.length > 0 && teachers.length > 0) {
    const common = { features: vocabulary.table, relations, sentences, raw };
    learnFrom(await inTurns(teachers, threads, (plan) => askTeacher({ ...common, plan }, report)));
  }

  const { units, layers, arc, relation } = pupil;
  const network = new TrainableNetwork(
    { vocabulary: vocabulary.size, units, layers, arc, relation, relations: relations.length },
    pupil.seed,
    2 * pupil.batchRows,
  );
  const examples = [...sentences.map((sentence) => toExample(sentence, reader, relationOf)), ...silver];
  learn(
    network,
    pupil,
    () => examples,
    (epoch, losses) => report(progress('pupil', epoch, losses)),
  );
  return modelOf(network, vocabulary, relations);
}

function progress(who: string, epoch: number, losses: { arc: number; relation: number }): string {
  return `parser, ${who}, epoch ${epoch}: loss of arcs ${losses.arc.toFixed(3)}, of relations ${losses.relation.toFixed(3)}`;
}

/** What a trained parser thinks of the sentences, its relations numbered anew. */
function askParser(
  model: ParserModel,
  sentences: readonly Token[][],
  relationOf: ReadonlyMap<string, number>,
): Opinion[] {
  const network = createNetwork(model, LONGEST_SENTENCE);
  const numbers = model.relations.map((name) => {
    const number = relationOf.get(name);
    if (number === undefined) throw new Error(`the parser to learn from knows a relation "${name}" that the treebank lacks`); // prettier-ignore
    return number;
  });
  return sentences.map((sentence) => {
    const opinion = opinionOfParser(network, sentence);
    return { ...opinion, relations: opinion.relations.map((relation) => numbers[relation] as number) };
  });
}

/** Trains a teacher in a thread of its own. */
function askTeacher(task: TeacherTask, report: (line: string) => void): Promise<Opinion[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./teacher.js', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    });
    worker.on('message', (news: TeacherNews) => {
      if (news.kind === 'opinions') resolve(news.opinions);
      else report(progress(`teacher ${task.plan.seed}`, news.epoch, news));
    });
    worker.on('error', reject);
  });
}

/** Runs `work` on every item, at most `limit` at a time; results come in the order of the items. */
async function inTurns<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
  return results;
}
