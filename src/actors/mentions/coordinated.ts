import { isStateCode } from './codes.ts';
import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';

/** The two states that a sentence last told of together ("A and B", "both sides"), and in which sentence that was. */
export class Coordinated {
  #pair: string[] | null = null;
  #at = -1;

  /** Reads a sentence when it is over. */
  learn(view: TokenView, drafts: readonly Draft[], at: number): void {
    for (let index = drafts.length - 1; index >= 0; index--) {
      const pair = pairOf(view, drafts, drafts[index] as Draft);
      if (pair === null) continue;
      this.#pair = pair;
      this.#at = at;
      return;
    }
    const pair = this.#pair;
    if (pair !== null && drafts.some((draft) => isOther(draft, pair))) this.#pair = null;
  }

  /** Those told of no more than two sentences ago; null for none. */
  before(at: number): readonly string[] | null {
    return at - this.#at <= 2 ? this.#pair : null;
  }
}

/** Whether somebody else acts or is named: then the story has gone on. */
function isOther({ open, place, actors }: Draft, pair: readonly string[]): boolean {
  return !open && !place && actors.some(({ code }) => isStateCode(code) && !pair.includes(code));
}

/** States and those who govern them, not their people. */
function isState({ actors }: Draft): boolean {
  return actors.every(({ sector }) => sector === null || sector === 'GOV');
}

/** One draft of two states, or the second of two that "and" joins; null for any other. */
function pairOf(view: TokenView, drafts: readonly Draft[], draft: Draft): string[] | null {
  if (draft.open || draft.place || !isState(draft)) return null;
  const { tokens } = view.sentence;
  const token = tokens[draft.core];
  if (draft.actors.length < 2 && token?.relation !== 'conj') return null;
  const own = [...new Set(draft.actors.map(({ code }) => code))];
  if (own.length === 2 && own.every(isStateCode)) return own;
  if (own.length !== 1 || token?.relation !== 'conj') return null;
  const first = drafts.find((other) => other.first <= token.head && token.head <= other.last);
  const many = tokens.filter(({ head, relation }) => head === token.head && relation === 'conj').length > 1;
  const codes = [...new Set([...(first?.actors ?? []).map(({ code }) => code), ...own])];
  return first === undefined || first === draft || first.open || many || codes.length !== 2 || !codes.every(isStateCode) ? null : codes; // prettier-ignore
}
