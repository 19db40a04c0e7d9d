import type { Matcher, Roles } from '../../events/index.ts';
import type { DraftMention } from '../draft.ts';
import type { StanceWords } from './words.ts';

/** Who does, holds or feels what the words of a sentence say. */
export class StanceAgents {
  readonly #matcher: Matcher;
  readonly #roles: Roles;
  readonly #words: StanceWords;
  /** Codes of the subjects of the sentence before: whom "they" stands for when nobody resolved it. */
  readonly #before: readonly string[];

  constructor(matcher: Matcher, roles: Roles, words: StanceWords, before: readonly string[]) {
    this.#matcher = matcher;
    this.#roles = roles;
    this.#words = words;
    this.#before = before;
  }

  /** Those who do what a word says, with those who do it beside them or meet to do it. */
  sharersOf(token: number, draft: DraftMention | null): string[] {
    const own = this.agentsOf(token);
    if (own.length === 0 || !this.#words.is('together', token)) return own;
    const { tree, clauses, nominals } = this.#matcher;
    const isVerb = tree.token(token).upos === 'VERB';
    const slots = isVerb ? clauses.slots(token) : nominals.read(token).slots;
    const { first = -1, last = -1 } = draft ?? {};
    const beside = slots.get('with').filter((index) => index < first || index > last);
    let clause = token;
    for (let steps = 0; steps < 4 && tree.token(clause).upos !== 'VERB' && tree.head(clause) >= 0; steps++) clause = tree.head(clause); // prettier-ignore
    const met = tree.childrenIn(clause, 'obl').filter((index) => this.#words.is('meeting', index));
    const meeting = met.flatMap((index) => this.codes([...nominals.read(index).slots.get('between'), ...nominals.read(index).slots.get('of')])); // prettier-ignore
    const all = [...own, ...this.codes(beside), ...(own.every((code) => meeting.includes(code)) ? meeting : [])]; // prettier-ignore
    return [...new Set(all)];
  }

  /** Country codes of those who do, hold or feel what a word says. */
  agentsOf(token: number): string[] {
    const { tree, clauses, nominals } = this.#matcher;
    const { upos } = tree.token(token);
    if (upos === 'VERB') return this.codes(subjectsOfVerb(this.#matcher, token));
    if (upos === 'ADJ')
      return this.codes([...clauses.slots(token).get('subj'), ...clauses.slots(token).get('obj')]);
    const slots = nominals.read(token).slots;
    const own = this.codes([
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
      if (at >= 0 && tree.token(at).upos === 'VERB') return this.codes(subjectsOfVerb(this.#matcher, at));
    }
    return [];
  }

  /** Country codes of those whom these words name. */
  codes(heads: readonly number[]): string[] {
    const codes: string[] = [];
    for (const head of heads) {
      const found = this.#roles.at(head).flatMap((filler) => filler.actors.map((actor) => actor.code)).filter((code) => code !== '---'); // prettier-ignore
      codes.push(...found);
      const text = this.#matcher.tree.token(head).text.toLowerCase();
      if (found.length === 0 && (text === 'they' || text === 'it')) codes.push(...this.#before);
    }
    return [...new Set(codes)];
  }
}

/**
 * Heads of a verb's subjects. Where the parser hung them elsewhere ("In a bid to challenge the US, China and Russia
 * have been …"), the names right before the auxiliaries, back to the comma that closes the opening phrase.
 */
export function subjectsOfVerb({ tree, clauses }: Matcher, verb: number): readonly number[] {
  const own = clauses.slots(verb).get('subj');
  if (own.length > 0 || clauses.isPassive(verb) || tree.relation(verb) !== 'root') return own;
  let at = verb - 1;
  while (at > 0 && (tree.token(at).upos === 'AUX' || tree.token(at).upos === 'ADV')) at--;
  const found: number[] = [];
  for (; at > 0 && tree.token(at).text !== ','; at--) {
    const mention = tree.mentionAt[at];
    if (mention !== undefined) {
      found.unshift(mention.head);
      at = mention.first;
    } else if (!['and', 'the'].includes(tree.token(at).text.toLowerCase())) return own;
  }
  const opening = tree.token(0).upos;
  return at > 0 && (opening === 'ADP' || opening === 'SCONJ' || opening === 'PART') ? found : own;
}
