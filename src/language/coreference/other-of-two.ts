import { bySentence } from './antecedents.ts';
import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import type { CoreferenceLink } from './types.ts';

const SCORE = 0.72;

/**
 * "Ms Lint met her counterpart. She thanked him": of the two people of the sentence before, one stands beside the pronoun
 * under the same verb already, by name or by another pronoun; so it means the other.
 * @param meant the caller's mention that a pronoun goes back to; −1 for none.
 */
export function otherOfTwoLinks(scene: Scene, meant: (mention: Mention) => number): CoreferenceLink[] {
  const rows = bySentence(scene.mentions, scene.sentences.length);
  const clusterOf = new Map<number, number>();
  for (const [index, { supplied }] of scene.mentions.entries()) if (supplied >= 0) clusterOf.set(supplied, scene.clusters.of(index)); // prettier-ignore
  /** Number of the person whom a mention means, where the caller knows him; −1 for nobody. */
  const personOf = (mention: Mention): number => {
    const supplied = mention.pronoun === null ? mention.supplied : meant(mention);
    return mention.kind === 'person' && mention.number !== 'plural' ? (clusterOf.get(supplied) ?? -1) : -1;
  };
  return scene.sentences.flatMap(({ index, tokens }, position) => {
    const people = peopleOf(rows[position - 1] ?? [], personOf);
    if (people.size !== 2) return [];
    const row = rows[position] ?? [];
    return row.filter(isHeOrShe).flatMap((mention) => {
      const beside = row.filter((one) => one !== mention && tokens[one.head]?.head === tokens[mention.head]?.head).map(personOf); // prettier-ignore
      // Who urges Mr Lint is not Mr Lint.
      if (meant(mention) >= 0 && !beside.includes(personOf(mention))) return [];
      const [other, ...more] = [...people].filter(([person]) => !beside.includes(person));
      if (other === undefined || more.length > 0) return [];
      const [, { supplied, gender }] = other;
      if (gender !== 'unknown' && gender !== mention.gender) return [];
      const { first, last, head } = mention;
      return [{ sentence: index, first, last, head, how: 'pronoun' as const, antecedents: [supplied], score: SCORE }]; // prettier-ignore
    });
  });
}

/** The people whom a sentence names or describes, each as it does so last. */
function peopleOf(row: readonly Mention[], personOf: (mention: Mention) => number): Map<number, Mention> {
  const people = new Map<number, Mention>();
  for (const mention of row) {
    const person = mention.pronoun === null && mention.members.length === 0 ? personOf(mention) : -1;
    if (person >= 0) people.set(person, mention);
  }
  return people;
}

function isHeOrShe({ pronoun, number, gender, role }: Mention): boolean {
  return pronoun !== null && number === 'singular' && (gender === 'male' || gender === 'female') && role !== 'possessor'; // prettier-ignore
}
