import { lemmaKey, type Lexicon, type Pattern, type PredicateKind, type RuleSet, type SlotTest } from './rules/index.ts'; // prettier-ignore
import { OBLIGING_AUX, readModality } from './modality/index.ts';
import { Clauses } from './tree/clauses.ts';
import { Nominals } from './tree/nominals.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { Slots } from './tree/slots.ts';
import { TIMES } from './tree/words.ts';

/** A predicate of the sentence and the pattern that fits it best. */
export interface Hit {
  token: number;
  pattern: Pattern;
  slots: Slots;
  /** Verb that carries a noun's act, or −1. */
  carrier: number;
  selfContained: boolean;
  /** Tokens that the pattern asked for by word or type: part of the trigger. */
  consumed: number[];
}

/** Finds the predicates of one sentence that coding rules know. */
export class Matcher {
  readonly tree: SentenceTree;
  readonly clauses: Clauses;
  readonly nominals: Nominals;
  readonly #rules: RuleSet;
  readonly #memo: (Hit | null | undefined)[] = [];

  constructor(tree: SentenceTree, rules: RuleSet) {
    this.tree = tree;
    this.#rules = rules;
    this.clauses = new Clauses(tree, rules.lexicon);
    this.nominals = new Nominals(tree, this.clauses, rules.lexicon);
  }

  get lexicon(): Lexicon {
    return this.#rules.lexicon;
  }

  /** All hits of the sentence, in the order of the words. */
  hits(): Hit[] {
    const found: Hit[] = [];
    for (let index = 0; index < this.tree.tokens.length; index++) {
      const hit = this.at(index);
      if (hit !== null) found.push(hit);
    }
    return found;
  }

  /** The best pattern at a token, or null. */
  at(token: number): Hit | null {
    const known = this.#memo[token];
    if (known !== undefined) return known;
    this.#memo[token] = null;
    return (this.#memo[token] = this.#match(token));
  }

  /** Arguments of any predicate or noun, read by its part of speech. */
  slotsAt(token: number): Slots {
    return this.tree.token(token).upos === 'NOUN' || this.tree.token(token).upos === 'PROPN'
      ? this.nominals.read(token).slots
      : this.clauses.slots(token);
  }

  #match(token: number): Hit | null {
    const copular = this.#copularAt(token);
    if (copular !== null) return copular;
    const kind = this.#kindOf(token);
    if (kind === null) return null;
    if (kind === 'verb') {
      // "a group allied with B": which group it is is no news.
      if (DESCRIBING.has(this.tree.key(token)) && this.tree.token(token).relation === 'acl') return null;
      const state = this.#stateAt(token);
      if (state !== null) return state;
    }
    const patterns = this.#rules.patternsFor(kind, this.tree.key(token));
    if (patterns.length === 0) return kind === 'verb' ? this.#obligedAt(token) : null;
    const reading = kind === 'noun' ? this.nominals.read(token) : null;
    const slots = reading?.slots ?? this.clauses.slots(token);
    for (const pattern of patterns) {
      const consumed = this.#fits(pattern, token, slots);
      if (consumed !== null)
        return { token, pattern, slots, carrier: reading?.carrier ?? -1, selfContained: reading?.selfContained ?? true, consumed }; // prettier-ignore
    }
    return kind === 'verb' ? this.#obligedAt(token) : null;
  }

