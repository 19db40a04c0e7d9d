import { actorLike, type Actor, type Basis, type Resolution } from '../../core/index.ts';
import type { LexicalItem } from './lexical.ts';

/** A mention while it is being built. */
export interface Draft {
  first: number;
  last: number;
  /** Token that carries the role: the last noun of the core, before any "of …". */
  core: number;
  start: number;
  end: number;
  actors: Actor[];
  how: Resolution;
  entry: string;
  score: number;
  /** Country not told by the phrase itself: the document may tell it. */
  open: boolean;
  /** Name of the person in the mention, as written. */
  person: string | null;
  /** Place phrase tied to a role: "protesters in X". */
  place: boolean;
  /** Whether the role noun is a person's: "minister", not "ministry". */
  namesPerson: boolean;
  /** The office of which a name is the holder, where it stands apart from it. */
  office: Draft | undefined;
  /** The name that the lists know, where the mention is one. */
  item: LexicalItem | undefined;
  /** How it was found of which state somebody is whom only his role tells. */
  by: Basis | undefined;
}

/** Of which state or body somebody is, and what of him is known besides. */
export type Whose = Pick<Actor, 'code'> & Partial<Actor>;

/** Says whose a draft is; its words stay. */
export function settle(draft: Draft, whose: readonly Whose[], score: number, by: Basis): void {
  const [actor] = draft.actors;
  if (actor === undefined) return;
  draft.actors = whose.map(({ code, sector, identifier_text, office }) => {
    const like = actorLike(actor, code);
    if (sector !== undefined) like.sector = sector;
    if (identifier_text !== undefined) like.identifier_text = identifier_text;
    if (office !== undefined) like.office = office;
    return like;
  });
  draft.open = false;
  draft.score = score;
  draft.by = by;
}

/** Family name of the person in a draft; '' for none. */
export function surnameOf({ person }: Draft): string {
  return person?.slice(person.lastIndexOf(' ') + 1) ?? '';
}
