import type { Sentence, Token } from '../../core/index.ts';
import { possessorLink, type Known } from './groups.ts';
import type { CoreferenceLink } from './types.ts';

/** What nobody does to his own: whose it is, he complains who tells of it. */
const HARMING = new Set(
  `ram attack hit strike bomb shell sink seize shoot kill detain arrest violate enter invade hack raid burn destroy damage
  target breach cross occupy steal expel deport block ban freeze confiscate jam poison abduct kidnap`.split(
    /\s+/,
  ),
);

/**
 * "A said a ship of B had rammed one of its boats": the pronoun means A, who tells of it, though B is nearer and the subject
 * of the clause.
 */
export function complaintLinks(
  sentences: readonly Sentence[],
  rows: readonly (readonly Known[])[],
): CoreferenceLink[] {
  const links: CoreferenceLink[] = [];
  for (const [position, sentence] of sentences.entries())
    for (let at = 0; at < sentence.tokens.length; at++) {
      const { text, relation } = sentence.tokens[at] as Token;
      if (text !== 'its' || relation !== 'nmod:poss') continue;
      const teller = complainant(sentence.tokens, at);
      const owner =
        teller < 0 ? undefined : rows[position]?.find(({ candidate }) => candidate.head === teller);
      if (owner !== undefined && owner.candidate.kind !== 'person') links.push(possessorLink(sentence, at, owner)); // prettier-ignore
    }
  return links;
}

/** The subject above the clause of the harm that is done to what somebody possesses; −1 for none. */
function complainant(tokens: readonly Token[], possessor: number): number {
  let at = tokens[possessor]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < 3 && /^(?:nmod|compound)/.test(tokens[at]?.relation ?? ''); steps++)
    at = tokens[at]?.head ?? -1;
  if (tokens[at]?.relation !== 'obj') return -1;
  const verb = tokens[at]?.head ?? -1;
  if (!HARMING.has(tokens[verb]?.lemma ?? '') || tokens[verb]?.relation !== 'ccomp') return -1;
  const says = tokens[verb].head;
  return tokens.findIndex(({ head, relation }) => head === says && relation === 'nsubj');
}
