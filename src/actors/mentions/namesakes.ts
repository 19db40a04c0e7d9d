import { isPartyCode as isState } from './codes.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';

/** The states that have a body of this name ("Congress", "the National Guard"), the best known first. */
function holdersOf({ item }: Draft): readonly string[] {
  if (item === undefined || (item.kind !== 'agency' && item.kind !== 'metonym') || item.entries.length < 2)
    return [];
  return [...new Set(item.entries.filter(({ kind }) => kind === item.kind).map(({ code }) => code))];
}

/** A body whose name several states use is that of the one the text speaks of, else of the best known. */
export function settleNamesakes(drafts: readonly Draft[], named: ReadonlySet<string>): void {
  for (const draft of drafts) {
    const holders = holdersOf(draft);
    const [first = ''] = holders;
    if (holders.length < 2 || named.has(first)) continue;
    const near = holders.filter((code) => named.has(code));
    if (near.length === 1) for (const actor of draft.actors) if (actor.code === first) actor.code = near[0] as string; // prettier-ignore
  }
}

/** Codes of all states and bodies that a text names. */
export function namedStates(read: readonly ReadSentence[]): Set<string> {
  const named = new Set<string>();
  for (const { drafts } of read)
    for (const draft of drafts)
      if (holdersOf(draft).length < 2)
        for (const { code } of draft.actors) if (isState(code)) named.add(code);
  return named;
}
