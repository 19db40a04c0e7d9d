import { alignGold } from '../../bench/quality/coreference/align.ts';
import type { GoldDocument } from '../../bench/quality/coreference/gum.ts';
import { nameClusters } from '../../src/language/coreference/clusters.ts';
import {
  candidatesOf,
  nullFeatures,
  pairFeatures,
  type Salience,
  type Scene,
} from '../../src/language/coreference/features.ts';
import { plainMentions } from '../../src/language/coreference/mentions.ts';
import { quotesOf } from '../../src/language/coreference/quotes.ts';
import { noteMention } from '../../src/language/coreference/rank.ts';

/** A pronoun with its candidates, for training. */
export interface Example {
  none: string[];
  candidates: { features: string[]; right: boolean }[];
}

/** The scene of a document before any pronoun is resolved. */
export function sceneOf(document: GoldDocument): Scene {
  const { sentences } = document;
  const mentions = plainMentions(sentences);
  return {
    sentences,
    mentions,
    clusters: nameClusters(mentions, () => undefined),
    quotes: quotesOf(sentences),
  };
}

/** Examples of a document; earlier pronouns stand in their true groups. */
export function examplesOf(document: GoldDocument): Example[] {
  const scene = sceneOf(document);
  const gold = alignGold(document, scene.mentions);
  const salience: Salience = { counts: new Map(), forms: new Map() };
  const examples: Example[] = [];
  scene.mentions.forEach((mention, index) => {
    const own = gold[index];
    if (mention.pronoun !== null) {
      const candidates = candidatesOf(scene, index);
      const isRight = (candidate: number): boolean =>
        own !== null && own !== undefined && gold[candidate]?.chain === own.chain;
      examples.push({
        none: nullFeatures(scene, index),
        candidates: candidates.map((candidate, rank) => ({
          features: pairFeatures(scene, salience, index, candidate, rank),
          right: isRight(candidate),
        })),
      });
      const nearest = candidates.find(isRight);
      if (nearest !== undefined) scene.clusters.join(nearest, index);
    }
    noteMention(scene, salience, index);
  });
  return examples;
}
