import type { Sentence } from '../core/index.ts';
import type { DraftMention } from './draft.ts';
import { initiativeLexicon, type KnownInitiative } from './lexicon.ts';

interface Form {
  entry: KnownInitiative;
  /** Words as a tokeniser splits them, hyphens apart. */
  parts: readonly string[];
  /** Abbreviations must be written exactly. */
  exact: boolean;
}

let index: Map<string, Form[]> | null = null;

/** Names by their first word, lower case; longest first. */
function formsByFirstWord(): Map<string, Form[]> {
  if (index !== null) return index;
  const built = new Map<string, Form[]>();
  for (const entry of initiativeLexicon().known)
    for (const text of entry.forms) {
      const parts = split(text);
      const exact = parts.length === 1;
      const key = (parts[0] ?? '').toLowerCase();
      const list = built.get(key);
      if (list === undefined) built.set(key, [{ entry, parts, exact }]);
      else list.push({ entry, parts, exact });
    }
  for (const list of built.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  index = built;
  return built;
}

function split(text: string): string[] {
  return text.split(/[\s\-–,]+/).filter((part) => part !== '');
}

/** Initiatives that a sentence names by a known name. */
export function findNames(sentence: Sentence): DraftMention[] {
  const found: DraftMention[] = [];
  const forms = formsByFirstWord();
  const tokens = sentence.tokens;
  for (let first = 0; first < tokens.length; first++) {
    const word = tokens[first]?.text.toLowerCase() ?? '';
    const hyphen = word.indexOf('-');
    const candidates = forms.get(hyphen < 0 ? word : word.slice(0, hyphen));
    if (candidates === undefined) continue;
    for (const form of candidates) {
      const last = matchAt(sentence, first, form);
      if (last < 0) continue;
      found.push({
        sentence: sentence.index, first, last, head: headOf(sentence, first, last), kind: form.entry.kind,
        name: form.entry.name, words: [], parties: form.entry.parties, anaphor: false, body: form.entry.kind === 'union',
      }); // prettier-ignore
      first = last;
      break;
    }
  }
  return found;
}

function matchAt(sentence: Sentence, first: number, form: Form): number {
  const tokens = sentence.tokens;
  let at = first;
  let last = -1;
  for (let part = 0; part < form.parts.length;) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (token.text === '-' || token.text === '–' || token.text === ',') { at++; continue; } // prettier-ignore
    // A tokeniser may or may not have split "China-Pakistan".
    const pieces = split(token.text);
    if (pieces.length === 0) return -1;
    for (const piece of pieces) {
      const wanted = form.parts[part] ?? '';
      if (form.exact ? piece !== wanted : piece.toLowerCase() !== wanted.toLowerCase()) return -1;
      part++;
    }
    last = at++;
  }
  // Names of more than one word begin with a capital somewhere; "peace pipeline" need not.
  return last;
}

/** The token of a span whose governor lies outside of it. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  for (let index = first; index <= last; index++) {
    const head = sentence.tokens[index]?.head ?? -1;
    if (head < first || head > last) return index;
  }
  return last;
}
