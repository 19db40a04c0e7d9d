import { isPartyCode as isState } from './codes.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';

/** The states that have a body of this name ("Congress", "the National Guard"), the best known first. */
function holdersOf({ item }: Draft): readonly string[] {
  if (item === undefined || (item.kind !== 'agency' && item.kind !== 'metonym') || item.entries.length < 2)
    return [];
  return [...new Set(item.entries.filter(({ kind }) => kind === item.kind).map(({ code }) => code))];
}

/**
 * A body whose name several states use is that of the one its sentence speaks of, else of the one the text tells of most,
 * else of the best known.
 */
export function settleNamesakes(drafts: readonly Draft[], named: ReadonlyMap<string, number>): void {
  const shared = new Map(drafts.map((draft) => [draft, holdersOf(draft)] as const).filter(([, holders]) => holders.length > 1)); // prettier-ignore
  if (shared.size === 0) return;
  const here = new Set(drafts.flatMap((draft) => (shared.has(draft) ? [] : draft.actors.map(({ code }) => code)))); // prettier-ignore
  for (const [draft, holders] of shared) {
    const [first = ''] = holders;
    const times = (code: string) => (named.get(code) ?? 0) + (here.has(code) ? HERE : 0);
    const [most = '', second = ''] = holders.filter((code) => named.has(code)).toSorted((a, b) => times(b) - times(a)); // prettier-ignore
    if (most === '' || (second !== '' && times(second) === times(most))) continue;
    for (const actor of draft.actors) if (actor.code === first) actor.code = most;
  }
}

/** More than a text tells of any state. */
const HERE = 1000;

/** Codes of all states and bodies that a text names, and how often. */
export function namedStates(read: readonly ReadSentence[]): Map<string, number> {
  const named = new Map<string, number>();
  for (const { drafts } of read)
    for (const draft of drafts)
      if (holdersOf(draft).length < 2)
        for (const { code } of draft.actors) if (isState(code)) named.set(code, (named.get(code) ?? 0) + 1);
  return named;
}
