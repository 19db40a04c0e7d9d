import type { InitiativeStatus, StanceKind } from '../../core/index.ts';
import { readModality, type Matcher, type Roles } from '../../events/index.ts';
import type { DraftMention } from '../draft.ts';
import { StanceAgents } from './agents.ts';
import { StanceWords } from './words.ts';

/** A stance read from one mention: who, how, and the word it rests on. */
export interface StanceReading {
  stance: StanceKind;
  actor: string;
  /** Token of the word that says so. */
  token: number;
  confidence: number;
}

/** What one mention tells of its initiative. */
export interface MentionReading {
  stances: StanceReading[];
  /** How far the initiative has come, and the token that says so. */
  status: { status: InitiativeStatus; token: number } | null;
}

/** Prepositions that set a scene rather than name what is spoken about. */
const LOOSE = new Set(['because_of', 'due_to', 'amid', 'despite', 'after', 'before', 'during', 'since', 'under', 'following', 'through', 'by', 'like', 'as', 'than', 'per', 'without', 'besides', 'given']); // prettier-ignore
/** Nouns that a name stands before without becoming another thing. */
export const CARRIERS = new Set(['project', 'plan', 'initiative', 'scheme', 'deal', 'agreement', 'construction', 'membership', 'treaty', 'accord', 'pact', 'proposal', 'programme', 'program', 'corridor', 'pipeline', 'framework', 'talk', 'negotiation']); // prettier-ignore
/** Conjunctions behind which something else is told. */
const CAUSES = new Set(['because', 'since', 'while', 'although', 'though', 'whereas', 'as', 'after', 'before', 'when', 'if', 'unless']); // prettier-ignore
const PRESSURES = ['because_of', 'due_to', 'under', 'after', 'amid', 'following', 'owing_to'];

/** Reads the words that govern a mention, from the nearest outwards, and who stands behind each. */
export function readStances(
  matcher: Matcher,
  roles: Roles,
  draft: DraftMention,
  before: readonly string[],
): MentionReading {
  const reader = new StanceReader(matcher, roles, before);
  return reader.read(draft);
}

class StanceReader {
  readonly #matcher: Matcher;
  readonly #words: StanceWords;
  readonly #agents: StanceAgents;
  #found: StanceReading[] = [];
  /** How far the thing has come, by the outermost word that tells. */
  #status: { status: InitiativeStatus; token: number } | null = null;
  #draft: DraftMention | null = null;
  /** Whether the words climbed so far speak of an end of the thing. */
  #ended = false;

  constructor(matcher: Matcher, roles: Roles, before: readonly string[]) {
    this.#matcher = matcher;
    this.#words = new StanceWords(matcher);
    this.#agents = new StanceAgents(matcher, roles, this.#words, before);
  }

