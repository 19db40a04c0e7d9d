import { plainLetters } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isStateCode } from './codes.ts';
import type { ReadSentence } from './find.ts';
import type { TokenView } from './tagged.ts';

/** What stands before a label at most: "- Arvania: …", "• Belmark – …". */
const BULLETS = new Set(['•', '·', '*', '–', '—', '-']);
/** What parts a label from its item. */
const MARKS = new Set([':', '–', '—', '―', '-', '--']);
/** How many words the name of a state has at most. */
const LONGEST = 4;
/** Of so many states a text has to tell in this way to be a list: one label alone is a dateline or a headline. */
const FEWEST = { label: 2, place: 3 };

/**
 * The state under which each sentence of a list stands: "ARVANIA: The border guard said …", "Belmark – Parliament …",
 * "In Cadoria, soldiers …", also under a capital. Null for what stands before the first label, and for every sentence of any other text.
 */
export function labelledStates(read: readonly ReadSentence[], gazetteer: Gazetteer): (string | null)[] {
  const labels = read.map(({ view }) => labelOf(view, gazetteer));
  const of = (kind: keyof typeof FEWEST) => new Set(labels.flatMap((label) => (label?.kind === kind ? [label.code] : []))).size; // prettier-ignore
  const kinds = (['label', 'place'] as const).filter((kind) => of(kind) >= FEWEST[kind]);
  let code: string | null = null;
  return labels.map((label) => {
    if (label !== null && kinds.includes(label.kind)) code = label.code;
    return code;
  });
}

function labelOf(view: TokenView, gazetteer: Gazetteer): { kind: keyof typeof FEWEST; code: string } | null {
  const begin = BULLETS.has(view.text(0)) ? 1 : 0;
  const isPlace = view.lower(begin) === 'in';
  const first = isPlace ? begin + 1 : begin;
  if (!view.capitalised(first)) return null;
  for (let end = first + 1; end <= first + LONGEST && end <= view.length; end++) {
    const mark = view.text(end);
    // "Arvania." on a line of its own.
    const alone = end === view.length || (mark === '.' && end === view.length - 1);
    if (!(isPlace ? mark === ',' : MARKS.has(mark) || alone)) continue;
    const words = view.sentence.tokens.slice(first, end).map(({ text }) => plainLetters(text));
    const name = gazetteer.names.exact(words);
    const entries = name.length > 0 ? name : gazetteer.folded.exact(words.map((word) => word.toLowerCase()));
    const code = entries.find(({ kind }) => kind === 'state' || kind === 'capital')?.code ?? '';
    return isStateCode(code) ? { kind: isPlace ? 'place' : 'label', code } : null;
  }
  return null;
}
