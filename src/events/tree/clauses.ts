import type { Lexicon } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isBeyondBorder } from './borders.ts';
import {
  findBehindObjects,
  findMisplaced,
  findSharedObject,
  isLostSubject,
  ON_CONTROL,
} from './misplaced.ts';
import { hasLaterSubject, hasRelativePronoun, isBehindWith, isSubjunctive, RELATIVE } from './forms.ts';
import { isBarePassive } from './bare-passives.ts';
import { addConditions } from './conditions.ts';
import { givenOne, namedBefore } from './objects.ts';
import { Slots } from './slots.ts';
import {
  CAUSING,
  CHARGES,
  CHARGING,
  ORDERING,
  PARTICLES,
  SPEAKING,
  SUSPICIONS,
  TIMES,
  WRITINGS,
} from './words.ts';

/** What a participle that only tells of a noun has not. */
const FINITE = new Set(['nsubj', 'xcomp', 'ccomp', 'iobj']);

/** Reads verbs and predicate adjectives: their arguments through voice, relative clauses, control and coordination. */
export class Clauses {
  readonly #tree: SentenceTree;
  readonly #lexicon: Lexicon;
  readonly #memo: (Slots | undefined)[] = [];
  readonly #busy = new Set<number>();

  constructor(tree: SentenceTree, lexicon: Lexicon) {
    this.#tree = tree;
    this.#lexicon = lexicon;
  }

  /** Whether a verb stands in the passive, reduced relatives ("troops deployed in") included. */
  isPassive(verb: number): boolean {
    const tree = this.#tree;
    const xpos = tree.token(verb).xpos;
    let be = false;
    let have = false;
    let object = false;
    for (const child of tree.children(verb)) {
      const relation = tree.token(child).relation;
      const key = tree.key(child);
      if (relation === 'aux:pass') be = true;
      else if (relation === 'aux' && (key === 'be' || key === 'get')) be = true;
      else if (relation === 'aux' && key === 'have') have = true;
      else if (relation === 'obj') object = true;
    }
    // The words decide, not the label of the subject: parsers err on "has agreed" more than on "was".
    if (be) return xpos === 'VBN' || xpos === 'VBD';
    if (have || object) return false;
    if (isBarePassive(tree, verb)) return true;
    // "a banker convicted in 2019": a clause that only tells of a noun has no past tense, whatever the tag.
    if (xpos === 'VBD' && tree.token(verb).relation === 'acl') return !tree.children(verb).some((child) => FINITE.has(tree.relation(child))); // prettier-ignore
    if (xpos !== 'VBN') return false;
    switch (tree.relation(verb)) {
      case 'acl':
      case 'advcl':
      case 'amod':
      case 'xcomp':
        return true;
      case 'conj':
        return this.isPassive(tree.head(verb));
      default:
        return tree.childrenIn(verb, 'nsubj:pass').length > 0 || tree.childrenIn(verb, 'nsubj').length === 0;
    }
  }

