import { lemmaKey } from './rules/index.ts';
import type { Hit } from './match.ts';
import { isKnown, type Parties } from './parties/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/**
 * Whether the words of an act tell of what holds, not of what happens: measures in force, trade as a figure ("trade
 * between A and B is worth two billion"), what a law or treaty provides ("the treaty allows A to …"), what a thing can
 * do ("the rocket can strike B"), what is to be had ("A offers visitors quiet beaches").
 */
export function isStanding(hit: Hit, parties: Parties, tree: SentenceTree): boolean {
  if (hit.pattern.kind === 'noun') return isInForce(hit, tree) || isFigure(hit, tree) || isDanger(hit, tree);
  return hit.pattern.kind === 'verb' && (isProvided(hit, tree) || isAbility(hit, parties, tree) || isToBeHad(hit, parties, tree)); // prettier-ignore
}

/** "Arvania's sanctions on Belmark have hurt trade": measures that are in force, of which nothing new is told. */
function isInForce({ pattern, carrier, token }: Hit, tree: SentenceTree): boolean {
  if (carrier >= 0 || pattern.rule.type !== 'SANCTION' || !STANDING.has(tree.key(token))) return false;
  return !tree.children(token).some((child) => FRESH.has(tree.key(child)));
}

/** Measures that last. */
const STANDING = new Set(['sanction', 'embargo', 'tariff', 'ban', 'duty', 'restriction', 'freeze', 'regime', 'cap', 'war', 'blockade']); // prettier-ignore
/** Words that say that a measure is new. */
const FRESH = new Set(['new', 'fresh', 'further', 'additional', 'more', 'latest', 'retaliatory', 'another', 'first', 'second', 'third', 'tough', 'punitive', 'sweeping']); // prettier-ignore

/** "Trade between A and B is worth two billion", "A's exports to B fell by a fifth": a figure, and no exchange. */
function isFigure({ pattern, carrier, token }: Hit, tree: SentenceTree): boolean {
  if (carrier >= 0 || pattern.rule.type !== 'COOPERATE' || !TRADED.has(tree.key(token))) return false;
  const governor = tree.head(token);
  if (governor < 0) return false;
  if (tree.relation(token) === 'nmod') return COUNTS.has(tree.key(governor));
  if (tree.relation(token) !== 'nsubj') return false;
  return COUNTING.has(tree.key(governor)) || tree.token(governor).upos !== 'VERB';
}

const TRADED = new Set(['trade', 'commerce', 'export', 'import', 'volume', 'turnover', 'sale', 'investment', 'supply']); // prettier-ignore
const COUNTS = new Set(['value', 'volume', 'level', 'growth', 'share', 'figure', 'total', 'rise', 'fall', 'decline', 'increase', 'drop']); // prettier-ignore
const COUNTING = new Set(['be', 'amount', 'total', 'reach', 'exceed', 'stand', 'rise', 'fall', 'grow', 'increase', 'drop', 'decline', 'double', 'triple', 'treble', 'quadruple', 'shrink', 'surge', 'plunge', 'slump', 'account', 'surpass', 'top', 'average', 'climb', 'jump', 'recover', 'remain', 'total', 'come', 'flourish', 'expand', 'make']); // prettier-ignore

/** "B is a threat to its neighbours", "fights the threat of B": what somebody is, and nothing that he has said. */
function isDanger({ pattern, carrier, token }: Hit, tree: SentenceTree): boolean {
  if (pattern.rule.type !== 'THREATEN' || tree.key(token) !== 'threat') return false;
  const governor = tree.head(token);
  const isMet = tree.relation(token) === 'obj' && governor >= 0 && MEETING_IT.has(tree.key(governor));
  return isMet || (carrier < 0 && tree.childrenIn(token, 'cop').length > 0);
}

const MEETING_IT = new Set(['combat', 'counter', 'fight', 'face', 'confront', 'address', 'tackle', 'eliminate', 'defeat', 'reduce', 'meet', 'remove', 'contain', 'take', 'bring', 'raise', 'refer', 'report'].map(lemmaKey)); // prettier-ignore

/** "Arvania offers visitors quiet beaches": what is to be had there, and offered to no other state. */
function isToBeHad({ pattern, slots, token }: Hit, { recipients }: Parties, tree: SentenceTree): boolean {
  if (pattern.lemma !== 'offer' || !PRESENT.has(tree.token(token).xpos) || tree.sentence.title === true) return false; // prettier-ignore
  return !slots.has('comp') && !slots.has('infinitive') && !recipients.some(isKnown) && !slots.get('obj').some((thing) => WORDS.has(tree.key(thing))); // prettier-ignore
}

/** What is given by saying so. */
const WORDS = new Set(['help', 'aid', 'assistance', 'support', 'talk', 'negotiation', 'truce', 'ceasefire', 'dialogue', 'deal', 'peace', 'amnesty', 'mediation', 'condolence', 'apology', 'asylum', 'refuge', 'shelter', 'reward', 'thanks', 'congratulation', 'sympathy', 'solidarity', 'prayer', 'hope'].map(lemmaKey)); // prettier-ignore

/** What is written down once and holds from then on. */
const LAWS = new Set(['law', 'constitution', 'treaty', 'convention', 'charter', 'statute', 'protocol', 'agreement', 'accord', 'pact', 'article', 'clause', 'provision', 'code', 'contract', 'memorandum', 'act']); // prettier-ignore
const NEW = new Set(['new', 'draft', 'proposed', 'latest', 'recent', 'controversial']);

/** "The treaty obliges A to consult B": in the present, and of a law of whose making nothing is told. */
function isProvided({ slots, token }: Hit, tree: SentenceTree): boolean {
  const subjects = slots.get('subj');
  if (!isPresent(tree, token)) return false;
  // "Under the treaty A may …"
  if (isAllowed(tree, token) && slots.get('under').some((law) => LAWS.has(tree.key(law)))) return true;
  if (subjects.length === 0) return false;
  const isTold = (child: number) => NEW.has(tree.key(child)) || tree.relation(child) === 'acl';
  return subjects.every((law) => LAWS.has(tree.key(law)) && !tree.children(law).some(isTold));
}

const PRESENT = new Set(['VBZ', 'VBP']);
const ABLE = new Set(['can', 'may', 'could', 'might']);

const ALLOWING = new Set(['may', 'shall', 'must', 'can']);

function isPresent(tree: SentenceTree, verb: number): boolean {
  return PRESENT.has(tree.token(verb).xpos) || isAllowed(tree, verb);
}

function isAllowed(tree: SentenceTree, verb: number): boolean {
  return tree.childrenIn(verb, 'aux').some((aux) => ALLOWING.has(tree.key(aux)));
}

const MACHINES = new Set(['tank', 'missile', 'rocket', 'drone', 'jet', 'aircraft', 'plane', 'helicopter', 'frigate', 'submarine', 'warship', 'radar', 'gun', 'howitzer', 'system', 'weapon', 'launcher', 'bomber']); // prettier-ignore

/** "The new tank can strike targets at four kilometres" */
function isAbility({ token }: Hit, { actors }: Parties, tree: SentenceTree): boolean {
  if (!tree.childrenIn(token, 'aux').some((aux) => ABLE.has(tree.key(aux)))) return false;
  return actors.length > 0 && actors.every(({ animate, head }) => MACHINES.has(tree.key(head)) || (!animate && tree.mentionAt[head] === undefined)); // prettier-ignore
}
