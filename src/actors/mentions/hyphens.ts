import { choose } from './lexical.ts';
import type { LexicalItem } from './lexical.ts';
import type { Reading } from './reading.ts';

/** Participles after a hyphen that keep the nationality: a "US-led" coalition is American, a "US-backed" one is not. */
const KEEPING = new Set([
  'led',
  'spearheaded',
  'headed',
  'commanded',
  'dominated',
  'based',
  'owned',
  'run',
  'registered',
  'flagged',
  'held',
  'controlled',
]);
/** Words before a hyphen that turn a nationality into an attitude. */
const ATTITUDES = new Set([
  'pro',
  'anti',
  'counter',
  'non',
  'ex',
  'post',
  'pre',
  'trans',
  'all',
  'intra',
  'mid',
  'neo',
]);
/** Articles of Arabic names: "Yusuf al-Kuwaiti" is so called wherever he is from. */
const ARTICLES = new Set(['al', 'el']);
/** Participles that make the named state an actor in its own right: "US-brokered talks". */
const ACTING = new Set([
  'brokered',
  'mediated',
  'sponsored',
  'backed',
  'drafted',
  'imposed',
  'supported',
  'supplied',
  'funded',
  'proposed',
  'initiated',
]);

/** What a hyphen after a nationality makes of it. */
export function afterHyphen(reading: Reading, item: LexicalItem): 'none' | 'keeping' | 'acting' | 'other' {
  const { atoms } = reading;
  const dash = item.lastAtom + 1;
  if (atoms.text[dash] !== '-' || atoms.start[dash] !== atoms.end[item.lastAtom]) return 'none';
  const word = atoms.lower[dash + 1] ?? '';
  if (atoms.start[dash + 1] !== atoms.end[dash]) return 'none';
  if (KEEPING.has(word)) return 'keeping';
  if (ACTING.has(word)) return 'acting';
  return /(ed|ing|born|made|held|style|friendly|language|era|wide|like|trained)$/.test(word)
    ? 'other'
    : 'none';
}

/** "pro-Russian", "counter-ISIL", "al-Kuwaiti": what stands before the hyphen leaves nothing of the nationality. */
export function attitudeBefore(reading: Reading, item: LexicalItem): boolean {
  const { atoms } = reading;
  const dash = item.firstAtom - 1;
  return (
    dash > 0 &&
    atoms.text[dash] === '-' &&
    atoms.end[dash] === atoms.start[item.firstAtom] &&
    (ATTITUDES.has(atoms.lower[dash - 1] ?? '') || ARTICLES.has(atoms.lower[dash - 1] ?? ''))
  );
}

/** States joined by hyphens or strokes: "Pakistan-Russia", "Israeli/Palestinian", each once. */
export function chainOf(reading: Reading, item: LexicalItem): LexicalItem[] {
  const { atoms, gazetteer, day } = reading;
  const chain = [item];
  for (let last = item; ;) {
    const dash = last.lastAtom + 1;
    if (!/^[-/]$/.test(atoms.text[dash] ?? '') || atoms.start[dash] !== atoms.end[last.lastAtom]) break;
    const next = reading.over[atoms.token[dash + 1] ?? -1];
    let item2 = next !== undefined && next.firstAtom === dash + 1 ? next : undefined;
    if (item2 === undefined) {
      const match = gazetteer.names.longest(atoms.text, dash + 1);
      const entry = match === undefined ? undefined : choose(match.entries, day);
      const token = atoms.token[dash + 1];
      if (match !== undefined && entry !== undefined && token === last.last)
        item2 = {
          kind: entry.kind,
          entry,
          entries: match.entries,
          firstAtom: dash + 1,
          lastAtom: match.last,
          first: token,
          last: atoms.token[match.last] as number,
          start: atoms.start[dash + 1] as number,
          end: atoms.end[match.last] as number,
        };
    }
    if (item2 === undefined || !['state', 'adjective', 'capital', 'organisation'].includes(item2.kind)) break;
    chain.push(item2);
    last = item2;
  }
  return chain;
}
