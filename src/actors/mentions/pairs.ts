import { isObliged } from '../../language/index.ts';
import { isPartyCode, isStateCode } from './codes.ts';
import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';

/** "the two sides", "both countries": whoever was named last. */
const BOTH =
  /^(?:(?:the|our|these) )?(?:two|2|both)(?: (?:the|of the|our))? (?:(?!(?:other|more)\b)[\w-]+ ){0,2}(?:countries|nations|sides|states|governments|parties|neighbou?rs|leaders|presidents|prime ministers|premiers|ministers|foreign ministers|capitals|allies|rivals|powers|delegations|armies|militaries|heads of state|adversaries|partners)$|^the two men$/i;

/** Where they meet, which tells nothing of them. */
const PLACED = / (?:in|at) (?:the )?\p{Lu}.*$/u;

/** Whether a phrase means two parties that were told of before. */
export function isPair({ actors }: Draft): boolean {
  return BOTH.test((actors[0]?.entity_text ?? '').replace(PLACED, ''));
}

/** States told of so far, the latest last. */
export interface Told {
  /** Before this sentence. */
  before: readonly string[];
  /** Up to this phrase. */
  recent: readonly string[];
  /** Two told of together shortly before, or null. */
  together: readonly string[] | null;
  /** State that the whole text is mostly about, or null. */
  whole: string | null;
  /** State in whose voice the text speaks, or null. */
  voice: string | null;
  /** How often each state is told of in the whole text. */
  weights: ReadonlyMap<string, number>;
}

/**
 * Codes of the two whom "both sides" means; null where fewer than two are known. Who acts on both sides is none of
 * them: "Drovia urged both countries to …". Between two neighbours who acts is one, the other whom the text is about.
 * States go before bodies of states, which mediate more often than they are a side.
 */
export function pairMeant(
  view: TokenView,
  drafts: readonly Draft[],
  draft: Draft,
  told: Told,
): string[] | null {
  const acting = actingOn(view, drafts, draft);
  // "Both sides must stop", says a government: it is none of them.
  if (told.voice !== null && isObliged(view.sentence.tokens, view.sentence.tokens[draft.core]?.head ?? -1))
    acting.push(told.voice);
  const { together } = told;
  // "C and D signed a truce. We thank B for bringing both sides to the table": those told of together.
  if (together !== null && acting.length > 0 && !acting.some((code) => together.includes(code))) return [...together]; // prettier-ignore
  const pool = lastOnes(
    told.recent.filter((code) => !acting.includes(code)),
    told.weights,
  );
  // Between two of whom the text tells more than of who acts, he is none: he goes between them.
  const between = pool.length === 2 && pool.every((code) => acting.every((one) => (told.weights.get(code) ?? 0) > (told.weights.get(one) ?? 0))); // prettier-ignore
  if (acting.length === 1 && !between && /^(?:between|of)$/.test(view.lower(draft.first - 1))) {
    const [one = ''] = acting;
    const other = told.whole !== null && told.whole !== one ? told.whole : pool.at(-1);
    return other === undefined ? null : [other, one];
  }
  if (acting.length > 1 && pool.length < 2) return lastOnes(acting, told.weights);
  if (acting.length > 0) return pool.length === 2 ? pool : null;
  // "A held talks with B, and the two sides agreed": those of this sentence, bodies too.
  const here = [...new Set(drafts.slice(0, drafts.indexOf(draft)).flatMap(({ open, place, actors }) => (open || place ? [] : actors.map(({ code }) => code))))]; // prettier-ignore
  if (here.length === 2 && here.every(isPartyCode)) return here;
  if (together !== null) return [...together];
  const isObject = view.sentence.tokens[draft.core]?.relation === 'obj';
  const last = lastOnes(isObject && told.before.length > 1 ? told.before : told.recent, told.weights);
  return last.length === 2 ? last : null;
}

/** Of the states told of last, the two that the text tells of most. */
function lastOnes(codes: readonly string[], weights: ReadonlyMap<string, number>): string[] {
  const states = codes.filter(isStateCode);
  const last = (states.length > 1 ? states : codes).slice(-REACH);
  const most = last.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, 2);
  return last.filter((code) => most.includes(code));
}

/** How many states back a pair may lie. */
const REACH = 8;

/** Codes of those who do what the phrase is object or adverbial of; none where it stands as subject itself. */
function actingOn(view: TokenView, drafts: readonly Draft[], draft: Draft): string[] {
  const { tokens } = view.sentence;
  let at = draft.core;
  for (let steps = 0; steps < 6; steps++) {
    const relation = tokens[at]?.relation ?? '';
    if (relation.startsWith('nsubj') || (at === draft.core && /^(?:appos|conj)/.test(relation))) return [];
    const governor = tokens[at]?.head ?? -1;
    if (governor < 0) return [];
    const subject = tokens.findIndex(({ head, relation }) => head === governor && relation === 'nsubj');
    const heads = [subject, ...tokens.keys()].filter((index) => index === subject || (tokens[index]?.head === subject && tokens[index].relation === 'conj')); // prettier-ignore
    const who = drafts.filter(({ first, last }) => heads.some((head) => first <= head && head <= last));
    if (who.length > 0 && !who.includes(draft))
      return [...new Set(who.flatMap(({ open, actors }) => (open ? [] : actors.map(({ code }) => code))))];
    at = governor;
  }
  return [];
}
