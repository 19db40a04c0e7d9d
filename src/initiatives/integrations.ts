import type { SentenceTree } from '../events/index.ts';
import type { DraftMention } from './draft.ts';

const JOINING = new Set(['integrate', 'link', 'connect', 'merge', 'align', 'synchronize', 'harmonize', 'interlink', 'couple', 'integration', 'linkage', 'linking', 'alignment', 'merger', 'conjunction']); // prettier-ignore

/** "integrating the BRI with the Eurasian Economic Union": two initiatives that are to become one. */
export function findIntegrations(tree: SentenceTree, drafts: readonly DraftMention[]): DraftMention[] {
  const found: DraftMention[] = [];
  if (drafts.length < 2) return found;
  for (let index = 0; index < tree.tokens.length; index++) {
    if (!JOINING.has(tree.key(index))) continue;
    const under = drafts.filter(
      (draft) =>
        draft.head > index &&
        !draft.anaphor &&
        (tree.isUnder(draft.head, index) || isNear(tree, index, draft)),
    );
    const [one, other] = under;
    if (one === undefined || other === undefined || (one.name !== null && one.name === other.name)) continue;
    found.push({
      sentence: tree.sentence.index, first: index, last: other.last, head: index,
      kind: one.kind === 'payment-system' ? 'payment-system' : other.kind === 'union' ? 'union' : one.kind,
      name: `Integration of ${titleOf(tree, one)} with ${titleOf(tree, other)}`,
      words: [], parties: [], anaphor: false,
    }); // prettier-ignore
  }
  return found;
}

/** Behind the word with no other verb between: parsers often hang the second thing on an outer verb. */
function isNear(tree: SentenceTree, index: number, draft: DraftMention): boolean {
  if (draft.first - index > 12) return false;
  for (let at = index + 1; at < draft.first; at++) if (tree.token(at).upos === 'VERB') return false;
  return true;
}

function titleOf(tree: SentenceTree, draft: DraftMention): string {
  if (draft.name !== null && draft.kind !== 'payment-system') return `the ${draft.name}`;
  return tree.text(draft.first, draft.last).replace(/^(?:the|a|an)\s+/i, '');
}
