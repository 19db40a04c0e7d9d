import { lemmaKey, type Lexicon } from '../rules/index.ts';
import type { Clauses } from './clauses.ts';
import { behindPlace } from './misplaced.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { Slots } from './slots.ts';

/** How a noun that names an act is tied to the clause around it. */
export interface NominalReading {
  slots: Slots;
  /** Verb that carries the act ("launched an attack"), or −1. */
  carrier: number;
  /** Whether the slots come from the noun phrase itself rather than from the clause around it. */
  selfContained: boolean;
}

/** Reads nouns that name acts: "a meeting between A and B", "A's attack on B", "paid a visit to B", "US pressure". */
export class Nominals {
  readonly #tree: SentenceTree;
  readonly #clauses: Clauses;
  readonly #lexicon: Lexicon;
  readonly #memo: (NominalReading | undefined)[] = [];

  constructor(tree: SentenceTree, clauses: Clauses, lexicon: Lexicon) {
    this.#tree = tree;
    this.#clauses = clauses;
    this.#lexicon = lexicon;
  }

  read(noun: number): NominalReading {
    return (this.#memo[noun] ??= this.#read(noun));
  }

  #read(noun: number): NominalReading {
    const tree = this.#tree;
    const slots = new Slots();
    for (const child of tree.children(noun)) {
      const relation = tree.token(child).relation;
      switch (tree.relation(child)) {
        case 'nmod':
        case 'obl': {
          if (relation === 'nmod:poss') {
            slots.add('poss', child);
            slots.add('subj', child);
            break;
          }
          const preposition = tree.preposition(child);
          if (preposition === '') break;
          slots.add(preposition === 'by' ? 'subj' : preposition, child);
          if (preposition === 'by') slots.add('by', child);
          for (const inner of behindPlace(tree, child)) slots.add(tree.preposition(inner), inner);
          this.#addBehind(child, preposition, slots);
          break;
        }
        case 'compound':
        case 'amod':
        case 'nummod':
          if (tree.mentionAt[child] !== undefined || tree.token(child).upos === 'PROPN')
            slots.add('mod', child);
          // "US-China trade talks", "Russian gas exports": the states stand before the subject of the talks.
          for (const before of [...tree.childrenIn(child, 'compound'), ...tree.childrenIn(child, 'amod')])
            if (tree.mentionAt[before] !== undefined && tree.mentionAt[before] !== tree.mentionAt[child])
              slots.add('mod', before);
          // "Brazil's soybean exports": whose they are may hang on the word between.
          for (const owner of tree.childrenIn(child, 'nmod:poss')) {
            slots.add('poss', owner);
            slots.add('subj', owner);
          }
          if (tree.token(child).upos === 'VERB' && relation === 'amod') this.#ledBy(child, slots);
          break;
        case 'nsubj':
          slots.add('subj', child);
          slots.add('copular', child);
          break;
        case 'acl':
        case 'ccomp':
        case 'xcomp': {
          // "a demand that B rejected": what is said of the demand is not what is demanded.
          if (!this.#isSaidOf(child)) slots.add('comp', child);
          const inner = this.#clauses.slots(child);
          // "a protest filed by B", "an offer made by B": B's protest, B's offer.
          if (this.#clauses.isPassive(child)) for (const index of inner.get('subj')) slots.add('by', index);
          // "talks held with B", "sanctions imposed by A on B"
          // But "a plan to send B to C" is not to C.
          if (
            !tree.isInfinitive(child) &&
            (this.#lexicon.support.has(tree.key(child)) || PLACING.has(tree.key(child)))
          )
            for (const [slot, indexes] of inner.entries())
              if (slot !== 'obj') for (const index of indexes) slots.add(slot, index);
          break;
        }
        case 'appos':
          break;
        default:
          break;
      }
    }
    const selfContained = slots.has('subj') || slots.has('mod') || slots.has('between') || slots.has('of');
    if (slots.has('mod') && !slots.has('subj'))
      for (const index of slots.get('mod')) slots.add('subj', index);
    const carrier = this.#addCarrier(noun, slots);
    return { slots, carrier, selfContained };
  }

  /** "the attack on B by A", "the delivery of tanks to B": parsers hang the second phrase on the first. */
  #addBehind(first: number, preposition: string, slots: Slots): void {
    const tree = this.#tree;
    for (const inner of tree.childrenIn(first, 'nmod')) {
      const second = tree.preposition(inner);
      if (inner < first || second === '' || tree.token(inner).relation === 'nmod:poss') continue;
      if (second === 'by') {
        if (tree.mentionAt[inner] === undefined && !this.#lexicon.people.has(tree.key(inner))) continue;
        slots.add('by', inner);
        slots.add('subj', inner);
      } else if (preposition === 'of' ? second === 'to' : isBeside(tree, first, preposition, second))
        slots.add(second, inner);
      else if (preposition === 'of' && GOALS.has(second) && !slots.has(second)) slots.add(second, inner);
    }
  }

  /** "US-led talks": the compound inside the participle acts. */
  #ledBy(participle: number, slots: Slots): void {
    const tree = this.#tree;
    for (const child of tree.children(participle))
      if (tree.mentionAt[child] !== undefined) slots.add('mod', child);
  }

  /** Takes over the arguments of a verb that only carries the noun, and of the clause a meeting is set in. */
  #addCarrier(noun: number, slots: Slots): number {
    const tree = this.#tree;
    let top = noun;
    while (tree.relation(top) === 'conj' && tree.isNominal(tree.head(top))) top = tree.head(top);
    // "a round of talks", "a series of attacks": the act is inside, the clause outside.
    while (
      tree.relation(top) === 'nmod' &&
      tree.preposition(top) === 'of' &&
      ROUNDS.has(tree.key(tree.head(top)))
    ) {
      top = tree.head(top);
      for (const child of tree.children(top))
        if (tree.relation(child) === 'nmod' && child !== noun) {
          const preposition = tree.preposition(child);
          if (preposition !== '')
            slots.add(tree.token(child).relation === 'nmod:poss' ? 'subj' : preposition, child);
        }
    }
    const verb = tree.head(top);
    if (verb < 0) return -1;
    // "The premier, on a visit to B, …": whoever is on it.
    if (tree.relation(top) === 'nmod' && tree.preposition(top) === 'on' && this.#lexicon.setting.has(tree.key(noun)) && tree.mentionAt[verb] !== undefined) slots.add('clause', verb); // prettier-ignore
    const relation = tree.token(top).relation;
    const upos = tree.token(verb).upos;
    if (upos !== 'VERB' && upos !== 'AUX') return -1;
    const name = this.#verbName(verb);
    const clause = this.#clauses.slots(verb);
    const isObject = clause.get('obj').includes(top) || relation === 'obj';
    // "ended two weeks of training": what lasted so long was done.
    const lasted = top !== noun && SPANS.has(tree.key(top)) && ENDING.has(tree.key(verb));
    const isHanded = HANDING.has(tree.key(verb)) && this.#clauses.isPassive(verb) && clause.has('iobj');
    if (
      isObject &&
      !isHanded &&
      (lasted || this.#lexicon.support.has(name) || this.#lexicon.support.has(tree.key(verb)))
    ) {
      // Who receives aid is helped: the subject stands where the noun's "to" would.
      const receives = RECEIVING.has(tree.key(verb)) && !(tree.key(verb) === 'secure' && slots.has('of'));
      for (const [slot, indexes] of clause.entries())
        if (slot !== 'obj' && slot !== 'particle')
          for (const index of indexes)
            if (!tree.isUnder(index, noun) || index === noun)
              for (const place of receives && slot === 'subj' ? ['to', 'on', 'with', 'against'] : [slot])
                slots.add(place, index);
      return verb;
    }
    // "were handed a request by B": of what is handed to somebody, he is asked.
    if (isObject && isHanded) {
      for (const place of ['to', 'on']) for (const index of clause.get('iobj')) slots.add(place, index);
      if (!slots.has('subj')) for (const index of clause.get('subj')) slots.add('subj', index);
      return verb;
    }
    const into = tree.relation(top) === 'obl' && INTO.has(`${name} ${tree.preposition(top)}`);
    if (into) {
      for (const index of this.#clauses.isPassive(verb) ? clause.get('obj') : clause.get('subj'))
        slots.add('subj', index);
      for (const slot of ['with', 'on', 'against', 'between']) for (const index of clause.get(slot)) slots.add(slot, index); // prettier-ignore
      return verb;
    }
    if (clause.get('subj').includes(top) && this.#lexicon.occur.has(name)) {
      for (const [slot, indexes] of clause.entries())
        if (slot !== 'subj' && slot !== 'obj') for (const index of indexes) slots.add(slot, index);
      return verb;
    }
    const isSetting = SETTINGS.has(tree.preposition(top)) && (this.#lexicon.setting.has(tree.key(noun)) || isCommon(tree, noun)); // prettier-ignore
    if (tree.relation(top) === 'obl' && (isSetting || isPressing(tree, top)))
      for (const index of clause.get('subj')) slots.add('clause', index);
    return -1;
  }

  #verbName(verb: number): string {
    const tree = this.#tree;
    const [particle] = tree.childrenIn(verb, 'compound:prt');
    const object = tree.childrenIn(verb, 'obj').find((child) => tree.key(child) === 'part' || tree.key(child) === 'place'); // prettier-ignore
    const name = particle === undefined ? tree.key(verb) : `${tree.key(verb)} ${tree.key(particle)}`;
    return object === undefined ? name : `${name} ${tree.key(object)}`;
  }

  /** Whether a clause has its noun for its object, by a relative pronoun. */
  #isSaidOf(clause: number): boolean {
    const tree = this.#tree;
    return tree.token(clause).relation === 'acl:relcl' && tree.childrenIn(clause, 'obj').some((child) => tree.key(child) === 'that' || tree.key(child) === 'which'); // prettier-ignore
  }
}

/** "did it under pressure from B", "despite B's pressure": it weighs on who does it. */
function isPressing(tree: SentenceTree, noun: number): boolean {
  return tree.key(noun) === 'pressure' && PRESSED.has(tree.preposition(noun));
}

const PRESSED = new Set(['under', 'because_of', 'due_to', 'owing_to', 'despite', 'after', 'following', 'amid', 'in_spite_of']); // prettier-ignore

/** "an appeal by the mayor to B", "the seizure by troops of a ship": behind who acts stands to whom. */
function isBeside(tree: SentenceTree, doer: number, preposition: string, second: string): boolean {
  if ((preposition !== 'by' && preposition !== 'from') || tree.mentionAt[doer]?.head !== doer) return false;
  if (second === 'of') return preposition === 'by' && tree.token(doer).upos !== 'PROPN' && (tree.token(doer).xpos === 'NNS' || FORCES.has(tree.key(doer))) && tree.mentionAt[doer]?.how === 'description'; // prettier-ignore
  return DIRECTED.has(second);
}

/** Those who act together under one word. */
const FORCES = new Set(['police', 'army', 'navy', 'gendarmerie', 'coastguard', 'guard', 'force', 'military', 'militia', 'junta', 'crowd', 'mob', 'gang', 'personnel'].map(lemmaKey)); // prettier-ignore
/** Prepositions of whom an act is done to or with. */
const DIRECTED = new Set(['to', 'on', 'against', 'with', 'toward', 'for']);
/** And of whom what is moved goes to or comes from. */
const GOALS = new Set(['from', 'against', 'toward', 'into', 'near', 'along']);
const PLACING = new Set(['impose', 'place', 'levy', 'aim', 'direct', 'involve', 'mediate', 'broker', 'lead', 'organize', 'host']); // prettier-ignore
const RECEIVING = new Set(['receive', 'get', 'obtain', 'suffer', 'face', 'win', 'secure']);
/** Verbs by which a paper or a word reaches somebody. */
const HANDING = new Set(['hand', 'give', 'send', 'issue', 'serve', 'offer', 'grant', 'present', 'pass', 'deliver'].map(lemmaKey)); // prettier-ignore
/** Verbs that tell of the last day of what they govern. */
const ENDING = new Set(['end', 'close', 'wind', 'wrap', 'round']);
const SPANS = new Set(['hour', 'day', 'week', 'fortnight', 'month']);
/** Nouns that carry the act behind them: a round of talks, and what something is said or voted in, "a motion of censure". */
const ROUNDS = new Set([...SPANS, 'round', 'series', 'number', 'string', 'spate', 'wave', 'set', 'couple', 'dozen', 'start', 'kind', 'form', 'hundred', 'signing', 'conduct', 'word', 'message', 'letter', 'note', 'statement', 'expression', 'gesture', 'article', 'bill', 'motion', 'vote', 'resolution', 'declaration', 'act', 'barrage', 'volley', 'torrent', 'flurry', 'hail', 'litany', 'chorus', 'bout', 'campaign', 'show']); // prettier-ignore
const INTO = new Set(['engage in', 'participate in', 'take part in', 'enter into', 'be in', 'join in', 'sit for', 'gather for', 'meet for', 'arrive for', 'attend', 'embark on', 'go on', 'be on', 'be under', 'result in']); // prettier-ignore
const SETTINGS = new Set(['in', 'during', 'at', 'after', 'before', 'following', 'through', 'via', 'ahead_of', 'on']); // prettier-ignore

/** "in a joint raid": one in which those who do what is told take part. */
function isCommon(tree: SentenceTree, noun: number): boolean {
  return tree.childrenIn(noun, 'amod').some((child) => COMMON.has(tree.key(child)));
}

const COMMON = new Set(['joint', 'combined', 'combine', 'coordinated', 'coordinate', 'concerted', 'concert', 'bilateral']); // prettier-ignore
