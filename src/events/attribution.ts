import type { Actor } from '../core/index.ts';
import type { Matcher } from './match.ts';
import type { Roles } from './roles.ts';
import type { Lexicon } from './rules/index.ts';

/** Who says it, where the text gives an act as somebody's word: "X said that …", "according to X". */
export function attributionOf(
  matcher: Matcher,
  roles: Roles,
  predicate: number,
  lexicon: Lexicon,
): Actor | null {
  const tree = matcher.tree;
  const isAccording = (child: number) => tree.token(child).text.toLowerCase() === 'according';
  let at = predicate;
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    for (const child of tree.children(at)) {
      if (
        tree.preposition(child) === 'according_to' ||
        (isAccording(child) && tree.relation(child) !== 'ccomp')
      ) {
        const source = isAccording(child) ? tree.children(child).find((other) => tree.isNominal(other)) : child; // prettier-ignore
        const actor = source === undefined ? undefined : roles.at(source)[0]?.actors[0];
        if (actor !== undefined) return actor;
      }
      // "…, Averna said": the quoted clause is the root, the saying a parataxis.
      if (tree.relation(child) === 'parataxis' && lexicon.say.has(tree.key(child))) {
        const actor = speakerOf(matcher, roles, child);
        if (actor !== null) return actor;
      }
    }
    const governor = tree.head(at);
    if (governor < 0) return null;
    const relation = tree.relation(at);
    if (
      (relation === 'ccomp' || relation === 'parataxis' || relation === 'obj') &&
      lexicon.say.has(tree.key(governor))
    ) {
      const actor = speakerOf(matcher, roles, governor);
      if (actor !== null) return actor;
    }
    at = governor;
  }
  return null;
}

function speakerOf(matcher: Matcher, roles: Roles, verb: number): Actor | null {
  for (const subject of matcher.clauses.slots(verb).get('subj')) {
    const actor = roles.at(subject)[0]?.actors[0];
    if (actor !== undefined) return actor;
  }
  return null;
}
