import { isGuessed } from '../actors/index.ts';
import type { Actor } from '../core/index.ts';
import type { Hit } from './match.ts';
import { isKnown, type Parties } from './parties/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves', 'myself', 'ourselves', 'yourself']);
const OWNING = new Set(['his', 'her', 'its', 'their', 'my', 'our']);
const PLURAL = new Set(['they', 'we', 'both', 'side']);
/** Verbs by which a conversation is told from one side: without the other they tell of a speech. */
const TALKING = new Set(['talk', 'speak', 'negotiate', 'discuss', 'confer', 'converse']);
/** Verbs by which a state fills its posts. */
const RUNNING = new Set(['appoint', 'nominate', 'elect', 'award']);
/** What a state decides for itself. */
const HOUSE = new Set(['budget', 'law', 'bill', 'strategy', 'policy', 'merger', 'constitution', 'tax', 'programme', 'program', 'reform', 'regulation', 'curriculum', 'construction', 'legislation', 'amendment', 'vaccine', 'drug', 'project']); // prettier-ignore
const DECREES = new Set(['decree', 'order', 'bill', 'budget', 'ordinance', 'edict', 'petition']);
/** Admitting and agreeing that something must be is no demand. */
const GRANTING = new Set(['admit', 'acknowledge', 'concede', 'agree', 'read', 'predict', 'hint', 'show', 'recall']); // prettier-ignore

/**
 * Whether somebody acts on nobody but himself, or on readers: "shot himself", "defended his decision", "spoke about the
 * harvest", "told reporters", "said that he must do more".
 */
export function isOwnAffair(
  hit: Hit,
  parties: Parties,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  tree: SentenceTree,
): boolean {
  const { rule, kind, lemma } = hit.pattern;
  // "committed itself to help": a promise to others; "gave himself up", "chained themselves": acts whose own word it is.
  if (kind === 'verb' && rule.type !== 'AGREE' && hit.slots.get('obj').some((index) => REFLEXIVE.has(tree.token(index).text.toLowerCase()) && !hit.consumed.includes(index))) return true; // prettier-ignore
  if (isAway(hit) && isWhereOneIs(parties, actors, recipients, tree)) return true;
  if (rule.id === 'request.must') return GRANTING.has(lemma) || isDemandOnOneself(parties, actors);
  if (rule.id === 'support.defend') return isOfOneself(hit, actors, recipients, tree);
  if (rule.id === 'default.support' || rule.id === 'default.yield' || rule.type === 'REJECT')
    return isHousekeeping(hit, actors, recipients, tree);
  if (OWN_FORCES.has(rule.id)) return (recipients.length > 0 && areOwn(actors, recipients)) || (BACKING.has(lemma) && isOwnArms(parties, tree)); // prettier-ignore
  if (rule.id === 'support.has-backing') return !actors.some((actor) => actor.code !== '---' && !recipients.some(({ code }) => code === actor.code)); // prettier-ignore
  if (rule.type === 'AID' && lemma === 'open') return areOwn(actors, recipients);
  if (TOGETHER.has(rule.id)) return isOfOneState(parties, recipients);
  if (JOINTLY.has(rule.id)) return actors.length + recipients.length < 2 && !hasTwo(hit, tree);
  if (rule.type !== 'CONSULT') return false;
  if (rule.id === 'default.consult' && INFORMING.has(lemma) && !isOfAnother(actors, recipients)) return true;
  if (COMING.has(lemma) && parties.actors.every(({ head }) => isSomeNational(head, tree))) return true;
  return isPress(actors, recipients) || isAlone(hit, parties, recipients, tree);
}

/** Whether an act is done elsewhere than in one's own land: rebels and armies leave towns of their own. */
function isAway({ pattern: { rule, lemma } }: Hit): boolean {
  return rule.id === 'retreat.withdraw' ? lemma === 'leave' : AWAY.has(rule.id) && lemma !== 'attend';
}

const AWAY = new Set(['consult.visit', 'consult.journey', 'mobilize.intrude']);

/** "invited him to visit Arvania", "leaves the country": one neither visits nor invades nor quits as a guest what is one's own. */
function isWhereOneIs(
  parties: Parties,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  tree: SentenceTree,
): boolean {
  if (recipients.length === 0 || !areOwn(actors, recipients)) return false;
  return parties.recipients.every(({ head }) => LANDS.has(tree.key(head)) || NAMED.has(tree.mentionAt[head]?.how ?? '')); // prettier-ignore
}

const LANDS = new Set(['country', 'capital', 'airspace', 'space', 'territory', 'water', 'soil']);
const NAMED = new Set(['name', 'capital', 'demonym']);

/** By these one part of an army helps another: "soldiers backed by artillery". */
const BACKING = new Set(['support', 'back', 'reinforce']);

/** Whether nothing tells that those who back up others are of another state. */
function isOwnArms({ actors }: Parties, tree: SentenceTree): boolean {
  return actors.every((filler) => {
    const mention = tree.mentionAt[filler.head];
    return !isKnown(filler) || (mention !== undefined && isGuessed(mention));
  });
}

