import type { Matcher } from '../../events/index.ts';
import { initiativeLexicon, type StanceRole, type StanceWord } from '../lexicon.ts';

/** What the word lists say of the words of a sentence. */
export class StanceWords {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  is(role: StanceRole, token: number): boolean {
    return initiativeLexicon().roles.has(`${role}:${this.#matcher.tree.key(token)}`);
  }

  /** "an end to the sanctions", "wants to drop the plan": an end that is thought of, not one that has come. */
  isEnding(token: number): boolean {
    const { tree } = this.#matcher;
    if (!this.is('ending', token)) return false;
    return tree.token(token).upos === 'NOUN' || (tree.token(token).upos === 'VERB' && this.#isInfinitive(token)); // prettier-ignore
  }

  #isInfinitive(token: number): boolean {
    const { tree } = this.#matcher;
    return tree.children(token).some((child) => tree.relation(child) === 'mark' && tree.token(child).text.toLowerCase() === 'to'); // prettier-ignore
  }

  /** Not "to lay" and not "such as laying": an act that is told as such. */
  isFinite(token: number): boolean {
    const { tree } = this.#matcher;
    if (tree.token(token).upos !== 'VERB') return true;
    if (this.#isInfinitive(token)) return false;
    return tree.token(token).xpos !== 'VBG' || tree.childrenIn(token, 'aux').length > 0 || tree.relation(token) === 'conj'; // prettier-ignore
  }

  /** What a word tells of what it governs, whatever stands with it. */
  wordsAt(token: number): readonly StanceWord[] {
    const { tree } = this.#matcher;
    const upos = tree.token(token).upos;
    const part = upos === 'VERB' ? 'verb' : upos === 'ADJ' ? 'adj' : 'noun';
    return initiativeLexicon().stances.get(`${part}:${tree.key(token)}`) ?? [];
  }

  /** Whether a particle, preposition or object stands with a word; `from` is the part of it that holds the mention, or -1. */
  hasCompanion(token: number, from: number, wanted: string): boolean {
    const { tree, clauses } = this.#matcher;
    if (from >= 0 && tree.preposition(from) === wanted) return true;
    const slots = clauses.slots(token);
    if (slots.get('obj').some((index) => tree.key(index) === wanted)) return true;
    if (slots.get('particle').some((index) => tree.token(index).text.toLowerCase() === wanted)) return true;
    return slots.has(wanted) || tree.tokens[token + 1]?.text.toLowerCase() === wanted;
  }
}
