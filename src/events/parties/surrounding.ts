import type { Hit, Matcher } from '../match.ts';
import type { Filler, Roles } from '../roles.ts';
import { announcersOf, doersBeside } from './beside.ts';
import type { Nearby } from './nearby.ts';
import type { Resolver } from './resolver.ts';

/** Acts whose noun says with "from" who speaks. */
const WORDED = new Set(['ACCUSE', 'CONCEDE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE']);

/** Who acts when the rule's places are empty: the subject of the clause the predicate stands in. */
export function surrounding(
  hit: Hit,
  matcher: Matcher,
  roles: Roles,
  resolver: Resolver,
  nearby: Nearby,
): Filler[] {
  for (const slot of ['clause', 'subj', 'mod', 'poss', 'by']) {
    const found = hit.slots
      .get(slot)
      .flatMap((index) => resolver.at(index))
      .filter((filler) => filler.head !== hit.token);
    if (found.length > 0) return found;
  }
  // "received an apology from B": whose words they are.
  const authors = hit.pattern.kind === 'noun' && WORDED.has(hit.pattern.rule.type) ? hit.slots.get('from').flatMap((index) => resolver.at(index)).filter(({ animate }) => animate) : []; // prettier-ignore
  if (authors.length > 0) return authors;
  const announced = announcersOf(hit, matcher, resolver);
  if (announced.length > 0) return [...announced];
  const beside = doersBeside(hit, matcher, resolver);
  if (beside.length > 0) return [...beside];
  const subject = nearby.leftSubject(hit);
  // "faces protests": who faces them is whom they are against.
  if (subject >= 0 && !hit.slots.get('against').includes(subject)) return roles.at(subject);
  return hit.pattern.rule.type !== 'PROTEST' ? [] : ['as+', 'when+'].flatMap((slot) => [...hit.slots.get(slot)]).flatMap((clause) => matcher.clauses.slots(clause).get('subj')).flatMap((one) => resolver.at(one)); // prettier-ignore
}
