import type { Token } from '../core/index.ts';
import { STATE_NAMES } from './coreference/states.ts';
import { NEWS_VERBS } from './news-verbs.ts';

/** Fewest words of a headline that can be told from a name. */
const FEWEST = 3;
/** Words shorter than this stand in small letters in many headlines. */
const SHORT = 4;
/** Words that are common and names of states or peoples too; in a headline the name is likelier. */
const NAMES = new Set(['polish', 'finnish', 'us', 'un', 'eu', 'may', 'march', 'bush', 'brown', 'rice', 'grant', 'straw', 'trump', 'gates', 'hunt', 'sharp', 'cook', 'house', 'hall', 'wall', 'street', 'king', 'pope', 'prince', 'bill', 'mark', 'will', 'west', 'east', 'north', 'south', 'gulf', 'cape']); // prettier-ignore

/**
 * The words of a headline as they would stand in a sentence, where it is written in Title Case or in capitals ("Arvania
 * Rejects Claims Over Raid"); null for any other text. Names keep their capitals, as far as they can be told.
 * @param isCommon whether a word in small letters is known as something else than a name.
 */
export function inSentenceCase(
  tokens: readonly Token[],
  isCommon: (word: string) => boolean,
): string[] | null {
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.length < FEWEST || last === '.') return null;
  let long = 0;
  let capitals = 0;
  for (const { text } of tokens) {
    const begins = caseOf(text, 0);
    if (text.length < SHORT || begins === 0) continue;
    long++;
    if (begins < 0) return null;
    if (caseOf(text, text.length - 1) > 0) capitals++;
  }
  if (long < 2) return null;
  const loud = capitals * 3 > long * 2;
  let changed = 0;
  const words = tokens.map(({ text }, index) => {
    if (caseOf(text, 0) <= 0) return text;
    const small = text.toLowerCase();
    const isAcronym = text.length > 1 && text === text.toUpperCase();
    if (!loud && isAcronym) return text;
    const next = tokens[index + 1]?.text;
    const isName = !isKnown(small, isCommon) || STATE_NAMES.has(small) || NAMES.has(small) || next === "'s" || next === '’s'; // prettier-ignore
    if (isName) return loud && text.length >= SHORT ? text.charAt(0) + small.slice(1) : text;
    if (index > 0) changed++;
    return index === 0 ? text.charAt(0) + small.slice(1) : small;
  });
  return changed > 0 ? words : null;
}

/** 1 for a capital at a place, −1 for a small letter, 0 for anything else. */
function caseOf(text: string, at: number): number {
  const letter = text.charAt(at);
  const small = letter.toLowerCase();
  if (letter !== small) return 1;
  return letter === letter.toUpperCase() ? 0 : -1;
}

/** Endings of verbs and nouns, and what stands in their place in the bare form. */
const ENDINGS: readonly (readonly [ending: string, bare: readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['es', ['e', '']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['e', '']],
  ['ing', ['', 'e']],
];

/** Whether a word or the bare form of it is common. */
function isKnown(word: string, isCommon: (word: string) => boolean): boolean {
  const has = (form: string): boolean => isCommon(form) || NEWS_VERBS.has(form);
  if (has(word)) return true;
  for (const [ending, bare] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    return bare.some((rest) => has(stem + rest)) || (stem.at(-1) === stem.at(-2) && has(stem.slice(0, -1))); // prettier-ignore
  }
  return false;
}
