import { lemmaKey, type Lexicon, type Pattern, type PredicateKind, type RuleSet } from './rules/index.ts';
import { OBLIGING_AUX } from './modality/index.ts';
import { SlotTests } from './slot-tests.ts';
import { Clauses } from './tree/clauses.ts';
import { Nominals, type NominalReading } from './tree/nominals.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { Slots } from './tree/slots.ts';

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
  readonly #tests: SlotTests;
  readonly #memo: (Hit | null | undefined)[] = [];

  constructor(tree: SentenceTree, rules: RuleSet) {
    this.tree = tree;
    this.#rules = rules;
    this.clauses = new Clauses(tree, rules.lexicon);
    this.nominals = new Nominals(tree, this.clauses, rules.lexicon);
    this.#tests = new SlotTests(this);
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
      // "pounded what it called a camp": a name that somebody gives is no act.
      if (NAMING.has(this.tree.key(token)) && this.tree.relation(token) === 'acl' && this.tree.key(this.tree.head(token)) === 'what') return null; // prettier-ignore
      // "a group allied with B": which group it is is no news.
      if (DESCRIBING.has(this.tree.key(token)) && this.tree.token(token).relation === 'acl') return null;
      const state = this.#stateAt(token);
      if (state !== null) return state;
    }
    const joined = kind === 'noun' && this.#isJoined(token);
    const key = joined ? this.#joinedKey(token) : this.tree.key(token);
    const patterns = this.#rules.patternsFor(kind, key);
    if (patterns.length === 0)
      return kind === 'verb' ? (this.#obligedAt(token) ?? this.#jointlyAt(token)) : null;
    const reading = kind === 'noun' ? this.nominals.read(token) : null;
    const slots = reading?.slots ?? this.clauses.slots(token);
    const hit = this.#best(patterns, token, slots, reading);
    return hit ?? (kind === 'verb' ? (this.#obligedAt(token) ?? this.#jointlyAt(token)) : null);
  }

  /** The first of some patterns, the closest first, that fits a word with these slots. */
  #best(
    patterns: readonly Pattern[],
    token: number,
    slots: Slots,
    reading: NominalReading | null = null,
  ): Hit | null {
    for (const pattern of patterns) {
      if (pattern.gate !== null && !slots.has(pattern.gate)) continue;
      const consumed = this.#fits(pattern, token, slots);
      if (consumed !== null)
        return { token, pattern, slots, carrier: reading?.carrier ?? -1, selfContained: reading?.selfContained ?? true, consumed }; // prettier-ignore
    }
    return null;
  }

  /** "must reassess": whatever it is, it is asked of the subject. Its patterns are those of the verb "must". */
  #obligedAt(token: number): Hit | null {
    const tree = this.tree;
    const auxiliaries = tree.childrenIn(token, 'aux');
    if (auxiliaries.length === 0 || !auxiliaries.some((aux) => OBLIGING_AUX.has(tree.token(aux).text.toLowerCase()))) return null; // prettier-ignore
    return this.#best(this.#rules.patternsFor('verb', 'must'), token, this.clauses.slots(token));
  }

  /** "dug the well together": whatever several do so, they work with each other. Its patterns are those of the verb "jointly". */
  #jointlyAt(token: number): Hit | null {
    const tree = this.tree;
    if (APART.has(tree.key(token))) return null;
    const isJoint = tree.childrenIn(token, 'advmod').some((child) => tree.key(child) === 'jointly' || (tree.key(child) === 'together' && child > token + 1)); // prettier-ignore
    return isJoint ? this.#best(this.#rules.patternsFor('verb', 'jointly'), token, this.clauses.slots(token)) : null; // prettier-ignore
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
    return this.#best(patterns, token, state);
  }

  /** "are at war with B", "was in Cadoria for talks": the verb is "be", and what its preposition governs stands in that place. */
  #copularAt(token: number): Hit | null {
    const tree = this.tree;
    if (!tree.has(token, 'cop')) return null;
    const preposition = tree.preposition(token);
    if (preposition === '') return null;
    const slots = new Slots();
    for (const [slot, indexes] of this.clauses.slots(token).entries())
      for (const index of indexes) slots.add(slot, index);
    slots.add(preposition, token);
    const hit = this.#best(this.#rules.patternsFor('verb', 'be'), token, slots);
    return hit === null ? null : { ...hit, consumed: hit.consumed.filter((index) => index !== token) };
  }

  #kindOf(token: number): PredicateKind | null {
    const { upos } = this.tree.token(token);
    // "did away with visas": an auxiliary that helps no other verb is one.
    if (upos === 'AUX' && this.tree.key(token) === 'do' && this.tree.relation(token) !== 'aux') return 'verb';
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'VERB' && upos !== 'ADJ') return null;
    // "president-elect": a member of a word; "build-up", "sit-ins": a word of two; "carpet-bombed": a verb of two.
    if (this.#isJoined(token)) {
      if (upos === 'VERB' && this.tree.isWhole(token)) return 'verb';
      return this.#rules.patternsFor('noun', this.#joinedKey(token)).length > 0 ? 'noun' : null;
    }
    if (upos === 'VERB' || ((upos === 'NOUN' || upos === 'ADJ') && this.#isMistaggedVerb(token)))
      return 'verb';
    const relation = this.tree.relation(token);
    // "newspapers critical of B": which newspapers they are is no news.
    if (upos === 'ADJ') return relation === 'amod' && this.tree.head(token) < token ? null : 'adj';
    // Part of a name ("Attack Bridge", "the Meeting House") names no act.
    return relation === 'flat' || relation === 'compound' ? null : 'noun';
  }

  /** Whether a word is the last member of one that is written with a hyphen. */
  #isJoined(token: number): boolean {
    const before = this.tree.tokens[token - 1];
    return before?.text === '-' && before.end === this.tree.token(token).start;
  }

  /** Before "build-up" stands what stands before "build". */
  #begin({ kind }: Pattern, token: number): number {
    return kind === 'noun' && this.#isJoined(token) ? token - 2 : token;
  }

  /** "build-up" as "buildup", as rules have it. */
  #joinedKey(token: number): string {
    return this.tree.key(token - 2) + this.tree.key(token);
  }

  /** "The army trains pilots", "ships ferried tents": a noun or adjective by its tag that has subject and object is a verb. */
  #isMistaggedVerb(token: number): boolean {
    let object = false;
    let subject = false;
    for (const child of this.tree.children(token)) {
      const { relation } = this.tree.token(child);
      if (relation === 'cop') return false;
      if (relation === 'obj') object = true;
      else if (relation === 'nsubj') subject = true;
    }
    return object && subject;
  }

  #fits(pattern: Pattern, token: number, slots: Slots): number[] | null {
    const consumed: number[] = [];
    if (pattern.particle !== null) {
      const at = this.#particle(pattern.particle, token, slots);
      if (at < 0) return null;
      consumed.push(at);
    }
    for (const test of pattern.tests) {
      const at = this.#tests.passes(
        test,
        test.slot === 'modifier' ? this.#begin(pattern, token) : token,
        slots,
      );
      if (at === null ? !test.negated : test.negated) return null;
      if (at === null || at < 0 || (test.words === null && test.types === null)) continue;
      consumed.push(at);
      // "no_reason": the "no" is a word of the act, and denies nothing.
      if (test.phrases && test.words?.has(`no ${this.tree.key(at)}`) === true)
        consumed.push(...this.tree.childrenIn(at, 'det').filter((child) => this.tree.key(child) === 'no'));
    }
    return consumed;
  }

  #particle(particle: string, token: number, slots: Slots): number {
    const space = particle.indexOf(' ');
    const first = space < 0 ? particle : particle.slice(0, space);
    for (const index of slots.get('particle'))
      if (this.tree.token(index).text.toLowerCase() === first) return index;
    const next = this.tree.tokens[token + 1]?.text;
    if (
      next?.length === first.length &&
      next.toLowerCase() === first &&
      (space < 0 || this.tree.tokens[token + 2]?.text.toLowerCase() === particle.slice(space + 1))
    )
      return token + 1;
    return -1;
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

const NAMING = new Set(['call', 'term', 'dub', 'label', 'brand']);
/** Verbs that as participles behind a noun only tell which one is meant. */
const DESCRIBING = new Set(['ally', 'link', 'align', 'affiliate', 'associate']);
const TRANSPARENT = new Set(['begin', 'start', 'go', 'continue', 'resume', 'help', 'consider', 'try', 'seek', 'proceed', 'keep', 'conduct', 'carry', 'hold', 'launch', 'undertake', 'allow', 'let', 'make', 'take', 'give', 'provide', 'stage', 'do']); // prettier-ignore
/** What people and things do together without working at anything. */
const APART = new Set(['be', 'live', 'stay', 'stand', 'hang', 'hold', 'stick', 'belong', 'fit', 'go', 'bind', 'tie', 'eat', 'pray', 'sing', 'put', 'bring', 'pull', 'stitch', 'cobble', 'lump', 'group', 'add', 'account', 'have', 'own', 'die', 'grow', 'appear', 'walk', 'travel', 'laugh', 'watch', 'see', 'keep', 'say', 'tell'].map(lemmaKey)); // prettier-ignore
