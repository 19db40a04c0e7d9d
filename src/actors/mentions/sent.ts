import type { Token } from '../../core/index.ts';
import { doerOf, firstOf } from './acts.ts';
import type { Draft } from './draft.ts';
import type { TokenView } from './tagged.ts';
import { PLACE_PREPOSITIONS } from './words.ts';

/** What a state does with its own: nobody sends another's soldiers. */
const DISPOSES = /^(?:send|dispatch|deploy|lend|contribute|provide|offer|promise|pledge|commit|keep|station|base|have|maintain|withdraw|pull|fly|post|lose|mobili[sz]e|mass|supply|bring)$/; // prettier-ignore
/** Those whom a state has to send. */
const ITS_OWN = /^role: .*(?:troops?|soldier|officer|police|force|trainer|team|expert|engineer|doctor|medic|nurse|adviser|advisor|instructor|personnel|battalion|brigade|regiment|squadron|rescuer|firefighter|marine|observer|monitor|inspector|peacekeeper|staff|envoy|delegation|sapper|commando|gendarme|guard|sailor|navy|army|mission)s?$/; // prettier-ignore

/**
 * Of which states those are whom they send, keep or lose: "Arvania and Belmark sent soldiers", "Arvania, which has
 * troops in the region", "advisers lent by Arvania"; [] where nobody is said to.
 */
export function senders(view: TokenView, drafts: readonly Draft[], draft: Draft): string[] {
  // "troops in Arvania": only where they are.
  const isPlaced =
    draft.how === 'description' && draft.score < 0.9 && PLACE_PREPOSITIONS.has(view.lower(draft.last + 1));
  const isWhose = (draft.open && draft.how === 'role-noun') || isPlaced;
  if (!view.parsed || !isWhose || draft.person !== null || !ITS_OWN.test(draft.entry)) return [];
  const { tokens } = view.sentence;
  const sender = senderOf(tokens, firstOf(tokens, draft.core));
  if (sender < 0) return [];
  const all = tokens.flatMap(({ head, relation }, index) => index === sender || (head === sender && relation === 'conj') ? [index] : []); // prettier-ignore
  const known = drafts.filter(({ open, place, first, last }) => !open && !place && all.some((word) => first <= word && word <= last)); // prettier-ignore
  const codes = known.flatMap(({ actors }) => actors.map(({ code }) => code));
  return [...new Set(codes.filter((code) => code !== '---'))];
}

function senderOf(tokens: readonly Token[], noun: number): number {
  const { head = -1, relation } = tokens[noun] ?? {};
  if (relation === 'obj' && DISPOSES.test(tokens[head]?.lemma ?? '')) return doerOf(tokens, head);
  // "soldiers were sent by Arvania", "soldiers sent by Arvania"
  const verb = relation === 'nsubj:pass' ? head : tokens.findIndex((token) => token.head === noun && token.relation === 'acl'); // prettier-ignore
  if (!DISPOSES.test(tokens[verb]?.lemma ?? '')) return -1;
  return tokens.findIndex((token) => token.head === verb && token.relation === 'obl:agent');
}
