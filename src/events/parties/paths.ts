import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { Path } from '../rules/index.ts';
import { isOfSame } from './nearby.ts';
import type { Resolver } from './resolver.ts';

/** Codes of bodies that are of no state. */
export const BODIES: ReadonlySet<string> = new Set(['UNO', 'EUR', 'IGO', 'NGO']);
const OBJECT: Path = ['obj'];

/**
 * The ways to a recipient, as the rule has them; but "endorsed B's bid for a seat in the council" tells of B: an object that
 * is another state's, and no word of the act, comes before those that it is only about.
 */
export function orderedPaths(
  hit: Hit,
  paths: readonly Path[],
  taken: readonly Filler[],
  resolver: Resolver,
): readonly Path[] {
  const at = paths.findIndex((path) => path.length > 1 && path[0] === 'obj');
  const object = paths.findIndex((path) => path.length === 1 && path[0] === 'obj');
  // What is handed over comes beside those who receive it.
  if (at < 0 || object < at || hit.pattern.rule.type === 'RETREAT') return paths;
  const owners = hit.slots
    .get('obj')
    .flatMap((index) => (hit.consumed.includes(index) ? [] : resolver.at(index)));
  const states = codesOf(owners.filter((filler) => !filler.possessed && !isOfSame(filler, taken)));
  if (states.size === 0) return paths;
  const about = codesOf(paths.slice(at, object).flatMap((path) => resolver.along(hit.token, hit, path)));
  if ([...about].some((code) => states.has(code))) return paths;
  return [...paths.slice(0, at), OBJECT, ...paths.slice(at)];
}

/** Codes of the states among some fillers. */
function codesOf(fillers: readonly Filler[]): Set<string> {
  return new Set(fillers.flatMap(({ actors }) => actors.map(({ code }) => code)).filter((code) => code !== '---' && !BODIES.has(code))); // prettier-ignore
}
