import type { Actor } from '../core/index.ts';
import type { Filler } from './roles.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Acts that a state does to another; on its own people it acts with force, or yields to them. */
const ABROAD = new Set(['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'REJECT', 'SANCTION']);
const WHERE = new Set(['in', 'at', 'from', 'across', 'throughout']);
/** Sectors of those who are the state, as its bare name is. */
const STATE = new Set([null, 'GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);
/** "barred them from entering Arvania" */
const WAYS = new Set(['enter', 'leave', 'exit', 'reenter']);

/**
 * "The Arvanian premier proposed talks in Port Selm", "handed over a gift from Arvania": the bare name of the actors' own
 * country or capital tells where or whence, not to whom.
 */
export function withoutOwnLand(
  recipients: readonly Filler[],
  actors: readonly Actor[],
  type: string,
  tree: SentenceTree,
): readonly Filler[] {
  if (recipients.length === 0 || (!ABROAD.has(type) && type !== 'COERCE')) return recipients;
  const own = new Set(actors.map(({ code }) => code));
  if (own.size !== 1 || !actors.every(({ sector }) => STATE.has(sector))) return recipients;
  return recipients.filter(({ direct, head, actors: named }) => {
    const how = tree.mentionAt[head]?.how;
    const bare = direct && (how === 'name' || how === 'capital') && tree.token(head).upos === 'PROPN';
    // "invited him to visit Arvania": of promises their objects too. On its own people a state acts by force, which the
    // land stands for: but not where they only come or go.
    const where = type === 'COERCE' ? WAYS.has(tree.key(tree.head(head))) : type === 'AGREE' || WHERE.has(tree.preposition(head)); // prettier-ignore
    return !bare || !where || !named.every(({ code }) => code !== '---' && own.has(code));
  });
}
