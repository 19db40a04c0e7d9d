import type { Sentence, Token } from '../../core/index.ts';
import type { Scene } from './features.ts';
import type { Mention } from './mentions.ts';
import type { Choice } from './rank.ts';
import { childrenOf } from './tree.ts';
import type { CoreferenceLink } from './types.ts';
import { PRONOUNS } from './words.ts';

/** What "my" and "our" may own so that the whole phrase means the speaker's state. */
const OWNED = new Set(
  'government country nation state republic kingdom ministry administration people homeland land parliament army military forces embassy delegation side'.split(
    ' ',
  ),
);

/**
 * First persons: inside quotation marks the speaker of the quotation; outside them, in a statement, the publisher.
 * "my government" and "our country" are linked as whole phrases.
 */
export function speakerLinks(
  scene: Scene,
  choices: readonly Choice[],
  found: ReadonlyMap<number, number[]>,
  statement: boolean,
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  const byPronoun = new Map(choices.map((choice) => [choice.pronoun, choice]));
  let byHead: ReadonlyMap<string, number> | undefined;
  scene.mentions.forEach((mention, index) => {
    if (mention.pronoun !== 'i' && mention.pronoun !== 'we') return;
    const sentence = scene.sentences[mention.sentence] as Sentence;
    const quote = scene.quotes.at[mention.sentence]?.[mention.head] ?? -1;
    let antecedents: number[] = [];
    let publisher = false;
    let score = 0;
    if (quote >= 0) {
      const speaker = scene.quotes.speakers[quote];
      const named = speaker
        ? (byHead ??= mentionsByHead(scene)).get(`${speaker.sentence}:${speaker.head}`)
        : undefined;
      if (named !== undefined) {
        const supplied = scene.mentions[named]?.supplied ?? -1;
        // "…, he said": the speaker is itself a pronoun that has been resolved.
        antecedents = supplied >= 0 ? [supplied] : (found.get(named) ?? []);
        score = mention.pronoun === 'i' ? 0.9 : 0.75;
      }
    } else if (statement) {
      publisher = true;
      score = 0.85;
    } else {
      // A report says "we" of nobody outside quotation marks; unquoted speech is left to the ranking.
      const choice = byPronoun.get(index);
      if (choice !== undefined) {
        antecedents = found.get(index) ?? [];
        score = Math.round(choice.probability * 1000) / 1000;
      }
    }
    if (antecedents.length === 0 && !publisher) return;
    const shared = { how: 'speaker' as const, antecedents, score, ...(publisher ? { publisher: true } : {}) };
    links.push({
      sentence: sentence.index,
      first: mention.first,
      last: mention.last,
      head: mention.head,
      ...shared,
    });
    const owned = ownedBy(sentence.tokens, mention);
    if (owned !== null) links.push({ sentence: sentence.index, ...owned, ...shared });
  });
  return links;
}

function mentionsByHead(scene: Scene): ReadonlyMap<string, number> {
  const byHead = new Map<string, number>();
  scene.mentions.forEach((mention, index) => {
    if (mention.members.length === 0) byHead.set(`${mention.sentence}:${mention.head}`, index);
  });
  return byHead;
}

/** The phrase that the possessive belongs to, when it stands for the speaker's state. */
function ownedBy(
  tokens: readonly Token[],
  mention: Mention,
): { first: number; last: number; head: number } | null {
  const token = tokens[mention.head] as Token;
  if (token.relation !== 'nmod:poss' || !PRONOUNS.has(token.text.toLowerCase())) return null;
  const head = token.head;
  const owner = tokens[head];
  if (owner === undefined || !OWNED.has(owner.lemma.toLowerCase())) return null;
  const described = (childrenOf(tokens)[head] ?? []).some((child) => child > mention.head && child < head);
  return described ? null : { first: mention.first, last: head, head };
}
