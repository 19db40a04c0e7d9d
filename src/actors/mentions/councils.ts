import type { Actor, Day } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ActorContext } from './context.ts';
import type { Draft } from './draft.ts';
import { choose } from './lexical.ts';
import type { TokenView } from './tagged.ts';

/** Bodies of states by the last word of their names: "the Council" after "the Council of X", or in a text so headed. */
export class Councils {
  readonly #bodies = new Map<string, readonly Pick<Actor, 'code' | 'sector'>[]>();

  constructor({ title, publisher }: ActorContext, gazetteer: Gazetteer, day: Day | null) {
    const atoms = atomsOf(`${title ?? ''} ; ${publisher ?? ''}`);
    for (let index = 0; index < atoms.length; index++) {
      const match = gazetteer.names.longest(atoms, index);
      const entry = match === undefined ? undefined : choose(match.entries, day);
      if (match === undefined || entry === undefined) continue;
      if (entry.kind === 'organisation') this.#learn(atoms[match.last] ?? '', [entry]);
      index = match.last;
    }
  }

  learn({ how, open, actors }: Draft): void {
    if (how === 'organisation' && !open) this.#learn(actors[0]?.entity_text.split(' ').at(-1) ?? '', actors);
  }

  #learn(word: string, bodies: readonly Pick<Actor, 'code' | 'sector'>[]): void {
    if (/^(?:Council|Commission|Assembly|Court|Tribunal|Secretariat)$/.test(word))
      this.#bodies.set(`role: ${word.toLowerCase()}`, bodies);
  }

  /** "the Council", "this Court", with a capital and nothing that tells another. */
  of(
    view: TokenView,
    { open, how, first, core, last, entry }: Draft,
  ): Pick<Actor, 'code' | 'sector'> | undefined {
    if (!open || how !== 'role-noun' || core !== last || core - first !== 1) return undefined;
    if (!/^(?:the|this)$/.test(view.lower(first)) || !/^\p{Lu}/u.test(view.text(core))) return undefined;
    return this.#bodies.get(entry)?.[0];
  }
}