  /** "must reassess": whatever it is, it is asked of the subject. Its patterns are those of the verb "must". */
  #obligedAt(token: number): Hit | null {
    const tree = this.tree;
    if (!tree.childrenIn(token, 'aux').some((aux) => OBLIGING_AUX.has(tree.token(aux).text.toLowerCase()))) return null; // prettier-ignore
    const slots = this.clauses.slots(token);
    for (const pattern of this.#rules.patternsFor('verb', 'must')) {
      const consumed = this.#fits(pattern, token, slots);
      if (consumed !== null) return { token, pattern, slots, carrier: -1, selfContained: true, consumed };
    }
    return null;
  }

  /** "is committed", "was shocked": a state of its subject, not something done to it. */
  #stateAt(token: number): Hit | null {
    const { xpos, text } = this.tree.token(token);
    if (xpos !== 'VBN' && xpos !== 'VBD') return null;
    const patterns = this.#rules.patternsFor('adj', text.toLowerCase());
    if (patterns.length === 0 || !this.clauses.isPassive(token)) return null;
    const state = new Slots();
    // "is alarmed by X": who is alarmed is the subject, the cause stands after "by".
    for (const [slot, indexes] of this.clauses.slots(token).entries())
      for (const index of indexes) state.add(slot === 'obj' ? 'subj' : slot === 'subj' ? 'by' : slot, index);
    for (const pattern of patterns) {
      const consumed = this.#fits(pattern, token, state);
      if (consumed !== null)
        return { token, pattern, slots: state, carrier: -1, selfContained: true, consumed };
    }
    return null;
  }

  /** "are at war with B", "was in Cadoria for talks": the verb is "be", and what its preposition governs stands in that place. */
  #copularAt(token: number): Hit | null {
    const tree = this.tree;
    if (tree.childrenIn(token, 'cop').length === 0) return null;
    const preposition = tree.preposition(token);
    if (preposition === '') return null;
    const slots = new Slots();
    for (const [slot, indexes] of this.clauses.slots(token).entries())
      for (const index of indexes) slots.add(slot, index);
    slots.add(preposition, token);
    for (const pattern of this.#rules.patternsFor('verb', 'be')) {
      const consumed = this.#fits(pattern, token, slots)?.filter((index) => index !== token);
      if (consumed !== undefined)
        return { token, pattern, slots, carrier: -1, selfContained: true, consumed };
    }
    return null;
  }

  #kindOf(token: number): PredicateKind | null {
    const { upos, start } = this.tree.token(token);
    // "president-elect": a member of a word.
    const before = this.tree.tokens[token - 1];
    if (before?.text === '-' && before.end === start) return null;
    if (upos === 'VERB' || this.#isMistaggedVerb(token)) return 'verb';
    if (upos === 'NOUN' || upos === 'PROPN') {
      // Part of a name ("Attack Bridge", "the Meeting House") names no act.
      return this.tree.relation(token) === 'flat' || this.tree.relation(token) === 'compound' ? null : 'noun';
    }
    // "newspapers critical of B": which newspapers they are is no news.
    if (upos === 'ADJ' && this.tree.relation(token) === 'amod' && this.tree.head(token) < token) return null;
    return upos === 'ADJ' ? 'adj' : null;
  }

  /** "The army trains pilots": a noun by its tag that has subject and object is a verb. */
  #isMistaggedVerb(token: number): boolean {
    if (this.tree.token(token).upos !== 'NOUN') return false;
    const children = this.tree.children(token);
    const has = (relation: string) => children.some((child) => this.tree.token(child).relation === relation);
    return has('obj') && has('nsubj') && !has('cop');
  }

  #fits(pattern: Pattern, token: number, slots: Slots): number[] | null {
    const consumed: number[] = [];
    if (pattern.particle !== null) {
      const at = this.#particle(pattern.particle, token, slots);
      if (at < 0) return null;
      consumed.push(at);
    }
    for (const test of pattern.tests) {
      const at = this.#passes(test, token, slots);
      if (at === null ? !test.negated : test.negated) return null;
      if (at !== null && at >= 0 && (test.words !== null || test.types !== null)) consumed.push(at);
    }
    return consumed;
  }

  #particle(particle: string, token: number, slots: Slots): number {
    const space = particle.indexOf(' ');
    const first = space < 0 ? particle : particle.slice(0, space);
    for (const index of slots.get('particle'))
      if (this.tree.token(index).text.toLowerCase() === first) return index;
    const next = this.tree.tokens[token + 1]?.text.toLowerCase();
    if (
      next === first &&
      (space < 0 || this.tree.tokens[token + 2]?.text.toLowerCase() === particle.slice(space + 1))
    )
      return token + 1;
    return -1;
  }

  /** Token that satisfies a test, −1 where no token stands for it, null where the test fails. */
  #passes(test: SlotTest, token: number, slots: Slots): number | null {
    if (test.slot === 'modifier') return this.#modifier(test.words ?? new Set(), token);
    const fillers = slots.get(test.slot);
    // "was urged on Thursday": a day is not what somebody is urged on.
    if (test.words === null && !test.actor && !test.official && !test.obliged && test.types === null)
      return fillers.some((filler) => !this.#isAside(test.slot, filler)) ? -1 : null;
    for (const filler of fillers) {
      // Somebody whom the rule does not name is a party and no word of the act.
      if (test.actor && this.#isSomebody(test.slot, filler)) return -1;
      if (this.#fillerPasses(test, filler)) return this.#measured(test, filler);
      for (const child of this.tree.children(filler)) {
        if (this.tree.relation(child) !== 'conj') continue;
        if (test.actor && this.#isSomebody(test.slot, child)) return -1;
        if (this.#fillerPasses(test, child)) return child;
      }
    }
    return null;
  }

  /** "in 2007", "for his part": only says when, or leads over. */
  #isAside(slot: string, filler: number): boolean {
    const { text } = this.tree.token(filler);
    if (slot === 'for') return ASIDES.has(this.tree.key(filler)) || isDay(this.tree.key(filler));
    return DATING.has(slot) && (TIMES.has(this.tree.key(filler)) || /^[12]\d{3}$/.test(text));
  }

  /** What a measure counts, where it is that which passed: of "most of its sanctions" the sanctions. */
  #measured(test: SlotTest, filler: number): number {
    if (test.words === null || !(MEASURES.has(this.tree.key(filler)) || this.tree.token(filler).upos === 'NUM')) return filler; // prettier-ignore
    const counted = this.tree.children(filler).find((child) => this.tree.preposition(child) === 'of' && this.#fillerPasses(test, child)); // prettier-ignore
    return counted ?? filler;
  }

  /** Somebody, or what is somebody's. */
  #isSomebody(slot: string, filler: number): boolean {
    const tree = this.tree;
    if (tree.mentionAt[filler] !== undefined) return true;
    if (tree.token(filler).upos === 'PROPN' && this.#isUndertaking(filler)) return false;
    // An object must be somebody; "to Belmark's port" may be somebody's.
    const core = slot === 'obj' || slot === 'iobj' || slot === 'subj';
    if (core)
      return (
        tree.token(filler).upos === 'PROPN' ||
        PERSONS.has(tree.token(filler).text.toLowerCase()) ||
        this.lexicon.people.has(tree.key(filler))
      );
    return tree
      .children(filler)
      .some((child) => tree.mentionAt[child] !== undefined && tree.relation(child) !== 'acl');
  }

  /** Whether a filler is what a test names: a word, an act, an office. */
  #fillerPasses(test: SlotTest, filler: number): boolean {
    const tree = this.tree;
    if (test.actor && test.words === null) return false;
    if (test.official) return this.#holdsOffice(filler);
    if (test.obliged)
      return readModality(tree, filler, this.lexicon).obligation || OBLIGATION.has(tree.key(filler));
    if (test.types !== null) return test.types.has(this.typeAt(filler) ?? '') || test.types.has(this.at(filler)?.pattern.rule.id ?? ''); // prettier-ignore
    if (test.words === null) return true;
    const key = tree.key(filler);
    if (test.words.has(key)) return true;
    // "was behind the attack", "asked whether he knew": of a clause without a verb, and of a question, its first word tells.
    if (test.slot === 'comp' && test.words.has(tree.preposition(filler)) && (tree.childrenIn(filler, 'cop').length > 0 || ASKING.has(tree.preposition(filler)))) return true; // prettier-ignore
    const before = tree.tokens[filler - 1];
    if (before !== undefined && test.words.has(`${tree.key(filler - 1)} ${key}`)) return true;
    for (const child of tree.children(filler))
      if (
        child < filler &&
        (tree.relation(child) === 'amod' || tree.relation(child) === 'compound') &&
        test.words.has(`${tree.key(child)} ${key}`)
      )
        return true;
    if (before?.text === '-' && test.words.has(tree.key(filler - 2) + key)) return true;
    // "exercise Golden Lion", "President Verrin": what it is stands before its name.
    if (tree.token(filler).upos === 'PROPN')
      for (const child of tree.children(filler))
        if (child < filler && test.words.has(tree.key(child)) && this.#isKind(child)) return true;
    // "a round of talks", "a series of sanctions", "the imposition of sanctions"
    // "three of the charges"
    if (MEASURES.has(key) || tree.token(filler).upos === 'NUM')
      for (const child of tree.children(filler))
        if ((tree.relation(child) === 'nmod' || tree.relation(child) === 'obl') && tree.preposition(child) === 'of' && this.#fillerPasses(test, child)) return true; // prettier-ignore
    return false;
  }

  /** "the minister", "Ms Petrovan", "she": a person by whom a state or body acts. */
  #holdsOffice(filler: number): boolean {
    const mention = this.tree.mentionAt[filler];
    if (mention === undefined || BODIES.has(this.tree.key(filler))) return false;
    return mention.actors.some(({ office, sector }) => office !== undefined || (mention.how !== 'name' && mention.how !== 'capital' && mention.how !== 'metonym' && mention.how !== 'organisation' && sector !== null && RULING.has(sector))); // prettier-ignore
  }

  /** A word before a name that says what bears it, and is no part of the name. */
  #isKind(token: number): boolean {
    const { relation, upos } = this.tree.token(token);
    if (relation === 'nmod:desc') return true;
    const stands = relation === 'compound' || relation === 'amod';
    return stands && (upos === 'NOUN' || UNDERTAKINGS.has(this.tree.key(token)));
  }

  /** "exercise Golden Lion", which is nobody. */
  #isUndertaking(name: number): boolean {
    return this.tree.children(name).some((child) => child < name && UNDERTAKINGS.has(this.tree.key(child)) && this.#isKind(child)); // prettier-ignore
  }

  #modifier(words: ReadonlySet<string>, token: number): number | null {
    for (const phrase of words) {
      const parts = phrase.split(' ');
      let at = token - 1;
      let matched = true;
      for (let index = parts.length - 1; index >= 0; index--) {
        if (this.tree.tokens[at]?.text === '-') at--;
        if (at < 0 || this.tree.key(at) !== parts[index]) { matched = false; break; } // prettier-ignore
        at--;
      }
      if (matched) return token - 1;
    }
    return null;
  }

  /** PLOVER type of the act at a token, looked at through "begin to", "continue to" and the like. */
  typeAt(token: number): string | null {
    const hit = this.at(token);
    if (hit !== null) return hit.pattern.rule.type;
    if (!TRANSPARENT.has(this.tree.key(token))) return null;
    const slots = this.clauses.slots(token);
    for (const slot of ['comp', 'obj'])
      for (const index of slots.get(slot)) {
        const type = this.at(index)?.pattern.rule.type;
        if (type !== undefined) return type;
      }
    return null;
  }
}

