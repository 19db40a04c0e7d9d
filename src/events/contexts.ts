import type { Candidate } from './candidates.ts';
import { readContextWords } from './context-words.ts';

/** What an event is about: the rule's own contexts and those its arguments' words speak of, at most four. */
export function contextsOf(candidate: Candidate): string[] {
  const { hit, tree } = candidate;
  const found = new Set<string>(hit.pattern.rule.contexts);
  const words = readContextWords();
  const clause = hit.pattern.kind === 'noun' && hit.carrier >= 0 ? hit.carrier : hit.token;
  let looked = 0;
  for (const index of tree.subtree(
    clause,
    (child) => tree.token(child).relation === 'acl:relcl' || tree.relation(child) === 'parataxis',
  )) {
    if (looked++ > 60 || found.size >= 4) break;
    const told = words.get(tree.key(index));
    if (told !== undefined) for (const context of told) found.add(context);
  }
  return [...found].slice(0, 4);
}
