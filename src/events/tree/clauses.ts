import type { Lexicon } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isBeyondBorder } from './borders.ts';
import { findBehindObjects, findMisplaced, findSharedObject, isLostSubject } from './misplaced.ts';
import { hasLaterSubject, isBehindWith, isOfOneself, isSubjunctive, RELATIVE } from './forms.ts';
import { fillFromGovernor, writerOf } from './governors.ts';
import { antecedentOf } from './relative-pronouns.ts';
import { isPassive, sharedAgents } from './voice.ts';
import { addConditions } from './conditions.ts';
import { judgementOf } from './judgements.ts';
import { whoIsLet } from './lettings.ts';
import { givenOne, namedBefore } from './objects.ts';
import { Slots } from './slots.ts';
import { PARTICLES, TIMES, WRITINGS } from './words.ts';

/** Reads verbs and predicate adjectives: their arguments through voice, relative clauses, control and coordination. */
export class Clauses {
  readonly tree: SentenceTree;
  readonly #lexicon: Lexicon;
  /** What was read; null while it is being read. */
  readonly #memo: (Slots | null | undefined)[] = [];

  constructor(tree: SentenceTree, lexicon: Lexicon) {
    this.tree = tree;
    this.#lexicon = lexicon;
  }

  /** Whether a verb stands in the passive: see `isPassive`. */
  isPassive(verb: number): boolean {
    return isPassive(this.tree, verb);
  }

