import { lemmaKey } from '../rules/index.ts';
import { withCounted } from './objects.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Slots } from './slots.ts';
import { TIMES } from './words.ts';

/** Fills slots of a verb from words that parsers often hang on one of its arguments instead. */
export function findMisplaced(tree: SentenceTree, verb: number, passive: boolean, slots: Slots): void {
  for (const child of passive ? [] : tree.children(verb)) {
    const relation = tree.relation(child);
    // "Arvania, Belmark agree fishing deal": nobody is called, a headline's comma joins two.
    if (relation === 'vocative' && child < verb && tree.mentionAt[child] !== undefined && isJoined(tree, child, verb)) slots.add('subj', child); // prettier-ignore
    // "Arvania shells Westmere": a verb has no second word as names have.
    if (relation === 'flat' && child === verb + 1 && tree.token(verb).upos === 'VERB') slots.add('obj', child); // prettier-ignore
  }
  // "called on B to free them": the infinitive may have been hung on B.
  if (ON_CONTROL.has(tree.key(verb)))
    for (const slot of ['on', 'for', 'to'])
      for (const index of slots.get(slot))
        for (const child of tree.children(index))
          if (tree.relation(child) === 'acl' && tree.preposition(child) === 'to') slots.add('comp', child);
  // "took part in a war against X": or on the noun before it.
  for (const child of tree.children(verb))
    if (tree.relation(child) === 'obl' && child > verb) {
      for (const other of tree.childrenIn(child, 'nmod'))
        if (GOALS.has(tree.preposition(other))) addParty(tree, other, slots);
      // "met on the sidelines of a summit with B": or on what it is the side of.
      if (SIDES.has(tree.key(child)) && !slots.has('with'))
        for (const other of tree.childrenIn(child, 'nmod').flatMap((one) => tree.childrenIn(one, 'nmod'))) if (tree.preposition(other) === 'with') slots.add('with', other); // prettier-ignore
      // "spoke by telephone to B", "conferred at length with B": or on the means or the manner.
      if (MEANS.has(tree.key(child))) for (const other of tree.childrenIn(child, 'nmod')) if (PARTY.has(tree.preposition(other))) addParty(tree, other, slots); // prettier-ignore
      if (!passive) for (const other of behindPlace(tree, child)) addParty(tree, other, slots);
    }
  // "prevented aid from reaching X": what is prevented may have been hung on those prevented from it.
  if (PREVENTING.has(tree.key(verb)) && !slots.has('from+'))
    for (const object of slots.get('obj').flatMap((one) => withCounted(tree, one)))
      for (const child of tree.children(object))
        if (tree.relation(child) === 'acl' && tree.preposition(child) === 'from') {
          slots.add('from+', child);
          slots.add('comp', child);
        }
  // "stripped X of its rights": what is taken away may have been hung on X.
  if (TAKING.has(tree.key(verb)) && !slots.has('of'))
    for (const object of slots.get('obj'))
      for (const child of tree.childrenIn(object, 'nmod'))
        if (tree.preposition(child) === 'of' && !slots.has('of')) slots.add('of', child);
  // "was placed under a curfew by the army": the agent may have been hung on the noun before it.
  if (passive && !slots.has('subj'))
    for (const child of tree.children(verb))
      if (['obl', 'obj', 'xcomp'].includes(tree.relation(child)) && child > verb)
        for (const other of agentsUnder(tree, child)) slots.add('subj', other);
  if (passive && !slots.has('subj')) for (const other of agentsBelow(tree, verb)) slots.add('subj', other);
}

/** A name and a comma before the subject of a headline, which ends in no stop: "Minister, we thank you" calls one. */
function isJoined(tree: SentenceTree, name: number, verb: number): boolean {
  if (/^[.?!]$/.test(tree.tokens.at(-1)?.text ?? '')) return false;
  return tree.childrenIn(verb, 'nsubj').some((child) => child > name && tree.token(child).upos !== 'PRON');
}

/** "was barred from entering X by B", "was let go by B": an active verb has no agent, the passive above it has. */
function agentsBelow(tree: SentenceTree, verb: number): number[] {
  const active = tree.children(verb).filter((child) => ['xcomp', 'advcl'].includes(tree.relation(child)) && ['VB', 'VBG'].includes(tree.token(child).xpos) && tree.childrenIn(child, 'aux:pass').length === 0); // prettier-ignore
  return active.flatMap((clause) => {
    const own = tree.childrenIn(clause, 'obl').filter((child) => tree.preposition(child) === 'by');
    const agents = [...own, ...tree.childrenIn(clause, 'obj').flatMap((object) => agentsUnder(tree, object))];
    return agents.filter((agent) => tree.mentionAt[agent] !== undefined);
  });
}

/** What stands behind "by" in the noun phrases under a word: "was refused access to the prisoner by the guards". */
function agentsUnder(tree: SentenceTree, top: number, depth = 0): number[] {
  if (depth > 3) return [];
  const below = [top, ...tree.childrenIn(top, 'conj')].flatMap((one) => tree.childrenIn(one, 'nmod')).filter((child) => child > top); // prettier-ignore
  const found = below.filter(
    (child) => tree.preposition(child) === 'by' && tree.token(child).upos !== 'VERB',
  );
  return found.length > 0 ? found : below.flatMap((child) => agentsUnder(tree, child, depth + 1));
}

function addParty(tree: SentenceTree, index: number, slots: Slots): void {
  const preposition = tree.preposition(index);
  if (lacks(tree, slots, preposition)) slots.add(preposition, index);
}