  read(draft: DraftMention): MentionReading {
    const { tree } = this.#matcher;
    this.#found = [];
    this.#draft = draft;
    this.#ended = false;
    let at = draft.head;
    this.#ownWord(at);
    for (let steps = 0; steps < 8; steps++) {
      this.#clausesOn(at, at === draft.head ? draft.last : at);
      const governor = tree.head(at);
      if (governor < 0) break;
      const relation = tree.relation(at);
      const isVerb = tree.token(governor).upos === 'VERB';
      if (relation === 'nsubj' && isVerb && !this.#matcher.clauses.isPassive(governor)) {
        this.#asSubject(governor);
        break;
      }
      if (relation === 'compound' && !CARRIERS.has(tree.key(governor))) break;
      if ((relation === 'obl' || relation === 'nmod') && LOOSE.has(tree.preposition(at))) break;
      if (relation === 'parataxis' || (relation === 'nmod' && tree.token(at).relation === 'nmod:poss')) break;
      if (relation === 'advcl' && CAUSES.has(tree.preposition(at))) break;
      if (relation === 'conj' && tree.token(governor).upos !== tree.token(at).upos) break;
      if (
        this.#words.is('demanding', governor) &&
        isVerb &&
        ['xcomp', 'ccomp', 'advcl', 'obl', 'obj'].includes(relation)
      ) {
        if (relation !== 'obj' && (relation !== 'obl' || tree.preposition(at) === 'for')) {
          // Who urges another to join stands for it; the other has said nothing.
          this.#found = [];
          this.#add('for', this.#agents.agentsOf(governor), governor, 0.7);
          break;
        }
      }
      if (relation !== 'conj') this.#word(governor, at, relation === 'advcl');
      if (this.#words.isEnding(governor)) this.#ended = true;
      if (relation === 'ccomp' || tree.token(at).relation === 'acl:relcl') break;
      at = governor;
    }
    return { stances: unique(this.#found), status: this.#status };
  }

  /** "Talks on the railway have stalled": only tells how far it has come. */
  #asSubject(verb: number): void {
    if (!this.#words.is('subject', verb)) return;
    const status = this.#words.wordsAt(verb).find((word) => word.status !== null && (word.with === null || this.#words.hasCompanion(verb, -1, word.with)))?.status; // prettier-ignore
    if (status !== undefined && readModality(this.#matcher.tree, verb, this.#matcher.lexicon).modality === 'actual') this.#setStatus(status, verb); // prettier-ignore
  }

  /** "inaugurated work on a railway", "opened its first section": then the whole is under way; "opened talks on it". */
  #ofTheWhole(status: InitiativeStatus | null, verb: number): InitiativeStatus | null {
    if (status !== 'done') return status;
    const { tree } = this.#matcher;
    const opening = this.#words.is('opening', verb);
    for (let at = tree.head(this.#draft?.head ?? verb); at !== verb && at >= 0; at = tree.head(at)) {
      if (this.#words.is('part', at) || (opening && this.#words.is('works', at))) return 'under-way';
      if (opening && this.#words.is('meeting', at)) return 'negotiated';
    }
    return status;
  }

  #setStatus(status: InitiativeStatus | null, token: number): void {
    if (status !== null) this.#status = { status, token };
  }

  /** The word itself may say it: "Pakistan's application", "integrating X with Y". */
  #ownWord(at: number): void {
    const { tree } = this.#matcher;
    // "is against it", "are for the dam"
    if (tree.childrenIn(at, 'cop').length > 0) {
      const stance = { against: 'against', for: 'for', behind: 'for' }[tree.preposition(at)] as 'for' | 'against' | undefined; // prettier-ignore
      if (stance !== undefined) this.#add(stance, this.#agents.codes(tree.childrenIn(at, 'nsubj')), at, 0.7);
    }
    if (tree.token(at).upos !== 'NOUN' || this.#draft?.kind === 'admission') return;
    for (const word of this.#words.wordsAt(at)) if (word.stance === 'seeks') this.#add('seeks', this.#agents.agentsOf(at), at, 0.7); // prettier-ignore
  }

  /** Relative clauses and participles on a noun of the path: "which has been opposed by India". */
  #clausesOn(at: number, last: number): void {
    const { tree } = this.#matcher;
    for (const child of tree.children(at)) {
      if (tree.relation(child) !== 'acl' || tree.token(child).upos !== 'VERB') continue;
      if (this.#matcher.clauses.slots(child).get('obj').includes(at)) this.#word(child, at);
    }
    // "…, which has been opposed by India": said of the noun before it, wherever the clause was hung.
    const comma = tree.tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
    const pronoun = tree.tokens[comma];
    if (
      pronoun === undefined ||
      (pronoun.text.toLowerCase() !== 'which' && pronoun.text.toLowerCase() !== 'that')
    )
      return;
    const verb = pronoun.head;
    if (verb > comma && tree.token(verb).upos === 'VERB' && this.#matcher.clauses.isPassive(verb))
      this.#word(verb, at);
  }

  /** Takes a governing word into account; `from` is the part of it that holds the mention. */
  #word(token: number, from: number, loose = false): void {
    const { tree, lexicon } = this.#matcher;
    const words = this.#words
      .wordsAt(token)
      .filter((word) => word.with === null || this.#words.hasCompanion(token, from, word.with));
    if (words.length > 0) {
      const specific = words.filter((word) => word.with !== null);
      const modality = readModality(tree, token, lexicon).modality;
      for (const word of specific.length > 0 ? specific : words) {
        if (modality === 'actual' && this.#words.isFinite(token))
          this.#setStatus(this.#ofTheWhole(word.status, token), token);
        if (word.stance === null || modality === 'negation') continue;
        // What is only meant to be left is not left yet, and what is to be joined is stood for.
        if (word.stance === 'withdrew' && (modality !== 'actual' || this.#words.isEnding(token))) continue;
        // "join hands to steer clear of the sanctions": a purpose is not what one joins.
        if (loose && (word.stance === 'party' || word.stance === 'withdrew')) continue;
        if (this.#draft?.body === true && !this.#words.is('strict', token)) continue;
        const intended = word.stance === 'party' && modality !== 'actual';
        const agents = this.#agents.sharersOf(token, this.#draft);
        this.#add(intended ? 'for' : word.stance, agents, token, modality === 'hypothetical' ? 0.5 : 0.75);
        // Parties to an agreement on a thing want the thing, and who agree on a thing with one another are its parties.
        if (AGREEING.test(tree.key(token))) {
          if (word.stance === 'party') this.#add('for', agents, token, 0.7);
          else if (word.stance === 'for' && agents.length > 1) this.#add('party', agents, token, 0.65);
        }
      }
    }
    if (tree.token(token).upos === 'VERB') this.#sharedStatus(token);
    this.#turnsAway(token);
  }

  /** "is opposed by the US and has been delayed very often": a further verb of the same subject. */
  #sharedStatus(verb: number): void {
    const { tree, lexicon } = this.#matcher;
    if (!this.#matcher.clauses.isPassive(verb)) return;
    for (const other of tree.childrenIn(verb, 'conj')) {
      if (tree.token(other).upos !== 'VERB' || tree.childrenIn(other, 'nsubj').length > 0) continue;
      const status = this.#words
        .wordsAt(other)
        .find((word) => word.status !== null && word.with === null)?.status;
      if (status !== undefined && readModality(tree, other, lexicon).modality === 'actual') this.#setStatus(status, other); // prettier-ignore
    }
  }

  /** "was part of the project but pulled out because of US pressure" */
  #turnsAway(token: number): void {
    const { tree, clauses } = this.#matcher;
    // "… until last year, when it pulled out": a clause that hangs on any word of this one.
    const later = tree.subtree(token).filter((index) => index > token && ['acl', 'advcl'].includes(tree.relation(index)) && tree.childrenIn(index, 'obj').length === 0); // prettier-ignore
    for (const verb of [token, ...tree.childrenIn(token, 'conj'), ...later]) {
      if (tree.token(verb).upos !== 'VERB') continue;
      const leaves = this.#words.wordsAt(verb).some((word) => word.stance === 'withdrew' && (word.with === null || this.#words.hasCompanion(verb, -1, word.with))); // prettier-ignore
      if (!leaves) continue;
      const slots = clauses.slots(verb);
      if (verb !== token) {
        const own = this.#agents.agentsOf(verb);
        this.#add('withdrew', own.length > 0 && !this.#isPronoun(verb) ? own : this.#agents.agentsOf(token), verb, 0.7); // prettier-ignore
      }
      for (const slot of PRESSURES)
        for (const cause of slots.get(slot))
          if (tree.key(cause) === 'pressure' || tree.key(cause) === 'sanction' || tree.key(cause) === 'threat') this.#add('against', this.#agents.agentsOf(cause), cause, 0.65); // prettier-ignore
    }
  }

  #isPronoun(verb: number): boolean {
    const { tree, clauses } = this.#matcher;
    return clauses.slots(verb).get('subj').some((index) => ['it', 'they'].includes(tree.token(index).text.toLowerCase())); // prettier-ignore
  }

  #add(stance: StanceKind, actors: readonly string[], token: number, confidence: number): void {
    const turned = !this.#ended ? stance : stance === 'for' || stance === 'seeks' || stance === 'considering' ? 'against' : stance === 'against' ? 'for' : stance; // prettier-ignore
    for (const actor of actors) if (canStand(actor)) this.#found.push({ stance: turned, actor, token, confidence }); // prettier-ignore
  }
}

const AGREEING = /^(?:agree|agreement|deal|reach|sign|conclude|seal|ink|finalize|decide)$/;

/** States, the EU and the UN take stands; bodies of states are what stands are taken on. */
function canStand(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && !['IGO', 'NGO', 'MNC', 'IMG', 'ISM'].includes(code);
}

function unique(readings: readonly StanceReading[]): StanceReading[] {
  const kept: StanceReading[] = [];
  for (const reading of readings) {
    // Who opposes or leaves a thing does not stand for it, whatever else the words around say.
    if (!kept.some((other) => other.actor === reading.actor && other.stance === reading.stance))
      kept.push(reading);
  }
  return kept;
}
