import type { Mention } from './mentions.ts';

/** Groups mentions that are the same actor, as it becomes known. */
export class Clusters {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  /** The group a mention is in, named by its first member. */
  of(index: number): number {
    let at = index;
    while (this.parent[at] !== at) {
      const up = this.parent[at] as number;
      this.parent[at] = this.parent[up] as number;
      at = up;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.parent[Math.max(a, b)] = Math.min(a, b);
  }
}

/** Words that stand in names without telling one from another. */
const TITLE_WORDS = new Set(
  'mr mrs ms dr sir president minister prime king queen prince general the of'.split(' '),
);

/**
 * Joins names with the same words, surnames with full names before them, and repeated definite descriptions; what
 * the caller calls the same entity is the same.
 */
export function nameClusters(
  mentions: readonly Mention[],
  entityOf: (supplied: number) => string | undefined,
): Clusters {
  const clusters = new Clusters(mentions.length);
  const byName = new Map<string, number>();
  const byLastName = new Map<string, number>();
  const byEntity = new Map<string, number>();
  const byNoun = new Map<string, number>();
  mentions.forEach((mention, index) => {
    if (mention.pronoun !== null || mention.members.length > 0) return;
    const entity = mention.supplied < 0 ? undefined : entityOf(mention.supplied);
    if (entity !== undefined) {
      const earlier = byEntity.get(entity);
      if (earlier !== undefined) clusters.join(earlier, index);
      byEntity.set(entity, index);
    }
    const name = mention.name.filter((word) => !TITLE_WORDS.has(word));
    if (name.length > 0) {
      const last = name.at(-1) as string;
      const full = name.length === 1 ? last : name.join(' ');
      const earlier =
        byName.get(full) ??
        (name.length === 1 || mention.kind === 'person' ? byLastName.get(last) : undefined);
      if (earlier !== undefined && compatible(mention, mentions[earlier])) clusters.join(earlier, index);
      byName.set(full, index);
      if (mention.kind !== 'organisation' && mention.kind !== 'place') {
        byLastName.set(last, index);
        if (name.length > 1) byName.set(name[0] as string, index);
      }
      return;
    }
    if (mention.form === 'definite' || mention.form === 'demonstrative') {
      const earlier = byNoun.get(mention.lemma);
      if (earlier !== undefined && mentions[earlier]?.number === mention.number)
        clusters.join(earlier, index);
    }
    byNoun.set(mention.lemma, index);
  });
  return clusters;
}

/** Lets every mention of a group know what one of them shows: "Dr Maro Lint" tells that "Lint" is a person. */
export function shareNature(mentions: Mention[], clusters: Clusters): void {
  const known = new Map<number, { kind: Mention['kind']; gender: Mention['gender'] }>();
  mentions.forEach((mention, index) => {
    if (mention.pronoun !== null || mention.members.length > 0) return;
    const cluster = clusters.of(index);
    const entry = known.get(cluster) ?? { kind: 'unknown', gender: 'unknown' };
    if (entry.kind === 'unknown') entry.kind = mention.kind;
    if (entry.gender === 'unknown') entry.gender = mention.gender;
    known.set(cluster, entry);
  });
  mentions.forEach((mention, index) => {
    if (mention.pronoun !== null || mention.members.length > 0) return;
    const entry = known.get(clusters.of(index));
    if (mention.kind === 'unknown' && entry !== undefined) mention.kind = entry.kind;
    if (mention.gender === 'unknown' && entry !== undefined && mention.kind === 'person')
      mention.gender = entry.gender;
  });
}

function compatible(one: Mention, other: Mention | undefined): boolean {
  if (other === undefined) return false;
  return one.gender === 'unknown' || other.gender === 'unknown' || one.gender === other.gender;
}
