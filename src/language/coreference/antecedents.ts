import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import type { Choice } from './rank.ts';

/** Mentions by the position of their sentence. */
export function bySentence<Item extends { sentence: number }>(
  items: readonly Item[],
  sentences: number,
): Item[][] {
  const rows: Item[][] = Array.from({ length: sentences }, () => []);
  for (const item of items) rows[item.sentence]?.push(item);
  return rows;
}

/**
 * For each choice the caller's mentions that it leads to: the nearest one of the group before the pronoun, or all
 * members of a joined phrase ("the king and the bishop"). One pass over the mentions.
 */
export function antecedentsOf(scene: Scene, choices: readonly Choice[]): Map<number, number[]> {
  const wanted = new Map(choices.map((choice) => [choice.pronoun, choice]));
  const rows = bySentence(scene.mentions, scene.sentences.length);
  const latest = new Map<number, number[]>();
  const found = new Map<number, number[]>();
  scene.mentions.forEach((mention, index) => {
    const choice = wanted.get(index);
    if (choice !== undefined) {
      const antecedents = latest.get(scene.clusters.of(choice.antecedent));
      if (antecedents !== undefined) found.set(index, antecedents);
    }
    const supplied = suppliedIn(mention, rows[mention.sentence] ?? []);
    if (supplied.length > 0) latest.set(scene.clusters.of(index), supplied);
  });
  return found;
}

function suppliedIn(mention: Mention, row: readonly Mention[]): number[] {
  if (mention.members.length < 2) return mention.supplied >= 0 ? [mention.supplied] : [];
  return row
    .filter((each) => each.members.length === 0 && each.supplied >= 0 && mention.members.includes(each.head))
    .map((each) => each.supplied);
}
