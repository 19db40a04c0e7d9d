import type { Token } from '../../core/index.ts';
import { STATE_NAMES } from './states.ts';
import type { Gender, GrammaticalNumber, MentionKind } from './types.ts';
import {
  FEMALE_NAME,
  FEMALE_WORD,
  GIVEN_NAME,
  MALE_NAME,
  MALE_WORD,
  ORGANISATION_NAME_WORD,
  ORGANISATION_NOUN,
  PERSON_NOUN,
  PLACE_NOUN,
  type PronounForm,
  TITLE,
  traitsOf,
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
  const noun = traitsOf(lemma);
  if (token.upos !== 'PROPN') {
    const gender = genderBy(noun, MALE_WORD, FEMALE_WORD);
    // A common noun before a name ("student Maro Lint"): the given name tells the gender.
    const fromName = gender === 'unknown' ? genderOfWords(tokens, name) : gender;
    if (noun & PERSON_NOUN) return { kind: 'person', gender: fromName };
    if (noun & ORGANISATION_NOUN) return { kind: 'organisation', gender: 'unknown' };
    if (noun & PLACE_NOUN) return { kind: 'place', gender: 'unknown' };
    if (lemma.length > 5 && /(?:ist|ician|woman|man|men|person)$/.test(lemma))
      return { kind: 'person', gender: lemma.endsWith('woman') ? 'female' : fromName };
    return { kind: 'unknown', gender: 'unknown' };
  }
  const gender = genderOfWords(tokens, name);
  let seen = 0;
  for (const index of name) seen |= traitsOf(nameWord((tokens[index] as Token).text));
  const title = (seen & (TITLE | PERSON_NOUN)) !== 0;
  const given = name.length > 1 && (seen & GIVEN_NAME) !== 0;
  if (seen & ORGANISATION_NAME_WORD && !given) return { kind: 'organisation', gender: 'unknown' };
  if (!title && !given && STATE_NAMES.has(token.text.toLowerCase()))
    return { kind: 'state', gender: 'unknown' };
  if (noun & PLACE_NOUN) return { kind: 'place', gender: 'unknown' };
  if (title || given || (gender !== 'unknown' && name.length === 1)) return { kind: 'person', gender };
  if (/^[A-Z]{2,5}$/.test(token.text)) return { kind: 'organisation', gender: 'unknown' };
  return { kind: 'unknown', gender };
}

function genderOfWords(tokens: readonly Token[], name: readonly number[]): Gender {
  for (const index of name) {
    const gender = genderBy(traitsOf(nameWord((tokens[index] as Token).text)), MALE_WORD, FEMALE_WORD);
    if (gender !== 'unknown') return gender;
  }
  for (const index of name) {
    const traits = traitsOf((tokens[index] as Token).text.toLowerCase());
    // Some names are of both.
    if ((traits & GIVEN_NAME) !== GIVEN_NAME) {
      const gender = genderBy(traits, MALE_NAME, FEMALE_NAME);
      if (gender !== 'unknown') return gender;
    }
  }
  return 'unknown';
}

function genderBy(traits: number, male: number, female: number): Gender {
  return traits & male ? 'male' : traits & female ? 'female' : 'unknown';
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
