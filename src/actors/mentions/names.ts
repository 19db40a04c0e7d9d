import { atomsOf } from '../atoms.ts';
import type { LexicalItem } from './lexical.ts';
import type { Reading } from './reading.ts';
import { NOT_NAMES, TITLES } from './words.ts';

/** A person's (or unknown body's) name in a sentence. */
export interface NameSpan {
  last: number;
  text: string;
  surname: string;
  words: number;
  titled: boolean;
  item?: LexicalItem;
}

const PARTICLES = /^(al|el|bin|ibn|bint|van|von|der|den|de|da|do|dos|du|la|le|ben|ul|ur|uz|abu|ter|af|y)$/i;

/**
 * The name that begins at a token: a person of the gazetteer, or a run of proper nouns that no entry covers, with
 * initials and particles ("J. K. van der Berg", "al-Rashid").
 * @param afterRole a role stands before, so a single word is a name and a known name may be cut short.
 */
export function readName(reading: Reading, from: number, afterRole: boolean): NameSpan | undefined {
  const { view, at, over } = reading;
  let first = from;
  let titled = false;
  while (
    TITLES.has(view.lower(first).replace(/\.$/, '')) &&
    view.capitalised(first) &&
    (over[first] === undefined || over[first]?.kind === 'role')
  ) {
    if (!afterRole && over[first]?.kind === 'role') break;
    titled = true;
    first++;
    if (view.text(first) === '.') first++;
  }
  const known = at[first];
  if (known?.kind === 'person') {
    return {
      last: endOfName(reading, known),
      text: known.entry.name,
      surname: '',
      words: 2,
      titled,
      item: known,
    };
  }
  let last = first - 1;
  let words = 0;
  for (let token = first; token < view.length && token < first + 7; token++) {
    const text = view.text(token);
    if (
      view.properName(token) &&
      over[token] === undefined &&
      !(NOT_NAMES.has(text) && words === 0 && afterRole)
    ) {
      last = token;
      words++;
      continue;
    }
    // A first name that happens to be a word of the lists ("Jordan Bardella") is read by the guards, not here.
    const joins = (text === '-' || text === '.' || PARTICLES.test(text)) && words > 0;
    const initialParticle = words === 0 && PARTICLES.test(text) && view.properName(token + 1) && afterRole;
    if (joins || initialParticle) {
      const next = view.text(token + 1);
      const follows =
        (/^\p{Lu}/u.test(next) && over[token + 1] === undefined) || PARTICLES.test(next) || next === '-';
      const initial = text === '.' && view.text(token - 1).length === 1;
      if (follows && (text !== '.' || initial)) continue;
    }
    break;
  }
  if (last < first) return undefined;
  const tokens = view.sentence.tokens;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const base = view.sentence.start;
  const text = view.sentence.text.slice(start - base, end - base);
  return { last, text, surname: atomsOf(view.text(last)).join(' '), words, titled };
}

/** Last token of a known name with what texts add to it: "Tamim bin Hamad *al-Thani*", "Ivan Duque *Marquez*". */
export function endOfName({ view, over }: Reading, { first, last }: LexicalItem): number {
  const { tokens } = view.sentence;
  const head = tokens[last]?.head ?? -1;
  let end = last;
  for (let token = last + 1; over[token] === undefined && token < view.length; token++) {
    const { relation = '', head: above = -1 } = tokens[token] ?? {};
    const isTied = relation === 'flat' && ((first <= above && above < token) || above === head);
    if (isTied && view.properName(token)) end = token;
    else if (view.text(token) !== '-' && !(isTied && PARTICLES.test(view.text(token)))) break;
  }
  return end;
}
