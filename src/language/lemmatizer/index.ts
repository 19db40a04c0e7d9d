import type { Token } from '../../core/index.ts';
import { hashText, mix } from '../numerics/hashing.ts';
import { lookUp, type HashTable } from '../numerics/hash-table.ts';
import { loadModel } from '../numerics/model-file.ts';
import { classOf, UPPER } from '../tokenizer/characters.ts';
import { applyScript, readScript, type Script } from './script.ts';

/** Gives words their dictionary form. */
export interface Lemmatizer {
  /** Fills `lemma` of every token of a sentence in place. Needs `text`, `upos` and `xpos`. */
  lemmatize(tokens: readonly Token[]): void;
}

/** What the lemmatiser has learned: scripts, and which one a form or an ending with its tag takes. */
export interface LemmatizerModel {
  scripts: readonly Script[];
  table: HashTable;
}

/** Longest ending that is looked at. */
export const LONGEST_ENDING = 8;
/** Forms that are remembered; when full, all are forgotten. */
const MOST_FORMS = 40_000;

/** Loads the lemmatiser that ships with the package. */
export function loadLemmatizer(): Lemmatizer {
  const file = loadModel('models/lemmatizer.bin');
  const scripts = (file.settings as { scripts: string[] }).scripts.map(readScript);
  return createLemmatizer({
    scripts,
    table: { keys: file.array('keys', 'Int32Array'), values: file.array('values', 'Uint16Array') },
  });
}

/** A lemmatiser from what was learned. */
export function createLemmatizer(model: LemmatizerModel): Lemmatizer {
  const known = new Map<string, Map<string, string>>();
  let size = 0;
  const lemmaOf = (token: Token): string => {
    let forms = known.get(token.upos + token.xpos);
    if (forms === undefined) {
      forms = new Map();
      known.set(token.upos + token.xpos, forms);
    }
    const found = forms.get(token.text);
    if (found !== undefined) return found;
    const script = model.scripts[scriptOf(token, model.table)];
    const lemma = script === undefined ? token.text : applyScript(token.text, script);
    if (size >= MOST_FORMS) {
      known.clear();
      size = 0;
    } else if (token.text.length <= 64) {
      forms.set(token.text, lemma);
      size++;
    }
    return lemma;
  };
  return {
    lemmatize: (tokens) => {
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as Token;
        token.lemma = contracted(tokens, index) ?? lemmaOf(token);
      }
    },
  };
}

/** Lemma of "'s" and "'d", which stand for two verbs each; undefined for other words. */
function contracted(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index] as Token;
  if (token.text.length !== 2 || token.upos !== 'AUX' || !/^['’‘`´]s$/i.test(token.text)) return undefined;
  let next = index + 1;
  while (tokens[next]?.upos === 'ADV' || tokens[next]?.upos === 'PART') next++;
  const verb = tokens[next];
  const perfect =
    verb !== undefined &&
    verb.xpos === 'VBN' &&
    /^(been|had|got|gotten|become|gone|come|done)$/i.test(verb.text);
  return perfect ? 'have' : 'be';
}

/** Index of the script for a form with its tag: the form as written, in lower case, then ever shorter endings. */
export function scriptOf(token: Token, table: HashTable): number {
  for (const key of scriptKeys(token)) {
    const script = lookUp(table, key);
    if (script >= 0) return script;
  }
  return -1;
}

/** Keys under which a script may be found, most particular first. */
export function scriptKeys(token: Token): number[] {
  const text = token.text.length > 64 ? token.text.slice(-64) : token.text;
  const lower = text.toLowerCase();
  const tag = mix(hashText(token.upos), hashText(token.xpos));
  const keys = [mix(mix(hashText(text), tag), 1), mix(mix(hashText(lower), tag), 2)];
  const first = classOf(text.charCodeAt(0)) === UPPER;
  const form = first ? (text.length > 1 && text === text.toUpperCase() ? 2 : 1) : 0;
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    keys.push(mix(mix(hashText(lower, lower.length - length), tag), 16 + length * 4 + form));
  }
  return keys;
}
