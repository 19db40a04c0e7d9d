import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** Verbs that make somebody do something. */
const CONTROLLING = new Set(['tell', 'ask', 'urge', 'order', 'persuade', 'force', 'invite', 'warn', 'instruct', 'advise', 'remind', 'beg', 'press', 'compel', 'implore', 'pressure', 'direct', 'command', 'encourage', 'oblige', 'summon']); // prettier-ignore
/** And those that do so behind "on" or "to". */
const ADDRESSING = new Set(['call', 'appeal', 'plead', 'prevail']);
/** Nouns that are told by an infinitive themselves: "ordered a plan to leave". */
const TOLD = new Set(['plan', 'decision', 'right', 'request', 'order', 'permission', 'attempt', 'effort', 'bid', 'law', 'bill', 'resolution', 'ability', 'chance', 'time', 'money', 'help', 'way', 'need', 'move', 'operation', 'deal', 'agreement', 'proposal', 'offer', 'promise', 'refusal', 'failure', 'willingness', 'campaign', 'ultimatum', 'deadline', 'demand', 'call', 'appeal', 'force', 'mission', 'power', 'authority', 'drive', 'inquiry', 'investigation', 'vote', 'measure']); // prettier-ignore

/**
 * "told the head of the mission to pack his bags": parsers hang the infinitive on the name inside the object. Whoever is
 * told is to do it: it goes to the verb that tells.
 */
export function mendControlled(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const clause = tokens[index] as Token;
    if (clause.relation !== 'acl' || clause.xpos !== 'VB') continue;
    if (!tokens.some(({ head, text, relation }) => head === index && relation === 'mark' && text === 'to')) continue; // prettier-ignore
    if (TOLD.has(tokens[clause.head]?.lemma ?? '')) continue;
    const verb = tellingAbove(tokens, clause.head);
    if (verb < 0 || hasChild(tokens, verb, (relation) => relation === 'xcomp' || relation === 'ccomp')) continue; // prettier-ignore
    Object.assign(clause, { head: verb, relation: 'xcomp' });
  }
}

/**
 * "ordered the envoys to leave, accusing them of spying": the participle behind the comma acts on those who are told, so
 * it is who tells them that does it.
 */
export function mendReasons(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const clause = tokens[index] as Token;
    if (clause.relation !== 'advcl' || clause.xpos !== 'VBG' || tokens[index - 1]?.text !== ',') continue;
    const infinitive = tokens[clause.head];
    if (infinitive?.relation !== 'xcomp' || infinitive.xpos !== 'VB') continue;
    const isTold = hasChild(tokens, infinitive.head, (relation) => relation === 'obj');
    const onThem = tokens.some(({ head, relation, upos }) => head === index && relation === 'obj' && upos === 'PRON'); // prettier-ignore
    if (isTold && onThem) clause.head = infinitive.head;
  }
}

/** Verbs that say of somebody that he did something, and behind which word it stands. */
const JUDGING: ReadonlyMap<string, string> = new Map<string, string>([
  ...['accuse', 'suspect', 'convict', 'acquit', 'clear'].map((verb) => [verb, 'of'] as const),
  ...['blame', 'criticize', 'criticise', 'condemn', 'denounce', 'praise', 'thank', 'punish', 'arrest', 'jail', 'fine', 'rebuke', 'commend', 'slam', 'blast', 'fault', 'sentence', 'detain', 'indict', 'reprimand', 'chide', 'expel', 'try', 'scold', 'lambast', 'castigate'].map((verb) => [verb, 'for'] as const),
  ...['stop', 'prevent', 'keep', 'bar', 'ban', 'deter', 'dissuade', 'block', 'discourage'].map((verb) => [verb, 'from'] as const),
]); // prettier-ignore

/**
 * "accused the rebels of killing the guards": parsers hang what somebody is accused of on his name as if it told of what
 * he is; it goes to the verb that accuses.
 */
