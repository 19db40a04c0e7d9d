import { actorLike, groupBy, type ActorMention, type Sentence, type Token } from '../../core/index.ts';
import { hasChild } from '../../language/index.ts';
import { prepositionOf } from './acts.ts';

/** What one demands of another: "B suspended aid to C and demanded that it withdraw". */
const DEMANDING = new Set(['demand', 'urge', 'insist', 'ask', 'request', 'require', 'propose', 'recommend']); // prettier-ignore
/** Whom one thanks or blames has done it: "thanked C for the relief it sent". */
const THANKING = new Set(['thank', 'praise', 'commend', 'blame', 'criticize', 'criticise', 'condemn', 'applaud', 'congratulate', 'reproach', 'laud', 'rebuke', 'credit', 'fault']); // prettier-ignore
/** Whom one helps is at work: "supports C in its fight". */
const HELPING = new Set(['support', 'help', 'assist', 'back', 'aid', 'join', 'encourage']);
const THIRD = new Set(['it', 'they', 'its', 'their', 'them']);
const DEEPEST = 6;

/**
 * Words that refer back to somebody whom the sentence itself tells, by its form alone: to those who are thanked, helped or
 * asked, and not to whoever does so. Changes and completes the mentions in place.
 */
export function settleBySyntax(sentences: readonly Sentence[], mentions: ActorMention[]): void {
  const pointing = sentences.filter(({ tokens }) => tokens.some(({ text }) => THIRD.has(text)));
  if (pointing.length === 0) return;
  const bySentence = groupBy(mentions, ({ sentence }) => sentence);
  for (const { index, tokens } of pointing) {
    const here = bySentence.get(index) ?? [];
    for (const [at, token] of tokens.entries()) {
      if (!THIRD.has(token.text)) continue;
      const meant = whoIsMeant(tokens, here, at);
      if (meant === undefined || meant.actors.every(({ code }) => code === '---')) continue;
      const told = here.find((mention) => mention.first === at);
      if (told !== undefined) {
        if (told.head !== at && told.score >= 0.75) continue;
        const [own] = told.actors;
        told.actors = meant.actors.map((actor) => actorLike(own ?? actor, actor.code));
        continue;
      }
      const added: ActorMention = { ...meant, first: at, last: at, head: at, start: token.start, end: token.end, actors: meant.actors.map((actor) => actorLike(actor, actor.code, token.text)), how: 'pronoun', entry: 'refers back: by the form of its sentence', score: 0.6 }; // prettier-ignore
      here.push(added);
      mentions.push(added);
    }
  }
}

function whoIsMeant(
  tokens: readonly Token[],
  here: readonly ActorMention[],
  at: number,
): ActorMention | undefined {
  const { head, relation } = tokens[at] as Token;
  if (relation === 'nmod:poss') return ownerMeant(tokens, here, at, head);
  if (tokens[at]?.text === 'them')
    return /^i?obj$/.test(relation) ? severalBefore(tokens, here, at, head) : undefined;
  if (!relation.startsWith('nsubj')) return undefined;
  const clause = tokens[head] as Token;
  const above = tokens[clause.head];
  if (above === undefined) return undefined;
  if (clause.relation === 'ccomp' && DEMANDING.has(above.lemma))
    return askedOf(tokens, here, at, clause.head);
  if (clause.relation !== 'acl:relcl' || !isFor(tokens, clause.head)) return undefined;
  return thankedBy(tokens, here, verbAbove(tokens, clause.head), THANKING);
}

/** "B backed the authorities, while C urged them": the only ones told before who are several, and act in neither clause. */
function severalBefore(
  tokens: readonly Token[],
  here: readonly ActorMention[],
  at: number,
  verb: number,
): ActorMention | undefined {
  const clause = tokens[verb] as Token;
  const acts = hasChild(tokens, verb, (kind) => kind === 'nsubj');
  if (!acts || !/^(?:advcl|conj|parataxis)$/.test(clause.relation)) return undefined;
  const before = here.filter(({ last, head }) => last < at && head < verb);
  const several = before.filter(({ head }) => /^NNP?S$/.test(tokens[head]?.xpos ?? ''));
  const [only] = several;
  return several.length === 1 && only !== undefined && !tokens[only.head]?.relation.startsWith('nsubj') ? only : undefined; // prettier-ignore
}

/** "in its fight", "for its help", and in what is demanded of somebody "its troops". */
function ownerMeant(
  tokens: readonly Token[],
  here: readonly ActorMention[],
  at: number,
  noun: number,
): ActorMention | undefined {
  if (isFor(tokens, noun)) return thankedBy(tokens, here, verbAbove(tokens, noun), THANKING);
  if (prepositionOf(tokens, noun) === 'in') return thankedBy(tokens, here, verbAbove(tokens, noun), HELPING);
  const clause = tokens[noun]?.head ?? -1;
  if (tokens[noun]?.relation !== 'obj' || tokens[clause]?.relation !== 'ccomp') return undefined;
  const subject = tokens.findIndex((token) => token.head === clause && token.relation.startsWith('nsubj'));
  const isSame = subject >= 0 && ((tokens[subject]?.text === 'it' && tokens[at]?.text === 'its') || (tokens[subject]?.text === 'they' && tokens[at]?.text === 'their')); // prettier-ignore
  return isSame ? whoIsMeant(tokens, here, subject) : undefined;
}

/** Who was told of last before a demand, and is not who makes it. */
function askedOf(
  tokens: readonly Token[],
  here: readonly ActorMention[],
  at: number,
  verb: number,
): ActorMention | undefined {
  const makers = here.filter(({ head }) => head < verb && tokens[head]?.relation.startsWith('nsubj') === true).flatMap(({ actors }) => actors.map(({ code }) => code)); // prettier-ignore
  if (makers.length === 0) return undefined;
  const others = here.filter(({ how, last, actors }) => last < at && how !== 'pronoun' && actors.length === 1 && actors.every(({ code, sector }) => code !== '---' && !makers.includes(code) && (sector === null || sector === 'GOV'))); // prettier-ignore
  const codes = new Set(others.flatMap(({ actors }) => actors.map(({ code }) => code)));
  return codes.size === 1 ? others.at(-1) : undefined;
}

/** The one whom a verb of a kind has for its object. */
function thankedBy(
  tokens: readonly Token[],
  here: readonly ActorMention[],
  verb: number,
  verbs: ReadonlySet<string>,
): ActorMention | undefined {
  if (!verbs.has(tokens[verb]?.lemma ?? '')) return undefined;
  const object = tokens.findIndex(({ head, relation }) => head === verb && relation === 'obj');
  const joined = hasChild(tokens, object, (kind) => kind === 'conj');
  return object < 0 || joined ? undefined : here.find(({ first, last, head }) => head === object || (first <= object && object <= last)); // prettier-ignore
}

/** The verb that governs a phrase, or its object that governs it. */
function verbAbove(tokens: readonly Token[], noun: number): number {
  let at = tokens[noun]?.head ?? -1;
  for (let steps = 0; steps < DEEPEST && at >= 0; steps++) {
    const token = tokens[at] as Token;
    if (token.upos === 'VERB') return at;
    if (token.relation !== 'obj') return -1;
    at = token.head;
  }
  return -1;
}

function isFor(tokens: readonly Token[], noun: number): boolean {
  return prepositionOf(tokens, noun) === 'for';
}