/** Whether nothing stands behind a preposition but a day or a month. */
function lacks(tree: SentenceTree, slots: Slots, preposition: string): boolean {
  return slots.get(preposition).every((index) => TIMES.has(tree.key(index)));
}

/** "talks in Geneva with B", "talks on Monday with B": what parsers hang on the place or the day between. */
export function behindPlace(tree: SentenceTree, place: number): number[] {
  // "for the first time with B"
  const isTime = TIMES.has(tree.key(place));
  if (!isTime && (!WHERE_AND_WHEN.has(tree.preposition(place)) || tree.token(place).upos !== 'PROPN'))
    return [];
  return tree
    .childrenIn(place, 'nmod')
    .filter((child) => child > place && PARTY.has(tree.preposition(child)));
}

/** "arrested and deported five": of two verbs side by side the object stands behind the second. */
export function findSharedObject(tree: SentenceTree, verb: number, slots: Slots): void {
  const second = verb + 2;
  if (tree.relation(verb + 1) !== 'cc' || tree.head(second) !== verb || tree.relation(second) !== 'conj')
    return;
  for (const object of tree.childrenIn(second, 'obj')) slots.add('obj', object);
}

/** A name before a verb that has no subject is one, whatever the parser made of it. */
export function isLostSubject(tree: SentenceTree, child: number, verb: number): boolean {
  return (
    child < verb &&
    tree.token(child).upos === 'PROPN' &&
    tree.token(verb).upos === 'VERB' &&
    tree.childrenIn(verb, 'nsubj').length === 0
  );
}

/** A preposition's noun may have been hung on the object instead of on the verb. */
export function findBehindObjects(tree: SentenceTree, verb: number, slots: Slots): void {
  const objects = slots.get('obj');
  if (objects.length === 0) return;
  for (const object of objects) {
    findBehind(tree, object, slots);
    for (const other of tree.childrenIn(object, 'conj')) findBehind(tree, other, slots);
  }
  // "returned carvings stolen in 1997 to B": parsers hang B on what is told of the carvings.
  if (RETURNING.has(tree.key(verb)) && !slots.has('to'))
    for (const object of objects.flatMap((one) => withCounted(tree, one)))
      for (const clause of tree.childrenIn(object, 'acl'))
        if (tree.token(clause).xpos === 'VBN')
          for (const child of tree.childrenIn(clause, 'obl')) if (tree.preposition(child) === 'to') addParty(tree, child, slots); // prettier-ignore
  // "lifted the embargo imposed on X": on whom it lay.
  for (const object of objects)
    for (const clause of tree.childrenIn(object, 'acl'))
      if (LAYING.has(tree.key(clause)))
        for (const child of tree.childrenIn(clause, 'obl')) if (LAID.has(tree.preposition(child))) addParty(tree, child, slots); // prettier-ignore
}

function findBehind(tree: SentenceTree, object: number, slots: Slots): void {
  for (const one of withCounted(tree, object))
    for (const child of tree.children(one)) {
      const relation = tree.relation(child);
      // "handed out tents and stoves to B": a noun with an oblique is one that the tagger took for a verb.
      if (relation !== 'nmod' && (relation !== 'obl' || tree.relation(object) !== 'conj')) continue;
      const preposition = tree.preposition(child);
      if (preposition !== '' && preposition !== 'of' && lacks(tree, slots, preposition)) slots.add(preposition, child); // prettier-ignore
      for (const other of behindPlace(tree, child)) addParty(tree, other, slots);
    }
}

/** Verbs of putting a measure on somebody, and what stands before who bears it. */
const LAYING = new Set(['impose', 'place', 'levy', 'slap', 'put', 'clamp', 'inflict', 'aim', 'direct', 'hand', 'give', 'issue', 'grant', 'award', 'promize', 'bring', 'file', 'level', 'pass', 'pronounce', 'declare', 'owe', 'mete', 'send', 'address']); // prettier-ignore
const LAID = new Set(['on', 'against', 'at', 'to']);
/** Verbs of bringing a thing back to somebody. */
const RETURNING = new Set(['return', 'restore', 'repatriate', 'hand', 'give', 'send', 'deliver', 'transfer', 'donate', 'sell', 'lend', 'cede', 'release'].map(lemmaKey)); // prettier-ignore

/** Where one meets beside another meeting. */
const SIDES = new Set(['sideline', 'margin', 'fringe']);
/** What one speaks by. */
const MEANS = new Set(
  [
    'telephone',
    'phone',
    'video',
    'link',
    'letter',
    'email',
    'videoconference',
    'length',
    'breakfast',
    'lunch',
    'dinner',
    'tea',
    'coffee',
    'supper',
    'door',
  ].map(lemmaKey),
);
const WHERE_AND_WHEN = new Set(['in', 'at', 'on']);
const PARTY = new Set(['with', 'against', 'by', 'to', 'between', 'from']);
/** Prepositions of whom an act is against, wherever the parser hung them. */
const GOALS = new Set(['from', 'against']);
/** Verbs that keep somebody from something. */
const PREVENTING = new Set(['prevent', 'stop', 'bar', 'ban', 'block', 'keep', 'prohibit', 'forbid', 'hinder', 'dissuade', 'discourage']); // prettier-ignore
/** Verbs of which "of" names what somebody loses or is told. */
const TAKING = new Set([
  'strip',
  'deprive',
  'rob',
  'rid',
  'relieve',
  'dispossess',
  'assure',
  'convince',
  'cure',
]);
/** Verbs whose infinitive is done by the noun after their preposition: "called on X to". */
export const ON_CONTROL = new Set([
  'call',
  'appeal',
  'press',
  'push',
  'rely',
  'prevail',
  'plead',
  'signal',
  'shout',
]);
