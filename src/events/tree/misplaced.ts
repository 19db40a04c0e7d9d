import { withCounted } from './objects.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Slots } from './slots.ts';

/** Fills slots of a verb from words that parsers often hang on one of its arguments instead. */
export function findMisplaced(tree: SentenceTree, verb: number, passive: boolean, slots: Slots): void {
  for (const child of passive ? [] : tree.children(verb)) {
    const relation = tree.relation(child);
    // "Arvania, Belmark agree fishing deal": nobody is called, a headline's comma joins two.
    if (relation === 'vocative' && child < verb && tree.mentionAt[child] !== undefined) slots.add('subj', child); // prettier-ignore
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
      if (tree.relation(child) === 'obl' && child > verb)
        for (const other of tree.childrenIn(child, 'nmod')) if (tree.preposition(other) === 'by') slots.add('subj', other); // prettier-ignore
}

function addParty(tree: SentenceTree, index: number, slots: Slots): void {
  const preposition = tree.preposition(index);
  if (!slots.has(preposition)) slots.add(preposition, index);
}

/** "talks in Geneva with B", "talks on Monday with B": what parsers hang on the place or the day between. */
export function behindPlace(tree: SentenceTree, place: number): number[] {
  if (!WHERE_AND_WHEN.has(tree.preposition(place)) || tree.token(place).upos !== 'PROPN') return [];
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
export function findBehindObjects(tree: SentenceTree, slots: Slots): void {
  for (const object of slots.get('obj').flatMap((one) => [one, ...tree.childrenIn(one, 'conj')]))
    for (const child of withCounted(tree, object).flatMap((one) => tree.children(one)))
      if (tree.relation(child) === 'nmod') {
        const preposition = tree.preposition(child);
        if (preposition !== '' && preposition !== 'of' && !slots.has(preposition)) slots.add(preposition, child); // prettier-ignore
        for (const other of behindPlace(tree, child)) addParty(tree, other, slots);
      }
}

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
