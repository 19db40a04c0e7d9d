import type { InitiativeStatus, StanceKind } from '../core/index.ts';
import { readModality, type Matcher, type Roles } from '../events/index.ts';
import type { DraftMention } from './draft.ts';
import { initiativeLexicon, type StanceWord } from './lexicon.ts';

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
  status: InitiativeStatus | null;
}

const DEMANDING = new Set([
  'urge',
  'encourage',
  'press',
  'invite',
  'ask',
  'call',
  'want',
  'persuade',
  'advise',
  'push',
]);
/** Prepositions that set a scene rather than name what is spoken about. */
const LOOSE = new Set(['because_of', 'due_to', 'amid', 'despite', 'after', 'before', 'during', 'since', 'under', 'following', 'through', 'by', 'like', 'as', 'than', 'per', 'without', 'besides', 'given']); // prettier-ignore
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
  readonly #roles: Roles;
  /** Codes of the subjects of the sentence before: whom "they" stands for when nobody resolved it. */
  readonly #before: readonly string[];
  #found: StanceReading[] = [];
  #status: InitiativeStatus | null = null;

  constructor(matcher: Matcher, roles: Roles, before: readonly string[]) {
    this.#matcher = matcher;
    this.#roles = roles;
    this.#before = before;
  }

  read(draft: DraftMention): MentionReading {
    const { tree } = this.#matcher;
    this.#found = [];
    let at = draft.head;
    this.#ownWord(at);
    for (let steps = 0; steps < 8; steps++) {
      this.#clausesOn(at, at === draft.head ? draft.last : at);
      const governor = tree.head(at);
      if (governor < 0) break;
      const relation = tree.relation(at);
      if (relation === 'nsubj' && tree.token(governor).upos === 'VERB' && !this.#matcher.clauses.isPassive(governor)) break; // prettier-ignore
      if ((relation === 'obl' || relation === 'nmod') && LOOSE.has(tree.preposition(at))) break;
      if (relation === 'parataxis' || (relation === 'nmod' && tree.token(at).relation === 'nmod:poss')) break;
      if (relation === 'conj' && tree.token(governor).upos !== tree.token(at).upos) break;
      if (
        DEMANDING.has(tree.key(governor)) &&
        tree.token(governor).upos === 'VERB' &&
        (relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl')
      ) {
        // Who urges another to join stands for it; the other has said nothing.
        this.#found = [];
        this.#add('for', this.#agentsOf(governor), governor, 0.7);
        break;
      }
      if (relation !== 'conj') this.#word(governor, at);
      if (relation === 'ccomp' || tree.token(at).relation === 'acl:relcl') break;
      at = governor;
    }
    return { stances: unique(this.#found), status: this.#status };
  }

  /** The word itself may say it: "Pakistan's application", "integrating X with Y". */
  #ownWord(at: number): void {
    const { tree } = this.#matcher;
    if (tree.token(at).upos !== 'NOUN') return;
    for (const word of this.#wordsAt(at)) if (word.stance === 'seeks') this.#add('seeks', this.#agentsOf(at), at, 0.7); // prettier-ignore
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

  #wordsAt(token: number): readonly StanceWord[] {
    const { tree } = this.#matcher;
    const upos = tree.token(token).upos;
    const part = upos === 'VERB' ? 'verb' : upos === 'ADJ' ? 'adj' : 'noun';
    return initiativeLexicon().stances.get(`${part}:${tree.key(token)}`) ?? [];
  }

  /** Takes a governing word into account; `from` is the part of it that holds the mention. */
  #word(token: number, from: number): void {
    const { tree, lexicon } = this.#matcher;
    const words = this.#wordsAt(token).filter(
      (word) => word.with === null || this.#hasCompanion(token, from, word.with),
    );
    if (words.length > 0) {
      const specific = words.filter((word) => word.with !== null);
      const modality = readModality(tree, token, lexicon).modality;
      for (const word of specific.length > 0 ? specific : words) {
        if (word.status !== null && modality === 'actual') this.#status ??= word.status;
        if (word.stance === null || modality === 'negation') continue;
        this.#add(word.stance, this.#agentsOf(token), token, modality === 'hypothetical' ? 0.5 : 0.75);
        // Parties to an agreement on a thing want the thing.
        if (word.stance === 'party' && /^(?:agreement|deal|reach|sign|conclude|seal)$/.test(tree.key(token))) this.#add('for', this.#agentsOf(token), token, 0.7); // prettier-ignore
      }
    }
    this.#turnsAway(token);
  }

  /** "was part of the project but pulled out because of US pressure" */
  #turnsAway(token: number): void {
    const { tree, clauses } = this.#matcher;
    for (const verb of [token, ...tree.childrenIn(token, 'conj')]) {
      if (tree.token(verb).upos !== 'VERB') continue;
      const leaves = this.#wordsAt(verb).some((word) => word.stance === 'withdrew' && (word.with === null || this.#hasCompanion(verb, -1, word.with))); // prettier-ignore
      if (!leaves) continue;
      const slots = clauses.slots(verb);
      if (verb !== token) {
        const own = this.#agentsOf(verb);
        this.#add('withdrew', own.length > 0 ? own : this.#agentsOf(token), verb, 0.7);
      }
      for (const slot of PRESSURES)
        for (const cause of slots.get(slot))
          if (tree.key(cause) === 'pressure' || tree.key(cause) === 'sanction' || tree.key(cause) === 'threat') this.#add('against', this.#agentsOf(cause), cause, 0.65); // prettier-ignore
    }
  }

  #hasCompanion(token: number, from: number, wanted: string): boolean {
    const { tree, clauses } = this.#matcher;
    if (from >= 0 && tree.preposition(from) === wanted) return true;
    const slots = clauses.slots(token);
    if (slots.get('obj').some((index) => tree.key(index) === wanted)) return true;
    if (slots.get('particle').some((index) => tree.token(index).text.toLowerCase() === wanted)) return true;
    return slots.has(wanted) || tree.tokens[token + 1]?.text.toLowerCase() === wanted;
  }

  /** Country codes of those who do, hold or feel what a word says. */
  #agentsOf(token: number): string[] {
    const { tree, clauses, nominals } = this.#matcher;
    const { upos } = tree.token(token);
    if (upos === 'VERB') return this.#codes(clauses.slots(token).get('subj'));
    if (upos === 'ADJ')
      return this.#codes([...clauses.slots(token).get('subj'), ...clauses.slots(token).get('obj')]);
    const slots = nominals.read(token).slots;
    const own = this.#codes([
      ...slots.get('subj'),
      ...slots.get('by'),
      ...slots.get('mod'),
      ...slots.get('between'),
    ]);
    if (own.length > 0) return own;
    // "signalled its support for": whoever the verb is about.
    let at = token;
    for (let steps = 0; steps < 4 && at >= 0; steps++) {
      at = tree.head(at);
      if (at >= 0 && tree.token(at).upos === 'VERB') return this.#codes(clauses.slots(at).get('subj'));
    }
    return [];
  }

  #codes(heads: readonly number[]): string[] {
    const codes: string[] = [];
    for (const head of heads) {
      const found = this.#roles.at(head).flatMap((filler) => filler.actors.map((actor) => actor.code)).filter((code) => code !== '---'); // prettier-ignore
      codes.push(...found);
      const text = this.#matcher.tree.token(head).text.toLowerCase();
      if (found.length === 0 && (text === 'they' || text === 'it')) codes.push(...this.#before);
    }
    return [...new Set(codes)];
  }

  #add(stance: StanceKind, actors: readonly string[], token: number, confidence: number): void {
    for (const actor of actors) this.#found.push({ stance, actor, token, confidence });
  }
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