export function mendCharges(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const clause = tokens[index] as Token;
    if (clause.relation !== 'acl' || clause.xpos !== 'VBG') continue;
    const mark = tokens.find(({ head, relation }) => head === index && (relation === 'mark' || relation === 'case')); // prettier-ignore
    const judged = tokens[clause.head];
    if (mark === undefined || judged?.relation !== 'obj' || judged.head < 0) continue;
    if (JUDGING.get(tokens[judged.head]?.lemma ?? '') !== mark.text) continue;
    Object.assign(clause, { head: judged.head, relation: 'advcl' });
  }
}

/** "had him arrested the moment he landed": when it is done. */
const MOMENTS = new Set(['moment', 'minute', 'instant', 'day', 'night', 'week', 'month', 'year']);
/** What would make a participle a clause of its own. */
const OWN = new Set(['nsubj', 'obj', 'aux', 'advcl', 'xcomp']);

/**
 * "ordered five diplomats expelled", "had two rivals arrested": parsers take the participle for one that tells of the diplomats, or for a verb in
 * the past. It is what is ordered, unless an infinitive says that ("ordered the troops stationed there to leave").
 */
export function mendOrdered(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const order = tokens[index] as Token;
    if (order.upos !== 'VERB' || !(order.lemma === 'order' || isCausing(tokens, index))) continue;
    const object = tokens.findIndex(({ head, relation }, at) => head === index && relation === 'obj' && at > index); // prettier-ignore
    if (object < 0) continue;
    const participle = tokens.findIndex(({ head, relation, xpos }, at) => at > object && (xpos === 'VBN' || xpos === 'VBD') && (head === object ? relation === 'acl' || relation === 'nmod' : head === index && relation === 'xcomp')); // prettier-ignore
    if (participle < 0 || tokens.some(({ head, relation, lemma }) => head === participle && OWN.has(relation) && !(relation === 'obj' && MOMENTS.has(lemma)))) continue; // prettier-ignore
    if (order.lemma === 'have' && !isMadeDone(tokens, object, participle)) continue;
    const isSaid = tokens.some(({ head, relation }, at) => head === index && at !== participle && (relation === 'xcomp' || relation === 'ccomp')); // prettier-ignore
    if (!isSaid) Object.assign(tokens[participle] as Token, { head: index, relation: 'xcomp', xpos: 'VBN' });
  }
}

/** "had", "would have", "to have": what is had already is told in the present. */
function isCausing(tokens: readonly Token[], index: number): boolean {
  const { lemma, xpos } = tokens[index] as Token;
  return lemma === 'have' && (xpos === 'VBD' || xpos === 'VB');
}

/** "had two rivals arrested"; but not "had troops stationed there", nor "had his passport taken", which befell him. */
function isMadeDone(tokens: readonly Token[], object: number, participle: number): boolean {
  if (STATES.has((tokens[participle] as Token).lemma)) return false;
  if (tokens.some(({ head, xpos }) => head === object && xpos === 'PRP$')) return false;
  return !hasChild(tokens, participle, (relation) => relation === 'obl:agent');
}

/** What somebody only has in some state. */
const STATES = new Set(['station', 'base', 'deploy', 'locate', 'post', 'leave', 'call', 'name', 'date', 'link', 'tie', 'involve', 'plan', 'schedule', 'store', 'stockpile', 'register', 'mean', 'design', 'know', 'see', 'say', 'make', 'write', 'hide', 'bury', 'train', 'earmark', 'invest', 'lodge', 'enrol', 'enroll']); // prettier-ignore

/** The verb of whose object a word is the head or a name within; −1 where there is none. */
function tellingAbove(tokens: readonly Token[], noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 4; steps++) {
    const { relation, head, lemma } = tokens[at] as Token;
    if (head < 0 || head > at || TOLD.has(lemma)) return -1;
    if (relation === 'obj' || relation === 'iobj')
      return CONTROLLING.has(tokens[head]?.lemma ?? '') ? head : -1;
    // "called on the army and the rebels to open a road"
    if (relation === 'obl' && ADDRESSING.has(tokens[head]?.lemma ?? '')) return head;
    if (relation !== 'nmod' && relation !== 'flat' && relation !== 'conj' && relation !== 'appos') return -1;
    at = head;
  }
  return -1;
}
