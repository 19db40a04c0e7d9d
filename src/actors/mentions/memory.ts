import { actorLike, type Actor, type Day } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import { isElsewhere, isOfState, isStrange, mayBeNamed } from './strangers.ts';
import { personBySurname } from './surnames.ts';
import type { TokenView } from './tagged.ts';

/** What earlier sentences told about people, by family name and by full name. */
export class Memory {
  readonly #people = new Map<string, Actor>();
  /** By every other word of a full name; null where two people bear it. */
  readonly #byOtherNames = new Map<string, { name: string; actor: Actor } | null>();
  readonly #strangers = new Set<string>();

  learn(name: string, actor: Actor): void {
    const atoms = atomsOf(name);
    const surname = atoms[atoms.length - 1];
    this.#people.set(atoms.join(' '), actor);
    if (surname !== undefined && surname.length > 1) this.#people.set(surname, actor);
    for (const word of name.split(' ').slice(0, -1)) {
      const bearer = this.#byOtherNames.get(word);
      const same = bearer === undefined || bearer?.actor.entity_text === actor.entity_text;
      this.#byOtherNames.set(word, same ? { name, actor } : null);
    }
  }

  /** A person of whom no list knows: the family name alone is then his, and no office-holder's. */
  meet(name: string): void {
    this.#strangers.add(name.slice(name.lastIndexOf(' ') + 1));
  }

  isStranger(surname: string): boolean {
    return this.#strangers.has(surname);
  }

  recall(name: string): Actor | undefined {
    const atoms = atomsOf(name);
    const whole = this.#people.get(atoms.join(' '));
    if (whole !== undefined) return whole;
    const namesake = this.#people.get(atoms[atoms.length - 1] ?? '');
    // "Anna Starmer" is not Keir Starmer.
    const own = namesake?.identifier_text;
    if (namesake !== undefined) return own === undefined || mayBeNamed(name, own) ? namesake : undefined;
    // "Prime Minister Sombat Vilay … Sombat", "Minister Ana Prask Olvar … Prask": not everywhere the last word is the family's.
    return this.#byOtherNames.get(name)?.actor;
  }

  /** The whole name of whom one word of it means; undefined where no other than a family name tells him. */
  wholeName(word: string): string | undefined {
    return this.#byOtherNames.get(word)?.name;
  }
}

/** @param named codes that the text names; those of people found by their family names join them. */
export function resolveFromMemory(
  read: readonly ReadSentence[],
  view: TokenView,
  draft: Draft,
  memory: Memory,
  gazetteer: Gazetteer,
  day: Day | null,
  named: Set<string>,
): void {
  const [actor] = draft.actors;
  // At the end of a sentence a short name may have kept the full stop.
  const person = draft.person?.replace(/\.$/, '');
  if (person === undefined || actor === undefined) return;
  if (draft.how === 'unresolved') {
    const known = memory.recall(person);
    if (known !== undefined) {
      holdOffice(draft, actor, known, 0.8);
      draft.open = known.code === '---';
      draft.person = memory.wholeName(person) ?? person;
      return;
    }
    if (memory.isStranger(person) || isStrange(view, draft, gazetteer)) return;
    const ofState = (): boolean => isOfState(read, view, draft);
    const found = personBySurname(gazetteer, person, day, named, ofState);
    if (found === undefined) {
      if (person.includes(' ')) memory.meet(person);
      return;
    }
    if (isElsewhere(read, view, draft)) return;
    holdOffice(draft, actor, found.actor, found.score);
    memory.learn(found.name ?? person, found.actor);
    named.add(found.actor.code);
    return;
  }
  // "Crown Prince Ormo ben Talvik … Prince Ormo"
  const bearer = draft.open && !person.includes(' ') ? memory.recall(person) : undefined;
  if (bearer !== undefined && bearer.code !== '---') {
    holdOffice(draft, actor, bearer, 0.8);
    return;
  }
  memory.learn(person, actor);
}

/** A mention means somebody known, in the words it has. */
function holdOffice(draft: Draft, { entity_text: words }: Actor, known: Actor, score: number): void {
  draft.actors = [actorLike(known, known.code, words)];
  draft.how = 'office-holder';
  draft.open = false;
  draft.score = score;
}
