import { actorLike, type Actor } from '../../core/index.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';

/** Words of a name that leave no letter in its acronym. */
const SMALL = /^(?:of|the|and|for|in|on|to|de|la|du|des|del)$/i;

/** Nothing else is an acronym, whatever stands before. */
const ENDS_IN_LETTERS = /\p{Lu}\p{Lu}\.?$/u;

/**
 * "the Rapid River Forces … the RRF": where a text has told a body's whole name, the letters mean that body, whatever
 * other bears them.
 */
export function readAcronyms(read: readonly ReadSentence[]): void {
  const meant = new Map<string, Actor>();
  for (const { drafts } of read)
    for (const draft of drafts) {
      const [actor] = draft.actors;
      if (actor === undefined || draft.actors.length > 1) continue;
      const tells = !draft.open && (draft.how === 'organisation' || draft.how === 'group');
      if (!tells && (meant.size === 0 || !ENDS_IN_LETTERS.test(actor.entity_text))) continue;
      const text = nameOf(draft);
      const known = /^\p{Lu}{2,6}$/u.test(text) ? meant.get(text) : undefined;
      if (known !== undefined) {
        draft.actors = [actorLike(known, known.code, actor.entity_text)];
        draft.how = 'group';
        draft.open = false;
        draft.person = null;
        draft.score = Math.max(draft.score, 0.8);
      } else if (tells) {
        const letters = initials(text);
        if (letters.length > 1 && !meant.has(letters)) meant.set(letters, actor);
      }
    }
}

/** The words of a mention without an article or an adjective before the name. */
function nameOf({ actors }: Draft): string {
  return (actors[0]?.entity_text ?? '').replace(/^(?:the|a|an)\s+/i, '').replace(/^(?:\p{Ll}[\p{L}-]*\s+)+/u, '').replace(/\.$/, ''); // prettier-ignore
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => !SMALL.test(word));
  if (words.length < 2 || !words.every((word) => /^\p{Lu}/u.test(word))) return '';
  return words.map((word) => word[0]).join('');
}
