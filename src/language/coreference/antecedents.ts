import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import type { Choice } from './rank.ts';

/** Indexes of the caller's mentions that a choice leads to. */
export function suppliedOf(scene: Scene, choice: Choice): number[] {
  const cluster = scene.clusters.of(choice.antecedent);
  for (let at = choice.pronoun - 1; at >= 0; at -= 1) {
    if (scene.clusters.of(at) !== cluster) continue;
    const mention = scene.mentions[at] as Mention;
    if (mention.members.length > 1) {
      const members = scene.mentions.filter(
        (each) =>
          each.sentence === mention.sentence &&
          each.members.length === 0 &&
          each.supplied >= 0 &&
          mention.members.includes(each.head),
      );
      if (members.length > 0) return members.map((each) => each.supplied);
    } else if (mention.supplied >= 0) return [mention.supplied];
  }
  return [];
}
