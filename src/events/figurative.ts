import type { Hit } from './match.ts';
import type { Parties } from './parties/index.ts';
import type { Filler } from './roles.ts';
import type { Lexicon } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { WRITINGS } from './tree/words.ts';

/** Types of which a thing can be the object in a figure of speech: "attacked the problem", "defended the idea". */
const ON_THINGS = new Set(['ASSAULT', 'COERCE', 'THREATEN']);

/** What is done to a market of stalls, never to one of shares. */
const RAZES = new Set(['bomb', 'shell', 'bombard', 'firebomb', 'torch', 'burn', 'raze', 'loot', 'raid', 'storm', 'strafe', 'mortar']); // prettier-ignore

/** What is decided, and harms without violence. */
const MEASURES = new Set(['sanction', 'tariff', 'embargo', 'policy', 'law', 'cut', 'plan', 'ban', 'budget', 'reform', 'measure', 'austerity', 'tax', 'program', 'project', 'deal', 'agreement', 'pact', 'rule', 'restriction', 'subsidy', 'treaty', 'decision', 'move', 'import', 'export', 'trade', 'bill', 'reason', 'work', 'system', 'model', 'mistake', 'failure']); // prettier-ignore

/**
 * Whether the words of an act are a figure of speech: what nobody does ("inflation eats savings", "rising seas threaten
 * the islands"), violence against what nobody can strike ("to attack the root of the problem"), and a threat that is
 * nobody's word ("cuts threaten the project").
 */
export function isFigurative(hit: Hit, parties: Parties, tree: SentenceTree, lexicon: Lexicon): boolean {
  const { actors, recipients, symmetric } = parties;
  // "our thoughts are with B": what the rule asked for by its word.
  const isThought = (filler: Filler) => isPowerless(filler, tree, lexicon) && !hit.consumed.includes(filler.head); // prettier-ignore
  if (actors.length > 0 && actors.every(isThought)) return true;
  // "Sanctions hurt farmers": measures do harm, but no violence.
  if (hit.pattern.rule.type === 'ASSAULT' && actors.length > 0 && actors.every((filler) => !filler.animate && MEASURES.has(tree.key(filler.head)))) return true; // prettier-ignore
  if (symmetric) return false;
  const { type } = hit.pattern.rule;
  if (ON_THINGS.has(type) && parties.recipientBy === 'frame' && recipients[0] !== undefined && isThought(recipients[0]) && tree.relation(recipients[0].head) === 'obj') return !(RAZES.has(hit.pattern.lemma) && tree.key(recipients[0].head) === 'market'); // prettier-ignore
  return type === 'THREATEN' && hit.pattern.lemma === 'threaten' && hit.pattern.kind === 'verb' && actors.length > 0 && actors.every((filler) => !filler.animate && !WRITINGS.has(tree.key(filler.head))); // prettier-ignore
}

/** Whether a phrase is nobody's name and tells of what is only felt, thought or happens: "a new moment". */
export function isPowerless({ animate, head }: Filler, tree: SentenceTree, lexicon: Lexicon): boolean {
  return !animate && lexicon.powerless.has(tree.key(head));
}
