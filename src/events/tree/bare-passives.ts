import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs that do something to somebody who must be named: without an object it is done to their subject. */
const NEED_OBJECT = new Set(['kill', 'wound', 'injure', 'arrest', 'jail', 'detain', 'imprison', 'sentence', 'charge', 'accuse', 'convict', 'acquit', 'urge', 'tell', 'ask', 'order', 'invite', 'force', 'expel', 'deport', 'free', 'release', 'rescue', 'ban', 'bar', 'suspend', 'sanction', 'execute', 'abduct', 'kidnap', 'behead', 'murder', 'assassinate', 'evacuate', 'displace', 'extradite', 'seize', 'fine', 'blame', 'criticize', 'condemn', 'praise', 'oust', 'target', 'indict', 'impeach', 'exile', 'pardon', 'hang', 'torture', 'massacre', 'block', 'foil', 'blacklist', 'remand', 'stab', 'bomb', 'shell', 'poison'].map(lemmaKey)); // prettier-ignore
const STOPS = new Set(['.', '?', '!', ';', ':']);

/** "Two soldiers killed in X", "A urged to free B": a headline leaves the auxiliary of its passive out. */
export function isBarePassive(tree: SentenceTree, verb: number): boolean {
  const { xpos } = tree.token(verb);
  if ((xpos !== 'VBN' && xpos !== 'VBD') || tree.head(verb) >= 0 || !NEED_OBJECT.has(tree.key(verb))) return false; // prettier-ignore
  if (STOPS.has(tree.tokens.at(-1)?.text ?? '')) return false;
  return !tree.children(verb).some((child) => OBJECTS.has(tree.relation(child)));
}

/** What such a verb has in the active; "told to leave" has its object before it. */
const OBJECTS = new Set(['obj', 'iobj', 'ccomp', 'aux']);
