import type { Hit, Matcher } from '../match.ts';
import type { Filler } from '../roles.ts';
import { WRITINGS } from '../tree/words.ts';
import { isRemark } from '../belonging.ts';
import type { Resolver } from './resolver.ts';

/** Clauses that say on what an act depends. */
const CONDITIONS = [
  'if+',
  'unless+',
  'until+',
  'before+',
  'in_case+',
  'should+',
  'lest+',
  'as_long_as+',
  'once+',
];
/** Clauses that say what it answers. */
const OCCASIONS = ['after+', 'because+', 'when+'];
/** Acts that answer what another did. */
const ANSWERS = new Set(['SANCTION', 'REJECT', 'ACCUSE', 'MOBILIZE', 'THREATEN', 'RETREAT', 'CONCEDE']);
/** By these somebody lets another act, or asks it of him. */
const LETTING = new Set(['agree', 'consent', 'allow', 'permit', 'invite', 'ask', 'request', 'appeal', 'authorize', 'approve']); // prettier-ignore
const LEAVE = new Set(['consent', 'permission', 'leave', 'approval', 'invitation', 'request']);
/** Behind these stands whom a thing is made, meant or bad for. */
const SIDES = ['iobj', 'obj', 'to', 'for', 'from', 'against', 'on', 'in', 'by', 'subj'];

/** What stands before the place of an act: "in districts that border B". */
const PLACES = ['in', 'on', 'near', 'from', 'to'];
const OBJECTS = ['obj'];
const SUBJECT = ['subj'];
/** Places of a passive's subject. */
const PATIENT = ['obj', 'iobj'];

/**
 * Who is named in clauses beside or below an act that names nobody else, the closest tie first: to whom the letter went in
 * which it is said; who can still prevent it ("will leave the treaty if B breaks it"); whom the thing concerns ("withdrew a
 * bill that angered B"); whom it answers ("froze aid after B seized power").
 */
export function inOtherClauses(
  hit: Hit,
  matcher: Matcher,
  resolver: Resolver,
  isWanted: (filler: Filler) => boolean,
  isForeign: (filler: Filler) => boolean,
): readonly Filler[] {
  const { tree, clauses } = matcher;
  const fillers = (indexes: readonly number[]) =>
    indexes
      .filter((index) => tree.token(index).upos !== 'PRON')
      .flatMap((index) => resolver.at(index))
      .filter(isWanted);
  const first = (clause: number, sides: readonly string[], thing = -1) => {
    const slots = clauses.slots(clause);
    for (const side of sides) {
      const found = fillers(slots.get(side).filter((index) => index !== thing));
      if (found.length > 0) return found;
    }
    return sides !== SIDES
      ? []
      : slots.get('comp').flatMap((comp) => fillers(clauses.slots(comp).get('subj')));
  };
  const who = (clause: number) => first(clause, clauses.isPassive(clause) ? PATIENT : SUBJECT);
  const own = hit.carrier >= 0 ? clauses.slots(hit.carrier) : hit.slots;
  const beside = (marks: readonly string[]) => {
    const found: number[] = [];
    for (const mark of marks)
      for (const slots of [hit.slots, own])
        for (const clause of slots.get(mark)) found.push(clause, ...tree.childrenIn(clause, 'conj'));
    return found;
  };
  const above = tree.head(hit.token);
  // "handed the minister a letter demanding it", "sent a letter to B, asking it to leave"
  const sent = tree.relation(hit.token) === 'advcl' && above >= 0 ? clauses.slots(above).get('obj').find((object) => WRITINGS.has(tree.key(object))) : undefined; // prettier-ignore
  const letter = tree.relation(hit.token) === 'acl' ? above : (sent ?? -1);
  const things = () => [hit.token, ...hit.slots.get('obj'), ...hit.slots.get('comp').flatMap((comp) => clauses.slots(comp).get('obj'))]; // prettier-ignore
  const within = (nouns: readonly number[], sides: readonly string[]) =>
    nouns.flatMap((noun) => tree.childrenIn(noun, 'acl').filter((clause) => clause !== hit.token).flatMap((clause) => first(clause, sides, noun))); // prettier-ignore
  const searches = [
    () => (letter >= 0 && WRITINGS.has(tree.key(letter)) ? addressees(tree.head(letter), letter) : []),
    () => beside(CONDITIONS).flatMap(who),
    () => beside(CONDITIONS).flatMap((clause) => first(clause, SIDES)),
    // Of people it is told what they did elsewhere: "surrounded pirates who had seized a ship of B".
    () => within(things().filter((thing) => !isRemark(tree, thing)).filter((thing) => thing === hit.token || !resolver.at(thing).some(({ animate }) => animate)), SIDES), // prettier-ignore
    () =>
      within(
        PLACES.flatMap((slot) => hit.slots.get(slot)),
        OBJECTS,
      ),
    () => (ANSWERS.has(hit.pattern.rule.type) ? [...beside(OCCASIONS).filter((clause) => !isLeave(clause)).flatMap(who), ...told(own.get('after'))].filter(isForeign) : []), // prettier-ignore
  ];
  /** "crossed the border after B gave its consent": who lets an act happen is not whom it answers. */
  function isLeave(clause: number): boolean {
    return LETTING.has(tree.key(clause)) || clauses.slots(clause).get('obj').some((one) => LEAVE.has(tree.key(one))); // prettier-ignore
  }
  function addressees(sender: number, noun: number): Filler[] {
    const to = tree.childrenIn(noun, 'nmod').filter((child) => tree.preposition(child) === 'to');
    return fillers(to.length > 0 || sender < 0 ? to : clauses.slots(sender).get('to'));
  }
  /** "after a ship of B sailed into the bay": parsers take the clause for a noun and what is told of it. */
  function told(nouns: readonly number[]): Filler[] {
    return fillers(nouns.filter((noun) => tree.childrenIn(noun, 'acl').some((clause) => tree.token(clause).relation === 'acl'))); // prettier-ignore
  }
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}
