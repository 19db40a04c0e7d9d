import type { Token } from '../../core/index.ts';
import { STATE_NAMES } from './states.ts';
import type { Gender, GrammaticalNumber, MentionKind } from './types.ts';
import {
  FEMALE_WORDS,
  genderOfName,
  isGivenName,
  MALE_WORDS,
  ORGANISATION_NAME_WORDS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  type PronounForm,
  TITLES,
} from './words.ts';

export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** A word of a name as the lists hold it: lower case, without the stop of an abbreviation. */
export function nameWord(text: string): string {
  const word = text.toLowerCase();
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

export interface Nature {
  kind: MentionKind;
  gender: Gender;
}

/** Kind and gender that the words suggest. */
export function natureOf(tokens: readonly Token[], name: readonly number[], head: number): Nature {
  const token = tokens[head] as Token;
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== 'PROPN') {
    const gender: Gender = MALE_WORDS.has(lemma) ? 'male' : FEMALE_WORDS.has(lemma) ? 'female' : 'unknown';
    // A common noun before a name ("student Maro Lint"): the given name tells the gender.
    const fromName = gender === 'unknown' ? genderOfWords(tokens, name) : gender;
    if (PERSON_NOUNS.has(lemma)) return { kind: 'person', gender: fromName };
    if (ORGANISATION_NOUNS.has(lemma)) return { kind: 'organisation', gender: 'unknown' };
    if (PLACE_NOUNS.has(lemma)) return { kind: 'place', gender: 'unknown' };
    if (/(?:ist|ician|woman|man|men|person)$/.test(lemma) && lemma.length > 5)
      return { kind: 'person', gender: lemma.endsWith('woman') ? 'female' : fromName };
    return { kind: 'unknown', gender: 'unknown' };
  }
  const gender = genderOfWords(tokens, name);
  let title = false;
  let organisation = false;
  let given = false;
  for (const index of name) {
    const word = nameWord((tokens[index] as Token).text);
    if (ORGANISATION_NAME_WORDS.has(word)) organisation = true;
    if (TITLES.has(word) || PERSON_NOUNS.has(word)) title = true;
    if (isGivenName(word) && name.length > 1) given = true;
  }
  if (organisation && !given) return { kind: 'organisation', gender: 'unknown' };
  if (STATE_NAMES.has(token.text.toLowerCase()) && !title && !given)
    return { kind: 'state', gender: 'unknown' };
  if (PLACE_NOUNS.has(lemma)) return { kind: 'place', gender: 'unknown' };
  if (title || given || (gender !== 'unknown' && name.length === 1)) return { kind: 'person', gender };
  if (/^[A-Z]{2,5}$/.test(token.text)) return { kind: 'organisation', gender: 'unknown' };
  return { kind: 'unknown', gender };
}

function genderOfWords(tokens: readonly Token[], name: readonly number[]): Gender {
  for (const index of name) {
    const word = nameWord((tokens[index] as Token).text);
    if (MALE_WORDS.has(word)) return 'male';
    if (FEMALE_WORDS.has(word)) return 'female';
  }
  for (const index of name) {
    const gender = genderOfName((tokens[index] as Token).text.toLowerCase());
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

export const PRONOUN_NATURE: Readonly<
  Record<PronounForm, { kind: MentionKind; number: GrammaticalNumber; gender: Gender }>
> = {
  he: { kind: 'person', number: 'singular', gender: 'male' },
  she: { kind: 'person', number: 'singular', gender: 'female' },
  they: { kind: 'unknown', number: 'plural', gender: 'unknown' },
  it: { kind: 'unknown', number: 'singular', gender: 'unknown' },
  we: { kind: 'unknown', number: 'plural', gender: 'unknown' },
  i: { kind: 'person', number: 'singular', gender: 'unknown' },
};