/** "The minister took stock of the harvest", "set up a court": done by several states it is between them, by one at home. */
function isOfOneState({ actors }: Parties, recipients: readonly Actor[]): boolean {
  return new Set([...actors.flatMap((filler) => filler.actors), ...recipients].map(({ code }) => code).filter((code) => code !== '---')).size < 2; // prettier-ignore
}

/** Rules by which the forces of others are taught, armed and guarded. */
const OWN_FORCES = new Set(['aid.forces', 'aid.teach', 'aid.arms-to']);

/** "The rebels and the army": two do it, though one of them be unknown. */
function hasTwo({ slots }: Hit, tree: SentenceTree): boolean {
  return slots.get('subj').some((index) => PLURAL.has(tree.key(index)) || tree.childrenIn(index, 'conj').length > 0); // prettier-ignore
}

/** What is done by several, though they be of one state: "The rebels and the army drew up a plan". */
const JOINTLY = new Set(['agree.plan-together', 'agree.date', 'consult.go-through']);

const TOGETHER = new Set(['consult.go-over', 'cooperate.found', 'cooperate.side-by-side', 'cooperate.whatever']); // prettier-ignore

/** "defended his decision": who does so supports nobody. */
function isOfOneself(
  { slots }: Hit,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  tree: SentenceTree,
): boolean {
  if (!isAtHome(recipients, actors)) return false;
  return slots.get('obj').some((index) => tree.childrenIn(index, 'nmod:poss').some((owner) => OWNING.has(tree.token(owner).text.toLowerCase()))); // prettier-ignore
}

/** "trains its conscripts", "opened a school": what a state does for its own forces and towns. */
function areOwn(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  return recipients.every(({ code }) => code !== '---' && actors.some((actor) => actor.code === code));
}

/** "adopted a budget", "rejected a bill", "appointed a minister": how a state runs its own house. */
function isHousekeeping(
  { pattern, slots }: Hit,
  actors: readonly Actor[],
  recipients: readonly Actor[],
  tree: SentenceTree,
): boolean {
  // "signed a decree banning imports from B": the ban is the act.
  if (pattern.lemma === 'sign' && slots.get('obj').some((index) => DECREES.has(tree.key(index)))) return true;
  // "The senate voted down the government's bill": one body of a state against another.
  const own = pattern.rule.type === 'REJECT' ? [] : actors;
  return (
    isAtHome(recipients, own) &&
    (RUNNING.has(pattern.lemma) || slots.get('obj').some((index) => HOUSE.has(tree.key(index))))
  );
}

/** "A said that A must do more" */
function isDemandOnOneself({ actors: speakers, recipients }: Parties, actors: readonly Actor[]): boolean {
  if (!speakers.every(({ direct }) => direct)) return false;
  const states = new Set(actors.map(({ code }) => code));
  const mentioned = recipients.flatMap((filler) => filler.actors);
  return mentioned.length > 0 && mentioned.every(({ code, sector, entity_text: words }) => states.has(code) && (sector === null || /^(?:we|us|I|he|she|it|they)$/i.test(words))); // prettier-ignore
}

/** "told his cabinet", "informed the public": only who hears it in another state is consulted. */
function isOfAnother(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  return recipients.some(({ code, sector }) => code !== '---' && sector !== 'CVL' && !actors.some((actor) => actor.code === code)); // prettier-ignore
}

const INFORMING = new Set(['tell', 'inform', 'notify', 'apprise']);

/** "a Belmarkian who arrived in Arvania": somebody who travels for himself. */
function isSomeNational(head: number, tree: SentenceTree): boolean {
  if (tree.mentionAt[head]?.how !== 'demonym') return false;
  return tree.childrenIn(head, 'det').some((child) => tree.key(child) === 'a' || tree.key(child) === 'an');
}

const COMING = new Set([
  'arrive',
  'come',
  'travel',
  'return',
  'fly',
  'land',
  'go',
  'leave',
  'depart',
  'visit',
]);

/** Journalists hear of affairs of state and take no part in them. */
function isPress(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  const others = [...actors, ...recipients].filter(({ sector }) => sector !== 'JRN');
  return others.length < actors.length + recipients.length && others.filter(({ code }) => code !== '---').length < 2; // prettier-ignore
}

/** "spoke on immigration", "a talk on immigration" */
function isAlone(
  { pattern, slots, token }: Hit,
  parties: Parties,
  recipients: readonly Actor[],
  tree: SentenceTree,
): boolean {
  const isSeveral = parties.actors.some(({ head }) => tree.token(head).xpos.endsWith('S') || PLURAL.has(tree.key(head))); // prettier-ignore
  if (isSeveral || parties.actors.flatMap(({ actors }) => actors).length > 1 || recipients.length > 0 || slots.has('with')) return false; // prettier-ignore
  if (pattern.kind === 'noun') return tree.token(token).text.toLowerCase() === 'talk' && !parties.recipients.some(isKnown); // prettier-ignore
  return pattern.kind === 'verb' && TALKING.has(pattern.lemma);
}

/** Whether an act is done to nobody of another state than those who do it. */
function isAtHome(recipients: readonly Actor[], own: readonly Actor[]): boolean {
  return recipients.every(({ code }) => code === '---' || own.some((actor) => actor.code === code));
}
