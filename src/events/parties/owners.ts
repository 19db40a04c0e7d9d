import type { Matcher } from '../match.ts';
import type { Filler, Roles } from '../roles.ts';
import type { Hit } from '../match.ts';
import type { Parties } from './find.ts';
import { isKnown } from './filler.ts';

/** Acts of soldiers and police. */
const HOSTILE = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);
/** Acts that answer what those they are against have done. */
const ANSWERS = new Set(['ACCUSE', 'SANCTION', 'REJECT', 'THREATEN', 'REQUEST']);
const SUBORDINATE = new Set(['advcl', 'ccomp', 'acl']);

/**
 * Whose "its" is where only sense can tell, in a clause below another: "A left the pact after B bombed its sites" tells of
 * A's sites, since nobody bombs his own; "A condemned B after its troops shelled a village" of B's troops, since that is
 * what B is condemned for. Parties that are known stay as they are.
 */
export function settleOwners(parties: Parties, hit: Hit, matcher: Matcher, roles: Roles): Parties {
  if (parties.symmetric || !HOSTILE.has(hit.pattern.rule.type)) return parties;
  const { actors, recipients } = parties;
  const { tree, clauses } = matcher;
  const isOpen = (fillers: readonly Filler[]) => fillers.length > 0 && fillers.every((filler) => filler.possessed && !isKnown(filler)); // prettier-ignore
  const above = SUBORDINATE.has(tree.relation(hit.token)) ? tree.head(hit.token) : -1;
  if (above < 0) return parties;
  const slots = clauses.slots(above);
  const at = (slot: string) =>
    slots
      .get(slot)
      .flatMap((index) => roles.at(index))
      .filter(isKnown);
  if (isOpen(actors)) {
    const answered = ANSWERS.has(matcher.at(above)?.pattern.rule.type ?? '');
    const owner = answered ? at('obj')[0] : undefined;
    return owner === undefined
      ? parties
      : { ...parties, actors: actors.map((filler) => ofOwner(filler, owner)) };
  }
  // Of these, nobody does it to what is his own.
  const { type, mode } = hit.pattern.rule;
  if (type !== 'ASSAULT' && mode !== 'seize') return parties;
  const things = thingsOfSomebody(hit, matcher, roles);
  if (recipients.some(isKnown) || !actors.some(isKnown) || things.length === 0) return parties;
  const codes = new Set(actors.flatMap(({ actors: each }) => each.map(({ code }) => code)));
  const owner = at('subj').find((filler) => filler.actors.every(({ code }) => !codes.has(code)));
  if (owner === undefined) return parties;
  return { ...parties, recipients: things.map((filler) => ofOwner(filler, owner)), recipientBy: 'frame' };
}

/** What a pronoun owns among the objects of an act: the finder of parties leaves it out while its owner is not known. */
function thingsOfSomebody(hit: Hit, { tree }: Matcher, roles: Roles): Filler[] {
  return hit.slots
    .get('obj')
    .flatMap((index) => roles.at(index))
    .filter(({ possessed, head }) => possessed && tree.childrenIn(head, 'nmod:poss').some((child) => OWNERS.has(tree.key(child)))); // prettier-ignore
}

const OWNERS = new Set(['its', 'their', 'it', 'they']);

function ofOwner(filler: Filler, { actors: [owner] }: Filler): Filler {
  const code = owner?.code ?? '---';
  return { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code })) };
}
