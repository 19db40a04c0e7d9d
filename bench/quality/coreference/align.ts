import type { Mention } from '../../../src/language/coreference/mentions.ts';
import type { GoldDocument, GoldMention } from './gum.ts';

/** Gold mention of each found mention: the same head word, and joined phrases with joined phrases. */
export function alignGold(document: GoldDocument, mentions: readonly Mention[]): (GoldMention | null)[] {
  const byHead = new Map<string, GoldMention>();
  const joinedByHead = new Map<string, GoldMention>();
  for (const gold of document.mentions) {
    const key = `${gold.sentence}:${gold.head}`;
    const table = gold.joined ? joinedByHead : byHead;
    const earlier = table.get(key);
    // Of several mentions with one head the widest is the entity; the others are its appositions.
    if (earlier === undefined || gold.last - gold.first > earlier.last - earlier.first) table.set(key, gold);
  }
  return mentions.map((mention) => {
    const key = `${mention.sentence}:${mention.head}`;
    if (mention.members.length > 0) return joinedByHead.get(key) ?? null;
    return byHead.get(key) ?? (mention.pronoun === null ? (joinedByHead.get(key) ?? null) : null);
  });
}

const ACTOR_TYPES = new Set(['person', 'organization', 'place']);

/** Whether a gold mention is of something that can act. */
export function isActor(gold: GoldMention | null | undefined): boolean {
  return gold !== null && gold !== undefined && ACTOR_TYPES.has(gold.type);
}
