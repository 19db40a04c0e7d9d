/** What can get lost when an event of another data set is put into PLOVER. Each is one bit of a row's `lost`. */
export interface Loss {
  bit: number;
  code: string;
  meaning: string;
}

const TEXT = `
actor-unknown|the country of the actor is not known: the source gives none, or a code that names no state
recipient-unknown|the country of the recipient is not known: the source gives none, or a code that names no state
actor-folded|the actor's territory or former state is counted as part of the state that it belongs to
recipient-folded|the recipient's territory or former state is counted as part of the state that it belongs to
actor-narrower|the source says more of the actor than a PLOVER sector can: religion, ethnic group, further roles
recipient-narrower|the source says more of the recipient than a PLOVER sector can: religion, ethnic group, further roles
actor-sector|the role that the source gives the actor has no PLOVER sector
recipient-sector|the role that the source gives the recipient has no PLOVER sector
code-coarser|the code says more than type, mode and contexts of PLOVER can
code-parent|the code is not in the ontology as it stands; the code above it was taken
context-unknown|the source names a context that the PLOVER codebook of 2021 does not have
mode-unknown|the source names a mode that the PLOVER codebook of 2021 does not have
place-unknown|the place has a country code that names no state
several-parties|the source names further actors or recipients; only the first of each is kept
score-replaced|the source gives a score of its own; the score of the codebook is used`;

/** All losses, in the order of their bits. */
export const LOSSES: readonly Loss[] = TEXT.trim()
  .split('\n')
  .map((line, index) => {
    const [code = '', meaning = ''] = line.split('|');
    return { bit: 1 << index, code, meaning };
  });

/** The bit of a loss. @throws RangeError for a code that is none. */
export function lossBit(code: string): number {
  const loss = LOSSES.find((entry) => entry.code === code);
  if (loss === undefined) throw new RangeError(`"${code}" is no loss`);
  return loss.bit;
}

/** The losses of a row, in words. */
export function lossesOf(bits: number): string[] {
  return LOSSES.filter(({ bit }) => (bits & bit) !== 0).map(({ meaning }) => meaning);
}
