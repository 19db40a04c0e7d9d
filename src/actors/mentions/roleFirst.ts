import { describe } from './describe.ts';
import type { Draft } from './draft.ts';
import { leftEdge, modifiesNext } from './reading.ts';
import type { Reading } from './reading.ts';
import { readRoles, tieAfter } from './roles.ts';
import type { RoleSpan } from './roles.ts';

/** Sectors whose nouns act even as part of a compound: an "army offensive" is the army's. */
const POWERS = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'REB', 'OPP', 'SPY', 'PRM', 'UAF', 'PTY']);

/** What a state has in others. */
const MISSIONS = /^role: (?:embassy|high commission|consulate|consulate general|permanent mission)$/;

const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

/** "President A's government": what the actor before owns is of the same state. */
function ownerBefore(reading: Reading, edge: number, before: Draft | undefined): ReturnType<typeof tieAfter> {
  if (before === undefined || before.last !== edge - 2) return undefined;
  if (!/^['’](s|S)?$/.test(reading.view.text(edge - 1))) return undefined;
  const codes = [...new Set(before.actors.map((actor) => actor.code))];
  return codes.includes('---') ? undefined : { codes, last: -1, place: false };
}

/** "the government and people of A": both are A's. */
function sharedTie(reading: Reading, last: number): ReturnType<typeof tieAfter> {
  const { view } = reading;
  if (view.lower(last + 1) !== 'and') return undefined;
  const next = readRoles(reading, view.lower(last + 2) === 'the' ? last + 3 : last + 2, false);
  const tie =
    next === undefined || view.lower(next.last + 1) !== 'of' ? undefined : tieAfter(reading, next.last);
  return tie === undefined ? undefined : { ...tie, last, place: false };
}

/** "the pope" is of one state, whatever stands around. */
function ownTie({ code, last }: RoleSpan): ReturnType<typeof tieAfter> {
  return code === null ? undefined : { codes: [code], last, place: false };
}

/** A role noun that no nationality stands before: "police", "the president of X", "protesters in X". */
export function roleFirst(
  reading: Reading,
  token: number,
  before: Draft | undefined,
): { draft: Draft; next: number } | undefined {
  const roles = readRoles(reading, token, true);
  if (roles === undefined || roles.first !== token) return undefined;
  // "Alexander Pope", "Ms Bishop": somebody's name.
  if (roles.code !== null && reading.view.properName(token - 1)) return undefined;
  if (/^(?:mr|mrs|ms|miss|dr)\.?$/.test(reading.view.lower(token - 1))) return undefined;
  const edge = leftEdge(reading, token);
  // "its troops in X" are not of X: whose they are, the pronoun tells.
  const owned = POSSESSIVES.has(reading.view.lower(edge));
  const told = ownTie(roles) ?? (owned ? undefined : (ownerBefore(reading, edge, before) ?? tieAfter(reading, roles.last) ?? sharedTie(reading, roles.last))); // prettier-ignore
  // "the embassy in X" is any state's but X's.
  const tie = told?.place === true && MISSIONS.test(roles.entry) ? undefined : told;
  const modifies = modifiesNext(reading.view, roles.last);
  if (modifies && reading.view.upos(roles.last) === 'ADJ') return undefined;
  // "a business deal", "people-to-people contacts": no actor, only a kind of thing.
  const hyphened = reading.view.text(roles.last + 1) === '-';
  if (modifies && tie === undefined && (hyphened || !POWERS.has(roles.sector ?? ''))) return undefined;
  roles.sector = (roles.generic ? tie?.sector : null) ?? roles.sector ?? tie?.sector ?? null;
  const draft = describe(reading, {
    code: tie?.codes[0] ?? '---',
    item: undefined,
    roles,
    first: token,
    codes: tie !== undefined && tie.codes.length > 1 ? tie.codes : undefined,
    open: tie === undefined,
    place: tie?.place ?? false,
    end: tie === undefined || tie.place ? roles.last : Math.max(roles.last, tie.last),
  });
  if (tie === undefined && roles.weak) draft.score = 0.3;
  return { draft, next: draft.last + 1 };
}
