import type { Hit, Matcher } from '../match.ts';
import type { Filler } from '../roles.ts';
import { lemmaKey } from '../rules/index.ts';
import type { Resolver } from './resolver.ts';

/** Acts of words, which whoever does something may do by it. */
const SAID = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'REQUEST', 'THREATEN', 'CONCEDE', 'AGREE', 'AID']);
/** And those of violence, which it must be told that he does to something. */
const DONE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']);
/** Nouns under which anything may be done: "in a separate operation, police arrested two men". */
const VAGUE = new Set(['operation', 'campaign', 'war', 'conflict', 'fight', 'battle', 'fighting', 'mission', 'case', 'incident', 'move']); // prettier-ignore
const BEFORE = new Set(['in', 'as', 'with']);
/** Verbs whose subject an act befalls, or who only looks on. */
const BEFALLS = new Set(['lose', 'suffer', 'sustain', 'see', 'witness', 'face', 'survive', 'escape', 'report', 'say', 'mourn', 'condemn', 'receive', 'hear', 'watch', 'find', 'have', 'get', 'need', 'fear', 'investigate', 'identify', 'name', 'bury', 'leave'].map(lemmaKey)); // prettier-ignore

/**
 * "In a rebuff to B, the house threw out the bill", "in a dawn raid on the office, officers seized papers": an act whose
 * doer its own phrase leaves out is done by whoever acts in the clause that it introduces.
 */
export function doersBeside(hit: Hit, { tree, clauses }: Matcher, resolver: Resolver): readonly Filler[] {
  if (hit.pattern.kind !== 'noun') return [];
  const { token } = hit;
  const { type } = hit.pattern.rule;
  const verb = tree.head(token);
  if (verb < 0 || tree.token(verb).upos !== 'VERB' || tree.relation(token) !== 'obl') return [];
  if (!BEFORE.has(tree.preposition(token)) || tree.childrenIn(token, 'det').length === 0) return [];
  if (clauses.isPassive(verb) || BEFALLS.has(tree.key(verb))) return [];
  const slots = clauses.slots(verb);
  const isBlow = DONE.has(type) && slots.has('obj') && tree.preposition(token) === 'in' && !VAGUE.has(tree.key(token)); // prettier-ignore
  if (!SAID.has(type) && !isBlow) return [];
  return slots.get('subj').flatMap((index) => resolver.at(index)).filter(({ animate }) => animate); // prettier-ignore
}

/** Verbs of whoever decides on what is told. */
const DECIDING = new Set(['announce', 'order', 'decide', 'decree', 'declare', 'impose', 'approve', 'launch', 'disclose', 'confirm', 'unveil', 'authorize'].map(lemmaKey)); // prettier-ignore

/** "The withdrawal of its staff from B, which Arvania announced on Monday": who has it done. */
export function announcersOf(hit: Hit, { tree, clauses }: Matcher, resolver: Resolver): readonly Filler[] {
  if (hit.pattern.kind !== 'noun') return [];
  for (let index = hit.token + 1; index < tree.tokens.length; index++) {
    if (tree.token(index).relation !== 'acl:relcl' || !tree.isUnder(index, hit.token)) continue;
    const isMade = tree.key(index) === 'make' && tree.childrenIn(index, 'xcomp').some((child) => tree.key(child) === 'public'); // prettier-ignore
    if (clauses.isPassive(index) || !(isMade || DECIDING.has(tree.key(index)))) continue;
    const told = clauses.slots(index).get('subj').filter((subject) => subject > hit.token && tree.isUnder(subject, index)); // prettier-ignore
    const found = told.flatMap((subject) => resolver.at(subject)).filter(({ animate }) => animate);
    if (found.length > 0) return found;
  }
  return [];
}
