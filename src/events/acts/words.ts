import { readTable } from '../../platform/index.ts';

let common: ReadonlySet<string> | null = null;
let families: ReadonlyMap<string, readonly string[]> | null = null;

/** Words that any report may hold (`data/links/common-words.tsv`). */
export function commonWords(): ReadonlySet<string> {
  common ??= new Set(readTable('data/links/common-words.tsv').flatMap(([, list = '']) => list.split(' ')));
  return common;
}

/** The families a PLOVER type belongs to (`data/links/families.tsv`); its own name where it is in none. */
export function familiesOf(type: string): readonly string[] {
  if (families === null) {
    const read = new Map<string, string[]>();
    for (const [family = '', ...types] of readTable('data/links/families.tsv'))
      for (const member of types) read.set(member, [...(read.get(member) ?? []), family]);
    families = read;
  }
  return families.get(type) ?? [type];
}
