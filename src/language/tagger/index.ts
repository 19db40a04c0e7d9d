import type { Token } from '../../core/index.ts';
import { lookUp } from '../numerics/hash-table.ts';
import { loadModel } from '../numerics/model-file.ts';
import type { LexiconModel } from './lexicon.ts';
import { MOST_TOGETHER, TagMemory } from './memory.ts';
import { tagSentence } from './tag.ts';
import { describeWord } from './word.ts';

/** Gives words their parts of speech. */
export interface Tagger {
  /** Fills `upos` and `xpos` of every token of one sentence in place. Needs `text` only. */
  tag(tokens: readonly Token[]): void;
  /** Whether a word is known to stand for something else than a name, whatever its letters' case. */
  isCommon(word: string): boolean;
}

/** What the tagger has learned. */
export interface TaggerModel {
  /** Each tag as [UPOS, XPOS]. */
  tags: readonly (readonly [upos: string, xpos: string])[];
  lexicon: LexiconModel;
  /** The weight of a feature for a tag lies at (feature xor tag): the tags of one feature side by side. */
  first: Int8Array;
  second: Int8Array | undefined;
  /** How far behind the best a tag may be after the first look for the second to look at it. */
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
    first: file.array('first', 'Int8Array'),
    second: passes > 1 ? file.array('second', 'Int8Array') : undefined,
    margin,
  });
}

/** A tagger from learned weights. */
export function createTagger({ tags, lexicon, first, second, margin }: TaggerModel): Tagger {
  const memory = new TagMemory(lexicon, second === undefined ? [first] : [first, second]);
  const tagPart = (tokens: readonly Token[]): void => {
    const found = tagSentence(memory.wordsOf(tokens), memory, second === undefined ? undefined : margin);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      [token.upos, token.xpos] = tags[found[index] as number] as readonly [string, string];
    }
  };
  return {
    isCommon: (word) => {
      const known = lookUp(lexicon.classes, describeWord(word).folded);
      if (known < 0) return false;
      const { members, begins } = lexicon;
      for (let at = begins[known] as number; at < (begins[known + 1] as number); at++)
        if (tags[members[at] as number]?.[0] !== 'PROPN') return true;
      return false;
    },
    tag: (tokens) => {
      for (let from = 0; from < tokens.length; from += MOST_TOGETHER)
        tagPart(tokens.length <= MOST_TOGETHER ? tokens : tokens.slice(from, from + MOST_TOGETHER));
    },
  };
}
