import { lemmaKey, type Lexicon, type SlotTest } from './rules/index.ts';
import { isCommand, readModality } from './modality/index.ts';
import type { Hit } from './match.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import type { Slots } from './tree/slots.ts';
import { TIMES } from './tree/words.ts';

/** What tests ask of the reader of acts: the tree, and which act another word of it names. */
export interface ActReader {
  readonly tree: SentenceTree;
  readonly lexicon: Lexicon;
  at(token: number): Hit | null;
  typeAt(token: number): string | null;
}

/** Tests what stands in the slots of a predicate against what a pattern asks for there. */
export class SlotTests {
  readonly #acts: ActReader;
  readonly #tree: SentenceTree;

  constructor(acts: ActReader) {
    this.#acts = acts;
    this.#tree = acts.tree;
  }

  /** Token that satisfies a test, −1 where no token stands for it, null where the test fails. */
  passes(test: SlotTest, token: number, slots: Slots): number | null {
    if (test.slot === 'modifier') return this.#modifier(test, token);
    const fillers = this.#fillers(test.slot, slots);
    if (fillers.length === 0) return null;
    // "was urged on Thursday": a day is not what somebody is urged on.
    if (test.words === null && !test.actor && !test.official && !test.obliged && test.types === null)
      return fillers.some((filler) => !this.#isAside(test.slot, filler)) ? -1 : null;
    for (const filler of fillers) {
      // Somebody whom the rule does not name is a party and no word of the act.
      if (test.actor && this.#isSomebody(test.slot, filler)) return -1;
      // "told the envoys: leave": whoever is told to.
      if (test.obliged && (slots.has('iobj') || slots.has('obj')) && this.#isToldTo(filler)) return filler;
      if (this.#fillerPasses(test, filler)) return this.#measured(test, filler);
      for (const child of this.#tree.children(filler)) {
        if (this.#tree.relation(child) !== 'conj') continue;
        if (test.actor && this.#isSomebody(test.slot, child)) return -1;
        if (this.#fillerPasses(test, child)) return child;
      }
    }
    return null;
  }

  /** What stands in a slot; "halted transit of gas" is of gas, though that hangs on the object. */
  #fillers(slot: string, slots: Slots): readonly number[] {
    const own = slots.get(slot);
    if (slot !== 'of' || own.length > 0) return own;
    return slots.get('obj').flatMap((object) => this.#tree.childrenIn(object, 'nmod').filter((child) => this.#tree.preposition(child) === 'of')); // prettier-ignore
  }

  /** "in 2007", "for his part": only says when, or leads over. */
  #isAside(slot: string, filler: number): boolean {
    const { text } = this.#tree.token(filler);
    if (slot === 'for') return ASIDES.has(this.#tree.key(filler)) || isDay(this.#tree.key(filler));
    return DATING.has(slot) && (TIMES.has(this.#tree.key(filler)) || /^[12]\d{3}$/.test(text));
  }

  /** What a measure counts, where it is that which passed: of "most of its sanctions" the sanctions. */
  #measured(test: SlotTest, filler: number): number {
    if (test.words === null || !(MEASURES.has(this.#tree.key(filler)) || this.#tree.token(filler).upos === 'NUM')) return filler; // prettier-ignore
    const counted = this.#tree.children(filler).find((child) => this.#tree.preposition(child) === 'of' && this.#fillerPasses(test, child)); // prettier-ignore
    return counted ?? filler;
  }

  /** Somebody, or what is somebody's. */
  #isSomebody(slot: string, filler: number): boolean {
    const tree = this.#tree;
    if (tree.mentionAt[filler] !== undefined) return true;
    if (tree.token(filler).upos === 'PROPN' && this.#isUndertaking(filler)) return false;
    // An object must be somebody; "to Belmark's port" may be somebody's.
    const core = slot === 'obj' || slot === 'iobj' || slot === 'subj';
    if (core)
      return (
        tree.token(filler).upos === 'PROPN' ||
        PERSONS.has(tree.token(filler).text.toLowerCase()) ||
        this.#acts.lexicon.people.has(tree.key(filler))
      );
    return tree
      .children(filler)
      .some((child) => tree.mentionAt[child] !== undefined && tree.relation(child) !== 'acl');
  }

  #isToldTo(verb: number): boolean {
    return isCommand(this.#tree, verb) && !RHETORIC.has(this.#tree.key(verb));
  }

  /** Whether a filler is what a test names: a word, an act, an office. */
  #fillerPasses(test: SlotTest, filler: number): boolean {
    const tree = this.#tree;
    const { words } = test;
    if (words === null) {
      if (test.actor) return false;
      if (test.official) return this.#holdsOffice(filler);
      if (test.obliged) return OBLIGATION.has(tree.key(filler)) || isBound(tree, filler) || readModality(tree, filler, this.#acts.lexicon).obligation; // prettier-ignore
      if (test.types !== null && isForsworn(tree, filler, this.#acts)) return false;
      if (test.types !== null) return test.types.has(this.#acts.typeAt(filler) ?? '') || test.types.has(this.#acts.at(filler)?.pattern.rule.id ?? ''); // prettier-ignore
      return true;
    }
    const key = tree.key(filler);
    if (words.has(key)) return true;
    // "was behind the attack", "asked whether he knew": of a clause without a verb, and of a question, its first word tells.
    if (test.slot === 'comp' && words.has(tree.preposition(filler)) && (tree.has(filler, 'cop') || ASKING.has(tree.preposition(filler)))) return true; // prettier-ignore
    if (test.phrases && this.#endsPhrase(words, filler)) return true;
    if (tree.tokens[filler - 1]?.text === '-' && words.has(tree.key(filler - 2) + key)) return true;
    const { upos } = tree.token(filler);
    // "exercise Golden Lion", "President Verrin": what it is stands before its name.
    if (upos === 'PROPN')
      for (const child of tree.children(filler))
        if (child < filler && words.has(tree.key(child)) && this.#isKind(child)) return true;
    // "a round of talks", "a series of sanctions", "the imposition of sanctions"
    // "three of the charges"
    if (upos === 'NUM' || MEASURES.has(key))
      for (const child of tree.children(filler))
        if ((tree.relation(child) === 'nmod' || tree.relation(child) === 'obl') && tree.preposition(child) === 'of' && this.#fillerPasses(test, child)) return true; // prettier-ignore
    return false;
  }

  /** Whether a word ends one of some phrases, with the word before it or with what tells of it: "joint exercise". */
  #endsPhrase(words: ReadonlySet<string>, filler: number): boolean {
    const tree = this.#tree;
    const key = tree.key(filler);
    if (filler > 0 && words.has(`${tree.key(filler - 1)} ${key}`)) return true;
    for (const child of tree.children(filler))
      if (
        child < filler &&
        (tree.relation(child) === 'amod' || tree.relation(child) === 'compound') &&
        words.has(`${tree.key(child)} ${key}`)
      )
        return true;
    return false;
  }

  /** "the minister", "Ms Petrovan", "she": a person by whom a state or body acts. */
  #holdsOffice(filler: number): boolean {
    const mention = this.#tree.mentionAt[filler];
    if (mention === undefined || BODIES.has(this.#tree.key(filler))) return false;
    return mention.actors.some(({ office, sector }) => office !== undefined || (mention.how !== 'name' && mention.how !== 'capital' && mention.how !== 'metonym' && mention.how !== 'organisation' && sector !== null && RULING.has(sector))); // prettier-ignore
  }

  /** A word before a name that says what bears it, and is no part of the name. */
  #isKind(token: number): boolean {
    const { relation, upos } = this.#tree.token(token);
    if (relation === 'nmod:desc') return true;
    const stands = relation === 'compound' || relation === 'amod';
    return stands && (upos === 'NOUN' || UNDERTAKINGS.has(this.#tree.key(token)));
  }

  /** "exercise Golden Lion", which is nobody. */
  #isUndertaking(name: number): boolean {
    return this.#tree.children(name).some((child) => child < name && UNDERTAKINGS.has(this.#tree.key(child)) && this.#isKind(child)); // prettier-ignore
  }

  /** Whether the words of a test stand right before a word, hyphens aside: the token before it. */
  #modifier({ words, phrases }: SlotTest, token: number): number | null {
    if (words === null) return null;
    const tree = this.#tree;
    const last = tree.tokens[token - 1]?.text === '-' ? token - 2 : token - 1;
    if (last < 0) return null;
    if (!phrases) return words.has(tree.key(last)) ? token - 1 : null;
    for (const phrase of words) {
      const parts = phrase.split(' ');
      let at = token - 1;
      let matched = true;
      for (let index = parts.length - 1; index >= 0; index--) {
        if (tree.tokens[at]?.text === '-') at--;
        if (at < 0 || tree.key(at) !== parts[index]) { matched = false; break; } // prettier-ignore
        at--;
      }
      if (matched) return token - 1;
    }
    return null;
  }
}

/** Prepositions behind which a day or a month stands too. */
const DATING = new Set(['on', 'in', 'at', 'by', 'over']);
/** "called a vote for Sunday", not "asked for time". */
function isDay(key: string): boolean {
  return TIMES.has(key) && key !== 'time' && key !== 'way';
}

/** Behind "for" these only lead over. */
const ASIDES = new Set(['part', 'instance', 'example', 'now']);
/** First words of a question that is told. */
const ASKING = new Set(['whether', 'if']);
/** Sectors of those who travel for a state. */
const RULING = new Set(['GOV', 'LEG']);
/** What rules and goes nowhere. */
const BODIES = new Set(['government', 'regime', 'authority', 'authorities', 'administration', 'ministry', 'parliament', 'state', 'country', 'nation', 'agency', 'department'].map(lemmaKey)); // prettier-ignore
/** What soldiers give names to. */
const UNDERTAKINGS = new Set(['exercise', 'operation', 'mission', 'drill'].map(lemmaKey));
/** Pronouns for persons alone. */
const PERSONS = new Set(['he', 'she', 'him', 'her', 'who', 'whom']);
const OBLIGATION = new Set(['need', 'essential', 'imperative', 'necessary', 'crucial', 'vital', 'require', 'ought', 'oblige']); // prettier-ignore
/** "Make no mistake": asks nothing of anybody. */
const RHETORIC = new Set(['make', 'let', 'look', 'listen', 'remember', 'imagine', 'trust', 'believe', 'see', 'note', 'think', 'consider'].map(lemmaKey)); // prettier-ignore

/** "promised not to attack", "swore that it would never bomb": an act of conflict that is not to come. */
function isForsworn(tree: SentenceTree, verb: number, acts: ActReader): boolean {
  const denied = tree
    .childrenIn(verb, 'advmod')
    .some((child) => child < verb && NEVER.has(tree.token(child).text.toLowerCase()));
  return denied && HARMFUL.has(acts.typeAt(verb) ?? '');
}

const HARMFUL = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);
const NEVER = new Set(['not', "n't", 'n’t', 'never']);

/** "Belmark has to leave", "had a duty to act", not "passengers have to wait" */
function isBound(tree: SentenceTree, verb: number): boolean {
  if (tree.key(verb) !== 'have') return false;
  const isNamed = tree.childrenIn(verb, 'nsubj').some((subject) => tree.token(subject).upos === 'PROPN' || BODIES.has(tree.key(subject))); // prettier-ignore
  if (!isNamed) return false;
  const present = tree.token(verb).text.toLowerCase() !== 'had';
  if (present && tree.childrenIn(verb, 'xcomp').some((clause) => tree.isInfinitive(clause))) return true;
  return tree.childrenIn(verb, 'obj').some((noun) => DUTIES.has(tree.key(noun)) && tree.has(noun, 'acl'));
}

const DUTIES = new Set(['duty', 'obligation', 'responsibility']);
const MEASURES = new Set(['message', 'telegram', 'cable', 'letter', 'expression', 'one', 'worth', 'note', 'opening', 'year', 'campaign', 'quantity', 'volume', 'consignment', 'load', 'round', 'series', 'number', 'string', 'wave', 'set', 'couple', 'dozen', 'hundred', 'thousand', 'million', 'billion', 'kind', 'form', 'package', 'shipment', 'batch', 'piece', 'group', 'ton', 'tonne', 'lot', 'team', 'range', 'variety', 'part', 'most', 'some', 'implementation', 'imposition', 'version', 'type', 'amount', 'rest', 'continuation', 'all', 'use', 'delivery', 'supply', 'work', 'state', 'level', 'tranche', 'instalment', 'installment', 'half', 'third', 'quarter', 'percent', '%', 'share', 'portion', 'remains', 'remnant', 'bulk', 'majority', 'remainder', 'convoy', 'fleet', 'planeload', 'bag', 'sack', 'box', 'crate', 'carton', 'litre', 'liter', 'gallon', 'kilo', 'kilogram', 'parcel', 'pallet', 'trainload', 'shipload', 'word', 'stock', 'stockpile', 'arsenal', 'truckload', 'boatload', 'cargo', 'brigade', 'day', 'week', 'month']); // prettier-ignore
