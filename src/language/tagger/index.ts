import type { Token } from '../../core/index.ts';
import { loadModel } from '../numerics/model-file.ts';
import { Lexicon, type LexiconModel } from './lexicon.ts';
import { candidateLists, tagSentence } from './tag.ts';
import { createWeigher, type PassWeights } from './weigher.ts';

/** Gives words their parts of speech. */
export interface Tagger {
  /** Fills `upos` and `xpos` of every token of one sentence in place. Needs `text` only. */
  tag(tokens: readonly Token[]): void;
}

/** What the tagger has learned. */
export interface TaggerModel {
  /** Each tag as [UPOS, XPOS]. */
  tags: readonly (readonly [upos: string, xpos: string])[];
  lexicon: LexiconModel;
  first: PassWeights;
  second: PassWeights | undefined;
  /** How far behind the best a tag may be after the first pass for the second to look at it. */
  margin: number;
}

/** Loads the tagger that ships with the package. */
export function loadTagger(): Tagger {
  const file = loadModel('models/tagger.bin');
  const {
    tags,
    open,
    grains,
    passes,
    margin = Infinity,
  } = file.settings as {
    tags: [string, string][];
    open: number;
    grains: number;
    passes: number;
    margin?: number;
  };
  const table = (name: string) => ({
    keys: file.array(`${name}Keys`, 'Int32Array'),
    values: file.array(`${name}Values`, 'Uint16Array'),
  });
  return createTagger({
    tags,
    lexicon: {
      classes: table('classes'),
      members: file.array('members', 'Uint8Array'),
      begins: file.array('begins', 'Uint16Array'),
      open,
      clusters: table('clusters'),
      parents: file.array('parents', 'Uint8Array'),
      grains,
    },
    first: { weights: file.array('first', 'Int8Array') },
    second: passes > 1 ? { weights: file.array('second', 'Int8Array') } : undefined,
    margin,
  });
}

/** A tagger from learned weights. */
export function createTagger(model: TaggerModel): Tagger {
  const lexicon = new Lexicon(model.lexicon);
  const candidates = candidateLists(model.lexicon);
  const passes = model.second === undefined ? [model.first] : [model.first, model.second];
  const weigher = createWeigher(passes, candidates);
  return {
    tag: (tokens) => {
      const words = tokens.map((token) => lexicon.form(token.text));
      const tags = tagSentence(words, weigher, passes.length, candidates, model.lexicon.open, model.margin);
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as Token;
        const [upos, xpos] = model.tags[tags[index] as number] as readonly [string, string];
        token.upos = upos;
        token.xpos = xpos;
      }
    },
  };
}