  /** Arguments of a verb or predicate adjective. */
  slots(verb: number): Slots {
    const known = this.#memo[verb];
    if (known !== undefined) return known;
    if (this.#busy.has(verb)) return new Slots();
    this.#busy.add(verb);
    const slots = this.#read(verb);
    this.#busy.delete(verb);
    return (this.#memo[verb] = slots);
  }

  #read(verb: number): Slots {
    const tree = this.#tree;
    const slots = new Slots();
    const passive = this.isPassive(verb);
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
            slots.add('obj', this.#antecedent(child, verb));
            break;
          }
          const slot = passive ? (hasObject ? 'iobj' : 'obj') : 'subj';
          const who = this.#antecedent(child, verb);
          // "a law that bans X": who passed it bans X.
          const speaks = who !== child && slot === 'subj' && WRITINGS.has(tree.key(who));
          // "and together with B accused C": with whom it is done, beside who is told before.
          if (slot === 'subj' && isBehindWith(tree, child) && tree.relation(verb) === 'conj')
            for (const index of this.slots(tree.head(verb)).get('subj')) slots.add(slot, index);
          for (const index of speaks ? this.#writerOf(who) : [who]) slots.add(slot, index);
          break;
        }
        case 'obj':
          // "were beaten with batons": what stands behind a preposition is no object, whatever its label says.
          if (passive && tree.preposition(child) !== '') this.#addOblique(slots, child, passive);
          else slots.add('obj', this.#antecedent(child, verb));
          break;
        case 'iobj':
          slots.add('iobj', this.#antecedent(child, verb));
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
    // "said it was ready to": a subject, whatever the parser says, of what only somebody can be.
    const state = passive && !slots.has('obj') && tree.childrenIn(verb, 'xcomp').length > 0;
    if (state || (!slots.has('subj') && tree.token(verb).upos === 'ADJ'))
      for (const child of tree.childrenIn(verb, 'expl')) slots.add(state ? 'obj' : 'subj', child);
    if (!slots.has('subj') && !passive) for (const index of slots.get('bare-left')) slots.add('subj', index);
    if (!slots.has('obj') && !passive) for (const index of slots.get('bare-right')) slots.add('obj', index);
    findMisplaced(tree, verb, passive, slots);
    if (!passive && !slots.has('obj') && !slots.has('comp')) findSharedObject(tree, verb, slots);
    // "X, who …" and "the embargo it imposed": the noun the clause hangs on fills the open place.
    this.#fromGovernor(verb, passive, slots);
    findBehindObjects(tree, slots);
    if (passive && !slots.has('subj')) for (const agent of this.#sharedAgents(verb)) slots.add('subj', agent);
    return slots;
  }

  /** "was struck and killed by X": who is told behind the last verb does both. */
  #sharedAgents(verb: number): readonly number[] {
    const tree = this.#tree;
    return tree
      .childrenIn(verb, 'conj')
      .filter((other) => tree.token(other).upos === 'VERB' && tree.childrenIn(other, 'nsubj').length === 0)
      .flatMap((other) => tree.childrenIn(other, 'obl'))
      .filter((child) => tree.token(child).relation === 'obl:agent');
  }

  #addOblique(slots: Slots, child: number, passive: boolean): void {
    const tree = this.#tree;
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
    slots.add(isAgent ? 'subj' : preposition, this.#antecedent(child, -1));
  }

  /** The noun a relative pronoun stands for; any other token stands for itself. */
  #antecedent(index: number, verb: number): number {
    const tree = this.#tree;
    if (!RELATIVE.has(tree.key(index)) || tree.token(index).upos === 'DET') return index;
    let clause = verb >= 0 ? verb : tree.head(index);
    for (let steps = 0; steps < 6 && clause >= 0; steps++) {
      if (tree.relation(clause) === 'acl') return this.#namedBefore(index, clause) ?? tree.head(clause);
      clause = tree.head(clause);
    }
    return index;
  }

  /** "a test for Arvania, which closed its ports": the name right before the comma, wherever the clause was hung. */
  #namedBefore(pronoun: number, clause: number): number | undefined {
    const tree = this.#tree;
    const noun = tree.head(clause);
    if (tree.key(pronoun) !== 'which' || tree.relation(pronoun) !== 'nsubj' || tree.token(pronoun - 1).text !== ',') return undefined; // prettier-ignore
    const named = tree.mentionAt[pronoun - 2];
    const apart = named !== undefined && named.head !== noun && tree.mentionAt[noun] === undefined && tree.isUnder(named.head, noun); // prettier-ignore
    if (!apart || (named.how !== 'name' && named.how !== 'organisation')) return undefined;
    // "for Arvania and Belmark, which have both asked": both.
    const first = tree.relation(named.head) === 'conj' ? tree.head(named.head) : named.head;
    return tree.mentionAt[first] === undefined ? named.head : first;
  }

  #fromGovernor(verb: number, passive: boolean, slots: Slots): void {
    const tree = this.#tree;
    const governor = tree.head(verb);
    if (governor < 0) return;
    const relation = tree.token(verb).relation;
    const lacks = passive ? !slots.has('obj') && !slots.has('iobj') : !slots.has('subj');
    switch (tree.relation(verb)) {
      case 'acl': {
        if (relation === 'acl:relcl') {
          if (lacks && !passive && WRITINGS.has(tree.key(governor)))
            for (const index of this.#writerOf(governor)) slots.add('subj', index);
          else if (lacks) slots.add(passive ? 'obj' : 'subj', governor);
          else if (!slots.has('obj') && !hasRelativePronoun(tree, verb)) slots.add('obj', governor);
          break;
        }
        if (!lacks) break;
        if (passive) slots.add('obj', governor);
        // "arrested on suspicion of spying": who is suspected did it.
        else if (SUSPICIONS.has(tree.key(governor)) && tree.preposition(verb) === 'of')
          for (const index of this.#suspectOf(governor)) slots.add('subj', index);
        // "its decision to withdraw": who decides withdraws.
        else if (tree.isInfinitive(verb) || tree.preposition(verb) !== '')
          for (const index of this.#holderOf(governor)) slots.add('subj', index);
        // "passed a resolution condemning X", "sent a letter threatening to": who wrote it says so.
        else if (WRITINGS.has(tree.key(governor)))
          for (const index of this.#writerOf(governor)) slots.add('subj', index);
        else slots.add('subj', governor);
        break;
      }
      case 'xcomp': {
        // "ordered a reporter detained": who orders it does it.
        if (passive && !slots.has('subj') && ORDERING.has(tree.key(governor)))
          for (const index of this.slots(governor).get('subj')) slots.add('subj', index);
        if (!lacks) break;
        const outer = this.slots(governor);
        const control = this.#lexicon.subjectControl.has(tree.key(governor)) || (SPEAKING.has(tree.key(verb)) && !CAUSING.has(tree.key(governor))); // prettier-ignore
        const passiveOuter = this.isPassive(governor);
        const by = passiveOuter || control ? [] : outer.get('iobj').length > 0 ? outer.get('iobj') : outer.get('obj'); // prettier-ignore
        const objectOf = by.length > 0 ? by : passiveOuter ? [...outer.get('obj'), ...outer.get('iobj')] : outer.get('subj'); // prettier-ignore
        const viaOn = objectOf === outer.get('subj') && ON_CONTROL.has(tree.key(governor)) ? [...outer.get('on'), ...outer.get('for'), ...outer.get('to')] : []; // prettier-ignore
        for (const index of viaOn.length > 0 ? viaOn : objectOf) slots.add(passive ? 'obj' : 'subj', index);
        break;
      }
      case 'advcl': {
        if (!lacks) break;
        const outer = this.slots(governor);
        const isPurpose = tree.preposition(verb) === 'to';
        const passiveOuter = this.isPassive(governor);
        const isCharged = CHARGING.has(tree.key(governor)) && CHARGES.has(tree.preposition(verb));
        const candidates =
          ON_CONTROL.has(tree.key(governor)) && isPurpose && outer.has('on')
            ? outer.get('on')
            : isCharged && outer.has('obj')
              ? outer.get('obj')
              : passiveOuter
                ? [...outer.get('obj'), ...outer.get('iobj')]
                : outer.get('subj');
        for (const index of candidates) slots.add(passive ? 'obj' : 'subj', index);
        break;
      }
      case 'conj': {
        const first = this.slots(governor);
        const firstPassive = this.isPassive(governor);
        const verbal = tree.token(governor).upos === 'VERB' || first.has('subj');
        if (!verbal) break;
        if (lacks) {
          const source = firstPassive ? [...first.get('obj'), ...first.get('iobj')] : first.get('subj');
          for (const index of source) slots.add(passive ? 'obj' : 'subj', index);
        }
        break;
      }
      default:
        break;
    }
  }

  /** Whose words a resolution, letter or statement is; the writing itself where nobody is named. */
  #writerOf(noun: number): readonly number[] {
    const writers = this.#holderOf(noun);
    return writers.length > 0 ? writers : [noun];
  }

  /** Whom a charge or suspicion is against: the object of the clause it is told in. */
  #suspectOf(noun: number): readonly number[] {
    const governor = this.#tree.head(noun);
    return governor < 0 || this.#tree.relation(noun) === 'obj' ? [] : this.slots(governor).get('obj');
  }

  /** Whose decision, plan or offer a noun is: its possessor, or the subject of the clause it is the object of. */
  #holderOf(noun: number): readonly number[] {
    const tree = this.#tree;
    const own = tree.childrenIn(noun, 'nmod:poss');
    if (own.length > 0) return own;
    const of = tree.children(noun).filter((child) => tree.relation(child) === 'nmod' && ['of', 'by'].includes(tree.preposition(child))); // prettier-ignore
    if (of.length > 0) return of;
    // "a report released by X": who released it speaks in it.
    const agents = tree.childrenIn(noun, 'acl').flatMap((clause) => tree.childrenIn(clause, 'obl:agent'));
    if (agents.length > 0) return agents;
    // "is the first state to recognise X": who is it recognises X.
    if (tree.childrenIn(noun, 'cop').length > 0) return tree.childrenIn(noun, 'nsubj');
    const governor = tree.head(noun);
    // "became the first state to recognise X": what somebody becomes is that somebody.
    if (governor >= 0 && ['obj', 'obl', 'xcomp'].includes(tree.relation(noun)))
      return this.slots(governor).get('subj');
    const modifiers = tree.children(noun).filter((child) => ['compound', 'amod'].includes(tree.relation(child)) && tree.mentionAt[child] !== undefined); // prettier-ignore
    return modifiers;
  }
}
