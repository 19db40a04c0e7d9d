import type { Token } from '../../core/index.ts';
import { Attacher } from './attacher.ts';
import { paddedRelations } from './shape.ts';
import { createNetwork, type ParserModel } from './model.ts';
import type { Network } from './network.ts';
import { pieceEnds } from './pieces.ts';

/** Finds who governs whom in a tagged sentence. */
export interface Parser {
  /**
   * Fills `head` and `relation` of every token in place; reads `text`, `upos` and `xpos`. The result is always a
   * tree with one root. Sentences of more than 200 tokens are read in pieces, of which the later ones hang from the
   * first as `parataxis`: so time and memory grow with the length, not with its square.
   */
  parse: (tokens: Token[]) => void;
}

const LONGEST_PIECE = 200;

/** A parser that runs the model. */
export function createParser(model: ParserModel): Parser {
  const network = createNetwork(model, LONGEST_PIECE);
  const attacher = new Attacher(network.kernels, LONGEST_PIECE + 1);
  const piece = (tokens: Token[], offset: number): number =>
    parsePiece(network, model.relations, tokens, offset, attacher);
  return {
    parse: (tokens) => {
      if (tokens.length <= LONGEST_PIECE) {
        piece(tokens, 0);
        return;
      }
      let start = 0;
      let firstRoot = -1;
      for (const end of pieceEnds(tokens, LONGEST_PIECE)) {
        const root = piece(tokens.slice(start, end), start);
        if (firstRoot < 0) firstRoot = root;
        else {
          const token = tokens[root] as Token;
          token.head = firstRoot;
          token.relation = 'parataxis';
        }
        start = end;
      }
    },
  };
}

/** Parses some tokens of a sentence, the first of which stands at `offset`; returns where the root stands. */
function parsePiece(
  network: Network,
  relations: readonly string[],
  tokens: Token[],
  offset: number,
  attacher: Attacher,
): number {
  if (tokens.length === 0) return -1;
  const rows = tokens.length + 1;
  const heads = attacher.attach(network.scoreArcs(tokens), rows);
  const labels = network.scoreRelations(heads, rows);
  const padded = paddedRelations(network.shape);
  const except = relations.indexOf('root');
  let root = offset;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const head = heads[index + 1] as number;
    if (head === 0) {
      root = offset + index;
      token.head = -1;
      token.relation = 'root';
    } else {
      const row = (index + 1) * padded;
      // The relation of the root belongs to it alone.
      labels[row + except] = -Infinity;
      token.head = offset + head - 1;
      token.relation = relations[likeliest(relations.length, labels, row)] as string;
    }
  }
  return root;
}

/** The relation with the highest score; of equals the first. */
function likeliest(count: number, scores: Float32Array, row: number): number {
  let best = 0;
  let highest = scores[row] as number;
  for (let k = 1; k < count; k++) {
    const score = scores[row + k] as number;
    if (score > highest) {
      best = k;
      highest = score;
    }
  }
  return best;
}