/** Verbs that as participles behind a noun only tell which one is meant. */
const DESCRIBING = new Set(['ally', 'link', 'align', 'affiliate', 'associate']);
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
const OBLIGATION = new Set(['need', 'unacceptable', 'essential', 'imperative', 'necessary', 'crucial', 'vital', 'require']); // prettier-ignore
const MEASURES = new Set(['message', 'telegram', 'cable', 'letter', 'expression', 'one', 'worth', 'note', 'opening', 'year', 'campaign', 'quantity', 'volume', 'consignment', 'load', 'round', 'series', 'number', 'string', 'wave', 'set', 'couple', 'dozen', 'hundred', 'thousand', 'million', 'billion', 'kind', 'form', 'package', 'shipment', 'batch', 'piece', 'group', 'ton', 'tonne', 'lot', 'team', 'range', 'variety', 'part', 'most', 'some', 'implementation', 'imposition', 'version', 'type', 'amount', 'rest', 'continuation', 'all', 'use', 'delivery', 'supply', 'work', 'state', 'level', 'tranche', 'instalment', 'installment', 'half', 'third', 'quarter', 'percent', '%', 'share', 'portion', 'remains', 'remnant', 'bulk', 'majority', 'remainder', 'convoy', 'fleet', 'planeload', 'word', 'stock', 'stockpile', 'arsenal', 'truckload', 'boatload', 'cargo', 'brigade', 'day', 'week', 'month']); // prettier-ignore
const TRANSPARENT = new Set(['begin', 'start', 'continue', 'resume', 'help', 'consider', 'try', 'seek', 'proceed', 'keep', 'conduct', 'carry', 'hold', 'launch', 'undertake', 'allow', 'let', 'make', 'take', 'give', 'provide', 'stage', 'do']); // prettier-ignore
