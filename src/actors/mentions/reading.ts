import type { Day } from '../../core/index.ts';
import { datelineLength } from '../../language/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Atoms } from './atomise.ts';
import { falseFriend } from './guards.ts';
import { findItems } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import type { TokenView } from './tagged.ts';
import type { WholeText } from './wholeText.ts';
import { FUNCTION_WORDS, NUMBERS, OPENERS, PAST_MODIFIERS, PLAIN_MODIFIERS, PORTFOLIOS } from './words.ts';

const POINTS = ['north', 'south'].flatMap((one) => ['east', 'west'].flatMap((other) => [`${one}${other}`, `${one}-${other}`])); // prettier-ignore

/** Words between a preposition and the place it governs: "in western Kabul", "near the northern border of". */
export const PLACE_MODIFIERS: ReadonlySet<string> = new Set([
  ...['north', 'south', 'east', 'west', ...POINTS].flatMap((point) => [point, `${point}ern`]),
  ...'central downtown nearby neighbouring neighboring upper lower greater inner mainland rural'.split(' '),
  ...'war-torn occupied of capital city the a an'.split(' '),
]);

/** A sentence with its items, as the readers of phrases see it. */
export interface Reading {
  view: TokenView;
  atoms: Atoms;
  gazetteer: Gazetteer;
  day: Day | null;
  document: WholeText;
  /** The first token behind the dateline. */
  begin: number;
  /** Item that begins at a token, if any. */
  at: (LexicalItem | undefined)[];
  /** Item that covers a token, if any. */
  over: (LexicalItem | undefined)[];
}

export function readItems(
  view: TokenView,
  atoms: Atoms,
  gazetteer: Gazetteer,
  day: Day | null,
  document: WholeText,
): Reading {
  const reading: Reading = {
    view,
    atoms,
    gazetteer,
    day,
    document,
    begin: datelineLength(view.sentence.tokens),
    at: view.words.map(() => undefined),
    over: view.words.map(() => undefined),
  };
  const items = findItems(atoms, gazetteer, day).filter((item) => item.first >= reading.begin);
  for (const item of items)
    for (let token = item.first; token <= item.last; token++) reading.over[token] ??= item;
  for (const item of items) {
    const hidden =
      item.kind === 'none' ||
      (item.kind === 'role' && !view.noun(item.last)) ||
      falseFriend(view, item, gazetteer, document, (token) => {
        const other = reading.over[token];
        return other !== undefined && other !== item;
      });
    if (!hidden) reading.at[item.first] ??= item;
    // A false friend of the lists stays covered, so that no part of it is read as a name; others may be names.
    else if (item.kind !== 'none')
      for (let token = item.first; token <= item.last; token++) reading.over[token] = undefined;
    // A second item inside the same token ("Pakistan-Russia") is found through its atoms.
  }
  return reading;
}

/** Tokens before a noun that belong to its phrase: articles, numbers, adjectives. */
export function leftEdge(reading: Reading, first: number, limit = 6): number {
  const { view, over } = reading;
  let edge = first;
  while (edge > 0 && first - edge < limit) {
    const before = edge - 1;
    const item = over[before];
    if (item !== undefined && item.kind !== 'role') break;
    // "detained two men": a verb that sounds like a modifier.
    const { upos, relation } = view.sentence.tokens[before] ?? {};
    if (view.parsed && upos === 'VERB' && relation !== 'amod' && relation !== 'acl') break;
    const opens = OPENERS.has(view.lower(before)) && upos !== 'SCONJ';
    if (!opens && !isModifier(view, before)) break;
    edge = before;
    if (opens) break;
  }
  return edge;
}

/** Words that may stand before a noun, whatever taggers call them. */
const BEFORE_NOUNS = new Set([...NUMBERS, ...PLAIN_MODIFIERS, ...PAST_MODIFIERS, ...PORTFOLIOS]);
const TAGS_BEFORE_NOUNS = new Set(['ADJ', 'NUM', 'DET']);

/** Whether a word may stand between the article of a noun and the noun. */
function isModifier(view: TokenView, token: number): boolean {
  const lower = view.lower(token);
  if (BEFORE_NOUNS.has(lower)) return true;
  if (TAGS_BEFORE_NOUNS.has(view.upos(token)) && !FUNCTION_WORDS.has(lower)) return true;
  // "ex-minister"
  if (lower === '-') return PAST_MODIFIERS.has(view.lower(token - 1));
  return /^\d[\d,.]*$/.test(lower);
}

/** Whether the words of a span say that the office is over. */
export function isPast(view: TokenView, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) {
    const lower = view.lower(token);
    if (PAST_MODIFIERS.has(lower) || lower.startsWith('ex-')) return true;
  }
  return false;
}

export function spanText(view: TokenView, start: number, end: number): string {
  const base = view.sentence.start;
  return view.sentence.text.slice(start - base, end - base);
}

/** Whether a noun only qualifies the one after it. */
export function modifiesNext(view: TokenView, token: number): boolean {
  const next = token + 1;
  if (view.text(next) === '-') return true;
  if (!view.tagged || view.upos(next) !== 'NOUN') return false;
  return !view.parsed || (view.sentence.tokens[token]?.head ?? -1) > token;
}
