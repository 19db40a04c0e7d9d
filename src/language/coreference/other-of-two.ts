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
  if (!scene.mentions.some(isHeOrShe)) return [];
  const rows = bySentence(scene.mentions, scene.sentences.length);
  const people = new Map(scene.mentions.map((mention, index) => [mention, scene.clusters.of(index)]));
  const supplied = new Map(
    scene.mentions.flatMap((mention) =>
      mention.supplied < 0 ? [] : [[mention.supplied, people.get(mention)] as const],
    ),
  );
  /** Number of the person whom a mention means; −1 for nobody. */
  const personOf = (mention: Mention): number => {
    if (mention.kind !== 'person' || mention.number === 'plural') return -1;
    return (mention.pronoun === null ? people.get(mention) : supplied.get(meant(mention))) ?? -1;
  };
  return scene.sentences.flatMap(({ index, tokens }, position) => {
    const row = rows[position] ?? [];
    const pronouns = row.filter(isHeOrShe);
    if (pronouns.length === 0) return [];
    const two = peopleOf(rows[position - 1] ?? [], personOf);
    if (two.size !== 2) return [];
    return pronouns.flatMap((mention) => {
      const beside = row.filter((one) => one !== mention && tokens[one.head]?.head === tokens[mention.head]?.head).map(personOf); // prettier-ignore
      // Who urges Mr Lint is not Mr Lint.
      if (meant(mention) >= 0 && !beside.includes(personOf(mention))) return [];
      const [other, ...more] = [...two].filter(([person]) => !beside.includes(person));
      if (other === undefined || more.length > 0) return [];
      const [, antecedent] = other;
      if (antecedent.gender !== 'unknown' && antecedent.gender !== mention.gender) return [];
      const { first, last, head } = mention;
      return [{ sentence: index, first, last, head, how: 'pronoun' as const, antecedents: [antecedent.supplied], score: SCORE }]; // prettier-ignore
    });
  });
}

/** The people whom a sentence names or describes, each as it does so last. */
function peopleOf(row: readonly Mention[], personOf: (mention: Mention) => number): Map<number, Mention> {
  const people = new Map<number, Mention>();
  for (const mention of row) {
    const isTold = mention.pronoun === null && mention.supplied >= 0 && mention.members.length === 0;
    const person = isTold ? personOf(mention) : -1;
    if (person >= 0) people.set(person, mention);
  }
  return people;
}

function isHeOrShe({ pronoun, number, gender, role }: Mention): boolean {
  return pronoun !== null && number === 'singular' && (gender === 'male' || gender === 'female') && role !== 'possessor'; // prettier-ignore
}
