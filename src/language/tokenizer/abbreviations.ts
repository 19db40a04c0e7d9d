import { classOf, DIGIT, isWordly, UPPER } from './characters.ts';

/** Short forms that stand before a name or a number and so never end a sentence there. */
const BEFORE_NAMES = new Set(
  'mr mrs ms mx dr prof gen lt col sgt cpl pvt capt cmdr cdr maj brig adm vadm sen rep gov pres amb min rev fr hon st ste mt ft messrs mme mlle supt insp pfc cllr'.split(
    ' ',
  ),
);
const BEFORE_NUMBERS = new Set(
  'no nos vol pp art sec fig ch para op approx ca jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Words that begin sentences far more often than they are surnames. */
const OPENERS = new Set(
  'the a an this that these those it he she they we you i his her its their our my there here in on at by to for from with as if when while after before since until but and or so yet nor not no now then what who how why where which all both some many most more one two such even only also however meanwhile is are was were do does did has have had will would can could may might should let'.split(
    ' ',
  ),
);

/**
 * Whether the word at `start`–`end` ends in a period that belongs to it and cannot end a sentence before the
 * word at `next`: an initial or a title before a name ("J. Morrow", "Gen. Varga"), "No. 5", "Nov. 24".
 */
export function isBoundAbbreviation(text: string, start: number, end: number, next: number): boolean {
  const length = end - start;
  if (length < 2 || length > 7 || text.charCodeAt(end - 1) !== 46 || next >= text.length) return false;
  const first = classOf(text.charCodeAt(start));
  const following = classOf(text.charCodeAt(next));
  if (following === DIGIT) return BEFORE_NUMBERS.has(text.slice(start, end - 1).toLowerCase());
  if (following !== UPPER || first !== UPPER) return false;
  if (length === 2) return !opens(text, next);
  return BEFORE_NAMES.has(text.slice(start, end - 1).toLowerCase());
}

/** Short names that look like abbreviations, since few English words end as they do. */
const SHORT_NAMES = new Set(['Kyiv', 'Lviv', 'Xi']);
/** Short forms with a capital that may end a paragraph. */
const AT_END = new Set('Inc Corp Co Ltd Bros Jr Sr Esq Assn Dept Univ Est Cos Mfg Ave Blvd Rd'.split(' '));

/**
 * Whether the chunk at `start`–`end` is a name with the full stop of its sentence: "talks in Kyiv.", and any word with a
 * capital and without another period that ends a paragraph, since few abbreviations do. `next` is where the chunk after
 * it begins, or -1.
 */
export function isStoppedName(text: string, start: number, end: number, next: number): boolean {
  const length = end - start;
  if (length < 3 || length > 9 || text.charCodeAt(end - 1) !== 46) return false;
  const word = text.slice(start, end - 1);
  if (SHORT_NAMES.has(word)) return true;
  const isLast = next < 0 || text.slice(end, next).includes('\n\n');
  return isLast && length > 3 && /^\p{Lu}\p{Ll}+$/u.test(word) && !AT_END.has(word);
}

function opens(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && end - start < 12 && isWordly(classOf(text.charCodeAt(end)))) end++;
  // Another initial ("J. K. Morrow") is no opener, though "I" and "A" are words.
  if (end - start === 1 && text.charCodeAt(end) === 46) return false;
  return OPENERS.has(text.slice(start, end).toLowerCase());
}
