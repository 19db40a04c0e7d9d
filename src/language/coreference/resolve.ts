import type { Sentence } from '../../core/index.ts';
import { antecedentsOf, bySentence } from './antecedents.ts';
import type { Scene } from './features.ts';
import { groupLinks, type Known, reciprocalLinks } from './groups.ts';
import type { Mention } from './mentions.ts';
import type { CoreferenceModel } from './model.ts';
import { meetingLinks } from './meetings.ts';
import { type Choice, rankPronouns } from './rank.ts';
import { complaintLinks } from './complaints.ts';
import { otherOfTwoLinks } from './other-of-two.ts';
import { objectLinks } from './objects.ts';
import { counterpartLinks, formerLatterLinks, roleNounLinks } from './roles.ts';
import { sceneOf } from './scene.ts';
import { speakerLinks } from './speakers.ts';
import type { CandidateMention, CoreferenceLink } from './types.ts';

/** What is known about the text as a whole. */
export interface CoreferenceContext {
  /** The text is a statement in its publisher's own voice: "we" outside quotation marks is the publisher. */
  statement?: boolean;
}

/**
 * Resolves the words that refer back to actors. The caller brings the mentions it knows; other noun phrases are
 * weighed beside them, so that "it" in "signed the deal and published it" is not given to a state for want of a
 * better one. Links come in the order of the text, at most one for a word. Linear in the length of the text.
 */
export function resolveCoreference(
  sentences: readonly Sentence[],
  supplied: readonly CandidateMention[],
  model: CoreferenceModel,
  context: CoreferenceContext = {},
): CoreferenceLink[] {
  const scene = sceneOf(sentences, supplied);
  const positions = new Map(sentences.map((sentence, position) => [sentence.index, position]));
  const known: Known[] = supplied.flatMap((candidate, index) => {
    const sentence = positions.get(candidate.sentence);
    return sentence === undefined ? [] : [{ index, sentence, candidate }];
  });
  const rows = bySentence(known, sentences.length);
  const surnames = surnameLinks(scene, supplied);
  const choices = rankPronouns(scene, model);
  const found = antecedentsOf(scene, choices);
  const roleNouns = roleNounLinks(sentences, scene.children, rows);
  // "…, the secretary said": who that is, the text told before.
  const bearers = new Map(roleNouns.map((link) => [keyOf(link), link.antecedents]));
  const bearersOf = (index: number): number[] => bearers.get(keyOf(supplied[index] as CandidateMention)) ?? [index]; // prettier-ignore
  const speakers = speakerLinks(scene, choices, found, context.statement === true).map((link) => ({
    ...link,
    antecedents: link.antecedents.flatMap(bearersOf),
  }));
  const spoken = new Set(speakers.map(keyOf));
  const pronouns = choices
    .map((choice) => pronounLink(scene, choice, found.get(choice.pronoun)))
    .filter((link) => link !== null)
    .filter((link) => !spoken.has(keyOf(link)));
  const antecedents = new Map(
    pronouns.map((link): [string, number] => [keyOf(link), link.antecedents[0] as number]),
  );
  const linked = new Map(pronouns.map((link) => [keyOf(link), link]));
  const isPlural = ({ sentence, head }: Pick<Mention, 'sentence' | 'head'>): boolean => {
    const link = linked.get(`${scene.sentences[sentence]?.index}:${head}`);
    if (link === undefined) return false;
    return link.antecedents.length > 1 || supplied[link.antecedents[0] as number]?.number === 'plural';
  };
  const meant = ({ sentence, head }: Mention): number => antecedents.get(`${scene.sentences[sentence]?.index}:${head}`) ?? -1; // prettier-ignore
  const links = [
    ...speakers,
    ...objectLinks(sentences, rows),
    ...complaintLinks(sentences, rows),
    ...meetingLinks(scene, {
      isPlural,
      meant,
      isPair: (mention) => (supplied[mention.supplied]?.countries?.length ?? 0) > 1,
    }),
    ...otherOfTwoLinks(scene, meant),
    ...pronouns,
    ...surnames,
    ...counterpartLinks(sentences, known, rows, antecedents),
    ...formerLatterLinks(sentences, rows),
    ...reciprocalLinks(sentences, scene.mentions),
    ...groupLinks(sentences, scene.children, rows),
    ...roleNouns,
  ];
  const seen = new Set<string>();
  return links
    .filter((link) => {
      const fresh = !seen.has(keyOf(link));
      seen.add(keyOf(link));
      return fresh;
    })
    .sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}

function keyOf(link: { sentence: number; head: number }): string {
  return `${link.sentence}:${link.head}`;
}

/** The caller's mentions of the group a pronoun was given to: the nearest one, or all members of a joined phrase. */
function pronounLink(
  scene: Scene,
  choice: Choice,
  antecedents: number[] | undefined,
): CoreferenceLink | null {
  const pronoun = scene.mentions[choice.pronoun] as Mention;
  if (antecedents === undefined) return null;
  const sentence = scene.sentences[pronoun.sentence] as Sentence;
  return {
    sentence: sentence.index,
    first: pronoun.first,
    last: pronoun.last,
    head: pronoun.head,
    how: 'pronoun',
    antecedents,
    score: Math.round(choice.probability * 1000) / 1000,
  };
}

/** A bare surname (or a title with one) that the caller did not know, after the full name that it did. */
function surnameLinks(scene: Scene, supplied: readonly CandidateMention[]): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const firstOf = new Map<number, number>();
  scene.mentions.forEach((mention, index) => {
    const cluster = scene.clusters.of(index);
    if (mention.supplied >= 0) {
      if (!firstOf.has(cluster)) firstOf.set(cluster, mention.supplied);
      return;
    }
    const antecedent = firstOf.get(cluster);
    if (antecedent === undefined || mention.name.length === 0 || mention.pronoun !== null) return;
    if (supplied[antecedent]?.kind !== 'person') return;
    const sentence = scene.sentences[mention.sentence] as Sentence;
    links.push({
      sentence: sentence.index,
      first: mention.first,
      last: mention.last,
      head: mention.head,
      how: 'surname',
      antecedents: [antecedent],
      score: 0.9,
    });
  });
  return links;
}
