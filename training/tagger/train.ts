import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Token } from '../../src/core/index.ts';
import { encodeModel } from '../../src/language/numerics/model-file.ts';
import type { TaggerModel } from '../../src/language/tagger/index.ts';
import { resourcePath } from '../../src/platform/index.ts';
import { NO_CLUSTERS, type Clusters } from './lexicon.ts';
import { jackknife, TAGGER_SETTINGS, trainTaggerModel } from './model.ts';

/** Trains the tagger and writes `models/tagger.bin`. */
export function trainTagger(
  sentences: readonly Token[][],
  clusters: Clusters = NO_CLUSTERS,
  path = resourcePath('models/tagger.bin'),
): void {
  const model = trainTaggerModel(sentences, { ...TAGGER_SETTINGS, clusters });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodeTagger(model));
}

/** The bytes of a tagger, its weights as signed bytes. */
export function encodeTagger(model: TaggerModel): Uint8Array {
  const { lexicon } = model;
  const settings = {
    format: 1,
    tags: model.tags,
    open: lexicon.open,
    grains: lexicon.grains,
    passes: model.second === undefined ? 1 : 2,
    margin: model.margin,
  };
  return encodeModel(settings, {
    classesKeys: lexicon.classes.keys,
    classesValues: lexicon.classes.values,
    members: lexicon.members,
    begins: lexicon.begins,
    clustersKeys: lexicon.clusters.keys,
    clustersValues: lexicon.clusters.values,
    parents: lexicon.parents,
    first: model.first,
    ...(model.second === undefined ? {} : { second: model.second }),
  });
}

/**
 * Sentences with the tags that a tagger trained on the other folds gives them: what a parser should be trained
 * on, so that it learns to live with wrong tags. Heads, relations and lemmas stay gold.
 */
export function jackknifeTags(
  sentences: readonly Token[][],
  clusters: Clusters = NO_CLUSTERS,
  folds = 5,
): Token[][] {
  // One pass each: the second one changes one tag in two hundred and costs as much again for every fold.
  const tags = jackknife(sentences, folds, { ...TAGGER_SETTINGS, clusters, folds: 0, epochs: 4 });
  return sentences.map((sentence, at) =>
    sentence.map((token, index) => {
      const [upos, xpos] = ((tags[at] as string[])[index] as string).split(' ') as [string, string];
      return { ...token, upos, xpos };
    }),
  );
}
