import { candidatesOf } from '../../src/language/coreference/candidates.ts';
import { alignGold } from '../../bench/quality/coreference/align.ts';
import type { GoldDocument } from '../../bench/quality/coreference/gum.ts';
import { noSalience, nullFeatures, pairFeatures } from '../../src/language/coreference/features.ts';
import { sceneOf } from '../../src/language/coreference/scene.ts';
import { noteMention } from '../../src/language/coreference/rank.ts';

/** A pronoun with its candidates, for training. */
export interface Example {
  none: string[];
  candidates: { features: string[]; right: boolean }[];
}

/** Examples of a document; earlier pronouns stand in their true groups. */
export function examplesOf(document: GoldDocument): Example[] {
  const scene = sceneOf(document.sentences);
  const gold = alignGold(document, scene.mentions);
  const salience = noSalience();
  const examples: Example[] = [];
  scene.mentions.forEach((mention, index) => {
    const own = gold[index];
    if (mention.pronoun !== null) {
      const candidates = candidatesOf(scene, salience, index);
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
