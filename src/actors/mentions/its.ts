import { actorLike, type ActorMention, type Sentence } from '../../core/index.ts';
import { isOneBody } from './it.ts';

const ITS = new Set(['its', 'their']);
/** Whose neighbour somebody is, he is not one of. */
const OTHERS =
  /^role: (?:.*neighbou?r.*|ally|allies|partner|counterpart|host|rival|enemy|member|member state)$/;
const SCORE = 0.6;

/**
 * "Arvania will not answer, its trade minister said", "Belmark denies it. Its courts have …": where nothing else tells whose a
 * minister or a court is, he is of the state or body that is the subject before him in the sentence, or else of the sentence
 * before. Changes the mentions in place.
 */
export function settleOwned(sentences: readonly Sentence[], mentions: readonly ActorMention[]): void {
  const positions = new Map(sentences.map(({ index }, position) => [index, position]));
  for (const mention of mentions) {
    const [actor] = mention.actors;
    if (mention.how !== 'role-noun' || actor === undefined || actor.code !== '---' || mention.actors.length > 1) continue; // prettier-ignore
    const position = positions.get(mention.sentence) ?? -1;
    const sentence = sentences[position];
    const before = sentences[position - 1];
    const pronoun = sentence?.tokens[mention.first]?.text.toLowerCase() ?? '';
    if (sentence === undefined || !ITS.has(pronoun) || OTHERS.test(mention.entry ?? '')) continue;
    const plural = pronoun === 'their';
    // "Arvania condemned Belmark after its troops shelled a village": whose soldiers did it, the act tells.
    const near =
      actor.sector === 'MIL' ? undefined : subjectBefore(sentence, mention.first, mentions, plural);
    const owner =
      near ??
      (plural ? undefined : possessorBefore(sentence, mention.first, mentions)) ??
      (before === undefined ? undefined : subjectBefore(before, before.tokens.length, mentions, plural));
    if (owner === undefined) continue;
    mention.actors = owner.actors.map(({ code }) => actorLike(actor, code));
    mention.score = SCORE;
    mention.by = 'reference';
  }
}

/** The last state or body before a word that is the subject of a verb. */
function subjectBefore(
  { index, tokens }: Sentence,
  limit: number,
  mentions: readonly ActorMention[],
  plural: boolean,
): ActorMention | undefined {
  return mentions.findLast((one) => {
    if (one.sentence !== index || one.last >= limit || tokens[one.head]?.relation.startsWith('nsubj') !== true) return false; // prettier-ignore
    if (one.actors.some(({ code }) => code === '---')) return false;
    const isMany = tokens[one.head]?.xpos === 'NNS' || one.actors.length > 1;
    return plural ? isMany : isOneBody(one) || (one.how === 'pronoun' && !isMany);
  });
}

/** "praised Arvania's part in the talks and the help its army gave" */
function possessorBefore(
  { index, tokens }: Sentence,
  limit: number,
  mentions: readonly ActorMention[],
): ActorMention | undefined {
  return mentions.findLast(
    (one) => one.sentence === index && one.last < limit && /^['’]s?$/.test(tokens[one.last + 1]?.text ?? '') && isOneBody(one),
  ); // prettier-ignore
}
