import type { Token } from '../../core/index.ts';
import { loadModel } from '../numerics/model-file.ts';
import { TaggedForms } from '../tagged-forms.ts';
import { lemmaOf, type LemmatizerModel } from './lemma.ts';
import { readScript } from './script.ts';

/** Gives words their dictionary form. */
export interface Lemmatizer {
  /** Fills `lemma` of every token of a sentence in place. Needs `text`, `upos` and `xpos`. */
  lemmatize(tokens: readonly Token[]): void;
}

/** Forms that are remembered; when full, all are forgotten. */
const MOST_FORMS = 40_000;

/** Loads the lemmatiser that ships with the package. */
export function loadLemmatizer(): Lemmatizer {
  const file = loadModel('models/lemmatizer.bin');
  const table = (name: string) => ({
    keys: file.array(`${name}Keys`, 'Int32Array'),
    values: file.array(`${name}Values`, 'Uint16Array'),
  });
  return createLemmatizer({
    scripts: (file.settings as { scripts: string[] }).scripts.map(readScript),
    table: table('table'),
    vocabulary: table('vocabulary'),
  });
}

/** A lemmatiser from what was learned. */
export function createLemmatizer(model: LemmatizerModel): Lemmatizer {
  const known = new TaggedForms<string>();
  let size = 0;
  const remembered = (token: Token): string => {
    const found = known.get(token);
    if (found !== undefined) return found;
    const lemma = lemmaOf(token, model);
    if (size >= MOST_FORMS) {
      known.clear();
      size = 0;
    } else if (token.text.length <= 64) {
      known.add(token, lemma);
      size++;
    }
    return lemma;
  };
  return {
    lemmatize: (tokens) => {
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as Token;
        token.lemma = contracted(tokens, index) ?? remembered(token);
      }
    },
  };
}

const HAS_PARTICIPLES = new Set([
  'been',
  'had',
  'got',
  'gotten',
  'become',
  'gone',
  'come',
  'done',
  'begun',
  'agreed',
]);

/** Lemma of "'s" the verb, which is "is" or "has": "has" before "been", "had" and the like. */
function contracted(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index] as Token;
  if (token.upos !== 'AUX' || token.text.length !== 2 || !/^['’‘`´]s$/i.test(token.text)) return undefined;
  let next = index + 1;
  while (tokens[next]?.upos === 'ADV' || tokens[next]?.upos === 'PART') next++;
  const verb = tokens[next];
  return verb?.xpos === 'VBN' && HAS_PARTICIPLES.has(verb.text.toLowerCase()) ? 'have' : 'be';
}
