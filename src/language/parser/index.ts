import { readFileSync } from 'node:fs';
import type { Token } from '../../core/index.ts';
import { resourcePath } from '../../platform/index.ts';
import { parseLinear, RELATION_ROWS, STRUCTURE_ROWS } from './linear.ts';

/** Finds who governs whom in a tagged sentence. */
export interface Parser {
  /** Fills `head` and `relation` of every token in place. Needs `text`, `upos` and `xpos`. Always a tree with one root. */
  parse(tokens: Token[]): void;
}

/** Loads the parser that ships with the package. */
export function loadParser(): Parser {
  const bytes = readFileSync(resourcePath('models/parser.bin'));
  const headerLength = bytes.readUInt32LE(0);
  const relations = JSON.parse(bytes.subarray(4, 4 + headerLength).toString('utf8')) as string[];
  let offset = bytes.byteOffset + 4 + headerLength;
  const structure = new Int8Array(bytes.buffer, offset, STRUCTURE_ROWS * 4);
  offset += structure.length;
  const relation = new Int8Array(bytes.buffer, offset, RELATION_ROWS * relations.length);
  const weights = { relations, structure, relation };
  return {
    parse: (tokens) => {
      if (tokens.length > 0) parseLinear(tokens, weights);
    },
  };
}
