import { FUNCTION_WORDS } from './words.ts';

/** A document's text, of which is asked whose family names it tells: each is looked for once. */
export class WholeText {
  readonly text: string;
  readonly #surnames = new Map<string, boolean>();

  constructor(text: string) {
    this.text = text;
  }

  /** "Odile Bern, a baker, …": whether the text tells of somebody by a first name, this family name and an occupation or age. */
  tellsOf(surname: string): boolean {
    let told = this.#surnames.get(surname);
    if (told === undefined) this.#surnames.set(surname, (told = isToldOf(this.text, surname)));
    return told;
  }
}

function isToldOf(text: string, surname: string): boolean {
  // By hand, since a pattern with the name in it would be compiled for every name.
  const sought = ` ${surname}, `;
  for (let at = text.indexOf(sought); at > 0; at = text.indexOf(sought, at + 1)) {
    const firstName = FIRST_NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[1];
    const after = at + sought.length;
    if (firstName === undefined || !TOLD_OF.test(text.slice(after, after + LONGEST_NAME))) continue;
    return !FUNCTION_WORDS.has(firstName.toLowerCase()) && !COMPASS.test(firstName);
  }
  return false;
}

const FIRST_NAME_BEFORE = /(\p{Lu}\p{Ll}+)$/u;
const TOLD_OF = /^(?:an? (?:\p{L}+ )?\p{Ll}|aged |\d\d,)/u;
/** No first name or word of an occupation is longer, in letters. */
const LONGEST_NAME = 60;
const COMPASS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|New|Saint|San|Santa|Old|Port|Lake|Mount|City|Province|State|Republic|President|Minister|Mayor|Ambassador|Near|Outside|Around|Across)$/; // prettier-ignore
