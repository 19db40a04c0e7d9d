/** What can get lost when an event of another data set is put into PLOVER. Each is one bit of an event's `lost`. */
export interface Loss {
  bit: number;
  code: string;
  meaning: string;
}

/** Losses of an actor stand in pairs: the actor's, and right after it the same of the recipient. */
const ACTOR = `
unknown|gives no country, or a code that names no state
folded|is a territory or former state, counted as the state it belongs to
narrower|is told more of than a PLOVER sector can hold: religion, ethnic group, further roles
sector|has a role for which PLOVER has no sector
several|stands among others; only the first is shown, though all are counted`;

const OTHERS = `
code-coarser|the code says more than type, mode and contexts of PLOVER can
code-parent|the code is not in its ontology; the code above it was taken
context-unknown|a context that the PLOVER codebook of 2021 does not have
mode-unknown|a mode that the PLOVER codebook of 2021 does not have`;

function linesOf(text: string): [code: string, meaning: string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string]);
}

/** All losses, in the order of their bits. */
export const LOSSES: readonly Loss[] = [
  ...linesOf(ACTOR).flatMap(([code, meaning]) => [
    [`actor-${code}`, `the actor ${meaning}`] as const,
    [`recipient-${code}`, `the recipient ${meaning}`] as const,
  ]),
  ...linesOf(OTHERS),
].map(([code, meaning], index) => ({ bit: 1 << index, code, meaning }));

/** The bit of a loss. @throws RangeError for a code that is none. */
export function lossBit(code: string): number {
  const loss = LOSSES.find((entry) => entry.code === code);
  if (loss === undefined) throw new RangeError(`"${code}" is no loss`);
  return loss.bit;
}

/** The losses of an actor, as those of a recipient. */
export function ofRecipient(actorBits: number): number {
  return actorBits << 1;
}

/** The losses of an event, in words. */
export function lossesOf(bits: number): string[] {
  return LOSSES.filter(({ bit }) => (bits & bit) !== 0).map(({ meaning }) => meaning);
}
