import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { BROKERING } from '../tree/words.ts';

/** Acts done for or with somebody: never for those whom they are to be used against. */
const FRIENDLY = new Set(['AGREE', 'AID', 'CONSULT', 'COOPERATE', 'SUPPORT']);
const MEDIATING = new Set(['consult.mediate', 'consult.go-between']);
const FIGHTING = new Set(
  `combat combating combatting fight fighting counter countering defeat defeating destroy destroying degrade battle battling
  confront confronting resist resisting eliminate eliminating deter contain eradicate eradicating`
    .split(/\s+/)
    .map(lemmaKey),
);
/** What comes after these is talked about. */
const ON = new Set(['on', 'about', 'over', 'regarding', 'concerning']);
const WITH = new Set(['with', 'between', 'by', 'to']);
const TOPICS = new Set(
  'crisis conflict situation war fighting violence tension settlement issue dispute question'.split(' ').map(lemmaKey), // prettier-ignore
);

/** What harm to others is done out of: "shelled the port in support of B". */
const SYMPATHIES = new Set(['support', 'solidarity', 'sympathy', 'defense', 'behalf', 'honor', 'memory'].map(lemmaKey)); // prettier-ignore

/**
 * Those who are told of and take no part: "help B in the fight against C", "talks on the conflict in C", "a truce brokered
 * by C", "attacked C in support of B".
 */
export function isBystander(tree: SentenceTree, filler: Filler, { token, pattern }: Hit): boolean {
  const { type } = pattern.rule;
  if (!FRIENDLY.has(type)) return HARMING.has(type) && namesIn(tree, filler).some((word) => isForSake(tree, word, token)); // prettier-ignore
  // Who mediates does so in what others fight over.
  if (MEDIATING.has(pattern.rule.id)) return false;
  const isOutside = type === 'CONSULT' ? isTopic : isFought;
  const named = namesIn(tree, filler);
  return (
    named.length > 0 && named.every((word) => isOutside(tree, word, token) || isBroker(tree, word, token))
  );
}

/** "agreed a truce brokered by B": who brought it about is no side of it. */
function isBroker(tree: SentenceTree, word: number, act: number): boolean {
  const verb = tree.head(word);
  return tree.token(word).relation === 'obl:agent' && verb !== act && BROKERING.has(tree.key(verb));
}

const HARMING = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);

/** Whether something between the act and a word says that it is done for it. */
function isForSake(tree: SentenceTree, word: number, act: number): boolean {
  for (let at = word, steps = 0; at >= 0 && at !== act && steps < DEEPEST; steps++, at = tree.head(at))
    if (SYMPATHIES.has(tree.key(at)) && (tree.preposition(at) === 'in' || tree.preposition(at) === 'on')) return true; // prettier-ignore
  return false;
}

/** The words that tell who a filler is. */
function namesIn(tree: SentenceTree, { direct, head, first, last, actors }: Filler): number[] {
  if (direct) return [head];
  const codes = new Set(actors.map(({ code }) => code));
  const named: number[] = [];
  for (let index = first; index <= last; index++) {
    const mention = tree.mentionAt[index];
    if (mention?.head === index && mention.actors.some(({ code }) => codes.has(code))) named.push(index);
  }
  return named;
}

/** Whether something between the act and a word says that it is fought. */
function isFought(tree: SentenceTree, word: number, act: number): boolean {
  for (let at = word, steps = 0; at >= 0 && at !== act && steps < DEEPEST; steps++) {
    if (tree.preposition(at) === 'against') return true;
    const governor = tree.head(at);
    if (governor >= 0 && governor !== act && tree.relation(at) === 'obj' && FIGHTING.has(tree.key(governor)))
      return true;
    at = governor;
  }
  return false;
}

/** Whether something between talks and a word says that it is only talked about. */
function isTopic(tree: SentenceTree, word: number, act: number): boolean {
  // "talks on the border with B": parsers hang whom one talks with on what one talks about.
  if (WITH.has(tree.preposition(word))) return false;
  for (let at = word, steps = 0; at >= 0 && at !== act && steps < DEEPEST; steps++, at = tree.head(at)) {
    if (TOPICS.has(tree.key(at)) || (at !== word && tree.token(at).upos === 'VERB')) return true;
    // But "called on the premier" and "a call on him".
    if (ON.has(tree.preposition(at)) && tree.key(tree.head(at)) !== 'call') return true;
  }
  return isFought(tree, word, act);
}

const DEEPEST = 12;
