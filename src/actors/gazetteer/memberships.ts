import type { Day } from '../../core/index.ts';
import { readTable } from '../../platform/index.ts';
import { boundary } from './read.ts';

/** That a state belonged to a body for a while. */
export interface Membership {
  /** First name of the body in the gazetteer: "European Union". */
  organisation: string;
  code: string;
  from: Day | null;
  to: Day | null;
}

let memberships: readonly Membership[] | undefined;

/** All memberships of the sixty-odd bodies that `data/gazetteer/memberships.tsv` knows. */
export function allMemberships(): readonly Membership[] {
  memberships ??= readTable('data/gazetteer/memberships.tsv').map(
    ([organisation = '', code = '', from = '', to = '']) => ({
      organisation,
      code,
      from: boundary(from, 'first') ?? null,
      to: boundary(to, 'last') ?? null,
    }),
  );
  return memberships;
}

const holds = (each: Membership, day: Day): boolean =>
  (each.from === null || each.from <= day) && (each.to === null || day <= each.to);

/**
 * Codes of the members of a body on a day, sorted; empty where the body or its members are not known.
 *
 * ```ts
 * membersOf('Eurasian Economic Union', '2015-06-01'); // ['ARM', 'BLR', 'KAZ', 'RUS']
 * ```
 */
export function membersOf(organisation: string, day: Day): string[] {
  return allMemberships()
    .filter((each) => each.organisation === organisation && holds(each, day))
    .map((each) => each.code)
    .sort();
}

/** Names of the bodies that a state belonged to on a day, in the order of the file. */
export function organisationsOf(code: string, day: Day): string[] {
  return [
    ...new Set(
      allMemberships()
        .filter((each) => each.code === code && holds(each, day))
        .map((each) => each.organisation),
    ),
  ];
}
