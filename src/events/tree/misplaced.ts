import { withCounted } from './objects.ts';
import type { SentenceTree } from './sentence-tree.ts';
import type { Slots } from './slots.ts';

/** Fills slots of a verb from words that parsers often hang on one of its arguments instead. */
export function findMisplaced(tree: SentenceTree, verb: number, passive: boolean, slots: Slots): void {
  // "called on B to free them": the infinitive may have been hung on B.
  if (ON_CONTROL.has(tree.key(verb)))
    for (const slot of ['on', 'for', 'to'])
      for (const index of slots.get(slot))
        for (const child of tree.children(index))
          if (tree.relation(child) === 'acl' && tree.preposition(child) === 'to') slots.add('comp', child);
  // "took part in a war against X": or on the noun before it.
  for (const child of tree.children(verb))
    if (tree.relation(child) === 'obl' && child > verb)
      for (const other of tree.childrenIn(child, 'nmod')) {
        const preposition = tree.preposition(other);
        if (GOALS.has(preposition) && !slots.has(preposition)) slots.add(preposition, other);
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

/** A preposition's noun may have been hung on the object instead of on the verb. */
export function findBehindObjects(tree: SentenceTree, slots: Slots): void {
  for (const object of slots.get('obj').flatMap((one) => [one, ...tree.childrenIn(one, 'conj')]))
    for (const child of withCounted(tree, object).flatMap((one) => tree.children(one)))
      if (tree.relation(child) === 'nmod') {
        const preposition = tree.preposition(child);
        if (preposition !== '' && preposition !== 'of' && !slots.has(preposition)) slots.add(preposition, child); // prettier-ignore
      }
}

/** Prepositions of whom an act is against, wherever the parser hung them. */
const GOALS = new Set(['from', 'against']);
/** Verbs of which "of" names what somebody loses. */
const TAKING = new Set(['strip', 'deprive', 'rob', 'rid', 'relieve', 'dispossess']);
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
