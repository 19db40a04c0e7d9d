import type { Event } from '../core/index.ts';
import type { Candidate } from './candidates.ts';

const AT = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'on', 'off', 'around', 'throughout']);

/** Where an event took place, as far as the clause says: the actor mention behind "in" or "at". */
export function placeOf(candidate: Candidate): Event['event_loc'] {
  const { tree, hit } = candidate;
  const clause = hit.carrier >= 0 ? [hit.token, hit.carrier] : [hit.token];
  for (const top of clause)
    for (const child of tree.children(top)) {
      if (!AT.has(tree.preposition(child))) continue;
      const mention = tree.mentionAt[child];
      const actor = mention?.actors[0];
      if (mention === undefined || actor === undefined || actor.code === '---') continue;
      return { country: actor.code, name: tree.text(mention.first, mention.last) };
    }
  return null;
}