  /** Arguments of a verb or predicate adjective. */
  slots(verb: number): Slots {
    const known = this.#memo[verb];
    if (known !== undefined) return known ?? new Slots();
    this.#memo[verb] = null;
    return (this.#memo[verb] = this.#read(verb));
  }

  #read(verb: number): Slots {
    const tree = this.tree;
    const slots = new Slots();
    const passive = isPassive(tree, verb);
    const children = tree.children(verb);
    const hasObject = children.some((child) => tree.relation(child) === 'obj');
    for (const child of children) {
      const token = tree.token(child);
      switch (tree.relation(child)) {
        case 'nsubj':
        case 'csubj': {
          if (token.relation.endsWith(':outer')) break;
          // "It is vital that X stops"
          if (tree.relation(child) === 'csubj' && children.some((other) => tree.relation(other) === 'expl')) {
            slots.add('comp', child);
            break;
          }
          // "a league that three states quit": the pronoun before the subject is what it is done to.
          if (!passive && !hasObject && RELATIVE.has(tree.key(child)) && hasLaterSubject(tree, verb, child)) {
            slots.add('obj', antecedentOf(tree, child, verb));
            break;
          }
          const slot = passive ? (hasObject ? 'iobj' : 'obj') : 'subj';
          const who = antecedentOf(tree, child, verb);
          // "a law that bans X": who passed it bans X.
          const speaks = who !== child && slot === 'subj' && WRITINGS.has(tree.key(who));
          // "and together with B accused C": with whom it is done, beside who is told before.
          if (slot === 'subj' && isBehindWith(tree, child) && tree.relation(verb) === 'conj')
            for (const index of this.slots(tree.head(verb)).get('subj')) slots.add(slot, index);
          for (const index of speaks ? writerOf(this, who) : [who]) slots.add(slot, index);
          break;
        }
        case 'obj':
          // "were beaten with batons": what stands behind a preposition is no object, whatever its label says.
          if (passive && tree.preposition(child) !== '') this.#addOblique(slots, child, passive);
          else slots.add('obj', antecedentOf(tree, child, verb));
          break;
        case 'iobj':
          slots.add('iobj', antecedentOf(tree, child, verb));
          break;
        case 'obl':
        case 'nmod':
          this.#addOblique(slots, child, passive);
          break;
        case 'xcomp':
        case 'ccomp':
          slots.add('comp', child);
          // "was set free by X": the agent may have been hung on the adjective.
          if (passive && tree.token(child).upos === 'ADJ')
            for (const other of tree.childrenIn(child, 'obl')) if (tree.preposition(other) === 'by') slots.add('subj', other); // prettier-ignore
          addConditions(tree, child, slots);
          if (isOfOneself(tree, verb, child)) slots.add('self', child);
          if (tree.isInfinitive(child)) slots.add('infinitive', child);
          else if (isSubjunctive(tree, child)) slots.add('subjunctive', child);
          break;
        case 'advcl': {
          const mark = tree.preposition(child);
          if (mark === 'to') {
            slots.add('infinitive', child);
            addConditions(tree, child, slots);
          }
          if (mark === 'to' || mark === 'of' || mark === 'for' || mark === 'from' || mark === 'into' || mark === 'on') slots.add('comp', child); // prettier-ignore
          slots.add(mark === '' ? 'while' : `${mark}+`, child);
          break;
        }
        case 'compound':
          if (token.relation === 'compound:prt') slots.add('particle', child);
          // A name before a verb that has no subject is one, whatever the parser made of it.
          else if (isLostSubject(tree, child, verb)) slots.add('subj', child);
          break;
        case 'aux':
          slots.add('aux', child);
          break;
        case 'advmod':
          slots.add('particle', child);
          slots.add('adverb', child);
          break;
        default:
          break;
      }
    }
    // One object is the object, whatever the parser calls it; of two, the first is given the second.
    if (slots.has('iobj') && !slots.has('obj') && !passive)
      for (const index of slots.get('iobj')) slots.add('obj', index);
    const objects = slots.get('obj');
    if (objects.length === 2 && !slots.has('iobj') && !passive && (objects[0] ?? 0) > verb)
      slots.add('iobj', objects[0] as number);
    if (objects.length === 1 && !slots.has('iobj') && !passive) {
      const given = givenOne(tree, verb, objects[0] as number, this.#lexicon.people);
      if (given >= 0) slots.add('iobj', given);
    }
    const judged = passive ? null : judgementOf(tree, verb);
    if (judged !== null) {
      slots.add('comp', judged.said);
      if (!slots.has('obj')) slots.add('obj', judged.noun);
    }
    if (!passive && !slots.has('obj')) {
      const person = whoIsLet(tree, verb);
      if (person >= 0) slots.add('obj', person);
    }
    // "said it was ready to": a subject, whatever the parser says, of what only somebody can be.
    const state = passive && !slots.has('obj') && tree.childrenIn(verb, 'xcomp').length > 0;
    if (state || (!slots.has('subj') && tree.token(verb).upos === 'ADJ'))
      for (const child of tree.childrenIn(verb, 'expl')) slots.add(state ? 'obj' : 'subj', child);
    if (!slots.has('subj') && !passive) for (const index of slots.get('bare-left')) slots.add('subj', index);
    if (!slots.has('obj') && !passive) for (const index of slots.get('bare-right')) slots.add('obj', index);
    // "B has broken its word, said the premier": what was said stands above the saying.
    if (!passive && tree.relation(verb) === 'parataxis' && LAST_SAID.has(tree.key(verb)) && isLastSaid(tree, verb, slots)) slots.add('comp', tree.head(verb)); // prettier-ignore
    findMisplaced(tree, verb, passive, slots);
    if (!passive && !slots.has('obj') && !slots.has('comp')) findSharedObject(tree, verb, slots);
    // "X, who …" and "the embargo it imposed": the noun the clause hangs on fills the open place.
    fillFromGovernor(verb, passive, slots, this, this.#lexicon);
    findBehindObjects(tree, verb, slots);
    if (passive && !slots.has('subj')) for (const agent of sharedAgents(tree, verb)) slots.add('subj', agent);
    return slots;
  }

  #addOblique(slots: Slots, child: number, passive: boolean): void {
    const tree = this.tree;
    const preposition = tree.preposition(child);
    if (preposition === '') {
      // A bare noun is a time ("last week") or a subject or object the parser missed.
      if (TIMES.has(tree.key(child))) slots.add('span', child);
      else if (tree.isNominal(child)) slots.add(child < tree.head(child) ? 'bare-left' : 'bare-right', child);
      return;
    }
    const named = TIMES.has(tree.key(child)) ? namedBefore(tree, child) : undefined;
    if (named !== undefined) return slots.add(preposition, named);
    // "drills near the border with B": who lies beyond a border takes no part.
    if (preposition === 'with' && isBeyondBorder(tree, child)) return;
    // "wrote off the debts": a particle taken for a preposition.
    const verb = tree.head(child);
    if (PARTICLES.has(preposition) && tree.token(verb + 1)?.text.toLowerCase() === preposition)
      slots.add('obj', child);
    // "died at the hands of X"
    if (preposition === 'at' && tree.key(child) === 'hand')
      for (const agent of tree.childrenIn(child, 'nmod')) slots.add('subj', agent);
    if (preposition === 'out_of') slots.add('of', child);
    // "stood by X": an active verb with a subject of its own has no other agent, whatever the parser says.
    const own = !passive && tree.childrenIn(verb, 'nsubj').length > 0;
    const isAgent = (tree.token(child).relation === 'obl:agent' && !own) || (passive && preposition === 'by');
    slots.add(isAgent ? 'subj' : preposition, antecedentOf(tree, child, -1));
  }
}

/** Verbs that do no more than say what stands before them. */
const LAST_SAID = new Set([
  'say',
  'add',
  'warn',
  'insist',
  'declare',
  'state',
  'complain',
  'argue',
  'allege',
]);

/** A saying that closes what it says: behind it, and with nothing said of its own. */
function isLastSaid(tree: SentenceTree, verb: number, slots: Slots): boolean {
  const said = tree.head(verb);
  return said >= 0 && said < verb && !slots.has('comp') && !slots.has('obj') && slots.has('subj') && tree.token(said).upos !== 'PROPN'; // prettier-ignore
}
